"""Human-readable reasons why sentences were taken to report one fact."""

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from typing import Final

from bot.compare.lines import ComparedSentence, are_other_people
from bot.model.analysis import Figure, FigureKind
from bot.text.lexicon.synonyms import synonyms, term_of
from bot.text.quantities import comparable, same_value
from bot.text.words import idf, ngrams, without_possessive, words

_LEAST_RUN: Final = 3  # words of a quotation that two sentences share
_MOST: Final = 3  # names, figures or words that are shown
_NEAR: Final = 1.1  # how many times a bound a value may be to be the same figure
# What results are reported for, in every sentence about them: "in the three months to June".
_PERIOD: Final = re.compile(
    r"(?:three|six|nine|12|twelve|3|6|9)[\s-]months?|(?:a|one|1)[\s-]year|12-month", re.IGNORECASE
)
_FEW: Final = 2  # names that two facts may share; three are a list of the same people
_SMALL: Final = 10.0  # a "two" in common is not a reason, unless both count the same thing

_Given = tuple[ComparedSentence, Figure]
_Terms = Callable[[ComparedSentence], Sequence[str]]


def reasons(lines: Sequence[ComparedSentence], score: float) -> tuple[str, ...]:
    """What sentences of several reports share, the most widely shared first, and last the score of the fact."""
    found = [
        "same quotation" if share_quotation(lines) else "",
        _listed("same figures", _figures(lines)),
        _listed("same names", _names(lines)),
        _listed("same words", _words(lines)),
        _listed("same meaning", _meanings(lines)),
        f"score {score:.2f}",
    ]
    return tuple(reason for reason in found if reason)


def share_anchor(lines: Sequence[ComparedSentence]) -> bool:
    """Whether several reports share a figure, day or words of a quotation: what ties sentences to one fact."""
    return share_quotation(lines) or bool(_figures(lines))


def common_words(lines: Sequence[ComparedSentence]) -> int:
    """How many words of one meaning several reports use, without names and sources."""
    return len(_shared(lines, lambda line: set(line.core) & set(line.event))) + len(_meanings(lines))


def share_only_names(lines: Sequence[ComparedSentence]) -> bool:
    """Whether all that several reports share is a name or two, perhaps with a title."""
    told = bool(_shared(lines, lambda line: line.told) or _meanings(lines, lambda line: line.told))
    return not told and 0 < len(_names(lines)) <= _FEW and not share_anchor(lines)


def give_other_times(lines: Sequence[ComparedSentence]) -> bool:
    """Whether two sentences give days, months or years, and none of one meets one of the other."""
    if len(lines) > 2 or not all(line.dates for line in lines):  # noqa: PLR2004 - a pair
        return False
    one, other = lines
    return not any(_meet(mine, yours) for mine in one.dates for yours in other.dates)


def share_only_a_unit(lines: Sequence[ComparedSentence]) -> bool:
    """Whether lines give different measures in one unit, and have no other word, name or figure in common."""
    measures = {
        (line.report, figure) for line in lines for figure in line.figures if figure.kind is not FigureKind.COUNT
    }
    met = any(
        one != other and comparable(mine, yours) and not same_value(mine, yours)
        for one, mine in measures
        for other, yours in measures
    )
    counted = {term_of(word) for _, figure in measures for word in words(figure.text)}
    common = (term for term in _shared(lines, lambda line: line.stems) if term not in counted)
    return met and not (share_anchor(lines) or next(common, None) or _meanings(lines))


def _listed(what: str, items: Sequence[str]) -> str:
    return f"{what}: {', '.join(items[:_MOST])}" if items else ""


def share_quotation(lines: Sequence[ComparedSentence]) -> bool:
    """Whether a run of words that one report quotes also occurs in another."""
    quoted = [(line.report, runs) for line in lines if (runs := set(ngrams(line.quoted, _LEAST_RUN)))]
    said = [(line.report, ngrams(line.words, _LEAST_RUN)) for line in lines] if quoted else []
    return any(one != other and not runs.isdisjoint(words) for one, runs in quoted for other, words in said)


def _figures(lines: Sequence[ComparedSentence]) -> list[str]:
    """Figures and dates that several reports give, each as they write it."""
    groups: list[list[_Given]] = []
    for line in lines:
        for figure in filter(_is_distinctive, (*line.figures, *line.dates)):
            given = line, figure
            group = next((each for each in groups if _same(each[0], given)), None)
            if group is None:
                groups.append([given])
            else:
                group.append(given)
    shared = sorted((group for group in groups if _reports(group) > 1), key=lambda group: -_reports(group))
    return list(dict.fromkeys(" / ".join(dict.fromkeys(figure.text for _, figure in group)) for group in shared))


def _is_distinctive(figure: Figure) -> bool:
    small = isinstance(figure.low, float) and figure.low <= _SMALL
    period = figure.kind is FigureKind.DURATION and _PERIOD.fullmatch(figure.text)
    return not (period or (figure.kind is FigureKind.COUNT and small and not figure.unit))


