"""Sentences about what is still to come: planned, expected or asked for."""

import re
from typing import Final

from bot.text.alternation import alternation
from bot.text.lexicon.synonyms import is_past
from bot.text.lexicon.to_come import AWAITED, PLANS
from bot.text.words import words

_PENDING: Final = re.compile(
    rf"""\b(?:will|considering|weighing|headed\sfor
        |(?:(?:is|are|was|were|be|been)\s(?:(?:now|also|still|then|only)\s)?due
        |{alternation((AWAITED | PLANS) - {"due"})}
        |about|going|preparing|ready|hopes|hoping|pressed|urged|(?:pressure|called\son)(?:\s[^\s,.;]+){{0,6}})\sto)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "Quill left before the envoy is due to speak": what is said of another time or person is not the news.
_ASIDE: Final = re.compile(r"\s(?:before|after|when|while|where|who|whose|which)\s")


def is_pending(sentence: str) -> bool:
    """Whether a sentence reports something that has not happened: "will meet", "faced pressure to veto".

    What follows the first aside is left out if something happened before it.
    """
    aside = _ASIDE.search(sentence)
    happened = aside is not None and any(map(is_past, words(sentence[: aside.start()])))
    return _PENDING.search(sentence, 0, aside.start() if aside and happened else len(sentence)) is not None
