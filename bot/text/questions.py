"""Questions that sentences of a story may answer: which figure is asked for, and the words that name the thing."""

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from bot.model.analysis import FigureKind
from bot.text.words import STOP_WORDS, words

_ANY: Final = frozenset(FigureKind) - {FigureKind.DATE, FigureKind.AGE}
_FORMS: Final = (
    (re.compile(r"how\s+(?:m[an]{2,3}y|often|few)\b", re.IGNORECASE), _ANY - {FigureKind.MONEY}),
    (
        re.compile(r"how\s+much\b", re.IGNORECASE),
        frozenset(
            (
                FigureKind.MONEY,
                FigureKind.PERCENT,
                FigureKind.POINTS,
                FigureKind.WEIGHT,
                FigureKind.VOLUME,
                FigureKind.AREA,
                FigureKind.POWER,
                FigureKind.ENERGY,
                FigureKind.DATA,
            )
        ),
    ),
    (re.compile(r"how\s+old\b|(?:what|which)\s+age\b", re.IGNORECASE), frozenset((FigureKind.AGE,))),
    (re.compile(r"how\s+long\b", re.IGNORECASE), frozenset((FigureKind.DURATION, FigureKind.DISTANCE))),
    (re.compile(r"how\s+far\b", re.IGNORECASE), frozenset((FigureKind.DISTANCE,))),
    (re.compile(r"how\s+fast\b", re.IGNORECASE), frozenset((FigureKind.SPEED,))),
    (re.compile(r"how\s+(?:hot|cold|warm)\b", re.IGNORECASE), frozenset((FigureKind.TEMPERATURE,))),
    (
        re.compile(r"(?:what|which)\s+(?:percent(?:age)?|share|proportion)\b", re.IGNORECASE),
        frozenset((FigureKind.PERCENT, FigureKind.POINTS)),
    ),
    (
        re.compile(r"how\s+(?:big|large|small|strong|high|low|deep|tall|heavy|wide|great|severe)\b", re.IGNORECASE),
        _ANY,
    ),
    (
        re.compile(r"when\b|(?:what|which|on (?:what|which))\s+(?:day|date|year|month)\b", re.IGNORECASE),
        frozenset((FigureKind.DATE,)),
    ),
)
_WHERE: Final = re.compile(r"(?:in\s+)?(?:where|(?:what|which)\s+(?:place|city|town|country))\b", re.IGNORECASE)
_COUNTED: Final = frozenset(("people", "persons", "person", "humans", "individuals"))
# What an adjective asks for, as sentences say it beside a figure.
_MEASURES: Final = MappingProxyType(
    {
        "strong": ("magnitude", "strength", "force"),
        "severe": ("magnitude", "strength"),
        "big": ("size", "magnitude", "worth"),
        "large": ("size", "area", "worth"),
        "high": ("height", "level"),
        "low": ("level",),
        "deep": ("depth",),
        "tall": ("height",),
        "heavy": ("weight", "weighs"),
        "wide": ("width",),
    }
)
# Words of a question that a sentence answering it would not repeat.
_FILLERS: Final = frozenset(
    """many manny mnay much few often old long far fast hot cold warm percent percentage share proportion big
    large small strong high low deep tall heavy wide great severe day date year month exactly actually roughly
    total number figure overall altogether so far happen happened happens happening come came go went going know
    known anybody anyone somebody someone everybody everyone thing things whole please there's that's it's
    what's who's how's did didn't does answer question story article place city town country take took taken
    last lasts lasted took's really be been being next think thinks thought believe opinion latest""".split()
)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    ``words`` are the lower-case words that name it, ``counted`` those for people in general ("how many people").
    ``kinds`` are the kinds of figure that may answer, empty if no figure is asked for; ``where`` asks for a place.
    """

    words: tuple[str, ...]
    counted: tuple[str, ...] = ()
    kinds: frozenset[FigureKind] = frozenset()
    where: bool = False


def question(typed: str) -> Question:
    """Read a question; words alone ask for sentences that contain them."""
    line = typed.strip(" \t\n?!.,;:")
    kinds = next((kinds for pattern, kinds in _FORMS if pattern.match(line)), frozenset[FigureKind]())
    asked = words(line)
    told = [word for word in asked if word not in STOP_WORDS and word not in _FILLERS]
    if kinds is _ANY and not told:
        told = [noun for word in asked for noun in _MEASURES.get(word, ())]
    return Question(
        words=tuple(dict.fromkeys(word for word in told if word not in _COUNTED)),
        counted=tuple(dict.fromkeys(word for word in told if word in _COUNTED)),
        kinds=kinds,
        where=bool(_WHERE.match(line)),
    )
