"""Comparison: what the outlets of a story agree on, where they differ, and what only one reports."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.model.analysis import AttributionKind
from bot.model.article import Genre
from bot.model.languages import in_other_languages
from bot.model.passage import Head, Passage
from bot.model.story import Story

_WORD = re.compile(r"\w+")
NEAR = 0.2  # below this score, the nearest sentence of another origin is mostly unrelated


class DifferenceKind(StrEnum):
    """What the sources report differently."""

    NUMBER = "number"
    DATE = "date"
    FACT = "fact"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class Agreement:
    """One fact that several outlets report, in each one's own sentence; newsworthiness and score from 0 to 1.

    ``score`` is how surely the sentences report one fact, and ``why`` gives the reasons for it, the score last.
    ``again`` means that every sentence is part of another fact too, so that only the pairing is new. A fact that is not
    ``sure`` is shown under *Possibly the same*. ``cites`` has pairs of outlets: the first has the fact from the second,
    which need have no article in the story. ``copies`` has pairs that print one sentence in the same words. The two of
    a pair count as one origin. ``common`` are the words of a sentence that all origins have, given if each sentence
    tells much that the others do not.
    """

    sentences: tuple[Passage, ...]
    origins: int
    newsworthiness: float = 0.0
    score: float = 0.0
    why: tuple[str, ...] = ()
    again: bool = False
    cites: tuple[tuple[str, str], ...] = ()
    sure: bool = True
    copies: tuple[tuple[str, str], ...] = ()
    common: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[Passage, ...]:
        """The sentences, without those whose words are all in another one of the same article: a pull quote, a post.

        Of two with the same words, the first is kept.
        """
        kept: dict[str, dict[int, frozenset[str]]] = {}
        words = [frozenset(_WORD.findall(part.text.casefold())) for part in self.sentences]
        for place in sorted(range(len(words)), key=lambda place: -len(words[place])):
            held = kept.setdefault(self.sentences[place].article, {})
            if not any(words[place] <= other for other in held.values()):
                held[place] = words[place]
        return tuple(self.sentences[place] for place in sorted(place for held in kept.values() for place in held))


@dataclass(frozen=True, slots=True)
class Side:
    """One outlet's side of a difference; ``value`` is what differs, as the source writes it."""

    passage: Passage
    value: str


@dataclass(frozen=True, slots=True)
class Difference:
    """Sources that report different values of the same thing; never a verdict on who is right.

    ``why`` gives the reasons for taking the sides to be about one thing. ``words`` are the words in which two
    quotations differ, as the sources have them, empty on the side that leaves them out. A ``slight`` difference is one
    of length, article or bound, not of content: a quotation cut shorter, "more than" before the same number.
    """

    kind: DifferenceKind
    sides: tuple[Side, ...]
    about: str = ""  # what the values measure: "people killed", "age of Ada Quill"
    why: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    slight: bool = False

    @property
    def of_speakers(self) -> bool:
        """Whether one quotation is given to different people, all of them named."""
        named = all(side.passage.attribution.kind is AttributionKind.NAMED for side in self.sides)
        return self.kind is DifferenceKind.ATTRIBUTION and named

    def splits(self, fact: Agreement) -> bool:
        """Whether sentences of a fact give different values."""
        held = {part.place for part in fact.sentences}
        return len({side.value.casefold() for side in self.sides if side.passage.place in held}) > 1

    def repeats(self, fact: Agreement) -> bool:
        """Whether it shows a fact, whose sentences give different values, from all of the fact's outlets."""
        return self.splits(fact) and {part.outlet for part in fact.sentences} <= {s.passage.outlet for s in self.sides}

    def holds(self, part: Passage, value: str = "") -> bool:
        """Whether a side of it is this sentence, with this value."""
        return any(side.passage.place == part.place and value in side.value for side in self.sides)

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
    def changed_words(self) -> tuple[tuple[str, str], ...]:
        """The words in which two wordings differ, each pair once, in order; of three wordings only a single pair."""
        kept: dict[frozenset[str], tuple[str, str]] = {}
        for pair in self.words:
            if any(pair):
                kept.setdefault(frozenset(pair), pair)
        two = len({side.value for side in self.sides}) <= 2  # noqa: PLR2004 - a pair
        return tuple(kept.values()) if two or len(kept) == 1 else ()


