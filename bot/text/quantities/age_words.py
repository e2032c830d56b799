"""The words that make a number an age, as rows: what precedes it, what follows it, and an example.

The number of an example is in braces.
"""

import re
from dataclasses import dataclass
from typing import Final

from bot.text.lexicon.calendar_words import WRITTEN_MONTHS, WRITTEN_WEEKDAYS
from bot.text.lexicon.kin import CHILDREN_CALLED, SIBLINGS_CALLED, several
from bot.text.quantities.numerals import NUMBER_WORDS

NUMBER: Final = rf"(?:\d{{1,3}}|{'|'.join(NUMBER_WORDS)})"
AGED: Final = re.compile(
    r"\b(?:aged?|ages)\s(?:between\s|from\s|of\s|about\s|around\s|just\s|only\s)?$|\bthe\sage\sof\s$"
    r"|\b(?:as\s(?:young|old)|(?:his|her|their)\sage)\sas\s$",
    re.IGNORECASE,
)
UNIT_AFTER: Final = re.compile(
    r"\s?(?:%|percent|per\scent|million|thousand|billion|(?:children|people|men|women)\b"
    r"|(?!was\b|has\b|is\b|does\b)[a-z]+s\b)"
)
_OF_WHICH: Final = r"(?:which|whom|them|those|these)"
APPOSITION_AFTER: Final = re.compile(
    rf",(?!\s(?:of|and)\s{_OF_WHICH})|\.(?:\s|$)|;|\)|$"
    r"|\s(?:of(?!\s(?:which|whom|them|those|these|the|its)\b)|from|who)\s|\sat\sthe\stime\b"
    r"|\sand\s(?:had|has|is|was|lived|leaves|still|living|retired)\b"
)


@dataclass(frozen=True, slots=True)
class AgeWording:
    """One way in which news gives an age: of a number of at least ``least``, or of one in words only."""

    name: str
    example: str
    before: re.Pattern[str]
    after: re.Pattern[str]
    least: float = 0.0
    in_words: bool = False


