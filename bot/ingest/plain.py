"""Plain text, whose only metadata is a line with its date."""

from itertools import islice

from bot.ingest.decode import decode
from bot.ingest.draft import Draft
from bot.ingest.fields import draft
from bot.ingest.moments import is_moment
from bot.text.publication.date_lines import day_of_line
from bot.text.sentences import paragraphs

_FIRST_LINES = 5  # in which a date is looked for


def read_plain(data: bytes, place: str) -> Draft:
    """A .txt file: all of it is the article's text; a full date on a line above the body gives the day."""
    text = decode(data)
    return draft(place, text, {"published": _day(text)})


def _day(text: str) -> str | None:
    """The day that lines at the top of a text give, with at most a place or byline; None if they differ."""
    first = list(islice(paragraphs(text), _FIRST_LINES + 1))
    lines = first[:_FIRST_LINES] if len(first) > _FIRST_LINES else first[:-1]  # the last line is above nothing
    days = {day for start, end in lines if (day := day_of_line(text[start:end]))}
    return next((day for day in days if is_moment(day)), None) if len(days) == 1 else None
