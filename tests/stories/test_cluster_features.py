"""What of an article is kept to know its story by."""

import math
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.stories import StoryState, cluster_features
from bot.stories.cluster_features import TERMS, ClusterFeatures
from tests.fakes.reports import report

TEXT = (
    "By Anna Lund\n"
    "The dam at Arden broke on Friday and 340 people fled.\n"
    "The dam had held $1.2 million litres, and 340 people lived below it in 2023.\n"
)


def test_words_pairs_and_numbers_are_kept_and_bylines_are_not() -> None:
    found = cluster_features(report("a", TEXT, title="Dam breaks at Arden"))
    assert {"dam", "arden", "#340", "#$1.2"} <= found.terms.keys()
    assert not {"anna", "lund", "#2023"} & found.terms.keys()
    assert found.title == ("dam", "break", "arden")
    assert found.terms["dam"] > found.terms["litr"]


def test_the_day_that_the_text_names_is_the_one_before_publication() -> None:
    sunday = datetime(2024, 11, 17, 9, 30, tzinfo=UTC)
    found = cluster_features(report("a", TEXT, published=sunday))
    assert found.weekday == 4
    assert found.event_day == datetime(2024, 11, 15, tzinfo=UTC).toordinal()
    assert found.published == sunday.toordinal() + 9.5 / 24
    assert found.timed


@pytest.mark.parametrize(
    ("published", "offset", "event_day"),
    [
        (datetime(2024, 11, 14, 20, tzinfo=UTC), 600, 15),  # Friday morning in Sydney
        (datetime(2024, 11, 15, 2, tzinfo=UTC), -300, 8),  # Thursday night in New York
        (datetime(2024, 11, 15, 2, tzinfo=UTC), 0, 15),
        (datetime(2024, 11, 15, 2, tzinfo=UTC), None, 15),
    ],
)
def test_the_named_day_is_reckoned_from_the_day_at_the_paper(
    published: datetime, offset: int | None, event_day: int
) -> None:
    found = cluster_features(report("a", TEXT, published=published, published_offset=offset))
    assert found.event_day == datetime(2024, 11, event_day, tzinfo=UTC).toordinal()
    assert int(found.published or 0) == published.toordinal()


def test_traces_kept_before_are_read() -> None:
    kept = b'{"article":"a","published":739208.0,"timed":false,"terms":{},"title":[],"opening":[],"weekday":4}'
    assert TypeAdapter(ClusterFeatures).validate_json(kept).event_day == datetime(2024, 11, 15, tzinfo=UTC).toordinal()


def test_a_day_without_a_time_and_no_day_at_all() -> None:
    day = cluster_features(report("a", TEXT, published=datetime(2024, 11, 17, tzinfo=UTC), published_is_date=True))
    assert not day.timed
    undated = cluster_features(report("a", TEXT, published=None))
    assert (undated.published, undated.event_day, undated.timed) == (None, None, False)


@given(st.text(alphabet="abc de 12.,$\n", max_size=300))
def test_a_trace_is_short_of_length_one_and_survives_json(text: str) -> None:
    found = cluster_features(report("a", text, title=text[:40]))
    assert len(found.terms) <= TERMS
    if found.terms:
        assert math.isclose(sum(weight**2 for weight in found.terms.values()), 1, abs_tol=1e-3)
    kept = TypeAdapter(StoryState)
    state = StoryState("story-1", (found,))
    assert kept.validate_json(kept.dump_json(state)) == state
