from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from bot.desk import DeskHandle, running_desk
from tests.fakes.echo_app import SETTINGS, connected_echo


@pytest.fixture(scope="module")
def desk() -> Iterator[DeskHandle]:
    with running_desk(SETTINGS) as handle:
        yield handle


@pytest.fixture
def client(desk: DeskHandle) -> WebClient:
    return WebClient(token=desk.bot_token, base_url=desk.api_url, retry_handlers=[])


@pytest.fixture(scope="module")
def app_desk() -> Iterator[DeskHandle]:
    """A Desk with the echo app connected; it is slow to leave, hence one a module."""
    with running_desk(SETTINGS) as handle, connected_echo(handle):
        yield handle
