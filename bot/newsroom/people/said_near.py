"""What is shown of somebody who is not quoted by name: who speaks for them, and what may be theirs."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.entities.person_names import may_be_same_person
from bot.entities.titled import given
from bot.model.analysis import Mention
from bot.model.story import Report
from bot.model.summary import Voice
from bot.newsroom.passages import body_at
from bot.newsroom.people.by_surname import is_another_by_surname
from bot.newsroom.people.named_speaker import name_words
from bot.newsroom.people.speakers import POSSESSIVE
from bot.text.quoted.source_nouns import PERSONAL, SPOKESPEOPLE
from bot.text.words import words

_SPEAK: Final = "|".join(
    sorted(
        SPOKESPEOPLE
        | set("aide aides attorney attorneys campaign executives lawyer lawyers office officials team".split())
    )
)
_OF_FIRM: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(SPOKESPEOPLE))})\s(?:for|of)\s(?:the|its)\s(?:company|firm|group|business)\b",
    re.IGNORECASE,
)


def spoken_for(typed: str, every: Sequence[Voice], reports: Sequence[Report]) -> list[Voice]:
    """The voices of those who speak for somebody: "Quill's lawyer", "a spokesman for Quill", "the Quill campaign".

    So does "a spokesman for the company" who names it.
    """
    asked = name_words(typed)
    if not asked or is_another_by_surname(asked, reports):
        return []
    people = (one for report in reports for one in report.people)
    needed = set() if any(words(one.text)[-1:] == asked[-1:] for one in people) else {*asked}
    name = re.escape(asked[-1])
    speaks = re.compile(
        rf"\b{name}(?:['’]s?)?\s(?:[\w-]+\s){{0,2}}?(?:{_SPEAK})\b|\b(?:{_SPEAK})\s(?:for|of|to)\s(?:[\w.-]+\s){{0,3}}?{name}\b",
        re.IGNORECASE,
    )
    return [
        voice
        for voice in every
        if (needed <= {*words(voice.speaker)} and speaks.search(voice.speaker))
        or (_OF_FIRM.search(voice.speaker) and {*asked} <= {*words(voice.passage.text)})
    ]


def perhaps_said(typed: str, reports: Sequence[Report]) -> list[Voice]:
    """The quotations whose speaker is not clear right behind a sentence that names somebody, and then nobody else."""
    asked = name_words(typed)
    return [voice for report in reports for voice in _behind_name(asked, report)] if asked else []


def _behind_name(asked: Sequence[str], report: Report) -> Iterator[Voice]:
    quotes = report.analysis.quotes
    outside = [
        one
        for one in report.people
        if not one.text.endswith(POSSESSIVE)
        and not report.article.text.startswith(POSSESSIVE, one.end)
        and not any(quote.start <= one.start < quote.end for quote in quotes)
    ]
    names = {" ".join(words(one.text)) for one in report.people if " " in one.text}
    for quote in quotes:
        sentence = body_at(report, quote.start, quote.end)
        before = [one for one in outside if one.start < quote.start][-1:]
        if quote.speaker or sentence is None or not before or not _is(asked, before[0], names):
            continue
        named = body_at(report, before[0].start, before[0].end)
        source = sentence.attribution.source.lower()
        near = named is not None and sentence.paragraph - named.paragraph <= 1
        if near and (not source or (source in PERSONAL and _pronoun(before[0], names) in ("", source))):
            yield Voice("", report.passage(sentence), quote)


def _is(asked: Sequence[str], person: Mention, names: set[str]) -> bool:
    """Whether a mention is of somebody asked for by a last name, a full name, or a first name that is no other's."""
    told = words(person.text)
    if told[1:] and told[:1] == list(asked):
        return len({name.split()[-1] for name in names if name.split()[0] == told[0]}) == 1
    if told[-1:] != list(asked[-1:]) or not asked[1:]:
        return told[-1:] == list(asked[-1:])
    full = [" ".join(told)] if told[1:] else [name for name in names if name.split()[-1] == told[-1]]
    return any(may_be_same_person(" ".join(asked), name) for name in full)


def _pronoun(person: Mention, names: set[str]) -> str:
    """The pronoun of the only person of a last name."""
    last = words(person.text)[-1]
    known = {given(name.split()) for name in names if name.split()[-1] == last}
    return known.pop() if len(known) == 1 else ""
