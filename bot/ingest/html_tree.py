"""HTML to a tree, in a time that grows with its length alone.

lxml takes, for an element's attributes, a time that grows with their square, and drops what is nested deeper than it
follows. Its own tokenizer does neither while no tree is built, so that a first pass with it finds such documents.
"""

from typing import Any, Final

from lxml import etree, html
from trafilatura.utils import repair_faulty_html

from bot.ingest.draft import UnreadableError

MOST_ATTRIBUTES: Final = 500  # of one element
_DEEPEST: Final = 1_000  # elements inside one another; pages of news have under 100, and lxml follows 2,048
_HEAD: Final = 50  # characters in which trafilatura looks for a document type


def html_tree(source: str) -> Any:  # noqa: ANN401 - lxml ships no types
    """The tree of a page or of a piece of HTML, without comments.

    Raises:
        UnreadableError: an element has more attributes than people write, or elements are nested more deeply.
    """
    data = repair_faulty_html(source, source[:_HEAD].lower()).encode("utf-8", "replace")
    etree.fromstring(data, etree.HTMLParser(target=_Bounds(), encoding="utf-8"))
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return html.fromstring(data, parser=parser)
    except etree.ParserError:  # it has nothing but comments
        return html.Element("html")


class _Bounds:
    """What lxml tells of a document while it reads it."""

    def __init__(self) -> None:
        self._depth = 0

    def start(self, _tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if len(attributes) > MOST_ATTRIBUTES:
            msg = f"an element has more than {MOST_ATTRIBUTES} attributes"
            raise UnreadableError(msg)
        if self._depth > _DEEPEST:
            msg = f"its elements are nested too deeply, over {_DEEPEST:,} inside one another"
            raise UnreadableError(msg)

    def end(self, _tag: str) -> None:
        self._depth -= 1

    def close(self) -> None:
        """Nothing is kept."""
