"""Names in fixed contexts: datelines, credits and titles."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from bot.analyse.names.headlines import in_title_case, is_ordinary
from bot.analyse.names.kinds import OWNERS, is_body, is_person, is_street_or_body
from bot.analyse.names.trim import CAPITALISED_BEFORE, before_day
from bot.analyse.role_nouns import is_head
from bot.entities.tables import demonyms, given_names, person_titles, place_names
from bot.model.analysis import EntityType
from bot.text.alternation import alternation
from bot.text.concordance import concordance
from bot.text.lexicon.calendar_words import CALENDAR, MONTHS
from bot.text.lexicon.particles import PARTICLE
from bot.text.publication.dateline import Dateline, dateline
from bot.text.words import STOP_WORDS

_PART: Final = r"[A-Z][\w-]*(?:['’][A-Z][\w-]*)?"
_LINE: Final = re.compile(r"^[ \t]*(?=[^\W_]|\()", re.MULTILINE)
_CREDIT_WORDS: Final = frozenset(
    """Reporting reporting Reported reported Writing writing Written written Editing editing Edited edited Compiled
    compiled Photograph photograph Photographs photographs""".split()
)
# What ends a list of names, as the next credit: "Reporting by Jana Holt; Written by Tom Vane".
_NEXT_CREDIT: Final = rf"(?!(?:Additional|{alternation(filter(str.istitle, _CREDIT_WORDS))})\b)"
_NAME: Final = rf"{_NEXT_CREDIT}{_PART}(?:\s(?:{_NEXT_CREDIT}{_PART}|[A-Z]\.|{PARTICLE})){{0,3}}(?<=\w)"
_CREDIT: Final = re.compile(rf"\b{alternation(_CREDIT_WORDS)} by (?P<name>{_NAME})")
_CREDIT_MORE: Final = re.compile(rf"(?:,| and|, and|;) (?P<name>{_NAME})")
# Titles that are almost always followed by a person; "King" and "Justice" also begin other names.
_HONOURS: Final = frozenset(title for title, always in person_titles().items() if always)
_TITLE_WORDS: Final = frozenset(title.capitalize() for title in person_titles())
_ALIKE: Final = 3  # letters by which a name is seen to begin again: "Dan Holt Daniel Holt"
_MOST: Final = 3  # words of a name after a title
# Titles that follow another one: "Inspector General", "Brig. Gen.", "Mr. Chairman".
_A_TITLE: Final = alternation(_TITLE_WORDS | {"General", "Gen", "Chairman", "Chairwoman", "Speaker", "Secretary"})
_SHORTENED: Final = "".join(rf"(?:(?<=\b\w{{{letters}}})\.)?" for letters in (2, 3, 4))
_TITLED: Final = re.compile(
    rf"(?:{_A_TITLE}\b{_SHORTENED}[ \u00a0]){{1,4}}(?P<name>(?!{_A_TITLE}\b){_PART}(?: {_PART}){{0,{_MOST - 1}}})"
)
_HONORIFIC: Final = re.compile(rf"{alternation(map(str.capitalize, _HONOURS))}\b\.?\s(?=[A-Z])")
_OWNED_BODY: Final = re.compile(
    rf"{alternation(map(str.capitalize, OWNERS))}['’]s(?P<body>(?: [A-Z][\w-]+){{1,4}})"
    r"(?: (?:of|for) [A-Z][\w-]+\b(?!['’]))?"
)
_WORDS_BEFORE: Final = re.compile(r"(?:(?:[A-Z][\w-]+|U\.[SK]\.) ){1,3}$")
_GOES_ON: Final = re.compile(r" [A-Z]")
_ROMAN: Final = re.compile(r"[IVX]+")
_LOOK_BACK: Final = 40
_SAINTS: Final = re.compile(r"(?:St|Saint)\.? [A-Z][\w-]+['’]s(?P<body>(?: [A-Z][\w-]+){1,2})")
_MONTHS: Final = frozenset(month.capitalize() for month in MONTHS)
# "The health minister, ", "finance chief "
_OFFICE_BEFORE: Final = re.compile(r"(?:^|[\s(])(?P<office>[a-z][a-z-]+),?\s$")
_WHOLE_NAME: Final = re.compile(
    rf"[A-Z][\w’'-]+(?:\s[A-Z]\.)?(?:\s(?:{PARTICLE}))?\s[A-Z][\w-]+(?=[,.;:]|\s(?:{PARTICLE}\s)?[a-z]|\Z)"
)
# In "Jana May Win" it is a verb of a headline.
_NO_DATE: Final = re.compile(r"[A-Z][a-z]+(?=[.,;:!?’')]|\s(?:[a-z]|\()|\Z)")
_OWNER_WORDS: Final = frozenset(map(str.capitalize, OWNERS))
_SAINT_WORDS: Final = frozenset(("St", "Saint"))


def datelines(text: str) -> list[Dateline]:
    """The datelines that open lines of a text."""
    return [found for line in _LINE.finditer(text) if (found := dateline(text, line.end()))]


def dateline_places(text: str, opened: Iterable[Dateline]) -> Iterator[tuple[int, int]]:
    """The places of datelines: "GENEVA (AP) -"."""
    return (span for found in opened for span in found.places(text) if text[slice(*span)].lower() not in CALENDAR)


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
    """Capitalised words after a person's title: "Mr Kovacs", "Judge Amara Diallo", but not "Chancellor Street"."""
    free = 0
    for start in concordance(text).places(_TITLE_WORDS):
        found = _TITLED.match(text, start) if start >= free else None
        if found is None:
            continue
        free = found.end()
        first, end = found.span("name")
        last = _before_plain(text, first, end)
        honoured = found.group().partition(" ")[0].rstrip(".").lower() in _HONOURS
        if first < last and (honoured or not _in_headline(text, first, last, end)):
            yield first, before_day(text, first, last)


