"""Lines that go back to another story."""

import pytest

from handlers.parsing.topics import other_namesake, story_picked, story_turned_back_to


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("back to the army one: how big was the crowd", ("army", "how big was the crowd")),
        ("back to the tax thing - reaction from Quill", ("tax", "reaction from Quill")),
        ("let's go back to the flood", ("flood", "")),
        ("return to the port strike story, who won?", ("port strike", "who won")),
        ("going back to work", ("work", "")),
        ("back to", ("", "")),
        ("switch to the war one", ("war", "")),
        ("back to the mayor. any reaction from the deputy", ("mayor", "any reaction from the deputy")),
        ("back to st. ann", ("st. ann", "")),
        ("cheers, and back to the ship - how deep", ("ship", "how deep")),
        ("ok, right - back to the ship", ("ship", "")),
        ("the army is back", ("", "")),
        ("who goes back to the flood", ("", "")),
        ("back to " + "a" * 3_000, ("", "")),
    ],
)
def test_a_line_names_the_story_that_it_goes_back_to(line: str, named: tuple[str, str]) -> None:
    assert story_turned_back_to(line) == named


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("that roman ship thing", "roman ship"),
        ("the mayor one, not the football", "mayor"),
        ("no, i meant the mayor one", "mayor"),
        ("the flood one i mean", "flood"),
        ("no not the ship one, the flood", "flood"),
        ("not the flood, i mean the ship story", "ship"),
        ("not the flood, how many died", ""),
        ("not the flood", ""),
        ("the second one", ""),
        ("that is not the one", ""),
    ],
)
def test_a_line_names_the_story_that_is_meant_of_several(line: str, meant: str) -> None:
    assert story_picked(line) == meant


@pytest.mark.parametrize(
    ("line", "name"),
    [("no the other quill", "quill"), ("the other Quill, the coach", "Quill"), ("who is the other quill", "")],
)
def test_a_line_names_the_other_of_a_name(line: str, name: str) -> None:
    assert other_namesake(line) == name
