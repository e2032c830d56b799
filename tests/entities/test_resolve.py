import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.entities.resolve import NameIndex
from bot.entities.resolve.name_index import SCAN_UP_TO
from bot.model.entity import Candidate, Entity, NameMatch

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "names_asked.yaml").read_text(encoding="utf-8"))
INDEX = NameIndex(
    Entity(one["id"], one["name"], one["type"], tuple(one.get("aliases", ()))) for one in CASES["entities"]
)


@pytest.mark.parametrize("case", CASES["asked"], ids=lambda case: repr(case["name"]))
def test_the_right_entity_comes_first_with_its_reason(case: dict[str, Any]) -> None:
    found = INDEX.candidates(case["name"])
    if "first" in case:
        assert found[0].entity.id == case["first"]
    if "why" in case:
        assert found[0].why == case["why"]


@pytest.mark.parametrize(
    "case", [case for case in CASES["asked"] if "best" in case], ids=lambda case: repr(case["name"])
)
def test_a_clear_answer_is_one_and_a_doubtful_one_several(case: dict[str, Any]) -> None:
    best = INDEX.best(case["name"])
    told = "only" if isinstance(best, Candidate) else "offer" if best else "none"
    assert told == case["best"]


@pytest.mark.parametrize("name", ["Robert Dale Jr", "Robert Dale Jr.", "Robert Dale, Sr.", "Robert Dale III"])
def test_what_parts_father_and_son_hides_no_bearer_of_a_surname(name: str) -> None:
    best = NameIndex([Entity("robert", name, "person"), Entity("ann", "Ann Dale", "person")]).best("Dale")
    assert isinstance(best, tuple)
    assert {one.entity.id for one in best} == {"robert", "ann"}


def test_an_ambiguous_surname_offers_its_bearers_alike() -> None:
    best = INDEX.best("Holt")
    assert isinstance(best, tuple)
    assert [(one.entity.id, one.score) for one in best] == [("holt-george", 82.0), ("holt-jana", 82.0)]


def test_scores_lie_between_0_and_100_and_fall() -> None:
    for case in CASES["asked"]:
        scores = [one.score for one in INDEX.candidates(case["name"], limit=20)]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 100 for score in scores)


def test_a_name_itself_is_found_in_any_case_and_not_one_near_it() -> None:
    asked = ("kyiv", "KIEV", "Kyivv", "")
    found = {name: [one.entity.id for one in INDEX.candidates(name) if one.by is not NameMatch.NEAR] for name in asked}
    assert found == {"kyiv": ["kyiv"], "KIEV": ["kyiv"], "Kyivv": [], "": []}


def test_two_entities_of_one_name_are_both_offered() -> None:
    index = NameIndex([Entity("b", "Orrin", "place"), Entity("a", "Orrin", "organisation")])
    best = index.best("Orrin")
    assert isinstance(best, tuple)
    assert [one.entity.id for one in best] == ["a", "b"]


def test_an_empty_index_answers_nothing() -> None:
    assert NameIndex([]).candidates("Holt") == ()
    assert NameIndex([]).best("Holt") == ()


def test_many_names_are_found_with_typing_errors() -> None:
    names = _many(SCAN_UP_TO + 500)
    index = NameIndex(Entity(f"e{number}", name, "person") for number, name in enumerate(names))
    assert len(index) > SCAN_UP_TO
    rng = random.Random(5)
    for number in rng.sample(range(len(names)), 40):
        name = names[number]
        assert index.candidates(name)[0].entity.id == f"e{number}"
        at = rng.randrange(1, len(name) - 1)
        misspelt = name[:at] + name[at + 1 :]
        assert f"e{number}" in [one.entity.id for one in index.candidates(misspelt)]


def _many(count: int) -> list[str]:
    rng = random.Random(11)
    starts, middles, ends = (
        ["B", "D", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "V", "Z"],
        ["a", "e", "i", "o", "u", "ar", "en", "il", "or", "un"],
        ["ba", "da", "ko", "la", "mir", "nov", "ris", "sten", "tal", "vek"],
    )
    names: dict[str, None] = {}
    while len(names) < count:
        words = [
            rng.choice(starts) + "".join(rng.choice(middles) + rng.choice(ends) for _ in range(rng.randint(1, 2)))
            for _ in range(2)
        ]
        names[" ".join(words)] = None
    return list(names)
