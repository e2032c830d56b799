"""Things counted and listed."""

import pytest

from bot.model.story import Origin, Story
from bot.wording.counts import and_more, count, listed, story_counts


def test_one_has_no_plural() -> None:
    assert [count(1, "article"), count(1_200, "article"), count(2, "story", "stories")] == [
        "1 article", "1,200 articles", "2 stories",
    ]  # fmt: skip


def test_a_long_list_counts_its_rest() -> None:
    assert [listed(["A", "B"], 2), listed(["A", "B", "C"], 2)] == ["A, B", "A, B and 1 more"]


def test_what_is_left_is_counted_if_anything_is() -> None:
    told = [and_more(0), and_more(-2), and_more(1_200), and_more(1, "more story", "more stories")]
    assert told == ["", "", "and 1,200 more", "and 1 more story"]


@pytest.mark.parametrize(
    ("origins", "told"),
    [
        ((Origin(("a",), "", ("Bell",)), Origin(("b",), "", ("Post",))), ["2 outlets"]),
        ((Origin(("a", "c"), "", ("Bell",)), Origin(("b",), "", ("Post",))), ["3 articles", "2 outlets"]),
        (
            (Origin(("a",), "", ("Bell",)), Origin(("b", "c"), "", ("Metro", "Post"))),
            ["3 outlets", "2 independent reports: Bell (1), Metro and Post (2)"],
        ),
        (
            (Origin(("a",), "", ("Bell",)), Origin(("b", "c"), "Norline", ("Metro", "Post"))),
            ["3 outlets", "2 independent reports: Bell (1), Norline (2)"],
        ),
        (
            (Origin(("a",), "", ("Bell",)), Origin(tuple("bcdef"), "", ("Metro", "Post", "Star", "Sun"))),
            ["6 articles", "5 outlets", "2 independent reports: Bell (1), Metro, Post and 2 more (5)"],
        ),
    ],
)
def test_independent_reports_are_counted_if_copies_make_them_fewer(
    origins: tuple[Origin, ...], told: list[str]
) -> None:
    articles = tuple(article for origin in origins for article in origin.articles)
    outlets = tuple(dict.fromkeys(outlet for origin in origins for outlet in origin.outlets))
    assert story_counts(Story("s", "Bridge shut", articles, origins, outlets), 5) == told
