"""The edges of a name: articles, titles, possessive endings and stray marks are cut, run-on names are split."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from bot.analyse.names.kinds import OWNERS, is_body, is_person, kind_by_words
from bot.analyse.role_nouns import role_words
from bot.entities.tables import demonyms, given_names, not_names, place_names, roles, titles
from bot.model.analysis import EntityType
from bot.text.alternation import alternation
from bot.text.lexicon.calendar_words import (
    ANY_MONTH,
    CALENDAR,
    MONTHS,
    WEEKDAYS,
    WRITTEN_MONTHS,
    WRITTEN_SHORT,
    WRITTEN_WEEKDAYS,
)
from bot.text.lexicon.particles import PARTICLE, PARTICLES
from bot.text.quoted.cues import SPEECH
from bot.text.words import STOP_WORDS

_PARTS = re.compile(
    r"\s(?:[/|–—-]{1,3}|in)\s|\sand\s(?=(?:Office|Department|Ministry|Bureau)\sof\s)"
    r"|\s?[\n\r(\[\];•]\s?|/\s|,\s(?=Editing|Writing|Reporting|Co\s[A-Z])"
)
_PERSON_PARTS = re.compile(rf"{_PARTS.pattern}|/")
_PART_SIGNS: Final = frozenset("/|–—-\n\r([];•,")  # no name is split without one
_INSIDE: Final = re.compile(" in | and ")  # "Lund's Drugs in Norwick": or without one of these
_CAPITALS_LINE: Final = 3
_OWNED = re.compile(r"['’](?<=[^\W_].)s\s(?=[A-Z])")  # starts with the rare character, for speed
POST_NOMINALS: Final = "TD|KC|QC|SC|MSP|MLA|MEP|MP|OBE|CBE|MBE|PhD|FRS|MD"
_LEAD = re.compile(r"(?:[^\w.]+|(?:the|a|an)\s+)", re.IGNORECASE)
_TRAIL: Final = " \t\u00a0,;:!?\"'“”‘’)]}>…|/*_-–—%&"
_MONTHS: Final = WRITTEN_MONTHS.replace("|May", "")  # also a family name
_TAIL = re.compile(
    rf"\s(?:&\sthe|of|on|in|for|and|the|to|at|with|by|from|Writing|Reporting|Editing|Additional|File|Photo|Pool|By|via|(?:{WRITTEN_SHORT})\b\.?(?:\s\d+)?"
    rf"|(?:{_MONTHS})(?:\s\d+)?|\d{{1,2}}[-–]\d{{1,2}})$"
)
_SCORE = re.compile(r"\s(?:Albion|Athletic|City|FC|Rovers|Town|United|Wanderers)(?P<goals>\s\d{1,2})$")
# "Speaker of the House Jana Holt": the first word of the name belongs to the office before it.
_OF_OFFICE: Final = re.compile(r"\b(?P<office>[^\W\d_]+)\sof\s(?:the\s)?$")
_OFFICE_REACH: Final = 32
# A verb that opens a headline or a sentence: "Citing Holt, the board ..."
_PARTICIPLE: Final = re.compile(
    rf"{alternation(word.capitalize() for word in SPEECH if word.endswith('ing'))}\s(?=[A-Z])"
)
# Letters after a person's name: membership of a house, silk, an order.
_LETTERS_BEHIND = re.compile(rf"(?<=\w),?\s(?:{POST_NOMINALS})$")
# What follows a person's name, "Ada Lund on Injured Reserve", "Ada Lund jokes"; "Ada de Lund" goes on.
_GOES_ON: Final = re.compile(
    rf"\s(?:{alternation(STOP_WORDS - PARTICLES - frozenset(('the', 'of', 'and')))}\s|(?!(?:{PARTICLE})\b)[a-z]+\Z)"
)
_PERSON_OF = re.compile(r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2})\sof\s(?=[A-Z])")
# "Harbour Post Jana Holt" is who writes and for whom; "Friends of Jana Holt" is one body.
_RUNS_ON = re.compile(
    r"(?P<body>(?:[Tt]he\s)?(?P<first>[A-Z]\S*)(?:\s\S+){0,5}?\s(?!St\b|Saint|San\b|Santa)[A-Z][\w.]+['’]?)"
    r"\s(?P<name>[A-Z][\w’-]*\s[A-Z][\w’-]*[^\W\dA-Z])"
)
_MAKER = re.compile(r"[A-Z][a-z]+maker\s+(?=[A-Z])")  # "Chipmaker Norline" is a body and what it makes
_DAY_BEHIND = re.compile(rf"\s(?:{WRITTEN_WEEKDAYS})$")
_DOTTED_END = re.compile(r"\b(?:[A-Z]|Inc|Corp|Co|Ltd|Jr|Sr|Bros|Dept|Univ|St)\.$")
_FIRST_WORD = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?)\.?\s+")
_WORD = re.compile(r"\S+")
CAPITALISED_BEFORE = re.compile(r"(?<![\w’'.-])(?P<word>[A-Z][\w-]+) $")
_AGED = re.compile(r",\s(?:aged\s)?[1-9]\d,\s[a-z]")
_GIVEN_REACH: Final = 24
_FULL_NAME = re.compile(r"(?!L[aeo]\s)[A-Z][\w-]+(?:\s[\w.’'-]+)*?\s[A-Z][\w’'-]+")
_NAME_LIKE = re.compile(r"[^\W\d_a-z]|[a-z][A-Z]")
_DAY = re.compile(
    rf"(?:{'|'.join(WEEKDAYS)})s?|{'|'.join(MONTHS)}|(?:{ANY_MONTH})\.?\s\d{{1,2}}",
    re.IGNORECASE,
)
# Credits of pictures, addresses of posts and the ends of links: "nd2d6q6EkL".
_OF_THE_PAGE = re.compile(r"\bPhotos?/|\bpic\.twitter\.com|^FILE$|=|[a-z]\d+[A-Za-z]")
# A cell of a table, a share, an hour: "Norwick +0.91", "Holt 43 percent", "7:14am PDT"; a bill is nobody: "Bill 1062".
_FIGURE: Final = re.compile(r"^Grade\s[IVX]+$|\d[.:]\d|\+\d|^\d+$|\d\spercent\b")
_NUMBERED: Final = re.compile(r"\s\d+$")
_ROLE_AFTER = re.compile(r"\s+(?:minister|secretary|ministry|committee|officials?|spokes\w+)\b", re.IGNORECASE)
_SAINT: Final = ("St ", "St. ")
_LONGEST, _LONGEST_SPAN = 90, 300
_AROUND: Final = 80


def names_in(text: str, start: int, end: int, *, person: bool) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each name in a span, and whether another name owns it: "Kenya's High Court" holds two."""
    if _in_capitals(text, start, end):
        return
    end = min(end, start + _LONGEST_SPAN)
    if (first := _PERSON_OF.match(text, start, end)) and _is_with_title_or_given(first.group("name")):
        yield from _owned(text, start, first.end("name"), person=True)
        yield from ((at, until, True) for at, until, _ in _split_name(text, first.end(), end, person=False))
        return
    last = None if person else _RUNS_ON.fullmatch(text, start, end)
    if last and is_person(last.group("name")) and last.group("first") not in given_names():
        yield from _split_name(text, start, last.end("body"), person=False)
        start, person = last.start("name"), True
    yield from _split_name(text, start, end, person=person)


