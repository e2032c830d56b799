"""Titles of works in quotation marks, recognised by the words beside them: the film “Night Tide”, “Night Tide” star."""

import re
from collections.abc import Iterator
from typing import Final

from bot.analyse.names.kinds import is_person
from bot.text.concordance import concordance
from bot.text.quoted.quotations import quotations

_LONGEST, _REACH = 90, 60
_KINDS: Final = (
    r"(?:film|movie|novel|novella|book|memoir|autobiography|biography|album|song|single|ballad|anthem|play|musical|opera"
    r"|series|miniseries|sitcom|show|drama|comedy|thriller|sequel|remake|documentary|docuseries|podcast|painting|sculpture|mural|poem"
    r"|best-?seller|blockbuster|soap\sopera|video\sgame|short\sstory|essay\scollection|talk\sshow|news\sprogram(?:me)?)"
)
_NETWORKS: Final = (
    r"(?:NBC|CBS|ABC|CNN|MSNBC|CNBC|PBS|NPR|BBC|HBO|ITV|C-SPAN|Netflix|Fox|Fox\sNews|Fox\sBusiness|Showtime|Bravo|Hulu|Disney\+?"
    r"|Comedy\sCentral|Channel\s4|Sky\sNews|BBC\s(?:One|Two|Radio\s4))"
)
_BEFORE: Final = re.compile(
    rf"(?:\b{_KINDS}(?:,|:|,?\s(?:called|titled|entitled|named))?"
    rf"|\b{_NETWORKS}(?:\sNews)?['’]s?(?:\s(?:hit|new|popular|morning|Sunday|comedy|drama|reality|long-running)){{0,2}}"
    r"|\b(?:author|director|creator|writer|composer|star|stars|host|producer|episodes?|cast|adaptation|revival|premiere|sequel)\sof"
    r"|\b(?:starred|stars|starring)\sin|\bwho\s(?:also\s|once\s)?(?:co-?)?(?:wrote|sang|composed|directed|published))\s$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    rf",?[”\"’']?,?\s(?:star|stars|actor|actress|author|director|creator|co-creator|showrunner|host|co-host|alum|cast|franchise"
    rf"|soundtrack|trilogy|(?:television\s|TV\s|radio\s|reality\s)?{_KINDS})\b(?!-|\s(?:of|in)\s(?:force|unity|support))"
)
# A title without quotation marks, between commas: "her second novel, The Salt Year, sold well".
_WHOSE: Final = re.compile(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s?)\s(?:[a-z-]+\s){0,3}$")
_BOOKS: Final = frozenset(
    "novel novella memoir autobiography album film movie musical opera book play single debut".split()
)
_BETWEEN_COMMAS: Final = re.compile(rf"[a-z]+,\s(?P<title>[A-Z][^,.;:()\n]{{2,{_LONGEST}}})(?=,|\.\s)")
_SMALL: Final = frozenset(
    """a an the and or but nor of in on at to for from by with as into over vs vs. de la le el del von und""".split()
)
_NAME_WORD: Final = re.compile(r"[\w’'&.:!?,-]+")


def works(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each title in order, without its quotation marks and any comma or full stop before the last."""
    for passage in quotations(text):
        start, end = passage.start, passage.end
        while end > start and text[end - 1] in ",.;:":
            end -= 1
        if not passage.closed or not start < end <= start + _LONGEST or not _is_title(text[start:end]):
            continue
        before = text[max(0, passage.outer_start - _REACH) : passage.outer_start]
        if _BEFORE.search(before) or _AFTER.match(text, passage.end):
            yield start, end


def works_between_commas(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each title without quotation marks after what it is and whose: "her novel, The Salt Year,"."""
    for start in concordance(text).places(_BOOKS):
        found = _BETWEEN_COMMAS.match(text, start)
        title = found.group("title") if found else ""
        # "his film, Ada Quill, Tom Vane and others appear" continues with its cast
        if found and _is_title(title) and not is_person(title) and _WHOSE.search(text, max(0, start - _REACH), start):
            yield found.span("title")


def _is_title(words: str) -> bool:
    """Whether words are capitalised like a title, apart from small words inside it."""
    parts = words.split(" ")
    if not all(_NAME_WORD.fullmatch(part) for part in parts) or parts[0][0].islower() or parts[-1][0].islower():
        return False
    return all(not part[0].islower() or part in _SMALL for part in parts)
