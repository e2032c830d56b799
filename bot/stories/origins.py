"""Who is one voice: articles that run the same copy are one origin, however many outlets print it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.model.story import Origin, Report
from bot.text.shingles import SHARED, copied_share, shared, shingles

# Share of the shorter text, outside quotation marks, that makes it a copy of the longer. Measured on stories of one
# event: articles of different authors share up to 0.25, copies cut to 40 % with a word in ten changed at least 0.27.
COPIED: Final = 0.27
COPIED_OF_ONE_AGENCY: Final = 0.2  # where both name the same agency
COPIED_OF_TWO_AGENCIES: Final = 0.6  # where they name different ones: both may carry one statement
FEWEST: Final = 20  # shingles below which a text is too short to be known as a copy
ALL_PAIRS: Final = 60  # articles of a story up to which each pair is measured; above, only pairs whose signatures meet


@dataclass(frozen=True, slots=True)
class _Copy:
    """One article's shingles outside quotation marks, so that the same speech quoted twice makes no copy."""

    report: Report
    own: NDArray[np.uint64]


def origins(reports: Sequence[Report]) -> tuple[Origin, ...]:
    """The voices of a story, the earliest first.

    Articles that name the same agency and share no text are voices of their own: two of its reports, not one.
    """
    copies = [_Copy(report, shingles(report.article.text, quotes=False)) for report in _in_order(reports)]
    groups: list[list[_Copy]] = []
    for copy in copies:
        known = [group for group in groups if any(_same(copy, other, len(copies)) for other in group)]
        merged = [*(other for group in known for other in group), copy]
        groups = [group for group in groups if not any(group is found for found in known)] + [merged]
    made = [_origin([copy.report for copy in group]) for group in groups]
    place = {copy.report.article.id: index for index, copy in enumerate(copies)}
    return tuple(sorted(made, key=lambda origin: place[origin.articles[0]]))


def _in_order(reports: Sequence[Report]) -> list[Report]:
    return sorted(reports, key=lambda report: report.article.order)


def _same(one: _Copy, other: _Copy, count: int) -> bool:
    if min(len(one.own), len(other.own)) < FEWEST:
        return one.report.article.text.split() == other.report.article.text.split()
    if count > ALL_PAIRS and shared(one.report.analysis.shingles, other.report.analysis.shingles) < SHARED:
        return False
    return copied_share(one.own, other.own) >= _enough(one.report.analysis.wire, other.report.analysis.wire)


def _enough(one: str, other: str) -> float:
    """The share asked of two texts, given the agencies they name."""
    if not one or not other:
        return COPIED
    return COPIED_OF_ONE_AGENCY if one == other else COPIED_OF_TWO_AGENCIES


def _origin(reports: Sequence[Report]) -> Origin:
    ordered = _in_order(reports)
    return Origin(
        articles=tuple(report.article.id for report in ordered),
        wire=next((report.analysis.wire for report in ordered if report.analysis.wire), ""),
        outlets=tuple(dict.fromkeys(report.article.outlet for report in ordered)),
    )
