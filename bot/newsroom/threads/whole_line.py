"""A question to the thread's story whose words a request has taken for a name: "what was the speed limit?"."""

from typing import Final

from bot.errors import NotFoundError
from bot.model.analysis import EntityType
from bot.model.conversation import Subject
from bot.model.request import Part, Request, What
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.headline_search import headlined
from bot.newsroom.lookup import UNCOMMON, tells
from bot.newsroom.outlets import outlet_meant
from bot.newsroom.threads.in_thread import by_name
from bot.text.typed_lines import QUESTION
from bot.text.words import words

_TAKES_NAMES: Final = frozenset({What.ENTITY, What.ABOUT, What.SUMMARY, What.COMPARE})
_OF_SIDES: Final = (Part.DIFFER, Part.AGREED)


def of_whole_line(newsroom: Newsroom, ask: Request, subject: Subject, typed: str) -> StoryAnswer | None:
    """The sentences of the thread's story on a whole question, verb included.

    None unless the story has some, and the request names nothing that is known: no entity, outlet or headline. Whether
    a person of the story agrees is asked of its sentences too.
    """
    if not subject.story or ask.what not in _TAKES_NAMES or not QUESTION.match(typed):
        return None
    try:
        if not (_names_nothing(newsroom, ask) or _of_person(newsroom, ask, subject.story, typed)):
            return None
        found = newsroom.asked(typed, subject.story)
    except NotFoundError:  # the story no longer exists
        return None
    return found if isinstance(found, StoryAnswer) and found.by_words else None


def _names_nothing(newsroom: Newsroom, ask: Request) -> bool:
    named = ask.words or ask.named
    if not named or ask.part is not Part.FIRST or by_name(newsroom.entity(named)):
        return False
    return not outlet_meant(newsroom.store.outlets(), named) and not headlined(newsroom.store, named)


def _of_person(newsroom: Newsroom, ask: Request, story: str, typed: str) -> bool:
    """Whether a question for agreement names a person of the story."""
    if ask.what is not What.COMPARE or ask.part not in _OF_SIDES:
        return False
    reports = newsroom.store.reports(newsroom.store.articles_of(story))
    people = (one for each in reports for one in each.analysis.mentions if one.type is EntityType.PERSON)
    last = {named[-1] for one in people if (named := words(one.text))}
    return any(word in last and tells(word, UNCOMMON) for word in words(typed))
