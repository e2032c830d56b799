"""The names in a story, and which outlets leave them out."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from bot.compare.agreements.credits import is_name_of
from bot.compare.article_outlines import ArticleOutline
from bot.compare.capitals import LETTERS, with_initials_joined
from bot.compare.lines import name_key
from bot.entities.name_variants import NameInStory, fuller_names
from bot.entities.tables import given_names, particles, place_names, titles
from bot.model.analysis import EntityType
from bot.model.article import Genre
from bot.model.comparison import NameCoverage
from bot.model.languages import in_other_languages
from bot.model.passage import Head
from bot.text.normalise import fold
from bot.text.similar import has_spelling
from bot.text.words import STOP_WORDS

WrittenName = tuple[str, str, str]  # a name as written, the value of its EntityType, its entity

MOST: Final = 40
_FULL: Final = 2  # words of a person's full name
_IN_SMALL: Final = (EntityType.PERSON, EntityType.PLACE)  # whose names are usually not in capitals
_CAPITALS_FROM: Final = 4  # letters of a name that may be in capitals only in a headline or dateline: not "U.S."


def names(outline: Sequence[ArticleOutline]) -> list[NameCoverage]:
    """The story's names, people first, then the most widely used; ``missing`` are the outlets that leave a name out.

    An outlet leaves a name out only if it has a news article in the language of most articles, an outlet that uses the
    name does too, and none of the name's distinctive words is among its own capitalised words, in any name, headline
    or caption, nor but for one letter if it is long. Abbreviations and places that every reader knows are not missed.
    A name in two spellings is listed once, with the other in ``also``; names in credits and captions do
    not count, and an outlet does not name itself.
    """
    outlets = tuple(dict.fromkeys(article.head.outlet for article in outline))
    capitals: dict[str, set[str]] = {outlet: set() for outlet in outlets}
    for article in outline:
        capitals[article.head.outlet] |= article.capitals
    outlets_with_news = _with_news([article.head for article in outline])
    uses, written = _used(outline)
    members = _merged(uses, written)
    people = {key for key, ((_, kind, _), *_) in members.items() if kind == EntityType.PERSON}
    order = sorted(
        uses,
        key=lambda key: (key not in people, -len(uses[key]), -uses[key].total(), key),
    )
    coverage = []
    for key in order[:MOST]:
        (text, kind, entity), *other_spellings = members[key]
        outlets_with = tuple(outlet for outlet in outlets if outlet in uses[key])
        distinctive = {word[:LETTERS] for way in members[key] for word in _distinctive_words(way)}
        may_be_missed = not outlets_with_news.isdisjoint(outlets_with) and not _is_everywhere(text, kind)
        outlets_without = (
            [one for one in outlets if one in outlets_with_news and one not in outlets_with] if may_be_missed else []
        )
        missing = tuple(one for one in outlets_without if not _may_have(capitals[one], distinctive))
        also = tuple(other for other, _, _ in other_spellings if _says_more(other, text))
        coverage.append(NameCoverage(entity, _usual_spelling(text, kind), kind, outlets_with, missing, also))
    return coverage


def _may_have(capitals: set[str], distinctive: set[str]) -> bool:
    """Whether one of the words may be among the capitalised ones, as spelt here or with one letter otherwise."""
    return not distinctive.isdisjoint(capitals) or any(
        has_spelling(word, capitals) for word in distinctive if len(word) == LETTERS
    )


def _with_news(heads: Sequence[Head]) -> set[str]:
    """The outlets that have a news article in the language of most articles."""
    foreign = {head.id for head in in_other_languages(heads)}
    return {head.outlet for head in heads if head.genre is Genre.NEWS and head.id not in foreign}


def _used(outline: Sequence[ArticleOutline]) -> tuple[dict[str, Counter[str]], dict[str, Counter[WrittenName]]]:
    """How often each outlet uses a name, and how often it is written in each way, by the key of the name."""
    keys = _keys(outline)
    used: dict[str, Counter[str]] = {}
    written: dict[str, Counter[WrittenName]] = {}
    for article in outline:
        outlet = article.head.outlet
        for use in article.uses:
            if use.count and not (use.type == EntityType.ORGANISATION and is_name_of(use.text, outlet)):
                key = keys[use.text, use.entity]
                used.setdefault(key, Counter())[outlet] += use.count
                written.setdefault(key, Counter())[use.text, use.type, use.entity] += use.count
    return used, written


def _is_everywhere(text: str, kind: str) -> bool:
    """Whether a name tells little where it is left out: an abbreviation, "GOP", or a place of the shipped lists."""
    return (" " not in text and not any(map(str.islower, text))) or (kind == EntityType.PLACE and text in place_names())


def _usual_spelling(text: str, kind: str) -> str:
    """A place as it is usually written, if all outlets name it in capitals, as datelines do: "Norwick"."""
    usual = text.title()
    return usual if kind == EntityType.PLACE and text.isupper() and usual in place_names() else text


def _distinctive_words(way: WrittenName) -> list[str]:
    """The distinctive words of a name: a person's, without those that many share; of others, also the initials."""
    text, kind, _ = way
    words = with_initials_joined(fold(text).split())
    if kind == EntityType.PERSON:
        return [word for word in words if word not in _common()] or words
    content = [word for word in words if word not in STOP_WORDS] or words
    return [*content, "".join(word[0] for word in content)] if len(content) > 1 else content


