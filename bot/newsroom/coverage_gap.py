"""What other outlets of a story report and one does not; pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.compare.select_reports import news_reports, reports_to_align
from bot.model.comparison import Comparison
from bot.model.coverage_gap import CoverageGap
from bot.wording.comparisons import left_out, remarks
from bot.wording.languages import language_name

if TYPE_CHECKING:
    from bot.model.passage import Passage


def coverage_gap(comparison: Comparison, outlets: Sequence[str]) -> CoverageGap:
    """What the story's other outlets report and ``outlets`` do not.

    Left out, and counted, is what a sentence of theirs may report in other words, or what only a copy of their own
    report has.
    """
    own = {head.id for head in comparison.heads if head.outlet in outlets}
    gap = CoverageGap(comparison.story, comparison.heads, tuple(outlets), remarks=remarks(comparison))
    if why_not := _why_not(comparison, own, ", ".join(outlets)):
        return replace(gap, why_not=why_not)
    copies = {article for one in comparison.story.sides if own.intersection(one.articles) for article in one.articles}
    near = _near(comparison, own)
    lacking = [fact for fact in comparison.facts if own.isdisjoint(part.article for part in fact.sentences)]
    agreed = [
        fact for fact in lacking if not any(part.article in copies or part.place in near for part in fact.sentences)
    ]
    others = [part for part in comparison.only if part.article not in own]
    only = [part for part in others if part.article not in copies]
    unsure = len(lacking) - len(agreed) + len(others) - len(only)
    return replace(gap, agreed=tuple(agreed), only=tuple(only), unsure=unsure)


def _why_not(comparison: Comparison, own: set[str], called: str) -> str:
    """Why nothing can be said; empty if an article of theirs was compared with another's."""
    if not own:
        others = ", ".join(dict.fromkeys(head.outlet for head in comparison.heads))
        return f"{called} has no article in this story. The outlets are: {others}."
    if comparison.alone:
        return left_out(comparison)
    if own.isdisjoint(news_reports(comparison.heads)):
        return f"{called} has only opinion or analysis in this story, and that is not compared."
    if own.isdisjoint(set(news_reports(comparison.heads)) - {head.id for head in comparison.in_other_languages}):
        languages = {language_name(head.language): None for head in comparison.in_other_languages if head.id in own}
        return f"{called} has this story in {' and '.join(languages)} only, and that is not compared."
    if own.isdisjoint(reports_to_align(comparison.story, comparison.heads)):
        return f"This story is so large that not all of its articles are compared, and none of {called} was."
    return ""


def _near(comparison: Comparison, own: set[str]) -> set[tuple[str, int]]:
    """The places of sentences that may report what a sentence of theirs reports."""
    pairs: Iterable[Sequence[Passage]] = (
        *(fact.sentences for fact in comparison.agreed),
        *((each.passage, each.nearest) for each in comparison.perhaps),
    )
    return {part.place for parts in pairs if any(part.article in own for part in parts) for part in parts}
