"""Features of quotations, speakers, figures and dates."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

import numpy as np

from bot.compare.align.pairs import DIGITS, Pairs
from bot.compare.align.shared_terms import shared
from bot.compare.lines import ComparedSentence
from bot.model.analysis import Figure
from bot.text.lexicon.synonyms import term_of
from bot.text.quantities import comparable, same_value
from bot.text.words import STOP_WORDS, idf, ngrams, stem

_FEWEST: Final = 2  # words of a quotation found in the other sentence


def put_quotes(pairs: Pairs, lines: Sequence[ComparedSentence]) -> None:
    """Add quoted words that both quote or that one quotes and the other has anywhere, and shared speakers."""
    quoted = shared([ngrams(line.quoted, 3) for line in lines], lambda _, __: 1.0)
    words = shared([[w for w in line.quoted if w not in STOP_WORDS] for line in lines], lambda word, _: idf(stem(word)))
    pairs.put("quote_runs", quoted.overlap)
    pairs.put("quote_runs_lighter", quoted.of_lighter())
    pairs.put("quote_words", words.overlap)
    pairs.put("quote_words_lighter", words.of_lighter())
    pairs.put_both("quote_length", [float(len(line.quoted)) for line in lines])
    _put_found_again(pairs, lines)
    own = [_outside(line.stems, frozenset(map(term_of, line.quoted))) for line in lines]
    unquoted = shared(own, lambda term, rarity: idf(term) * rarity)
    pairs.put("unquoted_dice", unquoted.dice())
    pairs.put("unquoted_lighter", unquoted.of_lighter())
    speaker = np.array([line.speaker for line in lines])
    named = speaker != ""
    pairs.put("speaker_same", ((speaker[:, None] == speaker[None, :]) & named[:, None]).astype(np.float64))
    pairs.put("speakers", named[:, None].astype(np.float64) + named[None, :])


def put_figures(pairs: Pairs, lines: Sequence[ComparedSentence]) -> None:
    """Add figures and dates that agree, comparable ones that do not, and whether only one side has any."""
    for name, rows in (("figure", [line.figures for line in lines]), ("date", [line.dates for line in lines])):
        same, other = np.zeros(len(pairs.left)), np.zeros(len(pairs.left))
        for number, (one, two) in enumerate(zip(pairs.left, pairs.right, strict=True)):
            if rows[one] and rows[two]:
                same[number], other[number] = _agreeing(rows[one], rows[two])
        has = np.array([float(bool(row)) for row in rows])
        pairs.columns[f"{name}_same"] = same
        pairs.columns[f"{name}_other"] = other
        pairs.put(f"{name}_alone", np.abs(has[:, None] - has[None, :]))


def _agreeing(ours: Sequence[Figure], theirs: Sequence[Figure]) -> tuple[float, float]:
    """How many of our figures they give too, and whether some are comparable and none agrees."""
    same = sum(any(same_value(one, two) for two in theirs) for one in ours)
    return float(same), float(not same and any(comparable(one, two) for one in ours for two in theirs))


def _put_found_again(pairs: Pairs, lines: Sequence[ComparedSentence]) -> None:
    """Add the longest run of quoted words that the other sentence has too, quoted or not.

    ``quote_found`` is its weight, ``quote_found_share`` its share of the quotation it is part of.
    """
    texts = [f" {' '.join(line.words)} " for line in lines]
    pieces = [_pieces(line) for line in lines]
    runs = [set(ngrams(line.words, _FEWEST)) for line in lines]
    weight, share = np.zeros(len(pairs.left)), np.zeros(len(pairs.left))
    for number, (one, two) in enumerate(zip(pairs.left, pairs.right, strict=True)):
        if (pieces[one] or pieces[two]) and not runs[one].isdisjoint(runs[two]):
            for piece, text in ((p, texts[b]) for a, b in ((one, two), (two, one)) for p in pieces[a]):
                found = _longest_run(piece, text)
                if len(found) >= _FEWEST:
                    weight[number] = max(weight[number], sum(idf(stem(w)) for w in found if w not in STOP_WORDS))
                    share[number] = max(share[number], len(found) / len(piece))
    pairs.columns["quote_found"] = np.round(weight, DIGITS)
    pairs.columns["quote_found_share"] = np.round(share, DIGITS)


def _outside(stems: Sequence[str], quoted: AbstractSet[str]) -> list[str]:
    return [term for term in stems if term not in quoted]


def _pieces(line: ComparedSentence) -> list[tuple[str, ...]]:
    return [piece for piece in line.quotations if len(piece) >= _FEWEST]


def _longest_run(piece: Sequence[str], text: str) -> Sequence[str]:
    best: Sequence[str] = ()
    start = 0
    for end in range(1, len(piece) + 1):
        while start < end and f" {' '.join(piece[start:end])} " not in text:
            start += 1
        if end - start > len(best):
            best = piece[start:end]
    return best
