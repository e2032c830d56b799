"""The forms in which news gives a day, month, year or period: one pattern, with a named group per form.

The parts of a form are named groups with a prefix of their own, since a pattern may use a name only once.
"""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from bot.text.alternation import alternation
from bot.text.concordance import concordance
from bot.text.lexicon.calendar_words import (
    MONTHS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    WRITTEN_MONTHS,
    WRITTEN_SHORT,
    WRITTEN_SHORT_WEEKDAYS,
    WRITTEN_WEEKDAYS,
)
from bot.text.lexicon.ordinals import ORDINALS
from bot.text.quantities.numerals import NUMBER_WORDS, ONES, TENS

# By their first three letters.
MONTH_NUMBERS: Final = MappingProxyType({month[:3]: number for number, month in enumerate(MONTHS, 1)})
WEEKDAY_NUMBERS: Final = MappingProxyType({day[:3]: number for number, day in enumerate(WEEKDAYS)})
COUNTS: Final = MappingProxyType(
    {"a": 1, "an": 1, **NUMBER_WORDS}
    | {f"{tens}-{one}": many + few for tens, many in TENS.items() for one, few in ONES.items()}
)
SPELT_DAYS: Final = MappingProxyType(
    {name: day for day, name in enumerate(
        [*ORDINALS, *(f"twenty-{one}" for one in ORDINALS[:9]), "thirtieth", "thirty-first"], 1)},
)  # fmt: skip
QUARTERS: Final = MappingProxyType({"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4})
HOLIDAYS: Final = MappingProxyType(
    {"new year's day": (1, 1), "valentine's day": (2, 14), "halloween": (10, 31), "christmas eve": (12, 24),
     "christmas day": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31), "fourth of july": (7, 4)},
)  # fmt: skip
# Month names in Spanish, French, German, Italian and Portuguese, as written in running text.
FOREIGN_MONTHS: Final = MappingProxyType(
    {"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9,
     "octubre": 10, "noviembre": 11, "diciembre": 12, "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5,
     "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "Januar": 1,
     "Jänner": 1, "Februar": 2, "März": 3, "Mai": 5, "Juni": 6, "Juli": 7, "Oktober": 10, "Dezember": 12, "gennaio": 1,
     "febbraio": 2, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7, "settembre": 9, "ottobre": 10, "dicembre": 12,
     "janeiro": 1, "fevereiro": 2, "março": 3, "maio": 5, "junho": 6, "julho": 7, "setembro": 9, "outubro": 10,
     "novembro": 11, "dezembro": 12},
)  # fmt: skip

_SHOUTED_MONTHS: Final = tuple(month.upper() for month in MONTHS if month != "may")
_MONTH: Final = f"(?:{WRITTEN_MONTHS}|{'|'.join(_SHOUTED_MONTHS)})"
MONTH_OR_SHORT: Final = rf"(?:{_MONTH}|(?:{WRITTEN_SHORT})\b\.?)"
_WEEKDAY: Final = (
    rf"(?:{WRITTEN_WEEKDAYS}|{'|'.join(map(str.upper, WEEKDAYS))}"
    rf"|{WRITTEN_SHORT_WEEKDAYS}(?:\.,?|,)?(?=\s(?:\d\d?\s)?(?:{WRITTEN_MONTHS}|{WRITTEN_SHORT})))"
)
_BEFORE_DAY: Final = rf"(?:{_WEEKDAY},?\s(?:the\s)?)?"
_YEAR: Final = r"(?:(?:1[5-9]|20)\d\d|2100)"
_YEAR_OF_DAY: Final = rf"(?:{_YEAR}(?!\d)|(?:last|this|next)\syear\b(?![-’']))"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_NO_NUMBER: Final = r"(?!\d|[,.:]\d|[a-z%])"
_NO_DAY: Final = r"(?![A-Z][a-z]+\.?\s\d{1,2},\s(?:19|20)\d\d\b)"  # "in this March 29, 2018, photo"
_NO_COUNT: Final = rf"(?!(?<=[Tt]he\s)\d\d?\s{MONTH_OR_SHORT}\s\d\d?(?!\d))"  # "the 23 Sept. 9 strikers"
_RUN: Final = r"(?:\s?[–-]\s?|\s(?:to|through|until)\s)"
_PART: Final = r"(?:(?P<{}_part>[Ee]arly|[Mm]id|[Ll]ater?|[Ee]arlier)(?:\sin|\sthe)?[\s-])?"
_HYPHEN: Final = re.escape("-")
_COUNT: Final = rf"(?:(?i:{alternation(COUNTS).replace(_HYPHEN, '[ -]')}|a\scouple\sof)|\d{{1,3}})"

_SPELT_DAY: Final = rf"(?:{alternation(SPELT_DAYS).replace(_HYPHEN, '[ -]')})"

_FORMS: Final = (
    r"(?P<iso>(?P<iso_day>\d{4}-\d\d-\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?|(?![\d-])))",
    r"(?P<slashed>(?P<n1>\d\d?)(?P<mark>[/.])(?P<n2>\d\d?)(?P=mark)(?P<n3>(?:19|20)?\d\d)(?![\d/]|\.\d))",
    (
        rf"(?P<month_day>{_BEFORE_DAY}(?P<md_month>{MONTH_OR_SHORT})\s(?P<md_day>{_DAY}){_NO_NUMBER}"
        rf"(?:{_RUN}(?P<md_to>{_DAY}){_NO_NUMBER})?(?:,?\s(?P<md_year>{_YEAR_OF_DAY}))?)"
    ),
    (
        rf"(?P<day_month>{_NO_COUNT}{_BEFORE_DAY}(?P<dm_day>{_DAY})\.?(?:(?P<dm_run>{_RUN}|/|\sand\s)(?P<dm_to>{_DAY}))?(?:\sof)?"
        rf"\s(?P<dm_month>{MONTH_OR_SHORT})(?:,?\s(?P<dm_year>{_YEAR_OF_DAY}))?)"
    ),
    (
        rf"(?P<spelt_day>(?:{_WEEKDAY},?\sthe\s|(?<=[Tt]he\s))(?P<sd_day>{_SPELT_DAY})\sof\s(?P<sd_month>{MONTH_OR_SHORT})"
        rf"(?![\w’'])(?:,?\s(?P<sd_year>{_YEAR_OF_DAY}))?)"
    ),
    # "on the 24th" of the month that the tense or "of this month" says; what may precede and follow it is in not_a_date
    r"(?P<ordinal>(?<=[Tt]he\s)(?P<o_day>(?:3[01]|[12]?\d)(?:st|nd|rd|th))\b(?:\sof\s(?P<o_step>this|last|next|the)\smonth\b)?)",
    (
        rf"(?P<spelt_last>(?P<sl_led>{_WEEKDAY},?\s|(?<=[Oo]n\s))?(?P<sl_month>{MONTH_OR_SHORT})\sthe\s"
        rf"(?P<sl_day>{_SPELT_DAY})\b(?:,?\s(?P<sl_year>{_YEAR})(?!\d)|(?(sl_led)|(?=[.,;:!?)]|\Z))))"
    ),
    (
        rf"(?P<foreign>(?P<fo_day>{_DAY})\.?º?\s(?:de\s)?(?P<fo_month>{alternation(FOREIGN_MONTHS)})\b"
        rf"(?:\s(?:de\s|del\s)?(?P<fo_year>{_YEAR})(?!\d))?)"
    ),
    (
        rf"(?P<month>{_PART.format('m')}(?:(?P<m_step>[Ll]ast|[Nn]ext|[Tt]his)\s{_NO_DAY})?(?P<m_month>{MONTH_OR_SHORT})"
        rf"(?:,?\s(?:(?:of|in)\s)?(?P<m_year>{_YEAR}|last\syear|this\syear|next\syear)(?![\d-]))?)(?![\w-])"
    ),
    (
        rf"(?P<weekday>(?:(?P<w_step>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming)\s)?(?P<w_day>{_WEEKDAY})\b"
        r"(?:,?\s(?:of\s)?(?P<w_week>last|next|this)\sweek\b)?)"
    ),
    (
        r"(?P<near>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast\snight|[Tt]his\s(?:morning|afternoon|evening)"
        r"|[Tt]he\sday\s(?:before\syesterday|after\stomorrow))\b"
    ),
    (
        rf"(?P<step>{_PART.format('s')}(?P<s_step>[Ll]ast|[Nn]ext|[Tt]his(?!\sweekend)|[Cc]urrent)\s"
        r"(?P<s_unit>week(?:end)?|month|quarter|year|spring|summer|autumn|fall|winter)\b(?![-’']))"
    ),
    r"(?P<weekend>(?:[Tt]his\s|(?<=[Tt]he\s))weekend\b(?![-’']|\sof\b))",
    rf"(?P<ago>(?P<a_count>{_COUNT})\s(?P<a_unit>day|week|month|year|decade)s?\sago\b)",
    rf"(?P<years>{_PART.format('ys')}(?P<y_first>{_YEAR})(?:[–/-]|\s[–-]\s(?=\d{{4}}))(?P<y_last>\d(?:\d(?:\d\d)?)?)(?![\w/-]))",
    rf"(?P<decade>{_PART.format('d')}(?:['’‘](?P<d_short>\d0)|(?P<d_year>(?:1[5-9]|20)\d0))['’]?s\b)",
    (
        r"(?P<quarter>(?:Q(?P<q_digit>[1-4])|(?P<q_word>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast)\s"
        rf"(?P<q_unit>quarter|half))\b(?:(?:\sof)?\s(?P<q_year>{_YEAR}(?!\d)|(?:last|this|next|the)\syear\b(?!-)))?)"
    ),
    rf"(?P<season>(?P<se_name>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s(?:of\s)?(?P<se_year>{_YEAR})(?!\d))",
    (
        r"(?P<holiday>(?P<h_name>New\sYear['’]s\s(?:Day|Eve)|Valentine['’]s\sDay|Halloween|Christmas\s(?:Day|Eve)"
        rf"|Boxing\sDay|Fourth\sof\sJuly)\b(?:,?\s(?P<h_year>{_YEAR}))?)"
    ),
    rf"(?P<year>{_PART.format('y')}(?:(?:[Ff]iscal|FY)\s?(?:year\s)?)?(?P<y_year>{_YEAR})(?![\d%°]|[,.:/]\d|-\d|[A-Za-z]))",
)
_FORM: Final = re.compile("|".join(_FORMS))
# The first words of forms that do not begin with a number.
_FIRST_WORDS: Final = frozenset(
    """Early early Mid mid Late late Earlier earlier Later later Last
    last Next next This this Past past Coming coming Current current Yesterday yesterday Today today Tomorrow tomorrow
    Tonight tonight Spring spring Summer summer Autumn autumn Fall fall Winter winter First first Second second Third
    third Fourth fourth Final final Fiscal fiscal FY New Valentine Halloween Christmas Boxing weekend""".split()
).union(
    map(str.capitalize, (*MONTHS, *SHORT_MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS)), _SHOUTED_MONTHS, map(str.upper, WEEKDAYS)
)
_SPELT_FIRST: Final = frozenset(name.partition("-")[0] for name in SPELT_DAYS)
_TURNED: Final = frozenset({"The", "the"})  # "the day after tomorrow"
_AGO: Final = frozenset(written for count in COUNTS for written in (count, count.capitalize(), count.upper()))
# The count is matched possessively: otherwise a long run of counts joined by "_" would be read again from each of them.
_PERIODS_AGO: Final = re.compile(r"[^\W_]++(?:[ -][^\W_]++)?\s(?:couple\sof\s)?(?:day|week|month|year|decade)s?\sago\b")
_SHORT_YEAR: Final = re.compile(r"['’‘](?=\d0)")
_INSIDE_NUMBER = re.compile(r"[$£€]\s?$|\d[.,:/-]$")
_NUMBER_RUNS_ON = re.compile(r"\w-$|\bhundred\s(?:and\s)?$|\bthousand\sand\s$", re.IGNORECASE)


def day_number(written: str | None) -> int:
    """The day of a month: 7 of "7th" and of "seventh"."""
    day = written or ""
    return SPELT_DAYS.get(day.replace(" ", "-")) or int(day.rstrip("stndrh"))


def forms(text: str) -> Iterator[re.Match[str]]:
    """Every form in order, without overlap."""
    place = 0
    for start in _first_words(text):
        if start < place or (text[start].isdigit() and _INSIDE_NUMBER.search(text[max(0, start - 3) : start])):
            continue
        match = _FORM.match(text, start)
        if match is not None:
            place = match.end()
            if not _is_cut(match):
                yield match


def _is_cut(match: re.Match[str]) -> bool:
    """Whether a count is the end of a longer number: the five of "a hundred and five years ago"."""
    count, start = match["a_count"] or "a", match.start()
    return count[0] not in "aA" and _NUMBER_RUNS_ON.search(match.string, max(0, start - 13), start) is not None


def _first_words(text: str) -> list[int]:
    """The offsets at which a form may begin, in order."""
    page = concordance(text)
    turned = _TURNED if not page.distinct.isdisjoint(("yesterday", "tomorrow")) else frozenset[str]()
    found = page.places(_FIRST_WORDS | _SPELT_FIRST | page.numbered | turned)
    more = [mark.start() for mark in _SHORT_YEAR.finditer(text)]
    if "ago" in page.distinct:
        more += [start for start in page.places(_AGO) if _PERIODS_AGO.match(text, start)]
    return sorted([*found, *more]) if more else found
