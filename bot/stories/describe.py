"""A story as it is shown: its title, its articles, outlets and times."""

from collections import Counter
from collections.abc import Sequence

from bot.model.story import Origin, Report, Story
from bot.stories.ties import ties
from bot.text.words import rarity, terms


def describe(story_id: str, reports: Sequence[Report], origins: Sequence[Origin]) -> Story:
    """The story of these articles; its title is the headline that says most of what the others say too."""
    ordered = sorted(reports, key=lambda report: report.article.order)
    times = [report.article.published for report in ordered if report.article.published is not None]
    return Story(
        id=story_id,
        title=_title(ordered),
        articles=tuple(report.article.id for report in ordered),
        origins=tuple(origins),
        outlets=tuple(dict.fromkeys(report.article.outlet for report in ordered)),
        first=min(times, default=None),
        last=max(times, default=None),
        ties=ties(ordered, origins),
    )


def _title(reports: Sequence[Report]) -> str:
    """The headline that shares most words with the other articles' headlines and openings; the earliest of equals.

    A headline of a source's own comes before one that had to be taken from the text.
    """
    openings = [frozenset(terms(f"{report.article.title} {report.article.text[:600]}")) for report in reports]
    used = Counter(term for opening in openings for term in opening)

    def weight(report: Report) -> tuple[bool, float]:
        headline = set(terms(report.article.title))
        shared = sum(rarity(term) * (used[term] - 1) for term in headline)
        return (not report.article.title_from_text, shared / (len(headline) + 3))

    return max(reports, key=weight).article.title