def _same(one: _Given, other: _Given) -> bool:
    """Whether two figures have the same value; dates must be the same days, not one within the other.

    A value is only that of a bound if it is close to it: 12 % is not "more than 8 %". The ages of two people are two.
    """
    mine, yours = one[1], other[1]
    if mine.kind is FigureKind.DATE or yours.kind is FigureKind.DATE:
        return (mine.kind, mine.low, mine.high) == (yours.kind, yours.low, yours.high)
    if mine.kind is FigureKind.AGE and are_other_people(_bearers(*one), _bearers(*other)):
        return False
    return same_value(mine, yours) and _is_near(mine, yours)


def _bearers(line: ComparedSentence, age: Figure) -> frozenset[str]:
    """Whose an age is: who is named with it, else before it, if the sentence names nobody; empty if that is unknown."""
    return frozenset(each.person for each in line.ages if each.figure == age) or line.context


def _meet(one: Figure, other: Figure) -> bool:
    """Whether two times have a day in common; one without an end is open."""
    return all(
        first is None or last is None or str(first) <= str(last)
        for first, last in ((one.low, other.high), (other.low, one.high))
    )


def _is_near(one: Figure, other: Figure) -> bool:
    if not (one.is_open or other.is_open):
        return True
    small, large = sorted(abs(each.number) for each in (one, other))
    return large <= _NEAR * small


def _reports(group: Iterable[_Given]) -> int:
    return len({line.report for line, _ in group})


def _names(lines: Sequence[ComparedSentence]) -> list[str]:
    """Names that several reports use, as the first of them writes them, if possible not in capitals."""
    written: dict[str, str] = {}
    for key, text in (named for line in lines for named in line.named):
        if key not in written or (written[key].isupper() and not text.isupper()):
            written[key] = text
    shared = _shared(lines, lambda line: (key for key, _ in line.named))
    return list(dict.fromkeys(written[str(key)] for key in shared))


def _words(lines: Sequence[ComparedSentence]) -> list[str]:
    """Words that several reports use, as the first of them spells them; the most widely used first, then the rarest.

    Words of figures and dates are left out, so that they are not listed twice.
    """
    spelt = _spellings(lines)
    shared = _shared(lines, lambda line: line.event)
    order = {term: place for place, term in enumerate(sorted(shared, key=lambda term: -idf(str(term))))}
    users = {term: _users(lines, term) for term in shared}
    ranked = sorted(shared, key=lambda term: (-users[term], order[term]))
    counted = {word for line in lines for figure in (*line.figures, *line.dates) for word in words(figure.text)}
    spellings = dict.fromkeys(spelt[str(term)] for term in ranked)
    return [word for word in spellings if word[:1].isalpha() and word not in counted]


def _users(lines: Sequence[ComparedSentence], term: Hashable) -> int:
    return len({line.report for line in lines if term in line.event})


def _shared(
    lines: Sequence[ComparedSentence], keys: Callable[[ComparedSentence], Iterable[Hashable]]
) -> list[Hashable]:
    """Keys that lines of several reports share, those of most reports first, else in text order."""
    users: dict[Hashable, set[int]] = {}
    for line in lines:
        for key in keys(line):
            users.setdefault(key, set()).add(line.report)
    return sorted((key for key, reports in users.items() if len(reports) > 1), key=lambda key: -len(users[key]))


def _meanings(lines: Sequence[ComparedSentence], of: _Terms = lambda line: line.event) -> list[str]:
    """Pairs of synonyms that two reports use, unless a line also has the other's word."""
    spelt = _spellings(lines)
    found: dict[str, None] = {}
    for place, one in enumerate(lines):
        for other in lines[place + 1 :]:
            if one.report == other.report:
                continue
            theirs = _places(of(other), one.stems)
            for term in _places(of(one), other.stems):
                met = min(synonyms(term) & theirs.keys(), key=theirs.__getitem__, default=None)
                if met is not None and f"{spelt[met]} / {spelt[term]}" not in found:
                    found.setdefault(f"{spelt[term]} / {spelt[met]}")
    return list(found)


def _places(terms: Sequence[str], without: Collection[str]) -> dict[str, int]:
    """The rank of each term by its first occurrence, without those in ``without``."""
    others = frozenset(without)
    return {term: place for place, term in enumerate(dict.fromkeys(terms)) if term not in others}


def _spellings(lines: Sequence[ComparedSentence]) -> dict[str, str]:
    """Each term as first spelt, in lower case."""
    return {term: _word_at(line.text, at).lower() for line in reversed(lines) for at, term in reversed(line.terms)}


def _word_at(text: str, start: int) -> str:
    end = start
    while end < len(text) and (text[end].isalnum() or text[end] in "'’"):
        end += 1
    return without_possessive(text[start:end])
