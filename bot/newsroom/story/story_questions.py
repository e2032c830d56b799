"""Questions to a story: which sentences answer them, and which other story a question names."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from typing import Final

from bot.answering.answer import answer_from_sentences
from bot.answering.sentence_vectors import Meaning
from bot.answering.wanted import words_in_reports
from bot.model.analysis import FigureKind
from bot.model.passage import Head
from bot.model.story import Report, Story
from bot.model.story_answer import Sought, StoryAnswer
from bot.newsroom.finding.lookup import (
    IDF_RARE,
    IDF_VERY_RARE,
    OFFERED,
    headlines,
    is_distinctive,
    stories_near,
    typed_words,
)
from bot.newsroom.finding.outlets import outlet_asked
from bot.newsroom.finding.spelling import is_used
from bot.newsroom.story.without_story import without_story
from bot.store import Store
from bot.text.typed.question import Question, question
from bot.text.typed.typed_lines import is_question, refers_back
from bot.text.words import STOP_WORDS, WORD, idf, is_known, stem, words

_KNOWN: Final = re.compile(r"\bthe\b", re.IGNORECASE)  # before what is spoken of as known
_READ: Final = 20  # articles of a story searched for the words
# Rarity, in nats, of the words that name another story to somebody who speaks of one: two distinctive words or a name,
# but not an office ("the mayor") or a thing that every town has.
_CLEAR: Final = 6.0
_IN_PASSING: Final = 0.5  # weight of a word that a story has, but in no headline
_UNHELD: Final = 0.4  # most that words of a question weigh which a story lacks, as a share of those that name it
_APART: Final = 4.0  # rarity of the words that a story lacks and another has: "weather", "oil price", but not "hurt"
_ELSEWHERE: Final = 2  # other stories offered below an answer
_TITLE: Final = 2  # words that are no accident if a story's headlines have all of them, or as many rare ones


def answer_in_story(
    typed: str, story: Story, heads: Sequence[Head], reports: Sequence[Report], meaning: Meaning | None = None
) -> StoryAnswer:
    """What the reports of a story say on a question, and which outlets say nothing.

    "Does the Ledger mention Quill?" asks the sentences of the Ledger alone.
    """
    outlet, read = _outlet_and_question(typed, reports)
    asks = [report for report in reports if report.article.outlet == outlet] if outlet else reports
    told = answer_from_sentences(read, asks, meaning)
    named = bool(told.sides and told.lacking and (bare := without_story(typed, heads)))
    if named:
        read = question(typed_words(bare))
        told = answer_from_sentences(read, asks, meaning)
    if outlet and not told.sides:  # then what the others have helps more
        others = answer_from_sentences(read, [report for report in reports if report not in asks])
        told = replace(told, having=others.sides, nearest=() if others.sides else told.nearest)
    outlets = {side.passage.outlet for side in told.sides}
    spelt = partial(_as_names_are_spelt, typed, reports)
    silent = tuple(dict.fromkeys(r.article.outlet for r in asks if r.article.outlet not in outlets))
    return StoryAnswer(
        story,
        tuple(heads),
        typed,
        told.sides,
        _sought(read),
        silent,
        meant=told.meant,
        lacking=spelt(told.lacking),
        apart=spelt(told.apart),
        having=told.having,
        outlet=outlet,
        about=spelt(read.typed or read.words),
        unmentioning=_unmentioning(read, asks, silent),
        nearest=told.nearest,
        named=named,
    )


def _outlet_and_question(typed: str, reports: Sequence[Report]) -> tuple[str, Question]:
    """The outlet that is asked, if only one is, and what."""
    outlet, about = outlet_asked(typed, reports)
    return outlet, question(typed_words(about or typed))


def _as_names_are_spelt(typed: str, reports: Sequence[Report], terms: Iterable[str]) -> tuple[str, ...]:
    """Lower-case words as names of the story spell them, else as they were typed; none that is a bare number."""
    named = (WORD.findall(mention.text) for report in reports for mention in report.analysis.mentions)
    known = {word.lower(): word for each in (WORD.findall(typed), *named) for word in each}
    return tuple(known.get(term, term) for term in terms if any(map(str.isalpha, term)))


def _unmentioning(read: Question, asks: Sequence[Report], outlets: Iterable[str]) -> tuple[str, ...]:
    """The outlets whose articles have none of a question's words, headlines included, if one is distinctive."""
    if read.of_any_story or not any(is_distinctive(word, IDF_RARE) for word in read.typed):
        return ()
    return tuple(
        outlet
        for outlet in outlets
        if not words_in_reports(read, [each for each in asks if each.article.outlet == outlet])
    )


def answered_by(store: Store, typed: str, story: Story) -> str:
    """The id of the story whose sentences answer a question by its words: this one, another that it names, or none."""
    reports = reports_read(store, story.id)
    return named_story(store, typed, reports) or (story.id if answer_in_story(typed, story, (), reports).told else "")


