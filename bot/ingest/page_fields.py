"""The fields of a web page, from its meta lines, its linked data and the marks in its text."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import islice
from typing import Any, Final
from urllib.parse import urlsplit

import trafilatura

from bot.ingest.bylines import byline, names
from bot.ingest.genre import headline_label
from bot.ingest.keys import Several, may_hide
from bot.ingest.linked import linked_articles
from bot.ingest.moments import Moment, is_moment, moment
from bot.ingest.page_titles import page_title
from bot.text.publication.addresses import host_of

_META: Final[Mapping[str, tuple[str, ...]]] = {
    "title": ("og:title", "twitter:title"),
    "outlet": ("og:site_name",),
    "published": ("article:published_time", "datepublished", "date", "dc.date", "parsely-pub-date"),
    "updated": ("article:modified_time", "datemodified"),
    "url": ("og:url",),
    "section": ("article:section",),
}
_AUTHORS: Final = ("author", "article:author", "parsely-author")
_KINDS: Final = {"OpinionNewsArticle": "opinion", "AnalysisNewsArticle": "analysis"}  # types in linked data
_MOST_TIMES: Final = 100  # <time> elements of a page that are tried
_MOST: Final = 20  # elements and values of one kind that are tried
_LONGEST_LANGUAGE: Final = 35  # characters of a language code
_LONGEST: Final = 200  # characters of the name of an outlet
_SPELT: Final = re.compile(r"\b(?:[A-Z][a-z]{2,8}\.?\s\d\d?,?|\d\d?\s[A-Z][a-z]{2,8}\.?)\s(?:19|20)\d\d\b")
_ROUNDED: Final = timedelta(minutes=1)  # what two ways to write one time may differ by


def page_fields(tree: Any) -> dict[str, object]:  # noqa: ANN401 - lxml ships no types
    """The fields of a page's article under our names; empty if the page does not give them.

    Dates are those of metadata, else of ``<time>`` elements; without any, the day that htmldate finds in the address or
    in marked elements. A modification date is left out if none can be read.
    """
    meta, linked = _meta(tree), linked_articles(tree)[:_MOST]
    given = {field: [text for name in found for text in meta.get(name, ())] for field, found in _META.items()}
    main: dict[str, object] = linked[0] if linked else {}
    said = trafilatura.extract_metadata(tree, extensive=False)
    language = (tree.get("lang") or "")[:_LONGEST_LANGUAGE]
    url = next((url for url in (*given["url"], *_canonical(tree)) if host_of(url)), "")
    sites = [*given["outlet"], *names(main.get("publisher")), *meta.get("application-name", ())]
    publishers = [*sites, host_of(url)]
    titles = [*given["title"], *_texts(main.get("headline")), *_lines(tree, "title")]
    authors = [*(one.get("author") for one in linked), *(meta.get(name) for name in _AUTHORS)]
    kinds = (_KINDS.get(kind) for kind in _texts(main.get("@type")))
    published = [*given["published"], *_of_all(linked, "datePublished")]
    dated = _fullest(published, language) or _first_time(tree, language) or _day(published)
    return {
        "title": page_title(titles, _lines(tree, "h1"), publishers),
        "outlet": next((site for name in sites if (site := _site(name))), ""),
        "byline": byline(authors, said.author or "", publishers),
        "published": dated or next(iter(published), said.date),
        "updated": _fullest([*given["updated"], *_of_all(linked, "dateModified")], language),
        "url": url,
        "language": language,
        "section": given["section"][:1] or _texts(main.get("articleSection")),
        "genre": next(filter(None, (*kinds, *map(headline_label, titles))), None),
        **{name: _one(values) for name, values in meta.items() if values and may_hide(name)},
    }


def is_front_page(tree: Any, url: str) -> bool:  # noqa: ANN401 - lxml ships no types
    """Whether a page's own address is its site's, and its metadata has no article."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if not parts.hostname or parts.path not in ("", "/") or parts.query:
        return False
    return not _of_all(linked_articles(tree), "datePublished") and not any(map(_meta(tree).get, _META["published"]))


def _meta(tree: Any) -> dict[str, list[str]]:  # noqa: ANN401 - lxml ships no types
    """The contents of meta lines by their names, of which one line may have several; some may be without contents."""
    found: dict[str, list[str]] = {}
    for node in tree.iter("meta"):
        content = (node.get("content") or "").strip()
        for name in (node.get("property") or node.get("name") or node.get("itemprop") or "").lower().split():
            values = found.setdefault(name, [])
            if content and len(values) < _MOST:
                values.append(content)
    return found


def _one(values: Sequence[str]) -> object:
    """The value that all meta lines of one name have."""
    return values[0] if len(set(values)) == 1 else Several(tuple(values))


def _canonical(tree: Any) -> list[str]:  # noqa: ANN401 - lxml ships no types
    return [node.get("href") or "" for node in tree.iter("link") if node.get("rel") == "canonical"]


def _lines(tree: Any, tag: str) -> list[str]:  # noqa: ANN401 - lxml ships no types
    """The texts of the first elements with a tag, each as one line."""
    found = (" ".join("".join(node.itertext()).split()) for node in islice(tree.iter(tag), _MOST))
    return [line for line in found if line]


def _texts(value: object) -> list[str]:
    """The strings in a metadata value, which is one string or a list."""
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _of_all(linked: Sequence[Mapping[str, object]], key: str) -> list[str]:
    return [text for one in linked for text in _texts(one.get(key))]


def _day(published: Sequence[str]) -> str | None:
    """The day alone of a date whose zone can mean several: "Nov 20, 2024" of "01:38 PM IST Nov 20, 2024"."""
    spelt = (day[0] for text in published if (day := _SPELT.search(text)))
    return next(filter(is_moment, spelt), None)


def _first_time(tree: Any, language: str) -> str | None:  # noqa: ANN401 - lxml ships no types
    times = islice((node.get("datetime") or "" for node in tree.iter("time")), _MOST_TIMES)
    return next((text for text in times if is_moment(text, language)), None)


def _fullest(dates: Sequence[str], language: str) -> str | None:
    """The first date that can be read, in the way of writing it that has the most: its hour, and the paper's zone."""
    found = [(text, moment(text, language)) for text in dates if is_moment(text, language)]
    same = [(text, one) for text, one in found if _is_same(found[0][1], one)]
    return max(same, key=lambda pair: (not pair[1].is_day, pair[1].offset != 0))[0] if same else None


def _is_same(first: Moment, other: Moment) -> bool:
    """Whether two dates mean one moment; the first may lack its hour or, with the same hour and minute, its zone."""
    local = other.when + timedelta(minutes=other.offset)
    if first.is_day:
        return local.date() == first.when.date()
    return not other.is_day and min(abs(other.when - first.when), abs(local - first.when)) < _ROUNDED


def _site(name: str) -> str:
    """The name of a site, without the slogan after a bar; the host if it is an address."""
    plain = name.partition(" | ")[0].strip()
    return (host_of(plain) if "://" in plain else plain)[:_LONGEST]
