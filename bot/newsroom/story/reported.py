"""Which outlets of a story report something, the earliest first."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answering.wanted import share, terms_in, wanted_words, weighed_in_story
from bot.compare.lines import ComparedSentence, lines
from bot.model.comparison import Comparison, Difference, Side
from bot.model.passage import Head, Passage
from bot.model.reported import Reported
from bot.model.story import Report, Story
from bot.newsroom.finding.lookup import typed_words
from bot.newsroom.finding.outlets import outlet_spelt
from bot.text.typed.question import question
from bot.text.typed.typed_numbers import told_numbers
from bot.text.words import terms

MOST: Final = 60  # articles of a story that are read
_LIMIT: Final = re.compile(r"\b(?:only|not|never|no|nobody|none|except|without)\b|n['’]t\b", re.IGNORECASE)
HELD: Final = 0.6  # share of the words, by their weight in the story, that a sentence must have


@dataclass(frozen=True, slots=True)
class Articles:
    """The articles of a story, in the order in which they came out, with its comparison."""

    story: Story
    heads: tuple[Head, ...]
    reports: Sequence[Report]
    comparison: Comparison | None = None

    def dated(self, sides: Sequence[Side]) -> tuple[Side, ...]:
        """The sides in the order in which their articles came out; those without a date last."""
        order = {head.id: head.order for head in self.heads}
        return tuple(sorted(sides, key=lambda side: (order[side.passage.article], side.passage.start)))

    def differing(self, sides: Sequence[Side], typed: str = "") -> tuple[Difference, ...]:
        """What outlets report differently in these sentences: of those with a value, that value.

        If some of it is called by words that were ``typed``, that alone.
        """
        merged = self.comparison.merged_differences if self.comparison else ()
        found = [one for one in merged if not one.slight and any(_is_in(side, one) for side in sides)]
        asked = set(terms(typed))
        return tuple([one for one in found if not asked.isdisjoint(terms(one.about))] or found)


def reported_by(articles: Articles, typed: str, sides: Sequence[Side], outlet: str = "") -> Reported:
    """Of the sentences on what was typed, each outlet's first."""
    told = articles.dated(tuple(dict.fromkeys(sides)))
    first = tuple({side.passage.outlet: side for side in reversed(told)}.values())
    heard = {side.passage.outlet for side in first}
    outlets = tuple(dict.fromkeys(head.outlet for head in articles.heads))
    return Reported(
        articles.story,
        articles.heads,
        typed,
        articles.dated(first),
        tuple(name for name in outlets if name not in heard),
        outlet_spelt(outlets, outlet) or outlet,
        articles.differing(told, typed),
    )


def _is_in(told: Side, one: Difference) -> bool:
    value = told.value.casefold()
    return any(
        side.passage.place == told.passage.place and (side.value.casefold() in value or value in side.value.casefold())
        for side in one.sides
    )


def sentences_with(articles: Articles, typed: str) -> list[Side]:
    """The sentences that have what was typed, its figures and most of its words, or report the same fact as one."""
    return [Side(part, "") for part in _passages_with(articles, typed)]


def _lines_for(articles: Articles, typed: str) -> list[ComparedSentence]:
    """The sentences of the articles; of "only Quill isn't", those that limit: a name alone does not say so."""
    limits = len(question(typed_words(typed)).words) == 1 and _LIMIT.search(typed)
    return [line for line in lines(articles.reports) if not limits or _LIMIT.search(line.text)]


def _passages_with(articles: Articles, typed: str) -> Iterator[Passage]:
    """The best sentence of each article that has what was typed, at least two words of several.

    A sentence that the comparison takes for the same fact needs one of them, or the figure that was typed.
    """
    asked = question(typed_words(typed))
    story_lines = _lines_for(articles, typed)
    terms_of_lines = [terms_in(line.words, asked) for line in story_lines]
    asked_words = [each for each in wanted_words(asked, story_lines, terms_of_lines) if not each.word[:1].isdigit()]
    weighed_words = weighed_in_story(asked_words, terms_of_lines)
    numbers = {word for word in asked.line if word[:1].isdigit()}
    best_lines: dict[int, tuple[float, ComparedSentence]] = {}
    places_with_some: dict[tuple[str, int], int] = {}
    for line, line_terms in zip(story_lines, terms_of_lines, strict=True):
        told, missed = told_numbers(asked.numbers, line.text, line.figures)
        if not numbers <= (set(line.words) - missed) | told:
            continue
        score = share(weighed_words, line_terms) if weighed_words else float(bool(numbers))
        if score or numbers:
            places_with_some[articles.reports[line.report].article.id, line.sentence.start] = line.report
        if score >= HELD and sum(each.is_in(line_terms) for each in weighed_words) >= min(2, len(weighed_words)):
            best_lines[line.report] = max(
                best_lines.get(line.report, (0.0, line)), (score, line), key=lambda each: each[0]
            )
    passages = {number: articles.reports[number].passage(line.sentence) for number, (_, line) in best_lines.items()}
    yield from passages.values()
    for part in _agreeing(articles, {part.place for part in passages.values()}):
        number = places_with_some.get(part.place)
        if number is not None and number not in passages:
            yield part


def _agreeing(articles: Articles, places: set[tuple[str, int]]) -> Iterator[Passage]:
    """The sentences of each fact, difference or possible match that has one at these places."""
    for parts in articles.comparison.paired if articles.comparison else ():
        if not places.isdisjoint(part.place for part in parts):
            yield from parts
