"""An article's own headline where its text has it again at the top, as many systems export it: "Bridge shut."."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from bot.model.analysis import Sentence, SentenceKind
from bot.model.article import Article
from bot.text.normalise import fold

_FEWEST_WORDS: Final = 4  # of a part of the title that stands before the others
_ROOM: Final = 2  # times as long as the title may be what says the same: it has other marks


def headed(article: Article, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, those at the top that only repeat the title as headings; something else must be left to read."""
    named = fold(article.title) and not article.title_from_text
    own = frozenset(_repeated(article, sentences)) if named else frozenset()
    changed = tuple(
        replace(one, kind=SentenceKind.HEADING) if place in own and one.kind is SentenceKind.BODY else one
        for place, one in enumerate(sentences)
    )
    return changed if any(one.kind is SentenceKind.BODY for one in changed) else tuple(sentences)


def _repeated(article: Article, sentences: Sequence[Sentence]) -> Iterator[int]:
    """The places of the sentences that are the title, or its parts paragraph by paragraph, before all other text."""
    title = left = fold(article.title)
    for _, found in groupby(range(len(sentences)), key=lambda place: sentences[place].paragraph):
        places = list(found)
        if all(sentences[place].kind is SentenceKind.FURNITURE for place in places):
            continue
        opening, last = sentences[places[0]], sentences[places[-1]]
        said = _said(article, opening.start, last.end)
        at = f" {left} ".find(f" {said} ") if said else -1
        if at >= 0 and (_is_enough(said, title) if left == title else at == 0):
            yield from places
            left = left[at + len(said) :].strip()
            continue
        if left == title and _said(article, opening.start, opening.end) == title:
            yield places[0]
        return


def _is_enough(said: str, title: str) -> bool:
    """Whether words of the title are all of them, or so many that they stand there for it."""
    return said == title or said.count(" ") >= _FEWEST_WORDS - 1


def _said(article: Article, start: int, end: int) -> str:
    """The words of a stretch of the text; nothing where it is too long to be the title."""
    return fold(article.text[start:end]) if end - start <= _ROOM * len(article.title) else ""
