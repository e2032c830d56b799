"""How well the stories of seeds/ are compared, against labels made by reading (tests/cases/seed_stories.yaml).

usage: python -m benchmarks.seed_quality INDEX

Prints precision, recall and F1 of sentence pairs that report one fact, of what only one outlet reports, and of
differences; and how many values given in two units or spellings were wrongly shown as a difference (must be 0).
"""

import itertools
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.table import show
from bot.model.comparison import Comparison
from bot.model.passage import Passage
from bot.newsroom import Newsroom, open_newsroom
from bot.settings import Settings

LABELS = Path(__file__).parents[1] / "tests" / "cases" / "seed_stories.yaml"

Sentence = tuple[str, str]  # letter of the article, first words
Pair = frozenset[Sentence]


@dataclass(slots=True)
class Counted:
    """How many items are shown, how many of these are right, how many are labelled, how many of those are shown."""

    shown: int = 0
    right: int = 0
    labelled: int = 0
    hit: int = 0

    def add(self, shown: set[Any], right: set[Any], labelled: set[Any]) -> None:
        """Count one story; of ``shown``, those in ``right`` are right, and those in ``labelled`` were wanted."""
        self.shown += len(shown)
        self.right += len(shown & right)
        self.labelled += len(labelled)
        self.hit += len(shown & labelled)

    @property
    def precision(self) -> float:
        """Share of what is shown that is right."""
        return self.right / self.shown if self.shown else 0.0

    @property
    def recall(self) -> float:
        """Share of what is labelled that is shown."""
        return self.hit / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class Quality:
    """Counts over all labelled stories."""

    same: Counted
    only: Counted
    differ: Counted
    same_value_shown: int = 0
    missing: int = 0


def measure(newsroom: Newsroom) -> Quality:
    """Score the comparison of each labelled story, restricted to its labelled articles."""
    quality = Quality(Counted(), Counted(), Counted())
    for label in yaml.safe_load(LABELS.read_text(encoding="utf-8")):
        head = newsroom.store.head(next(iter(label["articles"].values())))
        comparison = newsroom.store.comparison(head.story) if head else None
        if comparison is None:
            quality.missing += 1
        else:
            _score(label, comparison, quality)
    return quality


def _score(label: Mapping[str, Any], comparison: Comparison, quality: Quality) -> None:
    letters = {article: letter for letter, article in label["articles"].items()}
    known = list(_sentences(label))

    def named(passages: Iterable[Passage]) -> list[Sentence]:
        """Each passage as [letter, first words], with the label's words if the sentence is labelled."""
        return [_named(part, letters[part.article], known) for part in passages if part.article in letters]

    def pairs(group: Iterable[Sentence]) -> set[Pair]:
        return {frozenset(pair) for pair in itertools.combinations(group, 2) if pair[0][0] != pair[1][0]}

    same, partial = ({_pair(each) for each in label[key]} for key in ("same", "partial"))
    agreed = set[Pair]().union(*(pairs(named(fact.sentences)) for fact in comparison.agreed)) - partial
    quality.same.add(agreed, same, same)
    paired = {sentence for pair in same | partial for sentence in pair}
    alone = set(named(comparison.only))
    quality.only.add(alone, alone - paired, {_sentence(each) for each in label["unique"]})
    kinds = {_pair([each["a"], each["b"]]): each["kind"] for each in label["differ"]}
    differing = {pair for pair, kind in kinds.items() if kind != "same-value"}
    shown = {
        frozenset(named([one.passage, other.passage]))
        for difference in comparison.differ
        for one, other in itertools.combinations(difference.sides, 2)
        if one.value != other.value
        and one.passage.article != other.passage.article
        and {one.passage.article, other.passage.article} <= letters.keys()
    }
    quality.differ.add(shown, differing, differing)
    quality.same_value_shown += sum(kinds.get(pair) == "same-value" for pair in shown)


def _sentences(label: Mapping[str, Any]) -> Iterator[Sentence]:
    for key in ("same", "partial"):
        yield from (_sentence(side) for pair in label[key] for side in pair)
    yield from (_sentence(each[side]) for each in label["differ"] for side in ("a", "b"))
    yield from (_sentence(each) for each in label["unique"])


def _named(passage: Passage, letter: str, known: Iterable[Sentence]) -> Sentence:
    return next((one for one in known if one[0] == letter and one[1] in passage.text), (letter, passage.text))


def _pair(sides: Iterable[Iterable[str]]) -> Pair:
    return frozenset(_sentence(side) for side in sides)


def _sentence(side: Iterable[str]) -> Sentence:
    letter, words = side
    return letter, words


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    found = measure(open_newsroom(Settings(index=Path(sys.argv[1]))))
    rows = [
        (name, each.precision, each.recall, each.f1, each.labelled)
        for name, each in (("same fact", found.same), ("only one reports", found.only), ("differences", found.differ))
    ]
    show("Comparison of seeds/", ("what", "P", "R", "F1", "labelled"), rows)
    print(f"\nOne value in two units or spellings shown as a difference: {found.same_value_shown}")
