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
    headline_words = STOP_WORDS | {word for head in heads for word in map(stem, words(head.title))}
    typed_words = line.rstrip(" ?!.").split()

    def in_headlines(one: str) -> bool:
        return all(word in headline_words or stem(word) in headline_words for word in words(one))

    named_before = len(list(takewhile(in_headlines, typed_words)))
    named_behind = len(list(takewhile(in_headlines, reversed(typed_words))))
    named_before = next((at for at in range(named_before, 0, -1) if typed_words[at - 1].endswith(_ENDS_NAME)), 0)
    for name, asked_words in (
        (typed_words[len(typed_words) - named_behind :], typed_words[: len(typed_words) - named_behind]),
        (typed_words[:named_before], typed_words[named_before:]),
    ):
        distinctive_words = [word for one in name for word in words(one) if word not in STOP_WORDS]
        is_clear = len(distinctive_words) > 1 or any(is_distinctive(word, IDF_VERY_RARE) for word in distinctive_words)
        if is_clear and question(" ".join(asked_words)).words:
            return " ".join(asked_words)
    return ""
