"""What the index knows of the words of a line, before it is known what the line asks."""

from bot.newsroom import Newsroom
from bot.newsroom.finding.outlets import outlet_meant
from bot.newsroom.finding.spelling import is_indexed


def has_word(newsroom: Newsroom, word: str) -> bool:
    """Whether an article has the word."""
    return is_indexed(newsroom.store, word)


def is_byline(newsroom: Newsroom, name: str) -> bool:
    """Whether an article has this name in its byline."""
    return bool(newsroom.store.bylines(name))


def is_outlet(newsroom: Newsroom, story: str, name: str) -> bool:
    """Whether a name is that of an outlet of a story, or of the index: of four called Fox, the story may have one."""
    here = [head.outlet for head in newsroom.store.heads_of(story)]
    return bool(outlet_meant(here, name) or outlet_meant(newsroom.store.outlets(), name))
