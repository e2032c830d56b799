"""What makes digests tick."""

import threading

from bot.outbox.schedule import Ticker


def test_it_ticks_at_once_and_again() -> None:
    ticks = threading.Semaphore(0)
    ticker = Ticker(ticks.release, seconds=0.05)
    ticker.start()
    assert all(ticks.acquire(timeout=10) for _ in range(3))
    ticker.stop()


def test_it_never_ticks_twice_at_a_time_and_stops_when_the_tick_in_hand_is_done() -> None:
    started, go_on = threading.Event(), threading.Event()
    running, most, done = [0], [0], [0]

    def tick() -> None:
        running[0] += 1
        most[0] = max(most[0], running[0])
        started.set()
        go_on.wait(10)
        running[0] -= 1
        done[0] += 1

    ticker = Ticker(tick, seconds=0.02)
    ticker.start()
    assert started.wait(10)
    stopping = threading.Thread(target=ticker.stop)
    stopping.start()
    assert done == [0]
    go_on.set()
    stopping.join(10)
    assert not stopping.is_alive()
    assert (running, most) == ([0], [1])
    assert done[0] >= 1
