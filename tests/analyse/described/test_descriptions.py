"""How invented articles describe persons and bodies."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.analyse.described.descriptions import descriptions
from bot.model.analysis import EntityType, Mention
from bot.text.sentences import sentences

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "descriptions.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_who_is_described_how(case: dict[str, Any]) -> None:
    text = case["text"]
    found = descriptions(text, sentences(text), named(case))
    names = {mention.start: mention.text for mention in named(case)}
    assert [[names[words.name], words.kind.value, words.text] for words in found] == case["described"]
    for words in found:
        assert text[words.start : words.end] == words.text


@pytest.mark.parametrize(
    "part",
    ["the ", "Mayor ", "former ", "of ", "a-", "A", ", ", ", a ", "’s ", "(", "--", ", 62", ", who is ", ". ", "1"],
)
def test_reads_a_line_between_long_runs(part: str) -> None:
    around = part * 1_000
    text = f"{around}\nThe mayor, Dana Harlow, spoke.\n{around}"
    found = descriptions(text, sentences(text), named({"text": text, "people": ["Dana Harlow"]}))
    assert [(words.kind.value, words.text) for words in found] == [("apposition", "The mayor")]


def named(case: dict[str, Any]) -> tuple[Mention, ...]:
    """Each name of the case, where it stands first."""
    text = case["text"]
    kinds = (("people", EntityType.PERSON), ("bodies", EntityType.ORGANISATION))
    found = [
        Mention(text.index(name), text.index(name) + len(name), name, kind)
        for key, kind in kinds
        for name in case.get(key, ())
    ]
    return tuple(sorted(found, key=lambda mention: mention.start))
