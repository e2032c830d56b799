"""A question without the words that only name its story."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from bot.model.passage import Head
from bot.newsroom.finding.lookup import IDF_VERY_RARE, is_distinctive
from bot.text.typed.question import question
from bot.text.words import STOP_WORDS, stem, words

_ENDS_NAME: Final = (":", ",", ";", "–", "—", "-")  # after a story's name, before what is asked of it


def without_story(line: str, heads: Sequence[Head]) -> str:
    """A question without the words before or behind it that only name its story: "in the Norwick flood".

    These are in the story's headlines; a single one must be rare. '' if there are none, or nothing would be left.
    """
    told = STOP_WORDS | {word for head in heads for word in map(stem, words(head.title))}
    typed = line.rstrip(" ?!.").split()

    def names(one: str) -> bool:
        return all(word in told or stem(word) in told for word in words(one))

    before, behind = len(list(takewhile(names, typed))), len(list(takewhile(names, reversed(typed))))
    before = next((at for at in range(before, 0, -1) if typed[at - 1].endswith(_ENDS_NAME)), 0)
    for named, asked in (
        (typed[len(typed) - behind :], typed[: len(typed) - behind]),
        (typed[:before], typed[before:]),
    ):
        distinct = [word for one in named for word in words(one) if word not in STOP_WORDS]
        clear = len(distinct) > 1 or any(is_distinctive(word, IDF_VERY_RARE) for word in distinct)
        if clear and question(" ".join(asked)).words:
            return " ".join(asked)
    return ""