def _sought(read: Question) -> Sought:
    if read.kinds:
        return Sought.DATE if FigureKind.DATE in read.kinds else Sought.FIGURE
    if read.clock:
        return Sought.TIME
    return Sought.PLACE if read.where else Sought.WORDS


def named_story(store: Store, typed: str, reports: Sequence[Report] = ()) -> str:
    """The id of the one other story that a question names; '' if there is none.

    Its headlines have words of the question that ``reports`` lack, these name it clearly, and they outweigh the words
    that the reports have, of which those outside their headlines count less: "how many died in the Norwick flood?" in
    a thread about a strike. Words without a verb need not be clear if they are all of the other story and nothing of
    this one: "the coach". What neither has must weigh little beside them; a misspelt word weighs nothing. A question of
    what an outlet reports, or for the toll, stays with this story, as does one with "she" or "it" unless it has a word
    so uncommon that it may be a name, and the reports lack it.
    """
    asks = question(typed_words(typed))
    read, held = asks.words, words_in_reports(asks, reports)
    tied = refers_back(typed) and not any(is_distinctive(word, IDF_VERY_RARE) for word in read if word not in held)
    if reports and (tied or asks.of_any_story or outlet_asked(typed, reports)[0]):
        return ""
    scores = _by_headlines(store, [word for word in read if word not in held])
    best, *rest = sorted(scores, key=lambda story_id: -scores[story_id]) or [""]
    if not best or scores[best] <= max(IDF_RARE, _weight(held, reports)) or scores[best] in map(scores.get, rest):
        return ""
    if reports and not (is_named_by(store, typed, best) or _is_all_of(store, typed, best, held)):
        return ""
    speaking = words_in_reports(asks, reports_read(store, best))
    unheld = [idf(stem(word)) for word in read if word not in held | speaking and is_used(store, word)]
    return best if sum(unheld) <= _UNHELD * scores[best] else ""


def _by_headlines(store: Store, lacking: Sequence[str]) -> dict[str, float]:
    """How much the words that this story lacks weigh of those in the headlines of each story near to them."""
    weights = {stem(word): idf(stem(word)) for word in lacking if not word.isdigit()}
    told = {story.id: headlines(store, story) for story in stories_near(store, " ".join(lacking))}
    return {story: sum(weight for term, weight in weights.items() if term in its) for story, its in told.items()}


def reports_read(store: Store, story_id: str) -> Sequence[Report]:
    """The reports of a story that are searched for words: the first twenty of a large one; none of no story."""
    return store.reports(store.articles_of(story_id)[:_READ]) if story_id else ()


def _is_all_of(store: Store, typed: str, story_id: str, held: AbstractSet[str]) -> bool:
    """Whether words without a verb are all of another story, which has them, and nothing of that with those ``held``.

    They must speak of something known ("the strike"): any story may have "a fire" or "arrests".
    """
    if is_question(typed) or any(is_distinctive(word, IDF_RARE) for word in held):
        return False
    return bool(_KNOWN.search(typed)) and speaks_of_all(store, typed, story_id)


def _weight(held: AbstractSet[str], reports: Sequence[Report]) -> float:
    """How strongly a question belongs to reports, by those of its words that they have."""
    told = _headline_stems(reports)
    return sum(idf(stem(word)) * (1 if stem(word) in told else _IN_PASSING) for word in held)


def with_other_stories(store: Store, answer: StoryAnswer, reports: Sequence[Report]) -> StoryAnswer:
    """The answer with other stories that a question may be meant for, by words of it that the reports lack.

    If the story has sentences that answer, only a word in headlines counts that is rare enough to be a name; otherwise
    any distinctive word in a headline or a name of the other, and if it has none at all, one that it has in passing.
    Else the only one that has all of the words, of which this one lacks most.
    Sentences found by meaning make way for a story that has a name which the reports lack.
    """
    _, asks = _outlet_and_question(answer.asked, reports)
    unheld = set(asks.words) - words_in_reports(asks, reports)
    headed = _headline_stems(reports)
    lacking = unheld if answer.told else {word for word in asks.words if stem(word) not in headed}
    rare = {stem(word) for word in lacking if is_distinctive(word, IDF_VERY_RARE if answer.by_words else IDF_RARE)}
    found = [story for story in stories_near(store, " ".join(lacking)) if story.id != answer.story.id] if rare else []
    called = {story.id: frozenset[str]() if answer.by_words else _names(store, story.id) for story in found}
    others = [story for story in found if rare & (headlines(store, story) | called[story.id])][:_ELSEWHERE]
    missed = {stem(word) for word in unheld} & rare
    named = answer.by_meaning and any(missed & called[story.id] for story in others)
    answer = (
        replace(answer, told=(), meant=frozenset(), lacking=(), apart=(), having=(), agreed=()) if named else answer
    )
    told_elsewhere = others or _having_all(store, asks, answer.story.id, reports)
    return replace(answer, elsewhere=tuple(told_elsewhere), nearest=() if others else answer.nearest)


