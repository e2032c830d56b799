"""Quotations, their speakers and who stands behind each sentence, from invented news."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.analyse.said.antecedents import antecedents
from bot.analyse.said.attribution import attributions
from bot.analyse.said.quotes import quotes
from bot.model.analysis import EntityType, Mention
from bot.text.sentences import sentences

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


def test_the_speaker_is_the_entity_that_his_name_was_resolved_to() -> None:
    text = "“The dam is safe,” Mary Lund said. “It will last,” a spokesman for Mary Lund said."
    people = [
        Mention(match.start(), match.end(), "Mary Lund", EntityType.PERSON, "person/mary-lund")
        for match in re.finditer("Mary Lund", text)
    ]
    parts = sentences(text)
    assert [quote.entity for quote in quotes(text, parts, antecedents(text, parts, people))] == ["person/mary-lund", ""]


@pytest.mark.parametrize(
    ("source", "entity"),
    [
        ("Arden Post editor Mary Lund", "person/mary-lund"),
        ("University of Arden dean Mary Lund", "person/mary-lund"),
        ("the Arden Post", "organisation/arden-post"),
        ("an Arden Post spokesman", "organisation/arden-post"),
        ("Mary Lund of the Arden Post", "person/mary-lund"),
        ("Mary Lund herself", "person/mary-lund"),
        ("a senior Arden Post reporter", ""),
        ("Mary Lund’s lawyer", ""),
    ],
)
def test_a_name_that_only_describes_the_speaker_is_not_the_speaker(source: str, entity: str) -> None:
    text = f"“The dam is safe,” {source} said."
    names = {
        "Arden Post": ("organisation/arden-post", EntityType.ORGANISATION),
        "University of Arden": ("organisation/university-of-arden", EntityType.ORGANISATION),
        "Mary Lund": ("person/mary-lund", EntityType.PERSON),
    }
    mentions = sorted(
        (
            Mention(match.start(), match.end(), name, kind, known)
            for name, (known, kind) in names.items()
            for match in re.finditer(name, text)
        ),
        key=lambda mention: mention.start,
    )
    parts = sentences(text)
    assert [quote.entity for quote in quotes(text, parts, antecedents(text, parts, mentions))] == [entity]


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
    mentions = [
        Mention(match.start(), match.end(), name, kind)
        for key, kind in (("people", EntityType.PERSON), ("bodies", EntityType.ORGANISATION))
        for name in case.get(key, ())
        for match in re.finditer(rf"\b{re.escape(name)}\b", case["text"])
    ]
    return tuple(sorted(mentions, key=lambda mention: mention.start))