_ANYTHING: Final = re.compile("")
_NO_UNIT: Final = re.compile(rf"(?!{UNIT_AFTER.pattern})")
_ONLY: Final = r"(?:only\s|just\s)?"
_ABOUT: Final = r"(?:only\s|just\s|about\s)?"
_YOUNG: Final = (*CHILDREN_CALLED, *SIBLINGS_CALLED, *"grandchild grandson granddaughter kid nephew niece".split())
_ONE_OF_KIN: Final = "|".join(_YOUNG)
_KIN: Final = "|".join(map(several, _YOUNG))
_SAID_ONCE: Final = (
    r",(?!\s(?:including|mostly|among|all|both"
    rf"|(?:(?:perhaps|possibly|maybe|probably|or|and|of)\s)?(?:{NUMBER}|which|whom|them))\b)"
)
_CALENDAR: Final = rf"(?:{WRITTEN_MONTHS}|{WRITTEN_WEEKDAYS})\b"
_DIED: Final = (
    r"(?:died|(?<!of\s)dead|dies|death|widowed|retire[sd]?|retiring|married|prison)\sat(?:\sage)?"
    r"|when\s(?:he|she)\swas|,\s(?:both|all)"
)
_NAME: Final = r"(?!The\s)(?:[A-Z][\w.’'-]*\s){1,2}[A-Z][\w’'-]+"
_NO_PLACE: Final = (
    r"(?!(?:North|South|East|West|New|Upper|Lower|Great|Port|Fort|Mount|San|Santa|Los|Las|El|Rhode|Puerto|Costa|Saudi"
    r"|Sri|In|At|On|From|Near|Outside|For|By|Of)\s)"
)
WAYS: Final = (
    AgeWording("aged", "She was aged {62}.", AGED, _ANYTHING),
    AgeWording(
        "demographic",
        "the {18} age group",
        _ANYTHING,
        re.compile(r"\s(?:age\s)?(?:demographic|age\s(?:group|bracket|range))\b"),
    ),
    AgeWording(
        "turned",
        "She turned {40} there.",
        re.compile(rf"\bturn(?:s|ed|ing)?\s$|\b[Aa]\s(?:boy|girl|man|woman|teenager|youth)\sof\s{_ONLY}$"),
        _NO_UNIT,
    ),
    AgeWording(
        "aged too",
        "men aged 62 and {64}",
        re.compile(rf"\b(?:aged?|ages)\s{NUMBER}(?:,\s{NUMBER}){{0,6}}(?:,?\sand|,)\s$", re.IGNORECASE),
        _NO_UNIT,
    ),
    AgeWording(
        "the age is",
        "The pension age is {67}.",
        re.compile(
            r"\bage\b(?:\s(?:of|for)\s[\w\s’'-]{1,25})?\s(?:is|was|(?:[a-z]+\s)?to|from|at)\s(?:now\s|about\s|just\s)?$"
        ),
        _NO_UNIT,
    ),
    AgeWording(  # the list is closed after the number, or by a last one
        "kin",
        "Her daughters, {four} and nine, were unhurt.",
        re.compile(rf"\b(?:{_KIN}),\s(?:{NUMBER},\s){{0,6}}(?:{NUMBER},?\sand\s)?$"),
        re.compile(rf"(?:,\s{NUMBER}){{0,6}}(?:,?\sand\s{NUMBER})?(?:,(?!\s(?:of|and)\s{_OF_WHICH})|\.|;|\)|$)"),
    ),
    AgeWording(  # "she was 2" is as often a place in a race
        "was",
        "She died at {92}.",
        re.compile(rf"\b(?:(?:[Hh]e|[Ss]he|who)\s(?:is|was|turns|had\sbeen)|{_DIED})\s{_ABOUT}$"),
        APPOSITION_AFTER,
        least=4,
    ),
    AgeWording(  # of a person only: a toll too "was 40 when they called off the search"
        "when",
        "Ada Quill was {19} when she won.",
        re.compile(
            rf"(?:\b(?:[Hh]e|[Ss]he|who)|(?:^|[.!?,;:”\"]\s|\b(?:that|and|but|because|as|while)\s){_NAME})"
            rf"\s(?:was|is)\s{_ABOUT}$"
        ),
        re.compile(r"\swhen\s(?:he|she|his|her)\b"),
    ),
    AgeWording(
        "at", "At {19}, she won.", re.compile(rf"(?:^|[.!?”\"]\s|\n)At\s{_ONLY}$"), re.compile(r",\s(?:he|she|[A-Z])")
    ),
    AgeWording(
        "one of kin",
        "Their daughter, {three}, was unhurt.",
        re.compile(rf"\b(?:{_ONE_OF_KIN}),\s$"),
        re.compile(rf"{_SAID_ONCE}|\)|;|\.(?:\s|$)|$"),
        in_words=True,
    ),
    AgeWording(  # but "in Norwick, eight, including two children, died"
        "first name",
        "Their son, Amir, {eight}, survived.",
        re.compile(
            rf"(?:^|[.!?”\"]\s|\n|\b(?:and|named|called|{_ONE_OF_KIN}),?\s){_NO_PLACE}(?!{_CALENDAR}|In\b|At\b|On\b)"
            r"[A-Z][a-z’'-]+,\s$"
        ),
        re.compile(_SAID_ONCE),
        least=2,
        in_words=True,
    ),
    AgeWording(  # but "in West Norwick, two, perhaps three, men"
        "named",
        "Ada Quill, {nine}, said",
        re.compile(rf"\b{_NO_PLACE}[A-Z][\w’'-]+\s[A-Z][\w’'-]+,\s$"),
        re.compile(_SAID_ONCE),
        least=2,
        in_words=True,
    ),
)
