"""Dates named in a text, resolved against its publication date.

:mod:`forms` matches them, :mod:`not_a_date` discards names and counts, :mod:`resolve` computes first and last day with
:mod:`periods`, :mod:`by_tense` chooses the year or month, and :mod:`tense` decides between the coming Tuesday and the
last one.
"""

from bot.text.dates.find import DateSpan, dates

__all__ = ["DateSpan", "dates"]
