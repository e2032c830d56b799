"""The answer to a request, read in the context of its thread."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.model.analysis import EntityType
from bot.model.answer import Answer, Answered
from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.request import OF_STORY, Part, Request, What
from bot.model.search import Choice, NotFound
from bot.model.story import Story
from bot.model.story_answer import StoryAnswer
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.lookup import is_distinctive, newest_stories
from bot.newsroom.story_questions import speaks_of_any
from bot.newsroom.threads import subjects
from bot.newsroom.threads.direct_answers import answer_to
from bot.newsroom.threads.in_thread import in_context_of_story, is_common_noun, is_named, mentions
from bot.newsroom.threads.named_stories import story_in_words
from bot.newsroom.threads.open_stories import stories_answering, stories_left_open
from bot.newsroom.threads.sides import of_one_outlet, of_outlets, outlets_meant
from bot.newsroom.threads.spoken_of import person_meant
from bot.newsroom.threads.who_reports import about_last_question, with_last_question
from bot.newsroom.threads.whole_line import (
    answer_to_whole_line,
    of_old_number,
    whole_line_of_open_choice,
    whole_line_without_story,
)
from bot.text.typed_lines import SPOKEN_OF, refers_back
from bot.text.words import words


def answer_in_thread(
    newsroom: Newsroom,
    request: Request,
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
    request = person_meant(newsroom, about_last_question(request, subject), typed)
    request = outlets_meant(newsroom, request, subject) if typed else request
    if pair := of_outlets(newsroom, request, subject, typed):
        told = answer_to(newsroom, pair)
        then = with_last_question(subject, subject, pair, told)  # the thread stays with its whole story
        return Answered(pair, told, then)
    request = of_old_number(newsroom, request, subject, typed)
    if whole := answer_to_whole_line(newsroom, request, subject, typed):
        request = replace(request, what=What.ASKED, words=typed)
        then = with_last_question(subject, subjects.subject_after(subject, whole), request, whole)
        return Answered(request, whole, then)
    request = whole_line_of_open_choice(newsroom, request, subject, typed)
    request, found, settled = _of_open_story(newsroom, request, subject)
    misspelt: NotFound | None = None
    if isinstance(found, NotFound):
        others = [
            (otherwise or whole_line_without_story(request, subject, typed), None),
            (_corrected_request(request, found), found),
        ]
        others += [_in_words(newsroom, request, found, subject)] if typed else []
        others += [(_in_other_words(request, found, subject, typed), replace(found, respelt=""))]
        request, found, misspelt = _read_otherwise(newsroom, request, found, others)
    answer = in_context_of_story(newsroom, request, found, subject, typed)
    if _left(newsroom, request, answer, subject):
        subject = Subject()
    if isinstance(answer, Comparison) and request.part is Part.NAMES and not SPOKEN_OF.isdisjoint(words(typed)):
        answer = replace(answer, names=tuple(name for name in answer.names if name.type == EntityType.PERSON))
    if isinstance(answer, StorySummary | Summary) and not subject.story and is_common_noun(request, answer):
        answer = _as_offer(newsroom, request, answer)
    named = is_named(newsroom, subject, answer)
    meant = stories_left_open(newsroom.store, subject, answer, named=named)
    if isinstance(answer, NotFound) and request.what is What.WORDS and subject.story:
        here = None if meant else newsroom.store.story(subject.story)
        answer = replace(answer, here=here, near_stories=meant or answer.near_stories)
    then = subjects.subject_after(subject, answer, named=named, offered=meant)
    if then.entity and then.story not in ("", subject.story) and not mentions(newsroom, then, then.entity):
        then = replace(then, entity="")
    if isinstance(answer, NotFound) and request.needs_story:
        answer = replace(answer, near_stories=_stories_to_offer(newsroom, meant, answer.near_stories))
    chosen = isinstance(answer, Profile) and answer is not found
    moved = subject.story and then.story != subject.story and (then.story or not then.other)
    left = newsroom.store.story(subject.story) if moved else None
    request = of_one_outlet(newsroom, request, answer)
    then = with_last_question(subject, then, request, answer)
    return Answered(request, answer, then, misspelt, chosen=chosen, settled=settled, left=left)


def _of_open_story(newsroom: Newsroom, request: Request, subject: Subject) -> tuple[Request, Answer, bool]:
    """A request with its answer, and whether it went to another story because that alone, of those open, answers it.

    If several answer, or none and it is about what was spoken of before, nothing is found: it is asked back.
    """
    answering = stories_answering(newsroom, request, subject)
    if len(answering) == 1:
        there = replace(request, story=next(iter(answering)))
        found = answer_to(newsroom, there)
        if there == request or not isinstance(found, StoryAnswer) or found.by_words:
            return there, found, there != request
    request = replace(request, story="") if len(answering) > 1 else request
    if not subject.offered or not request.needs_story or not (answering or refers_back(request.words)):
        return request, answer_to(newsroom, request), False
    return request, replace(newsroom.not_found(request.words or request.named), near_stories=()), False


def _read_otherwise(
    newsroom: Newsroom, request: Request, found: NotFound, others: Iterable[tuple[Request | None, NotFound | None]]
) -> tuple[Request, Answer, NotFound | None]:
    """The first other reading of a request that leads on, its answer, and what was missed if other words were read.

    The request itself if none does.
    """
    for other, missed in others:
        if other and _leads_on(corrected := answer_to(newsroom, other), found):
            return other, corrected, missed
    return request, found, None


def _in_words(
    newsroom: Newsroom, request: Request, found: NotFound, subject: Subject
) -> tuple[Request | None, NotFound | None]:
    """The story that a line without a verb names by most of its words, or its sentences on them if the line asks."""
    if request.what not in (What.WORDS, What.SUMMARY) or request.part is not Part.OVERVIEW or subject.offered:
        return None, None
    story, held = story_in_words(newsroom, request.words, found.near_stories, subject.story)
    if not story:
        return None, None
    asks = request.words.rstrip().endswith("?")
    other = replace(request, what=What.ASKED if asks else What.SUMMARY, words=held if asks else "", story=story)
    return other, None if held == " ".join(filter(is_distinctive, words(request.words))) else replace(
        found, respelt=held
    )


def _in_other_words(request: Request, missed: NotFound, subject: Subject, typed: str) -> Request | None:
    """The request for the story that says in other words what was typed, if one clearly does.

    Words alone are asked of the story in hand, and who searches by a command is only offered a story.
    """
    of_hand = request.what in (What.WORDS, What.ABOUT) and subject.story
    if not missed.clear or of_hand or (request.what is What.COVERAGE and not typed):
        return None
    story = missed.near_stories[0].id
    if request.part is Part.MISSING:
        return replace(request, story=story, named="")
    what = request.what if request.what in OF_STORY else What.SUMMARY
    return replace(request, what=what, story=story, words="")


def _left(newsroom: Newsroom, request: Request, answer: Answer, subject: Subject) -> bool:
    """Whether a request names a story that is not there, so that "it" is no longer the one in hand.

    Unless the story in hand has any of the words: it may have been meant.
    """
    if not isinstance(answer, NotFound) or request.what not in OF_STORY or not request.words or request.story:
        return False
    return not subject.story or not speaks_of_any(newsroom.store, request.words, subject.story)


def _stories_to_offer(newsroom: Newsroom, meant: Sequence[Story], near: Sequence[Story]) -> tuple[Story, ...]:
    """The stories to offer, each once: those that may be meant, then those that are near; else the newest."""
    stories = {story.id: story for story in (*meant, *near)}
    return tuple(stories.values()) or tuple(newest_stories(newsroom.store))


def _leads_on(corrected: Answer, found: NotFound) -> bool:
    """Whether another reading finds something, or at least stories to offer where the first found none."""
    if not isinstance(corrected, NotFound):
        return True
    return bool(corrected.near_stories) and not found.near_stories


def _as_offer(newsroom: Newsroom, request: Request, answer: StorySummary | Summary) -> Answer:
    """A story that a common noun alone leads to ("suspects"), offered and not opened."""
    story = answer.story if isinstance(answer, StorySummary) else newsroom.store.story(answer.head.story)
    return Choice(request.words, (story,)) if story else answer


def _corrected_request(request: Request, missed: NotFound) -> Request | None:
    """The request in a corrected spelling, if there is one."""
    if not missed.respelt:
        return None
    of_outlet = request.named and request.part is Part.MISSING
    return replace(request, named=missed.respelt) if of_outlet else replace(request, words=missed.respelt)
