"""Questions about the outlets of a story: who has something, who had it first, whether it is confirmed.

Without a word of their own, they are about what was asked last: "only the Ledger has this?".
"""

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from bot.answering.question import question
from bot.compare.lines import lines
from bot.model.analysis import AttributionKind
from bot.model.answer import Answer
from bot.model.comparison import Side
from bot.model.conversation import Subject
from bot.model.passage import Cuttings
from bot.model.reported import Reported
from bot.model.request import Part, Request, What
from bot.model.search import NotFound
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.confirmed import MOST as MOST_SAID
from bot.newsroom.confirmed import confirmed
from bot.newsroom.lookup import typed_words
from bot.newsroom.reported import MOST, Articles, having, reported

# What is shown of the whole story if nothing was asked before.
_WHOLE: Final = MappingProxyType(
    {
        Part.HEADLINES: What.SUMMARY,
        Part.VOICES: What.SUMMARY,
        Part.ONLY: What.COMPARE,
        Part.AGREED: What.COMPARE,
        Part.DIFFER: What.COMPARE,
    }
)
# "The fire was first reported at nine" says nothing of an outlet.
_FIRST: Final = re.compile(
    r"\bfirst (?:reported|published|revealed|disclosed|broken?)\b"
    r"(?! (?:at|in|on|to|from|around|about|near|just|shortly|last|cases?|deaths?|infections?)\b)"
    r"|\bfirst to (?:report|publish|reveal|disclose)\b|\bbroke the (?:story|news)\b",
    re.IGNORECASE,
)


def asks_who(ask: Request) -> bool:
    """Whether a question to a story is about its outlets."""
    return ask.what is What.ASKED and ask.part is not Part.FIRST


def of_last(ask: Request, subject: Subject) -> Request:
    """The question with what was asked last in place of "this"; without it, or on "anything", of the whole story."""
    read = question(typed_words(ask.words))
    if not asks_who(ask) or read.words or read.kinds:
        return ask
    if not ask.words and subject.asked and (subject.offered or subject.story == ask.story):
        return replace(ask, words=subject.asked)
    if ask.part is Part.HEADLINES and ask.story:
        return replace(ask, words="")
    what = What.COMPARE if ask.other else _WHOLE.get(ask.part)
    return Request(what, ask.named, ask.story, ask.article, ask.other, part=ask.part) if what else ask


def asked_after(before: Subject, then: Subject, ask: Request, answer: Answer) -> Subject:
    """The subject with what was asked last, if sentences answered it; the source of an answer is asked beside it.

    A question that waits for its story is kept too.
    """
    match answer:
        case Reported(asked=asked) if asked:
            return replace(then, asked=asked)
        case StoryAnswer() if answer.told:
            return replace(then, asked=answer.asked)
        case NotFound() if ask.what is What.ASKED and ask.needs_story:
            return replace(then, asked=ask.words)
    beside = then.story == before.story and (isinstance(answer, Cuttings) or ask.part in (Part.VOICES, Part.DIFFER))
    return replace(then, asked=before.asked if beside else "")


def who_reports(newsroom: Newsroom, ask: Request) -> Answer:
    """Which outlets of a story report what was asked; if none does in its words, or it has no story, the usual answer.

    Raises:
        NotFoundError: the story is gone, or is being prepared.
    """
    if not ask.words and ask.part is Part.HEADLINES:
        return _told_first(newsroom, ask.story) or newsroom.story_summary(ask.story)
    ask = _spelt_out(ask)
    found = newsroom.asked(ask.words, ask.story, ask.articles) if ask.words else None
    story_id = found.story.id if isinstance(found, StoryAnswer) else ask.story
    if isinstance(found, NotFound) or (found and not story_id):
        return found
    told = _articles(newsroom, story_id)
    sides = [*found.told, *found.agreed] if found else []
    if ask.part is Part.CONFIRMED:
        return confirmed(told, ask.words, sides)
    if ask.part is Part.VOICES and sides:
        sourced = [side for side in sides if side.passage.attribution.kind is not AttributionKind.NONE]
        return replace(reported(told, ask.words, sides), told=told.dated(sourced or sides))
    by_words = [side for side in sides if found and side.passage.place not in found.meant]
    if ask.part is not Part.DIFFER:
        sides = by_words if any(side.value for side in by_words) else having(told, ask.words)
    return reported(told, ask.words, sides, ask.named) if sides or not found else found


def _articles(newsroom: Newsroom, story_id: str) -> Articles:
    story, store = newsroom.story(story_id), newsroom.store
    ids = store.articles_of(story_id)
    return Articles(story, tuple(store.heads(ids)), store.reports(ids[:MOST]), store.comparison(story_id))


def _told_first(newsroom: Newsroom, story_id: str) -> Reported | None:
    """The sentences of a story that say who reported it first; None if it has none."""
    articles = _articles(newsroom, story_id)
    told = [
        Side(articles.reports[line.report].passage(line.sentence), "")
        for line in lines(articles.reports)
        if _FIRST.search(line.text)
    ]
    return Reported(articles.story, articles.heads, "", articles.dated(told)[:MOST_SAID]) if told else None


def _spelt_out(ask: Request) -> Request:
    """The question for the toll as one that sentences answer."""
    return replace(ask, words="how many died") if question(ask.words).of_any_story else ask
