"""The answer that the README shows: the beginning of each part of a comparison of the sample articles."""

from collections.abc import Iterable, Iterator
from textwrap import fill

from bot.model.comparison import Comparison
from bot.model.passage import Passage
from bot.newsroom import Newsroom
from bot.wording.comparisons import ComparisonHeading
from bot.wording.counts import story_counts

ASKED = "saltmere strike"
_WIDTH = 100


def example(newsroom: Newsroom) -> str:
    """The most newsworthy agreed fact, the first difference and two facts of one outlet, as a fenced block."""
    comparison = newsroom.compare(ASKED)
    assert isinstance(comparison, Comparison)
    lines = [f"/compare {ASKED}", "", comparison.story.title]
    lines += [", ".join(story_counts(comparison.story))]
    lines += _part(ComparisonHeading.AGREED, comparison.facts[0].sentences)
    lines += _part(ComparisonHeading.DIFFER, (side.passage for side in comparison.merged_differences[0].sides))
    lines += _part(ComparisonHeading.ONLY, comparison.only[:1])
    return "\n".join(["```text", *lines, "```"])


def _part(heading: ComparisonHeading, passages: Iterable[Passage]) -> Iterator[str]:
    yield from ("", heading)
    for passage in passages:
        yield fill(f"{passage.outlet}: {passage.text}", _WIDTH, initial_indent="  ", subsequent_indent="    ")
