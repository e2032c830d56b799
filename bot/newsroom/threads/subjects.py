"""What a thread is about before and after an answer; pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot.model.answer import Answer
from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.coverage_gap import CoverageGap
from bot.model.developments import Developments
from bot.model.entity import Profile
from bot.model.passage import Excerpts
from bot.model.quoted import Quoted
from bot.model.reported import Reported
from bot.model.search import Hit, NotFound, SearchPage
from bot.model.story import Story
from bot.model.story_answer import Statements, StoryAnswer
from bot.model.summary import StorySummary, Summary

FEW_LINES = 3  # after which a story that was left is no longer meant


def subject_after(
    subject: Subject, answer: Answer, *, mentioned: bool = True, offered: Sequence[Story] = ()
) -> Subject:
    """The thread's subject after ``answer``.

    An entity that the subject has (``mentioned``) is added to it; any other replaces it, with its story if it has only
    one. So do articles found by words, mostly of one story, if it has none. A question that another story answered
    moves to that story. Those ``offered`` may all be meant until one is chosen.
    """
    after = _next_subject(replace(subject, offered=()), answer, mentioned=mentioned)
    aside = isinstance(answer, Profile | Excerpts) and after.story == subject.story
    shown = subject.last_shown if aside else after.story if _is_about(answer, after.story) else ""
    left, lines_since = _left(subject, after, answer)
    offering = tuple(story.id for story in offered)
    return replace(after, offered=offering, last_shown=shown, left=left, lines_since=lines_since)


def _left(before: Subject, after: Subject, answer: Answer) -> tuple[str, int]:
    """The story that was left a few lines ago at most, and how many; a line may still be meant for it.

    Once the story in hand has answered a question by its words, that is what is spoken of.
    """
    if before.story and after.story != before.story:
        return before.story, 0
    told = isinstance(answer, Reported | Statements | Quoted)
    answered = told or (isinstance(answer, StoryAnswer) and answer.by_words)
    near = not answered and before.left and before.left != after.story and before.lines_since < FEW_LINES
    return (before.left, before.lines_since + 1) if near else ("", 0)


def _is_about(answer: Answer, story: str) -> bool:
    """Whether an answer shows a story."""
    match answer:
        case Summary(head=head):
            return head.story == story
        case NotFound(here=here):
            return here is not None
        case Quoted(story=shown):
            return shown is not None and shown.id == story
        case StorySummary() | Developments() | Comparison() | StoryAnswer() | Reported() | Statements() | CoverageGap():
            return answer.story.id == story
    return False


def _next_subject(subject: Subject, answer: Answer, *, mentioned: bool) -> Subject:  # noqa: PLR0911 - one per kind of answer
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
            if mentioned and (subject.story or subject.article):
                return replace(subject, entity=entity.id)
            return Subject(story=stories[0][0] if len(stories) == 1 else "", entity=entity.id)
        case SearchPage(query=query, hits=hits) if not subject.story and query.words and (main := main_story(hits)):
            return Subject(story=main, entity=subject.entity)
        case (
            StoryAnswer(story=there)
            | Reported(story=there)
            | Statements(story=there)
            | CoverageGap(story=there)
            | Quoted(story=Story() as there)
        ) if there.id not in ("", subject.story):
            return Subject(story=there.id, entity=subject.entity)
        case Statements(entity=entity) if entity:
            return replace(subject, entity=entity)
    return subject


def main_story(hits: Sequence[Hit]) -> str:
    """The story that most of the articles found are of, at least two; '' if there is none."""
    [(story, count)] = Counter(hit.head.story for hit in hits).most_common(1) or [("", 0)]
    return story if count > max(1, len(hits) / 2) else ""
