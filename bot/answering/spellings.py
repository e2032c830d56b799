"""Other spellings of a typed word: written out, British or American, or another of one name."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Final

from bot.text.lexicon.synonyms import term_of
from bot.text.similar import text_likeness
from bot.text.words import is_known

CLOSE: Final = 0.8  # similarity from which two words may be spellings of one

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
# Words that end like somebody who does what their beginning says.
_NO_AGENT: Final = frozenset(
    "better bitter corner counter former letter litter lower matter number power shower shutter speaker tower".split()
)


def agent_nouns(word: str) -> frozenset[str]:
    """The terms of who does what a lower-case verb says, as news calls them: "bidder" of "bid", "driver" of "drove"."""
    term = term_of(word)
    named = (f"{term}er", f"{term}{term[-1:]}er", f"{term}or")
    return frozenset(term_of(each) for each in named if each not in _NO_AGENT and is_known(each)) - {term}


def other_spelling(word: str, terms: AbstractSet[str]) -> str:
    """The spelling of a word, written out or of the other English, that a story's terms have; empty if none."""
    ways = (_WRITTEN_OUT.get(word, word), *(word.replace(*pair) for pair in _ENDINGS))
    return next((way for way in ways if way != word and term_of(way) in terms), "")


def spelt_alike(word: str, named: Iterable[AbstractSet[str]]) -> frozenset[str]:
    """The other spellings of a word among the words by which one person or thing is named: "Orlova" and "Orlowa"."""
    others = {other for names in named if word in names for other in names - {word}}
    return frozenset(other for other in others if text_likeness([word], [other], "sort")[0] >= CLOSE)
