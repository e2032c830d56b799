"""Candidate sentence pairs, and the features that decide whether they report the same fact.

Every feature is the same if left and right are swapped. A further feature is one more column: the model names the
columns it reads.
"""

import math
from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from bot.compare.align.around import neighbours, ranks, relative_positions
from bot.compare.align.clauses import clauses
from bot.compare.align.pairs import DIGITS, Pairs
from bot.compare.align.shared_terms import Floats, Ints, Shared, ratio, shared, with_synonyms
from bot.compare.align.wording import put_figures, put_quotes
from bot.compare.lines import ComparedSentence
from bot.model.story import Report
from bot.text.lexicon.synonyms import phrases
from bot.text.similar import text_likeness
from bot.text.words import idf, ngrams, terms

NEAREST: Final = 8  # candidates per sentence in each other article
LIKELY: Final = 0.05  # share of both sentences that a candidate pair has in common
LIKELY_PART: Final = 0.2  # or share of the lighter one
LIKELY_MEANT: Final = 0.08  # or share of the meaning of both
LEAST_CLAUSE: Final = 8.0  # weight from which a clause is informative
_PREFIX: Final = 4  # letters that words of one root usually share: "negotiate" and "negotiation"
_PHRASE_RARITY: Final = 3.0


def _plain(_: object, rarity: float) -> float:
    """The weight of any term."""
    return rarity


def _rare(term: str, rarity: float) -> float:
    """The weight of a stem or a phrase, by its rarity in news too."""
    return (_PHRASE_RARITY if "-" in term else idf(term)) * rarity


def _two(term: tuple[str, ...], rarity: float) -> float:
    """The weight of two stems in a row, by their rarity in news too."""
    return (idf(term[0]) + idf(term[1])) / 2 * rarity


def pair_features(lines: Sequence[ComparedSentence], reports: Sequence[Report]) -> Pairs:
    """The likely pairs among a story's lines, each with its features."""
    report = np.array([line.report for line in lines], dtype=np.int64)
    every = shared([line.stems for line in lines], _rare)
    said = [phrases(line.words) for line in lines]
    meant = _meaning([(*line.stems, *more) for line, more in zip(lines, said, strict=True)])
    pairs = _candidates(every, meant.dice, report)
    _put_words(pairs, lines, report, every)
    _put_synonyms(pairs, "synonym", meant)
    done = _meaning([(*line.event, *more) for line, more in zip(lines, said, strict=True)])
    _put_synonyms(pairs, "action", done)
    _put_clauses(pairs, lines, every)
    _put_windows(pairs, every, report)
    put_quotes(pairs, lines)
    put_figures(pairs, lines)
    _put_place(pairs, lines, report)
    flags = {"negative": [line.negative > 0 for line in lines], "possible": [line.possible > 0 for line in lines]}
    for name, held in flags.items():
        flag = np.array(held, dtype=np.float64)
        pairs.put(f"{name}_differs", np.abs(flag[:, None] - flag[None, :]))
    pairs.put_both("headline", headline_share(lines, reports))
    pairs.put_all("synonym", ranks(meant.dice, report))
    pairs.put_all("near_synonym", relative_positions(meant.dice, report))
    return pairs


def headline_share(lines: Sequence[ComparedSentence], reports: Sequence[Report]) -> Floats:
    """How much of the story's headlines each line has, from 0 to 1; a term counts as often as headlines use it."""
    used = Counter(term for report in reports for term in set(terms(report.article.title)))
    whole = math.fsum(idf(term) * count for term, count in used.items())
    if not whole:
        return np.zeros(len(lines))
    held = [math.fsum(idf(term) * used[term] for term in set(line.stems) if term in used) for line in lines]
    return np.array(held) / whole


def _candidates(every: Shared[str], meant: Floats, report: Ints) -> Pairs:
    """Pairs i < j of different articles that share enough: each sentence's nearest in every other article.

    The nearest are those that share most words, and those that share most meaning (``meant``).
    """
    base = every.dice()
    near = np.zeros(base.shape, dtype=bool)
    for likeness in (base, meant):
        for number in np.unique(report):
            columns = np.flatnonzero(report == number)
            order = (-likeness[:, columns]).argsort(axis=1, kind="stable").argsort(axis=1, kind="stable")
            near[:, columns] |= order < NEAREST
    near |= near.T
    near &= (base >= LIKELY) | (every.of_lighter() > LIKELY_PART) | (meant >= LIKELY_MEANT)
    near &= report[:, None] < report[None, :]
    left, right = np.nonzero(near)
    return Pairs(left.astype(np.int64), right.astype(np.int64), {})


class _Meaning(NamedTuple):
    """How far lines say the same, in the same words or in synonyms; all are matrices over the lines."""

    held: Floats
    weighed: Floats
    dice: Floats
    overlap: Floats


