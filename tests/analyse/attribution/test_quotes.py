"""Quotations, their speakers and who stands behind each sentence, from invented news."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.analyse.attribution.antecedents import antecedents
from bot.analyse.attribution.attributions import attributions
from bot.analyse.attribution.quotes import quotes
from bot.model.analysis import EntityType, Mention
from bot.text.sentences import sentences

KINDS = (("people", EntityType.PERSON), ("bodies", EntityType.ORGANISATION), ("works", EntityType.WORK))
FOLDER = Path(__file__).parents[2] / "cases"
QUOTES = yaml.safe_load((FOLDER / "quotes.yaml").read_text(encoding="utf-8"))
ATTRIBUTIONS = yaml.safe_load((FOLDER / "attributions.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", QUOTES, ids=lambda case: case["name"])
def test_quotations_and_their_speakers(case: dict[str, Any]) -> None:
    text = case["text"]
    parts = sentences(text)
    found = quotes(text, parts, antecedents(text, parts, named(case)))
    assert [(quote.text, quote.speaker, quote.cue) for quote in found] == [
        (want["text"], want["speaker"], want.get("cue", "")) for want in case["quotes"]
    ]
    for quote in found:
        assert text[quote.start : quote.end] == quote.text
        assert text[quote.speaker_start : quote.speaker_end] == quote.speaker


@pytest.mark.parametrize("case", ATTRIBUTIONS, ids=lambda case: case["name"])
def test_who_stands_behind_a_sentence(case: dict[str, Any]) -> None:
    text = case["text"]
    parts = sentences(text)
    people = antecedents(text, parts, named(case))
    found = attributions(text, parts, quotes(text, parts, people), people)
    assert [(one.kind.value, one.source, one.cue) for one in found] == [
        (want["kind"], want.get("source", ""), want.get("cue", "")) for want in case["said"]
    ]
    for one in found:
        assert text[one.start : one.end] == one.source


@pytest.mark.parametrize(
    "part",
    [
        "“",
        '"',
        "'",
        "said ",
        "he said, “",
        "A",
        "The X who said ",
        "a, ",
        "- ",
        "’s ",
        "of A, B and ",
        ", said two familiar ",
        "NORWICK, ",
        "he said “B”",
        "HARBOUR MAYOR BACKS ",
        "Rep. Ada Quill (D-Arden), ",
        "was quoted by the A as saying ",
        "A passenger ",
    ],
)
def test_reads_on_behind_a_long_run(part: str) -> None:
    text = f"{part * 1_000}\n\n“The dam is safe,” Mary Lund said."
    parts = sentences(text)
    people = antecedents(text, parts, ())
    said = quotes(text, parts, people)
    behind = attributions(text, parts, said, people)[-1]
    assert (said[-1].text, said[-1].speaker) == ("The dam is safe,", "Mary Lund")
    assert (behind.kind.value, behind.source) == ("named", "Mary Lund")


def named(case: dict[str, Any]) -> tuple[Mention, ...]:
    found = [
        Mention(match.start(), match.end(), name, kind)
        for key, kind in KINDS
        for name in case.get(key, ())
        for match in re.finditer(rf"\b{re.escape(name)}\b", case["text"])
    ]
    whole: list[Mention] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if not whole or mention.start >= whole[-1].end:  # "Lund" is no name of its own in "Mary Lund"
            whole.append(mention)
    return tuple(whole)
