"""The stories that "it" may mean while nobody has said which: those shown last, until a question settles it."""

from collections.abc import Sequence
from typing import Final

from bot.model.answer import Answer
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.request import Request, What
from bot.model.search import Choice, NotFound
from bot.model.story import Story
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.lookup import OFFERED, newest
from bot.newsroom.story_questions import answered_by, is_named_by, speaks_of_all, speaks_of_any
from bot.store import Store
from bot.text.typed_lines import is_foreign

_OF_ONE: Final = (What.ASKED, What.SAYS)


def in_question(store: Store, subject: Subject, answer: Answer, *, named: bool = True) -> tuple[Story, ...]:
    """The stories that may be meant after an answer that shows them: a choice, near ones, or those of a name.

    A story in hand is kept, unless the words name others clearly and not it too, or words alone are all of another and
    none of its own. An open choice stays open until others are shown. An entity that the subject mentions (``named``)
    leaves it.
    """
    match answer:
        case Choice(stories=stories):
            return stories
        case NotFound(typed=typed, near_stories=near):
            known = _open(store, subject)
            shown = near if not (subject.story or known) else _named(store, typed, near, subject)
            return tuple(shown or known)
        case StoryAnswer(asked=typed, elsewhere=elsewhere) if not answer.told:
            return tuple(story for story in elsewhere if is_named_by(store, typed, story.id))
        case Profile(stories=stories) if len(stories) > 1 and not (named and subject.story):
            return tuple(story for story_id, _ in stories[:OFFERED] if (story := store.story(story_id)))
    return ()


def answering_of(newsroom: Newsroom, ask: Request, subject: Subject) -> frozenset[str]:
    """The stories, of those that may be meant, that answer in the words of a question; if any, those that have all.

    None if the words name another story, or the question is of one.
    """
    of_open = ask.what in _OF_ONE and (ask.needs_story or ask.story == subject.story)
    known = _open(newsroom.store, subject) if of_open else []
    answering = frozenset(story for each in known if (story := _answering(newsroom, ask, each)))
    if len(answering) > 1 and ask.what is What.ASKED:
        whole = frozenset(each for each in answering if speaks_of_all(newsroom.store, ask.words, each))
        answering = whole or answering
    return answering if answering <= {story.id for story in known} else frozenset()


def _answering(newsroom: Newsroom, ask: Request, story: Story) -> str:
    """The story that answers a question to one, by its words: that one, another that they name, or none ('')."""
    if ask.what is What.SAYS:
        speaker = newsroom.profile(ask.entity).entity.name if ask.entity else ask.named
        return story.id if newsroom.says(speaker, ask.words, story.id).voices else ""
    return answered_by(newsroom.store, ask.words, story)


def to_offer(newsroom: Newsroom, subject: Subject) -> Sequence[Story]:
    """The stories to offer to somebody who has named none: those of an open choice, else the newest."""
    return _open(newsroom.store, subject) or newest(newsroom.store)


def _named(store: Store, typed: str, near: Sequence[Story], subject: Subject) -> Sequence[Story]:
    """The near stories that words name; none if the story in hand is among them, or the words are not English."""
    if subject.story and is_foreign(typed):
        return ()
    named = [story for story in near if _names(store, typed, story, subject)]
    return () if any(story.id == subject.story for story in named) else named


def _names(store: Store, typed: str, story: Story, subject: Subject) -> bool:
    """Whether words that were not found name a story clearly, or are all of it and none of the story in hand."""
    if is_named_by(store, typed, story.id):
        return True
    here = subject.story
    return bool(here) and speaks_of_all(store, typed, story.id) and not speaks_of_any(store, typed, here)


def _open(store: Store, subject: Subject) -> list[Story]:
    """The stories of an open choice, and the one that was spoken of before it."""
    ids = dict.fromkeys((*subject.offered, subject.story)) if subject.offered else ()
    return [story for story_id in ids if (story := store.story(story_id))]
