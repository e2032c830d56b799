"""Identify .jsonl rows that have no id: by their text, else by their line number.

A row is named by its line when it is first read. Lines move when others are inserted before them, so a known text keeps
its article wherever it is in the file now. An unknown text on a known line corrects the article of that line if the old
text is gone from the file and shares enough words with it; else it is another article, named by its text, and from the
second row with that text on by a number too.
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
from bot.text.hashing import hashed
from bot.text.publication.addresses import canonical
from bot.text.words import words

# Share of all words of two texts that both have: 4 in 10,000 pairs of unrelated articles reach this, and so do long
# articles with half of their sentences new or gone.
LIKE = 0.3
_LINE = re.compile(r"[1-9][0-9]{0,11}")


class Rows:
    """The rows of one file in one run; ``place`` is the file's name.

    An article is matched with one row only, so that two rows with the same text stay two articles.
    """

    def __init__(self, file: Path, place: str, limit: int, kept: Kept) -> None:
        self._file = file
        self._place = place
        self._limit = limit
        self._kept = kept
        self._stored = kept.versions
        self._taken: set[str] = set()
        self._copies: Counter[bytes] = Counter()  # how many rows were named by a text
        self._shift = 0  # how far the previous row had moved from its line

    def identified(self, draft: Draft) -> Draft:
        """The draft under the id of its row's article."""
        if draft.id_given or draft.line is None:
            return draft
        name = self._known(draft.article.text, draft.line) or self._unknown(draft.article, draft.line)
        self._taken.add(name)
        return replace(draft, article=replace(draft.article, id=name))

    def _known(self, text: str, line: int) -> str:
        """The article with this text, looked for at the row's line, by its text, and in the whole file; else ''."""
        for shift in (0, self._shift):
            if self._is_free(name := self._name_at(line + shift)) and _has_text(self._stored(name), text):
                self._shift = shift
                return name
        if _has_text(self._stored(name := self._by_text(text)), text):
            return self._count_copy(name, text)
        moved = self._moved(text)
        if moved is None:
            return ""
        self._shift = moved - line
        return self._name_at(moved)

    def _moved(self, text: str) -> int | None:
        """The line that names an article with this text that no other row has, if any."""
        lines = self._lines.get(_digest(text))
        while lines:
            if self._is_free(self._name_at(line := lines.popleft())):
                return line
        return None

    def _unknown(self, article: Article, line: int) -> str:
        """The article that an unknown text corrects, or a name for a new one."""
        name = self._name_at(max(line + self._shift, 1))
        if self._is_free(name):
            stored = self._stored(name)
            if not stored or self._corrects(article, stored):
                return name
        return self._count_copy(self._by_text(article.text), article.text)

    def _corrects(self, article: Article, stored: Sequence[StoredVersion]) -> bool:
        if any(_digest(one.article.text) in self._current_digests for one in stored):
            return False
        before = next(one.article for one in reversed(stored) if one.current)
        elsewhere = article.url and before.url and canonical(article.url) != canonical(before.url)
        return not elsewhere and _share(article.text, before.text) >= LIKE

    def _name_at(self, line: int) -> str:
        return f"{self._place}:{line}"

    def _by_text(self, text: str) -> str:
        """The name of the next row that is named by this text."""
        digest = _digest(text)
        number = f"-{self._copies[digest] + 1}" if self._copies[digest] else ""
        return f"{self._place}#{digest.hex()[:16]}{number}"

    def _count_copy(self, name: str, text: str) -> str:
        self._copies[_digest(text)] += 1
        return name

    def _is_free(self, name: str) -> bool:
        return name not in self._taken

    @cached_property
    def _current_digests(self) -> frozenset[bytes]:
        """Digests of the texts of the file's rows without ids."""
        return frozenset(_digest(text) for text in row_texts(self._file, self._limit))

    @cached_property
    def _lines(self) -> dict[bytes, deque[int]]:
        """The lines that name this file's articles, by the digests of their texts."""
        start = f"{self._place}:"
        ends = (name.removeprefix(start) for name in self._kept.ids_beginning(start))
        found: dict[bytes, deque[int]] = {}
        for line in sorted(int(end) for end in ends if _LINE.fullmatch(end)):
            for version in self._stored(self._name_at(line)):
                found.setdefault(_digest(version.article.text), deque()).append(line)
        return found


def _has_text(stored: Iterable[StoredVersion], text: str) -> bool:
    return any(one.article.text == text for one in stored)


def _digest(text: str) -> bytes:
    return hashed(text, 16)


def _share(left: str, right: str) -> float:
    ours, theirs = set(words(left)), set(words(right))
    return len(ours & theirs) / max(1, len(ours | theirs))
