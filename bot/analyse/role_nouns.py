"""Nouns for persons and bodies, "mayor", "carmaker", and words that may modify them, "former deputy"."""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from bot.model.analysis import EntityType
from bot.text.lexicon.function_words import ARTICLES, DEMONSTRATIVES, POSSESSIVES
from bot.text.quoted.cues import SHOWING, SPEECH, THOUGHT

DETERMINERS: Final = ARTICLES | POSSESSIVES | DEMONSTRATIVES | {"another"}
# What a name before a hyphen did to the noun behind: "Lund-backed".
TIED: Final = "based|backed|born|led|linked|owned|run|aligned|appointed"
COMPOUND: Final = re.compile(
    r"\d{1,3}-year-old$"
    rf"|[A-Z][\w.’'-]{{1,30}}-(?:{TIED}|funded|controlled|supported)$"
)
_AFFIX: Final = re.compile(
    r"^(?:ex|then|vice|co|former|now|longtime|u\.s|us|uk)-|-(?:elect|designate|emeritus|in-chief)$"
)
_PARTY: Final = ("republican", "democrat")


@cache
def role_words(part: str) -> frozenset[str]:
    """The words of a part of the table, lower case: person, body, before, participle, verb or end."""
    text = (files("bot.analyse") / "data" / "callings.tsv").read_text(encoding="utf-8")
    rows = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for named, _, words in rows if named == part for word in words.split())


@cache
def verbs() -> frozenset[str]:
    """Verb forms that cannot occur in a noun-phrase description."""
    spoken = (SPEECH | THOUGHT | SHOWING) - role_words("before") - role_words("person")
    return spoken | role_words("verb")


@lru_cache(maxsize=20_000)
def plain_form(word: str) -> str:
    """A word as the tables have it: lower case, without a full stop, "ex-" or "-elect"."""
    return _AFFIX.sub("", word.lower().rstrip("."))


def is_head(word: str, kind: EntityType) -> bool:
    """Whether a word says what a person is, or a body: the last word of a description before a name."""
    if COMPOUND.match(word):
        return True
    if kind is EntityType.PERSON:
        return plain_form(word) in role_words("person") and (word[0].isupper() or plain_form(word) not in _PARTY)
    return plain_form(word) in role_words("body") and word.islower()


def may_modify(word: str) -> bool:
    """Whether the tables list a word as a modifier of such nouns."""
    return (
        plain_form(word) in role_words("before")
        or plain_form(word) in role_words("participle")
        or plain_form(word) in role_words("person")
    )
