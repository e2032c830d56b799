"""Questions to a story: which sentences answer them, and which other story a question names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from typing import Final

from bot.answering.answer import answer_from_sentences
from bot.answering.sentence_vectors import Meaning
from bot.answering.wanted import called, words_in_reports
from bot.compare.lines import name_key
from bot.model.analysis import FigureKind
from bot.model.passage import Head
from bot.model.story import Report, Story
from bot.model.story_answer import Sought, StoryAnswer
from bot.newsroom.finding.lookup import (
    IDF_RARE,
    IDF_VERY_RARE,
    headlines,
    is_distinctive,
    stories_near,
    typed_words,
)
from bot.newsroom.finding.outlets import outlet_asked
from bot.newsroom.finding.spelling import is_used
from bot.newsroom.story.without_story import without_story
from bot.newsroom.story.words_of_story import is_named_by, reports_read, speaks_of_all
from bot.store import Store
from bot.text.typed.answer_type import AnswerType
from bot.text.typed.question import Question, question
from bot.text.typed.typed_lines import is_question, refers_back
from bot.text.words import WORD, idf, stem, words

_KNOWN: Final = re.compile(r"\bthe\b", re.IGNORECASE)  # before what is spoken of as known
_IN_PASSING: Final = 0.5  # weight of a word that a story has, but in no headline
_UNHELD: Final = 0.4  # most that words of a question weigh which a story lacks, as a share of those that name it
_APART: Final = 4.0  # rarity of the words that a story lacks and another has: "weather", "oil price", but not "hurt"
_ELSEWHERE: Final = 2  # other stories offered below an answer


def answer_in_story(
    typed: str, story: Story, heads: Sequence[Head], reports: Sequence[Report], meaning: Meaning | None = None
) -> StoryAnswer:
    """What the reports of a story say on a question, and which outlets say nothing.

    "Does the Ledger mention Quill?" asks the sentences of the Ledger alone.
    """
    outlet, asked = _outlet_and_question(typed, reports)
    asked_reports = [report for report in reports if report.article.outlet == outlet] if outlet else reports
    answer = answer_from_sentences(asked, asked_reports, meaning)
    story_was_named = bool(answer.sides and answer.lacking and (line_without_story := without_story(typed, heads)))
    if story_was_named:
        asked = question(typed_words(line_without_story))
        answer = answer_from_sentences(asked, asked_reports, meaning)
    if outlet and not answer.sides:  # then what the others have helps more
        others_answer = answer_from_sentences(asked, [report for report in reports if report not in asked_reports])
        answer = replace(answer, having=others_answer.sides, nearest=() if others_answer.sides else answer.nearest)
    outlets = {side.passage.outlet for side in answer.sides}
    as_spelt = partial(_as_names_are_spelt, typed, asked, reports)
    silent_outlets = tuple(dict.fromkeys(r.article.outlet for r in asked_reports if r.article.outlet not in outlets))
    return StoryAnswer(
        story,
        tuple(heads),
        typed,
        answer.sides,
        _sought(asked),
        silent_outlets,
        meant=answer.meant,
        lacking=as_spelt(answer.lacking),
        apart=as_spelt(answer.apart),
        having=answer.having,
        outlet=outlet,
        about=as_spelt(asked.typed or asked.words),
        unmentioning=_unmentioning(asked, asked_reports, silent_outlets),
        nearest=answer.nearest,
        named=story_was_named,
    )


def _outlet_and_question(typed: str, reports: Sequence[Report]) -> tuple[str, Question]:
    """The outlet that is asked, if only one is, and what."""
    outlet, about = outlet_asked(typed, reports)
    return outlet, question(typed_words(about or typed))


def _as_names_are_spelt(
    typed: str, asked: Question, reports: Sequence[Report], terms: Iterable[str]
) -> tuple[str, ...]:
    """Lower-case words as names of the story spell them, else as they were typed; numbers whole, no bare ones else."""
    named = (WORD.findall(mention.text) for report in reports for mention in report.analysis.mentions)
    known = {word.lower(): word for each in (WORD.findall(typed), *named) for word in each}
    known |= {word: number.text for number in asked.numbers for word in number.words}
    in_numbers = {word for number in asked.numbers for word in number.words}
    told = (known.get(term, term) for term in terms if term in in_numbers or any(map(str.isalpha, term)))
    return tuple(dict.fromkeys(told))


def _unmentioning(asked: Question, asked_reports: Sequence[Report], outlets: Iterable[str]) -> tuple[str, ...]:
    """The outlets whose articles have none of a question's words, headlines included, if one is distinctive.

    Who is named otherwise is mentioned too: by an abbreviation that another outlet has.
    """
    if asked.of_any_story or not any(is_distinctive(word, IDF_RARE) for word in asked.typed):
        return ()
    keys = called(asked, (named for report in asked_reports for named in _named(report)))
    return tuple(
        outlet
        for outlet in outlets
        for own in [[each for each in asked_reports if each.article.outlet == outlet]]
        if not words_in_reports(asked, own) and not any(keys.get(key) for each in own for key, _ in _named(each))
    )


def _named(report: Report) -> Iterator[tuple[str, str]]:
    """The key across the story of each name in a report, and the name as written."""
    return ((name_key(each.text, each.entity), each.text) for each in report.analysis.mentions)


def answered_by(store: Store, typed: str, story: Story) -> str:
    """The id of the story whose sentences answer a question by its words: this one, another that it names, or none."""
    reports = reports_read(store, story.id)
    return named_story(store, typed, reports) or (story.id if answer_in_story(typed, story, (), reports).told else "")


def _sought(asked: Question) -> Sought:
    if asked.kinds:
        return Sought.DATE if FigureKind.DATE in asked.kinds else Sought.FIGURE
    if asked.type is AnswerType.TIME:
        return Sought.TIME
    return Sought.PLACE if asked.type is AnswerType.PLACE else Sought.WORDS


def named_story(store: Store, typed: str, reports: Sequence[Report] = ()) -> str:
    """The id of the one other story that a question names; '' if there is none.

    Its headlines have words of the question that ``reports`` lack, these name it clearly, and they outweigh the words
    that the reports have, of which those outside their headlines count less: "how many died in the Norwick flood?" in
    a thread about a strike. Words without a verb need not be clear if they are all of the other story and nothing of
    this one: "the coach". What neither has must weigh little beside them; a misspelt word weighs nothing. A question of
    what an outlet reports, or for the toll, stays with this story, as does one with "she" or "it" unless it has a word
    so uncommon that it may be a name, and the reports lack it.
    """
    asked = question(typed_words(typed))
    asked_words, held_words = asked.words, words_in_reports(asked, reports)
    refers_to_this = refers_back(typed) and not any(
        is_distinctive(word, IDF_VERY_RARE) for word in asked_words if word not in held_words
    )
    if reports and (refers_to_this or asked.of_any_story or outlet_asked(typed, reports)[0]):
        return ""
    scores = _by_headlines(store, [word for word in asked_words if word not in held_words])
    best_id, *other_ids = sorted(scores, key=lambda story_id: -scores[story_id]) or [""]
    if (
        not best_id
        or scores[best_id] <= max(IDF_RARE, _weight(held_words, reports))
        or scores[best_id] in map(scores.get, other_ids)
    ):
        return ""
    if reports and not (is_named_by(store, typed, best_id) or _is_all_of(store, typed, best_id, held_words)):
        return ""
    words_of_best = words_in_reports(asked, reports_read(store, best_id))
    unexplained = [
        idf(stem(word)) for word in asked_words if word not in held_words | words_of_best and is_used(store, word)
    ]
    return best_id if sum(unexplained) <= _UNHELD * scores[best_id] else ""


def _by_headlines(store: Store, missing_words: Sequence[str]) -> dict[str, float]:
    """How much the words that this story lacks weigh of those in the headlines of each story near to them."""
    weights = {stem(word): idf(stem(word)) for word in missing_words if not word.isdigit()}
    headlines_of = {story.id: headlines(store, story) for story in stories_near(store, " ".join(missing_words))}
    return {
        story: sum(weight for term, weight in weights.items() if term in its) for story, its in headlines_of.items()
    }


def _is_all_of(store: Store, typed: str, story_id: str, held: AbstractSet[str]) -> bool:
    """Whether words without a verb are all of another story, which has them, and nothing of that with those ``held``.

    They must speak of something known ("the strike"): any story may have "a fire" or "arrests".
    """
    if is_question(typed) or any(is_distinctive(word, IDF_RARE) for word in held):
        return False
    return bool(_KNOWN.search(typed)) and speaks_of_all(store, typed, story_id)


def _weight(held: AbstractSet[str], reports: Sequence[Report]) -> float:
    """How strongly a question belongs to reports, by those of its words that they have."""
    headline_stems = _headline_stems(reports)
    return sum(idf(stem(word)) * (1 if stem(word) in headline_stems else _IN_PASSING) for word in held)


def with_other_stories(store: Store, answer: StoryAnswer, reports: Sequence[Report]) -> StoryAnswer:
    """The answer with other stories that a question may be meant for, by words of it that the reports lack.

    If the story has sentences with words of it, only somebody in headlines counts whom it does not name; otherwise any
    distinctive word in a headline or a name of the other, and if it has none at all, one that it has in passing.
    Else, without such sentences, the only one that has all of the words, of which this one lacks most.
    Sentences found by meaning make way for a story that has a name which the reports lack.
    """
    _, asked = _outlet_and_question(answer.asked, reports)
    missing_words = set(asked.words) - words_in_reports(asked, reports)
    headline_stems = _headline_stems(reports)
    sought_words = missing_words if answer.told else {word for word in asked.words if stem(word) not in headline_stems}
    rare_stems = {stem(word) for word in sought_words if is_distinctive(word, IDF_RARE)}
    near_stories = (
        [story for story in stories_near(store, " ".join(sought_words)) if story.id != answer.story.id]
        if rare_stems
        else []
    )
    names_of_story = {story.id: _names(store, story.id, of_people=answer.by_words) for story in near_stories}
    other_stories = [
        story for story in near_stories if rare_stems & _telling(store, story, names_of_story[story.id], answer)
    ][:_ELSEWHERE]
    missing_stems = {stem(word) for word in missing_words} & rare_stems
    names_another = answer.by_meaning and any(missing_stems & names_of_story[story.id] for story in other_stories)
    answer = (
        replace(answer, told=(), meant=frozenset(), lacking=(), apart=(), having=(), agreed=())
        if names_another
        else answer
    )
    told_elsewhere = other_stories or ([] if answer.by_words else _having_all(store, asked, answer.story.id, reports))
    return replace(
        answer, elsewhere=tuple(told_elsewhere), nearest=() if other_stories and missing_words else answer.nearest
    )


def _having_all(store: Store, asked: Question, here: str, reports: Sequence[Report]) -> list[Story]:
    """The one other story that has all distinctive words of a question itself, if this one lacks most of them.

    Those must be rare enough together: any story may have "jobs", and several may have "a judge signed".
    """
    distinctive_stems = {stem(word) for word in asked.words if is_distinctive(word)}
    missing_stems = distinctive_stems - _stems(reports)
    if asked.of_any_story or sum(map(idf, missing_stems)) < _APART or 2 * len(missing_stems) <= len(distinctive_stems):
        return []
    near_stories = [story for story in stories_near(store, " ".join(asked.words)) if story.id != here]
    stories_with_all = [story for story in near_stories if distinctive_stems <= _stems(reports_read(store, story.id))]
    return stories_with_all if len(stories_with_all) == 1 else []


def _stems(reports: Sequence[Report]) -> set[str]:
    """The stems of all words of the reports."""
    return {stem(word) for report in reports for word in words(f"{report.article.title}\n{report.article.text}")}


def _headline_stems(reports: Sequence[Report]) -> set[str]:
    """The stems of the words in the headlines of the reports."""
    return {stem(word) for report in reports for word in words(report.article.title)}


def _telling(store: Store, story: Story, names: frozenset[str], answer: StoryAnswer) -> frozenset[str]:
    """The stems of the words of another story that a question may mean, for one that has an answer only some names."""
    told = headlines(store, story)
    return frozenset(told & names if answer.by_words else told | names)


def _names(store: Store, story_id: str, *, of_people: bool = False) -> frozenset[str]:
    """The stems of the words of the names in a story's articles."""
    reports = reports_read(store, story_id)
    named = (one for report in reports for one in (report.people if of_people else report.analysis.mentions))
    return frozenset(stem(word) for one in named for word in words(one.text))
