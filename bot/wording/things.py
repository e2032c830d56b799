"""What a sum, a share or a measure is of, in the words that follow it: " in damages", " of voters", " package"."""

import re
from typing import Final

from bot.text.words import NO_PAST, STOP_WORDS

_MOST: Final = 4  # words
_LINK: Final = re.compile(
    r"\s(?:of|worth\sof|in(?=\s[a-z])|for|per|to(?=\sthe\s))\s(?:(?:the|its|their|his|her|all|an?)\s)?|\s(?:a|an)\s",
    re.IGNORECASE,
)
# "in total", "for now", "in the spring": no thing is named.
_NO_THING: Final = re.compile(
    r"(?:last|next|fiscal|early|late|total|all|cash|exchange|order|addition|part|recent|connection|relation|advance|return|favou?r|response|fact"
    r"|now|free|first|second|third|past|coming|spring|summer|autumn|fall|winter|years?|months?|weeks?|days?|what|[\d$£€]+)"
    r"\b|\d",
    re.IGNORECASE,
)
# "a $4 million package": the figure stands before the thing.
_BEFORE_IT: Final = re.compile(
    r"(?:\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|this|that|another|new)|['’]s)\s(?:[a-z]+\s)?\Z"
)
_BOUNDS: Final = STOP_WORDS | {"last", "next"}
_PARTICIPLES: Final = frozenset("spent made sold paid held given taken set found lost won raised put kept sent".split())
_PLURAL: Final = re.compile(r"[^\Wsui]s\Z")
_CUT: Final = re.compile(r"\.\w|\s(?:and|or)\s")  # "critical U" of "critical U.S. aid"
_WORD: Final = re.compile(r"([\s-])([^\W\d_][\w’'-]*)")


def thing_after(before: str, following: str, *, shares: bool) -> str:
    """The words after a figure that say what it is of, or nothing; ``shares`` if only "of" can say it."""
    link = _LINK.match(following)
    if link and (not shares or link.group().strip().lower().startswith("of")):
        rest = _phrase(following[link.end() - 1 :], linked=True)
        return link.group()[:-1] + rest if rest and not _NO_THING.match(rest.strip()) else ""
    return _phrase(following) if _BEFORE_IT.search(before) else ""


def _phrase(text: str, *, linked: bool = False) -> str:
    """The one to four words at the start of a text that name a thing, or nothing.

    They end before a mark, a function word or a participle, or with a plural: " in wire transfers", " package" of
    " package signed by". One that goes on with "and", as in " for state and local courts", names only a part.
    """
    end = 0
    for _ in range(_MOST):
        word = _WORD.match(text, end)
        if word is None or _ends(word.group(2).lower(), first=linked and not end):
            break
        if end and word.group(2)[0].isupper() and text[:end].islower():
            return ""  # " revenue Arden had", " new Arden aid": it is not clear where the thing ends
        end = word.end()
        if _PLURAL.search(word.group(2)):
            return text[:end]
    else:
        return ""
    return "" if _CUT.match(text, end) else text[:end]


def _ends(word: str, *, first: bool) -> bool:
    """Whether a word ends the name of a thing; a participle may be the ``first`` one of it: "of registered voters"."""
    participle = word in _PARTICIPLES or (word.endswith("ed") and word not in NO_PAST)
    return word in _BOUNDS or "n't" in word or "n’t" in word or (participle and not first)
