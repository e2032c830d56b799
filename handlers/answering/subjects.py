"""What "it" and "this" refer to: the subject of a thread before and after an answer; pure."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.coverage_gap import CoverageGap
from bot.model.developments import Developments
from bot.model.entity import Profile
from bot.model.story_answer import Statements, StoryAnswer
from bot.model.summary import StorySummary, Summary
from bot.text.day_filters import DAYS
from handlers.parsing.parse import Intent
from handlers.parsing.phrases import PRONOUNS
from handlers.render import Answer
from handlers.request import Part, Request, What


def ask_of(intent: Intent, subject: Subject) -> Request | None:
    """The question of an intent; None if it refers to "it" but the thread has no subject."""
    if intent.links:
        return about_links(intent.what, intent.links, intent.count)
    if intent.what is What.CHANGES:
        return _changes(intent, subject)
    if intent.what is What.SAYS:
        return _says(intent, subject)
    if not intent.refers:
        return Request(intent.what, words=intent.words, count=intent.count)
    if intent.what in (What.ASKED, What.EVIDENCE):
        return _of_thread(intent, subject)
    return _about_subject(intent, subject)


def _says(intent: Intent, subject: Subject) -> Request | None:
    """A question about what somebody says; "she" is the thread's entity, or anybody if the thread has none."""
    pronoun = intent.named.lower() in PRONOUNS
    if pronoun and not subject.entity:
        if intent.words and intent.words.lower() not in DAYS:
            return Request(What.ABOUT, words=intent.words)
        return _about_subject(replace(intent, what=What.SUMMARY, words="", named="", part=Part.VOICES), subject)
    current = replace(subject, article="", other="") if subject.story else subject
    return Request(
        What.SAYS,
        words=intent.words,
        story=current.story,
        article=current.article,
        other=current.other,
        entity=subject.entity if pronoun else "",
        named=intent.named,
    )


def about_links(what: What, links: Sequence[str], count: int = 0) -> Request:
    """A question about an address, or a comparison of several."""
    if len(links) > 1:
        return Request(What.COMPARE, words=" vs ".join(links))
    return Request(what, words=links[0], count=count)


def after(subject: Subject, answer: Answer, *, named: bool = True) -> Subject:  # noqa: PLR0911 - one per kind of answer
    """The thread's subject after ``answer``.

    An entity that the subject mentions (``named``) is added to it; any other replaces it, with its story if it has only
    one. A question that another story answered moves to that story.
    """
    match answer:
        case Summary(head=head):
            return Subject(story=head.story, article=head.id, entity=subject.entity)
        case StorySummary(story=story):
            return Subject(story=story.id, entity=subject.entity)
        case Comparison(story=story, heads=heads):
            if story.id or len(heads) != 2:  # noqa: PLR2004 - a pair
                return Subject(story=story.id, entity=subject.entity)
            return Subject(article=heads[0].id, other=heads[1].id, entity=subject.entity)
        case Developments(story=story):
            return Subject(story=story.id, entity=subject.entity)
        case Profile(entity=entity, stories=stories):
            if subject != Subject(entity=subject.entity) and named:
                return replace(subject, entity=entity.id)
            return Subject(story=stories[0][0] if len(stories) == 1 else "", entity=entity.id)
        case StoryAnswer() | Statements() | CoverageGap() if answer.story.id not in ("", subject.story):
            return Subject(story=answer.story.id, entity=subject.entity)
    return subject


def _about_subject(intent: Intent, subject: Subject) -> Request | None:  # noqa: PLR0911 - one per kind of question
    story_or_article = bool(subject.story or subject.article)
    if intent.what is What.FOLLOW:
        return Request(What.FOLLOW, story=subject.story) if subject.story else None
    if intent.named and (story_or_article or intent.part is Part.MISSING):
        return _about_outlet(intent, subject)
    if intent.part is Part.HEADLINES and not story_or_article and not intent.note:
        return Request(What.COVERAGE)
    if intent.what is What.ENTITY and story_or_article and not subject.entity:
        intent = replace(intent, what=What.COMPARE, part=Part.NAMES)
    if intent.what is What.COMPARE and story_or_article:
        if subject.other:
            pair = Request(What.COMPARE, article=subject.article, other=subject.other)
            return replace(pair, part=intent.part, words=intent.words)
        return Request(
            What.COMPARE,
            words=intent.words,
            story=subject.story,
            article="" if subject.story else subject.article,
            part=intent.part,
        )
    if intent.what is What.SUMMARY and story_or_article:
        of_story = bool(subject.story) and (not subject.article or intent.part in (Part.HEADLINES, Part.BYLINES))
        return Request(
            What.SUMMARY,
            article="" if of_story else subject.article,
            story=subject.story if of_story else "",
            count=intent.count,
            part=intent.part,
        )
    if (intent.what in (What.ENTITY, What.ABOUT) or intent.part is Part.VOICES) and subject.entity:
        return Request(What.ENTITY, entity=subject.entity)
    if intent.what is What.ABOUT and story_or_article:
        asked = _about_subject(replace(intent, what=What.SUMMARY), subject)
        return replace(asked, part=Part.DETAILS) if asked else None
    return None


def _about_outlet(intent: Intent, subject: Subject) -> Request:
    """What an outlet that is named lacks or reports of the story."""
    if intent.part is Part.MISSING:
        return Request(What.COMPARE, words=intent.words, story=subject.story, named=intent.named, part=intent.part)
    return Request(What.COMPARE, story=subject.story, article=subject.article, named=intent.named)


def _changes(intent: Intent, subject: Subject) -> Request | None:
    """What changed in the story that was spoken of, or that the words name; else the newest articles."""
    if intent.words:
        return Request(What.CHANGES, words=intent.words, story=subject.story, named=intent.named)
    if not subject.story:
        return None if intent.part is Part.CORRECTIONS or intent.named else Request(What.COVERAGE)
    return Request(What.CHANGES, story=subject.story, named=intent.named, part=intent.part)


def _of_thread(intent: Intent, subject: Subject) -> Request | None:
    """A question for the sentences of the thread's story, else its articles, else of the story that the words name.

    Evidence may also be for an entity.
    """
    if subject.story:
        return Request(intent.what, words=intent.words, story=subject.story)
    if subject.article:
        return Request(intent.what, words=intent.words, article=subject.article, other=subject.other)
    if intent.what is What.ASKED:
        return Request(What.ASKED, words=intent.words)
    return Request(What.EVIDENCE, entity=subject.entity) if subject.entity else None
