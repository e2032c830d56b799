"""Whether a time named in a sentence is in the future or the past, by the verb nearest to it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from bot.text.concordance import concordance
from bot.text.dates.tense_cues import CUE, LED_AHEAD, PRESENT, may_open

_REACH: Final = 160  # characters looked at on either side: a long clause

# It begins with the mark, so that other characters are skipped quickly.
_BREAK = re.compile(r"[.!?;\n](?:(?<=\n)|(?<=[\w%)\"”’]{3}.)[\"”’']?\s|(?<=\d.)[\"”’']?\s(?=[A-Z]))")
_STOP = re.compile(r"[.!?;][\"”’']?\s")  # right after a time it is not part of an abbreviation


_REPORTING: Final = frozenset(
    {"said", "told", "added", "announced", "reported", "tweeted", "wrote", "noted", "warned", "confirmed"},
)
# What is called or ordered, "starting on Monday", is still to come.
_ARRANGED: Final = frozenset(
    {"called", "ordered", "declared", "imposed", "approved", "scheduled", "banned", "suspended"}
)
_RIGHT_AFTER = re.compile(
    r"\s(?:(?:[A-Z]\w+|him|her|them|us|me|reporters|lawmakers|officials)\s)?(?:(?:on|in|at|late|early|last)\s)?$"
)
# "In a Sept. 14 email", "their July call": what is written or spoken is past.
_PAPER = re.compile(
    r"\s(?:phone\s)?(?:e-?mails?|letter|memo|speech|interview|statement|article|post|tweet|call|conversation|filing|op-ed|memorandum"
    r"|attacks?|shooting|bombing|blast|crash|raid|massacre|killings?)\b"
)
_SINCE = re.compile(r"\b(?:since|earlier|(?-i:As\sof)|than\s(?:in|on))\s$", re.IGNORECASE)
_VOWED = re.compile(r"\s(?:vowed|promised|pledged|agreed|planned|hoped)\b")  # on Monday vowed to go
_IN_PAPER = re.compile(r"\b(?:tweet|statement|interview|letter|e-?mail|post|op-ed)\s(?:on\s)?$")
_OF_SOMEBODY = re.compile(r"\b(?:an?|that|his|her|their|its|[A-Za-z]+[’']s)\s$", re.IGNORECASE)
# "It will be law after voting Wednesday", "it will rest after winning in May": the verb says nothing about that day.
_AFTER_DOING = re.compile(r"\bafter\s(?:\w+ly\s)?\w+ing\b")
_OF_A_NOUN = re.compile(r"\b(?:the|an?|this|that|these|those|his|her|their|its|[A-Za-z]+[’']s)\s$", re.IGNORECASE)
# "Drivers face charges after the crash on Thursday": the day belongs to another event.
_OF_ANOTHER = re.compile(r"\b(?:after|following|over|since|who|which|whose|that|where|when|because)\b")
# "They watched the sides play", "did members vote", "after their sales start": not a simple present.
_NO_PRESENT = re.compile(
    r"(?:\b(?:did|didn['’]t|saw|see|watch\w{0,3}|let|made|make|help\w{0,3}|hear|heard|an?|his|her|its|their|our|my)"
    r"|[’']s)\s(?:[\w’'-]+\s){0,2}$"
)
# A relative clause between commas has its own verb: "the council, which votes in May, said".
_ASIDE = re.compile(r",\s(?:which|who|where|when|whose)\s[^,]*\Z")
# Right before a time, what dates it, but not a participle: "died on", "will be held on", not "to be signed on".
_ON = re.compile(r"\s(?:on\s)?")
_CLOSE = re.compile(r"(?:\s[\w’'-]+){1,2}\s")
_WILL = re.compile(r"(?:[Ww]ill|won['’]t|'ll)\b")
# "They had been told that it would close in May": which May depends on when they were told.
_HAD_BEEN_TOLD = re.compile(
    r"\bhad\s(?:\w+\s){0,2}(?:told|warned|said|promised|advised|informed|assured|heard|learned|learnt)\b"
)
_BE = re.compile(r"\b(?:be|is|are)\s$")


def is_future(text: str, start: int, end: int) -> bool | None:
    """True if ``text[start:end]`` names a future time, False if a past one, None if the sentence does not say.

    "Said" dates only what directly follows it: "said on Friday", not "said the May 5 vote".
    """
    reach = _clause_start(text, start)
    before = text[reach:start]
    if _is_gone(text, before, end):
        return False
    if aside := _ASIDE.search(before) if text.startswith(",", end) else None:
        own = [cue.group("future") is not None for cue in _cues(text, reach + aside.start(), start)]
        return own[-1] if own else None
    found, onward = None, None
    for cue in _cues(text, reach, start):
        found, onward = (found, cue) if cue.group("onward") else (cue, None)
    if LED_AHEAD.search(before):
        return True
    if _is_present(before, found.end() if found else 0):
        behind = CUE.match(text, end + 1)  # "a show's host on Monday tweeted"
        return behind is None or behind.group("past") is None
    reporting = found is not None and found.group().lower() in _REPORTING
    arranged = found is not None and found.group().lower() in _ARRANGED
    if found is not None and not (onward and (reporting or arranged)):
        return _by_verb_before(found, before, reporting=reporting, onward=onward is not None)
    return _by_verb_behind(text, before, end, onward)


def _by_verb_before(cue: re.Match[str], before: str, *, reporting: bool, onward: bool) -> bool | None:
    """What the last verb before a time says about it."""
    future = cue.group("future") is not None
    if future and (_AFTER_DOING.search(before, cue.end()) or _HAD_BEEN_TOLD.search(before, 0, cue.start())):
        return None
    silent = (reporting and not _RIGHT_AFTER.fullmatch(before[cue.end() :])) or (onward and not future)
    return None if silent else future


def _by_verb_behind(text: str, before: str, end: int, onward: re.Match[str] | None) -> bool | None:
    """What the first verb after a time says about it; what begins on a day may have begun."""
    if onward is None and _OF_A_NOUN.search(before):
        return None
    later = _next(text, end) or onward
    return None if later is None or (onward and not later.group("future")) else later.group("future") is not None


def is_dated(text: str, start: int, end: int) -> bool:
    """Whether the words that decide ``is_future`` are right beside the date: "died on 3 May", "will open 3 May".

    A verb further away may be of another time: "summoned her to testify on 3 May", "approved a dividend payable 3 May".
    """
    reach = _clause_start(text, start)
    before = text[reach:start]
    if _is_gone(text, before, end):
        return True
    last = None
    for cue in _cues(text, reach, start):
        last = cue
    later = None if last else _next(text, end)
    if later:  # "on 3 May shops closed"
        return bool(later.group("past") and _CLOSE.fullmatch(text, end, end + later.start()))
    if last is None or not _ON.fullmatch(before, last.end()):
        return False
    return bool(_WILL.match(last.group()) if last.group("future") else not _BE.search(before, 0, last.start()))


def _clause_start(text: str, start: int) -> int:
    """Start of the sentence around a time, or as far back as a long clause reaches."""
    reach = max(0, start - _REACH)
    return max((stop.end() for stop in _BREAK.finditer(text, reach, start)), default=reach)


def _is_present(before: str, place: int) -> bool:
    """Whether the verb before a time is in the simple present, with no other verb after ``place``."""
    last = max(((found.start(), found.end()) for found in PRESENT.finditer(before)), default=(0, -1))
    if last[1] < place or _OF_ANOTHER.search(before, last[1]):
        return False
    return not _NO_PRESENT.search(before, 0, last[0])


def _is_gone(text: str, before: str, end: int) -> bool:
    """Whether the words on either side already place the date in the past."""
    dated = _SINCE.search(before) or _IN_PAPER.search(before) or _VOWED.match(text, end)
    if dated or not (_PAPER.match(text, end) and _OF_SOMEBODY.search(before)):
        return dated is not None
    later = _next(text, end)  # "the president's July 4 speech will draw crowds"
    return later is None or later.group("future") is None


def _next(text: str, end: int) -> re.Match[str] | None:
    """The first cue after a date in its sentence."""
    stop = _STOP.match(text, end) or _BREAK.search(text, end, end + _REACH)
    return next(_cues(text, end, stop.start() if stop else end + _REACH), None)


def _cues(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The cues of ``text[start:end]`` in order; their offsets count from ``start``."""
    page, clause, place = concordance(text), text[start:end], 0
    first, last = bisect_left(page.starts, start), bisect_left(page.starts, end)
    words = zip(page.words[first:last], page.starts[first:last], strict=True)
    starts = [at - start - (word.lower() == "ll") for word, at in words if may_open(word)]
    # If the clause begins inside a word, the rest of that word is read as a word.
    for at in starts if start in page.starts[first : first + 1] else (0, *starts):
        if at >= place and (found := CUE.match(clause, at)):
            place = found.end()
            yield found
