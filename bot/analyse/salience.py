"""How much of an article a sentence carries.

News puts the most important first, so the position of a sentence counts most; what reads badly alone (fragments,
questions, picture captions, first-person talk) counts less, and so does a sentence that repeats a better one. The
sentences are taken greedily in that sense (maximal marginal relevance, Carbonell and Goldstein 1998): the k highest
values are the summary in k sentences. The weights were set on human summaries of news and are few on purpose.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import Final

from bot.model.analysis import Figure, Sentence, SentenceKind
from bot.text.concordance import concordance
from bot.text.context_dependence import points_back
from bot.text.words import idf, terms

FEWEST_WORDS: Final = 9  # words; shorter sentences do not count as a position in the text
CHOSEN: Final = 12  # sentences taken one by one; the rest are only compared with these

_SHORT, _BRIEF = -2.0, -0.5  # a sentence of no words compared with one of 12, and with one of 18
_QUESTION, _SPEAKS, _CAPTION, _DANGLES = -2.0, -1.3, -1.5, -0.3
_TITLE, _FIGURE = 1.0, 0.1
_CUT: Final = -3.0
_REPEATS: Final = -1.25
_SAME, _AGAIN = 0.7, 0.8

_BEFORE, _AFTER = '\n.!?…:"”’»)', '.!?…:"”’»)'
_ENDS_INSIDE = re.compile(r"[.!?](?<=[a-z].)[\"”]?\s+[A-Z]")
_FIRST_PERSON: Final = frozenset(("I", "we", "We", "you", "You", "my", "My", "our", "Our", "your", "Your"))
_CAPTION_OPENS = re.compile(r"(?:video|watch|photo|above|left|right|below)\b", re.IGNORECASE)
_POINTS = re.compile(
    r"\((?:left|right|above|below|pictured|centre|center|file|circled|front|back|top|bottom|seen|far)\b[^)]{0,40}\)",
    re.IGNORECASE,
)
_PICTURED = re.compile(r"\bpictured\b")


def salience(
    title: str,
    text: str,
    sentences: Sequence[Sentence],
    figures: Sequence[Figure],
) -> tuple[float, ...]:
    """One value from 0 to 1 per sentence; headings and furniture get 0, sentences of the body more."""
    places = [index for index, sentence in enumerate(sentences) if sentence.kind is SentenceKind.BODY]
    texts = {index: text[sentences[index].start : sentences[index].end] for index in places}
    stems = {index: frozenset(terms(texts[index])) for index in places}
    weights = _weights(title, texts, stems, _speaking(text, sentences))
    starts = [figure.start for figure in figures]
    for index in places:
        weights[index] += _CUT * (not _is_whole(text, sentences[index]))
        inside = bisect_left(starts, sentences[index].end) - bisect_left(starts, sentences[index].start)
        weights[index] += _FIGURE * min(inside, 3)
    values = [0.0] * len(sentences)
    for index, weight in _taken(weights, stems, texts).items():
        values[index] = math.exp(weight - _TITLE - 3 * _FIGURE)
    return tuple(values)


def _speaking(text: str, sentences: Sequence[Sentence]) -> frozenset[int]:
    """The indexes of the sentences with a word of the first or second person."""
    starts = [place for place in concordance(text).places(_FIRST_PERSON) if text[place - 1 : place] != "_"]
    return frozenset(bisect_right(sentences, place, key=_start) - 1 for place in starts)


def _start(sentence: Sentence) -> int:
    return sentence.start


def _weights(
    title: str, texts: dict[int, str], stems: dict[int, frozenset[str]], speaking: frozenset[int]
) -> dict[int, float]:
    """The weight of each sentence by itself, as a logarithm."""
    opening = next(iter(texts.values()), "")
    taken_from_text = title.strip(" .…") in opening  # a title taken from the text says nothing about its sentences
    headline = {} if taken_from_text else {term: idf(term) for term in terms(title)}
    whole = sum(headline.values()) or 1.0
    weights: dict[int, float] = {}
    place = 0
    for index, sentence in texts.items():
        length = sentence.count(" ") + 1
        weights[index] = (
            -math.log1p(place)
            + _SHORT * max(0, 12 - length) / 12
            + _BRIEF * max(0, 18 - length) / 18
            + _QUESTION * sentence.endswith("?")
            + _SPEAKS * (index in speaking)
            + _CAPTION * _is_caption(sentence)
            + _TITLE * sum(weight for term, weight in headline.items() if term in stems[index]) / whole
        )
        place += length >= FEWEST_WORDS
    return weights


def _is_caption(sentence: str) -> bool:
    """Whether a sentence speaks of the picture above it."""
    if _CAPTION_OPENS.match(sentence) or ("(" in sentence and _POINTS.search(sentence)):
        return True
    lower = sentence.lower()
    return "pictured" in lower and _PICTURED.search(lower) is not None


def _is_whole(text: str, sentence: Sentence) -> bool:
    """Whether a sentence surely begins and ends where it should, with at most one sentence end inside.

    After a straight apostrophe it is unclear whether a quotation ended there.
    """
    before = text[max(0, sentence.start - 50) : sentence.start].rstrip(" \t")
    inside = text[sentence.start : sentence.end]
    begins = sentence.start == 0 or before[-1:] in _BEFORE
    ends = inside[-1:] in _AFTER or text[sentence.end : sentence.end + 1] in ("", "\n")
    return begins and ends and len(_ENDS_INSIDE.findall(inside)) <= 1


def _taken(weights: dict[int, float], stems: dict[int, frozenset[str]], texts: dict[int, str]) -> dict[int, float]:
    """The weights at the time each sentence is taken, the best first: repeats and loose ends cost."""
    repeats = dict.fromkeys(weights, 0.0)
    leaning = {index: points_back(texts[index]) for index in weights}
    taken: dict[int, float] = {}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index in weights:
        for stem in stems[index]:
            holders[stem].append(index)

    def worth(index: int) -> float:
        loose = leaning[index] and index - 1 not in taken
        return weights[index] + _REPEATS * repeats[index] + _DANGLES * loose

    left = {index: worth(index) for index in weights}
    while left and len(taken) < CHOSEN:
        best = max(left, key=left.__getitem__)
        taken[best] = left.pop(best)
        shared = Counter(chain.from_iterable(holders[stem] for stem in stems[best]))
        for index in left.keys() & {*shared, best + 1}:  # the value of the others has not changed
            smaller = min(len(stems[index]), len(stems[best]))
            repeats[index] = max(repeats[index], _overlap(shared[index], smaller))
            left[index] = worth(index)
    least = min(taken.values(), default=0.0)
    return taken | {index: min(value, least) for index, value in left.items()}


def _overlap(shared: int, smaller: int) -> float:
    """The share of the smaller set that is in both, raised if it is so large that one sentence repeats the other."""
    share = shared / max(1, smaller)
    return share + _AGAIN if share >= _SAME else share
