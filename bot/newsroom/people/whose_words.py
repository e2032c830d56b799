"""Whose words are asked for: the rules that tell whom typed words mean among a story's outlets and speakers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final

from bot.model.analysis import AttributionKind
from bot.model.story import Report
from bot.model.summary import Voice
from bot.newsroom.finding.lookup import IDF_VERY_RARE, is_distinctive
from bot.newsroom.finding.outlets import outlet_called, outlet_meant, outlet_spelt
from bot.newsroom.people.by_name_or_role import RELATIVES, bearers_of, voices_by_name_or_role
from bot.newsroom.people.by_surname import is_another_by_surname, without_others_of_name
from bot.newsroom.people.kin import relatives
from bot.newsroom.people.named_speaker import is_named, name_words
from bot.newsroom.people.said_near import perhaps_said, spoken_for
from bot.newsroom.people.speakers import OF, Speaker, key_of, speaker_meant, speakers, voices_of
from bot.newsroom.people.voices import voices
from bot.text.words import STOP_WORDS, words

_OTHERS: Final = 8  # speakers offered
_EVERY: Final = 100_000  # no limit in practice: all voices of a story


@dataclass(frozen=True)
class Asked:
    """The typed words for a speaker beside a story's reports."""

    typed: str
    reports: Sequence[Report]

    @cached_property
    def every(self) -> list[Voice]:
        """All voices of the story."""
        return voices(self.reports, _EVERY)

    @cached_property
    def speaking(self) -> list[Speaker]:
        """The speakers of the story."""
        return speakers(self.every, self.reports)

    @property
    def outlets(self) -> list[str]:
        """The outlet of each report."""
        return [report.article.outlet for report in self.reports]

    @cached_property
    def is_mentioned(self) -> bool:
        """Whether the story names somebody by these words; then it is known that they say nothing in it."""
        asked = [word for word in words(OF.split(self.typed, maxsplit=1)[0]) if word not in STOP_WORDS]
        named = [words(one.text) for report in self.reports for one in report.analysis.mentions]
        told = asked in named or any(
            asked[-1:] == name[-1:] and is_distinctive(asked[-1], IDF_VERY_RARE) for name in named if asked
        )
        return told and not is_another_by_surname(name_words(self.typed), self.reports)

    @property
    def offered(self) -> tuple[str, ...]:
        """The names of the first speakers; none is a document ("the tweets") or has a number ("the 668 Quill")."""
        documents = {
            voice.speaker for voice in self.every if voice.passage.attribution.kind is AttributionKind.DOCUMENT
        }
        people = (one.name for one in self.speaking if one.name not in documents)
        return tuple(islice((name for name in people if not any(map(str.isdigit, name))), _OTHERS))


@dataclass(frozen=True, slots=True)
class Words:
    """The voices that a rule found, and the outlet whose sentences they are, if they are an outlet's.

    ``instead``: nothing is clearly theirs. Then they are of those who speak ``for_them``, or perhaps theirs.
    """

    voices: Sequence[Voice] = ()
    outlet: str = ""
    instead: bool = False
    for_them: bool = False


def whose_words(asked: Asked) -> Words:
    """What the first rule that applies finds; no voices if none does."""
    return next((found for rule in RULES if (found := rule(asked))), Words())


def _outlet_by_name(asked: Asked) -> Words | None:
    """An outlet by its full name, whoever else is called so: "Harbour Ledger"."""
    return _of_outlet(asked, outlet_called(asked.outlets, asked.typed))


def _speaker_by_name_or_role(asked: Asked) -> Words | None:
    """A speaker by name or role: "Quill", "Mayor Quill" and "the mayor" are Ada Quill; "Ben Quill" is not."""
    found = voices_by_name_or_role(asked.typed, asked.reports, asked.every)
    return _if_any(without_others_of_name(found, name_words(asked.typed), asked.reports))


def _outlet_by_part_of_name(asked: Asked) -> Words | None:
    """An outlet by a part of its name, if nobody who speaks is called so: "the Ledger" is Harbour Ledger."""
    return _of_outlet(asked, outlet_meant(asked.outlets, asked.typed))


def _speaker_described(asked: Asked) -> Words | None:
    """The only speaker who fits all words of a description: "the union boss"."""
    described = RELATIVES.isdisjoint(name_words(asked.typed))
    one = speaker_meant(asked.typed, asked.speaking) if described else None
    return _if_any(voices_of(one, asked.typed, asked.every) if one else [])


def _relative(asked: Asked) -> Words | None:
    """A relative by somebody whom they present as theirs: "Ivo's mum" for who has "her son Ivo"."""
    kin = {word for name in relatives(asked.typed, asked.reports) for word in words(name)}
    return _if_any([voice for voice in asked.every if key_of(voice.speaker) in kin])


def _speaker_under_description(asked: Asked) -> Words | None:
    """Somebody who speaks only under a description of theirs alone: "Crake" as "the former harbour master"."""
    name = name_words(asked.typed)
    roles = {
        tuple(name_words(description.text))
        for report in asked.reports
        for mention in report.analysis.mentions
        for description in report.analysis.descriptions
        if description.name == mention.start and name and is_named(name, mention.text)
    }
    bearers = {role: {one[-1] for report in asked.reports for one in bearers_of([*role], report)} for role in roles}
    own = {role for role, names in bearers.items() if len(names) == 1}
    return _if_any([voice for voice in asked.every if tuple(name_words(voice.speaker)) in own])


def _outlet_misspelt(asked: Asked) -> Words | None:
    """An outlet by its misspelt name, unless the story names somebody so: "the Harbour Legder"."""
    return None if asked.is_mentioned else _of_outlet(asked, outlet_spelt(asked.outlets, asked.typed))


def _who_speaks_for_them(asked: Asked) -> Words | None:
    """Those who speak for somebody who says nothing: "a spokesman for Quill" for "Quill"."""
    found = spoken_for(asked.typed, asked.every, asked.reports)
    return Words(found, instead=True, for_them=True) if found else None


def _perhaps_theirs(asked: Asked) -> Words | None:
    """What somebody says who may be the one: “We sail,” for "Quill", of "Quill came. “We sail,” she said"."""
    found = perhaps_said(asked.typed, asked.reports)
    return Words(found, instead=True) if found else None


RULES: Final[tuple[Callable[[Asked], Words | None], ...]] = (
    _outlet_by_name,
    _speaker_by_name_or_role,
    _outlet_by_part_of_name,
    _speaker_described,
    _relative,
    _speaker_under_description,
    _outlet_misspelt,
    _who_speaks_for_them,
    _perhaps_theirs,
)


def _if_any(found: Sequence[Voice]) -> Words | None:
    return Words(found) if found else None


def _of_outlet(asked: Asked, outlet: str) -> Words | None:
    """All that an outlet's articles say: the first sentence of each, then the rest in the order of the text."""
    theirs = [report for report in asked.reports if report.article.outlet == outlet]
    bodies = [[report.passage(sentence) for sentence in report.body] for report in theirs]
    passages = [part for body in bodies for part in body[:1]] + [part for body in bodies for part in body[1:]]
    return Words([Voice("", part) for part in passages], outlet) if outlet else None
