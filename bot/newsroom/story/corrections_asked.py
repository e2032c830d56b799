"""Whether a question is about what a correction changed."""

import re
from collections.abc import Sequence
from typing import Final

from bot.compare.lines import lines
from bot.model.passage import Head
from bot.model.story import Report
from bot.store import Store
from bot.text.typed.typed_lines import without_politeness

_THING: Final = r"(?:it|that|this|they|the (?:price|figure|number|date|name|sum|text|quote))"
_BEFORE: Final = re.compile(
    rf"(?:what|how (?:much|many))(?:['’]?s| was| were| did)? {_THING}(?: say)? (?:before|originally|at first)"
    r"(?: (?:the correction|(?:it|that) was corrected))?"
    r"|what(?:['’]?s| is| was| were) the (?:old|original|earlier|previous|wrong|first)"
    r" (?:price|figure|number|date|name|sum|text|version|wording|one)",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"\d+(?:[.,:]\d+)+|\d{2,}")


def asks_of_correction(store: Store, typed: str, heads: Sequence[Head]) -> bool:
    """Whether a question has a number that no article has any more, but an earlier version: "wasn't it 14.20?".

    Or asks what it was before, of a story with a corrected article.
    """
    corrected = [head.id for head in heads if head.version > 1]
    if corrected and _BEFORE.fullmatch(without_politeness(typed)):
        return True
    numbers = set(_NUMBER.findall(typed)) if corrected else set()
    if not numbers:
        return False
    told = _numbers(store.reports([head.id for head in heads]))
    earlier = _numbers([report for article in corrected for report in store.earlier_versions(article)])
    return bool(numbers & earlier - told)


def _numbers(reports: Sequence[Report]) -> set[str]:
    """The numbers of what reports tell: not of their notes on corrections."""
    return {number for line in lines(reports) for number in _NUMBER.findall(line.text)}
