"""Whether typed words are a name that the thread's story mentions, too common to name one, or a list's number."""

from typing import Final

from bot.model.answer import Answer
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.request import Request, What
from bot.model.search import Choice, NotFound
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.finding.lookup import IDF_RARE, is_distinctive
from bot.newsroom.story.words_of_story import names_story
from bot.text.typed.typed_lines import is_lower, without_politeness
from bot.text.words import STOP_WORDS, words

LISTED_DIGITS: Final = 2  # most digits in the number of a list item


def is_entity_mentioned(newsroom: Newsroom, subject: Subject, answer: Answer) -> bool:
    """Whether the thread's story or articles mention the answer's entity; True if there is no mentioned entity."""
    if not isinstance(answer, Profile) or not answer.articles:
        return True
    return mentions(newsroom, subject, answer.entity.id)


def mentions(newsroom: Newsroom, subject: Subject, entity: str) -> bool:
    """Whether the story or the articles that a thread is about mention an entity."""
    articles = newsroom.store.articles_of(subject.story) if subject.story else (subject.article, subject.other)
    return newsroom.store.is_mentioned(entity, articles)


def by_name(answer: Answer) -> bool:
    """Whether the typed words are the name of the entity found, not only a similar spelling."""
    return (
        isinstance(answer, Profile) or (isinstance(answer, Choice) and bool(answer.entities))
    ) and not answer.guessed


def in_list(typed: str) -> bool:
    """Whether words are only the number of an item in a list, though none is shown."""
    number = without_politeness(typed)
    return number.isdigit() and len(number) <= LISTED_DIGITS


def is_common(request: Request, answer: Answer) -> bool:
    """Whether words are too common to mean a story other than the thread's, or, in lower case, name no entity.

    Keyboards capitalise the first letter of a line; a capital further on is a name's.
    """
    if request.what is What.ENTITY:
        return isinstance(answer, NotFound) and is_lower(request.words) and not answer.outlet
    typed = without_politeness(request.words)
    if request.what is not What.WORDS or not typed[1:].islower():
        return False
    match answer:
        case Choice():
            return not any(is_distinctive(word, IDF_RARE) for word in words(typed))
        case StorySummary(heads=heads):
            return not names_story(words(typed), heads)
        case Summary(head=head):
            return not names_story(words(typed), (head,))
    return False


def is_common_noun(request: Request, answer: Answer) -> bool:
    """Whether a word alone is too common to mean a story."""
    return sum(word not in STOP_WORDS for word in words(request.words)) == 1 and is_common(request, answer)
