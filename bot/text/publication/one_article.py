"""Whether two texts may be versions of one article."""

from typing import Final

from bot.text.words import STOP_WORDS, words

# Share of the shorter text's content words that the other one has: fewer than 1 in 100 pairs of unrelated articles
# reach this, while an article has more than three times as much of its own first paragraphs.
LIKE: Final = 0.3


def may_be_one_article(left: str, right: str) -> bool:
    """Whether texts have enough words in common; if not, neither is a correction of the other."""
    ours, theirs = (set(words(text)) - STOP_WORDS for text in (left, right))
    return len(ours & theirs) / max(1, min(len(ours), len(theirs))) >= LIKE
