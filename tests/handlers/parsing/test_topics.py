"""Lines that go back to another story."""

import pytest

from handlers.parsing.topics import back_to


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("back to the army one: how big was the crowd", ("army", "how big was the crowd")),
        ("back to the tax thing - reaction from Quill", ("tax", "reaction from Quill")),
        ("let's go back to the flood", ("flood", "")),
        ("return to the port strike story, who won?", ("port strike", "who won?")),
        ("going back to work", ("work", "")),
        ("back to", ("", "")),
        ("switch to the war one", ("war", "")),
        ("that roman ship thing", ("roman ship", "")),
        ("the second one", ("", "")),
        ("the army is back", ("", "")),
        ("who goes back to the flood", ("", "")),
        ("back to " + "a" * 3_000, ("", "")),
    ],
)
def test_a_line_names_the_story_that_it_goes_back_to(line: str, named: tuple[str, str]) -> None:
    assert back_to(line) == named
