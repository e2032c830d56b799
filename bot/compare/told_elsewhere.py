"""Which exclusive lines another outlet tells after all: in its headline, by a figure, or as the source that they name.

A feed's excerpt or the page of a paid article has little text beneath its headline.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

import numpy as np

from bot.compare.agreements.credits import cites
from bot.compare.align.align import align, shipped_models
from bot.compare.differences.one_thing import time_units
from bot.compare.differences.tallies import results
from bot.compare.lines import ComparedSentence, headline
from bot.model.analysis import Figure, FigureKind
from bot.model.story import Report
from bot.text.furniture.related_headlines import without_related_headlines
from bot.text.lexicon.synonyms import term_of
from bot.text.quantities import same_value

LEADING: Final = 12  # exclusives, the most newsworthy, that are compared with headlines
_SPAN: Final = FigureKind.DURATION
_COUNTED: Final = (FigureKind.COUNT, FigureKind.PERCENT, FigureKind.MONEY)
_TELLING: Final = 10  # smaller numbers are everywhere
_TELLING_ALONE: Final = 1000  # a count from which its noun is enough to be of one thing
_COMMON: Final = 2  # other words that two sentences share if their figures are of one thing
_SCALES: Final = frozenset(map(term_of, "percent thousand million billion trillion".split()))
_DECADE: Final = "decade"
_VOTE: Final = term_of("vote")
IN_HEADLINE: Final = 0.5  # score from which a headline tells it: from 0.3 to 0.5, half of them tell something else


def told_elsewhere(
    places: Sequence[int], lines: Sequence[ComparedSentence], reports: Sequence[Report], origin_of: Sequence[int]
) -> set[int]:
    """Those of the places, the most newsworthy first, that a report of another origin may have.

    ``origin_of[report]`` is the same for copies. Headlines are compared by words alone, so that it is known without the
    sentence model.
    """
    found = {place for place in places if _cites_another(lines[place], reports, origin_of)}
    found |= _votes_told(places, lines, origin_of) | _spans_told(places, lines, origin_of)
    found |= _figures_told(places, lines, origin_of)
    leading = [(place, lines[place]) for place in places[:LEADING]]
    if not leading:
        return found
    titles = [
        (-1, headline(number, report)) for number, report in enumerate(reports) if not report.article.title_from_text
    ]
    both = sorted([*leading, *titles], key=lambda each: (each[1].report, each[0]))
    score = align([line for _, line in both], reports, shipped_models()).score
    for at, other in np.argwhere(score >= IN_HEADLINE).tolist():
        (place, line), (title, theirs) = both[at], both[other]
        if title < 0 <= place and origin_of[line.report] != origin_of[theirs.report]:
            found.add(place)
    return found


def _cites_another(line: ComparedSentence, reports: Sequence[Report], origin_of: Sequence[int]) -> bool:
    """Whether a line has what it tells from an outlet of another origin: "the Ledger reported"."""
    own = origin_of[line.report]
    outlets = {report.article.outlet for number, report in enumerate(reports) if origin_of[number] != own}
    text = without_related_headlines(line.text)
    article = reports[line.report].article
    return any(cites(text, outlet, article) for outlet in outlets - {article.outlet})


def _votes_told(places: Sequence[int], lines: Sequence[ComparedSentence], origin_of: Sequence[int]) -> set[int]:
    """The places that count the votes of one side as another origin does in a result: "nine voted against", "128-9"."""
    told = [(origin_of[line.report], votes) for line in lines if _VOTE in line.stems for votes in results(line)]
    return {
        place
        for place in places
        if _VOTE in lines[place].stems
        for figure in lines[place].figures
        if figure.kind is FigureKind.COUNT
        if any(votes == figure.number and origin != origin_of[lines[place].report] for origin, votes in told)
    }


def _spans_told(places: Sequence[int], lines: Sequence[ComparedSentence], origin_of: Sequence[int]) -> set[int]:
    """The places whose one figure is a length of time that another origin gives in another unit: 48 hours, two days."""
    spans = [(origin_of[line.report], each) for line in lines for each in line.figures if each.kind is _SPAN]
    return {
        place
        for place in places
        if len(lines[place].figures) == 1 and not lines[place].quotes
        for figure in lines[place].figures
        if figure.kind is _SPAN
        if any(origin != origin_of[lines[place].report] and _in_another_unit(figure, each) for origin, each in spans)
    }


def _figures_told(places: Sequence[int], lines: Sequence[ComparedSentence], origin_of: Sequence[int]) -> set[int]:
    """The places whose first figure another origin gives for the same thing, however it is spelt: 91 percent, 91%."""
    told: defaultdict[float, list[tuple[ComparedSentence, Figure]]] = defaultdict(list)
    for line in lines:
        for figure in filter(_is_telling, line.figures):
            told[figure.number].append((line, figure))
    return {
        place
        for place in places
        for figure in filter(_is_telling, lines[place].figures[:1])
        for line, each in told[figure.number]
        if origin_of[line.report] != origin_of[lines[place].report]
        if same_value(figure, each) and _are_of_one_thing(figure, lines[place], line)
    }


def _is_telling(figure: Figure) -> bool:
    """Whether a figure is a sum, a share, or a count of something named, and not so small that it is everywhere."""
    of_what = figure.kind is not FigureKind.COUNT or figure.unit != ""
    return figure.kind in _COUNTED and of_what and figure.number >= _TELLING


def _are_of_one_thing(figure: Figure, one: ComparedSentence, other: ComparedSentence) -> bool:
    """Whether two sentences with a figure, of the same noun if it counts, give it for the same thing."""
    shared = {word for word in set(one.stems) & set(other.stems) if not word[0].isdigit()} - _SCALES
    alone = figure.kind is FigureKind.COUNT and figure.number >= _TELLING_ALONE
    return alone or len(shared) >= _COMMON


def _in_another_unit(one: Figure, other: Figure) -> bool:
    """Whether two lengths of time are one in two units; a decade or century is as long as much else."""
    units, others = time_units(one), time_units(other)
    told = bool(units and others) and units.isdisjoint(others) and _DECADE not in units | others
    return told and one.number == other.number and same_value(one, other)
