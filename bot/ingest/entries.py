"""Entries of feeds, and pages, to drafts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from bot.ingest.decode import decode
from bot.ingest.draft import Draft, UnreadableError
from bot.ingest.feeds import Entry, Feed
from bot.ingest.fields import draft
from bot.ingest.html import parts_of_page
from bot.ingest.moments import is_moment, moment
from bot.ingest.reach import without_query
from bot.text.hashing import hashed
from bot.text.publication.addresses import canonical, host_of

_CODE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_]\w{2,8}){0,3}")  # of a language; some feeds write its name
_LONGEST_ID: Final = 400
_ID_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Address:
    """A feed or a page to read.

    ``outlet`` overrides what its feed or page says; with ``pages``, the page of each entry is read, else the entry's
    own content. ``is_feed`` is true if it must be a feed.
    """

    url: str
    outlet: str = ""
    pages: bool = True
    is_feed: bool = False


def read_page(data: bytes, url: str, outlet: str = "", declared: str = "") -> Draft:
    """The article on a page, under the address that was asked for, whatever the page gives as its own.

    Raises:
        UnreadableError: it has no article, or a field is invalid.
    """
    text, fields = parts_of_page(decode(data, declared))
    fields |= {"url": url, "outlet": outlet or fields["outlet"] or host_of(url)}
    return _lasting(draft(without_query(url), text, fields), f"https://{canonical(url)}")


def read_entry(entry: Entry, feed: Feed, source: Address, page: bytes | None = None, declared: str = "") -> Draft:
    """The article of an entry: the text of its page if given, else the feed's own.

    Fields are the feed's before the page's, but not if the entry leads to another site: a feed of links knows less of
    an article than its own page. The text of a page is that of its address; a text from a feed counts as the article at
    an address only on the feed's own site, so that no feed can put words into another's article.

    Raises:
        UnreadableError: there is no text, or a field is invalid.
    """
    is_own = _is_same_site(entry.link, source.url)
    text, of_page = parts_of_page(decode(page, declared)) if page is not None else (entry.text, {})
    if not text:
        msg = "the feed has no text of it; `pages: true` reads its page"
        raise UnreadableError(msg)
    of_feed = _fields(entry)
    feed_first = is_own or page is None
    fields = _joined(of_feed, of_page) if feed_first else _joined(of_page, of_feed)
    own_name = feed.title if feed_first else of_page.get("outlet")
    fields |= {
        "url": entry.link,
        "outlet": source.outlet or own_name or host_of(entry.link or source.url),
        "published": _published(entry, of_page, feed_first=feed_first),
    }
    found = draft(without_query(source.url), text, fields)
    name, is_at_address = _id(entry, source, has_page=page is not None)
    return _lasting(found, name) if is_at_address else replace(_lasting(found, name), id_given=True)


def key_of(entry: Entry) -> str:
    """What an entry's page is known by; '' if it has none."""
    return canonical(entry.link)


def _id(entry: Entry, source: Address, *, has_page: bool) -> tuple[str, bool]:
    """An entry's id, and whether it is also known by its address. A guid counts within its feed's site."""
    address = canonical(entry.link)
    is_at_address = bool(address) and (has_page or _is_same_site(entry.link, source.url))
    if is_at_address and (not entry.guid or canonical(entry.guid) == address):
        return f"https://{address}", True
    name = f"{host_of(source.url)}: {entry.guid or address or hashed(entry.title + entry.text, _ID_BYTES).hex()}"
    return (name if len(name) <= _LONGEST_ID else hashed(name, _ID_BYTES).hex()), is_at_address


def _lasting(found: Draft, name: str) -> Draft:
    return replace(found, article=replace(found.article, id=name), id_lasts=True)


def _fields(entry: Entry) -> dict[str, object]:
    return {
        "title": entry.title,
        "byline": entry.byline,
        "updated": entry.updated if is_moment(entry.updated, entry.language) else "",
        "section": entry.section,
        "language": entry.language if _CODE.fullmatch(entry.language) else "",
    }


def _joined(first: Mapping[str, object], second: Mapping[str, object]) -> dict[str, object]:
    """The first fields, and the second where these have no value."""
    return {key: first.get(key) or second.get(key) for key in {**first, **second}}


def _published(entry: Entry, of_page: Mapping[str, object], *, feed_first: bool) -> str:
    """When an article was published: by its feed and its page, else the date of the last change.

    Of two ways to write one moment, the page's counts: it often has the newsroom's own offset, and a feed GMT. A date
    that cannot be read counts as missing, since nobody here can mend a feed.
    """
    two = (entry.published, of_page.get("published"))
    dates = (*(two if feed_first else reversed(two)), entry.updated)
    given = [date for date in dates if isinstance(date, str) and is_moment(date, entry.language)]
    if not given:
        return ""
    first = moment(given[0], entry.language)
    same = (date for date in given if date == of_page.get("published"))
    return next((date for date in same if moment(date, entry.language).when == first.when), given[0])


def _is_same_site(link: str, feed: str) -> bool:
    """Whether two addresses are of one host, or of one that is inside the other's domain."""
    one, other = host_of(link), host_of(feed)
    return bool(one and other) and (one == other or one.endswith(f".{other}") or other.endswith(f".{one}"))
