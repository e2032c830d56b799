"""The person that a sentence names as its source, for the pronouns after it."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from bot.analyse.attribution.choose_cue import SourceCues
from bot.analyse.attribution.cue_sources import Cue, cues_in, unquoted
from bot.analyse.attribution.pronouns import surname
from bot.analyse.role_nouns import is_head
from bot.entities.name_in_phrase import BEFORE_APPOSED, named_in_phrase
from bot.model.analysis import EntityType, Mention, Sentence
from bot.text.quoted.source_nouns import PERSONAL

_OPENS = re.compile(r"(?:(?:But|And|So|Yet|Then|Now|Still)\s)?(?P<who>[Hh]e|[Ss]he)\s[a-z]")
_AND = re.compile(r"\band\b")
_REPORTED = re.compile(r"[,”\"’']\s\Z")  # between the reported words and their speaker
_FULL_NAME = re.compile(r"(?!The\s)[A-ZÀ-Þ][\w’'-]{1,20}\s(?:[A-Z]\.\s)?[A-ZÀ-Þ][\w’'-]{1,20}")


# "The health minister, Agnello Tarse"
_IN_OFFICE = re.compile(rf"[Tt]he\s(?:[a-z-]+\s){{0,3}}?(?P<office>[a-z]+),\s(?P<name>{_FULL_NAME.pattern})")


def opening_pronouns(text: str, sentences: Sequence[Sentence]) -> Mapping[tuple[int, str], int]:
    """The start of the first pronoun of each paragraph that speaks or opens a sentence, by paragraph and pronoun."""
    found: dict[tuple[int, str], int] = {}
    blanked = unquoted(text)
    for sentence in sentences:
        opens = _OPENS.match(blanked, sentence.start, sentence.end)
        if opens:
            found.setdefault((sentence.paragraph, opens["who"].lower()), opens.start("who"))
        for cue in cues_in(text, sentence.start, sentence.end):
            word = text[cue.source_start : cue.source_end].lower()
            if word in PERSONAL:
                found.setdefault((sentence.paragraph, word), cue.source_start)
    return found


def with_speaker(
    text: str,
    sentence: Sentence,
    cues: SourceCues | None,
    mentions: Sequence[Mention],
    people: Sequence[Mention],
    subjects: Sequence[Mention],
) -> list[Mention]:
    """A sentence's subjects and speaker; only the speaker if what they say comes first: "..., Lund said."."""
    if cues is None:
        return list(subjects)
    cue = cues.closing
    speaker = _speaker(text, cue, people) or _unlisted(text, cue, mentions)
    if speaker is None or surname(speaker) in map(surname, subjects):
        return list(subjects)
    behind = cue is not cues.first or _REPORTED.search(text, max(sentence.start, cue.first - 4), cue.first)
    return [speaker] if behind else sorted([*subjects, speaker], key=lambda person: person.start)


def _speaker(text: str, cue: Cue, people: Sequence[Mention]) -> Mention | None:
    """The one person whose name a source is or ends with in apposition: "one of her lawyers, Tom Reyes,"."""
    start, end = cue.source_start, cue.source_end
    named = named_in_phrase(text[start:end], start, people)
    if named is not None and not _AND.search(text, start, named.start) and not _AND.match(text, named.end + 1):
        return named
    place = bisect_left(people, end, key=lambda person: person.start)
    beside = people[place] if place < len(people) else None
    apposed = beside and BEFORE_APPOSED.fullmatch(text, end, beside.start) and text.startswith((",", "."), beside.end)
    return beside if apposed else None


def _unlisted(text: str, cue: Cue, mentions: Sequence[Mention]) -> Mention | None:
    """The source as a person if it is a full name that is not a mention: "Agnello Tarse, a guest, said"."""
    start, end = cue.source_start, cue.source_end
    office = _IN_OFFICE.match(text, start)
    if office and is_head(office["office"], EntityType.PERSON) and end in (office.start("name") - 2, office.end()):
        return Mention(*office.span("name"), office["name"], EntityType.PERSON)
    place = bisect_left(mentions, start, key=lambda mention: mention.end)
    if not _FULL_NAME.fullmatch(text, start, end) or (place < len(mentions) and mentions[place].start < end):
        return None
    return Mention(start, end, text[start:end], EntityType.PERSON)
