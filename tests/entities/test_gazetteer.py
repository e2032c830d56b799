from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.entities.dictionary import shipped_gazetteer
from bot.entities.gazetteer import Gazetteer
from bot.model.entity import Entity

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "names_known.yaml").read_text(encoding="utf-8"))
SHIPPED = Gazetteer()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_known_names_are_found_in_text(case: dict[str, Any]) -> None:
    text = case["text"]
    assert [[text[one.start : one.end], one.type, one.entity] for one in SHIPPED.find(text)] == case["known"]


@pytest.mark.parametrize("word", ["Patriot", "Abrams", "Split", "Dawn", "Male"])
def test_names_that_are_also_words_are_not_sure(word: str) -> None:
    assert [one.sure for one in SHIPPED.find(word)] == [False]


def test_every_shipped_name_is_found_by_itself() -> None:
    shipped = list(shipped_gazetteer())
    assert {"Kyiv", "Leopard 2"} <= {entity.name for entity in shipped}
    for entity in shipped:
        found = list(SHIPPED.find(f"there {entity.name} lies"))
        if "(" not in entity.name:
            assert [one.entity for one in found] in ([entity.id], [""]), entity


def test_what_the_newsroom_lists_is_the_newsrooms() -> None:
    own = Gazetteer(
        [
            Entity("kyiv-desk", "Kyiv", "place", (), "desk"),
            Entity("holt", "Jana Holt", "person", ("Holt",), "desk"),
            Entity("ship", "Coral Pilgrim", "vessel", (), "desk"),
        ]
    )
    text = "Holt left Kyiv for Kiev on the Coral Pilgrim."
    assert [(text[one.start : one.end], one.entity, one.sure) for one in own.find(text)] == [
        ("Holt", "holt", True),
        ("Kyiv", "kyiv-desk", True),
        ("Kiev", "place:kyiv", True),
    ]
