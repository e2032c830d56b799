"""What a page shows instead of an article."""

import re
from typing import Final

from bot.model.analysis import SentenceKind
from bot.text.sentences import sentences

_FEWEST_WORDS: Final = 8  # with fewer it is a menu, not an article
_LONGEST_WORD: Final = 20  # characters per word, above which a script has no spaces between words
_FEWEST_SIGNS: Final = 100  # in such a script
_LONGEST_LOOKED_AT: Final = 20_000  # characters in which there must be a sentence
_MOST_OF_WALL: Final = 200  # words; an article that mentions such a form is longer
_WALL: Final = re.compile(
    r"\bstore (?:and/)?or access information on a device\b|\bwe value your privacy\b"
    r"|\bbefore you continue to\b|\b(?:verify|confirm|check) (?:that )?you(?:'|’| a)re (?:a )?(?:human|not a robot)\b"
    r"|\bare you a robot\b|\benable (?:javascript|cookies)\b",
    re.IGNORECASE,
)


def is_article(text: str) -> bool:
    """Whether a page's text can be an article: it has a sentence, not only headings, links and credits.

    Sentences are found in scripts with spaces between words; in others there must be enough signs.
    """
    words = len(text.split())
    if len(text) > _LONGEST_WORD * words:
        return len(text) >= _FEWEST_SIGNS
    found = sentences(text[:_LONGEST_LOOKED_AT])
    return words >= _FEWEST_WORDS and any(one.kind is SentenceKind.BODY for one in found)


def is_wall(text: str) -> bool:
    """Whether a page shows a form for consent, or a check of the browser, in place of an article."""
    return len(text.split()) <= _MOST_OF_WALL and bool(_WALL.search(text))
