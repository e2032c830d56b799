"""Stories whose headlines contain all the words of a query."""

import re
from typing import Final

from bot.model.search import Choice, Query
from bot.model.story import Story
from bot.newsroom.finding.lookup import IDF_DISTINCTIVE, IDF_RARE, LOOKED_AT, OFFERED, headlines, is_distinctive
from bot.store import Store
from bot.text.words import STOP_WORDS, stem, terms, words

_AND: Final = re.compile(r" (?:and|&|plus) ", re.IGNORECASE)  # between words with one space each
MOST: Final = 4  # stories named in one query


def stories_headlined(store: Store, typed: str, least: float = IDF_DISTINCTIVE) -> list[Story]:
    """The stories whose headlines together contain all of the words, the best first.

    At least one of the words must be distinctive: its IDF is ``least`` or more.
    """
    asked = [word for word in words(typed) if word not in STOP_WORDS]
    stems = set(map(stem, asked))
    if not any(is_distinctive(word, least) for word in asked):
        return []
    matches, _ = store.matches(Query(typed, " ".join(asked)), LOOKED_AT)
    ids = dict.fromkeys(match.head.story for match in matches if match.head.story)
    found = [story for story_id in ids if (story := store.story(story_id)) and stems <= headlines(store, story)]
    return found[:OFFERED]


def story_or_other_named(store: Store, typed: str, here: str) -> str | Choice:
    """The story that words name by its headlines: ``here``, else another by a distinctive word, else none ('').

    A choice if they name several others.
    """
    asked = set(terms(typed))
    story = store.story(here)
    if story and asked and asked <= headlines(store, story):
        return here
    others = stories_headlined(store, typed, IDF_RARE)
    return Choice(typed, tuple(others)) if len(others) > 1 else next((one.id for one in others), "")


def stories_named_together(store: Store, typed: str) -> tuple[Story, ...]:
    """The best story for each part of "the strike and the flood"; none if a part names no story."""
    sides = _AND.split(typed, MOST)
    found = [stories_headlined(store, side)[:1] for side in sides] if 1 < len(sides) <= MOST else []
    stories = tuple(dict.fromkeys(story for each in found for story in each))
    return stories if all(found) and len(stories) > 1 else ()
