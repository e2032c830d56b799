"""Train the two models of bot.compare on labelled stories, and show how well they pair sentences they never saw.

usage: python -m benchmarks.train_aligner DATA [--semantic NETWORKS] [--own] [--splits N] [--without PREFIX,...]
                                          [--comparisons FILE] [--write]

DATA is a folder with ``data/`` (articles) and ``gold/`` (labels); our own labels, next to this program, are trained on
too but never evaluated on. For the figures, the stories of gold are divided into folds, and each is evaluated with
models that saw none of it; ``--comparisons`` writes the whole comparisons of those stories, made with the same models,
in the form of ``copydesk export comparisons``. ``--own`` only evaluates models trained on our own labels alone on all
of gold, which is quicker. ``--without`` leaves out features whose names start with a PREFIX. ``--write`` trains on all
stories and writes the models to bot/compare/data. ``--semantic`` does all of it with the meaning of words: models learn
from all sentences, and ``--own`` evaluates on those that indexing would encode. NETWORKS is the folder in which
benchmarks/train_attention.py put the networks of its folds: a story's words are compared by the one that never saw that
story.
"""

import argparse
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("OMP_NUM_THREADS", "1")  # small matrices: threads cost more than they gain

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from benchmarks.labelled import PARTIAL, Labelled, fold_of, labelled_stories
from bot.analyse.models.meaning import INSTALL, open_encoder
from bot.compare import align_reports, comparison_of
from bot.compare.align.align import SAME, SAME_MEANT, Models, second_look
from bot.compare.align.attention import Attention, from_file
from bot.compare.align.features import pair_features
from bot.compare.align.meaning_features import WORTH, Encode, put_meaning
from bot.compare.align.pairs import Pairs, spread
from bot.compare.align.shared_terms import Floats, Ints
from bot.compare.align.trees import from_data
from bot.compare.article_outlines import outline_of_reports
from bot.compare.lines import ComparedSentence, lines
from bot.model.comparison import Comparison
from bot.model.passage import Passage
from bot.ports import Encoder

FOLDS = 8
INNER = 4  # folds in which the first model scores what the second is trained on
DATA = Path(__file__).parent.parent / "bot" / "compare" / "data"


@dataclass(frozen=True, slots=True)
class Meaning:
    """The sentence model, and networks that were each trained on all stories but those of their own fold."""

    encoder: Encoder
    networks: Sequence[Attention]

    def attention(self, story: Labelled) -> Attention:
        """The network that never saw the story."""
        return self.networks[fold_of(story.name, len(self.networks))]

    def encode(self, attention: Attention) -> Encode:
        """The function by which indexing gets token vectors, with this network."""
        return lambda sentences: [attention.narrow(states) for states in self.encoder.encode(sentences)]


class Example:
    """A labelled story with its candidate pairs and their labels."""

    def __init__(self, labelled: Labelled, meaning: Meaning | None, worth: float = 0.0) -> None:
        self.labelled = labelled
        self.lines: list[ComparedSentence] = lines(labelled.reports)
        self.report: Ints = np.array([line.report for line in self.lines], dtype=np.int64)
        self.attention = meaning.attention(labelled) if meaning else None
        self.encode = meaning.encode(self.attention) if meaning and self.attention else None
        self.pairs: Pairs = pair_features(self.lines, labelled.reports)
        if self.encode and self.attention:
            put_meaning(self.pairs, self.lines, self.report, self.encode, self.attention, worth)
        both = zip(self.pairs.left, self.pairs.right, strict=True)
        self.named = [labelled.pair(self.lines[one], self.lines[other]) for one, other in both]
        self.same = np.array([pair in labelled.same for pair in self.named], dtype=bool)
        self.partial = np.array([pair in labelled.partial for pair in self.named], dtype=bool)

    def again(self, first: Floats) -> Pairs:
        """The pairs for the second pass, given the first scores."""
        return second_look(self.pairs, spread(self.pairs, first, len(self.lines)), self.report)