def _is_with_title_or_given(name: str) -> bool:
    return is_person(name) or name.partition(" ")[0].lower() in titles()


def _split_name(text: str, start: int, end: int, *, person: bool) -> Iterator[tuple[int, int, bool]]:
    at = start
    parts = _PERSON_PARTS if person else _PARTS
    whole = _PART_SIGNS.isdisjoint(text[start:end]) and not _INSIDE.search(text, start, end)
    for gap in (*(() if whole else parts.finditer(text, start, end)), None):
        stop = gap.start() if gap else end
        yield from _owned(text, at, stop, person=person)
        at = gap.end() if gap else end


def before_day(text: str, start: int, end: int) -> int:
    """End of a person's name, without a weekday after it: "Lund Thursday", while "Joe Friday" is a whole name."""
    day = _DAY_BEHIND.search(text, start, end)
    return day.start() if day and text[start : day.start()] not in given_names() else end


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the name is in a line in capitals, where names cannot be recognised."""
    if text[start:end] != text[start:end].upper():
        return False
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = text[end : end + _AROUND].partition("\n")[0]
    line = before + text[start:end] + after
    return line.isupper() and line.count(" ") >= _CAPITALS_LINE


def _owned(text: str, start: int, end: int, *, person: bool) -> Iterator[tuple[int, int, bool]]:
    owned = False
    marks = _OWNED.finditer(text, start, end)
    for mark in (*(mark for mark in marks if _parts(text, start, mark, end, person=person)), None):
        first, last = _trimmed(text, start, mark.start() if mark else end, person=person)
        if first < last:
            yield first, last, owned
        if mark:
            start, owned = mark.end(), True


def _parts(text: str, start: int, mark: re.Match[str], end: int, *, person: bool) -> bool:
    """Whether an apostrophe separates two names, "Kenya's Supreme Court", and is not inside one: "Miller's Weir".

    Courts, offices and institutes are named after the people they are for: "Norwick Magistrate's Court".
    """
    owner, owned = text[start : mark.start()], text[mark.end() : end]
    if owner.rpartition(" ")[2].lower() in OWNERS or owner.startswith(_SAINT):
        return False
    return person or owner.strip() in place_names() or " " in owner.strip() or is_body(owned) or is_person(owned)


def _trimmed(text: str, start: int, end: int, *, person: bool) -> tuple[int, int]:
    """The name's own start and end; equal if nothing like a name is left."""
    start = _behind_lead(text, start, end)
    if person:
        start = _behind_state(text, behind_roles(text, start, end), end)
        start, end = _behind_office(text, start, end), before_day(text, start, end)
        end = more.start() if (more := _GOES_ON.search(text[:end], start)) else end
    end = _before_tail(text, start, end)
    named = start < end and _is_name(text, start, end) and not (person and _NUMBERED.search(text, start, end))
    return (start, end) if named else (start, start)


