"""Digests on the Desk, through a real Bolt app."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.desk import Command, DeskSettings, PostedMessage
from bot.model.edition import SlotState
from handlers import failures
from handlers.delivery.delivery import Delivery
from handlers.digests import Digests, open_digests
from handlers.work import Work
from tests.fakes.clock import SetClock
from tests.fakes.desk_driver import DrivenDesk, driven_desk, flat
from tests.fakes.digest_room import Room, article, plan
from tests.fakes.slack_api import SlackApi

SETTINGS = DeskSettings(commands=(Command("/digest"),), port=0)
KEY = "morning/C0DIGESTS/2024-11-18/08:00"


@dataclass(frozen=True)
class Newsroom:
    """A Desk, an index of one story, and the app between them."""

    desk: DrivenDesk
    room: Room
    digests: Digests

    def typed(self, text: str, channel: str = "#digests") -> PostedMessage:
        """What ``/digest`` answers."""
        since = self.desk.workspace.next_ts()
        assert self.desk.command(channel, "/digest", text).ok
        return self.desk.wait_for_message(lambda message: bool(message.seen_by), after=since)

    def posted(self) -> list[PostedMessage]:
        """What stands in the channel for all to see."""
        return [
            one
            for one in self.desk.workspace.messages
            if one.channel == "C0DIGESTS" and not one.seen_by and one.from_app
        ]


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    clock = SetClock("2024-11-18T07:59:00Z")
    room = Room(tmp_path / "index.sqlite", clock, SlackApi())
    room.index(
        article("a", "2024-11-17T20:00:00+00:00", "A ferry struck the pier. 3 were hurt."),
        article("b", "2024-11-17T21:00:00+00:00", "The pier was hit. 5 were hurt.", outlet="Bell"),
    )
    with driven_desk(SETTINGS, lambda: clock.now().timestamp()) as desk:
        client = WebClient(token=desk.bot_token, base_url=desk.api_url, retry_handlers=[])
        digests = open_digests(room.store, (plan(),), clock, client)
        app = App(client=client, process_before_response=True)
        stopping = Event()
        delivery = Delivery(room.store.conversations, strict=True, stopping=stopping)
        work = Work(failures.error_notifier(delivery), stopping)
        digests.listen(app, delivery, work)
        failures.register(app, work)
        handler = SocketModeHandler(app, desk.app_token)
        handler.connect()  # type: ignore[no-untyped-call]
        try:
            desk.wait_for(lambda _workspace: desk.online, timeout=10)
            yield Newsroom(desk, room, digests)
        finally:
            handler.close()  # type: ignore[no-untyped-call]
            work.close()
            room.store.close()


def test_a_digest_comes_to_its_channel_once(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.room.clock.forward(minutes=1)
    newsroom.digests.poster.tick()
    front, details = newsroom.posted()
    assert "A ferry struck the pier." in flat(front.blocks)
    assert "outlets differ on hurt: 3 (Harbour Ledger), 5 (Bell)" in flat(front.blocks)
    assert front.metadata == {"event_type": "copydesk_digest", "event_payload": {"key": KEY}}
    assert (details.thread_ts, details.in_thread) == (front.ts, True)
    assert "last due 18 Nov 2024, 08:00 UTC: posted" in newsroom.typed("list").text
    # Another program, whose index does not know that it was posted, finds it in the channel.
    lost = Room(tmp_path / "another.sqlite", newsroom.room.clock, SlackApi())
    lost.index(article("a", "2024-11-17T20:00:00+00:00"))
    lost.clock.forward(minutes=10)
    client = WebClient(token=newsroom.desk.bot_token, base_url=newsroom.desk.api_url)
    open_digests(lost.store, (plan(),), lost.clock, client).poster.tick()
    assert lost.edition().state is SlotState.POSTED
    assert newsroom.posted() == [front, details]
    lost.store.close()


def test_a_digest_is_previewed_for_one_person_and_posted_after_a_press_in_its_channel(newsroom: Newsroom) -> None:
    preview = newsroom.typed("preview", "#newsroom")
    assert "only visible to you" in preview.text
    assert "A ferry struck the pier." in flat(preview.blocks)
    assert "goes to <#C0DIGESTS>" in newsroom.typed("now", "#newsroom").text
    for typed, said in (
        ("", "/digest preview"),
        ("please help", "/digest preview"),
        ("preview noon", "There is no digest called"),
        ("preview 2024-99-99", "is not a day"),
    ):
        assert said in newsroom.typed(typed).text
    question = newsroom.typed("now")
    assert newsroom.posted() == []
    assert newsroom.desk.click(question.ts, "digest_now").ok
    newsroom.desk.wait_for(
        lambda workspace: any(one.ts == question.ts and "has been posted" in one.text for one in workspace.messages)
    )
    assert "Asked for by <@U0ROBINVALE>" in newsroom.posted()[0].text
