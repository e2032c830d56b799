"""Summaries of articles and stories, from the prepared analyses and comparisons."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.compare.latest_value import Latest
from bot.entities.name_variants import NameInStory, fuller_names
from bot.model.comparison import Comparison
from bot.model.passage import Head
from bot.model.story import Report, Story
from bot.model.summary import Named, StorySummary, Summary
from bot.newsroom.leads import readable
from bot.newsroom.people.voices import main_voices
from bot.newsroom.story.key_figures import key_figures
from bot.newsroom.story.story_sentences import story_sentences

WORDS_A_MINUTE = 230  # silent reading of English non-fiction: Brysbaert (2019)
NAMES = 8
LOOKED_AT = 60  # most mentioned names of a story that are checked for variants


def summarise(
    report: Report, head: Head, count: int, names: Mapping[str, tuple[str, str]], changes: Sequence[str]
) -> Summary:
    """An article in ``count`` of its own sentences; ``names`` has name and type of entities by id."""
    return Summary(
        head=head,
        sentences=tuple(report.passage(sentence) for sentence in readable(report, count)),
        figures=tuple(key_figures([report])),
        voices=tuple(main_voices([report])),
        names=tuple(main_names([report], names)),
        reading_minutes=max(1, round(report.analysis.words / WORDS_A_MINUTE)),
        changes=tuple(changes),
    )


def summarise_story(
    story: Story,
    heads: Sequence[Head],
    reports: Sequence[Report],
    comparison: Comparison | None,
    count: int,
    names: Mapping[str, tuple[str, str]],
) -> StorySummary:
    """A story in ``count`` sentences, what most origins report first, from different outlets if possible."""
    latest = Latest(comparison)
    sentences = story_sentences(story.title, reports, comparison, latest, count)
    figures = key_figures(reports, latest)
    shown = (*sentences, *(key.passage for key in figures))
    return StorySummary(
        story=story,
        sentences=tuple(sentences),
        heads=tuple(heads),
        figures=tuple(figures),
        voices=tuple(main_voices(reports)),
        names=tuple(main_names(reports, names)),
        differ=tuple(dict.fromkeys(one for part in shown for one in latest.differences_with(part))),
    )


def main_names(reports: Sequence[Report], names: Mapping[str, tuple[str, str]]) -> list[Named]:
    """The most mentioned entities; variants of one name are merged under the most used one."""
    uses: Counter[str] = Counter()
    outlets: dict[str, set[str]] = {}
    for report in reports:
        for mention in report.analysis.mentions:
            if mention.entity in names:
                uses[mention.entity] += 1
                outlets.setdefault(mention.entity, set()).add(report.article.outlet)
    ranked = sorted(uses, key=lambda entity: (-uses[entity], entity))[:LOOKED_AT]
    same = fuller_names(
        {entity: NameInStory(*names[entity], frozenset(outlets[entity]), known=True) for entity in ranked}
    )
    counted: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for entity in ranked:
        fuller = same.get(entity, entity)
        counted[fuller] += uses[entity]
        shown.setdefault(fuller, entity)
    first = sorted(counted, key=lambda fuller: (-counted[fuller], shown[fuller]))[:NAMES]
    return [Named(shown[fuller], *names[shown[fuller]], counted[fuller]) for fuller in first]
