"""A figure in its sentence, and the words around it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Final

from bot.compare.lines import ComparedSentence
from bot.model.analysis import EntityType, Figure, FigureKind
from bot.text.lexicon.synonyms import synonyms, term_of
from bot.text.quantities.numerals import number_words
from bot.text.words import STOP_WORDS, WORD, words

_AROUND: Final = 70  # characters on each side of a figure that show what it measures
_BETWEEN: Final = 20  # characters allowed between a bound and its figure: "at least an estimated"
_ATTRIBUTE: Final = 2  # words after "310-page" in which its noun is looked for
_CLAUSE: Final = re.compile(r"[,;:()—–]|\b(?:and|but|while|with|after|before|as)\b", re.IGNORECASE)
_JOINED: Final = re.compile(r"-[a-z]+")
_ON_TOP: Final = re.compile(
    r"\s+(?:of (?:the|those|these|them|its|his|her|their|whom)\b|(?:more|other|others|additional|further|extra)\b)",
    re.IGNORECASE,
)
_REST: Final = re.compile(
    r"\b(?:another|other|those|these|remaining|additional|extra|further|first|last|past|next)\s$", re.IGNORECASE
)
_REST_OF_LIST: Final = re.compile(
    r"\b(?:and|plus)\s(?:(?:at least|more than|about|some|nearly|almost|up to)\s)?$", re.IGNORECASE
)
_PART_OF: Final = re.compile(
    rf"\b(?:\d+|{number_words(1, 20)})\s(?:[a-z]+\s)?(?:out\s)?of\s(?:the|its|their|all)\s\Z", re.IGNORECASE
)
_OTHERS: Final = re.compile(r"\s+others?\b", re.IGNORECASE)
_SHARE_OF: Final = re.compile(r"\s+of\s+(?:the\s+)?[A-Z]")
_HOLDING: Final = re.compile(r"\b(?:hold|own|control)(?:s|ed|ing|ers? of|ers? with)?\s(?:\w+\s){0,2}$", re.IGNORECASE)
_OF_ALL: Final = re.compile(
    r"\b(?:nationwide|countrywide|nationally|average|national\s(?:\w+\s){0,2}(?:rates?|figures?|levels?|shares?))\b"
)
_RUNNING: Final = re.compile(
    rf"\b(?:so far|in total|to date|altogether|this year|in (?:\d+|{number_words(1, 20)})(?: [a-z-]+)?"
    r" (?:operations|raids|attacks|incidents|missions|seizures|searches|cases))\b",
    re.IGNORECASE,
)
_SUBJECTS: Final = (EntityType.ORGANISATION, EntityType.PLACE)
_NAME: Final = re.compile(r"(?:The\s)?([A-Z][\w-]+((?:\s[A-Z][\w-]+)+|['’]s\b)?)")
_WITHIN: Final = re.compile(r"\bwithin\s$", re.IGNORECASE)
_FORECAST: Final = re.compile(r"\b(?:forecast|predict|project|expect|warn)\w*\b", re.IGNORECASE)
_DEFINED: Final = re.compile(r"\b(?:defin|characteri[sz]|mean[st]?\b)", re.IGNORECASE)
_MAY: Final = re.compile(r"\s(?:[\w-]+\s){0,4}?(?:eligible|entitled|registered|qualified|allowed|invited|able)\b")
_PER_HEAD: Final = re.compile(
    r"(?:\s(?!(?:of|to|for|from|in|into|on|at|and)\b)[^\W\d_]{1,20}){0,2}"
    r"\s(?:apiece|a (?:side|head)|per (?:side|head|person)"
    r"|each(?!\s(?:other|of|time|day|night|week|month|season|year)\b))\b",
    re.IGNORECASE,
)
_FROM_A_PLACE: Final = re.compile(
    r"\s++(?:(?:to the\s)?(?:north|south|east|west)\w*|away|off|outside|up|down)?\s*+\b(?:of|from|off|outside)\b"
)
_AWAY: Final = re.compile(r"\s(?:to the (?:north|south|east|west)\w*|away|off|inland|apart)\b")
_TOLL_REACH: Final = 170  # characters before a number in which "toll" may be
_RISEN: Final = (
    r"\b[^;:]{0,120}\b(?:rose|risen|rises|climbed|climbs|jumped|reached|reaches|stands?|stood|now|up)"
    r"\s(?:to\s|at\s)?(?:at least\s|more than\s|over\s)?$"
)
_TOLL: Final = re.compile(rf"\btoll{_RISEN}", re.IGNORECASE)
_NUMBER_OF: Final = re.compile(rf"\bnumber of{_RISEN}", re.IGNORECASE)
KILLED, HURT, MISSING = "killed", "hurt", "missing"
# "Nine are missing", but not "missing nine games" nor "missed nine games".
_LOST: Final = re.compile(
    rf"\b(?:missing(?!\s(?:\d|(?:an?|the|his|her|its|their|all|at|more|about|some|{number_words(1, 10)})\b))"
    r"|unaccounted)\b",
    re.IGNORECASE,
)
TOLLS: Final = frozenset((KILLED, HURT, MISSING))
_FATES: Final = MappingProxyType(
    {
        fate: frozenset(map(term_of, told.split()))
        for fate, told in (
            (KILLED, "killed dead died death deaths drowned slain fatalities"),
            (HURT, "injured wounded hurt injuries"),
            (MISSING, "missing unaccounted"),
            ("held", "arrested detained"),
        )
    }
)
# Deeds of which each is done to one person: "62 arrests" counts people.
DEEDS: Final = frozenset(map(term_of, "arrests detentions deaths fatalities injuries".split()))
_MARCHED: Final = re.compile(
    r"\s(?:people|citizens|residents|men|women|students|workers)\s(?:had\s|have\s|were\s)?"
    r"(?:demonstrat|march|rall[iy]|protest)(?:ed|ied|ing)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class FigureInContext:
    """A figure and its line; the words around it are read once."""

    line: ComparedSentence
    figure: Figure
    deed: bool = False  # of arrests, deaths or the like, which count people by their fate

    @property
    def start(self) -> int:
        """Its start in the line's text."""
        return max(0, self.figure.start - self.line.sentence.start)

    @property
    def end(self) -> int:
        """Its end in the line's text."""
        return self.figure.end - self.line.sentence.start

    @property
    def as_written(self) -> str:
        """The figure with the words that bound it, as the sentence has them: "more than 50"."""
        text, bound = self.line.text, self.figure.qualifier
        before, after = text[: self.start].rstrip(), text[self.end :]
        at = before.rfind(bound, max(0, len(before) - len(bound) - _BETWEEN)) if bound else -1
        if at >= 0:
            return text[at : self.end]
        if bound and after.lstrip().startswith(bound):
            return text[self.start : self.end + after.index(bound) + len(bound)]
        return text[self.start : self.end]

    @property
    def partial(self) -> bool:
        """Whether it is part of a total or comes on top of it: "57 of those", "another four", "holds 8 % of Quill"."""
        text = self.line.text
        if self.figure.kind is FigureKind.PERCENT and _SHARE_OF.match(text, self.end):
            return _HOLDING.search(text, max(0, self.start - _AROUND), self.start) is not None
        some = self.figure.kind is FigureKind.COUNT and _ON_TOP.match(text, self.end)
        return bool(some or _REST.search(text[max(0, self.start - _AROUND) : self.start]))

    @property
    def whole(self) -> bool:
        """Whether it is what another number is a part of, the nine of "two of the nine members"."""
        return _PART_OF.search(self.line.text, max(0, self.start - _AROUND), self.start) is not None

    @property
    def rest_of_list(self) -> bool:
        """Whether it counts the rest of a list: "Varn, Holt and 11 other towns"."""
        text = self.line.text
        return bool(
            _OTHERS.match(text, self.end) and _REST_OF_LIST.search(text[max(0, self.start - _AROUND) : self.start])
        )

    @property
    def per_head(self) -> bool:
        """Whether it is the share of each of several: "43 prisoners each"."""
        return bool(_PER_HEAD.match(self.line.text, self.end))

    @property
    def eligible(self) -> bool:
        """Whether it counts those who may do something, not those who do: "1,200 people were eligible to vote"."""
        count = self.figure.kind is FigureKind.COUNT
        return count and _MAY.match(self.line.text, self.end) is not None

    @property
    def of_all(self) -> bool:
        """Whether it is an average or of a whole country: "the national rate is 2 percent"."""
        return bool(_OF_ALL.search(self.line.text, max(0, self.start - _AROUND), self.end + _AROUND))

    @property
    def running(self) -> bool:
        """Whether it counts things over several acts: "in five raids so far"; a toll so far is that of one event."""
        return self.figure.kind is FigureKind.COUNT and not self.fates and bool(_RUNNING.search(self.line.text))

    @cached_property
    def subject(self) -> frozenset[str]:
        """The words of all names, if the sentence begins with one of no person that is not its source."""
        line, begin = self.line, self.line.sentence.start
        said, first = line.sentence.attribution, _NAME.match(line.text)
        known = first and next((each for each in line.mentions if each.start == begin + first.start(1)), None)
        if first is None or said.start <= begin + first.start(1) < said.end:
            return frozenset()
        if (known.type not in _SUBJECTS) if known else not first[2]:
            return frozenset()
        return self.names | {term_of(word) for word in words(first[1])}

    @property
    def quoted(self) -> bool:
        """Whether it is somebody else's: in a quotation."""
        return any(each.start <= self.figure.start < each.end for each in self.line.quotes)

    @property
    def within(self) -> bool:
        """Whether it is the most that something took or was away: "within five minutes"."""
        return bool(_WITHIN.search(self.line.text, 0, self.start))

    @property
    def forecast(self) -> bool:
        """Whether it was only expected: "warned of winds of 90 km/h"."""
        return bool(_FORECAST.search(self.line.text, max(0, self.start - _AROUND), self.start))

    @property
    def defining(self) -> bool:
        """Whether it only says what a word means: "defined as a fall of more than 10 percent"."""
        return bool(_DEFINED.search(self.line.text, max(0, self.start - _AROUND), self.start))

    @property
    def from_a_place(self) -> bool:
        """Whether it is a distance from somewhere, named or not: "3 km from Norwick", "3 km away"."""
        text, distance = self.line.text, self.figure.kind is FigureKind.DISTANCE
        return distance and bool(_FROM_A_PLACE.match(text, self.end) or _AWAY.match(text, self.end))

    @cached_property
    def measured_of(self) -> frozenset[str]:
        """The names before a distance from a place: what lies at that distance."""
        if self.figure.kind is not FigureKind.DISTANCE or not _FROM_A_PLACE.match(self.line.text, self.end):
            return frozenset()
        before = WORD.findall(self.line.text[: self.start])
        return frozenset(word for word in before if word[0].isupper() and word.lower() not in STOP_WORDS)

    @cached_property
    def around(self) -> frozenset[str]:
        """Terms of its clause near it, up to the next figure, without those of the thing counted.

        The clause of "the number of people hurt when the dam broke rose to 21" is all of that.
        """
        base = self.line.sentence.start
        fellows = [(each.start - base, each.end - base) for each in self.line.figures]
        begin = max([self.start - _AROUND, 0, *(last for _, last in fellows if last <= self.start)])
        stop = min([self.end + _AROUND, *(first for first, _ in fellows if first >= self.end)])
        counted = _NUMBER_OF.search(self.line.text, max(0, self.start - _TOLL_REACH), self.start)
        before = counted.group() if counted else _CLAUSE.split(self.line.text[begin : self.start])[-1]
        after = _CLAUSE.split(self.line.text[self.end : stop])[0]
        return frozenset(_terms(f"{before} {after}") - {term_of(word) for word in words(self.figure.unit)})

    @cached_property
    def names(self) -> frozenset[str]:
        """The capitalised terms of its sentence after the first word."""
        _, *others = WORD.findall(self.line.text) or [""]
        return frozenset(term_of(word.lower()) for word in others if word[0].isupper())

    @cached_property
    def fates(self) -> frozenset[str]:
        """Fates of the people it counts: killed, hurt, missing or held; a toll that "rose to 38" counts the dead."""
        nearby = self.around
        found = frozenset(fate for fate, terms in _FATES.items() if not terms.isdisjoint(nearby))
        if MISSING in found and not _LOST.search(self.line.text):
            found -= {MISSING}
        toll = (
            not found
            and self.figure.kind is FigureKind.COUNT
            and _TOLL.search(self.line.text[max(0, self.start - _TOLL_REACH) : self.start])
        )
        return frozenset({KILLED}) if toll else found

    def attribute_of(self) -> frozenset[str]:
        """The words after a figure used as an attribute, its noun among them: "a 310-page report"; else none."""
        text = self.line.text
        joined = _JOINED.match(text, self.end)
        if joined is None and "-" not in text[self.start : self.end]:
            return frozenset()
        following = text[joined.end() if joined else self.end :][:_AROUND].split()[:_ATTRIBUTE]
        return frozenset(_terms(" ".join(following)))


