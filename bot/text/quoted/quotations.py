"""Passages between quotation marks: curly, straight, doubled single, German, French and British single ones."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted passage: ``start:end`` inside the marks, ``outer_start:outer_end`` with them.

    One that is not ``closed`` ends with its paragraph; if the next paragraph opens with a mark it ``runs_on`` there.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool = True
    runs_on: bool = False


@lru_cache(maxsize=1)  # the steps that analyse one article all call this with the same text
def quotations(text: str) -> tuple[Quotation, ...]:
    """All quoted passages in order, the outermost only."""
    double = _double(text)
    single = _single(text, double) if "‘" in text or "'" in text else []
    found: list[Quotation] = []
    for passage in sorted([*double, *single], key=lambda passage: passage.outer_start):
        if not found or found[-1].outer_end <= passage.outer_start:
            found.append(passage)
    return tuple(found)


_CLOSES: Final = MappingProxyType(
    {
        "“": (*'”"', "’’"),
        "„": '“”"',
        "«": "»",
        "»": "«",
        '"': '"”',
        "''": ("''", "”", '"'),
        "``": ("''", '"'),
        "”": "”",
    },
)
# One branch per sign, each beginning with its own character, so that other characters are skipped quickly.
_MARK = re.compile(r"“|”|\"|„|«|»|''|’’|``|\n")
_NEVER: Final = -1_000_000
_DEPTH: Final = MappingProxyType({"“": 1, "”": -1})
_BEFORE_OPENING: Final = " \t\n\r\u00a0([{—–-/‘'“\u2009\u202f"
_LONGEST: Final = 6000  # characters: a longer one is a mark that was forgotten


def _double(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    marks = _outermost(list(_MARK.finditer(text)))
    following = _following(marks)
    for mark, later in zip(marks, following, strict=True):
        sign = mark.group()
        if sign == "\n":
            if opened is not None and not _closes_later(text, opened.group(), later):
                found.append(_unclosed(text, opened, mark.start()))
                opened = None
        elif opened is None:
            opened = mark if _opens(text, mark) else None
        elif sign in _CLOSES[opened.group()] and not _opens_another(text, mark):
            if mark.start() - opened.end() <= _LONGEST:
                found.append(Quotation(opened.end(), mark.start(), opened.start(), mark.end()))
            opened = None
        elif _opens_another(text, mark) and _opens(text, mark):
            opened = mark
        elif sign == opened.group() == "“":
            found.append(Quotation(opened.end(), mark.start(), opened.start(), mark.end()))
            opened = None
    if opened is not None:
        found.append(_unclosed(text, opened, len(text)))
    return [passage for passage in found if passage.end > passage.start]


def _outermost(marks: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The marks without those inside a curly passage, in paragraphs of such that all close: “She said, “No,” and left”.

    Where one is missing, its passage ends at the next one that opens; so does one in which another begins a sentence.
    """
    found: list[re.Match[str]] = []
    for is_break, grouped in groupby(marks, key=lambda mark: mark.group() == "\n"):
        line = list(grouped)
        depths = [*accumulate((_DEPTH.get(mark.group(), _NEVER) for mark in line), initial=0)]
        placed = [*zip(line, depths, strict=False)]
        begins = any(mark.group() == "“" and depth and _begins_sentence(mark) for mark, depth in placed)
        if not is_break and not depths[-1] and min(depths) >= 0 and not begins:
            line = [mark for mark, depth in placed if (depth, mark.group()) in ((0, "“"), (1, "”"))]
        found += line
    return found


def _begins_sentence(mark: re.Match[str]) -> bool:
    return mark.string[max(0, mark.start() - 2) : mark.start()].rstrip().endswith((".", "!", "?"))


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark can open a passage where it is; a curly one always can."""
    if mark.group() in "“„«``":
        return True
    if mark.group() not in _CLOSES:
        return False
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    free = not before or before in _BEFORE_OPENING or (before in ".?!" and after.isupper())  # 'He left."We stay'
    return free and bool(after) and not after.isspace()


def _opens_another(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark met inside a passage looks like the opening of another one."""
    if mark.group() == "”":
        return False
    before = text[mark.start() - 1 : mark.start()]
    after = text[mark.end() : mark.end() + 1]
    return (not before or before.isspace()) and bool(after) and not after.isspace() and after not in ".,;:!?)"


