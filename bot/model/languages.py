"""The languages of a story's articles: only those in the language of most are compared with each other."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from bot.model.passage import Head

_ENGLISH: Final = "en"


def in_other_languages(heads: Iterable[Head]) -> tuple[Head, ...]:
    """The articles in another language than most; of languages with as many articles, English counts as that of most.

    An unknown language counts as that of most too.
    """
    known = [head for head in heads if head.language]
    number = Counter(head.language for head in known)
    most = max(number, key=lambda language: (number[language], language == _ENGLISH), default="")
    return tuple(head for head in known if head.language != most)