def placed(line: ComparedSentence, figure: Figure) -> FigureInContext:
    """A figure of a line; one of arrests, deaths or the like counts people, and its own noun tells their fate.

    People who "marched" are protesters.
    """
    if figure.kind is not FigureKind.COUNT:
        return FigureInContext(line, figure)
    deed = term_of(figure.unit.lower()) in DEEDS
    marched = figure.unit and _MARCHED.match(line.text, figure.end - line.sentence.start)
    unit = "people" if deed else "protesters" if marched else figure.unit
    return FigureInContext(line, figure if unit == figure.unit else replace(figure, unit=unit), deed)


def shared_words(one: FigureInContext, other: FigureInContext) -> tuple[str, ...]:
    """Terms around two figures that mean the same, in alphabetical order; the same whichever figure is first.

    If two terms of one match a single term of the other ("fire" and "burned"), the single term is given.
    """
    return min((_common_terms(one, other), _common_terms(other, one)), key=lambda terms: (len(terms), terms))


def _common_terms(one: FigureInContext, other: FigureInContext) -> tuple[str, ...]:
    theirs = other.around
    return tuple(sorted(term for term in one.around if term in theirs or synonyms(term) & theirs))


def spelt(lines: Iterable[ComparedSentence], terms: Iterable[str]) -> str:
    """Terms as the first line that has them spells them, joined for display."""
    written: dict[str, str] = {}
    for line in lines:
        for word in line.words:
            written.setdefault(term_of(word), word)
    return ", ".join(written.get(term, term) for term in terms)


def _terms(text: str) -> set[str]:
    return {term_of(word) for word in words(text) if word not in STOP_WORDS and not word.isdigit()}
