"""How well questions to the stories of seeds/ are answered, against labels (tests/cases/story_questions.yaml).

usage: python -m benchmarks.story_questions INDEX [--all] [--show]

INDEX is made by `copydesk index seeds`. Every second question is measured; the others chose the thresholds, and are
measured too with --all. --show lists each question with the first sentence shown.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from benchmarks.indexes import ROOT, settings_for
from benchmarks.table import show
from bot.analyse.models.meaning import open_encoder
from bot.clock import SystemClock
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
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


def measure(newsroom: Newsroom, asked: list[Case]) -> Iterator[tuple[Case, StoryAnswer, str, float]]:
    """Each question with its answer, the result, and how many milliseconds it took."""
    for case in asked:
        story = next(story.id for story in newsroom.stories(100) if case.article in story.articles)
        begun = time.perf_counter()
        found = newsroom.asked(case.asked, story)
        took = (time.perf_counter() - begun) * 1000
        assert isinstance(found, StoryAnswer)  # noqa: S101 - a story that exists answers itself
        yield case, found, result(found, case.right), took


def main(index: Path, *, everything: bool, listed: bool) -> None:
    """Measure without and with the model of meaning, and print the tables."""
    settings, clock = settings_for(index), SystemClock()
    store = open_store(index, clock)
    for name, encoder in (("by words alone", None), ("with the model of meaning", open_encoder())):
        newsroom = Newsroom(store, settings, clock, encoder)
        for tuned_on in (True, False) if everything else (False,):
            done = list(measure(newsroom, cases(tuned_on=tuned_on)))
            counts = Counter((case.kind, came) for case, _, came, _ in done)
            rows = [(kind, *(counts[kind, came] for came in RESULTS)) for kind in KINDS]
            half = "the half tuned on" if tuned_on else "the other half"
            show(f"Questions to seeds/, {name}, {half}", ("asked with", *RESULTS), rows)
            for case, found, came, took in done if listed else ():
                first = found.told[0] if found.told else None
                text = f"{len(found.told)} {first.value!r} {first.passage.text[:90]}" if first else ""
                print(f"{case.kind:8}{came:24}{took:6.0f} ms  {case.asked} -> {text}")


if __name__ == "__main__":
    paths = [word for word in sys.argv[1:] if not word.startswith("--")]
    if not paths:
        sys.exit(__doc__)
    main(Path(paths[0]), everything="--all" in sys.argv, listed="--show" in sys.argv)
