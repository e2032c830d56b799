"""Numbers inside a name: "12 Angry Men", "60 Minutes", "The 40-Year-Old Virgin", "the Jackson Five", "50 Cent"."""

import re
from typing import Final

from bot.text.lexicon.calendar_words import WRITTEN_MONTHS, WRITTEN_SHORT, WRITTEN_WEEKDAYS
from bot.text.quantities.numerals import number_words
from bot.text.quantities.units import LENGTHS

_RUN = re.compile(r"(?:[ \u00a0-][A-Z][a-z]+){1,3}(?!\w|[’']\w)")
# Nouns that nobody writes with a capital in a sentence, unlike Democrats, Marines or Israelis.
_COMMON: Final = frozenset(
    """men women people boys girls children kids things nights reasons ways steps rules lives sisters brothers wives
    kings thieves sins mice monkeys dogs cats shades guys media pillars""".split()
).union(LENGTHS)
# Headlines never capitalise these, so they show that it is a sentence.
_SMALL: Final = "with|from|into|over|after|than|that|amid|upon|about|against|under|near|more|when|will|says|said"
_RUNNING = re.compile(rf"(?<![\w@#./-])(?!(?:{_SMALL})\b)[a-z]{{4,}}\b")
_REACH: Final = 60
_NAME_BEFORE = re.compile(
    r"\b(?!(?:The|A|An|At|In|On|By|For|But|And|Some|About|Only|Just|Nearly|All)\s)[A-Z][\w’'-]*[a-z][\w’'-]*[ \u00a0]$"
)
# A name that begins with a number and has no noun in the plural: "50 Cent sang", "Three UK said", "the 700 Club".
_NO_NAME: Final = rf"(?:{WRITTEN_WEEKDAYS}|{WRITTEN_MONTHS}|{WRITTEN_SHORT}|Super)\b"
_NUMBER: Final = rf"(?:\d|(?:{number_words(1, 99)})\b)"
# But "four Syrian and two Iraqi pilots", "3 French, 2 German and a Pole", "8 Republicans’ votes".
_IN_A_LIST: Final = rf"(?!\w|-|s?’|\s(?:and|or)\s(?:{_NUMBER}|[A-Z][\w’'-]*\s[a-z]+s\b)|,\s(?:and\s)?{_NUMBER})"
_NAME_AFTER_DIGITS = re.compile(rf"\s(?!{_NO_NAME})[A-Z][a-z]{{2,30}}{_IN_A_LIST}")
_NAME_AFTER_WORD = re.compile(rf"\s(?!{_NO_NAME})[A-Z][\w&]{{0,30}}{_IN_A_LIST}")
_MOST_DIGITS: Final = 3


def is_in_title(text: str, start: int, end: int) -> bool:
    """Whether capitalised words with a common noun follow a number, within a sentence."""
    run = _RUN.match(text, end)
    if (
        run is None
        or (run.group().startswith("-") and run.group().count("-") == 1)
        or _COMMON.isdisjoint(run.group().lower().replace("-", " ").split())
    ):
        return False
    return _is_running(text, start, run.end())


def is_end_of_name(text: str, start: int, end: int) -> bool:
    """Whether a number in words ends a name, within a sentence: "the Jackson Five", but not "Storm Kills Five"."""
    return (
        text[start].isupper()
        and bool(_NAME_BEFORE.search(text, max(0, start - 24), start))
        and _is_running(text, start, end)
    )


def begins_name(text: str, start: int, end: int) -> bool:
    """Whether a number of up to three digits, or a capitalised one in words, begins a name, within a sentence."""
    short = text[start:end].isdigit() and end - start <= _MOST_DIGITS and text[start - 1 : start] not in ("-", "–", "+")
    if not (short or text[start].isupper()):
        return False
    name = (_NAME_AFTER_DIGITS if short else _NAME_AFTER_WORD).match(text, end)
    return name is not None and _is_running(text, start, name.end())


def _is_running(text: str, start: int, end: int) -> bool:
    """Whether the words on either side are those of a sentence, not of a headline."""
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    after = text[end : end + _REACH].partition("\n")[0]
    return bool(_RUNNING.search(before) or _RUNNING.search(after))
