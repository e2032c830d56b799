"""Outlets by the names that people type."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from bot.model.analysis import EntityType
from bot.model.story import Report
from bot.text.normalise import fold
from bot.text.publication.outlet_names import bare_name, short_names, without_labels
from bot.text.similar import text_likeness
from bot.text.words import STOP_WORDS

_CLOSE: Final = 0.85  # likeness from which a name is misspelt: "Evening Post" is not "Evening Bell"
# A question of what an outlet reports, or why; "has the Ledger fired him" asks what the outlet does.
_REPORTS: Final = re.compile(
    r"(?:(?:why|where|how)\s+)?(?:does|do|did|has|have|is)\s+(?P<outlet>\S.{0,60}?)\s+(?:(?:ever|even|also|actually|really|still|yet)\s+)?"
    r"(?:(?:talk|speak|spoke|sp[eo]ken|reach)(?:ed|ing)?(?: out)? (?:to|with)"
    r"|(?:mention|nam|report|sa(?:y|id)|quot|cit|call|describ|cover|carr|includ|ha(?:ve|d|s)|g[eio]t|giv|gave|us|wr[io]t"
    r"|interview|identif|explain|claim|publish|print|show)(?:e|es|ed|s|y|ing|ying|ied|ten|ting)?)\s+"
    r"(?:(?:anything|something|any|that|about|on)\s+)*(?P<about>\S.*)",
    re.IGNORECASE,
)

_NOTHING: Final = STOP_WORDS - {"him", "her", "them"}


def outlet_called(outlets: Iterable[str], typed: str) -> str:
    """The outlet whose name was typed, with or without "the"; '' if there is none."""
    asked = bare_name(typed)
    return next((outlet for outlet in outlets if asked and bare_name(outlet) == asked), "")


def outlet_meant(outlets: Iterable[str], typed: str) -> str:
    """The outlet whose name was typed, else the only one with that short name, else with these words in its name.

    '' if there is none: "Ledger" for Harbour Ledger, "NYT" for the New York Times.
    """
    known, asked = list(dict.fromkeys(outlets)), bare_name(typed)
    if not asked:
        return ""
    short = [outlet for outlet in known if asked in short_names(outlet)]
    parts = short or [outlet for outlet in known if f" {asked} " in f" {bare_name(outlet)} "]
    return outlet_called(known, typed) or (parts[0] if len(parts) == 1 else "")


def outlet_filter(outlets: Sequence[str], typed: str) -> str:
    """What the names of the outlets to search contain: the typed words, else the name that these are short for.

    An outlet may have several names that differ in their labels: "NYT" for both New York Times - News and - Opinion.
    """
    if any(fold(typed) in fold(outlet) for outlet in outlets):
        return typed
    called = {without_labels(outlet) for outlet in outlets if bare_name(typed) in short_names(outlet)}
    return called.pop() if len(called) == 1 else outlet_meant(outlets, typed) or typed


def outlet_spelt(outlets: Iterable[str], typed: str) -> str:
    """The outlet that is meant, else the one of which a name is spelt most like the words; '' if none or several are.

    Only for words that are surely an outlet's: "Hills" may be somebody, and no slip for The Hill.
    """
    known = list(dict.fromkeys(outlets))
    if outlet := outlet_meant(known, typed):
        return outlet
    names = [(outlet, name) for outlet in known for name in sorted(short_names(outlet))]
    alike = text_likeness([bare_name(typed)] * len(names), [name for _, name in names], "sort")
    most = max([_CLOSE, *alike])
    nearest = {outlet for (outlet, _), likeness in zip(names, alike, strict=True) if likeness == most}
    return nearest.pop() if len(nearest) == 1 else ""


def outlet_asked(typed: str, reports: Sequence[Report]) -> tuple[str, str]:
    """The outlet of a story that a question asks about, and what it asks of it: "does the Ledger mention Quill?".

    Two empty strings for any other question. A part of an outlet's name that is also somebody's name, or a place's, in
    the story is no outlet.
    """
    match = _REPORTS.match(typed.strip())
    outlets = [report.article.outlet for report in reports]
    outlet = outlet_meant(outlets, match["outlet"]) if match else ""
    if not match or not outlet or _NOTHING.issuperset(fold(match["about"]).split()):
        return "", ""
    called = bare_name(match["outlet"])
    named = (EntityType.PERSON, EntityType.PLACE)
    if called not in short_names(outlet) and any(
        mention.type in named and bare_name(mention.text) == called
        for report in reports
        for mention in report.analysis.mentions
    ):
        return "", ""
    return outlet, match["about"]
