"""From typed words to the article or story that is meant."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.blockkit import is_web_address
from bot.model.passage import Head
from bot.model.search import Query
from bot.model.story import Story
from bot.newsroom.search_query import LONGEST
from bot.store import Store
from bot.text.words import STOP_WORDS, WORD, rarity, stem

LOOKED_AT = 20
OFFERED = 5
_CLEARLY_BETTER = 1.35  # how much better the best story's rank must be than the next one's
_LEAST = (
    1.5  # rarity, in nats, of a word by which stories are said to lie near: not "first", which every fourth article has
)


@dataclass(frozen=True, slots=True)
class Meant:
    """What typed words lead to: named articles, one story, several, or nothing."""

    heads: Sequence[Head] = ()
    stories: Sequence[str] = ()
    best_story: str = ""


def find(store: Store, typed: str, words: str) -> Meant:
    """Look ``typed`` up as a name of articles, then ``words`` among headlines and texts; an address by itself alone."""
    address = is_web_address(typed)
    named = store.find_heads(typed)
    if named or address:
        return Meant(heads=named)
    if store.articles_of(typed):
        return Meant(stories=[typed], best_story=typed)
    if all(word in STOP_WORDS for word in WORD.findall(words)):  # in lower case: "US" and "IT" are names
        return Meant()
    matches, _ = store.matches(Query(typed, words), LOOKED_AT)
    if not matches:
        return Meant()
    best: dict[str, float] = {}
    for match in matches:
        story = match.head.story
        best[story] = min(best.get(story, 0.0), match.rank)
    ranked = sorted((story for story in best if story), key=lambda story: (best[story], story))
    if len(ranked) == 1 or (len(ranked) > 1 and best[ranked[0]] <= best[ranked[1]] * _CLEARLY_BETTER):
        in_story = [match.head for match in matches if match.head.story == ranked[0]]
        return Meant(heads=in_story, stories=ranked, best_story=ranked[0])
    return Meant(heads=[match.head for match in matches], stories=ranked)


def near(store: Store, words: str) -> list[Story]:
    """Stories that hold at least one of the words that tell something, the most alike first."""
    telling = " ".join(word for word in WORD.findall(words) if tells(word.lower()))
    if not telling:
        return []
    matches, _ = store.matches(Query(words, telling), LOOKED_AT, any_word=True)
    ids = dict.fromkeys(match.head.story for match in matches if match.head.story)
    return [story for story_id in list(ids)[:OFFERED] if (story := store.story(story_id))]


def tells(word: str) -> bool:
    """Whether a lower-case word tells one story from others."""
    return word not in STOP_WORDS and rarity(stem(word)) >= _LEAST


def typed_words(typed: str) -> str:
    """What was typed on one line, of a bounded length, without the quotation marks around it."""
    return " ".join(typed.split())[:LONGEST].strip("\"'“”‘’ ")
