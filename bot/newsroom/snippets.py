"""The part of an article that shows why it was found."""

from bisect import bisect_right

from bot.model.passage import Head
from bot.model.search import Hit
from bot.text.sentences import paragraphs
from bot.text.words import STOP_WORDS, WORD, stem, words

WIDTH = 260
_LOOK_AT = 50_000


def hit(head: Head, text: str, query_words: str) -> Hit:
    """The stretch of one paragraph that holds most of the words asked for, with the words' places in the snippet."""
    wanted = {stem(word) for word in words(query_words)}
    wanted = {term for term in wanted if term not in STOP_WORDS} or wanted
    places = [
        match.span()
        for match in WORD.finditer(text, 0, _LOOK_AT)
        if stem(match.group().lower().removesuffix("'s").removesuffix("’s")) in wanted
    ]
    start, end = _window(text, places)
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
    start, end = lines[line]
    if end - start <= WIDTH:
        return start, end
    first = firsts.get(line, start)
    begin = start if first - start < WIDTH // 2 else text.rfind(" ", start, first - WIDTH // 3) + 1 or start
    stop = min(end, begin + WIDTH)
    if stop < end:
        cut = text.rfind(" ", begin, stop)
        stop = cut if cut > begin else stop
    return begin, stop
