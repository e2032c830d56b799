"""The snippet of an article that shows why it was found, or its opening if it has none of the query words."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.analyse.own_headline import with_title_as_heading
from bot.model.analysis import SentenceKind
from bot.model.passage import Head
from bot.model.search import Hit
from bot.text.lexicon.compounds import joined, parts_of
from bot.text.sentences import paragraphs, sentences
from bot.text.typed.typed_quotations import phrases, spans_of
from bot.text.words import STOP_WORDS, WORD, stem, without_possessive, words

WIDTH = 260
_LOOK_AT = 50_000
_OPENING = 4_000  # characters searched for the first sentence of the body


class _Stretch(NamedTuple):
    """A span of a text, and whether it begins and ends within a sentence."""

    start: int
    end: int
    cut_before: bool = False
    cut_after: bool = False


def hit(head: Head, text: str, query_words: str) -> Hit:
    """The snippet of the paragraph with most occurrences of the query words, with their positions in the snippet.

    Without any, it is the opening of the body: headline, credits and captions above it say nothing of the news.
    """
    quoted = [span for phrase in phrases(query_words) for span in spans_of(phrase, text[:_LOOK_AT])]
    places = quoted or _occurrences(words(query_words), text)
    shown = _window(head, text, places) if places else _opening(head, text)
    start, end = shown.start, shown.end
    marks = tuple((first - start, last - start) for first, last in places if start <= first and last <= end)
    snippet = text[start:end]
    amid = any(word.islower() for word in snippet.split(maxsplit=1)[:1])  # the page has lost the words before
    return Hit(head, snippet, start, end, marks, shown.cut_before or amid, shown.cut_after)


def _occurrences(asked: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Where a text has the words, compounds also in two words or in one; stop words only if there are no others."""
    wanted = {stem(word) for word in asked}
    wanted = {term for term in wanted if term not in STOP_WORDS} or wanted
    wanted |= {stem(one) for beside in joined(asked) for one in beside}
    compounds = {tuple(map(stem, parts)) for parts in map(parts_of, asked) if parts}
    found = [match.span() for match in WORD.finditer(text, 0, _LOOK_AT)]
    terms = [stem(without_possessive(text[slice(*place)].lower())) for place in found]
    of_two = {place + part for place, pair in enumerate(pairwise(terms)) if pair in compounds for part in (0, 1)}
    return [span for place, span in enumerate(found) if terms[place] in wanted or place in of_two]


def _window(head: Head, text: str, places: list[tuple[int, int]]) -> _Stretch:
    """The paragraph with most matches, cut to ``WIDTH`` characters around its first one.

    A heading is taken only if no sentence has a match, and a repeated headline only if nothing else has.
    """
    lines = list(paragraphs(text[:_LOOK_AT])) or [(0, min(len(text), WIDTH))]
    starts = [start for start, _ in lines]
    counts = [0] * len(lines)
    firsts: dict[int, int] = {}
    for first, _ in places:
        line = max(0, bisect_right(starts, first) - 1)
        counts[line] += 1
        firsts.setdefault(line, first)
    ranks = [_rank(head, text[first:last]) if count else 0 for count, (first, last) in zip(counts, lines, strict=True)]
    line = max(range(len(lines)), key=lambda index: (counts[index] > 0, -ranks[index], counts[index], -index))
    start, end = lines[line]
    start += next((first.start for first in sentences(text[start : min(end, start + WIDTH)])), 0)  # after a list marker
    return _cut(text, start, end, max(start, firsts.get(line, start)))


def _rank(head: Head, line: str) -> int:
    """0 for a paragraph of sentences, 1 for a heading, 2 for the repeated headline."""
    if line.strip(" #.").casefold() == head.title.strip(" .").casefold():
        return 2
    return int(len(line) < WIDTH and any(part.kind is SentenceKind.HEADING for part in sentences(line)))


def _opening(head: Head, text: str) -> _Stretch:
    """The first paragraph of the body, from its first sentence on."""
    opening = text[:_OPENING]
    parts = with_title_as_heading("" if head.title_from_text else head.title, opening, sentences(opening))
    first = next((part for part in parts if part.kind is SentenceKind.BODY), None)
    if first is None:
        return _window(head, text, [])
    end = next(end for _, end in paragraphs(opening) if end >= first.end)
    return _cut(text, first.start, end, first.start)


def _cut(text: str, start: int, end: int, place: int) -> _Stretch:
    """A paragraph cut to ``WIDTH`` characters around ``place``, from the start of a sentence, else of a word."""
    if end - start <= WIDTH:
        return _Stretch(start, end)
    near = max(start, place - WIDTH)  # split only near the place: a paragraph may be a whole book
    found = [(near + each.start, near + each.end) for each in sentences(text[near : min(end, place + 2 * WIDTH)])]
    starts = [start, *(first for first, _ in found if near < first <= place)]
    whole = next((first for first in starts if place - first < WIDTH // 2), None)
    begin = whole if whole is not None else text.rfind(" ", start, place - WIDTH // 3) + 1 or start
    stop = min(end, begin + WIDTH)
    if stop < end:
        cut = text.rfind(" ", begin, stop)
        stop = cut if cut > begin else stop
    return _Stretch(
        begin, stop, whole is None and begin > start, stop < end and stop not in {last for _, last in found}
    )
