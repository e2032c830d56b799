"""Whether typed words name a story, or speak of what is in it."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from bot.answering.wanted import words_in_reports
from bot.model.passage import Head
from bot.model.story import Report, Story
from bot.newsroom.finding.lookup import (
    IDF_RARE,
    IDF_VERY_RARE,
    OFFERED,
    headlines,
    is_distinctive,
    typed_words,
)
from bot.store import Store
from bot.text.typed.question import question
from bot.text.typed.typed_lines import is_question
from bot.text.words import STOP_WORDS, idf, is_known, stem, words

_READ: Final = 20  # articles of a story searched for the words
# Rarity, in nats, of the words that name another story to somebody who speaks of one: two distinctive words or a name,
# but not an office ("the mayor") or a thing that every town has.
_CLEAR: Final = 6.0
_TITLE: Final = 2  # words that are no accident if a story's headlines have all of them, or as many rare ones


def is_named_by(store: Store, typed: str, story_id: str) -> bool:
    """Whether typed words name a story clearly.

    Its headlines have all of several, or rare ones; or one in its headlines is a name in its articles. A question needs
    two rare ones, or one that news does not know: any story may have its insurers, or a mayor who commented.
    """
    asked_words = question(typed_words(typed)).words
    story = store.story(story_id)
    headline_stems = headlines(store, story) if story else frozenset[str]()
    headlined = [word for word in asked_words if stem(word) in headline_stems]
    is_clear = len(asked_words) == len(headlined) >= _TITLE or sum(idf(stem(word)) for word in headlined) > _CLEAR
    rare_words = [word for word in headlined if is_distinctive(word, IDF_RARE)]
    if is_clear and (len(rare_words) >= _TITLE or not all(map(is_known, rare_words)) or not is_question(typed)):
        return True
    reports = reports_read(store, story_id) if headlined else ()
    names_in_articles = {mention.text.lower() for report in reports for mention in report.analysis.mentions}
    return not names_in_articles.isdisjoint(headlined)


def names_story(typed: Sequence[str], heads: Sequence[Head]) -> bool:
    """Whether words name a story: one of them is rare and, if it stands alone, very rare or the story's subject.

    The subject is in at least half of the headlines, and not only in those taken from the text.
    """
    rare_words = [word for word in typed if is_distinctive(word, IDF_RARE)]
    if sum(word not in STOP_WORDS for word in typed) > 1 or any(
        is_distinctive(word, IDF_VERY_RARE) for word in rare_words
    ):
        return bool(rare_words)
    heads_with_one = [head for head in heads for word in rare_words if stem(word) in map(stem, words(head.title))]
    return 2 * len(heads_with_one) >= len(heads) and not all(head.title_from_text for head in heads_with_one)


def clearest(store: Store, typed: str, stories: Sequence[Story]) -> tuple[Story, ...]:
    """The one story that typed words name, if its headlines have all that any other has of them, and more; else all.

    Of two who resign, "the ex mayor Calloway" is one. Words that lead to many stories name none of them.
    """
    rare_words = [word for word in question(typed_words(typed)).words if is_distinctive(word, IDF_RARE)]
    headlined = {one.id: {word for word in rare_words if stem(word) in headlines(store, one)} for one in stories}
    best_story = max(stories, key=lambda one: len(headlined[one.id]), default=None)
    if not best_story or len(stories) >= OFFERED or not is_named_by(store, typed, best_story.id):
        return tuple(stories)
    lesser_stories = [one for one in stories if one is not best_story and headlined[one.id] < headlined[best_story.id]]
    words_in_texts = (_asked_and_held(store, " ".join(rare_words), one.id)[1] for one in lesser_stories)
    is_clearest = len(lesser_stories) + 1 == len(stories) and all(
        each <= headlined[best_story.id] for each in words_in_texts
    )
    return (best_story,) if is_clearest else tuple(stories)


def speaks_of_all(store: Store, typed: str, story_id: str) -> bool:
    """Whether a story's articles have all the words that a question asks about, or synonyms of them."""
    asked, held = _asked_and_held(store, typed, story_id)
    return bool(asked) and held >= asked


def speaks_of_any(store: Store, typed: str, story_id: str) -> bool:
    """Whether a story's articles have any of the words that a question asks about, or a synonym of one."""
    return bool(_asked_and_held(store, typed, story_id)[1])


def has_all(store: Store, typed: str, story_id: str) -> bool:
    """Whether a story's articles have all the words that a question asks about themselves, and no synonyms."""
    asked = [word for word in question(typed_words(typed)).words if not word.isdigit()]
    return speaks_of_all(store, typed, story_id) and stems_held(store, typed, story_id) == len(asked)


def stems_held(store: Store, typed: str, story_id: str) -> int:
    """How many of the words that a question asks about a story's articles have themselves."""
    texts = (f"{report.article.title}\n{report.article.text}" for report in reports_read(store, story_id))
    stems = {stem(word) for text in texts for word in words(text)}
    return sum(stem(word) in stems for word in question(typed_words(typed)).words if not word.isdigit())


def reports_read(store: Store, story_id: str) -> Sequence[Report]:
    """The reports of a story that are searched for words: the first twenty of a large one; none of no story."""
    return store.reports(store.articles_of(story_id)[:_READ]) if story_id else ()


def _asked_and_held(store: Store, typed: str, story_id: str) -> tuple[AbstractSet[str], AbstractSet[str]]:
    """The words that a question asks about, and those of them that a story has."""
    asked = question(typed_words(typed))
    return set(asked.words), words_in_reports(asked, reports_read(store, story_id))
