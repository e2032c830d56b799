"""What holds of every digest that is drawn, and of the calendar it comes by."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.blockkit import cautions, faults
from bot.blockkit.weight import every
from bot.digest.slots import due, moment
from bot.model.analysis import Attribution, AttributionKind
from bot.model.article import Genre
from bot.model.comparison import Agreement, Difference, DifferenceKind, Side
from bot.model.digest import Digest, DigestSection, DigestStory
from bot.model.passage import Passage
from bot.model.story import Origin, Story
from bot.settings import DigestPlan, SectionPlan
from handlers.render.digest import digest, preview

pytestmark = pytest.mark.slow

ANY = st.text(st.characters(exclude_categories=()), max_size=60)
SHARP = st.sampled_from(
    [
        "<!channel>",
        "<!here|x>",
        "<@U123>",
        "<script>alert(1)</script>",
        "*_~`",
        "\u202e",
        "&amp;",
        "w" * 5_000,
        "\n\n",
        "",
    ]
)
TEXTS = ANY | SHARP | st.tuples(ANY, SHARP).map("".join)
URLS = st.sampled_from(["", "https://example.org/a", "javascript:alert(1)", "https://example.org/" + "a" * 4_000]) | ANY
TIMES = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive

ATTRIBUTIONS = st.builds(Attribution, st.sampled_from(AttributionKind), TEXTS)
PASSAGES = st.builds(
    Passage, TEXTS, st.integers(0, 9), st.integers(10, 99), TEXTS, TEXTS, st.integers(0, 9), URLS, TEXTS, ATTRIBUTIONS
)
ORIGINS = st.builds(Origin, st.lists(TEXTS, max_size=3).map(tuple), TEXTS, st.lists(TEXTS, max_size=3).map(tuple))
STORIES = st.builds(
    Story,
    TEXTS.filter(bool),
    TEXTS,
    st.lists(TEXTS, max_size=4).map(tuple),
    st.lists(ORIGINS, max_size=4).map(tuple),
    st.lists(TEXTS, max_size=6).map(tuple),
)
DIFFERENCES = st.builds(
    Difference,
    st.sampled_from(DifferenceKind),
    st.lists(st.builds(Side, PASSAGES, TEXTS), max_size=5).map(tuple),
    TEXTS,
)
AGREEMENTS = st.builds(Agreement, st.lists(PASSAGES, max_size=4).map(tuple), st.integers(1, 40))
TOLD = st.builds(
    DigestStory,
    STORIES,
    PASSAGES,
    st.none() | DIFFERENCES,
    agreed=st.lists(AGREEMENTS, max_size=4).map(tuple),
    only=st.lists(PASSAGES, max_size=4).map(tuple),
    genre=st.sampled_from([Genre.NEWS, Genre.OPINION, Genre.ANALYSIS]),
)
# A digest's stories are few different ones repeated: what matters is how many there are and how long.
SECTIONS = st.builds(
    lambda title, stories, times, left: DigestSection(title, tuple(stories) * times, left),
    TEXTS,
    st.lists(TOLD, max_size=3),
    st.integers(0, 12),
    st.integers(0, 5_000),
)
DIGESTS = st.builds(
    Digest,
    TEXTS,
    TEXTS,
    TIMES,
    TIMES,
    st.lists(SECTIONS, max_size=8).map(tuple),
    TEXTS,
    st.just("UTC"),
    TEXTS,
    TEXTS,
    TEXTS,
)


@settings(max_examples=50, deadline=None)
@given(DIGESTS)
def test_any_digest_fits_rings_nobody_and_counts_every_story(told: Digest) -> None:
    front, *thread = digest(told)
    for message in (front, *thread, preview(told)):
        payload = message.payload()
        assert faults(payload) == ()
        assert cautions(payload) == ()
        json.dumps(payload).encode()
    total = sum(len(section.stories) + section.left_out for section in told.sections)
    shown = sum(1 for block in front.blocks if block["type"] == "actions")
    assert shown + sum(_more(block) for block in front.blocks) == total


def _more(block: dict[str, Any]) -> int:
    words = [value for path, value in every(block) if path.endswith("/text") and isinstance(value, str)]
    counted = [line.split()[1] for line in words if line.startswith("and ") and line.endswith(("story", "stories"))]
    return sum(int(number.replace(",", "")) for number in counted) if block["type"] == "context" else 0


ZONES = st.sampled_from(
    [
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Pacific/Apia",
        "UTC",
        "Africa/Cairo",
    ]
)
NOMINAL = st.times().map(lambda at: f"{at:%H:%M}")
DAYS = st.dates(date(2010, 1, 1), date(2037, 12, 31))


@given(DAYS, NOMINAL, ZONES)
def test_a_slot_comes_at_its_time_or_at_the_first_minute_after_it(day: date, nominal: str, zone: str) -> None:
    at = moment(day, nominal, zone)
    wall = at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    wanted = datetime.fromisoformat(f"{day}T{nominal}")
    assert wall >= wanted
    before = (at - timedelta(minutes=1)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    assert before < wanted


@given(DAYS, st.lists(NOMINAL, min_size=1, max_size=3, unique=True), ZONES, st.integers(1, 24), st.integers(1, 400))
def test_ticking_gives_each_slot_once(day: date, times: list[str], zone: str, late: int, minutes: int) -> None:
    plan = DigestPlan(
        id="daily", title="Daily", channel="C0DAILY", days=("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
        times=tuple(times), zone=zone, set_up_by="Mara Vell", late_hours=late, sections=(SectionPlan(title="All"),),
    )  # fmt: skip
    now = datetime(day.year, day.month, day.day, tzinfo=UTC)
    known = list(due([plan], now, []))
    for _ in range(12):
        now += timedelta(minutes=minutes)
        came = due([plan], now, known)
        assert all(slot.due <= now for slot in came)
        known += came
    assert len({slot.key for slot in known}) == len(known)
