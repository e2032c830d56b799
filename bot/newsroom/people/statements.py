"""What somebody says in a story: a person's quotations and attributed sentences, or an outlet's own sentences."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import groupby, islice
from typing import Final

from bot.answering.spellings import spelt_alike
from bot.model.analysis import AttributionKind, EntityType
from bot.model.comparison import Comparison
from bot.model.passage import Head, Passage
from bot.model.story import Report, Story
from bot.model.story_answer import Statements
from bot.model.summary import Voice
from bot.newsroom.finding.lookup import IDF_VERY_RARE, is_distinctive, typed_words
from bot.newsroom.finding.outlets import outlet_called, outlet_meant, outlet_spelt
from bot.newsroom.people.by_surname import full_name, is_another_by_surname, without_others_of_name
from bot.newsroom.people.kin import relatives
from bot.newsroom.people.named_speaker import has_title, is_named, is_speaker, name_words
from bot.newsroom.people.said_near import perhaps_said, spoken_for
from bot.newsroom.people.speakers import (
    LESS,
    OF,
    Speaker,
    key_of,
    speaker_meant,
    speakers,
    voices_of,
)
from bot.newsroom.people.typed_as_told import typed_as_told
from bot.newsroom.people.voices import voices
from bot.text.lexicon.kin import NEAREST, WIDOWED
from bot.text.words import STOP_WORDS, stem, words

MOST: Final = 40
_OTHERS: Final = 8  # speakers offered
_EVERY: Final = 100_000  # no limit in practice: all voices of a story
# Roles that somebody has by a relative of the same last name, whose words are not theirs.
_RELATIVES: Final = frozenset((*NEAREST, *WIDOWED, "lady"))


def statements(
    story: Story,
    heads: Sequence[Head],
    reports: Sequence[Report],
    comparison: Comparison | None,
    who: str,
    about: str = "",
) -> Statements:
    """What an outlet of the story, or a speaker in it, says.

    Sentences with the words of ``about`` come first, then those with some of them; the words of the story's headlines
    need not be repeated. The full name of an outlet takes precedence over speakers; a part of its name counts only if
    no speaker matches, and a misspelling of it only if the story does not mention the name.
    """
    typed = typed_as_told(typed_words(who), reports, owning=who.endswith("'"))
    outlets = [report.article.outlet for report in reports]
    outlet = outlet_called(outlets, typed)
    every = [] if outlet else voices(reports, _EVERY)
    found = [] if outlet else without_others_of_name(_of_speaker(typed, reports, every), name_words(typed), reports)
    if not found and (outlet := outlet or outlet_meant(outlets, typed)):
        found = _of_outlet(outlet, reports, comparison)
    speaking: list[Speaker] = []
    if not found:
        speaking = speakers(every, reports)
        found = _of_described(typed, reports, every, speaking)
    mentioned = not found and _is_mentioned(typed, reports) and not is_another_by_surname(name_words(typed), reports)
    if not found and not mentioned and (outlet := outlet_spelt(outlets, typed)):
        found = _of_outlet(outlet, reports, comparison)
    shown, on_it = _on_words(found if outlet else _in_order(found), heads, about)
    others = () if found or mentioned else _offered(speaking, every)
    called = "" if outlet else full_name(found, reports)
    told = Statements(story, tuple(heads), outlet or typed, shown, bool(outlet), about, on_it, others, called=called)
    return told if found or outlet else _with_others(told, every, reports)


def _with_others(told: Statements, every: Sequence[Voice], reports: Sequence[Report]) -> Statements:
    """What those say who speak for somebody who says nothing, or else what may be theirs."""
    if for_them := spoken_for(told.speaker, every, reports):
        return replace(told, instead=tuple(for_them[:MOST]), for_them=True)
    return replace(told, instead=tuple(perhaps_said(told.speaker, reports)[:MOST]))


def _offered(speaking: Sequence[Speaker], every: Sequence[Voice]) -> tuple[str, ...]:
    """The names of the first speakers; none is a document ("the tweets") or has a number ("the 668 Quill")."""
    documents = {voice.speaker for voice in every if voice.passage.attribution.kind is AttributionKind.DOCUMENT}
    people = (one.name for one in speaking if one.name not in documents and not any(map(str.isdigit, one.name)))
    return tuple(islice(people, _OTHERS))


def _on_words(found: Sequence[Voice], heads: Sequence[Head], about: str) -> tuple[tuple[Voice, ...], int]:
    """The voices shown, those with all of the words first, then those with some; and how many have all."""
    terms = {stem(word) for word in words(about) if word not in STOP_WORDS}
    told = {stem(word) for head in heads if not head.title_from_text for word in words(head.title)}
    held = (terms - told) or terms
    ranked = sorted(found, key=lambda voice: (not _holds(voice.passage, held), not _has(voice.passage, terms)))
    shown = tuple(ranked[:MOST])
    return shown, sum(_holds(voice.passage, held) for voice in shown) if terms else 0


def _of_described(
    who: str, reports: Sequence[Report], every: Sequence[Voice], speaking: Sequence[Speaker]
) -> list[Voice]:
    """The voices of the one speaker, else the relatives, whom the words describe; else under a description alone."""
    one = speaker_meant(who, speaking) if _RELATIVES.isdisjoint(name_words(who)) else None
    kin = {word for name in relatives(who, reports) for word in words(name)}
    meant = voices_of(one, who, every) if one else [voice for voice in every if key_of(voice.speaker) in kin]
    return meant or _under_description(who, reports, every)


def _under_description(who: str, reports: Sequence[Report], every: Sequence[Voice]) -> list[Voice]:
    """The voices of somebody who speaks only as what they alone are described as: "the former vice president"."""
    asked = name_words(who)
    roles = {
        tuple(name_words(description.text))
        for report in reports
        for mention in report.analysis.mentions
        for description in report.analysis.descriptions
        if description.name == mention.start and asked and is_named(asked, mention.text)
    }
    own = {
        role for role in roles if len({bearer[-1] for report in reports for bearer in _bearers([*role], report)}) == 1
    }
    return [voice for voice in every if tuple(name_words(voice.speaker)) in own]


def _in_order(found: Sequence[Voice]) -> list[Voice]:
    """The voices, those of one article in the order of its text, so that no quotation continues before it begins."""
    places = sorted((voice.passage.place, at) for at, voice in enumerate(found))
    queues = {article: iter([*each]) for article, each in groupby(places, key=lambda each: each[0][0])}
    return [found[next(queues[voice.passage.article])[1]] for voice in found]


def _is_mentioned(who: str, reports: Sequence[Report]) -> bool:
    """Whether a story names somebody by these words; then it is known that they say nothing in it."""
    asked = [word for word in words(OF.split(who, maxsplit=1)[0]) if word not in STOP_WORDS]
    named = [words(one.text) for report in reports for one in report.analysis.mentions]
    return asked in named or any(
        asked[-1:] == name[-1:] and is_distinctive(asked[-1], IDF_VERY_RARE) for name in named if asked
    )


def _holds(passage: Passage, terms: AbstractSet[str]) -> bool:
    """Whether a passage has all of the terms: an engineer is no mention of the engineer's report."""
    return terms <= set(map(stem, words(passage.text)))


