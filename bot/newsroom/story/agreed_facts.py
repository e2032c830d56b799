"""What other outlets report of the same fact as a sentence that answers, in words that the question has not."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from bot.compare.lines import name_key
from bot.model.analysis import SOMEBODY, Figure
from bot.model.comparison import Agreement, Comparison, Difference, Side
from bot.model.passage import Passage
from bot.model.story import Report
from bot.model.story_answer import StoryAnswer
from bot.newsroom.finding.lookup import typed_words
from bot.store import Store
from bot.text.lexicon.synonyms import synonyms, term_of
from bot.text.quantities import same_value
from bot.text.spans import within
from bot.text.typed.question import Question, question
from bot.text.words import words

_SAME: Final = 0.75  # score from which two sentences say the same, whatever the question's words


def with_agreed(store: Store, found: StoryAnswer, reports: Sequence[Report]) -> StoryAnswer:
    """The answer with a sentence of each silent outlet that surely reports the same fact as one that was told.

    None of them is one that the comparison shows as different. If a figure or a date is asked for, it has one that was
    told, or another beside a word of the question: a fact may have several figures. If it is asked who, it has a name
    that was told; otherwise it has a word of the question, unless the two surely say the same. ``reports`` are those
    that were asked.
    """
    asked = found.story.id and found.told and found.silent
    comparison = store.comparison(found.story.id) if asked else None
    if comparison is None:
        return found
    same = {passage.outlet: Side(passage, "") for passage in reversed(_agreeing(comparison, found, reports))}
    silent = tuple(outlet for outlet in found.silent if outlet not in same)
    agreed = tuple(same[outlet] for outlet in found.silent if outlet in same)
    paired = set(same)
    if not (_names_asked(found, reports) or _asks_one_word(found)):
        paired |= _paired(comparison, {side.passage.place for side in found.told})
    unmentioning = tuple(outlet for outlet in found.unmentioning if outlet not in paired)
    return replace(found, agreed=agreed, silent=silent, unmentioning=unmentioning)


def _asks_one_word(found: StoryAnswer) -> bool:
    """Whether a thing was asked for in one word, and no figure of it: a sentence on it has that word."""
    return len(found.about) == 1 and found.about[0].isalpha() and not any(side.value for side in found.told)


def _names_asked(found: StoryAnswer, reports: Sequence[Report]) -> bool:
    """Whether a word that is asked about is in a name of the story: nobody is named in other words."""
    named = {
        word
        for report in reports
        for each in report.analysis.mentions
        if each.type in SOMEBODY
        for word in words(each.text)
    }
    return any(word in named for each in found.about for word in words(each))


def _paired(comparison: Comparison, told: AbstractSet[tuple[str, int]]) -> set[str]:
    """The outlets that report the same as was told, perhaps or differently: they mention it in other words."""
    return {part.outlet for pair in comparison.paired if any(part.place in told for part in pair) for part in pair}


def _agreeing(comparison: Comparison, found: StoryAnswer, reports: Sequence[Report]) -> list[Passage]:
    """The sentences of silent outlets that surely report the same fact, the surest of an outlet first."""
    told = {side.passage.place for side in found.told}
    facts = [fact for fact in comparison.facts if not told.isdisjoint(passage.place for passage in fact.sentences)]
    asks = question(typed_words(found.asked))
    given = [each for side in found.told for each in _figures(reports, asks, side.passage) if each.text in side.value]
    named = {name for side in found.told for name in _names(reports, side.passage)}

    def fits(fact: Agreement, passage: Passage) -> bool:
        if asks.kinds:
            return _answers(reports, asks, passage, given)
        if asks.of_somebody and named:
            return not named.isdisjoint(_names(reports, passage))
        return fact.score >= _SAME or _is_on(asks, passage)

    return [
        passage
        for fact in facts
        for passage in fact.sentences
        if passage.outlet in found.silent and not _differs(comparison, fact, told, passage) and fits(fact, passage)
    ]


def _differs(comparison: Comparison, fact: Agreement, told: AbstractSet[tuple[str, int]], passage: Passage) -> bool:
    """Whether a sentence of a fact is shown with another value than each of it that was told."""
    differ = [one for one in comparison.differ if not one.slight]
    own = [part for part in fact.sentences if part.place in told]
    return all(any(_parts(one, part, passage) for one in differ) for part in own)


def _parts(one: Difference, told: Passage, passage: Passage) -> bool:
    """Whether two sentences are sides of a difference without a value in common."""
    mine, yours = (
        {(side.value.casefold(), bool(side.value) or place) for side in one.sides if side.passage.place == place}
        for place in (told.place, passage.place)
    )
    return bool(mine and yours) and mine.isdisjoint(yours)


def _is_on(asks: Question, passage: Passage) -> bool:
    """Whether a sentence has a word of the question or a synonym of one."""
    asked = {term for word in asks.words for term in (term_of(word), *synonyms(term_of(word)))}
    return not asked.isdisjoint(map(term_of, words(passage.text)))


def _names(reports: Sequence[Report], passage: Passage) -> set[str]:
    """The keys of the people and organisations that a sentence names."""
    return {
        name_key(each.text, each.entity)
        for report in reports
        if report.article.id == passage.article
        for each in within(report.analysis.mentions, passage.start, passage.end)
        if each.type in SOMEBODY
    }


def _answers(reports: Sequence[Report], asks: Question, passage: Passage, given: Sequence[Figure]) -> bool:
    """Whether a sentence has a figure that is asked for: one that is given, or beside a word of the question."""
    figures = _figures(reports, asks, passage)
    repeated = any(same_value(one, other) for one in figures for other in given)
    return repeated or (bool(figures) and _is_on(asks, passage))


def _figures(reports: Sequence[Report], asks: Question, passage: Passage) -> list[Figure]:
    """The figures of a sentence that are of the kinds asked for."""
    return [
        each
        for report in reports
        if report.article.id == passage.article
        for each in within(report.analysis.figures, passage.start, passage.end)
        if each.kind in asks.kinds
    ]
