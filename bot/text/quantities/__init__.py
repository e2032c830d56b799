"""Quantities in a text: numbers with what they measure, in base units, and whether two of them are one value.

:mod:`scan` finds numbers, :mod:`measure` reads what each measures, :mod:`join` merges ranges and drops conversions,
:mod:`qualifiers` reads bounds ("at least"), :mod:`sameness` compares.
"""

from bot.text.quantities.find import quantities
from bot.text.quantities.sameness import comparable, same_value

__all__ = ["comparable", "quantities", "same_value"]
