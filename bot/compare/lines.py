"""Sentences prepared for comparison: what each says, in the terms by which they are compared."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain, islice
from typing import Final

from bot.entities.name_in_phrase import named_in_phrase
from bot.model.analysis import (
    Attribution,
    AttributionKind,
    Description,
    EntityType,
    Figure,
    FigureKind,
    Mention,
    Quote,
    Sentence,
    SentenceKind,
)
from bot.model.story import Report
from bot.text.furniture.related_headlines import own_parts
from bot.text.lexicon.negation import CONTRACTED, DECLINING, DENYING, NO, NOT, REJECTING
from bot.text.lexicon.synonyms import term_of
from bot.text.lexicon.to_come import MODALS, PLANS
from bot.text.normalise import fold
from bot.text.quoted.quotations import Quotation, quotations
from bot.text.spans import within
from bot.text.words import STOP_WORDS, WORD, without_possessive

LEAST_WORDS: Final = 3
LEAST_HEADING_WORDS: Final = 6
MOST_LINES: Final = 720  # of a story, divided among its articles; what comes further down in one is not compared
MOST_WORDS: Final = 150  # of one sentence; longer ones are lists, or sentences that were not split
MOST_FIGURES: Final = 20
MOST_DATES: Final = 10
MOST_QUOTES: Final = 12

_KEY_WORD: Final = re.compile(r"(?:(?<=[ :-])|^)\w+(?!:)\b")  # of a person's key: "person:ada-quill", "quill"
_PRONOUN: Final = re.compile(r"\b(?:he|she|his|her|him|they|their)\b", re.IGNORECASE)
_CREDIT: Final = re.compile(
    r"\bcontributed to this (?:report|story|article)\b|^(?:image|photo|caption)\b\W|\((?:photo|image|ap photo)\b"
    r"|\bgetty images\)?\s*$|https?://\S+\s*$",
    re.IGNORECASE,
)
_ADVERTISEMENT: Final = "ADVERTISEMENT"  # inserted by some pages between two words
_NEGATIVE: Final = NOT | NO | CONTRACTED | DENYING | DECLINING | REJECTING | {"cannot", "unable", "against"}
_POSSIBLE: Final = MODALS.union(PLANS, "expected expects likely if whether possible".split())

_AT_DEATH: Final = re.compile(
    r"\b(?:died|dies|dead|passed away)\b[^.;]{0,20}?\s(?:aged|at(?: the age of)?)\s$", re.IGNORECASE
)
_DIED: Final = 50  # characters before an age in which somebody dies at it
_THEN: Final = len("then ")
SPELT_ALIKE: Final = 4  # first letters that two spellings of a name share: "Mikhail", "Mikhael"


@dataclass(frozen=True, slots=True)
class PersonAge:
    """How old a sentence says somebody is: ``person`` is the key across the story, ``name`` the name as written."""

    person: str
    name: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class ComparedSentence:
    """A sentence that takes part in the comparison.

    ``report`` is the index of its report, ``place`` its index among the article's lines. ``terms`` are the content
    stems, each with its start in ``text``; ``event`` are those outside names, ``core`` those outside the attribution,
    ``told`` those outside both and outside the titles and other descriptions of people.
    ``named`` has each name's key across the story and the name as written; ``context`` are the people named just
    before, if the line only has a pronoun for them. ``sayers`` are the ``persons`` who say it; "the
    Quill campaign" is none.
    """

    report: int
    place: int
    sentence: Sentence
    text: str
    words: tuple[str, ...] = ()
    terms: tuple[tuple[int, str], ...] = ()
    core: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    quotations: tuple[tuple[str, ...], ...] = ()
    named: tuple[tuple[str, str], ...] = ()
    people: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    speaker: str = ""
    sayers: frozenset[str] = frozenset()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Figure, ...] = ()
    ages: tuple[PersonAge, ...] = ()
    quotes: tuple[Quote, ...] = ()
    mentions: tuple[Mention, ...] = ()
    negative: int = 0
    possible: int = 0
    published: datetime | None = None
    stems: tuple[str, ...] = field(init=False)  # the terms alone, in order, repeats kept

    def __post_init__(self) -> None:
        object.__setattr__(self, "stems", tuple(term for _, term in self.terms))

    @property
    def names(self) -> frozenset[str]:
        """The keys of all names."""
        return frozenset(key for key, _ in self.named)

    def holds(self, place: int) -> bool:
        """Whether an offset of its article is in it."""
        return self.sentence.start <= place < self.sentence.end


def lines(reports: Sequence[Report], most: int | None = None) -> list[ComparedSentence]:
    """The sentences of all reports that may report a fact, article by article in text order.

    At most ``most`` of each report; by default as many as ``share`` gives.
    """
    most = share(len(reports)) if most is None else most
    return [line for number, report in enumerate(reports) for line in islice(_article_lines(number, report), most)]


def headline(number: int, report: Report) -> ComparedSentence:
    """The headline of a report as a line by its words alone: an analysis has no names of it."""
    text = report.article.title
    words = list(islice(_words(text), MOST_WORDS))
    content = tuple((at, term_of(word)) for at, word in words if word not in STOP_WORDS)
    stems = tuple(term for _, term in content)
    return ComparedSentence(
        report=number,
        place=0,
        sentence=Sentence(0, len(text), 0, SentenceKind.HEADING),
        text=text,
        words=tuple(word for _, word in words),
        terms=content,
        core=stems,
        event=stems,
    )


def cut_short(told: Sequence[ComparedSentence], reports: Sequence[Report], most: int) -> list[int]:
    """Indexes of the reports that were cut short at ``most`` lines; ``told`` are the lines compared."""
    counts = Counter(line.report for line in told)
    end = {line.report: line.sentence.end for line in told}
    return [
        number
        for number, report in enumerate(reports)
        if counts[number] == most and any(sentence.start >= end[number] for sentence in report.body)
    ]


def share(reports: int) -> int:
    """The number of sentences compared per report, given the number of reports."""
    return MOST_LINES // max(1, reports)


def are_other_people(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of people's keys, none of them empty, have no word of a name in common."""
    mine, yours = ({word for key in keys for word in _KEY_WORD.findall(key)} for keys in (one, other))
    return bool(mine and yours) and mine.isdisjoint(yours)


def name_key(text: str, entity: str) -> str:
    """The key of a name across the story: the entity that it was linked to, else the name itself."""
    return entity or fold(text)


def _article_lines(number: int, report: Report) -> Iterator[ComparedSentence]:
    analysis, text = report.analysis, report.article.text
    passages = quotations(text)
    before: frozenset[str] = frozenset()
    place = 0
    for sentence in analysis.sentences:
        if not _may_report(sentence, text[sentence.start : sentence.end], report.article.title):
            continue
        line = _line(number, place, sentence, report, passages, before)
        if len(line.words) < LEAST_WORDS:
            continue
        before = line.people or before
        place += 1
        yield line


def _may_report(sentence: Sentence, text: str, title: str) -> bool:
    """Whether it is a sentence of the body, or a headline above it that is not the article's own title."""
    if sentence.kind is SentenceKind.HEADING:
        return sentence.paragraph == 0 and text.count(" ") >= LEAST_HEADING_WORDS - 1 and fold(text) != fold(title)
    return sentence.kind is SentenceKind.BODY and not _CREDIT.search(text)


def _line(
    number: int,
    place: int,
    sentence: Sentence,
    report: Report,
    passages: Sequence[Quotation],
    before: frozenset[str],
) -> ComparedSentence:
    start, said = sentence.start, sentence.attribution
    text = report.article.text[start : sentence.end]
    mentions = tuple(within(report.analysis.mentions, start, sentence.end))
    figures = within(report.analysis.figures, start, sentence.end)
    quotes = tuple(within(report.analysis.quotes, start, sentence.end))
    descriptions = within(report.analysis.descriptions, start, sentence.end)
    tokens = [(start + at, word) for at, word in islice(_words(text), MOST_WORDS)]
    plain = tuple(word for _, word in tokens)
    content = [(at, term_of(word)) for at, word in tokens if word not in STOP_WORDS]
    people = frozenset(name_key(m.text, m.entity) for m in mentions if m.type is EntityType.PERSON)
    quoted = _quoted(tokens, passages)
    return ComparedSentence(
        report=number,
        place=place,
        sentence=sentence,
        text=text,
        words=plain,
        terms=tuple((at - start, term) for at, term in content),
        core=_outside([said], content),
        event=_outside(mentions, content),
        told=_outside([said, *mentions, *descriptions], content),
        quoted=tuple(chain.from_iterable(quoted)),
        quotations=quoted,
        named=tuple((name_key(m.text, m.entity), m.text) for m in mentions),
        people=people,
        context=before if not people and _PRONOUN.search(text) else frozenset(),
        speaker=next((q.entity or fold(q.speaker) for q in quotes if q.speaker), "") or fold(said.source),
        sayers=_sayers(said, report.analysis.mentions),
        figures=tuple(f for f in figures if f.kind is not FigureKind.DATE)[:MOST_FIGURES],
        dates=tuple(f for f in figures if f.kind is FigureKind.DATE)[:MOST_DATES],
        ages=tuple(_ages(report.article.text, mentions, descriptions, figures))[:MOST_FIGURES],
        quotes=quotes[:MOST_QUOTES],
        mentions=mentions,
        negative=sum(word.replace("’", "'") in _NEGATIVE for word in plain),
        possible=sum(word in _POSSIBLE for word in plain),
        published=report.article.published,
    )


def _outside(spans: Sequence[Mention | Attribution | Description], terms: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(term for at, term in terms if not any(span.start <= at < span.end for span in spans))


def _sayers(said: Attribution, mentions: Sequence[Mention]) -> frozenset[str]:
    is_named = said.kind is AttributionKind.NAMED and named_in_phrase(said.source, said.start, mentions)
    return persons(within(mentions, said.start, said.end)) if is_named else frozenset()


def persons(mentions: Iterable[Mention]) -> frozenset[str]:
    """The words of the names of persons, each by its first letters, so that two spellings of a name meet."""
    return frozenset(
        word[:SPELT_ALIKE] for m in mentions if m.type is EntityType.PERSON for word in fold(m.text).split()
    )


def _ages(
    text: str,
    mentions: Sequence[Mention],
    descriptions: Sequence[Description],
    figures: Sequence[Figure],
) -> Iterator[PersonAge]:
    """The ages by which a sentence describes the people it names: "Ada Quill, 62,", "the 62-year-old Quill".

    So is that at which the only person named died: "has died aged 62". Not those of another time: "the then 24-year-old
    Quill".
    """
    named = {mention.start: mention for mention in mentions if mention.type is EntityType.PERSON}
    for figure in figures:
        before = text[max(0, figure.start - _THEN) : figure.start].lower()
        now = figure.kind is FigureKind.AGE and not before.endswith(("then ", "then-"))
        if not now:
            continue
        of = [each.name for each in descriptions if each.start <= figure.start and figure.end <= each.end]
        if not of and len(named) == 1 and _AT_DEATH.search(text, max(0, figure.start - _DIED), figure.start):
            of = list(named)
        for person in (named[name] for name in of if name in named):
            yield PersonAge(name_key(person.text, person.entity), person.text, figure)


def _quoted(tokens: Sequence[tuple[int, str]], passages: Sequence[Quotation]) -> tuple[tuple[str, ...], ...]:
    """The words of a sentence between quotation marks, passage by passage."""
    places, plain = [at for at, _ in tokens], tuple(word for _, word in tokens)
    inside = (plain[bisect_left(places, each.start) : bisect_left(places, each.end)] for each in passages)
    return tuple(passage for passage in inside if passage)


def _words(text: str) -> Iterator[tuple[int, str]]:
    """Lower-case words with their starts, without possessive endings and text that is not part of the sentence."""
    for start, end in own_parts(text):
        for match in WORD.finditer(text, start, end):
            if match.group() != _ADVERTISEMENT:
                yield match.start(), without_possessive(match.group().lower())
