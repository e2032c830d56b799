"""What a line says that outlets of a story report: "the Ledger says 11, the Bell 14, which is it?"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Final

from bot.compare.lines import ComparedSentence, lines
from bot.model.analysis import Figure
from bot.model.comparison import Side
from bot.model.reported import Reported
from bot.newsroom.finding.outlets import outlet_meant
from bot.newsroom.story.reported import Articles, reported_by
from bot.text.quantities import quantities
from bot.text.words import STOP_WORDS, idf, stem, words

_MARKS: Final = "\"“”'’?!.,:; "
_NAME: Final = 4  # words of an outlet's name
_NEAR: Final = 4  # sentences of each outlet that may be meant
_MOST: Final = 4  # outlets of which a line says something: every choice of their sentences is looked at
_SAYS: Final = frozenset("say says said has had have report reports reported give gives gave quotes quoted".split())
_ASKS: Final = frozenset(("do", "does", "did", "has", "have"))
_JOINS: Final = frozenset(("and", "but", "while", "whereas", "the", "so"))
_TAIL: Final = re.compile(
    r"(?<![\s,;:–—-])[\s,;:–—-]*+(?:so )?(?:(?:which|who|what)(?: one)?(?: is|['’]s| are) \S.{1,20}"
    r"|(?:is|are) (?:that|this|it|they|those) (?:all )?(?:the )?(?:same|right|true|different)|same thing"
    r"|(?:have|has|say|says|report|got|get) (?:that|this|it|the same)(?: too)?)[\s?]*$",
    re.IGNORECASE,
)


def claims_of(line: str, outlets: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The outlets of which a line says what they report, each with the first of it; none unless of two to four.

    Of "the Ledger has 15, does the Bell?", both are asked about the 15.
    """
    typed = _TAIL.sub("", line).split()
    marks = list(_named(typed, outlets))
    if len({outlet for outlet, _, _ in marks}) < 2 or any(word not in _JOINS for word in typed[: marks[0][1]]):  # noqa: PLR2004 - two
        return ()
    ends = [*(begin for _, begin, _ in marks[1:]), len(typed)]
    told: dict[str, str] = {}
    for (outlet, _, end), until in zip(marks, ends, strict=True):
        told.setdefault(outlet, _without_joints(typed[end:until]))
    first = told[marks[0][0]]
    says = typed[marks[0][2] - 1].lower() in _SAYS or any(map(str.isdigit, first))
    few = len(told) <= _MOST
    return tuple((outlet, claim or first) for outlet, claim in told.items()) if first and says and few else ()


def _named(typed: Sequence[str], outlets: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """The outlets that a line names where it goes on to what they say: each with the places of its name."""
    at = 0
    while at < len(typed):
        begins = not at or typed[at - 1][-1] in ",;:–—-" or typed[at - 1].lower() in _JOINS | _ASKS
        for end in range(min(at + _NAME, len(typed)), at, -1):
            outlet = outlet_meant(outlets, " ".join(typed[at:end]).strip(_MARKS))
            says = end < len(typed) and typed[end].lower() in _SAYS
            if outlet and (says or begins):
                yield outlet, at, end + says
                at = end + says
                break
        else:
            at += 1


def _without_joints(typed: Sequence[str]) -> str:
    """What is said of an outlet, without the words that lead on to the next one."""
    words_left = list(typed)
    while words_left and words_left[-1].lower().strip(_MARKS) in _JOINS | _ASKS | {"", "-", "–"}:
        words_left.pop()
    return " ".join(words_left).strip(_MARKS)


def claimed(articles: Articles, typed: str, claims: Sequence[tuple[str, str]]) -> Reported:
    """Each outlet's sentence that has what the line says of it; of several, those that have most words in common."""
    told = lines(articles.reports)
    having = [
        list(_having([line for line in told if _outlet(articles, line) == outlet], claim)) for outlet, claim in claims
    ]
    chosen = max(product(*filter(None, having)), key=_shared)
    values = {value for _, claim in claims for value in _values(quantities(claim))}
    sides = [Side(articles.reports[line.report].passage(line.sentence), _figure(line, values)) for line in chosen]
    without = tuple(outlet for (outlet, _), own in zip(claims, having, strict=True) if not own)
    found = reported_by(articles, typed, sides)
    return Reported(found.story, found.heads, typed, found.told, without, differ=found.differ)


def _outlet(articles: Articles, line: ComparedSentence) -> str:
    return articles.reports[line.report].article.outlet


def _having(told: Sequence[ComparedSentence], claim: str) -> Iterator[ComparedSentence]:
    """The sentences that have a claim word for word, else its figures, else most of its words by their rarity."""
    whole = [line for line in told if re.search(rf"\b{re.escape(claim)}\b", line.text, re.IGNORECASE)]
    values = _values(quantities(claim))
    having = [line for line in told if not values.isdisjoint(_values(line.figures))]
    weights = {stem(word): idf(stem(word)) for word in words(claim) if word not in STOP_WORDS}
    held = {line: sum(weights[term] for term in weights.keys() & set(map(stem, words(line.text)))) for line in told}
    best = sorted(held, key=lambda line: -held[line])
    yield from (whole or having or [line for line in best if 2 * held[line] >= sum(weights.values()) > 0])[:_NEAR]


def _values(figures: Iterable[Figure]) -> set[object]:
    return {value for each in figures for value in (each.low, each.high)}


def _figure(line: ComparedSentence, values: set[object]) -> str:
    """The figure of a sentence that is one of those spoken of; '' if it has none."""
    return next((each.text for each in line.figures if not values.isdisjoint(_values((each,)))), "")


def _shared(chosen: Sequence[ComparedSentence]) -> float:
    """How much sentences have in common, by the rarity of their words."""
    terms = [set(map(stem, words(line.text))) - STOP_WORDS for line in chosen]
    return sum(idf(term) for term in set.intersection(*terms)) if terms else 0.0
