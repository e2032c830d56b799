"""Resolve typed words to the article or story that is meant."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.model.passage import Head
from bot.model.search import Choice, Query
from bot.model.story import Story
from bot.newsroom.finding.search_query import LONGEST
from bot.store import Store
from bot.text.normalise import fold
from bot.text.publication.addresses import is_web_address
from bot.text.typed.question import question
from bot.text.words import STOP_WORDS, WORD, idf, stem, words

LOOKED_AT = 20
OFFERED = 5
_CLEARLY_BETTER = 1.35  # factor by which the best story's rank must beat the next one's
# Inverse document frequencies, in nats: from which a word is distinctive (not "first", which is in every fourth
# article), from which it names a story by itself (in one article of twenty or fewer), and from which it may be a
# misspelt name.
IDF_DISTINCTIVE = 1.5
IDF_RARE = 3.0
IDF_VERY_RARE = 5.0
FEW = 3  # stories offered to somebody who has named none
_NEWEST = 30  # stories, of which those are taken
# What a line must share with a story in order to be near it, in nats, and as a share of what the nearest story has.
_IN_TEXT = 0.6  # weight of a word in a story's text, but in no headline
_NEAR = _IN_TEXT * IDF_RARE
_OF_BEST = 0.6


@dataclass(frozen=True, slots=True)
class LookupResult:
    """What typed words mean: named articles, one story, several, or nothing."""

    heads: Sequence[Head] = ()
    stories: Sequence[str] = ()
    best_story: str = ""


def find(store: Store, typed: str, line: str) -> LookupResult:
    """Look up ``typed`` as a name of articles, then search for ``line``; an address is only looked up as such."""
    address = is_web_address(typed)
    named = store.find_heads(typed)
    if named or address:
        return LookupResult(heads=named)
    if store.articles_of(typed):
        return LookupResult(stories=[typed], best_story=typed)
    if all(word in STOP_WORDS for word in WORD.findall(line)):  # stop words are in lower case: "US" and "IT" are names
        return LookupResult()
    return _searched(store, typed, line)


def _searched(store: Store, typed: str, line: str) -> LookupResult:
    """The story whose articles match a line clearly better than others', or all that match."""
    matches, _ = store.matches(Query(typed, line), LOOKED_AT)
    best: dict[str, float] = {}
    for match in matches:
        story = match.head.story
        best[story] = min(best.get(story, 0.0), match.rank)
    ranked = sorted((story for story in best if story), key=lambda story: (best[story], story))
    if len(ranked) == 1 or (len(ranked) > 1 and best[ranked[0]] <= best[ranked[1]] * _CLEARLY_BETTER):
        if near := _told_elsewhere(store, line, ranked[0]):
            return LookupResult(stories=tuple(dict.fromkeys((near, *ranked))))
        in_story = [match.head for match in matches if match.head.story == ranked[0]]
        return LookupResult(heads=in_story, stories=ranked, best_story=ranked[0])
    return LookupResult(heads=[match.head for match in matches], stories=ranked)


def _told_elsewhere(store: Store, line: str, found: str) -> str:
    """The story nearest to a line if the one found has none of its words in a headline, but only here and there."""
    asked = set(map(stem, question(fold(line)).words))
    story = store.story(found)
    if story is None or asked & headlines(store, story):
        return ""
    near = stories_near(store, line)[:1]
    return next((one.id for one in near if one.id != found and asked & headlines(store, one)), "")


def choice_of(store: Store, typed: str, found: LookupResult) -> Choice:
    """The stories that typed words may mean, and the articles in no story; without either, all articles.

    Stories whose title contains all of the words come first, then those whose other headlines do.
    """
    asked = {stem(word) for word in words(typed)}
    headlines: dict[str, set[str]] = {}
    for head in found.heads:
        headlines.setdefault(head.story, set()).update(map(stem, words(head.title)))
    stories = store.stories_of(found.stories)
    stories.sort(
        key=lambda one: (not asked <= set(map(stem, words(one.title))), not asked <= headlines.get(one.id, set()))
    )
    heads = [head for head in found.heads if not head.story][:OFFERED]
    return Choice(typed, tuple(stories[:OFFERED]), tuple(heads or ([] if stories else found.heads[:OFFERED])))


def stories_near(store: Store, line: str) -> list[Story]:
    """Stories that have the distinctive words of a line, the best first: by the summed IDF of those that each has.

    A word in the text alone counts for less than one in a headline. One rare word or several less rare ones suffice,
    but a story that shares far less than the best one does so by accident.
    """
    distinctive = [
        word for word in question(fold(line)).words if is_distinctive(word) and len(word) > 1 and not word.isdigit()
    ]
    weights = {stem(word): idf(stem(word)) for word in distinctive}
    if not weights:
        return []
    matches, _ = store.matches(Query(line, " ".join(distinctive)), LOOKED_AT, any_word=True)
    in_text: dict[str, set[str]] = {}
    for match in matches:
        in_text.setdefault(match.head.story, set()).update(map(stem, map(fold, set(words(match.text)))))
    stories = store.stories_of(in_text)
    scores = {
        story.id: sum(
            weight if term in told else _IN_TEXT * weight
            for term, weight in weights.items()
            if term in told or term in in_text[story.id]
        )
        for story in stories
        for told in [headlines(store, story)]
    }
    least = max(_NEAR, _OF_BEST * max(scores.values(), default=0.0))
    ranked = sorted(stories, key=lambda story: -scores[story.id])
    return [story for story in ranked if scores[story.id] >= least][:OFFERED]


def newest_stories(store: Store) -> list[Story]:
    """The newest stories to offer to somebody who has named none, those of several outlets first."""
    return sorted(store.stories(_NEWEST), key=lambda story: len(story.outlets) < 2)[:FEW]  # noqa: PLR2004 - several


def headlines(store: Store, story: Story) -> frozenset[str]:
    """The stems of the words in the headlines of a story's articles."""
    return frozenset(stem(word) for head in store.heads(story.articles) for word in words(head.title))


def is_distinctive(word: str, least: float = IDF_DISTINCTIVE) -> bool:
    """Whether a lower-case word is distinctive enough to identify a story."""
    return word not in STOP_WORDS and idf(stem(word)) >= least


def typed_words(typed: str) -> str:
    """The input as one line of bounded length, without the quotation marks around it."""
    return " ".join(typed.split())[:LONGEST].strip("\"'“”‘’ ")
