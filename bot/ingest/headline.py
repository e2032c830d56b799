"""Headlines for texts without one."""

from bot.model.analysis import SentenceKind
from bot.text.sentences import sentences

LONGEST = 120


def headline(text: str) -> tuple[str, bool]:
    """A title for a text, and whether it had to be taken from a sentence.

    A heading on the first line is the article's own headline; else the first sentence is used, cut at a word.
    """
    head = text[:4_000]
    found = [part for part in sentences(head) if part.kind is not SentenceKind.FURNITURE]
    if not found:
        return _cut(" ".join(head.split())), True
    first = found[0]
    own = " ".join(head[first.start : first.end].split())
    is_headline = first.kind is SentenceKind.HEADING and len(found) > 1
    return (own, False) if is_headline and not _is_section_mark(text, first.start) else (_cut(own), True)


def _is_section_mark(text: str, start: int) -> bool:
    """Whether a Markdown mark of the second level or deeper precedes it: a subheading, not a headline."""
    return text[:start].lstrip().startswith("##")


def _cut(line: str) -> str:
    if len(line) <= LONGEST:
        return line
    return line[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:–—- ") + "…"