@cache
def _common() -> frozenset[str]:
    """Name words shared by many people, and words that never distinguish a name."""
    return STOP_WORDS.union(map(fold, given_names()), titles(), particles())


def _says_more(other: str, text: str) -> bool:
    """Whether a spelling of a name is neither part of the one shown nor that one with words added."""
    one, shown = set(fold(other).split()), set(fold(text).split())
    return not (one <= shown or shown <= one)


def _keys(outline: Sequence[ArticleOutline]) -> dict[tuple[str, str], str]:
    """A key for each name with its entity; names written alike share one, that of a linked one if there is any."""
    used = [(use.text, use.entity) for article in outline for use in article.uses]
    first: dict[str, str] = {}
    for text, entity in sorted(used, key=lambda use: not use[1]):
        first.setdefault(fold(text), name_key(text, entity))
    return {use: first[fold(use[0])] for use in used}


def _merged(
    used: dict[str, Counter[str]], written: Mapping[str, Counter[WrittenName]]
) -> Mapping[str, Sequence[WrittenName]]:
    """Merge the uses of names that are variants of another into that name.

    Returns the spellings of each name that remains, the one to show first: of two words or more, then the one that most
    outlets use.
    """
    ways = {key: _fullest(counted) for key, counted in written.items()}
    shown = {
        key: NameInStory(text, kind, frozenset(used[key]), bool(entity)) for key, (text, kind, entity) in ways.items()
    }
    members = {key: [key] for key in used}
    for key, fuller in fuller_names(shown).items():
        members[fuller] += members.pop(key)
    spread = {
        key: (len(shown[key].words) > 1, len(used[key]), used[key].total(), len(shown[key].words)) for key in used
    }
    for fuller, keys in members.items():
        keys.sort(key=lambda key: (*(-part for part in spread[key]), key))
        for key in keys:
            if key != fuller:
                used[fuller] += used.pop(key)
    return {fuller: [ways[key] for key in keys] for fuller, keys in members.items()}


def _fullest(ways: Counter[WrittenName]) -> WrittenName:
    """The fullest spelling of a name, for a person any full name; then the most frequent, then the shortest.

    People and places are in capitals only in headlines and datelines, so that another spelling is preferred.
    """

    def rank(way: WrittenName) -> tuple[int, bool, int, bool, int, WrittenName]:
        text, kind, _ = way
        words, shouted = len(text.split()), text.isupper()
        headlined = shouted and kind in _IN_SMALL and sum(map(str.isalpha, text)) >= _CAPITALS_FROM
        full = -min(words, _FULL) if kind == EntityType.PERSON else -words
        return full, headlined, -ways[way], shouted, words, way

    return min(ways, key=rank)
