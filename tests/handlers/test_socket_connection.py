"""The line to Slack: when it breaks, when it is open again, and when Slack no longer wants us."""

import logging
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.clock import SystemClock
from bot.desk import DeskHandle, DeskSettings, running_desk
from bot.errors import SettingsError
from bot.newsroom import open_newsroom
from bot.settings import Settings
from bot.store import open_store
from handlers import socket_connection as module
from handlers.app import make_bot
from handlers.socket_connection import SocketConnection


def opened(desk: DeskHandle, folder: Path) -> Iterator[SocketConnection]:
    """The line of a bot at a Desk."""
    settings = Settings(index=folder / "index.sqlite")
    open_store(settings.index, SystemClock(), create=True).close()
    newsroom = open_newsroom(settings)
    bot = make_bot(newsroom, newsroom.store, token=desk.bot_token, base_url=desk.api_url)
    line = SocketConnection(bot.app, desk.app_token)
    line.open()
    yield line
    line.close()
    bot.work.close()
    newsroom.store.close()


def watched(line: SocketConnection, until: float) -> None:
    while time.monotonic() < until:
        time.sleep(0.05)
        line.watch()


def test_a_break_is_told_once_and_a_token_that_is_no_longer_accepted_ends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "_PING", 0.1)
    monkeypatch.setattr("handlers.delivery.outcomes.PAUSES", ())
    caplog.set_level(logging.INFO, "handlers.socket_connection")
    with running_desk(DeskSettings(port=0)) as desk:
        lines = opened(desk, tmp_path)
        line = next(lines)
        line.watch()
    until = time.monotonic() + 10
    while "disconnected" not in caplog.messages and time.monotonic() < until:
        time.sleep(0.05)
        line.watch()
    time.sleep(1)  # in which the library tries again and again
    complaints = [record for record in caplog.records if record.name == "slack_sdk.socket_mode"]
    assert len(complaints) == len({module._SESSION.sub("", record.getMessage()) for record in complaints}) > 0
    assert [record.getMessage() for record in caplog.records if record.name == "handlers.socket_connection"] == [
        "connected",
        "disconnected",
    ]
    port = urlsplit(desk.api_url).port or 0
    with running_desk(DeskSettings(port=port)), pytest.raises(SettingsError) as caught:  # its keys are new
        watched(line, until)
    assert str(caught.value) == (
        "Slack does not accept the tokens (invalid_auth)."
        " Copy both again: README.md, Install it in Slack, says where to find them."
    )
    next(lines, None)
