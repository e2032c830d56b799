"""Web pages: the article without navigation, banners and related links, by trafilatura."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

import trafilatura
from trafilatura.utils import load_html

from bot.ingest.decode import decode
from bot.ingest.draft import Draft, UnreadableError, parsing
from bot.ingest.fields import draft
from bot.ingest.moments import is_moment
from bot.text.particles import PARTICLES

FEWEST_WORDS = 8  # with fewer it is a menu, not an article

_META = {
    "title": ("og:title", "twitter:title"),
    "outlet": ("og:site_name",),
    "published": ("article:published_time", "datePublished", "date", "dc.date", "parsely-pub-date"),
    "updated": ("article:modified_time", "dateModified"),
    "byline": ("author", "article:author", "parsely-author"),
    "url": ("og:url",),
    "section": ("article:section",),
}
_LINKED = {"published": "datePublished", "updated": "dateModified", "title": "headline"}
_KINDS = {"OpinionNewsArticle": "opinion", "AnalysisNewsArticle": "analysis"}  # types in linked data
_MOST_LINKED = 1_000  # objects of a page's linked data that are searched
_MOST_TIMES = 100  # <time> elements of a page that are tried
_MOST_WORDS = 5  # per name in a byline
_LONGEST_LANGUAGE = 35  # characters of a language code
_NOT_NAMES = frozenset({  # words in bylines that are not part of a name
    "and", "at", "by", "columnist", "contributor", "contributors", "correspondent", "correspondents", "desk", "editor",
    "editorial", "editors", "for", "freelance", "freelancer", "from", "in", "journalist", "modified", "newsroom", "of",
    "on", "photographer", "posted", "producer", "published", "reporter", "reporters", "special", "staff", "team", "the",
    "updated", "via", "with", "writer", "writers",
})  # fmt: skip


def read_html(data: bytes, place: str) -> Draft:
    """A saved page.

    Raises:
        UnreadableError: the page cannot be parsed, has no article, or none of its publication dates can be read.
    """
    return draft(place, *parts_of_page(decode(data)))


def parts_of_page(source: str) -> tuple[str, dict[str, object]]:
    """A page's text as trafilatura extracts it, and its fields from the page's own metadata.

    Dates are taken from metadata alone, never guessed from the text or the file. If one publication date cannot be
    read, the page's next one is used; a modification date is left out if none can be read.

    Raises:
        UnreadableError: the page cannot be parsed or has no article.
    """
    with parsing():
        tree = load_html(source)
        text = trafilatura.extract(
            source, include_comments=False, include_tables=False, deduplicate=False, favor_recall=False
        )
    if tree is None or not text or len(text.split()) < FEWEST_WORDS:
        msg = "no article text was found in the page"
        raise UnreadableError(msg)
    with parsing():
        return text, _fields(tree)


def _fields(tree: Any) -> dict[str, object]:  # noqa: ANN401 - lxml ships no types
    meta = {
        (node.get("property") or node.get("name") or node.get("itemprop") or "").lower(): node.get("content")
        for node in tree.iter("meta")
    }
    linked = next(_linked_articles(tree), {})
    values = {
        field: [*filter(None, (*(meta.get(name.lower()) for name in names), _text(linked.get(_LINKED.get(field, "")))))]
        for field, names in _META.items()
    }
    fields: dict[str, object] = {field: found[0] if found else None for field, found in values.items()}
    fields["byline"] = ", ".join(_names(fields["byline"]) or _names(linked.get("author"))) or _byline(tree)
    fields["section"] = fields["section"] or _listed(linked.get("articleSection"))
    fields["genre"] = next((_KINDS[kind] for kind in _listed(linked.get("@type")) if kind in _KINDS), None)
    fields["url"] = fields["url"] or next(
        (node.get("href") for node in tree.iter("link") if node.get("rel") == "canonical"), None
    )
    fields["title"] = fields["title"] or _first(tree, "h1") or _first(tree, "title")
    times = islice((node.get("datetime") or "" for node in tree.iter("time")), _MOST_TIMES)
    language = (tree.get("lang") or "")[:_LONGEST_LANGUAGE]
    dated = (text for text in (*values["published"], *times) if is_moment(text, language))
    fields["published"] = next(dated, fields["published"])
    fields["updated"] = next((text for text in values["updated"] if is_moment(text, language)), None)
    fields["language"] = language or None
    return fields


def _first(tree: Any, tag: str) -> str | None:  # noqa: ANN401 - lxml ships no types
    node = next(tree.iter(tag), None)
    return " ".join("".join(node.itertext()).split()) or None if node is not None else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _listed(value: object) -> list[str]:
    """The strings in a metadata value, which is one string or a list."""
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _names(value: object) -> list[str]:
    """The names in a metadata value, which is a string, an object, or a list of these; web addresses are left out."""
    ones = value if isinstance(value, list) else [value]
    names = [one.get("name") if isinstance(one, dict) else one for one in ones]
    return [name for name in names if isinstance(name, str) and name.strip() and "://" not in name]


def _byline(tree: Any) -> str | None:  # noqa: ANN401 - lxml ships no types
    """The names in a byline that trafilatura finds in the page itself."""
    author = trafilatura.extract_metadata(tree, extensive=False).author
    return ", ".join(filter(_is_name, (author or "").split("; "))) or None


def _is_name(part: str) -> bool:
    """Whether a part of a byline can be a person's name: a few capitalised words, none of them a role or a time."""
    found = part.split()
    return 1 < len(found) <= _MOST_WORDS and all(
        word in PARTICLES or word == "y" or (word[0].isupper() and word.lower() not in _NOT_NAMES) for word in found
    )


def _linked_articles(tree: Any) -> Iterator[dict[str, object]]:  # noqa: ANN401 - lxml ships no types
    """Schema.org objects of the page that have a headline, including those in a graph."""
    for node in tree.iter("script"):
        if node.get("type") != "application/ld+json" or not node.text:
            continue
        try:
            waiting = [json.loads(node.text)]
        except (ValueError, RecursionError):
            continue
        for one in islice(_objects(waiting), _MOST_LINKED):
            if "headline" in one:
                yield one


def _objects(waiting: list[object]) -> Iterator[dict[str, object]]:
    """Objects of linked data in document order: alone, in a list, or in a graph."""
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting.extend(reversed(one))
        elif isinstance(one, dict):
            yield one
            waiting.append(one.get("@graph"))
