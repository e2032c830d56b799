"""The two sides of a comparison: outlets of the story that was spoken of, or what is named beside it."""

from bot.model.conversation import Subject
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.missing import an_outlet
from bot.newsroom.outlets import outlet_meant
from bot.newsroom.pairs import TWO
from handlers.render import Answer
from handlers.request import Request, What


def of_two_outlets(newsroom: Newsroom, ask: Request, subject: Subject) -> Answer | None:
    """The comparison of what two outlets of the thread's story report of it; None if the words name no two of them."""
    sides = TWO.split(ask.words, 1) if ask.what is What.COMPARE and subject.story else []
    heads = newsroom.store.heads(newsroom.store.articles_of(subject.story)) if len(sides) > 1 else ()
    outlets = [outlet_meant([head.outlet for head in heads], side.strip("\"“”' ")) for side in sides]
    if not heads or not all(outlets) or outlets[0] == outlets[1]:
        return None
    left, right = (next(head.id for head in heads if head.outlet == outlet) for outlet in outlets)
    return newsroom.compare_articles(left, right)


def beside(newsroom: Newsroom, ask: Request) -> Answer:
    """What was spoken of, compared with what is named beside it: article with article, or the articles that lead.

    An outlet's name stands for its article in the same story; a part of that story, for the whole of it.
    """
    own = ask.article or _leading(newsroom.story_summary(ask.story))
    other = _of_outlet(newsroom, own, ask.named)
    if not other:
        found = an_outlet(newsroom.store, ask.named) or newsroom.summary(ask.named)
        if not isinstance(found, Summary | StorySummary):
            return found
        other = _leading(found)
    if other != own:
        return newsroom.compare_articles(own, other)
    head = newsroom.article_summary(own).head
    return newsroom.compare_story(head.story) if head.story else newsroom.article_summary(own)


def _of_outlet(newsroom: Newsroom, article: str, typed: str) -> str:
    """The first article that the outlet of a name has in the story of another, or that one itself; '' if none."""
    story = newsroom.article_summary(article).head.story
    heads = newsroom.store.heads(newsroom.store.articles_of(story)) if story else ()
    outlet = outlet_meant([head.outlet for head in heads], typed)
    found = [head.id for head in heads if outlet and head.outlet == outlet]
    return article if article in found else next(iter(found), "")


def _leading(told: Summary | StorySummary) -> str:
    """The id of an article, or of the one whose headline is its story's title."""
    if isinstance(told, Summary):
        return told.head.id
    return next((head.id for head in told.heads if head.title == told.story.title), told.heads[0].id)
