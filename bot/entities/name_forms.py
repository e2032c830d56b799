"""Normalised forms of a name, for comparison only: its Latin letters, and its sound."""

import re
from functools import lru_cache
from typing import Final

from anyascii import anyascii

from bot.text.alternation import alternation

_APOSTROPHE = re.compile(r"['`\"]")
_DOTTED = re.compile(r"(?<=\b[a-z])\.(?=[a-z])")
_AND = re.compile(r"(?<=\s)[&+](?=\s)")
_GAP = re.compile(r"[^a-z0-9]+")

# Spellings of the same sound in names romanised from Cyrillic, Arabic, Greek and East Asian scripts.
_SOUNDS: Final = {
    "shch": "s", "tsch": "c", "sch": "s", "tch": "c", "zh": "z", "sh": "s", "ch": "c", "kh": "h", "gh": "h",
    "dh": "d", "th": "t", "ph": "f", "ts": "c", "tz": "c", "cz": "c", "ck": "k", "dj": "j", "dzh": "j", "dz": "z",
    "qu": "k", "q": "k", "x": "ks", "w": "v", "g": "h",
}  # fmt: skip
_SOUND = re.compile(alternation(_SOUNDS))
_FRONT_VOWELS = re.compile(r"[eiyj]+")
_BACK_VOWELS = re.compile(r"[ou]+")
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=20_000)
def latin(name: str) -> str:
    """A name in lower-case ASCII letters and digits, single spaces, without apostrophes and the dots of initials.

    Other scripts are romanised letter by letter (anyascii): "Зеленський" becomes "zelenskiy".
    """
    text = (name if name.isascii() else anyascii(name)).lower()
    text = _DOTTED.sub("", _APOSTROPHE.sub("", text))
    return _GAP.sub(" ", _AND.sub("and", text)).strip()


def sound(folded: str) -> str:
    """A phonetic key of a ``latin`` name, word by word: spellings of one sound become the same.

    "zelenskyy", "zelenskiy" and "zelensky" all give "zelinski"; "muhammad" and "mohamed" differ in one letter.
    """
    return " ".join(map(word_sound, folded.split(" ")))


@lru_cache(maxsize=30_000)
def word_sound(word: str) -> str:
    """``sound`` of one word; cached, since words recur."""
    text = _SOUND.sub(lambda found: _SOUNDS[found.group()], word)
    text = _BACK_VOWELS.sub("u", _FRONT_VOWELS.sub("i", text))
    return _DOUBLE.sub(r"\1", text)
