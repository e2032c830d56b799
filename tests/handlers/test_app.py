"""The app as it starts: what keeps it from Slack, and what it logs."""

import errno
import logging
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.desk import DeskHandle, DeskSettings, running_desk
from bot.errors import CopydeskError
from bot.newsroom import Newsroom, open_newsroom
from bot.settings import Settings
from bot.store import open_store
from handlers.app import make_bot
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


def test_slack_out_of_reach_is_said(empty: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.delivery.outcomes.PAUSES", ())
    with pytest.raises(CopydeskError) as caught:
        make_bot(empty, empty.store, token=MADE_UP, base_url="http://127.0.0.1:9/")
    refused = f"[Errno {errno.ECONNREFUSED}] {os.strerror(errno.ECONNREFUSED)}"
    assert str(caught.value) == f"Slack cannot be reached ({refused}). Check the network, then start again."


def test_a_token_that_slack_does_not_accept_is_said(empty: Newsroom, desk: DeskHandle) -> None:
    with pytest.raises(CopydeskError) as caught:
        make_bot(empty, empty.store, token=MADE_UP, base_url=desk.api_url)
    assert str(caught.value) == (
        "Slack does not accept the tokens (invalid_auth)."
        " Copy both again: README.md, Install it in Slack, says where to find them."
    )


TOKENS = (
    "Slack does not accept the tokens ({}). Copy both again: README.md, Install it in Slack, says where to find them."
)
FAILED = "Slack failed{}. Wait a few minutes, then start again."


@contextmanager
def slack_answering(status: int, body: str) -> Iterator[str]:
    """The address of what answers each call alike, in Slack's place."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"] or 0))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (200, '{"ok": false, "error": "token_revoked"}', TOKENS.format("token_revoked")),
        (200, '{"ok": false, "error": "not_allowed_token_type"}', TOKENS.format("not_allowed_token_type")),
        (200, '{"ok": false, "error": "ratelimited"}', FAILED.format(" (ratelimited)")),
        (500, '{"ok": false, "error": "internal_error"}', FAILED.format(" (internal_error)")),
        (503, "<html>Down</html>", FAILED.format("")),
    ],
)
def test_only_a_bad_token_is_to_be_copied_anew(empty: Newsroom, status: int, body: str, told: str) -> None:
    with slack_answering(status, body) as address, pytest.raises(CopydeskError) as caught:
        make_bot(empty, empty.store, token=MADE_UP, base_url=address)
    assert str(caught.value) == told


def test_a_token_in_the_environment_is_nothing_to_warn_of(
    empty: Newsroom, desk: DeskHandle, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", desk.bot_token)
    bot = make_bot(empty, empty.store, token=desk.bot_token, base_url=desk.api_url)
    bot.work.close()
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []
