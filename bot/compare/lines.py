"""Sentences made ready for comparing: what each says, in the terms that likeness is counted in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.model.analysis import EntityType, Figure, FigureKind, Mention, Quote, Sentence, SentenceKind
from bot.model.story import Report
from bot.text.normalise import fold
from bot.text.words import STOP_WORDS, WORD, stem

_PRONOUN: Final = re.compile(r"\b(?:he|she|his|her|him|they|their)\b", re.IGNORECASE)
_NEGATIVE: Final = frozenset(
    """not no never none nor neither nobody nothing without cannot can't won't don't doesn't didn't isn't wasn't aren't
    weren't hasn't haven't hadn't wouldn't couldn't shouldn't refuse refused refuses refusing deny denied denies denying
    reject rejected rejects fail failed fails failing declined decline declines unable against""".split()  # noqa: SIM905
)
_POSSIBLE: Final = frozenset(
    "may might could would should will shall plan plans planned expected expects likely if whether possible".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of an article's body.

    ``report`` counts the story's reports, ``place`` the article's lines from 0; ``stems`` are in order, ``event`` are
    those outside names, ``core`` those outside the attribution. ``names`` are keys that hold across the story.
    """

    report: int
    place: int
    sentence: Sentence
    text: str
    words: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    core: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    speaker: str = ""
    figures: tuple[Figure, ...] = ()
    dates: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    mentions: tuple[Mention, ...] = ()
    negative: int = 0
    possible: int = 0
    pronoun: bool = False
    context: frozenset[str] = field(default=frozenset())  # people named just before, where a pronoun stands


def lines(reports: Sequence[Report]) -> list[Line]:
    """The body sentences of all reports, article by article in the order of the text."""
    keys = name_keys(reports)
    found: list[Line] = []
    for number, report in enumerate(reports):
        found.extend(_article_lines(number, report, keys))
    return found


def name_keys(reports: Sequence[Report]) -> dict[tuple[str, str], str]:
    """One key for each (name as written, entity id) of a story: the id, or where there is none the name itself.

    A lone family name is the person whose full name the story gives, unless two share it.
    """
    mentions = [mention for report in reports for mention in report.analysis.mentions]
    families: dict[str, set[str]] = {}
    for mention in mentions:
        parts = fold(mention.text).split()
        if mention.type is EntityType.PERSON and len(parts) > 1:
            families.setdefault(parts[-1], set()).add(mention.entity or " ".join(parts))
    keys: dict[tuple[str, str], str] = {}
    for mention in mentions:
        folded = fold(mention.text)
        owners = families.get(folded, set()) if mention.type is EntityType.PERSON else set()
        fallback = next(iter(owners)) if len(owners) == 1 else folded
        keys[mention.text, mention.entity] = mention.entity or fallback
    return keys


def _article_lines(number: int, report: Report, keys: dict[tuple[str, str], str]) -> list[Line]:
    analysis = report.analysis
    found: list[Line] = []
    before: frozenset[str] = frozenset()
    for sentence in analysis.sentences:
        if sentence.kind is not SentenceKind.BODY:
            continue
        line = _line(number, len(found), sentence, report, keys, before)
        before = line.people or before
        found.append(line)
    return found


def _line(
    number: int,
    place: int,
    sentence: Sentence,
    report: Report,
    keys: dict[tuple[str, str], str],
    before: frozenset[str],
) -> Line:
    start, end = sentence.start, sentence.end
    text = report.article.text[start:end]
    analysis = report.analysis
    mentions = tuple(m for m in analysis.mentions if m.start < end and m.end > start)
    figures = tuple(f for f in analysis.figures if f.start < end and f.end > start)
    quotes = tuple(q for q in analysis.quotes if q.start < end and q.end > start)
    said = sentence.attribution
    tokens = [
        (start + w.start(), start + w.end(), w.group().lower().removesuffix("'s").removesuffix("’s"))
        for w in WORD.finditer(text)
    ]
    plain = tuple(word for _, _, word in tokens)
    content = [(a, b, stem(word)) for a, b, word in tokens if word not in STOP_WORDS]
    named = [(m.start, m.end) for m in mentions]
    people = frozenset(keys[m.text, m.entity] for m in mentions if m.type is EntityType.PERSON)
    speaker = next((q.entity or fold(q.speaker) for q in quotes if q.speaker), "") or fold(said.source)
    pronoun = not people and bool(_PRONOUN.search(text))
    return Line(
        report=number,
        place=place,
        sentence=sentence,
        text=text,
        words=plain,
        stems=tuple(s for _, _, s in content),
        core=tuple(s for a, b, s in content if not (said.start <= a and b <= said.end)),
        event=tuple(s for a, b, s in content if not any(x <= a and b <= y for x, y in named)),
        quoted=tuple(w for a, b, w in tokens if any(q.start <= a and b <= q.end for q in quotes)),
        names=frozenset(keys[m.text, m.entity] for m in mentions),
        people=people,
        speaker=speaker,
        figures=tuple(f for f in figures if f.kind is not FigureKind.DATE),
        dates=tuple(f for f in figures if f.kind is FigureKind.DATE),
        quotes=quotes,
        mentions=mentions,
        negative=sum(w in _NEGATIVE or w.replace("’", "'") in _NEGATIVE for w in plain),
        possible=sum(w in _POSSIBLE for w in plain),
        pronoun=pronoun,
        context=before if pronoun else frozenset(),
    )
