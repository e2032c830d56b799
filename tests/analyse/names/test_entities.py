from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.analyse.models.ner import RawSpan
from bot.analyse.names.entities import mentions
from bot.entities.gazetteer import Gazetteer
from bot.model.analysis import EntityType
from bot.model.entity import Entity
from bot.text.sentences import sentences

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "names_in_text.yaml").read_text(encoding="utf-8"))
SHIPPED = Gazetteer()


def _spans(text: str, told: Sequence[Sequence[str]]) -> Iterator[RawSpan]:
    for asked, label in told:
        words, _, nth = asked.partition("#")
        at = -1
        for _ in range(int(nth or 1)):
            at = text.index(words, at + 1)
        yield RawSpan(at, at + len(words), label)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_what_is_mentioned(case: dict[str, Any]) -> None:
    text = case["text"]
    found = mentions(text, sentences(text), tuple(_spans(text, case["spans"])), SHIPPED)
    assert [[one.text, one.type] for one in found] == case["mentions"]
    assert all(text[one.start : one.end] == one.text for one in found)


def test_what_a_table_knows_has_its_entity() -> None:
    text = "F-16s over Kyiv."
    found = mentions(text, sentences(text), (), SHIPPED)
    assert [one.entity for one in found] == ["vehicle:f-16", "place:kyiv"]


def test_the_newsrooms_names_are_found_without_a_model() -> None:
    own = Gazetteer([Entity("vane", "Dominic Vane", "person", ("Vane",), "desk")])
    text = "Vane met Dominic Vane's brother."
    found = mentions(text, sentences(text), (), own)
    assert [(one.text, one.type, one.entity) for one in found] == [
        ("Vane", EntityType.PERSON, "vane"),
        ("Dominic Vane", EntityType.PERSON, "vane"),
    ]


@pytest.mark.parametrize(
    "unit",
    ["A", "A ", "Ab ", "A. ", "A’s ", "Mr ", "(A)", "by A ", "/", " ", "A\n", "von ", "F-16 ", "U.S. ", "(", "é", "中"],
)
def test_names_are_read_behind_a_long_run(unit: str) -> None:
    run = unit * 1_000
    text = f"{run}\nDominic Vane spoke."
    name = RawSpan(len(run) + 1, len(run) + 13, "PERSON")
    found = mentions(text, (), (RawSpan(0, len(run), "PERSON"), RawSpan(0, len(unit), "ORG"), name), SHIPPED)
    assert (found[-1].text, found[-1].type) == ("Dominic Vane", EntityType.PERSON)
    assert all(text[one.start : one.end] == one.text for one in found)
