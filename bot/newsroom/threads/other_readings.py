"""Other ways to read a request that found nothing, the likeliest first: the first that leads on is taken."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.model.answer import Answer
from bot.model.conversation import Subject
from bot.model.request import OF_STORY, Part, Request, What
from bot.model.search import NotFound
from bot.newsroom import Newsroom
from bot.newsroom.finding.lookup import is_distinctive
from bot.newsroom.threads.direct_answers import answer_to
from bot.newsroom.threads.named_stories import story_with_most_words
from bot.newsroom.threads.whole_line import whole_line_without_story
from bot.text.words import words


@dataclass(frozen=True, slots=True)
class Reading:
    """Another way to read a request; ``missed`` is what was not found, if other words than the typed ones are read."""

    request: Request
    missed: NotFound | None = None


def reading_that_leads_on(
    newsroom: Newsroom, request: Request, missed: NotFound, subject: Subject, typed: str, otherwise: Request | None
) -> tuple[Reading, Answer]:
    """The first other reading that finds something, with its answer; if none does, the request as it was, missed."""
    for reading in _readings(newsroom, request, missed, subject, typed, otherwise):
        if _leads_on(answer := answer_to(newsroom, reading.request), missed):
            return reading, answer
    return Reading(request), missed


def _readings(
    newsroom: Newsroom, request: Request, missed: NotFound, subject: Subject, typed: str, otherwise: Request | None
) -> Iterator[Reading]:
    if other := otherwise or whole_line_without_story(request, subject, typed):
        yield Reading(other)
    if request.what in (What.ENTITY, What.ABOUT) and newsroom.store.bylines(request.words):
        yield Reading(Request(What.COVERAGE, f'by:"{request.words}"'))
    if corrected := _corrected(request, missed):
        yield Reading(corrected, missed)
    if typed and (named := _of_story_with_most_words(newsroom, request, missed, subject)):
        yield named
    if other := _of_story_in_other_words(request, missed, subject, typed):
        yield Reading(other, replace(missed, respelt=""))


def _leads_on(answer: Answer, missed: NotFound) -> bool:
    """Whether another reading finds something, or at least stories to offer where the first found none."""
    if not isinstance(answer, NotFound):
        return True
    return bool(answer.near_stories) and not missed.near_stories


def _corrected(request: Request, missed: NotFound) -> Request | None:
    """The request in a corrected spelling, if there is one."""
    if not missed.respelt:
        return None
    if request.story_named:
        return replace(request, story_named=missed.respelt)
    return replace(request, words=missed.respelt)


def _of_story_with_most_words(
    newsroom: Newsroom, request: Request, missed: NotFound, subject: Subject
) -> Reading | None:
    """The story that a line without a verb names by most of its words, or its sentences on them if the line asks."""
    if request.what not in (What.WORDS, What.SUMMARY) or request.part is not Part.OVERVIEW or subject.offered:
        return None
    story, having = story_with_most_words(newsroom.store, request.words, missed.near_stories, subject.story)
    if not story:
        return None
    asks = request.words.rstrip().endswith("?")
    other = replace(request, what=What.ASKED if asks else What.SUMMARY, words=having if asks else "", story=story)
    has_all = having == " ".join(filter(is_distinctive, words(request.words)))
    return Reading(other, None if has_all else replace(missed, respelt=having))


def _of_story_in_other_words(request: Request, missed: NotFound, subject: Subject, typed: str) -> Request | None:
    """The request for the story that says in other words what was typed, if one clearly does.

    Words alone are asked of the thread's story, and who searches by a command is only offered a story.
    """
    of_thread = request.what in (What.WORDS, What.ABOUT) and subject.story
    if not missed.clear or of_thread or (request.what is What.COVERAGE and not typed):
        return None
    story = missed.near_stories[0].id
    if request.part is Part.MISSING:
        return replace(request, story=story, story_named="")
    what = request.what if request.what in OF_STORY else What.SUMMARY
    return replace(request, what=what, story=story, words="")
