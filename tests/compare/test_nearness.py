"""Sentences compared by meaning too: the columns that vectors add, and what becomes of a comparison with them."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from bot.compare import compare
from bot.compare.align import shipped_models
from bot.compare.attention import shipped_attention
from bot.compare.features import pair_features
from bot.compare.lines import Line, lines
from bot.compare.nearness import UNLIKE, cosines, put_nearness
from bot.compare.pairs import Pairs
from bot.model.story import Report, Story
from bot.stories import describe, origins
from tests.fakes.encoder import WordEncoder
from tests.fakes.laid_out import analysed

BRIDGE = (
    "The swing bridge at Norwick was shut on Sunday after a barge struck its eastern pier, the port authority said. "
    "Nobody was hurt there."
)
CROSSING = (
    "The mayor thanked the fire brigade. The port authority said a barge had hit the eastern pier of the swing bridge "
    "at Norwick on Sunday, and the bridge was shut."
)
REPORTS = analysed(BRIDGE, CROSSING)
NETWORK = shipped_attention()


def story(reports: Sequence[Report]) -> Story:
    return describe("bridge", reports, origins(reports))


def with_nearness(told: list[Line], encoder: WordEncoder | None = None) -> Pairs:
    pairs = pair_features(told, REPORTS)
    put_nearness(pairs, told, np.array([line.report for line in told]), (encoder or WordEncoder()).vectors, NETWORK)
    return pairs


def test_nearness_is_the_cosine_and_never_negative() -> None:
    vectors = np.array([[3, 0], [3, 3], [0, 5], [-3, 0]], dtype=np.int8)
    half = 0.5**0.5
    assert cosines(vectors, vectors[1:3]) == pytest.approx(np.array([[half, 0], [1, half], [half, 1], [0, 0]]))


@given(arrays(np.int8, st.tuples(st.integers(1, 12), st.integers(1, 8))))
def test_nearness_is_symmetric_and_between_0_and_1(vectors: NDArray[np.int8]) -> None:
    near = cosines(vectors, vectors)
    assert (near == near.T).all()
    assert ((near >= 0) & (near <= 1 + 1e-9)).all()


def test_the_length_of_a_vector_does_not_count() -> None:
    vectors = np.array([[1, 2], [2, 1], [50, 25]], dtype=np.int8)
    near = cosines(vectors, vectors)
    assert near[0, 1] == pytest.approx(near[0, 2])


def test_one_clause_of_a_long_sentence_is_nearer_than_the_whole() -> None:
    reports = analysed(
        "The harbour board met for six hours behind closed doors on Monday, while a barge struck the eastern pier.",
        "A barge struck the eastern pier.",
    )
    told = lines(reports)
    pairs = pair_features(told, reports)
    put_nearness(pairs, told, np.array([0, 1]), WordEncoder().vectors, NETWORK, worth=0.0)
    assert pairs.columns["semclause"] > pairs.columns["sem"] + 0.2
    assert pairs.columns["semclause_held_high"] == pairs.columns["semclause"]
    assert pairs.columns["semclause_held_low"] < pairs.columns["semclause_held_high"]


def test_vectors_add_columns_and_change_no_other() -> None:
    told = lines(REPORTS)
    without, added = pair_features(told, REPORTS), with_nearness(told)
    assert all((added.columns[name] == column).all() for name, column in without.columns.items())
    new = added.columns.keys() - without.columns.keys()
    assert "sem" in new
    assert {name.split("_")[0] for name in new} == {"sem", "semnear", "semclause", "laid", "laidnear"}


def test_the_shipped_models_read_the_columns_that_there_are() -> None:
    told = lines(REPORTS)
    plain = pair_features(told, REPORTS)
    added = with_nearness(told)
    assert set(shipped_models().first.features) <= plain.columns.keys()
    assert set(shipped_models(semantic=True).first.features) <= added.columns.keys()
    assert "sem" in shipped_models(semantic=True).first.features


def test_what_is_compared_by_meaning_is_the_same_in_any_order_of_the_articles() -> None:
    there = compare(story(REPORTS), REPORTS, encode=WordEncoder().vectors)
    back = compare(story(REPORTS), REPORTS[::-1], encode=WordEncoder().vectors)
    assert there == back
    assert there.agreed


def test_sentences_that_words_alone_rule_out_are_not_asked_for() -> None:
    encoder = WordEncoder()
    compare(story(REPORTS), REPORTS, encode=encoder.vectors)
    assert sorted(sentence.split()[1] for sentence in encoder.asked) == ["port", "swing"]


def test_a_sentence_that_was_not_asked_for_is_near_to_none() -> None:
    told = lines(REPORTS)
    pairs = with_nearness(told)
    asked = {place for place, line in enumerate(told) if "pier" in line.text}
    both = zip(pairs.left, pairs.right, pairs.columns["sem"], strict=True)
    assert {(int(one), int(other)) for one, other, near in both if near} <= {(min(asked), max(asked))}


def test_words_are_laid_beside_each_other_only_where_both_sentences_were_asked_for() -> None:
    told = lines(REPORTS)
    pairs = with_nearness(told)
    asked = {place for place, line in enumerate(told) if "pier" in line.text}
    both = zip(pairs.left, pairs.right, pairs.columns["laid"], strict=True)
    assert {(int(one), int(other)) for one, other, odds in both if odds > UNLIKE} == {(min(asked), max(asked))}


def test_stories_without_lines_are_compared_too() -> None:
    empty = analysed("Photo.", "Photo.")
    assert compare(story(empty), empty, encode=WordEncoder().vectors).agreed == ()
