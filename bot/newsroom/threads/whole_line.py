"""Questions of which a part was taken for a name, asked of the thread's story: "what was the speed limit?"."""

import re
from typing import Final

from bot.entities.person_names import without_addition
from bot.errors import NotFoundError
from bot.model.conversation import Subject
from bot.model.request import Part, Request, What
from bot.model.search import NotFound
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.finding.headline_search import stories_headlined
from bot.newsroom.finding.lookup import IDF_RARE, is_distinctive
from bot.newsroom.finding.outlets import outlet_meant
from bot.newsroom.story.corrections_asked import asks_of_correction
from bot.newsroom.story.words_of_story import reports_read, speaks_of_all
from bot.newsroom.threads.name_or_word import by_name
from bot.store import Store
from bot.text.typed.typed_lines import QUESTION, VERSUS, is_lower, two_sides
from bot.text.words import words

_TAKES_NAMES: Final = frozenset({What.ENTITY, What.ABOUT, What.SUMMARY, What.COMPARE})
_OF_NAMES: Final = frozenset({What.ENTITY, What.ABOUT})
_ASKING: Final = _OF_NAMES | {What.ASKED, What.WORDS}
ANYTHING: Final = re.compile(r"any\w* (?:else |new )?(?:on|about)\b", re.IGNORECASE)  # asks for a story, no sentence
_OF_SIDES: Final = (Part.DIFFER, Part.AGREED)


def answer_to_whole_line(newsroom: Newsroom, request: Request, subject: Subject, typed: str) -> StoryAnswer | None:
    """The answer of the thread's story to the whole line as a question; None if the request names something known.

    Known are entities, outlets and headlines. None also if no sentence of the story has the words, unless the request
    compares the story with something. Whether a person of the story agrees is asked of its sentences too, and what two
    parties of it have to do with each other: "council vs flood office".
    """
    of_parties = bool(subject.story) and _names_parties(newsroom.store, request, subject.story)
    if not subject.story or not (of_parties or QUESTION.match(typed)):
        return None
    try:
        of_person = _asks_of_person(newsroom.store, request, subject.story, typed)
        if not of_person and not of_parties and not _names_nothing(newsroom, request):
            return None
        found = newsroom.ask_story(typed, subject.story)
    except NotFoundError:  # the story no longer exists
        return None
    if isinstance(found, NotFound) or not (found.by_words or not request.words or (of_person and found.told)):
        return None
    return found


def asking_for_correction(store: Store, request: Request, subject: Subject, typed: str) -> Request:
    """A question with a number that only an earlier version of an article has, as one for corrections."""
    if not subject.story or request.what not in _ASKING:
        return request
    of_correction = asks_of_correction(store, typed, store.heads_of(subject.story))
    return Request(What.CHANGES, story=subject.story, part=Part.CORRECTIONS) if of_correction else request


def whole_line_without_story(request: Request, subject: Subject, typed: str) -> Request | None:
    """The whole line as a question, if a request took part of it for a name and the thread has no story."""
    if subject.story or subject.offered or not QUESTION.match(typed) or request.what not in _OF_NAMES:
        return None
    if ANYTHING.match(typed):
        return None
    return Request(What.ASKED, words=typed)


def whole_line_to_candidates(newsroom: Newsroom, request: Request, subject: Subject, typed: str) -> Request:
    """The whole line as a question, if several stories may be meant and what was taken for a name names nothing.

    Words with a capital stay a name, even if nobody in the index has it.
    """
    if not subject.offered or request.what not in _OF_NAMES or not QUESTION.match(typed) or not is_lower(request.words):
        return request
    return Request(What.ASKED, words=typed) if _names_nothing(newsroom, request) else request


def _names_nothing(newsroom: Newsroom, request: Request) -> bool:
    """Whether the words that a request takes for a name name nothing; a person's name does not name a story."""
    named = request.words or request.against
    if not named or request.what not in _TAKES_NAMES or request.part is not Part.OVERVIEW:
        return False
    known = request.what in _OF_NAMES and (by_name(newsroom.entity(named)) or bool(newsroom.store.bylines(named)))
    return (
        not known and not outlet_meant(newsroom.store.outlets(), named) and not stories_headlined(newsroom.store, named)
    )


def _names_parties(store: Store, request: Request, story: str) -> bool:
    """Whether a comparison is of two sides of which the story speaks, and that are neither outlets nor articles."""
    sides = two_sides(request.words, VERSUS) if request.what is What.COMPARE and not request.against else None
    return bool(sides) and not any(
        outlet_meant(store.outlets(), side)
        or store.find_heads(side)
        or (stories_headlined(store, side) and not speaks_of_all(store, side, story))
        for side in sides or ()
    )


def _asks_of_person(store: Store, request: Request, story: str, typed: str) -> bool:
    """Whether a question for agreement names a person of the story."""
    if request.what is not What.COMPARE or request.part not in _OF_SIDES:
        return False
    people = (one for report in reports_read(store, story) for one in report.people)
    last = {named[-1] for one in people if (named := words(without_addition(one.text)))}
    return any(word in last and is_distinctive(word, IDF_RARE) for word in words(typed))
