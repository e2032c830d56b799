"""Comparison: what the outlets of a story agree on, where they differ, and what only one reports."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.model.article import Genre
from bot.model.passage import Head, Passage
from bot.model.story import Story


class Heading(StrEnum):
    """What the parts of a comparison are called, wherever it is shown."""

    HEADLINES = "Headlines"
    AGREED = "Agreed by several outlets"
    DIFFER = "Reported differently"
    ONLY = "Only one reports"
    PERHAPS = "Possibly the same: these may report the same fact, or part of it"
    NAMES = "Who is named, and which outlets leave them out"


class DifferenceKind(StrEnum):
    """What the sources give differently."""

    NUMBER = "number"
    DATE = "date"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class Agreement:
    """One fact that several outlets report, in each one's own sentence; newsworthiness from 0 to 1.

    ``why`` says in a few words by what the sentences were taken to report one fact, the score last. ``again`` tells
    that each of the sentences stands in another fact too: what it adds is only that these belong together. One that is
    not ``sure`` is likely one fact; people are shown it as perhaps shared. ``cites`` has pairs of outlets of which the
    first has the fact from the second: the two count as one origin.
    """

    sentences: tuple[Passage, ...]
    origins: int
    newsworthiness: float = 0.0
    why: tuple[str, ...] = ()
    again: bool = False
    cites: tuple[tuple[str, str], ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Side:
    """One outlet's side of a difference; ``value`` is what differs, as the source writes it."""

    passage: Passage
    value: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Sources that speak of the same thing and give different values; never a verdict.

    ``why`` says in a few words by what the sides were taken to speak of one thing. ``words`` are those in which two
    quotations part, as the sources have them, empty on the side that leaves them out. ``slight`` is one of length,
    article or bound, not of what is said: a quotation cut shorter, "more than" before one same number.
    """

    kind: DifferenceKind
    sides: tuple[Side, ...]
    about: str = ""  # what the values measure, in a source's own words: "people", "killed"
    why: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    slight: bool = False

    def holds(self, part: Passage, value: str = "") -> bool:
        """Whether a side of it is this sentence, with this value."""
        place = part.article, part.start
        return any((side.passage.article, side.passage.start) == place and value in side.value for side in self.sides)

    @property
    def outlets(self) -> Mapping[str, tuple[str, ...]]:
        """The outlets that give each value, in the order of the sides.

        "Seven people" and "seven people" are one value, as the first side spells it.
        """
        spelt: dict[str, str] = {}
        given: dict[str, tuple[str, ...]] = {}
        for side in self.sides:
            value = spelt.setdefault(side.value.casefold(), side.value)
            given[value] = tuple(dict.fromkeys((*given.get(value, ()), side.passage.outlet)))
        return given

    @property
    def values(self) -> tuple[str, ...]:
        """Each value once, in the order of the sides."""
        return tuple(self.outlets)

    @property
    def parted(self) -> tuple[tuple[str, str], ...]:
        """Where two wordings part, each place once and in the order of the sides; three wordings are told whole."""
        kept: dict[frozenset[str], tuple[str, str]] = {}
        if len({side.value for side in self.sides}) <= 2:  # noqa: PLR2004 - a pair
            for pair in self.words:
                if any(pair):
                    kept.setdefault(frozenset(pair), pair)
        return tuple(kept.values())


@dataclass(frozen=True, slots=True)
class Perhaps:
    """Two sentences of unlike origins that may report one fact, or share a part of one; score from 0 to 1."""

    passage: Passage
    nearest: Passage
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Naming:
    """A name and the outlets that use it; the others tell the story without it. ``also`` are its other spellings."""

    entity: str
    name: str
    type: str
    outlets: tuple[str, ...]
    missing: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """A story laid side by side.

    ``agreed``, ``only`` and ``perhaps`` are in order of newsworthiness, facts that are not ``sure`` behind the others
    and those told ``again`` last. ``perhaps`` has the sentences that are neither surely agreed on nor surely one
    outlet's alone, each with the sentence of another origin that is nearest to it. ``only`` is empty where it is
    ``alone``: what the one article of news reports is not said to stand there only, since nobody looked into the
    others. ``cut`` are the outlets of articles that are too long to be compared to their end.
    """

    story: Story
    heads: tuple[Head, ...]
    agreed: tuple[Agreement, ...] = ()
    differ: tuple[Difference, ...] = ()
    only: tuple[Passage, ...] = ()
    perhaps: tuple[Perhaps, ...] = ()
    names: tuple[Naming, ...] = ()
    cut: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Also of what was kept before."""
        if self.alone:
            object.__setattr__(self, "only", ())

    @property
    def facts(self) -> tuple[Agreement, ...]:
        """What is surely agreed, without what only pairs sentences of these facts anew."""
        return tuple(fact for fact in self.agreed if fact.sure and not fact.again)

    @property
    def again(self) -> int:
        """How many agreements only pair sentences of ``facts`` anew."""
        shown = {(part.article, part.start) for fact in self.facts for part in fact.sentences}
        return sum(
            fact.again and shown.issuperset((p.article, p.start) for p in fact.sentences) for fact in self.agreed
        )

    @property
    def of_two_stories(self) -> bool:
        """Whether it is of two articles, named by hand, that stand in different stories."""
        return not self.story.id and len({head.story for head in self.heads}) > 1

    @property
    def remarks(self) -> tuple[str, ...]:
        """What must be known of it before anything else: that it is of two stories, and what is left out or cut."""
        two = ("These two articles are from different stories.",) if self.of_two_stories else ()
        cut = (f"Only the beginning of very long articles was compared: {', '.join(self.cut)}.",) if self.cut else ()
        return (*two, *filter(None, [self.left_out]), *cut)

    @property
    def alone(self) -> bool:
        """Whether opinion and analysis leave no two articles of news to be laid side by side."""
        news = sum(head.genre == Genre.NEWS for head in self.heads)
        return news < min(2, len(self.heads))

    @property
    def left_out(self) -> str:
        """That opinion and analysis are not compared, and what this leaves; empty where all articles are news."""
        genres = [head.genre for head in self.heads if head.genre != Genre.NEWS]
        marked = f"marked {' or '.join(dict.fromkeys(genres))}"
        told = f"The {len(genres):,} articles {marked} are" if len(genres) > 1 else f"The article {marked} is"
        rest = "; that leaves nothing to compare." if self.alone else "."
        return f"{told} left out of the comparison{rest}" if genres else ""

    @property
    def matters(self) -> tuple[Difference, ...]:
        """The differences as a reader meets them: those of a kind that share a sentence and its value are one.

        14 dead differ from 11 and from "at least eleven", which do not differ from each other: one matter.
        """
        return self._joined(self.differ)

    def apart(self, fact: Agreement) -> tuple[Difference, ...]:
        """What the sentences of a fact give differently, slight differences left out."""
        held = {(part.article, part.start) for part in fact.sentences}
        return self._joined(
            one
            for one in self.differ
            if not one.slight
            and len({side.value.casefold() for side in one.sides if (side.passage.article, side.passage.start) in held})
            > 1
        )

    def _joined(self, differences: Iterable[Difference]) -> tuple[Difference, ...]:
        place = {head.id: number for number, head in enumerate(self.heads)}
        groups: dict[int, list[Difference]] = {}
        group_of: dict[_Told, int] = {}
        for number, each in enumerate(differences):
            first, *others = sorted({group_of[told] for told in _told(each) if told in group_of}) or [number]
            new = [*(one for other in others for one in groups.pop(other)), each]
            groups.setdefault(first, []).extend(new)
            group_of |= {told: first for one in new for told in _told(one)}
        return tuple(_as_one(group, place) for group in groups.values())


_Told = tuple[DifferenceKind, bool, str, int, str]


def _told(difference: Difference) -> list[_Told]:
    """Kind, weight, article, sentence and value of each side."""
    kind, slight = difference.kind, difference.slight
    return [(kind, slight, side.passage.article, side.passage.start, side.value) for side in difference.sides]


def _as_one(differences: Sequence[Difference], place: Mapping[str, int]) -> Difference:
    if len(differences) == 1:
        return differences[0]
    sides = dict.fromkeys(side for each in differences for side in each.sides)
    return Difference(
        differences[0].kind,
        tuple(sorted(sides, key=lambda side: (place.get(side.passage.article, 0), side.passage.start))),
        next((each.about for each in differences if each.about), ""),
        tuple(dict.fromkeys(why for each in differences for why in each.why)),
        tuple(dict.fromkeys(words for each in differences for words in each.words)),
        slight=differences[0].slight,
    )
