"""The app as it starts: what keeps it from Slack, and what it logs."""

import errno
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.desk import DeskHandle, DeskSettings, running_desk
from bot.errors import CopydeskError
from bot.newsroom import Newsroom, open_newsroom
from bot.settings import Settings
from bot.store import open_store
from handlers.app import make_app
from tests.fakes.slack_api import MADE_UP


@pytest.fixture(scope="module")
def desk() -> Iterator[DeskHandle]:
    with running_desk(DeskSettings()) as handle:
        yield handle


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Newsroom]:
    settings = Settings(index=tmp_path / "index.sqlite")
    open_store(settings.index, SystemClock(), create=True).close()
    newsroom = open_newsroom(settings)
    yield newsroom
    newsroom.store.close()


def test_slack_out_of_reach_is_said(empty: Newsroom) -> None:
    with pytest.raises(CopydeskError) as caught:
        make_app(empty, empty.settings, token=MADE_UP, base_url="http://127.0.0.1:9/")
    refused = f"[Errno {errno.ECONNREFUSED}] {os.strerror(errno.ECONNREFUSED)}"
    assert str(caught.value) == f"Slack cannot be reached ({refused}). Check the network, then start again."


def test_a_token_that_slack_does_not_accept_is_said(empty: Newsroom, desk: DeskHandle) -> None:
    with pytest.raises(CopydeskError) as caught:
        make_app(empty, empty.settings, token=MADE_UP, base_url=desk.api_url)
    assert str(caught.value) == (
        "Slack does not accept the tokens (invalid_auth)."
        " Copy both anew: README.md, Install it in Slack, says from where."
    )


def test_a_token_in_the_environment_is_nothing_to_warn_of(
    empty: Newsroom, desk: DeskHandle, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", desk.bot_token)
    app = make_app(empty, empty.settings, token=desk.bot_token, base_url=desk.api_url)
    app.listener_runner.listener_executor.shutdown()
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []
