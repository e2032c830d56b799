"""What only one origin reports: checkable facts that nobody else has in any form, or that others have only perhaps."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from bot.compare.align.align import Alignment
from bot.compare.align.shared_terms import Floats, Ints
from bot.compare.lines import ComparedSentence
from bot.compare.newsworthy import news_first
from bot.model.analysis import AttributionKind, EntityType
from bot.model.comparison import NEAR
from bot.text.context_dependence import ends_quotation, lacks_person, points_back
from bot.text.furniture.posts import is_post

REPORTED: Final = 0.1  # score from which another article may well report the same, if only in part
LEAST_WORDS: Final = 6
SCENERY: Final = 0.7  # weight of a sentence without specifics
LEANING: Final = 0.5  # weight of one that points back or ends a quotation: alone it does not say who or what
DATED: Final = 0.1  # added by a date
# A picture credit: not a fact of the article's own.
_CREDIT: Final = re.compile(r"\b(?:Photo|Image|Picture|Credit): ?\w")
# What introduces a list and tells nothing itself: "Here are some of her remarks".
_LEAD_IN: Final = re.compile(r"(?:And |But )?Here(?:['’]s| is| are)\b[^:]*$")
OPENING: Final = 2  # lines at an article's beginning
COPY: Final = 0.75  # share of the shorter sentence's words from which it is copied, not reported independently
LEAST_TOLD: Final = 7  # content words needed without a name, figure, date or quotation


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Each line's origin, and the scores of lines that may show that another outlet reports the same."""

    origin: Ints
    score: Floats


def elsewhere(
    alignment: Alignment, lines: Sequence[ComparedSentence], origin_of: Sequence[int], outlets: Sequence[str]
) -> Elsewhere:
    """Scores of lines of different origins; within one origin 0, except for what two of its outlets report themselves.

    ``origin_of[report]`` is the same for copies of each other, ``outlets[report]`` is the publisher: one that runs half
    of an agency's report may report the rest of the news itself.
    """
    origin = np.array([origin_of[line.report] for line in lines], dtype=np.int64)
    numbers = {outlet: number for number, outlet in enumerate(outlets)}
    outlet = np.array([numbers[outlets[line.report]] for line in lines], dtype=np.int64)
    within = origin[:, None] == origin[None, :]
    retold = within & (outlet[:, None] != outlet[None, :]) & (alignment.score >= alignment.same)
    words = [frozenset(line.words) for line in lines]
    copied = {
        (one, lines[other].report)
        for one, other in np.argwhere(retold).tolist()
        if len(words[one] & words[other]) >= COPY * min(len(words[one]), len(words[other]))
    }
    report = np.array([line.report for line in lines], dtype=np.int64)
    for one, there in copied:  # an article does not report again elsewhere what it copies
        retold[one, report == there] = retold[report == there, one] = False
    return Elsewhere(origin, np.where(within & ~retold, 0.0, alignment.score))


def exclusive_lines(
    alignment: Alignment, lines: Sequence[ComparedSentence], others: Elsewhere, weights: Floats, agreed: Collection[int]
) -> list[int]:
    """Indexes of the lines that only their own origin reports, the most newsworthy first.

    What several copies of one report have is listed once.
    """
    nearest = others.score.max(axis=1, initial=0.0)
    found = [place for place in _candidates(lines, agreed) if nearest[place] < REPORTED]
    return _without_repeats(_ordered(found, lines, weights), alignment, others.origin)


def uncertain_lines(
    alignment: Alignment,
    lines: Sequence[ComparedSentence],
    others: Elsewhere,
    weights: Floats,
    agreed: Collection[int],
    told: Collection[int] = (),
) -> list[tuple[int, int, float]]:
    """The lines that are neither agreed on nor surely exclusive: two leads first, then the most newsworthy.

    Each with the nearest line of another origin and the score of the two, those that are not near last. Two lines that
    are near and nearest to each other are listed once, and so is what several copies of one report have. ``told`` are
    exclusive but for what ``told_elsewhere`` knows.
    """
    found: dict[int, tuple[int, float]] = {}
    for place in _candidates(lines, agreed):
        nearest = int(others.score[place].argmax())
        score = float(others.score[place, nearest])
        if (score >= REPORTED or place in told) and not (score >= NEAR and found.get(nearest, (None,))[0] == place):
            found[place] = nearest, score
    listed = [
        (place, *found[place])
        for place in _without_repeats(_ordered(list(found), lines, weights), alignment, others.origin)
    ]
    return sorted(listed, key=lambda each: _part(lines[each[0]], lines[each[1]], each[2]))


def _part(one: ComparedSentence, other: ComparedSentence, score: float) -> int:
    """The part of the list two lines are in: 0 for two leads, which a score cannot judge; 1 if near; 2 for the rest."""
    if score < NEAR:
        return 2
    return int(max(one.place, other.place) >= OPENING)


def _without_repeats(places: Sequence[int], alignment: Alignment, origin: Ints) -> list[int]:
    """The places in order, without lines that repeat a fact of an earlier one of the same origin."""
    covered = np.zeros(len(origin), dtype=bool)
    kept: list[int] = []
    for place in places:
        if not covered[place]:
            kept.append(place)
            covered |= (alignment.score[place] >= alignment.same) & (origin == origin[place])
    return kept


def _candidates(lines: Sequence[ComparedSentence], agreed: Collection[int]) -> list[int]:
    """The lines with a checkable fact that is not part of anything agreed."""
    return [place for place, line in enumerate(lines) if place not in agreed and is_checkable(line)]


def _ordered(places: Sequence[int], lines: Sequence[ComparedSentence], weights: Floats) -> list[int]:
    worth = [_worth(lines[place], float(weights[place])) for place in places]
    order = news_first(worth, [frozenset(lines[place].stems) for place in places])
    return [places[number] for number in order]


def _worth(line: ComparedSentence, weight: float) -> float:
    """A sentence's weight as an exclusive: less for scenery, without any figure, date, quotation or source.

    Of the exclusives that labellers found most newsworthy, half are then among the first five, instead of a third; the
    weights were chosen on the same stories.
    """
    pinned = line.figures or line.dates or line.quotes or line.sentence.attribution.kind is not AttributionKind.NONE
    alone = (1.0 if pinned else SCENERY) * (LEANING if _leans(line) else 1.0)
    return alone * weight + DATED * bool(line.dates)


def _leans(line: ComparedSentence) -> bool:
    """Whether a line alone does not say who or what is meant."""
    start = line.sentence.start
    people = (each.start - start for each in line.mentions if each.type is EntityType.PERSON)
    return points_back(line.text) or ends_quotation(line.text) or lacks_person(line.text, people)


def is_checkable(line: ComparedSentence) -> bool:
    """Whether a sentence states something: no question, post, credit or lead-in, and not only a few words."""
    if (
        is_post(line.text)
        or _CREDIT.search(line.text)
        or _LEAD_IN.match(line.text)
        or line.text.rstrip("\"'”’)").endswith(("?", ":"))
    ):
        return False
    pinned = line.names or line.figures or line.dates or line.quotes
    return len(line.words) >= LEAST_WORDS and (bool(pinned) or len(line.event) >= LEAST_TOLD)
