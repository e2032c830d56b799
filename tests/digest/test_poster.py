"""Each digest comes, and comes once, however Slack behaves."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from slack_sdk import WebClient

from bot.digest.slots import due
from bot.model.digest import Digest
from bot.model.edition import SlotState, Window
from bot.settings import DigestPlan
from handlers.delivery.sender import Sender
from tests.fakes.digest_room import Room, article, plan
from tests.fakes.in_turns import InTurns
from tests.fakes.slack_api import MADE_UP

KEY = "morning/C0DIGESTS/2024-11-18/08:00"
YESTERDAY = "2024-11-17T20:00:00+00:00"


@pytest.fixture
def stocked(room: Room) -> Room:
    """One story of two outlets, so that the digest has a message in its thread."""
    room.index(
        article("a", YESTERDAY, "A ferry struck the pier. It sails on Friday."),
        article("b", YESTERDAY, "The pier was hit. The captain is new.", outlet="Bell"),
    )
    return room


def test_a_digest_comes_at_its_time_with_its_details_in_the_thread(stocked: Room) -> None:
    program = stocked.program()
    program.tick()
    assert stocked.api.messages == []
    stocked.tick_on(program, minutes=1)
    assert stocked.api.marks() == [KEY, f"{KEY}#2"]
    assert [message["thread_ts"] for message in stocked.api.posts(thread=True)] == [stocked.api.posts()[0]["ts"]]
    assert stocked.edition().state is SlotState.POSTED
    for _ in range(5):
        stocked.tick_on(program, seconds=20)
    assert stocked.api.transcript == ["chat.postMessage"] * 2


def test_a_restarted_program_knows_what_was_posted(stocked: Room) -> None:
    stocked.tick_on(stocked.program(), minutes=1)
    stocked.tick_on(stocked.program(), minutes=1)
    assert len(stocked.api.messages) == 2


@pytest.mark.parametrize("how", ["drop", "500", "fatal", "page"])
@pytest.mark.parametrize("taken", ["after", "before"])
@pytest.mark.parametrize("part", [0, 1])
def test_an_unknown_outcome_is_looked_into_before_anything_is_sent_again(
    stocked: Room, how: str, taken: str, part: int
) -> None:
    program = stocked.program()
    stocked.api.ordered.extend([""] * part + [f"{taken} {how}"])
    stocked.tick_on(program, minutes=1)
    assert stocked.edition().state is SlotState.UNKNOWN
    sent = len(stocked.api.transcript)
    stocked.tick_on(program, seconds=20)
    assert len(stocked.api.transcript) == sent
    stocked.tick_on(program, minutes=2)
    assert stocked.edition().state is SlotState.POSTED
    assert stocked.api.marks() == [KEY, f"{KEY}#2"]
    assert [each["thread_ts"] for each in stocked.api.posts(thread=True)] == [stocked.api.posts()[0]["ts"]]


def test_many_unknown_outcomes_still_make_one_post(stocked: Room) -> None:
    program = stocked.program()
    stocked.api.ordered.extend(["before drop", "before 500", "after drop", "after 500"])
    for _ in range(60):
        stocked.tick_on(program, minutes=1)
    assert stocked.api.marks() == [KEY, f"{KEY}#2"]
    assert stocked.edition().state is SlotState.POSTED


def test_where_history_may_not_be_read_an_unknown_outcome_stays_unknown(stocked: Room) -> None:
    stocked.api.scopes.discard("channels:history")
    program = stocked.program()
    stocked.api.ordered.append("after drop")
    for _ in range(120):
        stocked.tick_on(program, minutes=1)
    edition = stocked.edition()
    assert edition.state is SlotState.UNKNOWN
    assert "channels:history" in edition.reason
    assert stocked.api.marks() == [KEY]
    assert stocked.api.transcript.count("conversations.history") < 10
    stocked.api.scopes.add("channels:history")
    for _ in range(60):
        stocked.tick_on(program, minutes=1)
    assert stocked.edition().state is SlotState.POSTED
    assert len(stocked.api.posts()) == 1


def test_without_history_a_digest_is_known_to_be_posted_though_its_details_are_not(stocked: Room) -> None:
    stocked.api.scopes.discard("channels:history")
    program = stocked.program()
    stocked.api.ordered.extend(["", "after drop"])
    for _ in range(120):
        stocked.tick_on(program, minutes=1)
    assert stocked.edition().state is SlotState.POSTED
    assert "without all details" in stocked.edition().reason
    assert len(stocked.api.messages) == 2


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("not_in_channel", "/invite"),
        ("channel_not_found", "config/digests.yaml"),
        ("is_archived", "archived"),
        ("invalid_blocks", "report it"),
        ("token_revoked", "SLACK_BOT_TOKEN"),
        ("made_up_error", "made_up_error"),
    ],
)
def test_a_refused_digest_fails_with_advice_and_is_not_tried_again(stocked: Room, code: str, advice: str) -> None:
    program = stocked.program()
    stocked.api.ordered.append(f"refuse {code}")
    for _ in range(10):
        stocked.tick_on(program, minutes=1)
    assert stocked.edition().state is SlotState.FAILED
    assert advice in stocked.edition().reason
    assert stocked.api.transcript == ["chat.postMessage"]


def test_a_short_wait_is_waited_for(stocked: Room) -> None:
    stocked.api.ordered.extend(["wait 0", "", "wait 0"])
    stocked.tick_on(stocked.program(), minutes=1)
    assert stocked.api.marks() == [KEY, f"{KEY}#2"]
    assert stocked.edition().state is SlotState.POSTED


def test_what_waits_for_slack_is_taken_over_by_no_desk(stocked: Room) -> None:
    desk = Sender(WebClient(token=MADE_UP, base_url=stocked.api.url.replace("127.0.0.1", "localhost")))
    stocked.api.ordered.append("wait 60")
    stocked.tick_on(stocked.program(), minutes=1)
    stocked.tick_on(stocked.program(messenger=desk), minutes=3)
    assert (stocked.api.marks(), stocked.edition().state) == ([], SlotState.CLAIMED)
    stocked.tick_on(stocked.program(), seconds=20)
    assert (stocked.api.marks(), stocked.edition().state) == ([KEY, f"{KEY}#2"], SlotState.POSTED)


@pytest.mark.parametrize("here", [plan(), plan(id="other")], ids=["set up here too", "not set up here"])
def test_what_was_begun_for_elsewhere_is_closed_once_it_is_too_late_anywhere(stocked: Room, here: DigestPlan) -> None:
    desk = Sender(WebClient(token=MADE_UP, base_url=stocked.api.url.replace("127.0.0.1", "localhost")))
    stocked.api.ordered.append("wait 60")
    stocked.tick_on(stocked.program(), minutes=1)
    stocked.tick_on(stocked.program(here, messenger=desk), hours=23)
    begun = stocked.store.editions.edition(KEY)
    assert begun is not None
    assert begun.state is SlotState.CLAIMED
    stocked.tick_on(stocked.program(here, messenger=desk), hours=1)
    closed = stocked.store.editions.edition(KEY)
    assert closed is not None
    assert (closed.state, closed.reason) == (
        SlotState.SKIPPED,
        "it was begun at 127.0.0.1, and not finished there",
    )
    stocked.tick_on(stocked.program(), minutes=3)
    assert KEY not in stocked.api.marks()


@pytest.mark.parametrize(
    ("ordered", "state", "reason", "marks"),
    [
        (["wait 60"], SlotState.SKIPPED, "Slack asked me to wait: too many messages.", []),
        (["", "wait 60"], SlotState.POSTED, "without all details: Slack asked me to wait: too many messages.", ["now"]),
        (
            ["after drop"],
            SlotState.UNKNOWN,
            "The connection broke before Slack answered (RemoteDisconnected).",
            ["now"],
        ),
    ],
)
def test_what_a_program_that_ends_could_not_post_no_other_posts_later(
    stocked: Room, ordered: list[str], state: SlotState, reason: str, marks: list[str]
) -> None:
    program = stocked.program()
    stocked.api.ordered.extend(ordered)
    edition = program.give_up(program.now("morning", "C0DIGESTS", "1.5", "the terminal"))
    assert (edition.state, edition.reason) == (state, reason)
    for _ in range(5):
        stocked.tick_on(stocked.program(plan(times=("23:00",))), minutes=1)
    assert [mark.rpartition("/")[2][:3] for mark in stocked.api.marks() if "#" not in mark] == marks


def test_a_wait_that_a_stop_cuts_short_is_left_to_the_next_program(stocked: Room) -> None:
    program = stocked.program()
    stocked.api.ordered.append("wait 5")
    stocked.api.watch = lambda _moment, _payload: program.stop()
    stocked.tick_on(program, minutes=1)
    assert (stocked.api.transcript, stocked.edition().state) == (["chat.postMessage"], SlotState.CLAIMED)
    stocked.api.watch = lambda _moment, _payload: None
    stocked.tick_on(stocked.program(), seconds=6)
    assert stocked.api.marks() == [KEY, f"{KEY}#2"]


def test_a_long_wait_is_left_to_a_later_tick(stocked: Room) -> None:
    program = stocked.program()
    stocked.api.ordered.append("wait 90")
    stocked.tick_on(program, minutes=1)
    assert stocked.edition().state is SlotState.CLAIMED
    stocked.tick_on(program, seconds=80)
    assert stocked.api.messages == []
    stocked.tick_on(program, seconds=20)
    assert stocked.api.marks() == [KEY, f"{KEY}#2"]


def test_slack_that_cannot_be_reached_is_tried_again(stocked: Room) -> None:
    there = stocked.api.url
    stocked.api.url = "http://127.0.0.1:9/api/"
    stocked.tick_on(stocked.program(), minutes=1)
    assert stocked.edition().state is SlotState.CLAIMED
    stocked.api.url = there
    stocked.tick_on(stocked.program(), minutes=1)
    assert stocked.api.marks() == [KEY, f"{KEY}#2"]


def test_what_a_dead_program_left_is_finished_once_its_lease_has_ended(stocked: Room) -> None:
    stocked.clock.forward(minutes=1)
    (slot,) = due([plan()], stocked.clock.now(), [])
    stocked.store.editions.claim(slot, "dead", stocked.clock.now() + timedelta(minutes=2))
    program = stocked.program()
    stocked.tick_on(program, minutes=1)
    assert stocked.api.messages == []
    stocked.tick_on(program, minutes=1)
    assert stocked.api.marks() == [KEY, f"{KEY}#2"]


def test_what_a_dead_program_may_have_sent_is_not_sent_again_where_history_may_not_be_read(stocked: Room) -> None:
    stocked.api.scopes.discard("channels:history")
    stocked.clock.forward(minutes=1)
    now = stocked.clock.now()
    (slot,) = due([plan()], now, [])
    stocked.store.editions.claim(slot, "dead", now + timedelta(minutes=2))
    held = replace(stocked.edition(), window=Window(now - timedelta(days=1), now))
    stocked.store.editions.freeze(held, [b"{}"], now)
    stocked.store.editions.start_sending(slot.key, "dead", now + timedelta(minutes=2), now)
    stocked.tick_on(stocked.program(), minutes=5)
    assert stocked.edition().state is SlotState.UNKNOWN
    assert "/digest now" in stocked.edition().reason
    assert "chat.postMessage" not in stocked.api.transcript


def test_what_was_never_sent_needs_no_history(stocked: Room) -> None:
    stocked.api.scopes.discard("channels:history")
    stocked.tick_on(stocked.program(), hours=1)
    assert stocked.api.marks() == [KEY, f"{KEY}#2"]


def test_a_digest_up_to_some_hours_late_is_posted_and_says_so(stocked: Room) -> None:
    stocked.tick_on(stocked.program(), hours=2, minutes=1)
    assert "This digest is 2 hours late." in stocked.api.posts()[0]["text"]


def test_a_late_digest_looks_whether_it_was_posted_by_a_program_whose_index_is_lost(
    stocked: Room, tmp_path: Path
) -> None:
    stocked.tick_on(stocked.program(), minutes=1)
    for number in range(5):
        stocked.api.accept(
            {"channel": "C0DIGESTS", "text": f"talk {number}", "metadata": {"event_payload": {"key": ""}}}
        )
    anew = Room(tmp_path / "anew.sqlite", stocked.clock, stocked.api)
    anew.index(*stocked.store.reports(["a", "b"]))
    anew.tick_on(anew.program(), hours=1)
    assert anew.edition().state is SlotState.POSTED
    assert [mark for mark in stocked.api.marks() if mark] == [KEY, f"{KEY}#2"]
    anew.store.close()


def test_a_digest_that_was_only_just_set_up_has_missed_nothing(stocked: Room) -> None:
    stocked.tick_on(stocked.program(), hours=4)
    assert stocked.store.editions.last("morning", "C0DIGESTS") is None
    assert stocked.api.messages == []


def test_a_digest_that_comes_too_late_is_recorded_as_missed_and_its_news_is_in_the_next(stocked: Room) -> None:
    program = stocked.program()
    stocked.tick_on(program, minutes=1)
    stocked.end_first_load()
    stocked.clock.forward(hours=1)
    stocked.index(article("c", "2024-11-18T09:00:00+00:00"))
    stocked.clock.set("2024-11-19T14:00:00Z")
    program.tick()
    missed = stocked.store.editions.last("morning", "C0DIGESTS")
    assert missed is not None
    assert (missed.state, missed.reason) == (
        SlotState.SKIPPED, "too late: this digest is posted at most 3 h after its time",
    )  # fmt: skip
    stocked.clock.set("2024-11-20T08:00:30Z")
    program.tick()
    assert "Ferry c struck the pier" in stocked.api.posts()[-1]["text"]
    assert len(stocked.api.posts()) == 2


def test_nothing_new_is_silence(room: Room) -> None:
    program = room.program()
    for _ in range(5):
        room.tick_on(program, minutes=1)
    assert room.api.transcript == []
    assert (room.edition().state, room.edition().reason) == (SlotState.EMPTY, "")


def test_nothing_new_is_said_where_it_is_so_set(room: Room) -> None:
    program = room.program(plan(post_when_empty=True))
    room.tick_on(program, minutes=1)
    assert "No new stories in this period." in room.api.posts()[0]["text"]


def test_a_first_bulk_load_posts_nothing(room: Room) -> None:
    for number in range(40):
        room.index(article(f"old{number}", f"2023-{number % 12 + 1:02}-11T10:00:00+00:00"))
    room.end_first_load()
    program = room.program()
    room.tick_on(program, minutes=1)
    assert room.api.transcript == []
    room.clock.forward(hours=1)
    room.index(article("new", "2024-11-15T10:00:00+00:00"))
    room.clock.set("2024-11-19T08:00:00Z")
    program.tick()
    assert room.api.posts()[0]["text"].count("•") == 1
    assert "Ferry new struck" in room.api.posts()[0]["text"]


def test_a_digest_begins_where_the_one_before_ended(stocked: Room) -> None:
    program = stocked.program(plan(days=("mon", "thu")))
    stocked.tick_on(program, minutes=1)
    stocked.end_first_load()
    stocked.clock.forward(minutes=1)
    stocked.index(article("c", "2024-11-18T09:00:00+00:00"))
    stocked.clock.set("2024-11-21T08:00:00Z")
    program.tick()
    text = stocked.api.posts()[-1]["text"]
    assert "18 Nov 2024, 08:00 UTC – 21 Nov 2024, 08:00 UTC" in text
    assert "Ferry c struck" in text
    assert "A ferry struck" not in text


def test_what_reached_the_index_while_the_digest_before_was_made_is_in_the_next_one(stocked: Room) -> None:
    stocked.end_first_load()
    stocked.index(article("c", "2024-11-18T07:40:00+00:00"))
    program = stocked.program()
    stocked.clock.set("2024-11-18T08:00:00Z")
    program.tick()
    stocked.clock.set("2024-11-18T07:59:59Z")  # the indexer noted this time and was done a little later
    stocked.index(article("d", "2024-11-18T07:50:00+00:00"))
    stocked.clock.set("2024-11-19T08:00:00Z")
    program.tick()
    first, second = (message["text"] for message in stocked.api.posts())
    assert "Ferry c struck" in first
    assert "Ferry d struck" in second
    assert "Ferry c struck" not in second


def test_a_digest_that_ends_at_the_newest_article_says_so_and_comes_once_for_it(stocked: Room) -> None:
    program = stocked.program(plan(until_newest=True, late_hours=24))
    stocked.clock.set("2025-06-01T15:00:00Z")
    program.tick()
    text = stocked.api.posts()[0]["text"]
    assert "It ends with the newest article in the index." in text
    assert "late" not in text
    assert "16 Nov 2024, 20:01 UTC – 17 Nov 2024, 20:01 UTC" in text
    for _ in range(5):
        stocked.tick_on(program, days=1)
    assert len(stocked.api.posts()) == 1
    stocked.index(article("c", "2024-11-18T07:00:00+00:00"))
    stocked.tick_on(program, days=1)
    assert len(stocked.api.posts()) == 2


def test_a_place_that_was_empty_opens_with_the_digest_that_ends_at_the_newest_article(stocked: Room) -> None:
    newest = plan(until_newest=True)
    for start in ("1.5", "2.5"):
        program = stocked.program(newest, plan(id="other"))
        program.open_with(start, "the Desk")
        program.open_with(start, "the Desk")
    assert len(stocked.api.posts()) == 2
    assert "Asked for by the Desk" in stocked.api.posts()[0]["text"]
    stocked.tick_on(program, minutes=1)
    assert [post["metadata"]["event_payload"]["key"][:6] for post in stocked.api.posts()[2:]] == ["other/"]


def test_an_empty_index_opens_with_nothing(room: Room) -> None:
    room.program(plan(until_newest=True)).open_with("1.5", "the Desk")
    assert room.api.transcript == []


def test_an_index_that_fails_is_tried_again(stocked: Room, caplog: pytest.LogCaptureFixture) -> None:
    program = stocked.program()
    aside = stocked.index_file.with_suffix(".aside")
    stocked.store.close()
    for file in stocked.index_file.parent.glob("index.sqlite-*"):
        file.unlink()
    stocked.index_file.rename(aside)
    stocked.index_file.write_bytes(b"no index" * 1000)
    stocked.tick_on(program, minutes=1)
    assert "digests_held_up" in caplog.text
    stocked.store.close()
    aside.rename(stocked.index_file)
    program.tick()
    assert stocked.api.marks() == [KEY, f"{KEY}#2"]


def test_one_broken_digest_keeps_no_other_from_coming(stocked: Room) -> None:
    program = stocked.program(
        plan(id="broken", times=("07:59",), sections=({"title": "Odd", "query": "from:nonsense"},)), plan()
    )
    stocked.tick_on(program, minutes=1)
    assert stocked.api.marks() == [KEY, f"{KEY}#2"]
    broken = stocked.store.editions.last("broken", "C0DIGESTS")
    assert broken is not None
    assert broken.state is SlotState.FAILED
    assert "from:nonsense is not a date" in broken.reason


def test_a_stopped_program_leaves_what_is_left_to_the_next(stocked: Room) -> None:
    program = stocked.program()
    stocked.api.watch = lambda moment, _payload: program.stop() if moment == "after" else None
    stocked.tick_on(program, minutes=1)
    assert stocked.api.marks() == [KEY]
    program.tick()
    stocked.program().tick()
    assert stocked.api.marks() == [KEY, f"{KEY}#2"]
    assert stocked.edition().state is SlotState.POSTED


def test_a_digest_that_is_not_set_up_any_more_is_let_be(stocked: Room) -> None:
    stocked.api.ordered.append("before drop")
    stocked.tick_on(stocked.program(), minutes=1)
    stocked.tick_on(stocked.program(plan(id="other", times=("23:00",))), minutes=3)
    assert stocked.api.messages == []
    assert (stocked.edition().state, stocked.edition().reason) == (SlotState.SKIPPED, "it is no longer set up")


def test_a_digest_out_of_turn_comes_once_a_press_and_moves_no_window(stocked: Room) -> None:
    program = stocked.program()
    for press in ("1.5", "1.5", "2.5"):
        edition = program.now("morning", "C0DIGESTS", press, "U0ROBIN")
        assert edition.state is SlotState.POSTED
    assert len(stocked.api.posts()) == 2
    assert "Asked for by <@U0ROBIN>" in stocked.api.posts()[0]["text"]
    stocked.tick_on(program, minutes=1)
    assert "17 Nov 2024, 08:00 UTC – 18 Nov 2024, 08:00 UTC" in stocked.api.posts()[-1]["text"]


def test_a_press_is_the_same_one_past_midnight(stocked: Room) -> None:
    program = stocked.program()
    stocked.clock.set("2024-11-18T23:59:59Z")
    pressed = str(stocked.clock.now().timestamp())
    for _ in range(2):
        program.now("morning", "C0DIGESTS", pressed, "U0ROBIN")
        stocked.clock.forward(seconds=2)
    assert stocked.api.marks() == [f"morning/C0DIGESTS/2024-11-18/now {pressed}"]


def test_a_worker_that_wakes_past_its_lease_sends_nothing(stocked: Room) -> None:
    quick = stocked.program()

    def asleep(told: Digest) -> Sequence[Mapping[str, object]]:
        stocked.tick_on(quick, minutes=3)
        return stocked.draw(told)

    slow = stocked.program(draw=asleep)
    stocked.tick_on(slow, minutes=1)
    assert stocked.api.marks() == [KEY, f"{KEY}#2"]
    assert stocked.edition().state is SlotState.POSTED
    assert stocked.edition().attempts == 2


def test_a_thread_that_was_overtaken_while_it_slept_posts_nothing_more(stocked: Room) -> None:
    turns = InTurns(Sender(stocked.api.client()))
    program = stocked.program(plan(days=("wed",)), messenger=turns)

    def now() -> None:
        program.now("morning", "C0DIGESTS", "1731916830", "U0ROBINVALE")
        turns.done.set()

    with ThreadPoolExecutor(1) as other:
        asleep = other.submit(now)
        assert turns.asleep.wait(10)
        stocked.tick_on(program, minutes=3)  # longer than it may hold the digest
        asleep.result()
    key = "morning/C0DIGESTS/2024-11-18/now 1731916830"
    assert stocked.api.marks() == [key, f"{key}#2"]
