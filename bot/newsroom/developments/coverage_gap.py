"""What other outlets of a story report and one does not; pure."""

from collections.abc import Sequence
from dataclasses import replace

from bot.compare.select_reports import news_reports, reports_to_align
from bot.model.comparison import Comparison
from bot.model.coverage_gap import CoverageGap
from bot.wording.comparisons import left_out, remarks
from bot.wording.languages import language_name


def coverage_gap(comparison: Comparison, outlets: Sequence[str]) -> CoverageGap:
    """What the story's other outlets report and ``outlets`` do not.

    Left out, and counted, is what a sentence of theirs may report in other words, or what only a copy of their own
    report has.
    """
    own = {head.id for head in comparison.heads if head.outlet in outlets}
    gap = CoverageGap(comparison.story, comparison.heads, tuple(outlets), remarks=remarks(comparison))
    if why_not := _why_not(comparison, own, ", ".join(outlets)):
        return replace(gap, why_not=why_not)
    copies = comparison.story.alike(own)
    lacking = [fact for fact in comparison.facts if own.isdisjoint(part.article for part in fact.sentences)]
    agreed = comparison.surely_without(own)
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
