"""Questions to a story: which sentences answer them, and which other story a question names."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from typing import Final

from bot.answering.answer import asked
from bot.answering.meaning import Meaning
from bot.answering.question import Question, question
from bot.answering.wanted import speaks_of
from bot.compare.lines import lines
from bot.model.analysis import FigureKind
from bot.model.passage import Head
from bot.model.story import Report, Story
from bot.model.story_answer import Sought, StoryAnswer
from bot.newsroom.lookup import DISTINCT, UNCOMMON, headlines, near, tells, typed_words
from bot.newsroom.outlets import outlet_asked
from bot.newsroom.spelling import is_used
from bot.store import Store
from bot.text.words import WORD, rarity, stem, words

_SPOKEN_OF: Final = frozenset("""he she they it him her them his hers their its this that these those""".split())
_READ: Final = 20  # articles of a story searched for the words
# Rarity, in nats, of the words that name another story to somebody who speaks of one: two distinctive words or a name,
# but not an office ("the mayor") or a thing that every town has.
_CLEAR: Final = 6.0
_IN_PASSING: Final = 0.5  # weight of a word that a story has, but in no headline
_UNHELD: Final = 0.4  # most that words of a question weigh which a story lacks, as a share of those that name it
_ELSEWHERE: Final = 2  # other stories offered below an answer
_NUMBER: Final = re.compile(r"\d+(?:[.,:]\d+)+|\d{2,}")
_TITLE: Final = 2  # words that are no accident if a story's headlines have all of them


def in_story(
    typed: str, story: Story, heads: Sequence[Head], reports: Sequence[Report], meaning: Meaning | None = None
) -> StoryAnswer:
    """What the reports of a story say on a question, and which outlets say nothing.

    "Does the Ledger mention Quill?" asks the sentences of the Ledger alone.
    """
    outlet, read = _read(typed, reports)
    asks = [report for report in reports if report.article.outlet == outlet] if outlet else reports
    told = asked(read, asks, meaning)
    if outlet and not told.sides:  # then what the others have helps more
        others = asked(read, [report for report in reports if report not in asks])
        told = replace(told, having=others.sides, nearest=() if others.sides else told.nearest)
    outlets = {side.passage.outlet for side in told.sides}
    spelt = partial(_spelt, typed, reports)
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
        about=spelt(read.typed),
        unmentioning=_unmentioning(read, asks, silent),
        nearest=told.nearest,
    )


def _read(typed: str, reports: Sequence[Report]) -> tuple[str, Question]:
    """The outlet that is asked, if only one is, and what."""
    outlet, about = outlet_asked(typed, reports)
    return outlet, question(typed_words(about or typed))


def _spelt(typed: str, reports: Sequence[Report], terms: Iterable[str]) -> tuple[str, ...]:
    """Lower-case words as names of the story spell them, else as they were typed; none that is a bare number."""
    named = (WORD.findall(mention.text) for report in reports for mention in report.analysis.mentions)
    known = {word.lower(): word for each in (WORD.findall(typed), *named) for word in each}
    return tuple(known.get(term, term) for term in terms if any(map(str.isalpha, term)))


def _unmentioning(read: Question, asks: Sequence[Report], outlets: Iterable[str]) -> tuple[str, ...]:
    """The outlets whose articles have none of a question's words, headlines included, if one is distinctive."""
    if read.of_any_story or not any(tells(word, DISTINCT) for word in read.typed):
        return ()
    return tuple(
        outlet for outlet in outlets if not speaks_of(read, [each for each in asks if each.article.outlet == outlet])
    )


def answered_by(store: Store, typed: str, story: Story) -> str:
    """The id of the story whose sentences answer a question by its words: this one, another that it names, or none."""
    reports = store.reports(store.articles_of(story.id)[:_READ])
    return named_story(store, typed, reports) or (story.id if in_story(typed, story, (), reports).told else "")


def asks_of_correction(store: Store, typed: str, heads: Sequence[Head]) -> bool:
    """Whether a question has a number that only an earlier version of an article has: "wasn't it 14.20?"."""
    corrected = [head.id for head in heads if head.version > 1]
    numbers = set(_NUMBER.findall(typed)) if corrected else set()
    if not numbers:
        return False
    told = _numbers(store.reports([head.id for head in heads]))
    earlier = _numbers([report for article in corrected for report in store.earlier_versions(article)])
    return bool(numbers & earlier - told)


