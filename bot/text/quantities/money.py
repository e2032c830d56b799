"""The currency named after a number: "dollars", "Canadian dollars", "€", "pence", "crowns"."""

import re
from typing import Final

from bot.model.analysis import FigureKind
from bot.text.alternation import alternation
from bot.text.quantities.currencies import CODES, NATIONS, SHARED, SMALL_COINS, WORDS
from bot.text.quantities.next_word import first_words, next_word
from bot.text.quantities.units import Unit

_NATIONAL: Final = {word for words in NATIONS.values() for word in words}
_AFTER = re.compile(
    rf"(?:\sof)?[\s\u00a0-]?(?:(?P<nation>{alternation(NATIONS)})[\s-])?"
    rf"(?:(?P<word>{alternation({*WORDS, *SMALL_COINS, *SHARED, *_NATIONAL})})s?(?!\w)"
    rf"|(?P<code>(?-i:{alternation(CODES)}))\b)",
    re.IGNORECASE,
)
_FIRST_WORDS: Final = first_words(
    {*NATIONS, *WORDS, *SMALL_COINS, *SHARED, *_NATIONAL, *(code.lower() for code in CODES)}
)


def currency_after(text: str, end: int) -> tuple[Unit, int] | None:
    """The currency that follows offset ``end``, by its ISO 4217 code or the word that several share, and its end.

    Pounds of no country are left to the clause: they may be a weight.
    """
    match = _AFTER.match(text, end) if _may_follow(text, end) else None
    if match is None or (match.group().lower().startswith(" of") and not match["word"]):
        return None
    if match["code"]:
        return Unit(FigureKind.MONEY, match["code"]), match.end()
    word, nation = (" ".join((match[part] or "").lower().split()) for part in ("word", "nation"))
    code = _code(word, nation)
    name = word in SMALL_COINS and match["word"].istitle() and word[-1] not in "sp"  # 50 Cent, 12 Sen. Quill
    if not code or name or (word == "p" and match.end() - end > 1):  # "50p" but not "5 p"
        return None
    return Unit(FigureKind.MONEY, code, 0.01 if word in SMALL_COINS else 1.0), match.end()


def _may_follow(text: str, end: int) -> bool:
    """Whether the next word begins a currency's name: mostly not, which saves trying the long pattern."""
    word = next_word(text, end).lower()
    return word in _FIRST_WORDS or word.removesuffix("s") in _FIRST_WORDS or not word.isascii()


def _code(word: str, nation: str) -> str:
    """The ISO code of a currency word; the word itself if several countries use it ("dollar"); '' if it is not one."""
    if nation:
        return NATIONS[nation].get(word) or NATIONS[nation].get(word.removesuffix("s")) or ""
    return WORDS.get(word) or SMALL_COINS.get(word) or (word if word in SHARED else "")
