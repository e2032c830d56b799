"""Descriptions right before a name: "Treasury Secretary", "the 62-year-old singer".

Words are taken leftwards from the name as long as they can belong to the description. Its start is certain at
an article, a word of the sentence around it, or a mark; if it is not, nothing is found.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from bot.analyse.role_nouns import COMPOUND, DETERMINERS, is_head, plain_form, role_words, verbs
from bot.entities.tables import demonyms, given_names, place_names
from bot.model.analysis import EntityType, Mention
from bot.text.alternation import alternation
from bot.text.lexicon.calendar_words import CALENDAR
from bot.text.lexicon.shortenings import RANKS
from bot.text.words import STOP_WORDS

Span = tuple[int, int]

_REACH, _LONGEST, _MOST_WORDS, _MOST_UNKNOWN = 140, 90, 10, 3
_NEAR: Final = 5  # characters before a word in which an article is
_YEAR: Final = re.compile(r"[12]\d{3}$")
_HYPHENED: Final = re.compile(r"\w[\w.’']*-\w")
_WORD: Final = re.compile(r"\S+")
_OPENING: Final = re.compile(r"[(\[“\"‘'—–]+")
_MARK: Final = re.compile(r"[,;:!?…)\]“”\"—–/]|--")
_ABBREVIATION: Final = re.compile(rf"(?:(?:[A-Za-z]\.){{1,6}}|(?:{alternation(RANKS)}|Dem|Cmdr|Dist|No|Asst)\.)$")
_VERB_OR_ADVERB: Final = ("ed", "ing", "ly")
_OWNED: Final = re.compile(r"(?:['’]s|s['’])$")
_AFTER_NAME: Final = re.compile(r"[^\w\s'’-]|$")
_OFFICE: Final = re.compile(
    r"(?<![\w-])(?:[Ss]ecretary|[Mm]inister|[Cc]hief|[Dd]irector|[Ss]peaker|[Pp]resident|[Ll]eader|[Hh]ead|[Dd]uke|[Dd]uchess"
    r"|[Pp]rince|[Pp]rincess|[Aa]rchbishop|[Bb]ishop|[Cc]hairman|[Cc]hancellor|[Gg]overnor|[Mm]ayor|[Cc]ommissioner)"
    r" of (?:[Ss]taff|[Ss]tate|(?:the )?[A-Z][\w’'&-]{1,20}(?: (?:and |of )?[A-Z][\w’'&-]{1,20}){0,3}) $"
    r"|(?<![\w-])[Ff]irst [Ll]ady $"
)


# How the words for trades end; those that many verbs and things share only count after an article or a full stop.
_TRADE: Final = re.compile(
    r"[a-z]{2,}(?:boy|girl|herd|ist|keeper|maid|maker|man|master|monger|person|smith|woman|wright)", re.IGNORECASE
)
_PERHAPS_TRADE: Final = re.compile(r"[a-z]{3,}(?:ee|eer|er|ess|ian|or)", re.IGNORECASE)
_OPENS: Final = re.compile(r"(?:(?<![\w,;:-] )|\b[Tt]he |\b[Aa]n? )\Z")
_NO_TRADES: Final = frozenset(
    """christian consider deliver discover earlier either enter ever feminist former forever further gather guarantee
    however human latter later list master moreover neither offer order other oversee prefer rather refer remember
    sooner suffer summer super together transfer under user whatever whenever wherever whether whichever whoever
    winter""".split()
)


class _Is(Enum):
    """The role of a word to the left of a description."""

    PART = auto()
    PARTICIPLE = auto()  # a part only if no subject is before it: "a retired", but not "police arrested"
    UNKNOWN = auto()  # a part only if an article comes before it
    END = auto()
    ARTICLE = auto()
    OWNER = auto()


def title_before(text: str, first: int, name: Mention, previous: Mention | None) -> Span | None:
    """The description that ends right before a name; words before ``first`` are ignored."""
    first = max(first, name.start - _REACH)
    if first >= name.start or text[name.start - 1] not in " \u00a0":
        return None
    end = first + len(text[first : name.start].rstrip())
    head = _head(text, first, end, name) if first < end else None
    if head is None:
        return None
    words = [found.span() for found in _WORD.finditer(text, first, end) if found.start() < head]
    begin = _leftmost(text, words, head, first)
    if begin is None:
        return None
    if previous and previous.type is EntityType.ORGANISATION and previous.start < begin < previous.end:
        begin = previous.start
    elif previous and previous.type is EntityType.PERSON and begin < previous.start and text[head].isupper():
        begin = head  # "the trial of President Lund Speaker Ada Quill": of two people, each with a title
    says_enough = name.type is EntityType.PERSON or begin < head or "-" in text[begin:end]
    return (begin, end) if says_enough and end - begin <= _LONGEST else None


def _head(text: str, first: int, end: int, name: Mention) -> int | None:
    """Start of the noun, or of the office with its "of", that ends the words ``text[first:end]`` before a name."""
    before = text[first:end]
    office = None
    if name.type is EntityType.PERSON and (" of " in before or before.endswith("ady")):
        office = _OFFICE.search(text, first, name.start)
    begin = office.start() if office else end - len(before.rsplit(maxsplit=1)[-1])
    if opened := _OPENING.match(text, begin):
        begin = opened.end()
    word = text[begin:end]
    if not office and (
        not word
        or not (is_head(word, name.type) or _is_trade(text, begin, word, name))
        or (COMPOUND.match(word) and not _is_whole(text, name))
    ):
        return None
    return begin


def _is_trade(text: str, begin: int, word: str, name: Mention) -> bool:
    """Whether a word before a full name ends as one for a trade does, though no list has it: "Fishmonger Ada Quill"."""
    lower = word.lower()
    listed = lower in STOP_WORDS | CALENDAR | _NO_TRADES or lower in verbs() or word in given_names() | demonyms()
    if listed or name.type is not EntityType.PERSON or " " not in name.text or not word[1:].islower():
        return False
    perhaps = _PERHAPS_TRADE.fullmatch(word) and _OPENS.search(text, max(0, begin - _NEAR), begin)
    return bool(perhaps or _TRADE.fullmatch(word))


def _is_whole(text: str, name: Mention) -> bool:
    """Whether a name does not itself modify a noun: "Leeds-based Acme said", but not "Leeds-based Acme staff"."""
    following = _WORD.match(text, name.end + 1)
    word = following.group().lower() if following else ""
    goes_on = word in verbs() or word in role_words("end") or word in STOP_WORDS or word.endswith("ed")
    return goes_on or _AFTER_NAME.match(text, name.end) is not None


def _leftmost(text: str, words: Sequence[Span], head: int, first: int) -> int | None:
    """Start of the description, or None if it is not certain."""
    unknown, begin = 0, head
    for place in range(len(words) - 1, max(-1, len(words) - 1 - _MOST_WORDS), -1):
        start, end = words[place]
        opened = _OPENING.match(text, start, end)
        word = text[opened.end() if opened else start : end]
        match _role(word, is_first=start == first, may_end=text[begin].isupper() and not unknown):
            case _Is.ARTICLE:
                return None if unknown and word.lower() in ("that", "this") else begin
            case _Is.OWNER:
                return None if unknown else _owner(text, words[: place + 1])
            case _Is.UNKNOWN:
                unknown += 1
            case _Is.PARTICIPLE if place and not _may_precede_participle(text[slice(*words[place - 1])]):
                return None if unknown else begin
            case _Is.END:
                return None if unknown else begin
        begin = end - len(word)
        if opened or unknown > _MOST_UNKNOWN:
            break
    return None if unknown else begin


def _role(word: str, *, is_first: bool, may_end: bool) -> _Is:
    """The role of a word; ``may_end``: the words after it are complete without it."""
    lower = word.lower()
    if not word or _MARK.search(word) or (word.endswith(".") and not _ABBREVIATION.match(word)) or lower in CALENDAR:
        return _Is.END
    if lower in DETERMINERS:
        return _Is.ARTICLE
    if _OWNED.search(word):
        return _Is.OWNER if word[0].isupper() and _OWNED.sub("", lower) not in CALENDAR else _Is.END
    if lower in role_words("end") or (lower in verbs() and (is_first or word.islower())):
        return _Is.END
    return _part(word, lower, is_first=is_first, may_end=may_end)


def _part(word: str, lower: str, *, is_first: bool, may_end: bool) -> _Is:
    """The role of a word that is not one of the sentence around the description."""
    if plain_form(word) in role_words("participle"):
        return _Is.PARTICIPLE if is_first or word.islower() else _Is.PART
    if (
        plain_form(word) in role_words("before")
        or plain_form(word) in role_words("person")
        or _HYPHENED.match(word)
        or _YEAR.match(word)
    ):
        return _Is.PART
    if lower in STOP_WORDS and not (word.isupper() and len(word) > 1):
        return _Is.END
    if word[0].isupper():
        named = word in demonyms() or word in place_names()
        return _Is.END if is_first and not named and lower.endswith(_VERB_OR_ADVERB) else _Is.PART
    return _Is.END if may_end or lower.endswith(_VERB_OR_ADVERB) else _Is.UNKNOWN


def _may_precede_participle(word: str) -> bool:
    lower = word.lower()
    of_sentence = lower in DETERMINERS or lower in role_words("end") or lower in verbs()
    return of_sentence or lower in role_words("before") or bool(_MARK.search(word))


def _owner(text: str, words: Sequence[Span]) -> int:
    """Start of a name that owns the description: "Trump's lawyer", "Fox News' host"."""
    begin = words[-1][0]
    for start, end in reversed(words[:-1]):
        word = text[start:end]
        if not word[0].isupper() or _MARK.search(word) or word.lower() in STOP_WORDS | CALENDAR:
            break
        begin = start
    return begin
