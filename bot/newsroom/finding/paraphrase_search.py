"""Stories that say in other words what was typed: "shipwreck" of a ship that sank, "train crash" of a derailment."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import dropwhile, islice
from typing import Final, TypeVar

from bot.answering.sentence_vectors import BATCH, Meaning
from bot.model.search import NotFound, Query
from bot.model.story import Story
from bot.newsroom.finding.lookup import LOOKED_AT, OFFERED, is_distinctive, typed_words
from bot.newsroom.single_flight import SingleFlight
from bot.store import Store
from bot.text.lexicon.compounds import parts_of
from bot.text.lexicon.synonyms import synonyms, term_of
from bot.text.publication.addresses import is_web_address
from bot.text.typed.typed_lines import is_foreign
from bot.text.words import STOP_WORDS, idf, stem, words

# Likeness of the nearest headline, with what the words add that a story has, to be offered, and to be meant if no other
# story comes as near; by words alone, none is meant. Chosen on tests/cases/other_words.yaml.
OFFERED_FROM, MEANT_FROM, APART = 0.44, 0.52, 0.15
_WORDED: Final = 0.2  # what the words add to a story whose headlines have all of them
_IN_TEXT: Final = 0.5  # weight of a word in a story's text, but in no headline
_BY_WORDS: Final = 0.75  # share of the words that names a story where no meaning is compared
_NEWEST: Final = 200  # stories whose headlines are compared by meaning
_HEADLINES: Final = 3  # of each
_AT_ONCE: Final = 48  # new headlines that a question waits for, of the newest stories first
_SHARING: Final = 8  # stories with any of the words that are looked at
_READ: Final = 20  # articles of a story searched for the words

Forms = Sequence[frozenset[str]]
_Found = TypeVar("_Found")


class ParaphraseSearch:
    """Looks stories up by synonyms, parts of compounds, and what headlines mean; thread-safe.

    Vectors are kept by headline (``Meaning``), and which headlines there are until the index is written. The first
    question makes those of the newest, and a thread makes the others meanwhile.
    """

    def __init__(self, store: Store, meaning: Meaning | None) -> None:
        self._store, self._meaning = store, meaning
        self._listed: tuple[str, list[tuple[str, str]]] = ("", [])
        self._encoded: set[str] = set()
        self._encoding = SingleFlight("headlines")

    def stories(self, typed: str) -> tuple[tuple[Story, ...], bool]:
        """The stories nearest to words that nothing has, the nearest first, and whether the first is clearly meant."""
        asked = [word for word in words(typed) if word not in STOP_WORDS]
        if not any(map(is_distinctive, asked)):
            return (), False
        alike = self._likeness(" ".join(dropwhile(_small, typed_words(typed).split())))
        ids = dict.fromkeys([*sorted(alike, key=lambda story: -alike[story])[:OFFERED], *self._sharing(asked)])
        found = [(self._held(asked, story), story) for each in ids if (story := self._store.story(each))]
        least, weight = (OFFERED_FROM, _WORDED) if alike else (_BY_WORDS, 1.0)
        ranked = sorted(((alike.get(story.id, 0.0) + weight * held, story) for held, story in found), key=_score)
        scores = [score for score, _ in ranked] + [0.0, 0.0]
        clear = bool(alike) and scores[0] >= MEANT_FROM and scores[0] - scores[1] >= APART
        return tuple(story for score, story in ranked if score >= least)[:OFFERED], clear

    def beside(self, missing: _Found) -> _Found:
        """An answer that nothing was found, with the stories that say it in other words before those that share some.

        If one of these is among them, its words say more than its meaning, unless it is clear. An answer that found
        something stays as it is, and so does that to an address, a filter, or words that are not English.
        """
        if not isinstance(missing, NotFound) or ":" in missing.typed:
            return missing
        if is_web_address(missing.typed) or is_foreign(missing.typed):
            return missing
        near, clear = self.stories(typed_words(missing.typed))
        near = near[:1] if clear else near
        if not clear and any(story in missing.near_stories for story in near):
            return missing
        others = [story for story in missing.near_stories if story not in near]
        return replace(missing, near_stories=(*near, *others), otherwise=len(near), clear=clear)

    def _likeness(self, typed: str) -> dict[str, float]:
        """By story, how like the words its nearest headline is; empty without a model."""
        if not self._meaning:
            return {}
        headlines = self._headlines()
        new = list(dict.fromkeys(title for _, title in headlines if title not in self._encoded))
        known = self._encoded.union(new[:_AT_ONCE])
        compared = [(story, title) for story, title in headlines if title in known]
        likeness = self._meaning.likeness(typed, [title for _, title in compared])
        if likeness is None:
            return {}
        self._encoded.update(known)
        if later := new[_AT_ONCE:]:
            self._encoding.start(partial(self._encode, self._meaning, later))
        best: dict[str, float] = {}
        for (story, _), alike in zip(compared, likeness, strict=True):
            best[story] = max(float(alike), best.get(story, -1.0))
        return best

    def _encode(self, meaning: Meaning, titles: Sequence[str]) -> None:
        """Encode headlines for later questions; other questions take turns with each batch."""
        for first in range(0, len(titles), BATCH):
            batch = titles[first : first + BATCH]
            if meaning.likeness(batch[0], batch) is None:
                return
            self._encoded.update(batch)

    def _headlines(self) -> list[tuple[str, str]]:
        """Story and headline, some of each of the newest stories."""
        generation = self._store.generation()
        listed = self._listed
        if listed[0] != generation:
            stories = self._store.stories(_NEWEST)
            heads = {
                head.id: head.title for head in self._store.heads([one for each in stories for one in each.articles])
            }
            titles = [
                (one, dict.fromkeys([one.title, *(heads[i] for i in one.articles if i in heads)])) for one in stories
            ]
            listed = self._listed = (generation, [(s.id, each) for s, of in titles for each in list(of)[:_HEADLINES]])
        return listed[1]

    def _sharing(self, asked: Sequence[str]) -> Iterable[str]:
        """The first stories of the articles that have any of the words, in whatever form."""
        others = sorted({form for word in asked for forms in _forms(word) for form in forms})
        matches, _ = self._store.matches(Query("", " ".join((*asked, *others))), LOOKED_AT, any_word=True)
        return islice(dict.fromkeys(match.head.story for match in matches if match.head.story), _SHARING)

    def _held(self, asked: Sequence[str], story: Story) -> float:
        """The share of the words, by rarity, that a story has in some form; less for those in no headline."""
        heads, texts = self._store.heads(story.articles[:_READ]), self._store.texts(story.articles[:_READ])
        told = {term_of(word) for head in heads for word in words(head.title)}
        in_text = {term_of(word) for text in texts.values() for word in words(text)}
        weights = {word: idf(stem(word)) for word in asked}
        held = sum(
            weight * (1.0 if _has(told, word) else _IN_TEXT if _has(in_text | told, word) else 0.0)
            for word, weight in weights.items()
        )
        return held / (sum(weights.values()) or 1.0)


def _small(word: str) -> bool:
    return word.lower() in STOP_WORDS


def _score(found: tuple[float, Story]) -> tuple[float, str]:
    return -found[0], found[1].id


def _has(told: set[str], word: str) -> bool:
    """Whether a text has a word or a synonym, or those of both parts of a compound."""
    whole, *parts = _forms(word)
    return not told.isdisjoint(whole) or (bool(parts) and all(not told.isdisjoint(part) for part in parts))


def _forms(word: str) -> Forms:
    """The terms that may stand for a word, then those for each part of a compound."""
    return [_alike(part) for part in (word, *(parts_of(word) or ()))]


def _alike(word: str) -> frozenset[str]:
    return frozenset({term_of(word), *synonyms(term_of(word))})
