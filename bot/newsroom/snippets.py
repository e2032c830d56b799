"""The part of an article that shows why it was found, or how it opens where the words asked for are not in it."""

from bisect import bisect_right

from bot.analyse.own_headline import headed
from bot.model.analysis import SentenceKind
from bot.model.passage import Head
from bot.model.search import Hit
from bot.text.sentences import paragraphs, sentences
from bot.text.words import STOP_WORDS, WORD, stem, words

WIDTH = 260
_LOOK_AT = 50_000
_OPENING = 4_000  # characters in which the first sentence of the body stands


def hit(head: Head, text: str, query_words: str) -> Hit:
    """The stretch of one paragraph that holds most of the words asked for, with the words' places in the snippet.

    Where it holds none it is the opening of the body: headline, credits and captions above it tell nothing of the news.
    """
    wanted = {stem(word) for word in words(query_words)}
    wanted = {term for term in wanted if term not in STOP_WORDS} or wanted
    places = [
        match.span()
        for match in WORD.finditer(text, 0, _LOOK_AT)
        if stem(match.group().lower().removesuffix("'s").removesuffix("’s")) in wanted
    ]
    start, end = _window(text, places) if places else _opening(head, text)
    marks = tuple((first - start, last - start) for first, last in places if start <= first and last <= end)
    return Hit(head, text[start:end], start, end, marks)


def _window(text: str, places: list[tuple[int, int]]) -> tuple[int, int]:
    """The paragraph with most of the places, cut to ``WIDTH`` characters at words around its first one."""
    lines = list(paragraphs(text[:_LOOK_AT])) or [(0, min(len(text), WIDTH))]
    starts = [start for start, _ in lines]
    counts = [0] * len(lines)
    firsts: dict[int, int] = {}
    for first, _ in places:
        line = max(0, bisect_right(starts, first) - 1)
        counts[line] += 1
        firsts.setdefault(line, first)
    line = max(range(len(lines)), key=lambda index: (counts[index], -index))
    return _cut(text, *lines[line], firsts.get(line, lines[line][0]))


def _opening(head: Head, text: str) -> tuple[int, int]:
    """The first paragraph of the body, from its first sentence on."""
    opening = text[:_OPENING]
    parts = headed("" if head.title_from_text else head.title, opening, sentences(opening))
    first = next((part for part in parts if part.kind is SentenceKind.BODY), None)
    if first is None:
        return _window(text, [])
    end = next(end for _, end in paragraphs(opening) if end >= first.end)
    return _cut(text, first.start, end, first.start)


def _cut(text: str, start: int, end: int, place: int) -> tuple[int, int]:
    """A paragraph, cut to ``WIDTH`` characters at words around a place in it."""
    if end - start <= WIDTH:
        return start, end
    begin = start if place - start < WIDTH // 2 else text.rfind(" ", start, place - WIDTH // 3) + 1 or start
    stop = min(end, begin + WIDTH)
    if stop < end:
        cut = text.rfind(" ", begin, stop)
        stop = cut if cut > begin else stop
    return begin, stop
