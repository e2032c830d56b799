"""Work that is done after the ack."""

from collections.abc import Callable, Iterator
from threading import Barrier, Event

import pytest
from slack_bolt import Respond
from slack_sdk import WebClient

from handlers import work
from handlers.work import Call, StoppedError, TooMuchError, Work


class Told:
    """What people were told went wrong."""

    def __init__(self) -> None:
        self.errors: list[Exception] = []
        self.said = Event()

    def __call__(self, _call: Call, error: Exception) -> None:
        self.errors.append(error)
        self.said.set()


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def go() -> Event:
    return Event()


@pytest.fixture
def hands(told: Told, go: Event) -> Iterator[Work]:
    opened = Work(told, Event())
    yield opened
    go.set()
    opened.close()


def call(**body: object) -> Call:
    return Call(body, WebClient(), Respond(response_url=None))


def waits_for(go: Event) -> Callable[[Call], None]:
    def job(_call: Call) -> None:
        assert go.wait(10)

    return job


@pytest.mark.parametrize(
    ("body", "room"),
    [
        ({"event": {"channel": "C1", "type": "message"}}, "C1"),
        ({"type": "block_actions", "channel": {"id": "C2"}}, "C2"),
        ({"command": "/summary", "channel_id": "C3"}, ""),
        ({"channel": {}}, ""),
        ({"event": {"type": "app_home_opened", "user": "U1", "channel": "D1"}}, "D1"),
        ({"view": {"type": "home", "private_metadata": '{"direct":"D1"}'}, "user": {"id": "U1"}}, "D1"),
        ({"view": {"type": "home", "private_metadata": "1 of old"}, "user": {"id": "U1"}}, "U1"),
        ({"view": {"type": "modal"}, "container": {"type": "view"}, "user": {"id": "U1"}}, ""),
    ],
)
def test_where_a_call_came_from(body: dict[str, object], room: str) -> None:
    assert call(**body).room == room
    assert call(**body).home_of == ("U1" if "app_home_opened" in str(body) or "'home'" in str(body) else "")


def test_a_rooms_jobs_are_done_one_by_one_as_they_came_and_one_that_fails_keeps_none_up(
    hands: Work, told: Told, go: Event
) -> None:
    done: list[int] = []

    def numbered(number: int) -> Callable[[Call], None]:
        def job(_call: Call) -> None:
            assert go.wait(10)
            done.append(number)
            if number % 2:
                raise ValueError(number)

        return job

    for number in range(20):
        hands.take(numbered(number), call(), "C1")
    go.set()
    hands.close()
    assert done == list(range(20))
    assert [error.args for error in told.errors] == [(number,) for number in range(1, 20, 2)]


def test_a_room_at_work_keeps_no_other_waiting(hands: Work, go: Event) -> None:
    hands.take(waits_for(go), call(), "C1")
    together = Barrier(3)
    for room in ("C2", ""):
        hands.take(lambda _call: together.wait(10) and None, call(), room)
    together.wait(10)


@pytest.mark.parametrize(("bound", "room", "other"), [("MOST", "", "C1"), ("MOST_OF_ROOM", "C1", "C1")])
def test_more_than_can_be_held_is_said_and_not_done(
    hands: Work, told: Told, go: Event, monkeypatch: pytest.MonkeyPatch, bound: str, room: str, other: str
) -> None:
    monkeypatch.setattr(work, bound, 2)
    done = Event()
    for _ in range(2):
        hands.take(waits_for(go), call(), room)
    hands.take(lambda _call: done.set(), call(), other)
    assert told.said.wait(10)
    (error,) = told.errors
    assert isinstance(error, TooMuchError)
    go.set()
    hands.close()
    assert not done.is_set()


def test_a_full_room_leaves_something_to_the_others(
    hands: Work, told: Told, go: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "MOST_OF_ROOM", 1)
    done = Event()
    hands.take(waits_for(go), call(), "C1")
    hands.take(lambda _call: done.set(), call(), "C2")
    assert done.wait(10)
    assert told.errors == []


def test_what_is_done_makes_room_for_more(hands: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "MOST", 1)
    first, second = Event(), Event()
    hands.take(lambda _call: first.set(), call(), "C1")
    assert first.wait(10)
    for _ in range(200):  # the first may be at its end still
        hands.take(lambda _call: second.set(), call(), "C1")
        if second.wait(0.01):
            return
    pytest.fail("nothing more is taken")


def test_what_cannot_be_told_of_and_what_ends_a_thread_keep_no_room_up(hands: Work, told: Told) -> None:
    def leave(_call: Call) -> None:
        raise SystemExit

    def fail(_call: Call) -> None:
        raise ValueError

    def untold(_call: Call, _error: Exception) -> None:
        raise OSError

    done: list[Work] = []
    for hand in (hands, Work(untold, Event())):
        for job in (leave, fail, lambda _call, hand=hand: done.append(hand)):
            hand.take(job, call(), "C1")
        hand.close()
        assert done.pop() is hand
    assert [type(error) for error in told.errors] == [ValueError]


def test_a_stop_tells_those_whose_jobs_it_does_not_come_to(told: Told) -> None:
    stopping, done = Event(), list[str]()
    hands = Work(told, stopping)

    def job(_call: Call) -> None:
        assert told.said.wait(10)
        done.append("the one in hand")

    for room in ("C1", "C1", "C1"):
        hands.take(job, call(), room)
    hands.close(within=0)
    assert stopping.is_set()
    assert done == ["the one in hand"]
    assert [type(error) for error in told.errors] == [StoppedError, StoppedError]


def test_a_stop_leaves_what_hangs(
    hands: Work, go: Event, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(work, "NOTIFYING_SECONDS", 0)
    started = Event()
    hands.take(lambda called: started.set() or waits_for(go)(called), call())
    assert started.wait(10)
    hands.close(within=0)
    assert caplog.messages == ["not_finished jobs=1 regrets=0"]


def test_no_more_regrets_are_held_than_jobs(
    go: Event, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(work, "MOST", 1)
    told: list[Exception] = []
    hands = Work(lambda _call, error: go.wait(10) and told.append(error), Event())
    for _ in range(4):
        hands.take(waits_for(go), call())
    go.set()
    hands.close()
    assert [type(error) for error in told] == [TooMuchError]
    assert caplog.messages == ["too_much"] * 3
