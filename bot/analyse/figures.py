"""Figures of a text: numbers that mean something, and dates resolved against the day of publication."""

from datetime import date, datetime

from bot.model.analysis import Figure, FigureKind
from bot.text.dates import DateSpan, dates
from bot.text.quantities import quantities


def figures(text: str, published: datetime | None, rewritten: date | None = None) -> tuple[Figure, ...]:
    """All figures in text order. Dates that need the day of publication are left out if it is unknown.

    The day is that of ``published`` in its own time zone. If a text was ``rewritten`` on another day, only the dates
    that are the same from both days are kept: "yesterday" may be the day before either.
    """
    spans = dates(text, published.date() if published else None)
    found = list(quantities(text, [(span.start, span.end) for span in spans]))
    certain = spans if rewritten is None else _in_both(spans, dates(text, rewritten))
    found += [
        Figure(
            span.start,
            span.end,
            text[span.start : span.end],
            FigureKind.DATE,
            span.first.isoformat(),
            span.last.isoformat(),
        )
        for span in certain
        if span.first is not None and span.last is not None
    ]
    return tuple(sorted(found, key=lambda figure: (figure.start, figure.end)))


def _in_both(spans: tuple[DateSpan, ...], others: tuple[DateSpan, ...]) -> tuple[DateSpan, ...]:
    also = frozenset(others)
    return tuple(span for span in spans if span in also)
