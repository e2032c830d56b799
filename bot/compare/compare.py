"""A story laid side by side: what its outlets agree on, where they differ, what only one reports."""

from collections.abc import Sequence

from bot.compare.agreed import agreed, echoes
from bot.compare.align import Models, align, shipped_models
from bot.compare.choose import chosen, voices
from bot.compare.differ import differ
from bot.compare.groups import groups
from bot.compare.lines import lines
from bot.compare.names import names
from bot.compare.nearness import Encode
from bot.compare.newsworthy import line_weights
from bot.compare.only import only
from bot.model.comparison import Comparison, Difference, Side
from bot.model.passage import Head, Passage
from bot.model.story import Report, Story


def compare(
    story: Story, reports: Sequence[Report], models: Models | None = None, encode: Encode | None = None
) -> Comparison:
    """Compare the articles of a story; pure, and the same whatever order the reports come in.

    ``encode`` gives vectors of sentences, where there is a model for them. ``models`` are those that score pairs;
    without them the shipped ones.
    """
    ordered = sorted(reports, key=lambda report: report.article.order)
    news, left_over = chosen(story, ordered)
    told = lines(news)
    voice = voices(story, news)

    def shown(place: int) -> Passage:
        return news[told[place].report].passage(told[place].sentence)

    alignment = align(told, news, models or shipped_models(semantic=encode is not None), encode)
    weights = line_weights(told, news)
    facts = [fact for fact in groups(alignment, told) if len({voice[told[place].report] for place in fact.lines}) > 1]
    alone = only(alignment, told, voice, weights, {place for fact in facts for place in fact.lines})
    differences = [
        Difference(
            each.kind,
            tuple(Side(shown(side.line), side.value) for side in each.told),
            each.about,
            each.why,
            each.words,
            each.slight,
        )
        for each in differ(alignment, told)
    ]
    return Comparison(
        story,
        tuple(_head(report, story.id) for report in ordered),
        agreed=echoes(agreed(facts, told, news, voice, weights), left_over),
        differ=tuple(differences),
        only=tuple(shown(place) for place in alone),
        names=tuple(names(ordered)),
    )


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