def _having_all(store: Store, asks: Question, here: str, reports: Sequence[Report]) -> list[Story]:
    """The one other story that has all distinctive words of a question itself, if this one lacks most of them.

    Those must be rare enough together: any story may have "jobs", and several may have "a judge signed".
    """
    asked = {stem(word) for word in asks.words if is_distinctive(word)}
    lacking = asked - _stems(reports)
    if asks.of_any_story or sum(map(idf, lacking)) < _APART or 2 * len(lacking) <= len(asked):
        return []
    near = [story for story in stories_near(store, " ".join(asks.words)) if story.id != here]
    having = [story for story in near if asked <= _stems(reports_read(store, story.id))]
    return having if len(having) == 1 else []


def _stems(reports: Sequence[Report]) -> set[str]:
    """The stems of all words of the reports."""
    return {stem(word) for report in reports for word in words(f"{report.article.title}\n{report.article.text}")}


def _headline_stems(reports: Sequence[Report]) -> set[str]:
    """The stems of the words in the headlines of the reports."""
    return {stem(word) for report in reports for word in words(report.article.title)}


def _names(store: Store, story_id: str) -> frozenset[str]:
    """The stems of the words of the names in a story's articles."""
    reports = reports_read(store, story_id)
    return frozenset(stem(word) for report in reports for one in report.analysis.mentions for word in words(one.text))


def is_named_by(store: Store, typed: str, story_id: str) -> bool:
    """Whether typed words name a story clearly.

    Its headlines have all of several, or rare ones; or one in its headlines is a name in its articles. A question needs
    two rare ones, or one that news does not know: any story may have its insurers, or a mayor who commented.
    """
    asked = question(typed_words(typed)).words
    story = store.story(story_id)
    titles = headlines(store, story) if story else frozenset[str]()
    told = [word for word in asked if stem(word) in titles]
    clear = len(asked) == len(told) >= _TITLE or sum(idf(stem(word)) for word in told) > _CLEAR
    rare = [word for word in told if is_distinctive(word, IDF_RARE)]
    if clear and (len(rare) >= _TITLE or not all(map(is_known, rare)) or not is_question(typed)):
        return True
    reports = reports_read(store, story_id) if told else ()
    names = {mention.text.lower() for report in reports for mention in report.analysis.mentions}
    return not names.isdisjoint(told)


def names_story(typed: Sequence[str], heads: Sequence[Head]) -> bool:
    """Whether words name a story: one of them is rare and, if it stands alone, very rare or the story's subject.

    The subject is in at least half of the headlines, and not only in those taken from the text.
    """
    distinct = [word for word in typed if is_distinctive(word, IDF_RARE)]
    if sum(word not in STOP_WORDS for word in typed) > 1 or any(
        is_distinctive(word, IDF_VERY_RARE) for word in distinct
    ):
        return bool(distinct)
    named = [head for head in heads for word in distinct if stem(word) in map(stem, words(head.title))]
    return 2 * len(named) >= len(heads) and not all(head.title_from_text for head in named)


def clearest(store: Store, typed: str, stories: Sequence[Story]) -> tuple[Story, ...]:
    """The one story that typed words name, if its headlines have all that any other has of them, and more; else all.

    Of two who resign, "the ex mayor Calloway" is one. Words that lead to many stories name none of them.
    """
    asked = [word for word in question(typed_words(typed)).words if is_distinctive(word, IDF_RARE)]
    told = {one.id: {word for word in asked if stem(word) in headlines(store, one)} for one in stories}
    best = max(stories, key=lambda one: len(told[one.id]), default=None)
    if not best or len(stories) >= OFFERED or not is_named_by(store, typed, best.id):
        return tuple(stories)
    others = [one for one in stories if one is not best and told[one.id] < told[best.id]]
    held = (_asked_and_held(store, " ".join(asked), one.id)[1] for one in others)
    alone = len(others) + 1 == len(stories) and all(each <= told[best.id] for each in held)
    return (best,) if alone else tuple(stories)


def speaks_of_all(store: Store, typed: str, story_id: str) -> bool:
    """Whether a story's articles have all the words that a question asks about, or synonyms of them."""
    asked, held = _asked_and_held(store, typed, story_id)
    return bool(asked) and held >= asked


def speaks_of_any(store: Store, typed: str, story_id: str) -> bool:
    """Whether a story's articles have any of the words that a question asks about, or a synonym of one."""
    return bool(_asked_and_held(store, typed, story_id)[1])


def _asked_and_held(store: Store, typed: str, story_id: str) -> tuple[AbstractSet[str], AbstractSet[str]]:
    """The words that a question asks about, and those of them that a story has."""
    asks = question(typed_words(typed))
    return set(asks.words), words_in_reports(asks, reports_read(store, story_id))