def _before_tail(text: str, start: int, end: int) -> int:
    """End of a name before marks, a possessive ending, and words and letters that are no part of it."""
    before = -1
    while before != end and start < end:
        before = end
        end = start + len(text[start:end].rstrip(_TRAIL))
        if text[start:end].endswith(("'s", "’s", "'S", "’S")):
            end -= 2
        if text[start:end].endswith(".") and not _DOTTED_END.search(text, start, end):
            end -= 1
        if score := _SCORE.search(text, start, end):
            end = score.start("goals")
        if tail := _TAIL.search(text, start, end):
            end = tail.start() if tail.group() != " of" or " " in text[start : tail.start()] else start  # "City of"
        if (behind := _LETTERS_BEHIND.search(text, start, end)) and " " in text[start : behind.start()]:
            end = behind.start()
    return end


def _behind_lead(text: str, start: int, end: int) -> int:
    """Start of a name after articles and marks, what a body makes, and a verb that opens the sentence."""
    while lead := _LEAD.match(text, start, end):
        start = lead.end()
    if text.startswith(("'s ", "’s "), max(0, start - 1)):
        start += 2  # "Lund| ’s Norline"
    for pattern in (_MAKER, _PARTICIPLE):
        if word := pattern.match(text, start, end):
            start = word.end()
    return start


