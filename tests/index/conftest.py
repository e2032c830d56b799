"""An empty index, a clock that stands still, and a small web with what was read from it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from bot.index.build import build
from bot.index.report import IndexReport
from bot.ingest.entries import Address
from bot.store import Store
from tests.fakes.clock import SetClock
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence
from tests.fakes.web import FakeWeb, fake_web


@pytest.fixture
def clock() -> SetClock:
    return SetClock("2024-11-20T12:00:00Z")


@pytest.fixture
def web() -> Iterator[FakeWeb]:
    with fake_web() as running:
        yield running


@pytest.fixture
def index(web: FakeWeb, store: Store, clock: SetClock) -> Callable[..., IndexReport]:
    def indexed(*places: str, **how: object) -> IndexReport:
        addresses = [Address(web.url(place), **how) for place in places]  # type: ignore[arg-type]
        return build(addresses, store, replace(plain_tools(), web=web.web(seconds=1)), clock, Silence(), 20_000)

    return indexed


@pytest.fixture
def visit(index: Callable[..., IndexReport], web: FakeWeb) -> Callable[..., list[str]]:
    """Indexes places, in one run; gives what was asked for, then what was refused, without ports."""

    def indexed(*places: str, **how: object) -> list[str]:
        report = index(*places, **how)
        return web.asked() + [str(refusal).replace(f":{web.port}", "") for refusal in report.refusals]

    return indexed


@pytest.fixture
def held(store: Store) -> Callable[[], dict[str, list[str]]]:
    """Gives the texts of each article's versions, by the last part of its address."""

    def texts() -> dict[str, list[str]]:
        return {
            report.article.url.rpartition("/")[2]: [one.article.text for one in store.versions(report.article.id)]
            for report in store.all_reports()
        }

    return texts
