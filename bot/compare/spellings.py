"""Other spellings of a typed word: written out, British or American."""

from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Final

from bot.compare.synonyms import term_of

_ENDINGS: Final = (("is", "iz"), ("iz", "is"), ("our", "or"), ("or", "our"), ("ence", "ense"), ("ense", "ence"))
# Short forms that people type and articles write out.
_WRITTEN_OUT: Final = MappingProxyType(
    {
        "govt": "government",
        "dem": "democrat",
        "dems": "democrats",
        "repubs": "republicans",
        "admin": "administration",
        "exec": "executive",
        "execs": "executives",
        "bros": "brothers",
        "pics": "pictures",
    }
)


def other_spelling(word: str, terms: AbstractSet[str]) -> str:
    """The spelling of a word, written out or of the other English, that a story's terms have; empty if none."""
    ways = (_WRITTEN_OUT.get(word, word), *(word.replace(*pair) for pair in _ENDINGS))
    return next((way for way in ways if way != word and term_of(way) in terms), "")