def _numbers(reports: Sequence[Report]) -> set[str]:
    """The numbers of what reports tell: not of their notes on corrections."""
    return {number for line in lines(reports) for number in _NUMBER.findall(line.text)}


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
    a thread about a strike. What neither has must weigh little beside them; a misspelt word weighs nothing. A question
    of what an outlet reports, or for the toll, stays with this story, as does one with "she" or "it" unless it has a
    word so uncommon that it may be a name, and the reports lack it.
    """
    asks = question(typed_words(typed))
    read, held = asks.words, speaks_of(asks, reports)
    tied = refers_back(typed) and not any(tells(word, UNCOMMON) for word in read if word not in held)
    if reports and (tied or asks.of_any_story or outlet_asked(typed, reports)[0]):
        return ""
    lacking = {stem(word): rarity(stem(word)) for word in read if word not in held and not word.isdigit()}
    scores = {
        story.id: sum(weight for term, weight in lacking.items() if term in headlines(store, story))
        for story in near(store, " ".join(word for word in read if word not in held))
    }
    best, *others = sorted(scores, key=lambda story_id: -scores[story_id]) or [""]
    if not best or scores[best] <= max(DISTINCT, _weight(held, reports)) or scores[best] in map(scores.get, others):
        return ""
    if reports and not is_named_by(store, typed, best):
        return ""
    speaking = speaks_of(asks, store.reports(store.articles_of(best)[:_READ]))
    unheld = [rarity(stem(word)) for word in read if word not in held | speaking and is_used(store, word)]
    return best if sum(unheld) <= _UNHELD * scores[best] else ""


def refers_back(typed: str) -> bool:
    """Whether a question is about what was spoken of before: "why did he resign?"."""
    return not _SPOKEN_OF.isdisjoint(words(typed))


def _weight(held: AbstractSet[str], reports: Sequence[Report]) -> float:
    """How strongly the words that reports have tie a question to them."""
    told = _headlined(reports)
    return sum(rarity(stem(word)) * (1 if stem(word) in told else _IN_PASSING) for word in held)


def with_others(store: Store, answer: StoryAnswer, reports: Sequence[Report]) -> StoryAnswer:
    """The answer with other stories that a question may be meant for, by words of it that the reports lack.

    If the story has sentences that answer, only a word in headlines counts that is rare enough to be a name; otherwise
    any distinctive word in a headline or a name of the other, and if it has none at all, one that it has in passing.
    Sentences found by meaning make way for a story that has a name which the reports lack.
    """
    _, asks = _read(answer.asked, reports)
    unheld = set(asks.words) - speaks_of(asks, reports)
    lacking = unheld if answer.told else _beyond(asks.words, reports)
    rare = {stem(word) for word in lacking if tells(word, UNCOMMON if answer.by_words else DISTINCT)}
    found = [story for story in near(store, " ".join(lacking)) if story.id != answer.story.id] if rare else []
    called = {story.id: frozenset[str]() if answer.by_words else _names(store, story.id) for story in found}
    others = [story for story in found if rare & (headlines(store, story) | called[story.id])][:_ELSEWHERE]
    missed = {stem(word) for word in unheld} & rare
    named = answer.by_meaning and any(missed & called[story.id] for story in others)
    answer = (
        replace(answer, told=(), meant=frozenset(), lacking=(), apart=(), having=(), agreed=()) if named else answer
    )
    return replace(answer, elsewhere=tuple(others), nearest=() if others else answer.nearest)


def _beyond(asked: Iterable[str], reports: Sequence[Report]) -> set[str]:
    """The words that are in no headline of the reports."""
    told = _headlined(reports)
    return {word for word in asked if stem(word) not in told}


def _headlined(reports: Sequence[Report]) -> set[str]:
    """The stems of the words in the headlines of the reports."""
    return {stem(word) for report in reports for word in words(report.article.title)}


def _names(store: Store, story_id: str) -> frozenset[str]:
    """The stems of the words of the names in a story's articles."""
    reports = store.reports(store.articles_of(story_id)[:_READ])
    return frozenset(stem(word) for report in reports for one in report.analysis.mentions for word in words(one.text))


def is_named_by(store: Store, typed: str, story_id: str) -> bool:
    """Whether typed words name a story clearly.

    Its headlines have all of several, or rare ones; or one in its headlines is a name in its articles.
    """
    asked = question(typed_words(typed)).words
    story = store.story(story_id)
    told = [word for word in asked if story and stem(word) in headlines(store, story)]
    if len(asked) == len(told) >= _TITLE or sum(rarity(stem(word)) for word in told) > _CLEAR:
        return True
    reports = store.reports(store.articles_of(story_id)[:_READ]) if told else ()
    names = {mention.text.lower() for report in reports for mention in report.analysis.mentions}
    return not names.isdisjoint(told)


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
    return set(asks.words), speaks_of(asks, store.reports(store.articles_of(story_id)[:_READ]))