def main() -> None:
    """Evaluate, and write the models if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--semantic", type=Path, metavar="NETWORKS")
    parser.add_argument("--own", action="store_true")
    parser.add_argument("--splits", type=int, default=3)
    parser.add_argument("--without", default="")
    parser.add_argument("--comparisons", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    encoder = open_encoder() if asked.semantic else None
    if asked.semantic and not encoder:
        parser.error(f"The model of meaning is missing. {INSTALL}")
    networks = [from_file(file) for file in sorted(asked.semantic.glob("?.npz"))] if encoder else []
    meaning = Meaning(encoder, networks) if encoder else None
    gold, own = labelled_stories(asked.data)
    theirs = [Example(each, meaning, WORTH if asked.own else 0.0) for each in gold]
    ours = [Example(each, meaning) for each in own]
    print(f"{len(theirs)} stories, {sum(int(e.same.sum()) for e in theirs)} pairs; of ours {len(ours)}")
    same = SAME_MEANT if meaning else SAME
    leave = tuple(filter(None, asked.without.split(",")))
    if asked.own:
        judged = _scores(theirs, *_trained(ours, leave, 0))
        print(f"trained on ours: at {same} {_figures(theirs, judged, same)}; best {_best(theirs, judged)}")
        return
    for seed in range(asked.splits):
        judged = _judged(theirs, ours, leave, seed, asked.comparisons if seed == 0 else None)
        print(f"split {seed}: at {same} {_figures(theirs, judged, same)}; best {_best(theirs, judged)}")
    if asked.write:
        first, second = _trained([*theirs, *ours], leave, 0)
        for name, data in (("first", first), ("second", second)):
            file = DATA / f"{name}{'_semantic' if meaning else ''}.json"
            file.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")


def _judged(
    theirs: Sequence[Example], ours: Sequence[Example], leave: tuple[str, ...], seed: int, out: Path | None
) -> list[Floats]:
    """The final scores of every story's pairs from models that never saw the story."""
    order = np.random.default_rng(seed).permutation(len(theirs))
    found: dict[int, Floats] = {}
    rows: dict[int, str] = {}
    for fold in range(FOLDS):
        held = {int(number) for number in order[fold::FOLDS]}
        training = [example for number, example in enumerate(theirs) if number not in held]
        first, second = _trained([*training, *ours], leave, seed)
        for number in held:
            example = theirs[number]
            [found[number]] = _scores([example], first, second)
            if out is not None:
                labelled, models = example.labelled, Models(from_data(first), from_data(second), example.attention)
                story, reports = labelled.story, labelled.reports
                aligned = align_reports(story, reports, example.encode, models=models)
                rows[number] = json.dumps(_row(comparison_of(story, aligned, outline_of_reports(reports))))
    if out is not None:
        out.write_text("".join(rows[number] + "\n" for number in sorted(rows)), encoding="utf-8")
    return [found[number] for number in range(len(theirs))]


def _scores(examples: Sequence[Example], one: dict[str, Any], other: dict[str, Any]) -> list[Floats]:
    """The final scores of each story's pairs by the two models."""
    first, second = from_data(one), from_data(other)
    again = [example.again(first.probability(example.pairs.table(first.features))) for example in examples]
    return [second.probability(pairs.table(second.features)) for pairs in again]