@dataclass(frozen=True, slots=True)
class PossibleMatch:
    """Two sentences of different origins that may report the same fact, or share part of one; score from 0 to 1."""

    passage: Passage
    nearest: Passage
    score: float = 0.0

    @property
    def shown(self) -> tuple[Passage, ...]:
        """The two sentences, without the nearest one if it is not near."""
        return (self.passage, self.nearest) if self.score >= NEAR else (self.passage,)


@dataclass(frozen=True, slots=True)
class NameCoverage:
    """A name and the outlets that use it; ``missing`` are those that do not, ``also`` are its other spellings."""

    entity: str
    name: str
    type: str
    outlets: tuple[str, ...]
    missing: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the outlets of one story report it.

    ``agreed``, ``only`` and ``perhaps`` are in order of newsworthiness; facts that are not ``sure`` follow the others,
    and those reported ``again`` come last. ``perhaps`` has the sentences that are neither surely agreed nor surely
    exclusive, each with the nearest sentence of another origin. ``cut`` are the outlets whose articles are too long to
    be compared to the end.
    """

    story: Story
    heads: tuple[Head, ...]
    agreed: tuple[Agreement, ...] = ()
    differ: tuple[Difference, ...] = ()
    only: tuple[Passage, ...] = ()
    perhaps: tuple[PossibleMatch, ...] = ()
    names: tuple[NameCoverage, ...] = ()
    cut: tuple[str, ...] = ()

    @property
    def facts(self) -> tuple[Agreement, ...]:
        """The sure facts, without those that only pair sentences of other facts."""
        return tuple(fact for fact in self.agreed if fact.sure and not fact.again)

    @property
    def again(self) -> int:
        """How many agreements only pair sentences that ``facts`` already show."""
        shown = {part.place for fact in self.facts for part in fact.sentences}
        return sum(fact.again and shown.issuperset(p.place for p in fact.sentences) for fact in self.agreed)

    @property
    def of_two_stories(self) -> bool:
        """Whether it compares two articles, named by hand, of different stories."""
        return not self.story.id and len({head.story for head in self.heads}) > 1

    @property
    def paired(self) -> tuple[tuple[Passage, ...], ...]:
        """The sentences that belong together: of each fact, of each difference, and those that may be of one fact."""
        return (
            *(fact.sentences for fact in self.facts),
            *(tuple(side.passage for side in one.sides) for one in self.differ),
            *(one.shown for one in self.perhaps),
        )

    @property
    def alone(self) -> bool:
        """Whether fewer than two news articles remain to be compared, the rest being opinion and analysis."""
        news = sum(head.genre is Genre.NEWS for head in self.heads)
        return news < min(2, len(self.heads))

    @property
    def of_one_origin(self) -> bool:
        """Whether all articles count as one report, so that nothing can be agreed."""
        return len(self.story.newsrooms) == 1

    @property
    def in_other_languages(self) -> tuple[Head, ...]:
        """The news articles that are not in the language of most of them."""
        return in_other_languages(head for head in self.heads if head.genre is Genre.NEWS)

    @property
    def merged_differences(self) -> tuple[Difference, ...]:
        """The differences as a reader sees them: those of one kind that share a sentence and its value are merged.

        14 dead differ from 11 and from "at least eleven", which do not differ from each other: one difference.
        """
        return self._joined(self.differ)

    def surely_without(self, articles: Collection[str]) -> list[Agreement]:
        """The facts that surely no copy of these articles reports, and for which none cites their outlet."""
        copies = self.story.alike(articles)
        outlets = {head.outlet for head in self.heads if head.id in articles}
        pairs = [*(fact.sentences for fact in self.agreed), *((one.passage, one.nearest) for one in self.perhaps)]
        near = {part.place for parts in pairs if any(part.article in copies for part in parts) for part in parts}
        return [
            fact
            for fact in self.facts
            if not any(part.article in copies or part.place in near for part in fact.sentences)
            and outlets.isdisjoint(source for _, source in fact.cites)
        ]

    def differences_within(self, fact: Agreement) -> tuple[Difference, ...]:
        """The differences between the sentences of a fact, without slight ones."""
        return self._joined(one for one in self.differ if not one.slight and one.splits(fact))

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
