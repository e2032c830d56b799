"""How well questions to the stories of seeds/ are answered, against labels (tests/cases/story_questions.yaml).

usage: python -m benchmarks.story_questions INDEX [--all] [--show]

INDEX is made by `copydesk index seeds`. Every second question is measured; the others chose the thresholds, and are
measured too with --all. --show lists each question with the first sentence shown.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import yaml
from numpy.typing import NDArray

from benchmarks.indexes import ROOT, settings_for
from benchmarks.resident import megabytes
from benchmarks.table import busy, percentile, show
from bot.analyse.models.meaning import open_encoder
from bot.clock import SystemClock
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.ports import Encoder
from bot.store import open_store

LABELS: Final = ROOT / "tests" / "cases" / "story_questions.yaml"
KINDS: Final = ("same", "other", "nothing")
RESULTS: Final = ("right first", "right among those shown", "wrong ones shown", "nothing shown")
_DATELINE: Final = 60  # characters in which a sentence begins, after its dateline


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled question: the article whose story it is asked of, and how the sentences begin that answer it."""

    article: str
    kind: str
    asked: str
    right: tuple[str, ...]


def cases(*, tuned_on: bool) -> list[Case]:
    """The labelled questions of one half."""
    labelled = yaml.safe_load(LABELS.read_text(encoding="utf-8"))
    every = [
        Case(row["story"], kind, asked, tuple(right))
        for row in labelled
        for kind in KINDS
        for asked, right in row.get(kind, {}).items()
    ]
    return every[0 if tuned_on else 1 :: 2]


def result(found: StoryAnswer, right: tuple[str, ...]) -> str:
    """What a reader sees: the right sentence first, further down, only wrong ones, or none."""
    hits = [any(begin in side.passage.text[:_DATELINE] for begin in right) for side in found.told]
    if not hits:
        return RESULTS[3]
    return RESULTS[0] if hits[0] else RESULTS[1] if any(hits) else RESULTS[2]


@dataclass(frozen=True, slots=True)
class Measured:
    """A question's answer, what a reader sees, the milliseconds it took, and how many sentences were encoded."""

    case: Case
    found: StoryAnswer
    result: str
    took: float
    encoded: int


class Counting:
    """A model of meaning that counts the sentences it encodes."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.name = encoder.name
        self.encoded = 0

    def encode(self, sentences: Sequence[str]) -> Sequence[NDArray[np.float32]]:
        """The model's own embeddings."""
        self.encoded += len(sentences)
        return self._encoder.encode(sentences)


def measure(newsroom: Newsroom, asked: list[Case], encoder: Counting | None = None) -> Iterator[Measured]:
    """Each question, answered."""
    for case in asked:
        story = next(story.id for story in newsroom.stories(100) if case.article in story.articles)
        before, begun = encoder.encoded if encoder else 0, time.perf_counter()
        found = newsroom.ask_story(case.asked, story)
        took = (time.perf_counter() - begun) * 1000
        assert isinstance(found, StoryAnswer)  # noqa: S101 - a story that exists answers itself
        yield Measured(case, found, result(found, case.right), took, encoder.encoded - before if encoder else 0)


def _show_times(done: list[Measured]) -> None:
    """The times by how many sentences the model encoded for a question, and the memory in use."""
    kinds = (
        ("by words", [each.took for each in done if not each.encoded]),
        ("by meaning, the story's sentences known", [each.took for each in done if each.encoded == 1]),
        ("by meaning, the story's sentences encoded first", [each.took for each in done if each.encoded > 1]),
    )
    rows = [(name, len(took), percentile(took, 0.5), max(took)) for name, took in kinds if took]
    show(
        f"Times in ms, {busy()}, {megabytes(os.getpid()):.0f} MB in use", ("answered", "questions", "p50", "max"), rows
    )


def main(index: Path, *, everything: bool, listed: bool) -> None:
    """Measure without and with the model of meaning, and print the tables."""
    settings, clock = settings_for(index), SystemClock()
    store = open_store(index, clock)
    opened = open_encoder()
    counting = Counting(opened) if opened else None
    for name, encoder in (("by words alone", None), ("with the model of meaning", counting)):
        newsroom = Newsroom(store, settings, clock, encoder)
        newsroom.warm_up()
        for tuned_on in (True, False) if everything else (False,):
            done = list(measure(newsroom, cases(tuned_on=tuned_on), encoder))
            counts = Counter((each.case.kind, each.result) for each in done)
            rows = [(kind, *(counts[kind, came] for came in RESULTS)) for kind in KINDS]
            half = "the half tuned on" if tuned_on else "the other half"
            show(f"Questions to seeds/, {name}, {half}", ("asked with", *RESULTS), rows)
            _show_times(done)
            for each in done if listed else ():
                first = each.found.told[0] if each.found.told else None
                text = f"{len(each.found.told)} {first.value!r} {first.passage.text[:90]}" if first else ""
                print(f"{each.case.kind:8}{each.result:24}{each.took:6.0f} ms  {each.case.asked} -> {text}")


if __name__ == "__main__":
    paths = [word for word in sys.argv[1:] if not word.startswith("--")]
    if not paths:
        sys.exit(__doc__)
    main(Path(paths[0]), everything="--all" in sys.argv, listed="--show" in sys.argv)
