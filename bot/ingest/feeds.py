"""Feeds: RSS, Atom and RDF, by feedparser, from bytes to entries. Nothing is fetched, and no document can do anything.

A feed with a DOCTYPE is refused before it is parsed: it is the way to entities that grow without end or name files. So
is one that would keep feedparser busy for long: it takes seconds for a megabyte, and for an element's attributes, and
for the prefixes of namespaces, a time that grows with their square.
"""

import io
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urljoin
from xml.parsers import expat

import feedparser

from bot.ingest.decode import decode
from bot.ingest.draft import UnreadableError, parsing
from bot.ingest.html_tree import MOST_ATTRIBUTES, html_tree
from bot.ingest.markup import line_of, text_of
from bot.ingest.reach import without_query

_ROOTS: Final = frozenset(("rss", "feed", "rdf"))
_TYPES: Final = frozenset(("application/rss+xml", "application/atom+xml"))
_NAME: Final = re.compile(r"<(?:[\w.-]{1,60}:)?([A-Za-z]\w{0,30})")
_ENCODING: Final = re.compile(r"""\A\s{0,100}<\?xml[^<>]{0,100}?encoding\s?=\s?["']([\w.:-]{1,40})["']""", re.ASCII)
_HALF: Final = re.compile("[\ud800-\udfff]")  # of a character, as a broken feed's references can name
_LITERAL: Final = "<![CDATA["
_BARE: Final = re.compile(r"&(?!#?\w{1,40};)")
_TYPE: Final = "<!DOCTYPE"
_BEFORE: Final = (("<!--", "-->"), ("<?", "?>"), ("<!", ">"))  # what may precede the first element, and how it ends
_HEAD: Final = 400  # bytes in which an XML declaration is
_TEASER: Final = re.compile(
    r"(?:\b(?:continue\sreading|read\s(?:more|on|the\sfull\s\w+)|keep\sreading|full\sstory)\b[^.!?\n]{0,80}"
    r"|\[(?:…|\.\.\.|&hellip;)\]|…|\.\.\.)[\s»›→>]*\Z",
    re.IGNORECASE,
)
_LARGEST: Final = 2_000_000  # bytes: feeds of news have less than half of it
_MOST_PREFIXES: Final = 100  # of namespaces
_LONGEST_TEASER: Final = 1_000
_LAST: Final = 300  # characters in which a teaser says so


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; ``link`` is absolute. ``text`` is what the feed itself has of the article."""

    guid: str
    link: str
    text: str
    title: str
    byline: str
    published: str
    updated: str
    section: str
    language: str

    @property
    def is_teaser(self) -> bool:
        """Whether a short text says that the article goes on elsewhere."""
        return len(self.text) <= _LONGEST_TEASER and bool(_TEASER.search(self.text[-_LAST:]))


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's title and its entries, in its order."""

    title: str
    entries: tuple[Entry, ...]


def is_feed(data: bytes) -> bool:
    """Whether a document is a feed, by its first element."""
    text = decode(data) if b"\0" in data[:_HEAD] else data.decode("utf-8", "replace")
    return _first_element(text)[0] in _ROOTS


