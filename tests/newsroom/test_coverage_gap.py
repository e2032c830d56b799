"""What the other outlets of a story report and one does not."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.model.article import Genre
from bot.model.comparison import Agreement, Comparison, PossibleMatch
from bot.model.passage import Head, Passage
from bot.model.story import Origin, Story
from bot.newsroom.developments.coverage_gap import coverage_gap

HEADS = (
    Head("ledger", "Storm", "Harbour Ledger"),
    Head("bell", "Storm", "Evening Bell"),
    Head("post", "Storm", "Morning Post"),
    Head("copy", "Storm", "Uplands Courier"),  # runs what the Post runs
)
STORY = Story(
    "s",
    "Storm",
    tuple(head.id for head in HEADS),
    (
        Origin(("ledger",), outlets=("Harbour Ledger",)),
        Origin(("bell",), outlets=("Evening Bell",)),
        Origin(("post", "copy"), "Meridian Wire", ("Morning Post", "Uplands Courier")),
    ),
    tuple(head.outlet for head in HEADS),
)


def part(article: str, start: int = 0) -> Passage:
    outlet = next(head.outlet for head in HEADS if head.id == article)
    return Passage(article, start, start + 20, f"{article} {start}", outlet, 0)


def gap(outlets: Sequence[str], **given: tuple[object, ...]) -> tuple[list[int], list[str], int]:
    """The numbers of the agreed facts, the articles of what one reports, and how much is left out."""
    compared = Comparison(STORY, HEADS, **given)  # type: ignore[arg-type]
    found = coverage_gap(compared, outlets)
    numbers = [compared.agreed.index(fact) for fact in found.agreed]
    return numbers, [one.article for one in found.only], found.unsure


AGREED = (
    Agreement((part("ledger"), part("bell")), 2),
    Agreement((part("bell", 50), part("post", 50)), 2),
    Agreement((part("ledger", 90), part("post", 90)), 2),
)


@pytest.mark.parametrize(
    ("outlets", "expected"),
    [
        (["Harbour Ledger"], ([1], ["bell", "post"], 0)),
        (["Evening Bell"], ([2], ["ledger", "post"], 0)),
        (["Harbour Ledger", "Evening Bell"], ([], ["post"], 0)),
        (["Uplands Courier"], ([0], ["ledger", "bell"], 3)),  # what its copy has it may have cut, or not
    ],
)
def test_what_an_outlet_lacks(outlets: list[str], expected: tuple[list[int], list[str], int]) -> None:
    assert gap(outlets, agreed=AGREED, only=(part("ledger", 200), part("bell", 200), part("post", 200))) == expected


@pytest.mark.parametrize(
    "tie",
    [
        {"perhaps": (PossibleMatch(part("ledger", 300), part("bell", 50), 0.3),)},
        {"perhaps": (PossibleMatch(part("post", 50), part("ledger", 300), 0.3),)},
        {"agreed": (*AGREED, Agreement((part("ledger", 300), part("post", 50)), 2, sure=False))},
        {"agreed": (*AGREED, Agreement((part("ledger"), part("post", 50)), 2, again=True))},
    ],
)
def test_what_a_sentence_of_theirs_may_report_is_left_out(tie: dict[str, tuple[object, ...]]) -> None:
    assert gap(["Harbour Ledger"], **({"agreed": AGREED} | tie)) == ([], [], 1)


def opinion(*articles: str) -> tuple[Head, ...]:
    return tuple(replace(head, genre=Genre.OPINION) if head.id in articles else head for head in HEADS)


@pytest.mark.parametrize(
    ("heads", "outlets", "why_not"),
    [
        (HEADS, ["Harbour Ledger"], ""),
        (
            HEADS,
            ["Metro Standard"],
            f"Metro Standard has no article in this story. The outlets are: {', '.join(STORY.outlets)}.",
        ),
        (
            opinion("ledger"),
            ["Harbour Ledger"],
            "Harbour Ledger has only opinion or analysis in this story, and that is not compared.",
        ),
        (
            opinion("bell", "post", "copy"),
            ["Harbour Ledger"],
            "The 3 articles marked opinion are not compared; that leaves nothing to compare.",
        ),
        (
            tuple(replace(head, language="de" if head.id == "ledger" else "en") for head in HEADS),
            ["Harbour Ledger"],
            "Harbour Ledger has this story in German only, and that is not compared.",
        ),
        (
            (*HEADS, *(replace(HEADS[1], id=f"more-{number}", words=900) for number in range(12))),
            ["Harbour Ledger"],
            "This story is so large that not all of its articles are compared, and none of Harbour Ledger was.",
        ),
    ],
)
def test_where_nothing_can_be_said_the_reason_is(heads: tuple[Head, ...], outlets: list[str], why_not: str) -> None:
    found = coverage_gap(Comparison(STORY, heads, agreed=AGREED), outlets)
    assert (found.why_not, bool(found.agreed)) == (why_not, not why_not)
