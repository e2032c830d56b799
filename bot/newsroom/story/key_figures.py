"""The key figures of a story, each once and in its sentence."""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.compare.latest_value import NO_DIFFERENCES, Latest
from bot.model.analysis import SHARES, Figure, FigureKind, Sentence
from bot.model.comparison import Side
from bot.model.story import Report
from bot.model.summary import KeyFigure
from bot.newsroom.leads import is_of_long_before, lead_of
from bot.newsroom.passages import body_at
from bot.text.quantities import quantities
from bot.text.quantities.join import is_of_whole
from bot.text.quantities.said_of import is_said_of_one, said_behind_aside
from bot.text.quantities.sameness import thing_counted
from bot.text.spans import within
from bot.wording.figures import HARMED_THEN, TERM, is_bare, thing_of
from bot.wording.things import thing_after

FIGURES: Final = 6
_PAIR, _FEW = 2, 9
_MANY: Final = 20  # from here on, equal numbers count the same thing, whatever it is called
_NEAR: Final = 60  # characters on each side of a figure that show what it counts
_NEVER: Final = frozenset({FigureKind.DATE, FigureKind.AGE})
# Nouns counted to structure a speech or a text: "three reasons".
_OF_SPEECH: Final = frozenset(
    """way ways word words thing things side sides reason reasons question questions issue issues fact facts takeaway
    takeaways example examples concern concerns kind kinds""".split()
)
_HARMED: Final = re.compile(
    r"\b(?:killed|kill|dead|died|dies|deaths?|injured|injuries|wounded|hurt|shot|missing|arrested|detained|charged"
    r"|indicted|jailed|hostages?|evacuated|displaced)\b",
    re.IGNORECASE,
)
# People who are counted without a noun: "the toll rose to 14", "14 dead and nine others injured".
_TOLL: Final = re.compile(
    r"\btoll\b[^.;:,]{0,40}\b(?:to|at|of|is|was|reach(?:ed|es)|pass(?:ed|es)|hits?|stands?|above|over)\s(?:\w+\s){0,3}\Z",
    re.IGNORECASE,
)
_SENTENCED: Final = re.compile(
    r"\b(?:sentenced|suspended|jailed|imprisoned|banned|barred|extended|sentence|recommendation)\s(?:(?:to|for|of|by)\s)?"
    r"(?:[\w-]+\s){0,3}\Z",
    re.IGNORECASE,
)
_HARM, _COUNTED, _SLIGHT = 3.0, 1.0, 0.5  # weights
_BARE: Final = 0.5  # of a sum or a share of nothing that is named
_UNNAMED: Final = 0.9  # of a count that does not say of whom: "48 injured" comes after "48 people"
_VAGUE: Final = re.compile(  # "millions", but not "tens of millions"
    r"(?:dozens|hundreds|thousands|millions|billions|trillions)\b(?!\sof\s(?:thousands|millions|billions))",
    re.IGNORECASE,
)
_ALL: Final = 100.0
# A share that is none of anything: "a two-thirds majority", "cut in half", the "DJIA, +9.36%" of a live quotation.
_REQUIRED: Final = re.compile(r"[\s-](?:super)?(?:majority|vote)\b", re.IGNORECASE)
_IN_HALF: Final = re.compile(r"\b(?:in|(?:cute|clever|too\s[\w-]+)\sby)\s\Z", re.IGNORECASE)
_TICKER: Final = re.compile(r"\b[A-Z]{2,6}[,:]?\s[+−–-]\s?\Z")
# How far away a place is.
_FROM: Final = re.compile(
    r"\s(?:to\sthe\s)?(?:north|south|east|west|from|away|apart|above|below|outside|off|inland)", re.IGNORECASE
)
_WITHIN: Final = re.compile(r"\bwithin\s(?:\w+\s)?\Z", re.IGNORECASE)
# Idioms: "the 1 percent", "the 800-pound gorilla", "a ten-foot pole", "the $64,000 question".
_OF_THE_RICH: Final = frozenset((1.0, 99.0))
_THE: Final = re.compile(r"\bthe\s(?:(?:top|richest|wealthiest|other)\s)?\Z", re.IGNORECASE)
_IDIOM: Final = re.compile(r"\s(?:gorillas?|questions?|poles?)\b", re.IGNORECASE)
# A calibre or a format, in millimetres.
_MILLIMETRES: Final = re.compile(r"\d[\s-]?(?:mm|millimet\w+)\Z", re.IGNORECASE)
_OF_A_DEVICE: Final = re.compile(
    r"[\s-](?:[\w-]+\s){0,2}?(?:(?:hand|machine\s)?guns?|pistols?|revolvers?|rifles?|rounds?|shells?|bullets?|ammunition|ammo"
    r"|cartridges?|casings?|howitzers?|artillery|cannons?|mortars?|film|lens(?:es)?|cameras?|calib(?:er|re)|semi-?automatic\w*)\b"
    r"|(?=[^\w\s-]|\Z)",
    re.IGNORECASE,
)
_ALWAYS: Final = frozenset({"hours per day", "days per week"})
_ATTRIBUTE: Final = re.compile(r"-[^\W\d_]")  # "12-page"


