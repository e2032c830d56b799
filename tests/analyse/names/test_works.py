import pytest

from bot.analyse.names.events import events
from bot.analyse.names.works import works


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("his book, “A Short War: How We Lost,” came out", ["A Short War: How We Lost"]),
        ('the author of "Tide and Time" spoke', ["Tide and Time"]),
        ("a memoir titled “Salt.”", ["Salt"]),
        ("“Tide and Time” director Mara Lund", ["Tide and Time"]),
        ('"Coast-for-all" single-payer plans', []),
        ("the campaign “Save Our Pier” went on", []),
        ("the film “it was a long night at sea”", []),
        ("the song “We Are Here” is " + "“" * 3, ["We Are Here"]),
    ],
)
def test_titles_of_works(text: str, titles: list[str]) -> None:
    assert [text[start:end] for start, end in works(text)] == titles


@pytest.mark.parametrize(
    "part", ["“", '"', "film “", "A ", "A", "Battle of ", "Operation ", "World ", "A's ", "Cup “A” "]
)
def test_reads_on_behind_a_long_run(part: str) -> None:
    text = f"{part * 1_000}\nHis book, “Tide and Time,” is on the Battle of Norwick."
    found = (*events(text),)[-1], (*works(text),)[-1]
    assert [text[start:end] for start, end in found] == ["Battle of Norwick", "Tide and Time"]
