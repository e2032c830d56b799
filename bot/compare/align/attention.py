"""A small network that compares the words of two sentences and decides whether they report one fact.

Decomposable attention (Parikh, Täckström, Das and Uszkoreit 2016) over the token vectors (pieces) of a sentence model:
each piece attends to the other sentence, is compared with what it attended to, and the comparisons of both sentences
are pooled into one number. Trained by ``benchmarks/train_attention.py``; its weights are data.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import blake2b
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.compare.align.shared_terms import Floats, Ints

TokenVectors = NDArray[np.int8]  # (pieces, narrowed width)
States = NDArray[np.float32]  # (pieces, width) of a sentence, as the sentence model gives them
_Matrix = NDArray[np.float32]
_HIGHEST: Final = 127  # of a signed byte


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A sentence's pieces, their directions and lengths, and their parts in the comparison as query and as match."""

    pieces: _Matrix
    direction: _Matrix
    length: _Matrix
    asks: _Matrix
    found: _Matrix


@dataclass(frozen=True)
class Attention:
    """The weights of the network by name; all are 32-bit floats, so that a pair scores the same wherever it occurs."""

    parts: Mapping[str, _Matrix]

    @cached_property
    def name(self) -> str:
        """A short digest of its weights: pieces narrowed by one network mean nothing to another."""
        held = b"".join(name.encode() + self.parts[name].tobytes() for name in sorted(self.parts))
        return blake2b(held, digest_size=6).hexdigest()

    @property
    def width(self) -> int:
        """The dimensions of a narrowed piece."""
        return int(self.parts["narrow"].shape[1])

    def narrow(self, states: States) -> TokenVectors:
        """The states of a sentence's pieces in fewer dimensions, as signed bytes: the form in which they are stored.

        A sentence without any gets one piece of zeros, which is similar to nothing.
        """
        if not len(states):
            return np.zeros((1, self.width), dtype=np.int8)
        narrowed = states @ self.parts["narrow"] + self.parts["narrow_bias"]
        return np.asarray(np.clip(np.round(narrowed / self.parts["step"]), -_HIGHEST, _HIGHEST), dtype=np.int8)

    def log_odds(self, sentences: Sequence[TokenVectors], left: Ints, right: Ints) -> Floats:
        """The log-odds that ``sentences[left[k]]`` and ``sentences[right[k]]`` report one fact, for each k."""
        prepared = {int(place): self._prepared(sentences[int(place)]) for place in np.union1d(left, right)}
        odds = [self._pair(prepared[int(one)], prepared[int(other)]) for one, other in zip(left, right, strict=True)]
        return np.array(odds, dtype=np.float64)

    def _prepared(self, held: TokenVectors) -> _Prepared:
        pieces: _Matrix = held.astype(np.float32) * self.parts["step"]
        length = np.sqrt((pieces * pieces).sum(axis=1, keepdims=True))
        asks = pieces @ self.parts["asks"] + length * self.parts["length"] + self.parts["compare_bias"]
        return _Prepared(
            pieces=pieces,
            direction=np.asarray(pieces / np.maximum(length, np.float32(1e-6)), dtype=np.float32),
            length=length,
            asks=np.asarray(asks, dtype=np.float32),
            found=np.asarray(pieces @ self.parts["found"], dtype=np.float32),
        )

    def _pair(self, one: _Prepared, other: _Prepared) -> float:
        parts = self.parts
        near = one.direction @ other.direction.T
        there, back = _softmax(near * parts["sharp"]), _softmax(near.T * parts["sharp"])
        pieces = np.concatenate([one.pieces, other.pieces])
        found = np.concatenate([there @ other.pieces, back @ one.pieces])
        best = np.concatenate([near.max(axis=1), near.max(axis=0)])[:, None]
        seen = np.concatenate([one.asks + there @ other.found, other.asks + back @ one.found])
        seen += (pieces * found) @ parts["product"] + np.abs(pieces - found) @ parts["apart"] + best * parts["best"]
        seen = np.maximum(seen, 0) @ parts["again"] + parts["again_bias"]
        seen = np.maximum(seen, 0)
        weight = seen @ parts["weigh"]
        cut = len(one.pieces)
        ours = _pooled(seen[:cut], weight[:cut], best[:cut])
        theirs = _pooled(seen[cut:], weight[cut:], best[cut:])
        both = np.concatenate([ours + theirs, np.abs(ours - theirs)])
        hidden = np.maximum(both @ parts["join"] + parts["join_bias"], 0)
        return float(hidden @ parts["say"] + parts["say_bias"])


@cache
def shipped_attention() -> Attention:
    """The shipped network."""
    with as_file(files("bot.compare").joinpath("data/attention.npz")) as file:
        return from_file(file)


def from_file(file: Path) -> Attention:
    """Load a network from its file."""
    with np.load(file, allow_pickle=False) as held:
        return Attention({name: held[name].astype(np.float32) for name in held.files})


def _softmax(rows: _Matrix) -> _Matrix:
    raised = np.exp(rows - rows.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def _pooled(seen: _Matrix, weight: _Matrix, best: _Matrix) -> _Matrix:
    """Pool a sentence's comparisons: their mean, maximum and weighted mean, and the mean similarity of its matches."""
    [share] = _softmax(weight[None, :])
    return np.concatenate([seen.mean(axis=0), seen.max(axis=0), share @ seen, best.mean(axis=0)])
