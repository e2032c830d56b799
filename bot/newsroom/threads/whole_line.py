"""A question to the thread's story whose words a request has taken for a name: "what was the speed limit?"."""

from typing import Final

from bot.entities.person_names import without_addition
from bot.errors import NotFoundError
from bot.model.analysis import EntityType
from bot.model.conversation import Subject
from bot.model.request import Part, Request, What
from bot.model.search import NotFound
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.headline_search import headlined
from bot.newsroom.lookup import DISTINCT, tells
from bot.newsroom.outlets import outlet_meant
from bot.newsroom.story_questions import asks_of_correction, reports_read
from bot.newsroom.threads.in_thread import by_name
from bot.text.typed_lines import QUESTION
from bot.text.words import words

_TAKES_NAMES: Final = frozenset({What.ENTITY, What.ABOUT, What.SUMMARY, What.COMPARE})
_OF_NAMES: Final = frozenset({What.ENTITY, What.ABOUT})
_ASKING: Final = _OF_NAMES | {What.ASKED, What.WORDS}
_OF_SIDES: Final = (Part.DIFFER, Part.AGREED)


def of_whole_line(newsroom: Newsroom, ask: Request, subject: Subject, typed: str) -> StoryAnswer | None:
    """The sentences of the thread's story on a whole question, verb included.

    None unless the story has some, or nothing is compared with it, and the request names nothing that is known: no
    entity, outlet or headline. Whether a person of the story agrees is asked of its sentences too.
    """
    if not subject.story or not QUESTION.match(typed):
        return None
    try:
        of_person = _of_person(newsroom, ask, subject.story, typed)
        if not of_person and not _names_nothing(newsroom, ask):
            return None
        found = newsroom.asked(typed, subject.story)
    except NotFoundError:  # the story no longer exists
        return None
    if isinstance(found, NotFound) or not (found.by_words or not ask.words or (of_person and found.told)):
        return None
    return found


def of_old_number(newsroom: Newsroom, ask: Request, subject: Subject, typed: str) -> Request:
    """A question with a number that only an earlier version of an article has, as one for corrections."""
    if not subject.story or ask.what not in _ASKING:
        return ask
    heads = newsroom.store.heads(newsroom.store.articles_of(subject.story))
    of_correction = asks_of_correction(newsroom.store, typed, heads)
    return Request(What.CHANGES, story=subject.story, part=Part.CORRECTIONS) if of_correction else ask


def without_story(ask: Request, subject: Subject, typed: str) -> Request | None:
    """The whole question, to be asked if what a request takes for a name is none, and no story is in hand."""
    if subject.story or subject.offered or not QUESTION.match(typed) or ask.what not in _OF_NAMES:
        return None
    return Request(What.ASKED, words=typed)


def of_open_choice(newsroom: Newsroom, ask: Request, subject: Subject, typed: str) -> Request:
    """The whole question if what a request takes for a name is none, while it is open which story is meant.

    A capital is a name's, if of nobody in the index.
    """
    if not subject.offered or ask.what not in _OF_NAMES or not QUESTION.match(typed) or not ask.words.islower():
        return ask
    return Request(What.ASKED, words=typed) if _names_nothing(newsroom, ask) else ask


def _names_nothing(newsroom: Newsroom, ask: Request) -> bool:
    """Whether the words that a request takes for a name are none; somebody's name is no story's."""
    named = ask.words or ask.against
    if not named or ask.what not in _TAKES_NAMES or ask.part is not Part.FIRST:
        return False
    known = ask.what in _OF_NAMES and by_name(newsroom.entity(named))
    return not known and not outlet_meant(newsroom.store.outlets(), named) and not headlined(newsroom.store, named)


def _of_person(newsroom: Newsroom, ask: Request, story: str, typed: str) -> bool:
    """Whether a question for agreement names a person of the story."""
    if ask.what is not What.COMPARE or ask.part not in _OF_SIDES:
        return False
    reports = reports_read(newsroom.store, story)
    people = (one for each in reports for one in each.analysis.mentions if one.type is EntityType.PERSON)
    last = {named[-1] for one in people if (named := words(without_addition(one.text)))}
    return any(word in last and tells(word, DISTINCT) for word in words(typed))
