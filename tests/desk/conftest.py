import contextlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from slack_sdk import WebClient

from tests.fakes.browser import open_browser
from tests.fakes.desk_driver import DrivenDesk, driven_desk
from tests.fakes.echo_app import SETTINGS, connected_echo


@pytest.fixture(scope="module")
def desk() -> Iterator[DrivenDesk]:
    with driven_desk(SETTINGS) as handle:
        yield handle


@pytest.fixture
def client(desk: DrivenDesk) -> WebClient:
    return WebClient(token=desk.bot_token, base_url=desk.api_url, retry_handlers=[])


@pytest.fixture(scope="module")
def app_desk() -> Iterator[DrivenDesk]:
    """A Desk with the echo app connected; it is slow to leave, hence one a module."""
    with driven_desk(SETTINGS) as handle, connected_echo(handle):
        yield handle


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser, app_desk: DrivenDesk) -> Iterator[Page]:
    """The Desk's page in a fresh profile; it may neither complain nor fetch anything from elsewhere."""
    with _opened(browser, app_desk) as page:
        yield page


@pytest.fixture(scope="module")
def still_page(browser: Browser, desk: DrivenDesk) -> Iterator[Page]:
    """One page for all tests of a module, which leave it as it is; no app is connected."""
    with _opened(browser, desk) as page:
        yield page


@contextlib.contextmanager
def _opened(browser: Browser, desk: DrivenDesk) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-GB", timezone_id="Europe/Paris")
    complaints: list[str] = []
    opened = context.new_page()
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    context.on("request", lambda request: request.url.startswith(desk.url) or complaints.append(request.url))
    opened.goto(desk.url)
    opened.wait_for_selector(".welcome")
    yield opened
    context.close()
    assert complaints == []
