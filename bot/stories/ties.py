"""Why articles stand in one story, in a few words for a person."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.model.story import Origin, Report, Tie
from bot.stories.likeness import Context, between, score
from bot.stories.trace import Trace, trace
from bot.text.words import WORD, stem

_LOOK_BACK: Final = 11  # articles before it, beside the first, that an article is laid beside
_MOST: Final = 4  # words or numbers that are told
_READ: Final = 20_000  # characters in which a word is looked for as it is spelt
_SUREST: Final = 0.99  # nothing is told as certain
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def ties(ordered: Sequence[Report], origins: Sequence[Origin]) -> tuple[Tie, ...]:
    """What ties each article to one before it, the nearest of the first and the latest; all articles but the first.

    The score is the likeness of the two alone, from 0 to 1, without the stories that competed when the article came.
    """
    if len(ordered) < 2:  # noqa: PLR2004 - nothing to tie
        return ()
    traces = [trace(report) for report in ordered]
    alone = Context({}, {one.article: 1.0 for one in traces})
    voice = {article: origin for origin in origins for article in origin.articles}
    found = []
    for place in range(1, len(ordered)):
        before = [0, *range(max(1, place - _LOOK_BACK), place)]
        chances = {other: _chance(traces[place], traces[other], alone) for other in before}
        near = max(before, key=lambda other: (chances[other], -other))
        found.append(_tie(ordered[place], ordered[near], (traces[place], traces[near]), voice, chances[near]))
    return tuple(found)


def _chance(one: Trace, other: Trace, alone: Context) -> float:
    log_odds = score(one, other, alone)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


def _tie(report: Report, near: Report, traces: tuple[Trace, Trace], voice: Mapping[str, Origin], chance: float) -> Tie:
    article = report.article
    if article.story_pin:
        return Tie(article.id, "", (f"its source names the story: {article.story_pin}",))
    shared = _shared(*traces)
    numbers = [term[1:] for term in shared if term.startswith("#")]
    words = _spelt(report, [term for term in shared if term[0].isalpha()])
    told = (
        _copy(article.id, near.article.id, voice),
        _listed("same words", words),
        _listed("same numbers", numbers),
        *_when(*traces),
        f"score {min(chance, _SUREST):.2f}",
    )
    return Tie(article.id, near.article.id, tuple(reason for reason in told if reason))


def _listed(what: str, told: Sequence[str]) -> str:
    return f"{what}: {', '.join(told[:_MOST])}" if told else ""


def _copy(article: str, near: str, voice: Mapping[str, Origin]) -> str:
    origin = voice.get(article)
    if origin is None or near not in origin.articles:
        return ""
    return f"the same copy ({origin.wire})" if origin.wire else "the same copy"


def _shared(one: Trace, other: Trace) -> list[str]:
    """Words and numbers of both, those that count most first; neighbours are left out, their words are there."""
    terms = [term for term in one.terms.keys() & other.terms.keys() if " " not in term]
    return sorted(terms, key=lambda term: (-one.terms[term] * other.terms[term], term))


def _spelt(report: Report, stems: Sequence[str]) -> list[str]:
    """Stems as the article spells them first, in capitals only where it does so always."""
    wanted = set(stems[: 2 * _MOST])
    spelt: dict[str, str] = {}
    for match in WORD.finditer(f"{report.article.title}\n{report.article.text[:_READ]}"):
        word = match.group().removesuffix("'s").removesuffix("’s")
        found = stem(word.lower())
        if found in wanted and (found not in spelt or (spelt[found].isupper() and not word.isupper())):
            spelt[found] = word
    return [spelt[each] for each in stems if each in spelt]


def _when(one: Trace, other: Trace) -> Iterator[str]:
    days = between(one, other)
    if days is None:
        yield "one has no date"
    elif days < 1:
        yield "published within a day"
    else:
        yield f"published {days:.0f} day{'' if round(days) == 1 else 's'} apart"
    if one.weekday >= 0 and one.weekday == other.weekday:
        yield f"both tell of {_DAYS[one.weekday]}"
