"""What somebody says in a story: a person's quotations and attributed sentences, or an outlet's own sentences."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import groupby
from typing import Final

from bot.model.passage import Head, Passage
from bot.model.story import Report, Story
from bot.model.story_answer import Statements
from bot.model.summary import Voice
from bot.newsroom.finding.lookup import typed_words
from bot.newsroom.people.by_surname import full_name
from bot.newsroom.people.typed_as_told import typed_as_told
from bot.newsroom.people.unanswering import unanswering
from bot.newsroom.people.whose_words import Asked, whose_words
from bot.text.words import stem, terms, words

MOST: Final = 40
BETWEEN: Final = 2  # characters between two sentences or paragraphs
_VAGUE: Final = frozenset(map(stem, ("thing", "things", "stuff", "business", "matter", "issue")))  # "the speed thing"


def statements(
    story: Story,
    heads: Sequence[Head],
    reports: Sequence[Report],
    who: str,
    about: str = "",
    *,
    owning: bool = False,
) -> Statements:
    """What an outlet of the story, or a speaker in it, says; if nobody does, who speaks, or what may be theirs.

    That a speaker does not answer comes after what they say. Sentences with the words of ``about`` come first, then
    those with some of them; the words of the story's headlines need not be repeated.
    """
    asked = Asked(typed_as_told(typed_words(who), reports, owning=owning), reports)
    found = whose_words(asked)
    told = Statements(story, tuple(heads), found.outlet or asked.typed, (), bool(found.outlet), about)
    unanswered = [] if found.outlet else unanswering(asked.typed, reports, () if found.instead else found.voices)
    if found.instead:
        return replace(told, instead=(*found.voices[:MOST], *unanswered), for_them=found.for_them)
    if not found.voices and not unanswered:
        return replace(told, others=() if asked.is_mentioned else asked.offered)
    told_by = found.voices if found.outlet else [*_in_order(found.voices), *unanswered]
    shown, on_it = _on_words(
        list({voice.passage.place: voice for voice in reversed(told_by)}.values())[::-1], heads, about
    )
    return replace(told, voices=shown, on_it=on_it, called="" if found.outlet else full_name(found.voices, reports))


def _on_words(found: Sequence[Voice], heads: Sequence[Head], about: str) -> tuple[tuple[Voice, ...], int]:
    """The voices shown, those with all of the words first, then those with some; and how many have all."""
    asked = {word for word in terms(about) if word not in _VAGUE} or set(terms(about))
    told = {stem(word) for head in heads if not head.title_from_text for word in words(head.title)}
    held = (asked - told) or asked
    ranked = sorted(found, key=lambda voice: (not _holds(voice.passage, held), not _has(voice.passage, asked)))
    shown = tuple(ranked[:MOST])
    return shown, sum(_holds(voice.passage, held) for voice in shown) if asked else 0


def _in_order(found: Sequence[Voice]) -> list[Voice]:
    """The voices, those of one article in the order of its text, and those that follow on one another together.

    So no quotation continues before it begins, nor is it broken off by another outlet's.
    """
    runs: list[list[int]] = []
    for _, at in sorted((voice.passage.place, at) for at, voice in enumerate(found)):
        if runs and _goes_on(found[runs[-1][-1]].passage, found[at].passage):
            runs[-1].append(at)
        else:
            runs.append([at])
    queues = {article: iter([*each]) for article, each in groupby(runs, lambda run: found[run[0]].passage.article)}
    by_rank = sorted(runs, key=min)
    return [found[at] for run in by_rank for at in next(queues[found[run[0]].passage.article])]


def _goes_on(before: Passage, after: Passage) -> bool:
    """Whether nothing but white space stands between two passages."""
    return before.article == after.article and 0 <= after.start - before.end <= BETWEEN


def _holds(passage: Passage, asked: AbstractSet[str]) -> bool:
    """Whether a passage has all of the words: an engineer is no mention of the engineer's report."""
    return asked <= set(map(stem, words(passage.text)))


def _has(passage: Passage, asked: AbstractSet[str]) -> bool:
    return not asked.isdisjoint(map(stem, words(passage.text)))
