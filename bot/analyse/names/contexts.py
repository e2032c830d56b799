"""Names told by what stands beside them: datelines, credits and titles."""

import re
from collections.abc import Iterator
from typing import Final

from bot.analyse.names.trim import before_day
from bot.text.alternation import alternation
from bot.text.concordance import concordance
from bot.text.particles import PARTICLE

_PART: Final = r"[A-Z][\w-]*(?:['’][A-Z][\w-]*)?"
_DATELINE: Final = re.compile(
    r"^[ \t]*(?P<places>[A-Z][A-Z.’'-]+(?:(?:[ /]| / )[A-Z][A-Z.’'-]+){0,4})"
    r"(?:, [A-Z][^()\n–—]{1,30}?)?(?: \([A-Z][^()\n]{1,30}\) ?[–—-]+ | [–—-]{1,2} )",
    re.MULTILINE,
)
_CREDIT_WORDS: Final = frozenset(
    """Reporting reporting Reported reported Writing writing Written written Editing editing Edited edited Compiled
    compiled Photograph photograph Photographs photographs""".split()  # noqa: SIM905 - a list of words reads best as words
)
# What ends a list of names, as the next credit: "Reporting by Jana Holt; Written by Tom Vane".
_NEXT_CREDIT: Final = rf"(?!(?:Additional|{alternation(filter(str.istitle, _CREDIT_WORDS))})\b)"
_NAME: Final = rf"{_NEXT_CREDIT}{_PART}(?:\s(?:{_NEXT_CREDIT}{_PART}|[A-Z]\.|{PARTICLE})){{0,3}}(?<=\w)"
_CREDIT: Final = re.compile(rf"\b{alternation(_CREDIT_WORDS)} by (?P<name>{_NAME})")
_CREDIT_MORE: Final = re.compile(rf"(?:,| and|, and|;) (?P<name>{_NAME})")
_TITLED: Final = re.compile(rf"\b(?P<title>[A-Z][a-z]+)\.?[ \u00a0](?P<name>{_PART}(?: {_PART}){{0,2}})")
# Titles that are followed by hardly anything but a person; "King" and "Justice" also begin other names.
_PERSONAL: Final = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame madam president premier chancellor senator sen rep congressman
    congresswoman gov governor mayor judge rev reverend sheikh col colonel lt maj capt captain sgt sergeant adm
    admiral brig cmdr pope cardinal archbishop bishop imam ayatollah rabbi mullah minister ambassador detective
    inspector constable""".split()  # noqa: SIM905 - a list of words reads best as words
)
_TITLE_WORDS: Final = frozenset(title.capitalize() for title in _PERSONAL)


def dateline_places(text: str) -> Iterator[tuple[int, int]]:
    """Places in capitals that open a line before an agency or a dash: "GENEVA (AP) -"."""
    for found in _DATELINE.finditer(text):
        start = found.start("places")
        for part in re.finditer(r"[^/]+", found.group("places")):
            name = part.group().strip()
            at = start + part.start() + part.group().index(name)
            yield at, at + len(name)


def credited_people(text: str) -> Iterator[tuple[int, int]]:
    """Persons after "reporting by", "editing by"."""
    free = 0
    for start in concordance(text).places(_CREDIT_WORDS):
        found = _CREDIT.match(text, start) if start >= free else None
        if found is None:
            continue
        yield found.span("name")
        at = free = found.end()
        while more := _CREDIT_MORE.match(text, at):
            yield more.span("name")
            at = more.end()


def titled_people(text: str) -> Iterator[tuple[int, int]]:
    """Capitalised words after a person's title: "Mr Kovacs", "Judge Amara Diallo"."""
    if _TITLE_WORDS.isdisjoint(concordance(text).distinct):
        return
    for found in _TITLED.finditer(text):
        if found.group("title").lower() in _PERSONAL and found.group("name").partition(" ")[0].lower() not in _PERSONAL:
            start, end = found.span("name")
            yield start, before_day(text, start, end)
