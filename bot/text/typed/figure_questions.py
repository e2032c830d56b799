"""Questions that ask for a figure, and the kinds of figure that may answer each."""

import re
from collections.abc import Iterable
from typing import Final

from bot.model.analysis import FigureKind
from bot.text.alternation import alternation
from bot.text.lexicon.synonyms import term_of
from bot.text.quantities.units import UNITS

_LONG: Final = 4  # letters of a unit that is asked for: "how many miles"
_ANY: Final = frozenset(FigureKind) - {FigureKind.DATE, FigureKind.AGE}
COUNTS: Final = frozenset((FigureKind.COUNT, FigureKind.PERCENT))
SIZES: Final = frozenset(
    (
        FigureKind.COUNT,
        FigureKind.DISTANCE,
        FigureKind.AREA,
        FigureKind.VOLUME,
        FigureKind.WEIGHT,
        FigureKind.POWER,
        FigureKind.DATA,
    )
)
_UNIT: Final = alternation(name for name in UNITS if name.isascii() and len(name) >= _LONG)
_MANY: Final = r"m[an]{2,3}y"  # also as typed in haste
_FORMS: Final = (
    (
        re.compile(
            r"(?:what(?:['’]?s|\s+is|\s+was)\s+)?(?:\w{1,20}\s+){0,4}toll(?:\s+(?:now|yet|so\s+far|at\s+the\s+moment))?$",
            re.IGNORECASE,
        ),
        COUNTS,
    ),
    (
        re.compile(rf"how\s+{_MANY}\s+(?:seconds|minutes|hours|days|weeks|months|years|decades)\b", re.IGNORECASE),
        frozenset((FigureKind.DURATION,)),
    ),
    (
        re.compile(rf"how\s+(?:{_MANY}\s+(?:{_UNIT})\b|often)\b", re.IGNORECASE),
        _ANY - {FigureKind.MONEY, FigureKind.DURATION},
    ),
    (re.compile(rf"how\s+(?:{_MANY}|few)\b", re.IGNORECASE), COUNTS | {FigureKind.RATE}),
    (
        re.compile(r"how\s+much\s+(?:rain|snow|water|rainfall|snowfall)\b", re.IGNORECASE),
        frozenset((FigureKind.DISTANCE, FigureKind.VOLUME)),
    ),
    (
        re.compile(r"how\s+much\b", re.IGNORECASE),
        frozenset(
            (
                FigureKind.MONEY,
                FigureKind.PERCENT,
                FigureKind.POINTS,
                FigureKind.RATE,
                FigureKind.WEIGHT,
                FigureKind.VOLUME,
                FigureKind.AREA,
                FigureKind.POWER,
                FigureKind.ENERGY,
                FigureKind.DATA,
            )
        ),
    ),
    (
        re.compile(
            r"how\s+old\b|(?:what|which)\s+age\b|(?:(?:\S{1,30}\s+){0,6}(?:his|her|their|\S{1,30}['’]s)\s+)?ages?$",
            re.IGNORECASE,
        ),
        frozenset((FigureKind.AGE,)),
    ),
    (re.compile(r"how\s+long\b", re.IGNORECASE), frozenset((FigureKind.DURATION, FigureKind.DISTANCE))),
    (
        re.compile(
            r"what(?:['’]?s|\s+is)\s+(?:the\s+)?(?:maximum|longest|minimum|possible)\s+(?:sentence|prison|jail|term)\b",
            re.IGNORECASE,
        ),
        frozenset((FigureKind.DURATION,)),
    ),
    (re.compile(r"how\s+(?:far|deep|tall|wide)\b", re.IGNORECASE), frozenset((FigureKind.DISTANCE,))),
    (
        re.compile(
            r"(?:what(?:['’]?s|\s+is|\s+was)?\s+)?(?:the|its|their)\s+range(?:$|\s+of\b)|(?:what\s+)?range$",
            re.IGNORECASE,
        ),
        frozenset((FigureKind.DISTANCE,)),
    ),
    (re.compile(r"how\s+heavy\b", re.IGNORECASE), frozenset((FigureKind.WEIGHT,))),
    (re.compile(r"how\s+fast\b", re.IGNORECASE), frozenset((FigureKind.SPEED,))),
    (re.compile(r"how\s+(?:hot|cold|warm)\b", re.IGNORECASE), frozenset((FigureKind.TEMPERATURE,))),
    (
        re.compile(r"(?:what|which)\s+(?:percent(?:age)?|share|proportion)\b", re.IGNORECASE),
        frozenset((FigureKind.PERCENT, FigureKind.POINTS)),
    ),
    (
        # What is high is a length, a price, a rate or heat; a toll or a number is counted.
        re.compile(r"how\s+(?:high|low)\b(?!.*\b(?:tolls?|numbers?|counts?|turnout)\b)", re.IGNORECASE),
        frozenset(
            (
                FigureKind.DISTANCE,
                FigureKind.MONEY,
                FigureKind.PERCENT,
                FigureKind.POINTS,
                FigureKind.TEMPERATURE,
            )
        ),
    ),
    (
        re.compile(
            r"what(?:['’]?s|\s+is|\s+was)\s+(?:the|its|their)\s+(?:\w+\s+){0,2}(?:price|cost)(?:\s+of\b.*)?$",
            re.IGNORECASE,
        ),
        frozenset((FigureKind.MONEY, FigureKind.RATE)),
    ),
    (re.compile(r"how\s+(?:big|large|small)\b|what(?:['’]?s|\s+is|\s+was)\s+the\s+size\b", re.IGNORECASE), SIZES),
    (re.compile(r"(?:what(?:['’]?s|\s+is|\s+was)\s+)?the\s+population\s+of\b", re.IGNORECASE), COUNTS),
    (re.compile(r"how\s+(?:strong|high|low|great|severe)\b", re.IGNORECASE), _ANY),
    (
        re.compile(r"(?:since\s+)?when\b|(?:what|which|on (?:what|which))\s+(?:day|date|year|month)\b", re.IGNORECASE),
        frozenset((FigureKind.DATE,)),
    ),
)
FIGURE: Final = "|".join(pattern.pattern for pattern, _ in _FORMS)  # asks for a figure
# What is as big as a sum of money, and what as a sum or a share.
SUMS: Final = frozenset(
    map(
        term_of,
        """bailout bid bill bonus budget contract cost damage deal debt deficit fee fine fund grant investment loan loss
        offer order payment payout penalty pension price profit purchase ransom revenue reward sale settlement subsidy
        surplus takeover tax""".split(),
    )
)
CHANGES: Final = frozenset(
    map(
        term_of,
        """cut decline decrease discount drop fall gap growth hike increase lead majority margin reduction rise share
        stake swing""".split(),
    )
)


def kinds_asked(line: str) -> frozenset[FigureKind]:
    """The kinds of figure that may answer a question; none if it asks for no figure."""
    return next((kinds for pattern, kinds in _FORMS if pattern.match(line)), frozenset())


def kinds_of_size(told: Iterable[str]) -> frozenset[FigureKind]:
    """What may say how big something is: money for a contract, a share for a rise, else a count or a length."""
    terms = frozenset(map(term_of, told))
    if not terms.isdisjoint(CHANGES):
        return frozenset((FigureKind.MONEY, FigureKind.PERCENT, FigureKind.POINTS))
    return frozenset((FigureKind.MONEY, FigureKind.RATE)) if terms & SUMS else SIZES
