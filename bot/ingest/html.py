"""Web pages: the article without navigation, banners and related links, by trafilatura."""

import re
from typing import Any, Final

import trafilatura

from bot.ingest.decode import decode
from bot.ingest.draft import Draft, UnreadableError, parsing
from bot.ingest.fields import draft
from bot.ingest.html_tree import html_tree
from bot.ingest.page_fields import is_front_page, page_fields
from bot.ingest.page_kinds import is_article, is_wall

_BODY: Final = re.compile(r"(?:\A|[\s_-])article(?:-|__)?body(?:[\s_-]|\Z)", re.IGNORECASE)
_OPENERS: Final = ("h1", "article")  # where another article begins


def read_html(data: bytes, place: str) -> Draft:
    """A saved page.

    Raises:
        UnreadableError: the page cannot be parsed, has no article, or none of its publication dates can be read.
    """
    return draft(place, *parts_of_page(decode(data)))


def parts_of_page(source: str) -> tuple[str, dict[str, object]]:
    """A page's text as trafilatura extracts it, and its fields from the page's own metadata.

    Raises:
        UnreadableError: the page cannot be parsed or has no article.
    """
    with parsing():
        tree = html_tree(source)
        fields = page_fields(tree)
        is_front = is_front_page(tree, str(fields["url"]))
        text = _text(tree)
    if is_front:
        msg = "it is the front page of a site, not an article"
        raise UnreadableError(msg)
    if not is_article(text):
        msg = "no article text was found in the page"
        raise UnreadableError(msg)
    if is_wall(text):
        msg = "it asks for consent or checks the browser, and has no article; save it again when the article is shown"
        raise UnreadableError(msg)
    return text, fields


def _text(tree: Any) -> str:  # noqa: ANN401 - lxml ships no types
    """The article's text; parts of it that advertisements separate are one, since trafilatura reads the first alone."""
    first, *others = _bodies(tree) or [tree]
    for other in others:
        first.append(other)
    return trafilatura.extract(tree, include_comments=False, include_tables=False) or ""


def _bodies(tree: Any) -> list[Any]:  # noqa: ANN401 - lxml ships no types
    """The elements that are marked as the article's body, all of one class, up to the headline of another article."""
    found: dict[Any, None] = {}
    for node in tree.iter("h1", "article", "div", "section"):
        if found and node.tag in _OPENERS:
            break
        kind = node.get("class") or ""
        if node.tag in _OPENERS or not (node.get("itemprop") == "articleBody" or _BODY.search(kind)):
            continue
        is_part = not found or next(iter(found)).get("class", "") == kind
        if is_part and not any(above in found for above in node.iterancestors()):
            found[node] = None
    return list(found)