def people_in_office(text: str) -> Iterator[tuple[int, int]]:
    """Persons right after what they are, by their given names: "The health minister, Leyla Orrin, said"."""
    for start in concordance(text).places(given_names()):
        office = _OFFICE_BEFORE.search(text, max(0, start - _LOOK_BACK), start)
        found = _WHOLE_NAME.match(text, start) if office and is_head(office["office"], EntityType.PERSON) else None
        if found and is_person(found.group()):
            yield start, before_day(text, *found.span())


def people_like_months(text: str) -> Iterator[tuple[int, int]]:
    """Persons whose surname is also a month, by a given name before it: "Jana May has", but not "Georgia May 3"."""
    for start in concordance(text).places(_MONTHS):
        given = CAPITALISED_BEFORE.search(text, max(0, start - _LOOK_BACK), start)
        month = _NO_DATE.match(text, start)
        if given and month and given["word"] in given_names() - place_names():
            yield given.start(), month.end()


def is_titled(text: str, start: int, end: int) -> bool:
    """Whether a span opens with a title and a person: "Prof Ada Lund of Norwick University", but not "Dame Street"."""
    head = text[start:end].partition(" of ")[0]
    title, _, name = head.partition(" ")
    if is_street_or_body(head):
        return False
    return bool(_HONORIFIC.match(head)) or (title.rstrip(".").lower() in person_titles() and is_person(name))


def _in_headline(text: str, start: int, last: int, end: int) -> bool:
    """Whether what follows an office, ``start:last`` of a run to ``end``, is the rest of a headline instead.

    Also true of a street or a body: "Chancellor Street", "Governor Approves Firing All Cadets", "New President Listen".
    """
    words = text[start:last].split(" ")
    goes_on = last < end or (len(words) == _MOST and _GOES_ON.match(text, last))
    if is_street_or_body(words[-1]) or (in_title_case(text, start) and all(map(is_ordinary, words))):
        return True
    return bool(goes_on) and given_names().isdisjoint(words)


def _before_plain(text: str, start: int, end: int) -> int:
    """End of the name that opens a run of capitalised words: before "As", "AKA" or a name that begins again."""
    at = start
    for word in text[start:end].split(" "):
        shouted = at > start and word.isupper() and len(word) > 1 and not _ROMAN.fullmatch(word)
        begins_again = at > start and word[:_ALIKE] == text[start : start + _ALIKE]
        if shouted or begins_again or (word.lower() in STOP_WORDS and word not in given_names()):
            return max(start, at - 1)
        at += len(word) + 1
    return end


def agencies(text: str, opened: Iterable[Dateline]) -> Iterator[tuple[int, int]]:
    """The agencies of datelines: "NORWICK (Meridian Wire) -"."""
    for span in (found.agency for found in opened if found.agency):
        name = text[slice(*span)]
        if not is_person(name) and name.lower() not in CALENDAR:
            yield span


def bodies_of(text: str) -> Iterator[tuple[int, int]]:
    """Bodies named after the people they are for: "Norwick Magistrate's Court", "St Odile's Hospital"."""
    page = concordance(text)
    for start in page.places(_OWNER_WORDS):
        if (found := _OWNED_BODY.match(text, start)) and is_body(found.group("body")):
            yield _opening(text, start), found.end()
    for start in page.places(_SAINT_WORDS):
        if (found := _SAINTS.match(text, start)) and is_body(found.group("body")):
            yield found.span()


def _opening(text: str, start: int) -> int:
    """Start of a name whose second part starts at ``start``: that of the capitalised words before it."""
    before = _WORDS_BEFORE.search(text, max(0, start - _LOOK_BACK), start)
    if before is None:
        return start
    words: list[str] = []
    for word in reversed(before.group().split()):
        if word.lower() in STOP_WORDS | CALENDAR or word in demonyms():
            break
        words.insert(0, word)
    return start - len(" ".join((*words, "")))
