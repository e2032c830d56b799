"""A story laid side by side: what its outlets agree on, where they differ, what only one reports."""

from collections.abc import Sequence

from bot.compare.align import align
from bot.compare.differ import Differing, differ
from bot.compare.groups import Group, groups
from bot.compare.lines import Line, lines
from bot.compare.names import names
from bot.compare.newsworthy import group_weight, line_weights
from bot.compare.only import only
from bot.model.article import Genre
from bot.model.comparison import Agreement, Comparison, Difference, Side
from bot.model.passage import Head, Passage
from bot.model.story import Report, Story


def compare(story: Story, reports: Sequence[Report]) -> Comparison:
    """Compare the articles of a story; pure, and the same whatever order the reports come in."""
    ordered = sorted(reports, key=lambda report: report.article.order)
    heads = tuple(_head(report, story.id) for report in ordered)
    news = [report for report in ordered if report.article.genre is Genre.NEWS]
    voices = _voices(story, news)
    told = lines(news)
    alignment = align(told, news)
    weights = line_weights(told, news)
    facts = [group for group in groups(alignment, told) if _voices_of(group, told, voices) > 1]
    agreed = sorted(
        (
            Agreement(
                tuple(_passage(told[place], news) for place in fact.lines),
                _voices_of(fact, told, voices),
                group_weight(fact, weights, _voices_of(fact, told, voices), len(set(voices))),
            )
            for fact in facts
        ),
        key=lambda fact: (-fact.newsworthiness, [(p.article, p.start) for p in fact.sentences]),
    )
    taken = {place for fact in facts for place in fact.lines}
    alone = only(alignment, told, voices, weights, taken)
    return Comparison(
        story,
        heads,
        agreed=tuple(agreed),
        differ=tuple(_difference(each, told, news) for each in differ(alignment, told)),
        only=tuple(_passage(told[place], news) for place in alone),
        names=tuple(names(ordered)),
    )


def _difference(each: Differing, told: Sequence[Line], news: Sequence[Report]) -> Difference:
    sides = tuple(Side(_passage(told[side.line], news), side.value) for side in each.told)
    return Difference(each.kind, sides, each.about)


def _voices(story: Story, reports: Sequence[Report]) -> list[int]:
    """A number for each report: reports of one origin share it. In a story of one origin each stands alone."""
    number = {article: place for place, origin in enumerate(story.origins) for article in origin.articles}
    return [number.get(report.article.id, len(number) + place) for place, report in enumerate(reports)]


def _voices_of(group: Group, told: Sequence[Line], voices: Sequence[int]) -> int:
    return len({voices[told[place].report] for place in group.lines})


def _passage(line: Line, reports: Sequence[Report]) -> Passage:
    return reports[line.report].passage(line.sentence)


def _head(report: Report, story: str) -> Head:
    article, analysis = report.article, report.analysis
    return Head(
        id=article.id,
        title=article.title,
        outlet=article.outlet,
        url=article.url,
        file=article.file,
        byline=article.byline,
        published=article.published,
        published_is_date=article.published_is_date,
        updated=article.updated,
        genre=str(article.genre),
        language=analysis.language,
        words=analysis.words,
        wire=analysis.wire,
        title_from_text=article.title_from_text,
        story=story,
    )
