"""Questions about the outlets of a story: who has something, who had it first, whether it is confirmed.

Without a word of their own, they are about what was asked last: "only the Ledger has this?".
"""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from bot.answering.question import question
from bot.model.answer import Answer
from bot.model.conversation import Subject
from bot.model.passage import Cuttings
from bot.model.reported import Reported
from bot.model.request import Part, Request, What
from bot.model.search import NotFound
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.confirmed import confirmed
from bot.newsroom.lookup import typed_words
from bot.newsroom.reported import MOST, Articles, having, reported

# What is shown of the whole story if nothing was asked before.
_WHOLE: Final = MappingProxyType(
    {
        Part.HEADLINES: What.SUMMARY,
        Part.ONLY: What.COMPARE,
        Part.AGREED: What.COMPARE,
        Part.DIFFER: What.COMPARE,
    }
)


def asks_who(ask: Request) -> bool:
    """Whether a question to a story is about its outlets."""
    return ask.what is What.ASKED and ask.part is not Part.FIRST


def of_last(ask: Request, subject: Subject) -> Request:
    """The question with what was asked last in place of "this"; without it, or on "anything", of the whole story."""
    read = question(typed_words(ask.words))
    if not asks_who(ask) or read.words or read.kinds:
        return ask
    if not ask.words and subject.asked and subject.story == ask.story:
        return replace(ask, words=subject.asked)
    what = _WHOLE.get(ask.part)
    return Request(what, ask.named, ask.story, ask.article, ask.other, part=ask.part) if what else ask


def asked_after(before: Subject, then: Subject, ask: Request, answer: Answer) -> Subject:
    """The subject with what was asked last, if sentences answered it; the source of an answer is asked beside it."""
    match answer:
        case Reported():
            return replace(then, asked=answer.asked)
        case StoryAnswer() if answer.told:
            return replace(then, asked=answer.asked)
    beside = then.story == before.story and (isinstance(answer, Cuttings) or ask.part in (Part.VOICES, Part.DIFFER))
    return replace(then, asked=before.asked if beside else "")


def who_reports(newsroom: Newsroom, ask: Request) -> Answer:
    """Which outlets of a story report what was asked; if none does in its words, or it has no story, the usual answer.

    Raises:
        NotFoundError: the story is gone, or is being prepared.
    """
    ask = _spelt_out(ask)
    articles = [each for each in (ask.article, ask.other) if each]
    found = newsroom.asked(ask.words, ask.story, articles) if ask.words else None
    story_id = found.story.id if isinstance(found, StoryAnswer) else ask.story
    if isinstance(found, NotFound) or (found and not story_id):
        return found
    story, store = newsroom.story(story_id), newsroom.store
    ids = store.articles_of(story_id)
    told = Articles(story, tuple(store.heads(ids)), store.reports(ids[:MOST]), store.comparison(story_id))
    sides = [*found.told, *found.agreed] if found else []
    if ask.part is Part.CONFIRMED:
        return confirmed(told, ask.words, sides)
    by_words = [side for side in sides if found and side.passage.place not in found.meant]
    if ask.part is not Part.DIFFER:
        sides = by_words if any(side.value for side in by_words) else having(told, ask.words)
    return reported(told, ask.words, sides, ask.named) if sides or not found else found


def _spelt_out(ask: Request) -> Request:
    """The question for the toll as one that sentences answer."""
    return replace(ask, words="how many died") if question(ask.words).of_any_story else ask
