"""The dateline that opens a report: where it was written, and for which agency: "NORWICK, Arden (Reuters) -"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.text.lexicon.calendar_words import CALENDAR_OR_SHORT
from bot.text.publication.agencies import BROADCASTERS, known_agency, may_be_agency

Span = tuple[int, int]

_LONGEST: Final = 120  # characters of a line in which it may be
# As in "Lyon, 3 May (AFP) -", "MOSCOW, November 17. /TASS/.", "(CNN) --", "Norwick (ABC) They left".
_SIGNED: Final = re.compile(
    r"(?P<place>[^\W\d_][\w.,'’/ –—-]{0,60}?)?[ ,.–—-]{0,3}(?P<open>[(/])(?P<agency>[^()/\n]{2,40})"
    r"(?:/[^()/\n]{2,20})?[)/](?P<mark>\s{0,2}(?:[-–—―]{1,2}|\.-|\.\s|:\s)(?:[-–—―]?\s)?|\s?(?=[A-Z“\"]))"
)
_CAPITALS: Final = r"[A-Z][A-Z.’'-]+(?:(?:[ /]| / )[A-Z][A-Z.’'-]+){0,4}"
_SHOUTED: Final = re.compile(rf"{_CAPITALS}(?=,|\Z| \Z)")
# As in "NORWICK — ", "ORRIN, Arden - ".
_UNSIGNED: Final = re.compile(rf"(?P<place>{_CAPITALS})(?:, (?P<more>[A-Z][^()\n–—]{{1,30}}?))? [–—-]{{1,2}}\s")
# In capitals before a dash these label what follows: "FILE PHOTO - ", "UPDATE - ", "THE DEFENSE - ".
_LABELS: Final = frozenset(
    """advertisement analysis breaking clarification correction editor exclusive file live more note ok opinion photo
    photos read related the update updated video watch wow""".split()
)
_LINKS: Final = frozenset("/ - -- – — am an and de del den der di du el la of on sur the upon".split())
_AFTER_NUMBER: Final = re.compile(r"(?<=\d )[^\W\d]{3,10}\b")  # "5 nov": most languages write months in lower case
_BETWEEN: Final = re.compile(r"\s?/\s?|\sand\s")
_NO_LETTER: Final = re.compile(r"[^a-z]")
_FEW: Final = 3  # words of a place that no mark separates from the report


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place of a dateline, its agency, if it names one, and its end, which is where the report begins."""

    place: Span  # without the state or the day after it; empty if there is none
    agency: Span | None
    end: int

    def places(self, text: str) -> Iterator[Span]:
        """Each of the places: "LONDON/PARIS" has two."""
        start, end = self.place
        for gap in (*_BETWEEN.finditer(text, start, end), None):
            stop = gap.start() if gap else end
            if start < stop:
                yield start, stop
            start = gap.end() if gap else end


def dateline(text: str, start: int = 0) -> Dateline | None:
    """The dateline of the line or sentence that begins at ``start``."""
    limit = start + _LONGEST
    marked = any(text.find(mark, start, limit) >= 0 for mark in "(/")  # no agency is without one of these
    signed = _SIGNED.match(text, start, limit) if marked else None
    if signed and _is_signed(signed):
        place = (signed["place"] or "").partition(",")[0].rstrip(" .-–—")
        size = 0 if _NO_LETTER.split(place.lower(), 1)[0] in CALENDAR_OR_SHORT else len(place)
        return Dateline((start, start + size), signed.span("agency"), signed.end())
    found = _UNSIGNED.match(text, start, limit)
    if found is None or not _LABELS.isdisjoint(_NO_LETTER.split(found["place"].lower())):
        return None
    more = found["more"] or ""
    return None if more.isupper() and " " in more else Dateline(found.span("place"), None, found.end())


def _is_signed(found: re.Match[str]) -> bool:
    """Whether the brackets contain an agency, or what may be one, and a place or nothing precedes them."""
    place, name = (found["place"] or "").strip(" ,.-–—"), found["agency"].strip()
    if not _is_place(place):
        return False
    is_named = bool(known_agency(name)) or name.casefold() in BROADCASTERS
    if not found["mark"].strip():
        return is_named and name.isupper() and found["open"] == "(" and place.count(" ") < _FEW
    shouted = _SHOUTED.match(place) is not None
    return is_named or (
        found["open"] == "(" and (may_be_agency(name, behind_capitals=shouted) or (shouted and name[0].isupper()))
    )


def _is_place(place: str) -> bool:
    """Whether all these words are written as a name or a date, as in "Lyon, 3 May"; true if there are none."""
    words = _AFTER_NUMBER.sub("", place).split()
    return not place or (
        place[0].isupper() and all(word[0].isupper() or word[0].isdigit() or word in _LINKS for word in words)
    )
