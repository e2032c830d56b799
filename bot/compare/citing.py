"""Which outlet cites which for a fact: a report that rests on another's is no second origin."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from bot.model.passage import Passage

# What an outlet's name ends in that nobody says: "CNN (Web News)", "BuzzFeed News", "TheBlaze.com".
_ENDING: Final = re.compile(r"\s*(?:\([^()]*\)|- \w+|\b(?:Online|Web|News|Digital)|\.com)\s*$")
_LEAST: Final = 3  # letters of a name that is one word
_BEFORE: Final = (
    r"\b(?i:tells?|told|telling|according to|reported by|published (?:by|in)|obtained by|cit(?:ing|ed by)"
    r"|quot(?:ing|ed by)|interview (?:with|by)|(?:report|reporting|story|article|investigation) (?:by|in|from|of))"
    r"\s(?:the )?"
)
_AFTER: Final = (
    r"(?:'s|’s)?(?:, (?:which|citing)\b| (?:first |has |had |also |later |previously )?"
    r"(?:report(?:s|ed|ing)?|reveal(?:s|ed)|quot(?:es|ed|ing)|cit(?:es|ed|ing)|learn(?:s|ed)|obtain(?:s|ed)"
    r"|wrote|writes|said|says|interview|story|article|investigation)\b)"
)


def citations(passages: Sequence[Passage]) -> list[tuple[Passage, Passage]]:
    """Pairs of a fact's sentences: the first says that the outlet of the second has the news."""
    return [
        (passage, other)
        for passage in passages
        for other in passages
        if other.outlet != passage.outlet and cites(passage.text, other.outlet)
    ]


def cites(text: str, outlet: str) -> bool:
    """Whether a sentence says that an outlet has the news: "told the Ledger", "the Ledger reported"."""
    pattern = _pattern(outlet)
    return pattern is not None and pattern.search(text) is not None


def independent(origins: Mapping[str, int], cited: Sequence[tuple[Passage, Passage]]) -> int:
    """How many origins a fact has, a report that cites another counted with it; ``origins`` has each article's own."""
    one = dict(origins)
    for passage, source in cited:
        gone, kept = one[passage.article], one[source.article]
        one = {article: kept if origin == gone else origin for article, origin in one.items()}
    return len(set(one.values()))


@lru_cache(maxsize=1_000)
def _pattern(outlet: str) -> re.Pattern[str] | None:
    forms = sorted(_forms(outlet), key=len, reverse=True)
    if not forms:
        return None
    name = "(?:" + "|".join(map(re.escape, forms)) + r")(?![\w-])"
    return re.compile(rf"{_BEFORE}{name}|(?<![\w-]){name}{_AFTER}")


def _forms(outlet: str) -> set[str]:
    """The ways in which others write an outlet's name: as it is, without endings and article, by its initials."""
    found = set()
    bare = outlet.strip().removeprefix("The ")
    while bare:
        found.add(bare)
        shorter = _ENDING.sub("", bare)
        bare = shorter if shorter != bare else ""
    words = min(found, key=len, default="").split()
    if len(words) > 1 and all(word[0].isupper() for word in words):
        found.add("".join(word[0] for word in words))
    return {form for form in found if len(form) >= _LEAST or (form.isupper() and len(form) > 1)}
