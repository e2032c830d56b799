"""Fetching politely: as robots.txt allows, with redirects checked one by one."""

import threading
from collections.abc import Mapping
from typing import Final
from urllib.parse import urljoin, urlsplit

from protego import Protego

from bot.ingest.draft import UnreadableError, parsing
from bot.ingest.fetch import ServerAnswer, Web
from bot.ingest.reach import FetchError, checked
from bot.ingest.rounds import RULES_LAST
from bot.ingest.server_answers import OK, REDIRECTS, is_busy
from bot.model.fetched import SiteRules
from bot.ports import Clock
from bot.store import Store

NAME: Final = "Copydesk"  # that robots.txt may name
_MOST_REDIRECTS: Final = 5
_LARGEST_RULES: Final = 500_000  # bytes of robots.txt
_LONGEST_PAUSE: Final = 30.0  # seconds that robots.txt may put between two requests


class Visits:
    """The visits of one indexing run; ``rules`` are the files robots.txt that it read."""

    def __init__(self, web: Web, store: Store, clock: Clock, limit: int) -> None:
        self.rules: list[SiteRules] = []
        self.stopped = threading.Event()
        self._web = web
        self._store = store
        self._clock = clock
        self._limit = limit
        self._sites: dict[str, Protego | UnreadableError] = {}  # a site's rules, or why they cannot be read
        self._locks: dict[str, threading.Lock] = {}  # by site: feeds of one ask together

    def get(self, url: str, conditions: Mapping[str, str] | None = None) -> ServerAnswer:
        """The answer at an address, after its redirects.

        Raises:
            UnreadableError: it may not be fetched, is too large, or redirects too often.
            FetchError: it cannot be reached.
        """
        return self._followed(url, self._limit, conditions or {}, is_asked=True)

    def _followed(self, url: str, limit: int, conditions: Mapping[str, str], *, is_asked: bool) -> ServerAnswer:
        """The answer after redirects; ``is_asked`` says whether robots.txt is to be asked about each address."""
        for _ in range(_MOST_REDIRECTS + 1):
            pause = self._pause(url) if is_asked else 0.0
            if self.stopped.is_set():
                msg = "the run was stopped"
                raise FetchError(msg)
            answer = self._web.get(url, limit, conditions, pause)
            if answer.status not in REDIRECTS:
                return answer
            url = _joined(answer)
        msg = f"it redirects more than {_MOST_REDIRECTS} times"
        raise UnreadableError(msg)

    def _pause(self, url: str) -> float:
        """The seconds that a site asks for between two requests; an error if it does not allow the address."""
        rules = self._rules(url)
        if not rules.can_fetch(url, NAME):
            msg = "the site's robots.txt does not allow it to be read"
            raise UnreadableError(msg)
        return min(rules.crawl_delay(NAME) or 0.0, _LONGEST_PAUSE)

    def _rules(self, url: str) -> Protego:
        """A site's rules: of this run, else of the index if read lately, else as its server gives them now.

        A server that cannot give them is asked once in a run, not for each of its feeds.
        """
        parts = urlsplit(checked(url))
        site = f"{parts.scheme}://{parts.netloc}"
        with self._locks.setdefault(site, threading.Lock()):
            if site not in self._sites:
                try:
                    self._sites[site] = self._read_rules(site)
                except UnreadableError as error:
                    self._sites[site] = error
            rules = self._sites[site]
        if isinstance(rules, UnreadableError):
            raise rules
        return rules

    def _read_rules(self, site: str) -> Protego:
        now, known = self._clock.now(), self._store.site_rules(site)
        if known is None or now >= known.read + RULES_LAST:
            known = SiteRules(site, self._rules_of(site), now)
            self.rules.append(known)
        with parsing():
            return Protego.parse(known.text)

    def _rules_of(self, site: str) -> str:
        """What a site's robots.txt says; nothing if it has none. A site that cannot say is not read."""
        answer = self._followed(f"{site}/robots.txt", _LARGEST_RULES, {}, is_asked=False)
        if is_busy(answer):
            msg = f"the site's robots.txt cannot be read: the server answered {answer.status}"
            raise FetchError(msg)
        return answer.body.decode("utf-8", "replace") if answer.status == OK else ""


def _joined(answer: ServerAnswer) -> str:
    try:
        return urljoin(answer.address, answer.headers.get("location", ""))
    except ValueError as error:
        msg = "it redirects to something that is no address"
        raise UnreadableError(msg) from error