def key_figures(reports: Sequence[Report], latest: Latest = NO_DIFFERENCES) -> list[KeyFigure]:
    """The most newsworthy figures by kind and position, each value once.

    Values that ``latest`` has for one thing come next to each other, the newest first. "Seven of the 11 wardens" is
    one figure, seven, not two.
    """
    wholes = {_value(whole) for report in reports for _, whole in _of_wholes(report)}
    found = _by_news([each for report in reports for each in _weighted(report, wholes)], reports)
    kept: dict[tuple[object, ...], KeyFigure] = {}
    for _, key in found:
        first = kept.setdefault(_value(key.figure), key)
        if (key.figure.unit and not first.figure.unit) or (thing_of(key) and not thing_of(first)):
            kept[_value(key.figure)] = key
    shown: dict[tuple[object, ...], KeyFigure] = {}
    for key in kept.values():
        for each in _side_by_side(key, reports, latest):
            shown.setdefault(_value(each.figure), each)
        if len(shown) >= FIGURES:
            break
    return list(shown.values())[:FIGURES]


def _by_news(found: Sequence[tuple[float, KeyFigure]], reports: Sequence[Report]) -> list[tuple[float, KeyFigure]]:
    """The weighted figures, the most newsworthy first.

    A value that several outlets give, or a headline, weighs more; one that does not say what it is of, less.
    """
    in_headlines = {_value(figure) for report in reports for figure in quantities(report.article.title)}
    outlets: dict[tuple[object, ...], set[str]] = {}
    named = {_value(key.figure) for _, key in found if key.figure.kind is FigureKind.COUNT or not is_bare(key)}
    for _, key in found:
        outlets.setdefault(_value(key.figure), set()).add(key.passage.outlet)

    def weight(one: tuple[float, KeyFigure]) -> tuple[float, str, int]:
        value = _value(one[1].figure)
        news = 1 + (len(outlets[value]) - 1) / 2 + (value in in_headlines)
        return -one[0] * news * (1.0 if value in named else _BARE), one[1].passage.article, one[1].figure.start

    return sorted(found, key=weight)


def _side_by_side(key: KeyFigure, reports: Sequence[Report], latest: Latest) -> Iterator[KeyFigure]:
    """A figure and the values that others give for the same thing; those of later articles come before it.

    Of a vote, "178 to 164", the first number stands for both.
    """
    by_id = {report.article.id: report for report in reports}
    others = [
        KeyFigure(figures[0], side.passage)
        for one in latest.differences_with(key.passage)
        if one.holds(key.passage, key.figure.text)
        for side in latest.newest_first(one)
        if side.passage != key.passage and (report := by_id.get(side.passage.article))
        if (figures := _of_value(report, side, key.figure.kind))
    ]
    later = [other for other in others if latest.is_later(other.passage.article, key.passage.article)]
    yield from (*later, key, *others)


def _of_value(report: Report, side: Side, kind: FigureKind) -> list[Figure]:
    """The figures of this kind that the value of a side is made of."""
    found = within(report.analysis.figures, side.passage.start, side.passage.end)
    return [figure for figure in found if figure.text in side.value and figure.kind is kind]


