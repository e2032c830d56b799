"""What "it" and "this" refer to: the subject of a thread before and after an answer; pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.errors import UsageError
from bot.model.answer import Answer
from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.coverage_gap import CoverageGap
from bot.model.developments import Developments
from bot.model.entity import Profile
from bot.model.passage import Excerpts
from bot.model.reported import Reported
from bot.model.request import Intent, Part, Request, What
from bot.model.search import Hit, NotFound, SearchPage
from bot.model.story import Story
from bot.model.story_answer import Statements, StoryAnswer
from bot.model.summary import StorySummary, Summary
from bot.newsroom.pairs import TOO_MANY
from bot.text.day_filters import DAYS
from bot.text.typed_lines import SPOKEN_OF


def request_of(intent: Intent, subject: Subject) -> Request | None:
    """The question of an intent; None if it refers to "it" but the thread has no subject, or a choice is open.

    Stories that were offered below an answer about the thread's story do not replace it.
    """
    request = intent.request
    if subject.offered and not (subject.story and subject.shown == subject.story):
        subject = Subject(entity=subject.entity, asked=subject.asked)
    if intent.links:
        return about_links(request.what, intent.links, request.count)
    if request.what is What.CHANGES:
        return _changes(request, subject)
    if request.what is What.SAYS:
        return _says(request, subject)
    if not intent.refers:
        return request
    evident = request.what is What.EVIDENCE and (subject.story or subject.article)
    known = request.part is Part.OVERVIEW or request.words or subject.story or subject.other or subject.asked
    if evident or (request.what is What.ASKED and known):
        return _of_thread(request, subject)
    newest = request.what is What.SUMMARY and request.part is Part.HEADLINES and not intent.note
    return _about_subject(request, subject) or (Request(What.COVERAGE) if newest else None)


def with_only_choice(subject: Subject) -> Subject:
    """The subject with its choice taken if there was only one story to choose."""
    only = {*subject.offered, subject.story} - {""}
    return replace(subject, story=only.pop(), offered=()) if subject.offered and len(only) == 1 else subject


def _says(request: Request, subject: Subject) -> Request | None:
    """A question about what somebody says; "she" is anybody if the thread has no subject."""
    pronoun = request.named.lower() in SPOKEN_OF
    if pronoun and subject == Subject(asked=subject.asked):
        if request.words and request.words.lower() not in DAYS:
            return Request(What.ABOUT, words=request.words)
        return _about_subject(Request(What.SUMMARY, part=Part.VOICES), subject)
    return replace(_of_thread(request, subject), entity=subject.entity if pronoun else "")


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


def subject_after(subject: Subject, answer: Answer, *, named: bool = True, offered: Sequence[Story] = ()) -> Subject:
    """The thread's subject after ``answer``.

    An entity that the subject mentions (``named``) is added to it; any other replaces it, with its story if it has only
    one. So do articles found by words, mostly of one story, if it has none. A question that another story answered
    moves to that story. Those ``offered`` are open until one is taken.
    """
    then = _next_subject(replace(subject, offered=()), answer, named=named)
    aside = isinstance(answer, Profile | Excerpts) and then.story == subject.story
    shown = subject.shown if aside else then.story if _is_about(answer, then.story) else ""
    return replace(then, offered=tuple(story.id for story in offered), shown=shown)


def _is_about(answer: Answer, story: str) -> bool:
    """Whether an answer shows a story."""
    match answer:
        case Summary(head=head):
            return head.story == story
        case NotFound(here=here):
            return here is not None
        case StorySummary() | Developments() | Comparison() | StoryAnswer() | Reported() | Statements() | CoverageGap():
            return answer.story.id == story
    return False


def _next_subject(subject: Subject, answer: Answer, *, named: bool) -> Subject:  # noqa: PLR0911 - one per kind of answer
    match answer:
        case Summary(head=head):
            return Subject(story=head.story, article=head.id, entity=subject.entity)
        case StorySummary(story=story) | Developments(story=story):
            return Subject(story=story.id, entity=subject.entity)
        case Comparison(story=story, heads=heads):
            if story.id or len(heads) != 2:  # noqa: PLR2004 - a pair
                return Subject(story=story.id, entity=subject.entity)
            shared = heads[0].story if heads[0].story == heads[1].story else ""
            return Subject(shared, heads[0].id, heads[1].id, subject.entity)
        case Profile(entity=entity, stories=stories):
            if named and (subject.story or subject.article):
                return replace(subject, entity=entity.id)
            return Subject(story=stories[0][0] if len(stories) == 1 else "", entity=entity.id)
        case SearchPage(query=query, hits=hits) if not subject.story and query.words and (main := _main_story(hits)):
            return Subject(story=main, entity=subject.entity)
        case StoryAnswer() | Reported() | Statements() | CoverageGap() if answer.story.id not in ("", subject.story):
            return Subject(story=answer.story.id, entity=subject.entity)
        case Statements(entity=entity) if entity:
            return replace(subject, entity=entity)
    return subject


def _main_story(hits: Sequence[Hit]) -> str:
    """The story that most of the articles found are of, at least two; '' if there is none."""
    [(story, count)] = Counter(hit.head.story for hit in hits).most_common(1) or [("", 0)]
    return story if count > max(1, len(hits) / 2) else ""


def _about_subject(request: Request, subject: Subject) -> Request | None:  # noqa: PLR0911 - one per kind of question
    story_or_article = bool(subject.story or subject.article)
    if request.what is What.FOLLOW:
        return Request(What.FOLLOW, story=subject.story) if subject.story else None
    if request.named and request.part is Part.MISSING:
        return _of_thread(replace(request, what=What.COMPARE), Subject(subject.story))
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
    """What changed in the story that was spoken of, or that the words name; else the newest articles."""
    if subject.story or request.words:
        return _of_thread(request, Subject(subject.story))
    return None if request.part is Part.CORRECTIONS or request.named else Request(What.COVERAGE)


def _of_thread(request: Request, subject: Subject) -> Request:
    """The question about the thread's story, else its articles, else what the words name; a pair stays compared."""
    story = "" if request.what is What.COMPARE and subject.other else subject.story
    articles = ("", "") if story else (subject.article, subject.other)
    return Request(request.what, request.words, story, *articles, named=request.named, part=request.part)
