"""Words that somebody only names: the stories whose headlines hold them."""

from bot.model.search import Query
from bot.model.story import Story
from bot.newsroom.lookup import LOOKED_AT, OFFERED, tells
from bot.newsroom.story_questions import headlines
from bot.store import Store
from bot.text.words import STOP_WORDS, stem, words


def headlined(store: Store, typed: str) -> list[Story]:
    """The stories whose headlines, taken together, hold all of the words, the best first."""
    asked = [word for word in words(typed) if word not in STOP_WORDS]
    terms = set(map(stem, asked))
    if not any(map(tells, asked)):
        return []
    matches, _ = store.matches(Query(typed, " ".join(asked)), LOOKED_AT)
    ids = dict.fromkeys(match.head.story for match in matches if match.head.story)
    found = [story for story_id in ids if (story := store.story(story_id)) and terms <= headlines(store, story)]
    return found[:OFFERED]