def read_feed(data: bytes, address: str, declared: str = "") -> Feed:
    """The feed that a server sent from an address, with the encoding that the server declared.

    Raises:
        UnreadableError: it is no feed, is too large, declares a document type, or is broken and has no entry that can
            be read.
    """
    if len(data) > _LARGEST:
        msg = f"{len(data):,} bytes, over the limit of {_LARGEST:,} for one feed"
        raise UnreadableError(msg)
    text = decode(data, declared or _declared(data))
    root, has_type = _first_element(text)
    if root not in _ROOTS:
        named = _named_feed(text, address)
        msg = "it is not a feed (RSS, Atom or RDF)" + (f", but a page that names one: {named}" if named else "")
        raise UnreadableError(msg)
    if has_type:
        msg = "it declares a document type (DOCTYPE), which is refused: entities declared there can do harm"
        raise UnreadableError(msg)
    headers = {"content-type": "application/xml; charset=utf-8"}
    with parsing():
        document = _escaped(text).encode()
        _check_elements(document)
        parsed = feedparser.parse(
            io.BytesIO(document),  # a string could name a file or an address
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
        language = _line(parsed.feed, "language")
        entries = tuple(_entry(entry, address, language) for entry in parsed.entries)
    is_whole = not parsed.bozo or isinstance(parsed.bozo_exception, feedparser.CharacterEncodingOverride)
    if not (entries or is_whole):
        msg = "it has no entries that can be read"
        raise UnreadableError(msg)
    return Feed(line_of(_line(parsed.feed, "title")), entries)


def _check_elements(document: bytes) -> None:
    """Check that no element has more attributes than people write, nor all of them more prefixes of namespaces.

    Where a document is broken, the check ends, and feedparser reads on with a parser that both cost little.

    Raises:
        UnreadableError: one has.
    """
    prefixes: set[str] = set()

    def begins(_name: str, attributes: Mapping[str, str]) -> None:
        if len(attributes) > MOST_ATTRIBUTES:
            msg = f"an element has more than {MOST_ATTRIBUTES} attributes"
            raise UnreadableError(msg)
        prefixes.update(name for name in attributes if name.startswith("xmlns"))
        if len(prefixes) > _MOST_PREFIXES:
            msg = f"it declares more than {_MOST_PREFIXES} prefixes of namespaces"
            raise UnreadableError(msg)

    parser = expat.ParserCreate()
    parser.StartElementHandler = begins
    with suppress(expat.ExpatError):
        parser.Parse(document, True)  # noqa: FBT003 - that it is the last part has no name


def _named_feed(page: str, address: str) -> str:
    """The address of the feed that a page names as its own, or ''."""
    with parsing():
        links = html_tree(page).iter("link")
        hrefs = (link.get("href") for link in links if (link.get("type") or "").lower() in _TYPES)
        return next((without_query(found) for href in hrefs if (found := _joined(address, href or ""))), "")


def _entry(entry: Any, address: str, language: str) -> Entry:  # noqa: ANN401 - feedparser ships no types
    authors = [line_of(name) for one in entry.get("authors", ()) if (name := _line(one, "name"))]
    title = entry.get("title_detail") or {}
    return Entry(
        guid=_line(entry, "id"),
        link=_joined(address, _line(entry, "link")),
        text=_text(entry),
        title=_value(title) if title.get("type") == "text/plain" else line_of(_value(title)),
        byline=", ".join(dict.fromkeys(authors)) or line_of(_line(entry, "author")),
        published=_line(entry, "published") or _line(entry, "created"),
        # feedparser answers for a missing date of change with the publication's, and warns; `in` does neither.
        updated=_line(entry, "updated") if "updated" in entry else "",
        section=", ".join(term for one in entry.get("tags", ()) if (term := _line(one, "term"))),
        language=_line(entry, "language") or language,
    )


def _text(entry: Any) -> str:  # noqa: ANN401 - feedparser ships no types
    """The longest of an entry's contents and its summary."""
    given = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    texts = [_value(one) if one.get("type") == "text/plain" else text_of(_value(one)) for one in given]
    return max(texts, key=len)


def _value(detail: Mapping[str, object]) -> str:
    return _line(detail, "value")


def _line(fields: Mapping[str, object], key: str) -> str:
    value = fields.get(key)
    return _HALF.sub("\ufffd", value).strip() if isinstance(value, str) else ""


def _joined(address: str, link: str) -> str:
    try:
        return urljoin(address, link) if link else ""
    except ValueError:
        return ""


def _escaped(text: str) -> str:
    """A document with the ampersands that begin no entity as entities, but not in sections that are taken literally.

    For those, feedparser would make up a semicolon.
    """
    first, *others = text.split(_LITERAL)
    parts = [_BARE.sub("&amp;", first)]
    for other in others:
        inside, end, after = other.partition("]]>")
        parts.append(inside + end + _BARE.sub("&amp;", after))
    return _LITERAL.join(parts)


def _declared(data: bytes) -> str:
    """The encoding in an XML declaration."""
    found = _ENCODING.match(data[:_HEAD].decode("latin-1"))
    return found[1] if found else ""


def _first_element(text: str) -> tuple[str, bool]:
    """The local name of the first element in small letters, '' if there is none, and whether a DOCTYPE precedes it."""
    at, has_type = len(text) - len(text.lstrip()), False
    while 0 <= at < len(text):
        end = next((end for start, end in _BEFORE if text.startswith(start, at)), "")
        if not end:
            break
        has_type = has_type or text[at : at + len(_TYPE)].upper() == _TYPE
        at = text.find(end, at)
        at = text.find("<", at) if at >= 0 else at
    name = _NAME.match(text, at) if at >= 0 else None
    return (name[1].lower() if name else ""), has_type