def _meaning(rows: Sequence[Sequence[str]]) -> _Meaning:
    terms_of = shared(rows, _rare)
    held = terms_of.held_by(with_synonyms(terms_of))
    weighed = held * terms_of.weight[:, None]
    both = ratio(weighed + weighed.T, terms_of.weight[:, None] + terms_of.weight[None, :])
    return _Meaning(held, weighed, both, terms_of.overlap)


def _put_synonyms(pairs: Pairs, name: str, meaning: _Meaning) -> None:
    pairs.put_ways(f"{name}_held", meaning.held)
    pairs.put(f"{name}_dice", meaning.dice)
    pairs.put(f"{name}_weight", meaning.weighed + meaning.weighed.T)
    pairs.put(f"{name}_other_words", meaning.weighed + meaning.weighed.T - 2 * meaning.overlap)


def _put_words(pairs: Pairs, lines: Sequence[ComparedSentence], report: Ints, every: Shared[str]) -> None:
    """Add the words, names and letters that two lines share, and how that ranks among other pairs."""
    pairs.put_likeness("every", every)
    pairs.columns["every_rarest"] = np.round(every.rarest(pairs.left, pairs.right), DIGITS)
    pairs.put_likeness("run", shared([ngrams(line.words, 3) for line in lines], _plain))
    pairs.put_likeness("news", shared([line.stems for line in lines], lambda term, _: idf(term)))
    pairs.put_likeness("core", shared([line.core for line in lines], _rare))
    pairs.put_likeness("event", shared([line.event for line in lines], _rare))
    pairs.put_likeness("two", shared([ngrams(line.stems, 2) for line in lines], _two))
    prefix = shared([[term[:_PREFIX] for term in line.stems] for line in lines], _plain)
    pairs.put_likeness("prefix", prefix)
    pairs.put_likeness("name", shared([line.names for line in lines], _plain))
    pairs.put("person_weight", shared([line.people | line.context for line in lines], _plain).overlap)
    pairs.put_all("base", ranks(every.dice(), report))
    pairs.put_all("near", neighbours(every.dice(), report))
    pairs.put_all("prefix", ranks(prefix.dice(), report))
    texts = [" ".join(line.words) for line in lines]
    ours, theirs = ([texts[place] for place in places.tolist()] for places in (pairs.left, pairs.right))
    for how in ("set", "sort", "part"):
        likeness = text_likeness(ours, theirs, how)
        pairs.columns[f"text_{how}"] = np.round(likeness, DIGITS)


def _put_place(pairs: Pairs, lines: Sequence[ComparedSentence], report: Ints) -> None:
    """Add the lengths of two lines, and their positions in their articles."""
    pairs.put_both("length", [float(len(line.words)) for line in lines])
    pairs.columns["length_ratio"] = ratio(pairs.columns["length_low"], pairs.columns["length_high"])
    place = np.array([float(line.place) for line in lines])
    part = place / np.maximum(1.0, np.bincount(report)[report] - 1.0)
    pairs.put_both("place", place)
    pairs.put_both("part", part)
    pairs.put("part_apart", np.abs(part[:, None] - part[None, :]))


def _put_clauses(pairs: Pairs, lines: Sequence[ComparedSentence], every: Shared[str]) -> None:
    """Add how much of one line's best clause the other has, and how similar the two best clauses are."""
    rows: list[list[int]] = []
    owner: list[int] = []
    for number, line in enumerate(lines):
        for clause in clauses(line.text, line.terms):
            rows.append([every.column[term] for term in clause])
            owner.append(number)
    count = len(lines)
    best, alike = np.zeros((count, count)), np.zeros((count, count))
    if rows:
        present = np.zeros((len(rows), every.present.shape[1]))
        for number, row in enumerate(rows):
            present[number, row] = 1.0
        weight = present @ every.weights
        held = ratio((present * every.weights) @ every.present.T, np.repeat(weight[:, None], count, axis=1))
        held[weight < LEAST_CLAUSE] = 0.0
        np.maximum.at(best, owner, held)
        both = ratio(2 * ((present * every.weights) @ present.T), weight[:, None] + weight[None, :])
        to_line = np.zeros((count, len(rows)))
        np.maximum.at(to_line, owner, both)
        np.maximum.at(alike, owner, to_line.T)
    pairs.put_ways("clause_held", best)
    pairs.put("clause_dice", alike)


def _put_windows(pairs: Pairs, every: Shared[str], report: Ints) -> None:
    """Add what the adjacent sentences contribute: a fact may be spread over two sentences."""
    adjacent = np.zeros_like(every.present)
    adjacent[1:] = np.where((report[1:] == report[:-1])[:, None], every.present[:-1], 0.0)
    after = np.zeros_like(every.present)
    after[:-1] = np.where((report[1:] == report[:-1])[:, None], every.present[1:], 0.0)
    adjacent = np.maximum(adjacent, after)
    alone = every.held_by(every.present)
    pairs.put_ways("window_adds", every.held_by(np.maximum(adjacent, every.present)) - alone)
    pairs.put_ways("window_beside", every.held_by(adjacent))
