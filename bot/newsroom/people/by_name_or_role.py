"""The voices of a speaker whom typed words name, or who bears the role that they say."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from bot.answering.spellings import spelt_alike
from bot.model.story import Report
from bot.model.summary import Voice
from bot.newsroom.people.by_surname import is_another_by_surname
from bot.newsroom.people.named_speaker import has_title, is_named, is_speaker, name_words
from bot.newsroom.people.speakers import LESS, key_of
from bot.text.lexicon.kin import NEAREST, WIDOWED
from bot.text.typed.typed_lines import is_lower
from bot.text.words import words

# Roles that somebody has by a relative of the same last name, whose words are not theirs.
RELATIVES: Final = frozenset((*NEAREST, *WIDOWED, "lady"))


def voices_by_name_or_role(who: str, reports: Sequence[Report], every: Sequence[Voice]) -> list[Voice]:
    """The voices of speakers who match the typed words; for a lower-case role ("the mayor"), also of its holder.

    If the role names one person, all that is said under their name is theirs, unless others in the story share it.
    """
    asked = name_words(who)
    if not asked:
        return []
    role = is_lower(who)
    relative = not RELATIVES.isdisjoint(asked)
    bearers = {name for report in reports for name in bearers_of(asked, report)} if role else set()
    bearers -= _last_names(reports) if relative else set()  # nobody's wife is a last name alone
    by_title = role and not relative
    whole = relative and _has_family(bearers, reports)
    spelt = [(name, is_another_by_surname(name, reports)) for name in (asked, *_other_spellings(asked, reports))]
    known = [*spelt, *((name, whole) for name in _names_of_bearer(bearers, whole=whole))]
    found = [
        voice
        for voice in every
        if any(is_speaker(name, voice, reports, alone=not alone_is_another) for name, alone_is_another in known)
        or (by_title and has_title(asked, voice.speaker))
    ]
    keys = {key_of(voice.speaker) for voice in found} if by_title else set()
    return [voice for voice in every if key_of(voice.speaker) in keys] if _is_one_name(keys, asked, reports) else found


def _last_names(reports: Sequence[Report]) -> set[tuple[str, ...]]:
    names = (words(each.text) for report in reports for each in report.analysis.mentions)
    return {(name[-1],) for name in names if name[1:]}


def _is_one_name(keys: AbstractSet[str], asked: Sequence[str], reports: Sequence[Report]) -> bool:
    """Whether all whom a role means have one name, which was not typed and which nobody else in the story has."""
    return len(keys) == 1 and keys.isdisjoint(asked) and not _has_family({(key,) for key in keys}, reports)


def _other_spellings(asked: list[str], reports: Sequence[Report]) -> list[list[str]]:
    """The typed name with its last word as other outlets spell it in naming the same person."""
    named: dict[str, set[str]] = {}
    for mention in (mention for report in reports for mention in report.analysis.mentions if mention.entity):
        named.setdefault(mention.entity, set()).update(words(mention.text))
    return [[*asked[:-1], other] for other in sorted(spelt_alike(asked[-1], named.values()))]


def _names_of_bearer(bearers: AbstractSet[tuple[str, ...]], *, whole: bool) -> list[list[str]]:
    """The last name of the person who bears a role, or the ``whole`` name; none if several bear it."""
    last = {bearer[-1] for bearer in bearers}
    if len(last) != 1:
        return []
    return [list(bearer) for bearer in bearers] if whole else [[*last]]


def _has_family(bearers: AbstractSet[tuple[str, ...]], reports: Sequence[Report]) -> bool:
    """Whether a story names several people with the last name of a bearer."""
    last = {bearer[-1] for bearer in bearers}
    people = (words(one.text) for report in reports for one in report.people)
    return len({named[0] for named in people if named[1:] and named[-1] in last}) > 1


def bearers_of(asked: list[str], report: Report) -> Iterator[tuple[str, ...]]:
    """The words of the names of the people whom a report describes by the words: "Ada Quill" for "the mayor"."""
    named = {mention.start: words(mention.text) for mention in report.analysis.mentions}
    for description in report.analysis.descriptions:
        lesser = LESS.intersection(words(description.text)) - set(asked)
        if not lesser and is_named(asked, description.text) and named.get(description.name):
            yield tuple(named[description.name])
