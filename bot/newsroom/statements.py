"""What somebody says in a story: a person's quotations and attributed sentences, or an outlet's own sentences."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.model.answer import Statements
from bot.model.comparison import Comparison
from bot.model.passage import Head, Passage
from bot.model.story import Report, Story
from bot.model.summary import Voice
from bot.newsroom.lookup import typed_words
from bot.newsroom.outlets import outlet_called, outlet_meant
from bot.newsroom.voices import voices
from bot.text.words import STOP_WORDS, WORD, stem, words

MOST: Final = 40
_EVERY: Final = 100_000  # voices of a story, all of them
_AND: Final = re.compile(r"\s*,\s*|\s+(?:and|or)\s+")
_OF: Final = re.compile(r"\s(?:of|for|from|in|at|on|with|about|by|to|near|who|familiar|close)\s")
_POSSESSIVE: Final = ("'s", "’s", "s'", "s’")


def statements(
    story: Story,
    heads: Sequence[Head],
    reports: Sequence[Report],
    comparison: Comparison | None,
    who: str,
    about: str = "",
) -> Statements:
    """What an outlet of the story, or a speaker in it, says; what has the words of ``about`` first.

    An outlet is meant by its whole name before any speaker is, by a part of its name only if no speaker is called so.
    """
    typed = typed_words(who)
    outlets = [report.article.outlet for report in reports]
    outlet = outlet_called(outlets, typed)
    found = [] if outlet else _of_speaker(typed, reports)
    if not found and (outlet := outlet or outlet_meant(outlets, typed)):
        found = _of_outlet(outlet, reports, comparison)
    terms = {stem(word) for word in words(about) if word not in STOP_WORDS}
    ranked = sorted(found, key=lambda voice: not _holds(voice.passage, terms)) if terms else list(found)
    on_it = sum(_holds(voice.passage, terms) for voice in ranked[:MOST]) if terms else 0
    return Statements(story, tuple(heads), outlet or typed, tuple(ranked[:MOST]), bool(outlet), about, on_it)


def _holds(passage: Passage, terms: set[str]) -> bool:
    return not terms.isdisjoint(map(stem, words(passage.text)))


def _of_outlet(outlet: str, reports: Sequence[Report], comparison: Comparison | None) -> list[Voice]:
    """An outlet's sentences: those of agreed facts, those that differ, those of its own; if none is, all it has."""
    told: list[Passage] = []
    if comparison:
        told += [part for fact in comparison.facts for part in fact.sentences]
        told += [side.passage for one in comparison.differ for side in one.sides]
        told += comparison.only
    if not any(part.outlet == outlet for part in told):
        told = [report.passage(sentence) for report in reports for sentence in report.body]
    once = {(part.article, part.start): part for part in reversed(told) if part.outlet == outlet}
    return [Voice("", part) for part in reversed(once.values())]


def _of_speaker(who: str, reports: Sequence[Report]) -> list[Voice]:
    """The voices of whoever is called by the typed words; by a role in lower case ("the mayor"), also of its bearer."""
    asked = _name(who)
    if not asked:
        return []
    bearers = {name for report in reports for name in _bearers(asked, report)} if who.islower() else set()
    known = [asked, [*bearers]] if len(bearers) == 1 else [asked]
    return [
        voice
        for voice in voices(reports, _EVERY)
        if any(_is(name, part) for name in known for part in _AND.split(voice.speaker))
        or (who.islower() and _has_title(asked, voice.speaker))
    ]


def _name(text: str) -> list[str]:
    return [word for word in words(text) if word not in STOP_WORDS]


def _is(asked: list[str], speaker: str) -> bool:
    """Whether a speaker's name has all words that were typed, their last one as its last, or is that one alone.

    What comes after a preposition is not who speaks, nor is whoever owns what does: "a friend of Quill", "Quill's".
    """
    head = _OF.split(speaker, 1)[0].rstrip()
    name = [] if head.endswith(_POSSESSIVE) else _name(head)
    return name[-1:] == asked[-1:] and (len(name) == 1 or set(asked) <= set(name))


def _has_title(asked: list[str], speaker: str) -> bool:
    """Whether the words stand as a title before a name: "Mayor Ada Quill"."""
    told = [word for word in WORD.findall(speaker) if word.lower() not in STOP_WORDS]
    title, name = told[: len(asked)], told[len(asked) :]
    return [word.lower() for word in title] == asked and bool(name) and all(word[0].isupper() for word in name)


def _bearers(asked: list[str], report: Report) -> Iterator[str]:
    """The last names of those whom a report describes by the words: "the mayor" of Ada Quill."""
    named = {mention.start: words(mention.text) for mention in report.analysis.mentions}
    for told in report.analysis.descriptions:
        if _is(asked, told.text) and named.get(told.name):
            yield named[told.name][-1]