def _trained(examples: Sequence[Example], leave: tuple[str, ...], seed: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """Both models as data; the second learns from first scores of models that had not seen the story."""
    names = [name for name in examples[0].pairs.columns if not (leave and name.startswith(leave))]
    order = np.random.default_rng(seed + 100).permutation(len(examples))
    scores: dict[int, Floats] = {}
    for fold in range(INNER):
        held = {int(number) for number in order[fold::INNER]}
        model = _fit([(e.pairs, e) for n, e in enumerate(examples) if n not in held], names, look=1)
        for number in held:
            scores[number] = from_data(model).probability(examples[number].pairs.table(names))
    again = [(example.again(scores[number]), example) for number, example in enumerate(examples)]
    left = tuple(name.removeprefix("second:") for name in leave)
    later = [name for name in again[0][0].columns if not (left and name.startswith(left))]
    return _fit([(e.pairs, e) for e in examples], names, look=1), _fit(again, later, look=2)


def _fit(examples: Sequence[tuple[Pairs, Example]], names: Sequence[str], look: int) -> dict[str, Any]:
    rows = np.concatenate([pairs.table(names) for pairs, _ in examples])
    same = np.concatenate([example.same | example.partial for _, example in examples])
    weight = np.concatenate([np.where(example.partial, PARTIAL, 1.0) for _, example in examples])
    line = make_pipeline(StandardScaler(), LogisticRegression(C=0.01 if look == 1 else 0.1, max_iter=3000))
    line.fit(rows, same, logisticregression__sample_weight=weight)
    trees = HistGradientBoostingClassifier(
        max_iter=250 if look == 1 else 120,
        learning_rate=0.05,
        max_leaf_nodes=12 if look == 1 else 8,
        min_samples_leaf=20 if look == 1 else 40,
        l2_regularization=5,
        max_features=0.4,
        random_state=0,
    )
    trees.fit(rows, same, sample_weight=weight)
    return {"features": list(names), **_line_data(line), **_tree_data(trees)}


def _line_data(line: Pipeline) -> dict[str, Any]:
    """Weights and bias for raw features: the scaling is folded in."""
    scaler, regression = line[0], line[1]
    weights = regression.coef_.ravel() / scaler.scale_
    bias = float(regression.intercept_[0] - (weights * scaler.mean_).sum())
    return {"weights": [round(float(weight), 6) for weight in weights], "bias": round(bias, 6)}


def _tree_data(trees: HistGradientBoostingClassifier) -> dict[str, Any]:
    """All nodes of all trees, one list per property; a leaf points to itself."""
    data: dict[str, Any] = {"start": round(float(trees._baseline_prediction.ravel()[0]), 6), "depth": 0}  # noqa: SLF001 - scikit-learn has no public export
    data |= {name: [] for name in ("roots", "feature", "threshold", "left", "right", "value")}
    for (tree,) in trees._predictors:  # noqa: SLF001 - the same
        start = len(data["feature"])
        data["roots"].append(start)
        for number, node in enumerate(tree.nodes):
            leaf = bool(node["is_leaf"])
            data["depth"] = max(data["depth"], int(node["depth"]))
            data["feature"].append(0 if leaf else int(node["feature_idx"]))
            data["threshold"].append(0.0 if leaf else round(float(node["num_threshold"]), 6))
            data["left"].append(start + (number if leaf else int(node["left"])))
            data["right"].append(start + (number if leaf else int(node["right"])))
            data["value"].append(round(float(node["value"]), 5) if leaf else 0.0)
    return data


def _counts(examples: Sequence[Example], judged: Sequence[Floats], least: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of labelled pairs; pairs marked as sharing a part count neither way."""
    hit = wrong = missed = 0
    for example, scores in zip(examples, judged, strict=True):
        labelled = example.labelled
        found = {pair for pair, score in zip(example.named, scores, strict=True) if pair and score >= least}
        found -= labelled.partial
        hit += len(found & labelled.same)
        wrong += len(found - labelled.same)
        missed += len(labelled.same - found)
    precision, recall = hit / max(1, hit + wrong), hit / max(1, hit + missed)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _figures(examples: Sequence[Example], judged: Sequence[Floats], least: float) -> str:
    precision, recall, f1 = _counts(examples, judged, least)
    return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"


def _best(examples: Sequence[Example], judged: Sequence[Floats]) -> str:
    steps = [round(0.2 + 0.02 * step, 2) for step in range(26)]
    least = max(steps, key=lambda step: _counts(examples, judged, step)[2])
    return f"{_figures(examples, judged, least)} at {least}"


def _row(comparison: Comparison) -> dict[str, Any]:
    """A comparison in the form of the export."""

    def span(passage: Passage) -> dict[str, Any]:
        return {"article": passage.article, "start": passage.start, "end": passage.end, "text": passage.text}

    return {
        "articles": [{"id": head.id, "outlet": head.outlet} for head in comparison.heads],
        "agreed": [{"sentences": [span(passage) for passage in fact.sentences]} for fact in comparison.agreed],
        "only": [span(passage) for passage in comparison.only],
        "differ": [
            {"kind": each.kind, "sides": [{**span(side.passage), "value": side.value} for side in each.sides]}
            for each in comparison.differ
        ],
    }


if __name__ == "__main__":
    main()
