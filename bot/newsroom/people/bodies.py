"""Which body or office a bare noun stands for: "the court" is the appeals court where an article has said so before."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from bot.model.story import Report
from bot.model.summary import Voice
from bot.newsroom.people.speakers import NOT_NAMING, fits_word
from bot.text.words import WORD, words

_JOINS: Final = frozenset((" ", "-", ". ", "’ ", "' "))  # between the words of one phrase; "U.S. Circuit Court"
_MOST: Final = 5  # words before the noun
# What says of where or of what a body is: "the government of Karsovia", "police in Norwick".
_AFTER: Final = re.compile(
    r"(?:['’]s)?\s(?:of|for)\s(?:the\s)?(?P<of>[\w-]+(?:\s[A-Z]\w*)*)|\s(?:in|at)\s(?:the\s)?(?P<place>[A-Z]\w*(?:\s[A-Z]\w*)*)"
)
_GOES_ON: Final = re.compile(r"[A-Z]\w* [A-Z]")  # "Hospital Centre" is no hospital's name


def stands_for(asked: Sequence[str], voice: Voice, reports: Sequence[Report]) -> bool:
    """Whether a speaker who is called by the last of the typed words alone is whom all of them mean.

    All bodies that the article has called by that noun before must have all of the words. If it never says which one,
    all in the story must, and the noun has no article: "police" are the Norwick police, but "the ministry" may be any.
    """
    mine = next(report.article for report in reports if report.article.id == voice.passage.article)
    known = list(_bodies(asked[-1], f"{mine.title}\n{mine.text[: voice.passage.end]}"))
    if not known and not voice.speaker.lower().startswith("the ") and not any(_bodies(asked[-1], mine.text)):
        known = [body for report in reports for body in _bodies(asked[-1], report.article.text)]
    return bool(known) and all(all(fits_word(body, word) for word in asked) for body in known)


def _bodies(noun: str, text: str) -> Iterator[AbstractSet[str]]:
    """The words of what a text calls by a noun with other words."""
    found = list(WORD.finditer(text))
    for at, one in enumerate(found):
        if words(one[0]) == [noun] and not _GOES_ON.match(text, one.start()):
            told = {*_before(found[:at][-_MOST:], one.start(), text), *_after(text, one.end())}
            if told - {noun}:
                yield frozenset((noun, *told))


def _before(found: Sequence[re.Match[str]], end: int, text: str) -> Iterator[str]:
    """The words directly before a place, backwards to the first that is none of the phrase."""
    for one in reversed(found):
        initials = text[one.end() : end] != ". " or len(one[0]) == 1
        if text[one.end() : end] not in _JOINS or not initials or one[0].lower() in NOT_NAMING:
            return
        yield from words(one[0])
        end = one.start()


def _after(text: str, start: int) -> list[str]:
    told = _AFTER.match(text, start)
    return words(told["of"] or told["place"]) if told else []
