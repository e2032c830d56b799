"""The network that lays words beside each other: computed by hand where it is small, then the one that ships."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from bot.analyse.models.meaning import open_encoder
from bot.compare.align.attention import Attention, TokenVectors, from_file, shipped_attention

WIDTH = shipped_attention().width
SENTENCES = st.lists(arrays(np.int8, st.tuples(st.integers(1, 6), st.just(WIDTH))), min_size=2, max_size=4)
WAYS = 4  # numbers a sentence is summed up in, where one is made of a piece: mean, highest, weighted mean, nearness


def small(**changed: NDArray[np.float32] | float) -> Attention:
    """Two numbers a piece, kept as they are; it says the mean product of a piece and what it found, of both sides."""
    nothing, one = np.zeros((2, 1)), np.ones((1, 1))
    parts: dict[str, NDArray[np.float64] | float] = {
        "narrow": np.eye(2),
        "narrow_bias": np.zeros(2),
        "step": 0.5,
        "sharp": 100.0,
        "asks": nothing,
        "found": nothing,
        "product": np.ones((2, 1)),
        "apart": nothing,
        "best": np.zeros(1),
        "length": np.zeros(1),
        "compare_bias": np.zeros(1),
        "again": one,
        "again_bias": np.zeros(1),
        "weigh": np.zeros(1),
        "join": np.eye(2 * WAYS)[:, :1],
        "join_bias": np.zeros(1),
        "say": np.ones(1),
        "say_bias": 0.25,
    }
    return Attention({name: np.asarray(part, dtype=np.float32) for name, part in (parts | changed).items()})


def said(network: Attention, one: list[list[float]], other: list[list[float]]) -> float:
    pieces = [network.narrow(np.array(states, dtype=np.float32)) for states in (one, other)]
    [odds] = network.log_odds(pieces, np.array([0]), np.array([1]))
    return float(odds)


def test_one_piece_finds_the_other() -> None:
    assert said(small(), [[3, 1]], [[2, 2]]) == pytest.approx(2 * (3 * 2 + 1 * 2) + 0.25)


def test_a_piece_finds_its_like_and_the_mean_is_said() -> None:
    assert said(small(), [[4, 0]], [[2, 0], [0, 9]]) == pytest.approx(4 * 2 + (2 * 4 + 0) / 2 + 0.25)


def test_what_is_apart_speaks_against() -> None:
    network = small(apart=np.array([[-1.0], [-1.0]]))
    assert said(network, [[3, 1]], [[2, 2]]) == pytest.approx(2 * (8 - 1 - 1) + 0.25)


def test_length_and_nearness_count_as_they_are_weighed() -> None:
    network = small(product=np.zeros((2, 1)), length=np.ones(1), best=np.array([10.0]))
    assert said(network, [[3, 4]], [[6, 8]]) == pytest.approx(5 + 10 + 10 + 10 + 0.25)


def test_kept_pieces_are_signed_bytes_within_bounds() -> None:
    kept = small().narrow(np.array([[0.2, 0.3], [-1e9, 1e9]], dtype=np.float32))
    assert kept.dtype == np.int8
    assert kept.tolist() == [[0, 1], [-127, 127]]


def test_a_sentence_without_pieces_is_like_nothing() -> None:
    nothing: list[list[float]] = []
    assert small().narrow(np.zeros((0, 2), dtype=np.float32)).tolist() == [[0, 0]]
    assert said(small(), nothing, [[3, 1]]) == 0.25


@given(SENTENCES)
def test_a_pair_says_the_same_from_both_sides_and_among_others(sentences: list[TokenVectors]) -> None:
    left, right = np.array([0] * (len(sentences) - 1)), np.arange(1, len(sentences))
    network = shipped_attention()
    together = network.log_odds(sentences, left, right)
    alone = [network.log_odds([sentences[0], each], np.array([0]), np.array([1]))[0] for each in sentences[1:]]
    assert together.tolist() == alone
    assert network.log_odds(sentences, right, left) == pytest.approx(together, abs=1e-3)
    assert np.isfinite(together).all()


def test_no_pairs_are_no_answers() -> None:
    none = np.zeros(0, dtype=np.int64)
    assert shipped_attention().log_odds([], none, none).tolist() == []


def test_another_network_has_another_name(tmp_path: Path) -> None:
    network = small()
    np.savez(tmp_path / "small.npz", **network.parts)  # type: ignore[arg-type]
    assert from_file(tmp_path / "small.npz").name == network.name
    assert small(sharp=99.0).name != network.name


def test_the_shipped_network_tells_one_fact_from_a_neighbour() -> None:
    encoder = open_encoder()
    assert encoder is not None
    told = (
        "The airline said it would cancel 40 flights on Friday.",
        "Some 40 planes will stay on the ground on Friday, according to the carrier.",
        "The airline's shares fell 3 percent.",
    )
    pieces = [shipped_attention().narrow(states) for states in encoder.encode(told)]
    same, neighbour = shipped_attention().log_odds(pieces, np.array([0, 0]), np.array([1, 2]))
    assert same > 0 > neighbour
