"""Read feeds and pages of the web: what is new in each, and what the index is to keep of the visit."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Final

from bot.index.report import IndexReport
from bot.index.visits import Visits
from bot.ingest import Draft
from bot.ingest.draft import UnreadableError
from bot.ingest.entries import Address, key_of, read_entry, read_page
from bot.ingest.feeds import Entry, Feed, is_feed, read_feed
from bot.ingest.fetch import ServerAnswer
from bot.ingest.reach import FetchError, without_query
from bot.ingest.rounds import chosen, conditions, due, latest, settled
from bot.ingest.server_answers import UNCHANGED, check_kind, encoding, is_busy, marks, refused
from bot.model.article import Refusal, Remark
from bot.model.fetched import FeedState, PageState, SiteRules
from bot.ports import Clock, Progress
from bot.store import Store
from bot.wording.times import time

_AT_ONCE: Final = 8  # feeds read at the same time; of one host, one request at a time
_MOST_FAILED: Final = 3  # pages that cannot be fetched, after which a feed's others wait for the next round


@dataclass(frozen=True, slots=True)
class Visited:
    """The drafts that a run found on the web, and what the index is to keep of its visits once they are stored."""

    drafts: Sequence[Draft] = ()
    feeds: Sequence[FeedState] = ()
    pages: Sequence[PageState] = ()
    rules: Sequence[SiteRules] = ()


@dataclass(slots=True)
class AddressReading:
    """What one address gave; ``state`` is what the index keeps of it, if it is a feed."""

    state: FeedState
    is_feed: bool = True
    drafts: list[Draft] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    pages: list[PageState] = field(default_factory=list)


def read_addresses(
    addresses: Sequence[Address], visits: Visits, store: Store, clock: Clock, progress: Progress, report: IndexReport
) -> Visited:
    """Everything that is new at the addresses; the report gets refusals and remarks. One that fails stops no other."""
    if not addresses:
        return Visited()

    def read(address: Address) -> AddressReading:
        try:
            return _Reader(address, visits, store, clock).read()
        finally:
            store.close()  # this thread's connection

    progress.start("Reading feeds and pages", len(addresses))
    readings = []
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            for reading in pool.map(read, dict.fromkeys(addresses)):
                readings.append(reading)
                progress.step()
        except BaseException:
            visits.stopped.set()
            raise
    report.asked = len(readings)
    for reading in readings:
        report.refusals += reading.refusals
        report.doubts += reading.remarks
    return Visited(
        [draft for reading in readings for draft in reading.drafts],
        [reading.state for reading in readings if reading.is_feed],
        [page for reading in readings for page in reading.pages],
        visits.rules,
    )


class _Reader:
    """Reads one address once."""

    def __init__(self, source: Address, visits: Visits, store: Store, clock: Clock) -> None:
        self._source = source
        self._place = without_query(source.url)
        self._visits = visits
        self._store = store
        self._now = clock.now()
        self._before = store.feed_state(source.url) or FeedState(source.url)

    def read(self) -> AddressReading:
        """What the address gives now."""
        before = self._before
        if before.due and self._now < before.due:
            waits = f"it is not asked before {time(before.due)}: {before.answer}"
            return AddressReading(before, refusals=[Refusal(self._place, waits)])
        try:
            answer = self._visits.get(self._source.url, conditions(before))
            if answer.status == UNCHANGED and conditions(before):
                return AddressReading(
                    replace(before, read=self._now, answer="it has not changed", failures=0, due=None)
                )
            if why := refused(answer, of_feed=self._source.is_feed):
                return self._failed(why, answer)
            if not self._source.is_feed and not is_feed(answer.body):
                return AddressReading(before, is_feed=False, drafts=[self._page(answer)])
            return self._feed(read_feed(answer.body, answer.address, encoding(answer)), answer)
        except UnreadableError as error:
            return self._failed(str(error))

    def _failed(self, why: str, answer: ServerAnswer | None = None) -> AddressReading:
        """What was indexed stays; a feed is asked again later."""
        failures = self._before.failures + 1
        until = due(failures, answer.headers if answer else {}, self._now)
        if not (self._source.is_feed or self._before.read):
            return AddressReading(self._before, is_feed=False, refusals=[Refusal(self._place, why)])
        state = replace(self._before, answer=why, failures=failures, due=until)
        return AddressReading(state, refusals=[Refusal(self._place, f"{why}; it is asked again after {time(until)}")])

    def _page(self, answer: ServerAnswer) -> Draft:
        check_kind(answer)
        return read_page(answer.body, self._source.url, self._source.outlet, encoding(answer))

    def _feed(self, feed: Feed, answer: ServerAnswer) -> AddressReading:
        """The entries of a feed: their pages that are to be read now, or what the feed has of them."""
        known = self._store.page_states([key for entry in feed.entries if (key := key_of(entry))])
        wanted, left = chosen(feed.entries, known, self._now) if self._source.pages else ([], False)
        said = "it was read" if feed.entries else "it was read, and has no entries now"
        reading = AddressReading(FeedState(self._source.url, read=self._now, answer=said))
        for entry in feed.entries:
            if not self._source.pages or not key_of(entry):
                self._take(reading, entry, feed)
        for entry in wanted:
            self._visit(reading, entry, feed, known.get(key_of(entry)))
            if sum(page.failures > 0 for page in reading.pages) == _MOST_FAILED or reading.state.due:
                break
        now_known = {**known, **{page.address: page for page in reading.pages}}
        if settled(now_known.values(), left=left or len(reading.pages) < len(wanted)):
            etag, modified = marks(answer)
            reading.state = replace(reading.state, etag=etag, modified=modified)
        teasers = sum(entry.is_teaser for entry in feed.entries)
        if teasers and not self._source.pages:
            said = f"{teasers} of {len(feed.entries)} entries are teasers that go on elsewhere; `pages: true` reads all"
            reading.remarks.append(Remark(self._place, said))
        return reading

    def _visit(self, reading: AddressReading, entry: Entry, feed: Feed, before: PageState | None) -> None:
        """Take an entry's page; if the server asks to wait, the feed waits too."""
        why, failures = "", 0
        try:
            answer = self._visits.get(entry.link)
            why = refused(answer, of_feed=False)
            if is_busy(answer):
                failures = 1
                reading.state = replace(reading.state, answer=why, due=due(1, answer.headers, self._now))
            elif not why:
                check_kind(answer)
                self._take(reading, entry, feed, answer)
        except FetchError as error:
            why, failures = str(error), 1
        except UnreadableError as error:
            why = str(error)
        if why:
            reading.refusals.append(Refusal(without_query(entry.link), why))
        failures += before.failures if before and failures else 0
        reading.pages.append(PageState(key_of(entry), latest(entry, before), self._now, failures))

    def _take(self, reading: AddressReading, entry: Entry, feed: Feed, page: ServerAnswer | None = None) -> None:
        """Add an entry's draft, or the reason why there is none."""
        try:
            body = page.body if page else None
            reading.drafts.append(read_entry(entry, feed, self._source, body, encoding(page) if page else ""))
        except UnreadableError as error:
            where = without_query(entry.link) if entry.link else f"{self._place}, an entry without an address"
            reading.refusals.append(Refusal(where, str(error)))
