"""Times to come that are no dates: "within days", "in the coming weeks", "could take 12 to 18 months"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.compare.lines import ComparedSentence
from bot.model.analysis import Figure, FigureKind
from bot.text.quantities.numerals import number_words

_UNITS: Final = r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)"
_COUNT: Final = rf"(?:\d+|{number_words(1, 20)}|an?|few|several|couple\sof)"
_MANY: Final = (
    rf"(?:(?:about|at\sleast|around|up\sto|some|the|a|next|another)\s){{0,2}}{_COUNT}(?:(?:\sto\s|\sor\s|-|–){_COUNT})?"
)
_COMING: Final = re.compile(
    rf"\b(?:(?:with)?in\s(?:the\s)?(?:(?:coming|next|following)\s)?(?:{_MANY}[\s-])?{_UNITS}"
    rf"|in\sthe\s(?:coming|next|following)\s{_UNITS}|(?:later|early|by\sthe\send\sof|before\sthe\send\sof)\s"
    r"(?:this|next|the)\s(?:week|month|year|summer|autumn|fall|winter|spring|decade)"
    r"|next\s(?:week|month|year|summer|autumn|winter|spring)|soon|imminent(?:ly)?|any\s(?:day|time|moment)\snow)\b",
    re.IGNORECASE,
)
_LASTING: Final = re.compile(
    rf"\b(?:take|last|need|require)s?\s(?P<time>(?:another\s|about\s|at\sleast\s|up\sto\s)?{_MANY}\s{_UNITS})\b",
    re.IGNORECASE,
)


def coming(line: ComparedSentence) -> Iterator[Figure]:
    """The times to come of a line, as it writes them."""
    for found in (*_COMING.finditer(line.text), *_LASTING.finditer(line.text)):
        begin, end = found.span("time") if "time" in found.re.groupindex else found.span()
        start = line.sentence.start
        if not any(day.start < start + end and start + begin < day.end for day in line.dates):
            yield Figure(start + begin, start + end, line.text[begin:end], FigureKind.DATE, None, None)


def is_coming(text: str) -> bool:
    """Whether a figure is such a time."""
    return _COMING.fullmatch(text) is not None or _LASTING.fullmatch(f"take {text}") is not None
