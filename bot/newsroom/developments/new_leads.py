"""The leads of a story's new articles: what is new may be new wording of a fact that older articles report too."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from bot.compare.select_reports import news_reports, origin_numbers
from bot.model.analysis import Sentence
from bot.model.developments import Developments
from bot.model.story import Report, Story
from bot.newsroom.leads import readable

LEADS: Final = 5


def with_leads(found: Developments, reports: Callable[[Sequence[str]], Sequence[Report]]) -> Developments:
    """The developments with the leads of their newest articles; ``reports`` loads articles by id."""
    ids = [head.id for head in found.new]
    leads = {
        report.article.id: report.passage(lead)
        for report in reports(originals_first(found.story, news_reports(found.new)))
        for lead in readable(report, 1)
        if not _is_title(report, lead)
    }
    return replace(found, leads=tuple(leads[article] for article in ids if article in leads))


def originals_first(story: Story, newest_first: Sequence[str]) -> list[str]:
    """The newest articles, without copies; one of each newsroom before any second one."""
    originals = _first(newest_first, origin_numbers(story.origins, newest_first))
    ahead = _first(originals, origin_numbers(story.newsrooms, originals))
    return list(dict.fromkeys((*ahead, *originals)))[:LEADS]


def _is_title(report: Report, lead: Sentence) -> bool:
    """Whether an article without a headline of its own is listed under this sentence."""
    title = report.article.title.strip(" .…")
    return report.article.title_from_text and title in report.passage(lead).text


def _first(articles: Sequence[str], origins: Sequence[int]) -> list[str]:
    """The first article of each origin."""
    found: dict[int, str] = {}
    for article, origin in zip(articles, origins, strict=True):
        found.setdefault(origin, article)
    return list(found.values())