def _of_wholes(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of a part and its whole: the seven and the 11 of "seven of the 11 wardens"."""
    counts = (figure for figure in report.analysis.figures if figure.kind is FigureKind.COUNT)
    for part, whole in pairwise(counts):
        if part.unit and part.unit == whole.unit and is_of_whole(report.article.text, part.end, whole.start):
            yield part, whole


def _weighted(report: Report, wholes: Container[tuple[object, ...]]) -> Iterator[tuple[float, KeyFigure]]:
    lead, parts = lead_of(report), {part for part, _ in _of_wholes(report)}
    for figure in report.analysis.figures:
        if (sentence := body_at(report, figure.start, figure.end)) is None:
            continue
        weight = _weight(report.article.text, figure, sentence, leads=sentence is lead)
        if figure in parts and _number(figure) > 1 and figure.unit.lower() not in _OF_SPEECH:
            weight = max(weight, _COUNTED)
        elif 0 < weight < _HARM and _value(figure) in wholes:
            weight = 0.0
        harmed = weight >= _HARM * _UNNAMED
        if weight and sentence.salience and not (harmed and is_of_long_before(report, sentence.start, sentence.end)):
            yield weight * sentence.salience, KeyFigure(figure, report.passage(sentence))


def _weight(text: str, figure: Figure, sentence: Sentence, *, leads: bool) -> float:
    """How newsworthy a figure is, 0 if not at all: casualties, then money, shares and terms, then other counts.

    A small or vague count, and a vague sum, is news only in the lead; one or two of something never.
    """
    before = text[max(sentence.start, figure.start - _NEAR) : figure.start]
    behind = text[figure.end : min(sentence.end, figure.end + _NEAR)]
    behind = f"{behind} {said_behind_aside(text[figure.end : sentence.end])}"
    if figure.kind in _NEVER or _tells_nothing(figure, before, behind) or _is_idiom(figure, before, behind):
        return 0.0
    if figure.kind is FigureKind.DURATION:
        return 2.0 if TERM.match(behind) or _SENTENCED.search(before) else 0.0
    if figure.kind is FigureKind.COUNT:
        return _weight_of_count(figure, before, behind, leads=leads)
    if _VAGUE.match(figure.text):
        return _SLIGHT * leads
    share = figure.kind in SHARES and any(map(str.isdigit, figure.text))  # not "the second half"
    return 2.0 if figure.kind is FigureKind.MONEY or share else 1.0


def _weight_of_count(figure: Figure, before: str, behind: str, *, leads: bool) -> float:
    if _HARMED.search(before) or _HARMED.search(behind):
        return _HARM if figure.unit else _HARM * _UNNAMED
    if figure.unit.lower() in _OF_SPEECH:
        return 0.0
    if _number(figure) > _FEW and not _VAGUE.match(figure.text):
        return _COUNTED
    return _SLIGHT * (leads and _number(figure) > _PAIR)


def _tells_nothing(figure: Figure, before: str, behind: str) -> bool:
    """Whether a figure is no news, whatever the story: "100% sure", "eight miles south of", "24 hours a day"."""
    match figure.kind:
        case FigureKind.COUNT:
            toll = _TOLL.search(before) or HARMED_THEN.match(behind)
            attribute = _ATTRIBUTE.match(behind) or is_said_of_one(before, len(before))
            return figure.unit == "times" or not (figure.unit or toll) or bool(attribute)
        case FigureKind.PERCENT:
            in_words = not any(map(str.isdigit, figure.text))
            phrase = in_words and (_IN_HALF.search(before) or _REQUIRED.match(behind))
            return bool(_number(figure) == _ALL or phrase or _TICKER.search(before))
        case FigureKind.DISTANCE:
            return bool(_FROM.match(behind) or _WITHIN.search(before))
        case _:
            return figure.unit in _ALWAYS


def _is_idiom(figure: Figure, before: str, behind: str) -> bool:
    """Whether a figure is part of an idiom or a name: "the 1 percent", "the $64,000 question", "a 9 mm handgun"."""
    if figure.kind is FigureKind.PERCENT:
        rich = _number(figure) in _OF_THE_RICH and _THE.search(before)
        return bool(rich) and not thing_after(before, behind, shares=True)
    device = _MILLIMETRES.search(figure.text) and _OF_A_DEVICE.match(behind)
    return bool(device or _IDIOM.match(behind)) and figure.kind is not FigureKind.COUNT


def _number(figure: Figure) -> float:
    return float(figure.high if figure.high is not None else figure.low or 0.0)


def _value(figure: Figure) -> tuple[object, ...]:
    """The key shared by figures of the same value: "700,000 people", "some 700,000 immigrants"."""
    number = _number(figure)
    if figure.kind is not FigureKind.COUNT:
        return (figure.kind, number, figure.unit.lower())
    one_thing = number >= _MANY and any(map(str.isdigit, figure.text))
    return (figure.kind, number, "" if one_thing else thing_counted(figure.unit))
