"""Words that somebody only names: the stories whose headlines hold them."""

import re
from typing import Final

from bot.model.search import Query
from bot.model.story import Story
from bot.newsroom.lookup import LOOKED_AT, OFFERED, TELLING, tells
from bot.newsroom.story_questions import headlines
from bot.store import Store
from bot.text.words import STOP_WORDS, stem, words

_AND: Final = re.compile(r"\s+(?:and|&|plus)\s+", re.IGNORECASE)
MOST: Final = 4  # things that are named together


def headlined(store: Store, typed: str, least: float = TELLING) -> list[Story]:
    """The stories whose headlines, taken together, hold all of the words, the best first.

    One of the words must be so rare, by ``least``, that it tells a story from others.
    """
    asked = [word for word in words(typed) if word not in STOP_WORDS]
    terms = set(map(stem, asked))
    if not any(tells(word, least) for word in asked):
        return []
    matches, _ = store.matches(Query(typed, " ".join(asked)), LOOKED_AT)
    ids = dict.fromkeys(match.head.story for match in matches if match.head.story)
    found = [story for story_id in ids if (story := store.story(story_id)) and terms <= headlines(store, story)]
    return found[:OFFERED]


def named_apart(store: Store, typed: str) -> tuple[Story, ...]:
    """The stories that are named side by side, the best of each: "the strike and the flood"; none if one is not."""
    sides = _AND.split(typed, MOST)
    found = [headlined(store, side)[:1] for side in sides] if 1 < len(sides) <= MOST else []
    stories = tuple(dict.fromkeys(story for each in found for story in each))
    return stories if all(found) and len(stories) > 1 else ()
