"""The text of a piece of HTML that is all article, such as an entry of a feed: no markup, one line per paragraph."""

import html
import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from bot.ingest.html_tree import html_tree

_BLOCKS: Final = frozenset(
    """address article aside blockquote body br center dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr
    li main nav ol p pre section summary table tbody tfoot thead tr ul""".split()
)
_CELLS: Final = frozenset(("td", "th"))
# Never text of the article; trafilatura leaves captions out of pages too.
_NO_TEXT: Final = frozenset(
    """applet audio button canvas embed figure form head iframe input math noscript object script select style svg
    template textarea title video""".split()
)
_HIDDEN: Final = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.IGNORECASE)
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")  # what HTML collapses; other spaces are the source's own
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>|<!--[^<>]*>")


def text_of(markup: str) -> str:
    """The visible text of a piece of HTML, a line per block."""
    if not markup.strip():
        return ""
    pieces = "".join(_pieces(html_tree(f"<div>{markup}</div>")))
    lines = (_SPACE.sub(" ", line).strip(" ") for line in pieces.split("\n"))
    return "\n".join(filter(None, lines))


def line_of(markup: str) -> str:
    """A headline or a name as one line: without tags, and with its entities as the characters that they mean."""
    return " ".join(html.unescape(_TAG.sub("", markup)).split())


def _pieces(tree: Any) -> Iterator[str]:  # noqa: ANN401 - lxml ships no types
    """The text in document order, line breaks of the source as spaces, and a line break at both ends of each block."""
    inside = 0  # of elements that are not shown
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        at_end = event == "end"
        hidden = _is_hidden(node)
        inside += hidden if not at_end else -hidden
        if node.tag in _BLOCKS:
            yield "\n"
        elif node.tag in _CELLS:
            yield " "
        said = node.tail if at_end else node.text
        if said and not inside:
            yield said.replace("\n", " ")


def _is_hidden(node: Any) -> bool:  # noqa: ANN401 - lxml ships no types
    return node.tag in _NO_TEXT or "hidden" in node.attrib or bool(_HIDDEN.search(node.get("style") or ""))
