"""Which article a row of a .jsonl file is that has no id: known by its text first, by its line else.

A row is called by its line when it is first read. Lines move when others are put before them, so a text that is known
keeps its article wherever it stands in the file by now. An unknown text on a known line corrects what stood there, if
that is gone from the file and like it in its words; else it is another article, called by its text, and by a number
too from the second row of that text on.
"""

import re
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from bot.ingest.draft import Draft
from bot.ingest.jsonl import row_texts
from bot.ingest.kept import Kept
from bot.model.article import Article, StoredVersion
from bot.text.addresses import canonical
from bot.text.hashing import hashed
from bot.text.words import words

# Of all words of two texts those that both have: 4 in 10,000 pairs of unlike articles have this share, while long
# articles with half of their sentences new or gone have it.
LIKE = 0.3
_LINE = re.compile(r"[1-9][0-9]{0,11}")


class Rows:
    """The rows of one file in one run; ``place`` is what the file is called.

    An article that one row was found to be is no other row's, so that two rows of one text stay two articles.
    """

    def __init__(self, file: Path, place: str, limit: int, kept: Kept) -> None:
        self._file = file
        self._place = place
        self._limit = limit
        self._kept = kept
        self._stored = kept.versions
        self._taken: set[str] = set()
        self._copies: Counter[bytes] = Counter()  # how many rows were called by a text
        self._shift = 0  # how far the row before had moved from its line

    def identified(self, draft: Draft) -> Draft:
        """The draft under the id of the article that its row is."""
        if draft.id_given or draft.line is None:
            return draft
        name = self._known(draft.article.text, draft.line) or self._unknown(draft.article, draft.line)
        self._taken.add(name)
        return replace(draft, article=replace(draft.article, id=name))

    def _known(self, text: str, line: int) -> str:
        """The article that has this text, looked for at the row's line, by its text, and in all of the file."""
        for shift in (0, self._shift):
            if self._is_free(name := self._at(line + shift)) and _holds(self._stored(name), text):
                self._shift = shift
                return name
        if _holds(self._stored(name := self._by_text(text)), text):
            return self._took(name, text)
        moved = self._moved(text)
        if moved is None:
            return ""
        self._shift = moved - line
        return self._at(moved)

    def _moved(self, text: str) -> int | None:
        """The line by which an article with this text is called that is no other row's."""
        lines = self._lines.get(_digest(text))
        while lines:
            if self._is_free(self._at(line := lines.popleft())):
                return line
        return None

    def _unknown(self, article: Article, line: int) -> str:
        """The article that an unknown text corrects, or a name for a new one."""
        name = self._at(max(line + self._shift, 1))
        if self._is_free(name):
            stored = self._stored(name)
            if not stored or self._corrects(article, stored):
                return name
        return self._took(self._by_text(article.text), article.text)

    def _corrects(self, article: Article, stored: Sequence[StoredVersion]) -> bool:
        if any(_digest(one.article.text) in self._here for one in stored):
            return False
        before = next(one.article for one in reversed(stored) if one.current)
        elsewhere = article.url and before.url and canonical(article.url) != canonical(before.url)
        return not elsewhere and _share(article.text, before.text) >= LIKE

    def _at(self, line: int) -> str:
        return f"{self._place}:{line}"

    def _by_text(self, text: str) -> str:
        """What the next row that is called by this text is called."""
        digest = _digest(text)
        number = f"-{self._copies[digest] + 1}" if self._copies[digest] else ""
        return f"{self._place}#{digest.hex()[:16]}{number}"

    def _took(self, name: str, text: str) -> str:
        self._copies[_digest(text)] += 1
        return name

    def _is_free(self, name: str) -> bool:
        return name not in self._taken

    @cached_property
    def _here(self) -> frozenset[bytes]:
        """The texts of the file's rows without ids."""
        return frozenset(_digest(text) for text in row_texts(self._file, self._limit))

    @cached_property
    def _lines(self) -> dict[bytes, deque[int]]:
        """The lines by which the articles of this file are called, by their texts."""
        start = f"{self._place}:"
        ends = (name.removeprefix(start) for name in self._kept.ids_beginning(start))
        found: dict[bytes, deque[int]] = {}
        for line in sorted(int(end) for end in ends if _LINE.fullmatch(end)):
            for version in self._stored(self._at(line)):
                found.setdefault(_digest(version.article.text), deque()).append(line)
        return found


def _holds(stored: Iterable[StoredVersion], text: str) -> bool:
    return any(one.article.text == text for one in stored)


def _digest(text: str) -> bytes:
    return hashed(text, 16)


def _share(left: str, right: str) -> float:
    ours, theirs = set(words(left)), set(words(right))
    return len(ours & theirs) / max(1, len(ours | theirs))