def _has(passage: Passage, terms: AbstractSet[str]) -> bool:
    return not terms.isdisjoint(map(stem, words(passage.text)))


def _of_outlet(outlet: str, reports: Sequence[Report], comparison: Comparison | None) -> list[Voice]:
    """An outlet's sentences: in agreed facts, in differences, and exclusive ones; if there are none, its whole body."""
    passages: list[Passage] = []
    if comparison:
        passages += [part for fact in comparison.facts for part in fact.sentences]
        passages += [side.passage for one in comparison.differ for side in one.sides]
        passages += comparison.only
    if not any(part.outlet == outlet for part in passages):
        passages = [report.passage(sentence) for report in reports for sentence in report.body]
    once = {part.place: part for part in reversed(passages) if part.outlet == outlet}
    return [Voice("", part) for part in reversed(once.values())]


def _of_speaker(who: str, reports: Sequence[Report], every: Sequence[Voice]) -> list[Voice]:
    """The voices of speakers who match the typed words; for a lower-case role ("the mayor"), also of its holder.

    If the role names one person, all that is said under their name is theirs, unless others in the story share it.
    """
    asked = name_words(who)
    if not asked:
        return []
    role = who.replace("CEO", "ceo").islower()
    relative = not _RELATIVES.isdisjoint(asked)
    bearers = {name for report in reports for name in _bearers(asked, report)} if role else set()
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
    people = (m for report in reports for m in report.analysis.mentions if m.type is EntityType.PERSON)
    return len({named[0] for m in people if (named := words(m.text))[1:] and named[-1] in last}) > 1


def _bearers(asked: list[str], report: Report) -> Iterator[tuple[str, ...]]:
    """The words of the names of the people whom a report describes by the words: "Ada Quill" for "the mayor"."""
    named = {mention.start: words(mention.text) for mention in report.analysis.mentions}
    for description in report.analysis.descriptions:
        lesser = LESS.intersection(words(description.text)) - set(asked)
        if not lesser and is_named(asked, description.text) and named.get(description.name):
            yield tuple(named[description.name])
