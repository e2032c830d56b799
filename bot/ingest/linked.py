"""Linked data (JSON-LD) of a page: the objects that describe its article."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from bot.text.normalise import fold

_MOST: Final = 1_000  # objects of one script that are searched


def linked_articles(tree: Any) -> list[dict[str, object]]:  # noqa: ANN401 - lxml ships no types
    """Schema.org objects with the headline of the page's article, the one with a date first; [] if there is none.

    The article is the first object with a headline and a date: a site, a list and a video may have a headline too.
    """
    found = sorted(_with_headline(tree), key=lambda one: "datePublished" not in one)
    return [one for one in found if fold(str(one["headline"])) == fold(str(found[0]["headline"]))]


def _with_headline(tree: Any) -> Iterator[dict[str, object]]:  # noqa: ANN401 - lxml ships no types
    """Objects with a headline, in document order, including those in a graph."""
    for node in tree.iter("script"):
        if node.get("type") != "application/ld+json" or not node.text:
            continue
        try:
            waiting = [json.loads(node.text, strict=False)]  # line breaks in texts are common
        except (ValueError, RecursionError):
            continue
        yield from (one for one in islice(_objects(waiting), _MOST) if "headline" in one)


def _objects(waiting: list[object]) -> Iterator[dict[str, object]]:
    """Objects of linked data in document order: alone, in a list, or in a graph."""
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting.extend(reversed(one))
        elif isinstance(one, dict):
            yield one
            waiting.append(one.get("@graph"))
