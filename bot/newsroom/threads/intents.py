"""What an intent asks where a thread is about something: what "it" and "this" refer to; pure."""

from collections.abc import Sequence
from dataclasses import replace

from bot.errors import UsageError
from bot.model.conversation import Subject
from bot.model.request import OF_CONVERSATION, Intent, Part, Request, What
from bot.model.story import Story
from bot.newsroom.finding.pairs import TOO_MANY
from bot.text.typed.day_filters import DAYS
from bot.text.typed.typed_lines import HE_OR_SHE


def request_of(intent: Intent, subject: Subject) -> Request | None:
    """The question of an intent; None if it asks about "it" and it is unclear what that is.

    Stories that were offered below an answer about the thread's story do not replace it.
    """
    request = intent.request
    if subject.offered and not (subject.story and subject.last_shown == subject.story):
        subject = Subject(entity=subject.entity, last_question=subject.last_question)
    if intent.links:
        return about_links(request.what, intent.links, request.count)
    if request.what is What.CHANGES:
        return _changes(request, subject)
    if request.what is What.SAYS:
        return _says(request, subject)
    if not intent.refers:
        return request
    evident = request.what is What.EVIDENCE and (subject.story or subject.article)
    known = request.part is Part.OVERVIEW or request.words or subject.story or subject.other or subject.last_question
    if evident or (request.what is What.ASKED and known):
        return _of_thread(request, subject)
    newest = request.what is What.SUMMARY and request.part is Part.HEADLINES and not intent.note
    return _about_subject(request, subject) or (Request(What.COVERAGE) if newest else None)


def request_for_story(intent: Intent, story: Story) -> Request:
    """What was asked, about this story; a request to follow, which begins where it is asked for, gives its summary."""
    if intent.request.what is What.WORDS:
        return Request(What.ASKED, words=intent.request.words, story=story.id)
    request = request_of(intent, Subject(story=story.id))
    return request if request and request.what is not What.FOLLOW else Request(What.SUMMARY, story=story.id)


def second_request(intent: Intent, typed: str, subject: Subject) -> Request | None:
    """What the second question of a line (``typed``) asks; None if the newsroom does not answer it."""
    if intent.request.what in OF_CONVERSATION:
        return None
    return request_of(intent, subject) or Request(What.ASKED, words=typed)


def about_links(what: What, links: Sequence[str], count: int = 0) -> Request:
    """A question about an address, or a comparison of two.

    Raises:
        UsageError: there are more.
    """
    if len(links) > 1:
        if len(links) > 2:  # noqa: PLR2004 - a pair
            raise UsageError(TOO_MANY)
        return Request(What.COMPARE, links[0], against=links[1])
    return Request(what, words=links[0], count=count)


def _says(request: Request, subject: Subject) -> Request | None:
    """A question about what somebody says; "she" is anybody if the thread has no subject."""
    pronoun = request.speaker.lower() in HE_OR_SHE
    if pronoun and subject == Subject(last_question=subject.last_question):
        if request.words and request.words.lower() not in DAYS:
            return Request(What.ABOUT, words=request.words)
        return _about_subject(Request(What.SUMMARY, part=Part.VOICES), subject)
    return replace(_of_thread(request, subject), entity=subject.entity if pronoun else "")


def _about_subject(request: Request, subject: Subject) -> Request | None:  # noqa: PLR0911 - one per kind of question
    story_or_article = bool(subject.story or subject.article)
    if request.what is What.FOLLOW:
        return Request(What.FOLLOW, story=subject.story) if subject.story else None
    if request.story_named:
        return _of_thread(request, Subject(subject.story))
    if request.against and story_or_article:
        return Request(What.COMPARE, story=subject.story, article=subject.article, against=request.against)
    if request.what is What.ENTITY and story_or_article and not subject.entity:
        request = replace(request, what=What.COMPARE, part=Part.NAMES)
    if request.what is What.COMPARE and story_or_article:
        return _of_thread(request, subject)
    if request.what is What.SUMMARY and story_or_article:
        return _summary(request, subject)
    if subject.entity and (request.what in (What.ENTITY, What.ABOUT, What.EVIDENCE) or request.part is Part.VOICES):
        return Request(What.EVIDENCE if request.what is What.EVIDENCE else What.ENTITY, entity=subject.entity)
    if request.what is What.ABOUT and story_or_article:
        return _about_subject(replace(request, what=What.SUMMARY, part=Part.DETAILS), subject)
    return None


def _summary(request: Request, subject: Subject) -> Request:
    """A summary of the thread's article, else its story; headlines and bylines are always the story's."""
    of_story = bool(subject.story) and (not subject.article or request.part in (Part.HEADLINES, Part.BYLINES))
    asked = Request(What.SUMMARY, count=request.count, part=request.part)
    return replace(asked, story=subject.story) if of_story else replace(asked, article=subject.article)


def _changes(request: Request, subject: Subject) -> Request | None:
    """What changed in the thread's story, or in the one that the words name; else the newest articles."""
    if subject.story or request.words:
        return _of_thread(request, Subject(subject.story))
    return None if request.part is Part.CORRECTIONS or request.since else Request(What.COVERAGE)


def _of_thread(request: Request, subject: Subject) -> Request:
    """The question about the thread's story, else its articles, else what the words name; a pair stays compared."""
    story = "" if request.what is What.COMPARE and subject.other else subject.story
    articles = ("", "") if story else (subject.article, subject.other)
    return replace(request, story=story, article=articles[0], other=articles[1], entity="", against="", count=0)
