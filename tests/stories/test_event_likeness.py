"""How likely two articles tell one story."""

from dataclasses import replace

import pytest

from bot.stories.cluster_features import ClusterFeatures
from bot.stories.event_likeness import FEATURES, UNRELATED, WEIGHTS, between, context, features, near, score

DAY = 739_000.0


def told(name: str, *words: str, published: float | None = DAY, weekday: int = -1) -> ClusterFeatures:
    """Features of equally heavy words, the first two of them its title."""
    weight = round(len(words) ** -0.5, 5)
    terms = dict.fromkeys(words, weight)
    return ClusterFeatures(name, published, timed=False, terms=terms, title=words[:2], opening=words, weekday=weekday)


ONE = told("a", "dam", "arden", "flood", "tarnholt")
OTHER = told("b", "dam", "arden", "rescu", "tarnholt")


def test_what_lies_outside_the_window_has_nothing_in_common() -> None:
    assert near(ONE, OTHER) > 0.7
    assert near(ONE, replace(OTHER, published=DAY + 12)) == near(ONE, OTHER)
    assert near(ONE, replace(OTHER, published=DAY + 13)) == 0.0
    assert near(ONE, replace(OTHER, published=None)) == near(ONE, OTHER)


@pytest.mark.parametrize(
    ("words", "is_near"),
    [
        (("port", "an", "port an", "friday", "novemb"), False),
        (("port", "an", "port an", "friday", "cafe"), True),
        (("port", "an", "#40"), True),
    ],
)
def test_the_name_of_a_town_and_a_day_are_no_event(
    words: tuple[str, ...],
    is_near: bool,  # noqa: FBT001 - a case's value
) -> None:
    one, other = told("a", *words, "budget"), told("b", *words, "reopen")
    around = context([(other,)], (one, other))
    assert (near(one, other) > 0) == is_near
    assert (score(one, other, around) > UNRELATED) == is_near


def test_days_are_whole_unless_both_times_are_known() -> None:
    assert between(replace(ONE, published=DAY + 0.9), replace(OTHER, published=DAY + 1.1)) == 1.0
    # The evening of one paper's day is the next one in UTC.
    assert between(replace(ONE, published=DAY + 1.1, timed=True, ahead=-1), OTHER) == 0.0
    timed = (replace(ONE, published=DAY + 0.75, timed=True), replace(OTHER, published=DAY + 1.25, timed=True))
    assert between(*timed) == 0.5
    assert between(ONE, replace(OTHER, published=None)) is None


def test_words_that_others_use_too_count_less() -> None:
    alone = context([(OTHER,)], (ONE, OTHER))
    crowd = [(told(f"c{number}", "dam", "arden"),) for number in range(5)]
    crowded = context([(OTHER,), *crowd], (ONE, OTHER))
    assert score(ONE, OTHER, crowded) < score(ONE, OTHER, alone)
    assert alone.cut == {}
    assert context([(OTHER,), *crowd[:2]], (ONE,)).cut == {"dam": 1 / 1.6, "arden": 1 / 1.6}  # of three stories


@pytest.mark.parametrize(("days", "apart"), [(0.0, 0.0), (1.0, 0.0), (2.0, 1.0), (9.0, 1.0)])
def test_two_days_speak_against_beside_the_days_between(days: float, apart: float) -> None:
    found = features(ONE, replace(OTHER, published=DAY + days), context([(OTHER,)], (ONE, OTHER)))
    assert found[FEATURES.index("two days or more")] == apart


def test_one_story_counts_once_however_many_tell_it() -> None:
    members = tuple(replace(OTHER, article=f"b{number}") for number in range(5))
    assert context([members], (ONE, *members)).cut == {}


def test_it_does_not_matter_which_of_two_is_asked() -> None:
    around = context([(OTHER,)], (ONE, OTHER))
    assert features(ONE, OTHER, around) == features(OTHER, ONE, around)
    assert len(features(ONE, OTHER, around)) == len(FEATURES) == len(WEIGHTS.features)


def test_time_and_the_day_named_speak_against() -> None:
    around = context([(OTHER,)], (ONE, OTHER))
    same = score(ONE, OTHER, around)
    assert score(ONE, replace(OTHER, published=DAY + 3), around) < same
    assert score(replace(ONE, weekday=1), replace(OTHER, weekday=3), around) < same


def test_articles_without_words_are_compared_too() -> None:
    empty = ClusterFeatures("e", None, timed=False, terms={}, title=(), opening=())
    around = context([(empty,)], (ONE, empty))
    assert near(ONE, empty) == 0.0
    assert score(ONE, empty, around) < 0
