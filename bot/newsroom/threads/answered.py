"""The answer to a request, read in the context of its thread."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from bot.model.analysis import EntityType
from bot.model.answer import Answer, Answered
from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.request import Part, Request, What
from bot.model.search import Choice, NotFound
from bot.model.story import Story
from bot.model.story_answer import StoryAnswer
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.lookup import newest, tells
from bot.newsroom.story_questions import speaks_of_any
from bot.newsroom.threads import subjects
from bot.newsroom.threads.ask import answer_to
from bot.newsroom.threads.in_thread import is_common_noun, is_named, mentions, of_thread
from bot.newsroom.threads.named_stories import story_in_words
from bot.newsroom.threads.offered import answering_of, in_question
from bot.newsroom.threads.sides import of_one_outlet, of_outlets, outlets_meant
from bot.newsroom.threads.who_reports import asked_after, of_last
from bot.newsroom.threads.whole_line import of_old_number, of_open_choice, of_whole_line, without_story
from bot.text.typed_lines import SPOKEN_OF, refers_back
from bot.text.words import words

_OF_A_STORY: Final = frozenset({What.SUMMARY, What.COMPARE, What.CHANGES})


def answered(
    newsroom: Newsroom,
    ask: Request,
    subject: Subject,
    *,
    typed: str = "",
    otherwise: Request | None = None,
) -> Answered:
    """The answer to a request where ``subject`` is spoken of; if nothing is found, to another reading of it.

    ``typed`` is the whole line if the request was typed, ``otherwise`` the reading to try before a corrected spelling.

    Raises:
        CopydeskError: what the request names no longer exists, or the index cannot be used.
    """
    ask = of_last(ask, subject)
    ask = outlets_meant(newsroom, ask, subject) if typed else ask
    if pair := of_outlets(newsroom, ask, subject, typed):
        told = answer_to(newsroom, pair)
        return Answered(pair, told, asked_after(subject, subject, pair, told))  # the thread stays with its whole story
    ask = of_old_number(newsroom, ask, subject, typed)
    if whole := of_whole_line(newsroom, ask, subject, typed):
        ask = replace(ask, what=What.ASKED, words=typed)
        return Answered(ask, whole, asked_after(subject, subjects.after(subject, whole), ask, whole))
    ask = of_open_choice(newsroom, ask, subject, typed)
    ask, found, settled = _settled(newsroom, ask, subject)
    misspelt: NotFound | None = None
    if isinstance(found, NotFound):
        others = [(otherwise or without_story(ask, subject, typed), None), (_respelt(ask, found), found)]
        others += [_in_words(newsroom, ask, found, subject)] if typed else []
        others += [(_in_other_words(ask, found, subject, typed), replace(found, respelt=""))]
        ask, found, misspelt = _read_otherwise(newsroom, ask, found, others)
    answer = of_thread(newsroom, ask, found, subject, typed)
    if _left(newsroom, ask, answer, subject):
        subject = Subject()
    if isinstance(answer, Comparison) and ask.part is Part.NAMES and not SPOKEN_OF.isdisjoint(words(typed)):
        answer = replace(answer, names=tuple(name for name in answer.names if name.type == EntityType.PERSON))
    if isinstance(answer, StorySummary | Summary) and not subject.story and is_common_noun(ask, answer):
        answer = _offered(newsroom, ask, answer)
    named = is_named(newsroom, subject, answer)
    meant = in_question(newsroom.store, subject, answer, named=named)
    if isinstance(answer, NotFound) and ask.what is What.WORDS and subject.story:
        here = None if meant else newsroom.store.story(subject.story)
        answer = replace(answer, here=here, near_stories=meant or answer.near_stories)
    then = subjects.after(subject, answer, named=named, offered=meant)
    if then.entity and then.story not in ("", subject.story) and not mentions(newsroom, then, then.entity):
        then = replace(then, entity="")
    if isinstance(answer, NotFound) and ask.needs_story:
        answer = replace(answer, near_stories=_near(newsroom, meant, answer.near_stories))
    chosen = isinstance(answer, Profile) and answer is not found
    moved = subject.story and then.story != subject.story and (then.story or not then.other)
    left = newsroom.store.story(subject.story) if moved else None
    ask = of_one_outlet(newsroom, ask, answer)
    then = asked_after(subject, then, ask, answer)
    return Answered(ask, answer, then, misspelt, chosen=chosen, settled=settled, left=left)


def _settled(newsroom: Newsroom, ask: Request, subject: Subject) -> tuple[Request, Answer, bool]:
    """A request with its answer, and whether it went to another story because that alone, of those open, answers it.

    If several answer, or none and it is about what was spoken of before, nothing is found: it is asked back.
    """
    answering = answering_of(newsroom, ask, subject)
    if len(answering) == 1:
        there = replace(ask, story=next(iter(answering)))
        found = answer_to(newsroom, there)
        if there == ask or not isinstance(found, StoryAnswer) or found.by_words:
            return there, found, there != ask
    ask = replace(ask, story="") if len(answering) > 1 else ask
    if not subject.offered or not ask.needs_story or not (answering or refers_back(ask.words)):
        return ask, answer_to(newsroom, ask), False
    return ask, replace(newsroom.not_found(ask.words or ask.named), near_stories=()), False


def _read_otherwise(
    newsroom: Newsroom, ask: Request, found: NotFound, others: Iterable[tuple[Request | None, NotFound | None]]
) -> tuple[Request, Answer, NotFound | None]:
    """The first other reading of a request that leads on, its answer, and what was missed if other words were read.

    The request itself if none does.
    """
    for other, missed in others:
        if other and _leads_on(corrected := answer_to(newsroom, other), found):
            return other, corrected, missed
    return ask, found, None


def _in_words(
    newsroom: Newsroom, ask: Request, found: NotFound, subject: Subject
) -> tuple[Request | None, NotFound | None]:
    """The story that a line without a verb names by most of its words, or its sentences on them if the line asks."""
    if ask.what not in (What.WORDS, What.SUMMARY) or ask.part is not Part.FIRST or subject.offered:
        return None, None
    story, held = story_in_words(newsroom, ask.words, found.near_stories, subject.story)
    if not story:
        return None, None
    asks = ask.words.rstrip().endswith("?")
    other = replace(ask, what=What.ASKED if asks else What.SUMMARY, words=held if asks else "", story=story)
    return other, None if held == " ".join(filter(tells, words(ask.words))) else replace(found, respelt=held)


def _in_other_words(ask: Request, missed: NotFound, subject: Subject, typed: str) -> Request | None:
    """The request for the story that says in other words what was typed, if one clearly does.

    Words alone are asked of the story in hand, and who searches by a command is only offered a story.
    """
    of_hand = ask.what in (What.WORDS, What.ABOUT) and subject.story
    if not missed.clear or of_hand or (ask.what is What.COVERAGE and not typed):
        return None
    story = missed.near_stories[0].id
    if ask.part is Part.MISSING:
        return replace(ask, story=story, named="")
    what = ask.what if ask.what in _OF_A_STORY else What.SUMMARY
    return replace(ask, what=what, story=story, words="")


def _left(newsroom: Newsroom, ask: Request, answer: Answer, subject: Subject) -> bool:
    """Whether a request names a story that is not there, so that "it" is no longer the one in hand.

    Unless the story in hand has any of the words: it may have been meant.
    """
    if not isinstance(answer, NotFound) or ask.what not in _OF_A_STORY or not ask.words or ask.story:
        return False
    return not subject.story or not speaks_of_any(newsroom.store, ask.words, subject.story)


def _near(newsroom: Newsroom, meant: Sequence[Story], near: Sequence[Story]) -> tuple[Story, ...]:
    """The stories to offer, each once: those that may be meant, then those that are near; else the newest."""
    stories = {story.id: story for story in (*meant, *near)}
    return tuple(stories.values()) or tuple(newest(newsroom.store))


def _leads_on(corrected: Answer, found: NotFound) -> bool:
    """Whether another reading finds something, or at least stories to offer where the first found none."""
    if not isinstance(corrected, NotFound):
        return True
    return bool(corrected.near_stories) and not found.near_stories


def _offered(newsroom: Newsroom, ask: Request, answer: StorySummary | Summary) -> Answer:
    """A story that a common noun alone leads to ("suspects"), offered and not opened."""
    story = answer.story if isinstance(answer, StorySummary) else newsroom.store.story(answer.head.story)
    return Choice(ask.words, (story,)) if story else answer


def _respelt(ask: Request, missed: NotFound) -> Request | None:
    """The request in a corrected spelling, if there is one."""
    if not missed.respelt:
        return None
    of_outlet = ask.named and ask.part is Part.MISSING
    return replace(ask, named=missed.respelt) if of_outlet else replace(ask, words=missed.respelt)
