"""Figures of a text: numbers that mean something, and dates resolved against the day of publication."""

from datetime import datetime

from bot.model.analysis import Figure, FigureKind
from bot.text.dates import dates
from bot.text.quantities import quantities


def figures(text: str, published: datetime | None) -> tuple[Figure, ...]:
    """All figures in text order. Dates that need the day of publication are left out if it is unknown.

    The day is that of ``published`` in its own time zone.
    """
    spans = dates(text, published.date() if published else None)
    found = list(quantities(text, [(span.start, span.end) for span in spans]))
    found += [
        Figure(
            span.start,
            span.end,
            text[span.start : span.end],
            FigureKind.DATE,
            span.first.isoformat(),
            span.last.isoformat(),
        )
        for span in spans
        if span.first is not None and span.last is not None
    ]
    return tuple(sorted(found, key=lambda figure: (figure.start, figure.end)))