def _following(marks: list[re.Match[str]]) -> list[re.Match[str] | None]:
    """The next quotation mark after each mark, ignoring line breaks."""
    found: list[re.Match[str] | None] = []
    later = None
    for mark in reversed(marks):
        found.append(later)
        later = later if mark.group() == "\n" else mark
    return found[::-1]


def _closes_later(text: str, sign: str, later: re.Match[str] | None) -> bool:
    """Whether a curly passage continues after a line break and is closed before another one opens."""
    if sign not in "“„«" or later is None:
        return False
    return later.group() in _CLOSES[sign] and later.group() != '"' and not _starts_line(text, later.start())


def _starts_line(text: str, start: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return not text[line:start].strip()


def _unclosed(text: str, opened: re.Match[str], end: int) -> Quotation:
    """A passage that ends with its paragraph because no mark closes it."""
    last = opened.end() + len(text[opened.end() : end].rstrip())
    following = text[last : last + 40].lstrip()
    runs_on = following.startswith((opened.group(), '"', "“"))
    return Quotation(opened.end(), last, opened.start(), last, closed=False, runs_on=runs_on)


_SINGLE = re.compile(r"‘(?<![\w’'].)(?!\s)|'(?<![\w’'].)(?=[\w(])")
_SINGLE_END = re.compile(r"(?<=[\w.,!?…)”\"])[’'](?![\w’'])")
_CONTRACTION = re.compile(r"['’](?:tis|twas|em|n|til|cause|bout|\d0s)\b", re.IGNORECASE)
_PLURAL_POSSESSIVE = re.compile(r"s[’'](?![.,;:!?]|\s[—–-])")


def _single(text: str, double: list[Quotation]) -> list[Quotation]:
    """Passages in single marks outside the double ones, unless the mark may be an apostrophe."""
    found: list[Quotation] = []
    place = 0
    while (opening := _SINGLE.search(text, place)) is not None:
        place = opening.end()
        before = bisect_right(double, opening.start(), key=lambda passage: passage.outer_start) - 1
        if before >= 0 and opening.start() < double[before].outer_end:
            place = double[before].outer_end
            continue
        if _CONTRACTION.match(text, opening.start()):
            continue
        passage = _single_passage(text, opening)
        if passage is not None:
            found.append(passage)
            place = passage.outer_end
    return found


_SINGLE_REACH: Final = 1200


def _single_passage(text: str, opening: re.Match[str]) -> Quotation | None:
    """The single-quoted passage that a mark opens: up to its closing mark, or to a paragraph that continues it."""
    line_end = text.find("\n", opening.end(), opening.end() + _SINGLE_REACH)
    limit = line_end if line_end >= 0 else min(len(text), opening.end() + _SINGLE_REACH)
    possessive: int | None = None
    for mark in _SINGLE_END.finditer(text, opening.end(), limit):
        if not _PLURAL_POSSESSIVE.match(text, mark.start() - 1) and not _is_amid(text, mark, limit):
            return Quotation(opening.end(), mark.start(), opening.start(), mark.end())
        if possessive is None:
            possessive = mark.start()  # the dogs' or the end of the passage: the latter only if nothing else ends it
    if _goes_on(text, opening, line_end, whole=possessive is not None):
        return _unclosed(text, opening, line_end)
    return Quotation(opening.end(), possessive, opening.start(), possessive + 1) if possessive is not None else None


def _is_amid(text: str, mark: re.Match[str], limit: int) -> bool:
    """Whether a mark after an s closes nothing, since a later one does: “‘the boys’, girls’ and all,’ he said”."""
    if text[mark.start() - 1] != "s":
        return False
    following = _SINGLE.search(text, mark.end(), limit)
    until = following.start() if following else limit
    return any(text[later.start() - 1] != "s" for later in _SINGLE_END.finditer(text, mark.end(), until))


def _goes_on(text: str, opening: re.Match[str], line_end: int, *, whole: bool) -> bool:
    """Whether a single-quoted passage is left open for the next paragraph; ``whole``: it must open a sentence.

    Its paragraph must end with a full stop: the mark of "the ‘house" closes nowhere.
    """
    if text[opening.end() : max(opening.end(), line_end)].rstrip()[-1:] not in tuple(".!?…"):
        return False
    first = text[opening.end() : opening.end() + 1]
    following = text[line_end : line_end + 40].lstrip() if line_end > opening.end() else ""
    return following.startswith(opening.group()) and (first.isupper() if whole else first.isalpha())
