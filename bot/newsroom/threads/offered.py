"""The stories that "it" may mean while nobody has said which: those of an open choice, and those that words name."""

from collections.abc import Sequence

from bot.model.answer import Answer
from bot.model.conversation import Subject
from bot.model.search import Choice, NotFound
from bot.model.story import Story
from bot.newsroom import Newsroom
from bot.newsroom.lookup import newest
from bot.newsroom.story_questions import is_named_by
from bot.store import Store


def in_question(store: Store, subject: Subject, answer: Answer) -> tuple[Story, ...]:
    """The stories that may be meant after an answer: those of a choice, or those that words without an answer name.

    Before a choice was taken, they come beside those that were open already.
    """
    match answer:
        case Choice(stories=stories):
            return stories
        case NotFound() if subject.offered or not subject.story:
            named = [each for each in answer.near_stories if is_named_by(store, answer.typed, each.id)]
            return tuple({story.id: story for story in (*_open(store, subject), *named)}.values())
    return ()


def to_offer(newsroom: Newsroom, subject: Subject) -> Sequence[Story]:
    """The stories to offer to somebody who has named none: those of an open choice, else the newest."""
    return _open(newsroom.store, subject) or newest(newsroom.store)


def _open(store: Store, subject: Subject) -> list[Story]:
    """The stories of an open choice, and the one that was spoken of before it."""
    ids = (*subject.offered, subject.story) if subject.offered else ()
    return [story for story_id in ids if (story := store.story(story_id))]
