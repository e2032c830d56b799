"""Comparisons in the terminal."""

from types import MappingProxyType
from typing import Final

from bot.cli.show.summary import show_heads, voices_counted
from bot.cli.terminal_page import TerminalPage
from bot.model.comparison import Comparison, Difference, DifferenceKind
from bot.wording.comparisons import (
    ComparisonHeading,
    carried,
    common_to_all,
    difference_title,
    differently_in,
    differing,
    named_in,
    not_in,
    nothing_agreed,
    one_origin,
    only_title,
    paired_again,
    parted_in,
    remarks,
    reported_by,
    surely_without,
    telling_otherwise,
)
from bot.wording.source_labels import kinds_apart

AGREED, ONLY, PERHAPS = 12, 12, 6
# Why sides are compared, if the difference itself gives no reason.
_LINED_UP: Final = MappingProxyType(
    {
        DifferenceKind.NUMBER: ("figures of the same kind, about the same thing",),
        DifferenceKind.DATE: ("the one date that each gives for the same thing",),
        DifferenceKind.FACT: ("opposite claims about one person",),
        DifferenceKind.QUOTE: ("the same quotation in other words",),
        DifferenceKind.ATTRIBUTION: ("the same fact from different sources",),
    }
)


def show_comparison(page: TerminalPage, comparison: Comparison, *, explain: bool = False) -> None:
    """Write the comparison of a story; long lists are cut, with a count of the rest.

    ``explain`` adds why the articles are in one story, and why sentences were taken to report one fact.
    """
    page.title(comparison.story.title)
    page.note(voices_counted(comparison.story))
    for remark in remarks(comparison):
        page.note(remark)
    show_heads(page, ComparisonHeading.HEADLINES, comparison.heads, comparison.story.ties if explain else ())
    if not comparison.alone:
        _agreed(page, comparison, explain=explain)
        _differ(page, comparison, explain=explain)
        page.heading(f"{only_title(comparison)} ({len(comparison.only)})")
        carriers = carried(comparison)
        for part in comparison.only[:ONLY]:
            page.quote(part, label=f"{part.outlet} ({note})" if (note := carriers.get(part.article)) else "")
        page.rest(len(comparison.only) - ONLY)
        _perhaps(page, comparison, explain=explain)
    if comparison.names:
        page.heading(ComparisonHeading.NAMES)
        for name in comparison.names:
            also = f" (also {', '.join(name.also)})" if name.also else ""
            page.line(f"{name.name}{also}: {named_in(name, comparison.heads, len(comparison.heads))}", 2)


def _agreed(page: TerminalPage, comparison: Comparison, *, explain: bool) -> None:
    page.heading(f"{ComparisonHeading.AGREED} ({len(comparison.facts)})")
    if not comparison.facts and not comparison.alone:
        page.note(nothing_agreed(comparison), 2)
    for number, fact in enumerate(comparison.facts[:AGREED], 1):
        lacking = surely_without(fact, comparison)
        without = [*lacking, *telling_otherwise(fact, comparison)]
        others = (*common_to_all(fact), *not_in(lacking), *differently_in(fact, comparison))
        by = filter(None, (reported_by(fact, comparison.heads, without), *others))
        page.line(f"{number}. {' · '.join(by)}".rstrip(), 2)
        for part in fact.shown:
            page.quote(part, indent=5)
        for note in one_origin(fact):
            page.note(note, 5)
        for one in comparison.differences_within(fact):
            page.note(_apart(one), 5)
        if explain:
            page.why(fact.why, 5)
    page.rest(len(comparison.facts) - AGREED)
    if comparison.again:
        page.note(f"{paired_again(comparison.again)} (with --json)", 2)


def _apart(one: Difference) -> str:
    """How the sentences of one fact differ: sources by their types; quotations are already shown above."""
    if one.kind is DifferenceKind.ATTRIBUTION and not one.of_speakers:
        return "sources: " + "; ".join(f"{kind} ({', '.join(outlets)})" for kind, outlets in kinds_apart(one))
    if one.kind is DifferenceKind.QUOTE and not one.changed_words:
        return difference_title(one)[0].lower() + difference_title(one)[1:]
    return f"but {differing(one, len(one.values))}"


def _differ(page: TerminalPage, comparison: Comparison, *, explain: bool) -> None:
    merged = comparison.merged_differences
    page.heading(f"{ComparisonHeading.DIFFER} ({len(merged)})")
    for difference in merged:
        page.line(difference_title(difference), 2)
        for words in difference.changed_words:
            page.note(parted_in(words), 5)
        for side in difference.sides:
            value = "" if difference.kind is DifferenceKind.QUOTE else f" — “{side.value}”"  # shown within the sentence
            label = f"{side.passage.outlet}{value}"
            page.quote(side.passage, label=label, indent=5)
        if explain:
            page.why(difference.why or _LINED_UP.get(difference.kind, ()), 5)


def _perhaps(page: TerminalPage, comparison: Comparison, *, explain: bool) -> None:
    if not comparison.perhaps:
        return
    page.heading(f"{ComparisonHeading.PERHAPS} ({len(comparison.perhaps)})")
    for each in comparison.perhaps[:PERHAPS]:
        page.quote(each.passage)
        for nearest in each.shown[1:]:
            page.quote(nearest, label=f"nearest: {nearest.outlet}", indent=5)
        if explain:
            page.why((f"score {each.score:.2f}",), 5)
    page.rest(len(comparison.perhaps) - PERHAPS)
