"""Fit the weights of bot.stories.event_likeness, and show how well stories are found with weights that never saw them.

usage: python -m benchmarks.train_stories ARTICLES.jsonl

ARTICLES.jsonl holds objects with ``id``, ``title``, ``text``, ``date`` (may be empty) and ``story``, the story that
people put the article in. Pairs of articles that have words in common and are within the window are rows; each is taken
in the context of all articles and of two samples, since an index has few at first. Logistic regression gives the
weights. For the figures, the stories are divided into ``PARTS``, and each part is judged with weights from the others.
"""

import json
import math
import random
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from benchmarks.arrivals import Arrivals
from bot.model.analysis import Analysis
from bot.model.article import Article
from bot.model.story import Report
from bot.stories import ClusterFeatures, cluster_features
from bot.stories.event_likeness import FEATURES, WEIGHTS, Weights, context, features, near
from bot.text.sentences import sentences

SAMPLES = (1.0, 0.6, 0.6)
NEAREST = 60  # articles that make the context of a row
PARTS = 5

Told = tuple[ClusterFeatures, str]
Row = tuple[str, str, tuple[float, ...]]


def main(path: Path) -> None:
    """Print the weights and the figures."""
    told = read(path)
    rows = list(_rows(told))
    fitted = _fit(rows)
    print(f"{len(told)} articles, {len(rows)} pairs")
    for name, weight, used in zip(FEATURES, fitted.features, WEIGHTS.features, strict=True):
        print(f"  {name:34} {weight:7.2f}   in use {used:6.2f}")
    print(f"  {'constant':34} {fitted.constant:7.2f}   in use {WEIGHTS.constant:6.2f}")
    parts = [_part_fit(rows, part) for part in range(PARTS)]
    for order, arriving in orders(told).items():
        print(f"{order:26} weights in use           {_line(judged(told, [homes(arriving, WEIGHTS)]))}")
        print(f"{'':26} weights of other parts   {_line(judged(told, [homes(arriving, one) for one in parts]))}")


def read(path: Path) -> list[Told]:
    """Each article's features and the story people put it in."""
    told = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        day = datetime.fromisoformat(row["date"][:10]).replace(tzinfo=UTC) if row.get("date") else None
        article = Article(
            row["id"], row["text"], row["title"], row.get("outlet", ""), published=day, published_is_date=bool(day)
        )
        told.append((cluster_features(Report(article, Analysis("en", 0, sentences(article.text)))), row["story"]))
    return told


def orders(told: Sequence[Told]) -> dict[str, list[ClusterFeatures]]:
    """The orders of arrival: by date with the undated last, as in the file, and shuffled."""
    articles = [one for one, _ in told]
    shuffled = list(articles)
    random.Random(1).shuffle(shuffled)
    by_date = sorted(articles, key=lambda one: (one.published is None, one.published or 0.0, one.article))
    return {"by date, undated last": by_date, "as in the file": articles, "shuffled": shuffled}


def homes(arriving: Sequence[ClusterFeatures], weights: Weights) -> dict[str, str]:
    """The story that each article ends in."""
    arrivals = Arrivals(weights)
    for one in arriving:
        arrivals.add(one)
    return arrivals.home


def judged(told: Sequence[Told], found: Sequence[dict[str, str]]) -> list[float]:
    """B-cubed precision, recall and F1, and the share of linked pairs that are right, in percent.

    ``found`` is one grouping of all articles, or one for each part of the stories, which is judged by that one alone;
    a pair with one article of the part counts half.
    """
    precision = recall = 0.0
    linked: Counter[bool] = Counter()
    for part, home in enumerate(found):
        story = {one.article: name for one, name in told}
        asked = {article for article, name in story.items() if len(found) == 1 or _part(name) == part}
        ours, theirs = defaultdict(set), defaultdict(set)
        for article, name in story.items():
            ours[home[article]].add(article)
            theirs[name].add(article)
        for one in asked:
            together, own = ours[home[one]], theirs[story[one]]
            precision += len(together & own) / len(together)
            recall += len(together & own) / len(own)
            linked.update(story[other] == story[one] for other in together - {one})
    precision, recall = precision / len(told), recall / len(told)
    right = linked[True] / max(1, linked.total())
    return [100 * value for value in (precision, recall, 2 * precision * recall / (precision + recall), right)]


def _rows(told: Sequence[Told]) -> Iterator[Row]:
    for number, share in enumerate(SAMPLES):
        chance = random.Random(number)
        sample = [one for one in told if share == 1 or chance.random() < share]
        places = defaultdict(list)
        for place, (one, _) in enumerate(sample):
            for term in one.terms:
                places[term].append(place)
        for place, (one, story) in enumerate(sample):
            others = {other for term in one.terms for other in places[term]} - {place}
            likeness = sorted(((near(one, sample[other][0]), other) for other in others), reverse=True)
            close = [sample[other] for cosine, other in likeness[:NEAREST] if cosine]
            competing = defaultdict(list)
            for other, name in close:
                competing[name].append(other)
            around = context(list(competing.values()), [one, *(other for other, _ in close)])
            yield from ((story, name, features(one, other, around)) for other, name in close)


def _fit(rows: Sequence[Row]) -> Weights:
    values = np.array([row[2] for row in rows])
    scaler = StandardScaler().fit(values)
    model = LogisticRegression(max_iter=2000).fit(scaler.transform(values), [one == other for one, other, _ in rows])
    weights = model.coef_[0] / scaler.scale_
    return Weights(tuple(map(float, weights)), float(model.intercept_[0] - weights @ scaler.mean_))


def _part_fit(rows: Sequence[Row], part: int) -> Weights:
    """Weights from the stories of all other parts, with the constant corrected: fewer others competed there."""
    fitted = _fit([row for row in rows if part not in (_part(row[0]), _part(row[1]))])
    return replace(fitted, constant=fitted.constant - math.log(PARTS / (PARTS - 1)))


def _part(story: str) -> int:
    return zlib.crc32(story.encode()) // 7 % PARTS


def _line(figures: Sequence[float]) -> str:
    return "P {:.1f}  R {:.1f}  F1 {:.1f}  linked pairs right {:.1f}".format(*figures)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
