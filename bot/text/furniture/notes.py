"""Notes of a newsroom on its own article: corrected, updated, edited, not yet complete.

A note on a correction takes its whole line: the wrong figure follows "This article was amended on 3 May."
It stays in the text, where every reader sees it, but is not a sentence of the news.
"""

import re
from collections.abc import Sequence
from typing import Final

_BEFORE: Final = r"[-–—*_•·(\[\s]{0,6}"
_PIECE: Final = r"(?:article|story|post|piece|column|dispatch|obituary|interview|explainer|blog|page|copy)"
_IT: Final = rf"this\ (?:{_PIECE}|report)"
_HAS_BEEN: Final = r"(?:was|has\ been|have\ been)\ (?:\w{2,20}ly\ |since\ |later\ |last\ |first\ ){0,2}"
_VERSION: Final = r"(?:an?|the)\ (?:earlier|previous|original|prior|first|initial|alternate)\ versions?"
_WRONGLY: Final = r"(?:incorrectly|wrongly|mistakenly|erroneously)"
_LABEL: Final = r"(?:corrections?|clarifications?)(?:\ (?:and|&)\ (?:corrections?|clarifications?|amplifications?))?"
_WHEN: Final = r"(?:\ ?\([^()\n]{1,40}\)|,\ [^\n]{1,50}?(?=:\D)|\ appended)"  # "Correction, May 3, 9:05 a.m.: "
_HEAD: Final = r"(?:(?:updates?|note)(?:\ ?\([^()\n]{1,40}\)|,\ [^:\n]{1,30})?:\ )?"
_DAY: Final = r"(?-i:[A-Z][a-z]{2,8}\.?\ \d{1,2}|\d{1,2}\ [A-Z][a-z]{2,8})"  # "This Nov. 3 story has been corrected"
_CORRECTION: Final = re.compile(
    rf"""{_BEFORE}(?:
      {_LABEL}[*_]{{0,2}}{_WHEN}?\ ?[*_]{{0,2}}(?::(?!\d)|[.*_]{{0,3}}\Z)
    | editor(?:s|['’]s|s['’])?\ note\b{_WHEN}?[*_]{{0,2}}\ ?[:–—-]
    | notes?\ to\ readers\ ?:
    | a\ correction\ was\ made\ (?:on|to)\b[^\n]{{1,40}}:
    | this\ version\ corrects\b | this\ story\ corrects\ [^\n]{{0,40}}?
      \b(?:spelling|name|age|date|number|figure|title|year|day|amount|location)\b
    | {_HEAD}this\ (?:{_DAY}\ )?(?:{_PIECE}|headline)(?:['’]s\ headline|\ and\ (?:its\ )?headline)?\ {_HAS_BEEN}
      (?:amended|corrected|revised|modified|changed|clarified|refiled)\b(?!\ (?:by|in)\b)
    | this\ report\ {_HAS_BEEN}(?:amended|corrected|revised|changed|clarified)(?![^\n]{{0,40}}\ by\ the\b)
      \ (?:on\ (?:\d|(?-i:[A-Z]))|to\ (?:correct|reflect|show|say|make)\b)
    | the\ (?:headline|text|photograph|picture|caption)s?(?:\ and\ \w{{1,20}})?
      \ (?:of|on|in|to|for|accompanying)\ this\ {_PIECE}\ (?:was|were|has|have)\b
    | (?:(?:because\ of|due\ to|owing\ to)\ [^,\n]{{1,40}},\ |in\ |for\ the\ record[^\n]{{0,30}}?:\ )?
      {_VERSION}\ of\ {_IT}\b
    | {_VERSION}\ (?:{_WRONGLY}|misstated|misspelled|misidentified|misattributed)\b
    | {_VERSION}\ (?:said|stated|gave|had|put)\b[^\n]{{1,300}}[,;:–—]\ (?:(?:that|this|it|which)\ )?
      should\ have\ (?:been|said|read)\b
    | {_IT}\ (?:originally|previously|initially|{_WRONGLY})
      \ (?:said|stated|gave|referred|reported|named|identified|described|listed|misstated|attributed|put)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_STATE: Final = re.compile(
    rf"""{_BEFORE}(?:
      {_HEAD}{_IT}\ (?:{_HAS_BEEN}|(?:is\ being|will\ be|may\ be)\ )
      updated\b(?!\ by\b)
    | this\ is\ an?\ (?:developing|breaking)(?:\ news)?\ (?:story|post)
      (?:[\W_]{{0,6}}\Z|[,.;:–—]|\ (?:and|that)\ (?:will|is)\b)[^“”"\n]{{0,120}}\Z
    | this\ (?:live\ ?)?blog\ (?:is|has)\ (?:now\ |been\ ){{0,2}}(?:closed|ended)\b(?!\ (?:by|in|on)\b)
    | more\ (?:to\ (?:follow|come)|follows)(?:\ (?:soon|shortly|later))?[\W_]{{0,6}}\Z
    | check\ back\b[^“”"\n]{{0,60}}\b(?:updates?|more|soon|later|details)\b[^“”"\n]{{0,40}}\Z
    | stay\ tuned\ for\ (?:more|updates?)\b[^“”"\n]{{0,40}}\Z
    | \((?-i:Adds(?!\ up\b)|Updates|Recasts|Corrects|Refiles|Repeats|Rewrites|Releads|Clarifies|Fixes)\b
      [^()\n]{{1,200}}\)[\W_]{{0,3}}\Z
    | \(?with\ (?:(?:agency|additional)\ )?inputs\ from\ (?:(?-i:[A-Z])|agenc|wires|our\ |bureaus)[^,\n]{{0,60}}\Z
    | (?:except\ for\ the\ headline,\ )?{_IT}\ (?:has|was)\ not\ (?:been\ )?(?:edited|verified|written)\ by\b
    | (?:this|the)\ (?:interview|conversation|transcript|q\s?&\s?a|discussion)\ {_HAS_BEEN}
      (?:edited|condensed|abridged)\ (?:(?:and|or)\ \w{{1,20}}\ )?for\ (?:length|clarity|brevity|space|style|flow)\b
    | this\ {_PIECE}\ (?:contains?|includes?)\ (?:affiliate\ links|spoilers
      |(?:graphic|disturbing|distressing|strong|offensive|explicit)\ (?:\w{{1,20}}\ ){{0,2}}
      (?:content|descriptions?|language|images?|details?|material|accounts?|scenes|themes)\b)
    | (?:an?|this|the)\ (?:\w{{4,8}}\ )?version\ of\ {_IT}\ (?:(?:was|has\ been|has)\ )?
      (?:also\ |first\ |originally\ |previously\ )?(?:appear(?:s|ed)|published|ran|runs)\b(?!\ by\b)
    | this\ {_PIECE}\ (?:was\ )?(?:first|originally)\ (?:appeared|published|ran)\b(?!\ by\b)
    | prices?\ (?:\w{{1,20}}\ ){{0,2}}correct
      \ (?:at\ (?:the\ )?time\ of|at\ press|when\ published|as\ of(?:\ [\w,]{{1,12}}){{1,3}}\.?\Z)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_LOOKS_BACK: Final = re.compile(
    rf"\b(?:version|original(?:ly)?|previously|{_WRONGLY}|incorrect|mistaken|erroneous|misstated|in\ error"
    r"|should\ have\ (?:been|said|read)|the\ (?:error|mistake)|first\ (?:published|reported))\b",
    re.IGNORECASE | re.VERBOSE,
)
# "This report was changed on Friday to show more deaths, the minister said.": news of a report, not a note.
_REPORTED: Final = re.compile(
    r",\s(?:(?!who\b|which\b|that\b|it\b)[\w’'.-]{1,20}\s){1,6}(?:said|says|(?:told|tells)\s[\w\s’'-]{1,40})[.”\"]{1,2}\Z"
)
_LONGEST: Final = 600  # characters of a note: what is longer is a page that lost its line breaks


def opens_correction(piece: str) -> bool:
    """Whether a sentence says that the article was wrong, or is labelled as an editor's note."""
    return _CORRECTION.match(piece) is not None and _REPORTED.search(piece) is None


def _is_status_note(piece: str) -> bool:
    return _STATE.match(piece) is not None and _REPORTED.search(piece) is None


def note_in(line: str, spans: Sequence[tuple[int, int]], *, is_all: bool) -> frozenset[int]:
    """The indexes among ``spans`` of the sentences of a line that are a note on the article.

    After a note on a correction the rest of the line belongs to it, after another note only what speaks of an earlier
    version; also if a text is one line, ``is_all``, and opens with a note: the rest may be the whole article.
    """
    found: set[int] = set()
    for place, (first, last) in enumerate(spans):
        piece = line[first:last]
        corrects = opens_correction(piece)
        if corrects and len(line) - first <= _LONGEST and not (is_all and first == 0):
            return frozenset((*found, *range(place, len(spans))))
        if corrects or _is_status_note(piece) or (place - 1 in found and _LOOKS_BACK.search(piece)):
            found.add(place)
    return frozenset(found)
