"""What the index knows of the words of a line, before it is known what the line asks."""

from bot.model.search import Query
from bot.newsroom import Newsroom
from bot.newsroom.outlets import outlet_meant


def has_word(newsroom: Newsroom, word: str) -> bool:
    """Whether an article has the word."""
    return newsroom.store.matches(Query(word, word), 1)[1] > 0


def is_outlet(newsroom: Newsroom, story: str, name: str) -> bool:
    """Whether a name is that of an outlet of a story, or of the index: of four called Fox, the story may have one."""
    here = [head.outlet for head in newsroom.store.heads_of(story)]
    return bool(outlet_meant(here, name) or outlet_meant(newsroom.store.outlets(), name))
