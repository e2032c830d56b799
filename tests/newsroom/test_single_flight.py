"""Work in the background."""

import logging
import threading

import pytest

from bot.newsroom.single_flight import SingleFlight


def ended() -> None:
    for thread in threading.enumerate():
        if thread.name == "flight":
            thread.join(10)


def test_one_piece_of_work_at_a_time_is_done_and_another_when_it_has_failed(caplog: pytest.LogCaptureFixture) -> None:
    flight, hold, done = SingleFlight("flight"), threading.Event(), []

    def slow() -> None:
        hold.wait(10)
        done.append("slow")
        msg = "what nobody may read in a log"
        raise KeyError(msg)

    flight.start(slow)
    flight.start(lambda: done.append("left out"))
    hold.set()
    ended()
    flight.start(lambda: done.append("next"))
    ended()
    assert done == ["slow", "next"]
    [record] = caplog.records
    assert (record.levelno, record.getMessage().splitlines()[0]) == (logging.ERROR, "background_broke work=flight")
    assert record.getMessage().endswith("\nbuiltins.KeyError")
