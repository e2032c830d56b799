"""A story laid side by side: what its outlets agree on, where they differ, what only one reports."""

from collections.abc import Sequence
from dataclasses import replace

from bot.compare.agreed import agreed, echoes
from bot.compare.align import Models, align, shipped_models
from bot.compare.choose import chosen, voices
from bot.compare.clipping import Kept, keep
from bot.compare.differ import differ
from bot.compare.groups import groups
from bot.compare.lines import lines
from bot.compare.names import names
from bot.compare.nearness import Encode
from bot.compare.newsworthy import line_weights
from bot.compare.only import only, perhaps
from bot.model.comparison import Comparison, Difference, Perhaps, Side
from bot.model.passage import Passage
from bot.model.story import Report, Story


def compare(
    story: Story,
    reports: Sequence[Report],
    models: Models | None = None,
    encode: Encode | None = None,
    kept: Kept | None = None,
) -> Comparison:
    """Compare the articles of a story; pure, and the same whatever order the reports come in.

    ``encode`` gives vectors of sentences, where there is a model for them. ``models`` are those that score pairs;
    without them the shipped ones. ``kept``, where it is given, tells of all articles of the story: ``reports`` need
    then be no more than those that ``chosen`` takes.
    """
    kept = kept or keep(reports)
    clippings = sorted(kept.clippings, key=lambda clipping: clipping.head.order)
    taken, left_over = chosen(story, [clipping.head for clipping in clippings])
    at_hand = {report.article.id: report for report in reports}
    news = [at_hand[article] for article in taken]
    told = lines(news)
    voice = voices(story, taken)

    def shown(place: int) -> Passage:
        return news[told[place].report].passage(told[place].sentence)

    alignment = align(told, news, models or shipped_models(semantic=encode is not None), encode)
    weights = line_weights(told, news)
    facts = [fact for fact in groups(alignment, told) if len({voice[told[place].report] for place in fact.lines}) > 1]
    in_facts = {place for fact in facts for place in fact.lines}
    near = [
        Perhaps(shown(place), shown(nearest), score)
        for place, nearest, score in perhaps(alignment, told, voice, weights, in_facts)
    ]
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
        tuple(replace(clipping.head, story=story.id) for clipping in clippings),
        agreed=echoes(agreed(facts, told, news, voice, weights), left_over, kept.left_over),
        differ=tuple(differences),
        only=tuple(shown(place) for place in only(alignment, told, voice, weights, in_facts)),
        perhaps=tuple(near),
        names=tuple(names(clippings)),
    )
