"""The thread's subject compared with something else."""

from bot.model.answer import Answer
from bot.model.comparison import Comparison
from bot.model.request import Request
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.finding.no_results import outlet_named
from bot.newsroom.finding.outlets import outlet_meant


def compare_subject_with(newsroom: Newsroom, request: Request) -> Answer:
    """The thread's subject compared with what is named: article with article, a story by its leading article.

    An outlet's name means its article in the same story. If that story itself is named, the whole story is compared.
    """
    own = request.article or _leading(newsroom.story_summary(request.story))
    other = _article_of_outlet(newsroom, own, request.against)
    if not other:
        found = outlet_named(newsroom.store, request.against) or newsroom.summary(request.against)
        if not isinstance(found, Summary | StorySummary):
            return found
        other = _leading(found)
    return newsroom.compare_articles(own, other) if other != own else compare_story_of(newsroom, own)


def compare_story_of(newsroom: Newsroom, article: str) -> Comparison | Summary:
    """The comparison of an article's story; its summary if it is in none."""
    alone = newsroom.article_summary(article)
    return newsroom.compare_story(alone.head.story) if alone.head.story else alone


def _article_of_outlet(newsroom: Newsroom, article: str, typed: str) -> str:
    """The first article that a named outlet has in an article's story, or that article itself; '' if it has none."""
    story = newsroom.article_summary(article).head.story
    heads = newsroom.store.heads_of(story)
    outlet = outlet_meant([head.outlet for head in heads], typed)
    found = [head.id for head in heads if outlet and head.outlet == outlet]
    return article if article in found else next(iter(found), "")


def _leading(answer: Summary | StorySummary) -> str:
    """The id of an article, or of the one whose headline is its story's title."""
    if isinstance(answer, Summary):
        return answer.head.id
    return next((head.id for head in answer.heads if head.title == answer.story.title), answer.heads[0].id)
