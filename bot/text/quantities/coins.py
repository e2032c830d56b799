"""Cents take the currency of the sums around them: those of "up 6 cents to €1.72" are euro cents."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.text.quantities.clause import clause_before
from bot.text.quantities.currencies import SMALL_COINS, WITH_CENTS
from bot.text.quantities.number import Measure

_UNSAID: Final = SMALL_COINS["cent"]
_NAMED = re.compile(r"U\.?S\b|American|penn", re.IGNORECASE)


def with_currency_of_cents(text: str, measures: Sequence[Measure]) -> list[Measure]:
    """The measures, with cents of no country in the currency of their sentence, else in that of most of the sums."""
    sums = [one for one in measures if _currency(one) in WITH_CENTS and not _is_small(one)]
    if not sums:
        return list(measures)
    counted = Counter(map(_currency, sums))
    most = max(counted, key=lambda code: (counted[code], code == _UNSAID))
    return [_in(one, _beside(text, one, sums) or most) if _is_cents(text, one) else one for one in measures]


def _is_cents(text: str, one: Measure) -> bool:
    return _currency(one) == _UNSAID and _is_small(one) and _NAMED.search(text, one.start, one.end) is None


def _is_small(one: Measure) -> bool:
    return one.unit is not None and one.unit.size < 1


def _currency(one: Measure) -> str:
    return one.name.partition(" per ")[0]


def _beside(text: str, cents: Measure, sums: Sequence[Measure]) -> str:
    """The currency of the nearest sum in the sentence, or ''."""
    near: dict[int, str] = {}
    for one in sums:
        first, last = sorted((one.start, cents.start))
        if last - first <= len(clause_before(text, last)):
            near[last - first] = _currency(one)
    return near[min(near)] if near else ""


def _in(one: Measure, code: str) -> Measure:
    unit = one.unit and replace(one.unit, base=code)
    return replace(one, name=one.name.replace(_UNSAID, code, 1), unit=unit)
