"""What "it" and "this" refer to: the subject of a thread before and after an answer; pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.model.answer import Answer
from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.coverage_gap import CoverageGap
from bot.model.developments import Developments
from bot.model.entity import Profile
from bot.model.passage import Cuttings
from bot.model.reported import Reported
from bot.model.request import Intent, Part, Request, What
from bot.model.search import Hit, NotFound, SearchPage
from bot.model.story import Story
from bot.model.story_answer import Statements, StoryAnswer
from bot.model.summary import StorySummary, Summary
from bot.text.day_filters import DAYS

PRONOUNS: Final = frozenset(("he", "she", "him", "her", "his"))


def ask_of(intent: Intent, subject: Subject) -> Request | None:
    """The question of an intent; None if it refers to "it" but the thread has no subject, or a choice is open.

    What was offered beneath an answer about the story in hand leaves that in hand.
    """
    ask = intent.ask
    if subject.offered and not (subject.story and subject.shown == subject.story):
        subject = Subject(entity=subject.entity)
    if intent.links:
        return about_links(ask.what, intent.links, ask.count)
    if ask.what is What.CHANGES:
        return _changes(ask, subject)
    if ask.what is What.SAYS:
        return _says(ask, subject)
    if not intent.refers:
        return ask
    evident = ask.what is What.EVIDENCE and (subject.story or subject.article)
    if evident or (ask.what is What.ASKED and (ask.part is Part.FIRST or ask.words or subject.story)):
        return _of_thread(ask, subject)
    newest = Request(What.COVERAGE) if ask.part is Part.HEADLINES and not intent.note else None
    return _about_subject(ask, subject) or newest


def settled(subject: Subject) -> Subject:
    """The subject with its choice taken if there was only one story to choose."""
    only = {*subject.offered, subject.story} - {""}
    return replace(subject, story=only.pop(), offered=()) if subject.offered and len(only) == 1 else subject


def _says(ask: Request, subject: Subject) -> Request | None:
    """A question about what somebody says; "she" is the thread's entity, or anybody if the thread has none."""
    pronoun = ask.named.lower() in PRONOUNS
    if pronoun and not subject.entity:
        if ask.words and ask.words.lower() not in DAYS:
            return Request(What.ABOUT, words=ask.words)
        return _about_subject(Request(What.SUMMARY, part=Part.VOICES), subject)
    return replace(_of_thread(ask, subject), entity=subject.entity if pronoun else "")


def about_links(what: What, links: Sequence[str], count: int = 0) -> Request:
    """A question about an address, or a comparison of several."""
    if len(links) > 1:
        return Request(What.COMPARE, words=" vs ".join(links))
    return Request(what, words=links[0], count=count)


def after(subject: Subject, answer: Answer, *, named: bool = True, offered: Sequence[Story] = ()) -> Subject:
    """The thread's subject after ``answer``.

    An entity that the subject mentions (``named``) is added to it; any other replaces it, with its story if it has only
    one. So do articles found by words, mostly of one story, if it has none. A question that another story answered
    moves to that story. Those ``offered`` are open until one is taken.
    """
    then = _then(replace(subject, offered=()), answer, named=named)
    aside = isinstance(answer, Profile | Cuttings) and then.story == subject.story
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


def _then(subject: Subject, answer: Answer, *, named: bool) -> Subject:  # noqa: PLR0911 - one per kind of answer
    match answer:
        case Summary(head=head):
            return Subject(story=head.story, article=head.id, entity=subject.entity)
        case StorySummary(story=story) | Developments(story=story):
            return Subject(story=story.id, entity=subject.entity)
        case Comparison(story=story, heads=heads):
            if story.id or len(heads) != 2:  # noqa: PLR2004 - a pair
                return Subject(story=story.id, entity=subject.entity)
            return Subject(article=heads[0].id, other=heads[1].id, entity=subject.entity)
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


def _about_subject(ask: Request, subject: Subject) -> Request | None:  # noqa: PLR0911 - one per kind of question
    story_or_article = bool(subject.story or subject.article)
    if ask.what is What.FOLLOW:
        return Request(What.FOLLOW, story=subject.story) if subject.story else None
    if ask.named and (story_or_article or ask.part is Part.MISSING):
        return _about_outlet(ask, subject)
    if ask.what is What.ENTITY and story_or_article and not subject.entity:
        ask = replace(ask, what=What.COMPARE, part=Part.NAMES)
    if ask.what is What.COMPARE and story_or_article:
        return _of_thread(ask, subject)
    if ask.what is What.SUMMARY and story_or_article:
        of_story = bool(subject.story) and (not subject.article or ask.part in (Part.HEADLINES, Part.BYLINES))
        asked = Request(What.SUMMARY, count=ask.count, part=ask.part)
        return replace(asked, story=subject.story) if of_story else replace(asked, article=subject.article)
    if subject.entity and (ask.what in (What.ENTITY, What.ABOUT, What.EVIDENCE) or ask.part is Part.VOICES):
        return Request(What.EVIDENCE if ask.what is What.EVIDENCE else What.ENTITY, entity=subject.entity)
    if ask.what is What.ABOUT and story_or_article:
        return _about_subject(replace(ask, what=What.SUMMARY, part=Part.DETAILS), subject)
    return None


def _about_outlet(ask: Request, subject: Subject) -> Request:
    """What an outlet that is named lacks or reports of the story."""
    if ask.part is Part.MISSING:
        return _of_thread(replace(ask, what=What.COMPARE), Subject(subject.story))
    return Request(What.COMPARE, story=subject.story, article=subject.article, named=ask.named)


def _changes(ask: Request, subject: Subject) -> Request | None:
    """What changed in the story that was spoken of, or that the words name; else the newest articles."""
    if subject.story or ask.words:
        return _of_thread(ask, Subject(subject.story))
    return None if ask.part is Part.CORRECTIONS or ask.named else Request(What.COVERAGE)


def _of_thread(ask: Request, subject: Subject) -> Request:
    """The question about the thread's story, else its articles, else what the words name."""
    articles = ("", "") if subject.story else (subject.article, subject.other)
    return Request(ask.what, ask.words, subject.story, *articles, named=ask.named, part=ask.part)