def _behind_state(text: str, start: int, end: int) -> int:
    """Start of a person's name after the state that ended the sentence before: "in Arden, Va. Holt was there"."""
    first, _, rest = text[start:end].partition(" ")
    ends = first.endswith(".") and first in place_names() and text.endswith(", ", 0, start)
    return end - len(rest) if ends and rest else start


def from_given_name(text: str, start: int, end: int) -> int:
    """Start of a person's name of one word with the given name before it: "Jana Lund" where only "Lund" was found.

    Before a name with an age any word is one that is neither ordinary nor a role: "Iwenka Lund, 61,".
    """
    before = CAPITALISED_BEFORE.search(text, max(0, start - _GIVEN_REACH), start)
    if before is None or " " in text[start:end]:
        return start
    word = before.group("word")
    aged = _AGED.match(text, end) is not None and word.lower() not in STOP_WORDS | CALENDAR | roles()
    aged = aged and word.lower() not in role_words("person") and word not in demonyms()
    return before.start("word") if word in given_names() or aged else start


def behind_roles(text: str, start: int, end: int) -> int:
    """Start of a person's name after roles and demonyms, unless the words are a body: "Prime Minister's Office".

    Callings are cut from longer names only, since many are names too: "Builder Jonas Lund", but "Hunter Lund".
    """
    while not _is_office(text[start:end].rstrip(_TRAIL)) and (first := _FIRST_WORD.match(text, start, end)):
        word = first.group(1)
        calling = word.lower() in role_words("person") and word not in given_names()
        behind = calling and _FULL_NAME.fullmatch(text, first.end(), end)
        if not roles().issuperset(word.lower().split("-")) and word not in demonyms() and not behind:
            break
        start = first.end()
    return _behind_inner_role(text, start, end)


def _behind_inner_role(text: str, start: int, end: int) -> int:
    """Start of a person's name after a role inside it, by the given name there: "Norwick Party Chair Maya Lund"."""
    words = list(_WORD.finditer(text, start, end))
    for role, given in pairwise(words[1:-1]):
        if role.group().lower() in roles() and given.group() in given_names():
            return given.start()
    return start


def _behind_office(text: str, start: int, end: int) -> int:
    """Start of a person's name after an office and a word that is no given name: "Speaker of the House Jana Holt"."""
    first, _, rest = text[start:end].partition(" ")
    if first in given_names() or not is_person(rest):
        return start
    office = _OF_OFFICE.search(text, max(0, start - _OFFICE_REACH), start)
    return end - len(rest) if office and office["office"].lower() in titles() else start


@lru_cache(maxsize=20_000)
def _is_office(words: str) -> bool:
    """Whether a title begins the name of a body: "Prime Minister's Office", "Premier League"."""
    return kind_by_words(words, EntityType.PERSON) is EntityType.ORGANISATION


def _is_name(text: str, start: int, end: int) -> bool:
    name = text[start:end]
    if not _may_be_name(name) or text[max(0, start - 1) : start] in ("@", "#"):
        return False
    if " " in name or (name.isupper() and len(name) > 1):
        return True
    return name.lower() not in STOP_WORDS and not _ROLE_AFTER.match(text, end)


@lru_cache(maxsize=20_000)
def _may_be_name(words: str) -> bool:
    """Whether words are written as a name, and are neither a day nor page furniture."""
    like = _NAME_LIKE.search(words) and len(words) <= _LONGEST and words not in not_names()
    return bool(like) and not any(
        (_DAY.fullmatch(words), _OF_THE_PAGE.search(words), _FIGURE.search(words), _is_post(words))
    )


def _is_post(words: str) -> bool:
    """Whether words are a rank or a post without its holder: "Major General", "Cyber Coordinator"."""
    parts = [word.rstrip(".").lower() for word in words.split()]
    posts = roles() | role_words("person")
    if len(parts) == 1 or parts[-1] not in roles() | {"coordinator", "counsel", "dean"}:
        return False
    return all(part in posts or part in role_words("before") for part in parts)
