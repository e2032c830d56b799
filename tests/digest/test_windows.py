"""What time a digest covers."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.digest.windows import LAG, LONGEST, digest_window, in_words
from bot.model.edition import Edition, Slot, SlotState, Window
from tests.fakes.digest_room import plan

UNTIL = datetime(2024, 11, 20, 8, tzinfo=UTC)
DAY = timedelta(days=1)


def edition(until: datetime, state: SlotState = SlotState.POSTED, *, digest: str = "morning", by: str = "") -> Edition:
    slot = Slot(digest, "C0DIGESTS", until.date(), "08:00", until)
    return Edition(slot, state, "me", until, Window(until - DAY, until), asked_by=by, counted=("a",))


def test_the_first_digest_covers_its_plan_s_hours() -> None:
    covered = digest_window(plan(hours=36), UNTIL, [])
    assert covered.window == Window(UNTIL - timedelta(hours=36), UNTIL)
    assert covered.late_from == covered.window.since


@pytest.mark.parametrize("came", [edition(UNTIL - 3 * DAY), edition(UNTIL - 3 * DAY, SlotState.EMPTY)])
def test_the_next_one_begins_where_one_that_came_ended(came: Edition) -> None:
    covered = digest_window(plan(), UNTIL, [edition(UNTIL - 5 * DAY), came])
    assert covered.window == Window(UNTIL - 3 * DAY, UNTIL)
    assert covered.late_from == UNTIL - 3 * DAY - LAG
    assert covered.counted == {"a"}


@pytest.mark.parametrize(
    "other",
    [
        edition(UNTIL - DAY, SlotState.FAILED),
        edition(UNTIL - DAY, SlotState.UNKNOWN),
        edition(UNTIL - DAY, SlotState.SKIPPED),
        edition(UNTIL - DAY, digest="evening"),
        edition(UNTIL - DAY, by="U0ROBIN"),
        edition(UNTIL + DAY),
    ],
)
def test_what_did_not_come_moves_nothing(other: Edition) -> None:
    covered = digest_window(plan(), UNTIL, [edition(UNTIL - 2 * DAY), other])
    assert covered.window.since == UNTIL - 2 * DAY


def test_after_a_long_pause_a_digest_goes_back_no_further_than_is_read() -> None:
    assert digest_window(plan(), UNTIL, [edition(UNTIL - 40 * DAY)]).window.since == UNTIL - LONGEST


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (1, "1 minute"),
        (40, "40 minutes"),
        (89, "89 minutes"),
        (120, "2 hours"),
        (60 * 26, "26 hours"),
        (4320, "3 days"),
    ],
)
def test_time_in_words(minutes: int, said: str) -> None:
    assert in_words(timedelta(minutes=minutes)) == said
