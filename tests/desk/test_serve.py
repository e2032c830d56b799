"""Starting, stopping, the live stream, and time."""

import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

import httpx
import pytest
from slack_sdk import WebClient

from bot.desk import Command, DeskSettings
from tests.fakes.desk_driver import DrivenDesk, driven_desk
from tests.fakes.echo_app import connected_echo


def _events(lines: Iterator[str]) -> Iterator[tuple[str, dict[str, object]]]:
    name = ""
    for line in lines:
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        if line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))


def _desks() -> int:
    return [thread.name for thread in threading.enumerate()].count("desk")


def test_a_taken_port_leads_to_the_next_free_one() -> None:
    with driven_desk(DeskSettings(port=0)) as first:
        port = urlsplit(first.url).port or 0
        with driven_desk(DeskSettings(port=port)) as second:
            assert (urlsplit(second.url).port or 0) > port
            assert httpx.get(second.url).status_code == 200


def test_no_free_port_is_an_error() -> None:
    with driven_desk(DeskSettings(port=0)) as desk:
        assert desk.online == 0
    with pytest.raises(OSError, match="out of range"), driven_desk(DeskSettings(port=70_000)):
        pass


def test_keys_are_new_at_each_start() -> None:
    with driven_desk(DeskSettings(port=0)) as first, driven_desk(DeskSettings(port=0)) as second:
        assert first.bot_token.startswith("xoxb-")
        assert first.app_token.startswith("xapp-")
        assert first.bot_token != second.bot_token


def test_it_stops_while_a_page_listens() -> None:
    before = _desks()
    with httpx.Client() as client:
        with driven_desk(DeskSettings(port=0)) as desk:
            stream = client.stream("GET", f"{desk.url}page/stream")
            lines = stream.__enter__().iter_lines()
            assert next(lines) == "event: state"
        assert _desks() == before
        assert list(lines)[-1] == ""  # the stream was ended: reading one that is cut off raises an error
        stream.__exit__(None, None, None)


def test_the_stream_tells_the_state_and_then_each_change(desk: DrivenDesk, client: WebClient) -> None:
    with httpx.stream("GET", f"{desk.url}page/stream") as stream:
        events = _events(stream.iter_lines())
        name, state = next(events)
        assert name == "state"
        assert state["me"] == "U0ROBINVALE"
        assert [room["id"] for room in state["rooms"]][-1] == "D0ROBINVALE"  # type: ignore[attr-defined, index]
        client.chat_postMessage(channel="U0SAMOKORO", text="Not for Robin")
        posted = desk.workspace.message(client.chat_postMessage(channel="#newsroom", text="First")["ts"])
        assert posted is not None
        desk.workspace.post(replace(posted, ts=desk.workspace.next_ts(), text="Nor this", seen_by="U0SAMOKORO"))
        desk.workspace.change(replace(posted, text="Second"))
        desk.workspace.delete(posted.ts)
        changes = [next(events)[1] for _ in range(3)]
    assert [change["kind"] for change in changes] == ["posted", "changed", "deleted"]
    assert [change["message"]["text"] for change in changes] == ["First", "Second", "Second"]  # type: ignore[index]


def test_a_response_url_ends_after_half_an_hour() -> None:
    now = [1_731_800_000.0]
    settings = DeskSettings(commands=(Command("/coverage"), Command("/compare")), port=0)
    with driven_desk(settings, clock=lambda: now[0]) as desk, connected_echo(desk):
        desk.command("#newsroom", "/coverage", "a")
        url = str(desk.sent("slash_commands")[0]["response_url"])
        now[0] += 29 * 60
        assert httpx.post(url, json={"text": "in time"}).status_code == 200
        now[0] += 2 * 60
        late = httpx.post(url, json={"text": "late"})
        assert (late.status_code, late.json()["error"]) == (404, "expired_url")
        assert httpx.post(f"{url}x", json={"text": "guess"}).json()["error"] == "expired_url"


def test_times_are_unique_and_ordered_while_the_clock_stands_still() -> None:
    with driven_desk(DeskSettings(port=0), clock=lambda: 1_731_800_000.0) as desk:
        ts = [desk.say("#newsroom", f"number {number}").ts for number in range(20)]
        assert ts == sorted(set(ts))
        assert ts[0] == "1731800000.000000"


def test_nobody_connected_is_told() -> None:
    with driven_desk(DeskSettings(commands=(Command("/compare"),), port=0)) as desk:
        assert desk.command("#newsroom", "/compare", "a").error == "dispatch_failed"
        assert "dispatch_failed" in desk.workspace.notices[-1].text


def test_waiting_in_vain_shows_what_was_there(desk: DrivenDesk) -> None:
    desk.say("#newsroom", "The last words")
    with pytest.raises(TimeoutError, match="The last words"):
        desk.wait_for_message(lambda message: message.text == "never", timeout=0.01)
