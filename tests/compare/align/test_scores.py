"""The scores of a story, kept: two of its articles are aligned as the whole story was."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.compare import align_reports, compare, holds
from bot.compare.align.align import Alignment
from bot.compare.align.pairs import Pairs, spread
from bot.compare.align.scores import alignment_of, scores_of
from bot.compare.lines import ComparedSentence
from bot.model.analysis import Sentence
from bot.model.scores import Scores
from bot.newsroom.finding.pairs import pair_story
from bot.stories import origins
from tests.fakes.aligned import analysed
from tests.fakes.reports import describe

pytestmark = pytest.mark.slow

BRIDGE = analysed(
    "The Norwick bridge is shut after a barge struck it on Sunday. Seven people were hurt, police said.",
    "A barge struck the Norwick bridge on Sunday and shut it. At least nine people were hurt there.",
    "Norwick bridge was struck by a barge and shut. The council wants 40 buses to run by Monday.",
)
STORY = describe("story-1", BRIDGE, origins(BRIDGE))
COUNTS = st.lists(st.integers(0, 4), min_size=2, max_size=4)


def told(counts: Sequence[int]) -> list[ComparedSentence]:
    """So many lines of each article."""
    places = [(number, place) for number, count in enumerate(counts) for place in range(count)]
    return [ComparedSentence(number, place, Sentence(10 * place, 10 * place + 9, 0), "x") for number, place in places]


@st.composite
def alignments(draw: st.DrawFn) -> tuple[list[str], list[ComparedSentence], Alignment]:
    """Articles, their lines, and scores of some pairs of lines of different articles."""
    counts = draw(COUNTS)
    lines = told(counts)
    across = [(i, j) for i, j in combinations(range(len(lines)), 2) if lines[i].report != lines[j].report]
    pairs = sorted(draw(st.sets(st.sampled_from(across)))) if across else []
    scores = draw(st.lists(st.integers(200, 10_000), min_size=len(pairs), max_size=len(pairs)))
    left, right = (np.array([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
    table = Pairs(left, right, {})
    matrix = spread(table, np.array(scores, dtype=np.float64) / 10_000, len(lines))
    return [f"a{number}" for number in range(len(counts))], lines, Alignment(table, matrix, 0.5)


@given(alignments(), st.data())
def test_what_was_scored_holds_for_any_of_the_articles_in_any_order(
    made: tuple[list[str], list[ComparedSentence], Alignment], data: st.DataObject
) -> None:
    articles, lines, alignment = made
    kept = scores_of(alignment, lines, articles)
    some = data.draw(st.lists(st.sampled_from(articles), unique=True, min_size=1))
    numbers = [articles.index(article) for article in some]
    fewer = told([sum(line.report == number for line in lines) for number in numbers])
    found = alignment_of(kept, fewer, some)
    before = [
        next(
            place for place, each in enumerate(lines) if (each.report, each.place) == (numbers[line.report], line.place)
        )
        for line in fewer
    ]
    assert (found.score == alignment.score[np.ix_(before, before)]).all()
    assert found.same == alignment.same
    both = list(zip(found.pairs.left.tolist(), found.pairs.right.tolist(), strict=True))
    assert both == sorted((i, j) for i, j in zip(*np.nonzero(found.score), strict=True) if i < j)


def test_two_articles_of_a_story_of_two_are_compared_as_the_story() -> None:
    two = BRIDGE[:2]
    story = describe("story-2", two, origins(two))
    whole = compare(story, two)
    assert whole.agreed
    assert whole.differ
    again = compare(pair_story(two), two, scores=align_reports(story, two).scores)
    assert (again.agreed, again.differ, again.only, again.perhaps, again.names) == (
        whole.agreed, whole.differ, whole.only, whole.perhaps, whole.names,
    )  # fmt: skip


@pytest.mark.parametrize("two", [(0, 1), (0, 2), (1, 2)])
def test_two_articles_agree_where_their_story_scores_them_so(two: tuple[int, int]) -> None:
    aligned = align_reports(STORY, BRIDGE)
    beside = align_reports(pair_story([BRIDGE[n] for n in two]), [BRIDGE[n] for n in two], scores=aligned.scores)
    places = [place for place, line in enumerate(aligned.lines) if line.report in two]
    assert (beside.alignment.score == aligned.alignment.score[np.ix_(places, places)]).all()
    assert beside.alignment.score.max() >= aligned.alignment.same


def test_two_articles_are_read_as_far_as_their_story_was() -> None:
    long = "\n".join(f"The ferry met boat {number} in the harbour." for number in range(300))
    three = analysed(long, long, "The ferry met boat 3 in the harbour.")
    scores = align_reports(describe("story-4", three, origins(three)), three).scores
    beside = align_reports(pair_story(three[:2]), three[:2], scores=scores)
    assert [sum(line.report == report for line in beside.lines) for report in (0, 1)] == [240, 240]
    assert compare(pair_story(three[:2]), three[:2], scores=scores).cut == ("Outlet 0", "Outlet 1")


def test_only_articles_that_were_scored_beside_each_other_are_held() -> None:
    scores = Scores(("a", "b"), 0.5)
    assert holds(scores, ["b", "a"])
    assert not holds(scores, ["a", "c"])


def test_a_story_of_empty_articles_has_no_scores() -> None:
    empty = analysed("", "")
    scores = align_reports(describe("story-3", empty, origins(empty)), empty).scores
    assert scores == Scores(("a0", "a1"), scores.same)
    assert compare(pair_story(empty), empty, scores=scores).agreed == ()


def test_a_figure_known_by_its_noun_needs_no_score() -> None:
    two = analysed(
        "The union called the 48-page report a disgrace. The bridge stays shut.",
        "Lawyers for the port read the 47-page report all night. Trams turn round.",
    )
    told = compare(pair_story(two), two, scores=Scores(("a0", "a1"), 0.5))
    assert [[side.value for side in one.sides] for one in told.differ] == [["48", "47"]]
