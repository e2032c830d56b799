"""Stories in which people marked the sentences that report the same fact, with their articles analysed.

Labels are offsets into articles that are read from elsewhere: none of their text is kept here.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any
from zlib import crc32

from bot.analyse.article import analyse
from bot.analyse.language import language
from bot.analyse.models.ner import open_model
from bot.compare.lines import ComparedSentence
from bot.entities.gazetteer import Gazetteer
from bot.entities.link import Linker
from bot.entities.propagate import with_entities
from bot.entities.story_surnames import surname_links, with_surname_links
from bot.model.article import Article
from bot.model.story import Report, Story
from bot.model.uses import uses
from bot.stories import origins
from bot.text.furniture.related_headlines import without_related_headlines
from tests.fakes.reports import describe

ARTICLES = ("basil.jsonl", "allsides_fulltext.jsonl", "ecbplus_docs.jsonl")
PARTIAL = 0.3  # weight in training of pairs that share a part of a fact
OWN = Path(__file__).with_name("labels") / "stories.jsonl"

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A story, its reports, and the pairs of sentences that report the same fact or share a part of one."""

    name: str
    story: Story
    reports: tuple[Report, ...]
    sentences: Mapping[str, tuple[str, int, int]]  # name of a sentence: article, start, end
    same: frozenset[Pair]
    partial: frozenset[Pair]
    important: tuple[tuple[str, ...], ...] = ()

    def pair(self, one: ComparedSentence, other: ComparedSentence) -> Pair | None:
        """The labelled pair that two lines cover, or None if one covers no labelled sentence."""
        first, second = self.located(one), self.located(other)
        return None if first is None or second is None else (min(first, second), max(first, second))

    def located(self, line: ComparedSentence) -> str | None:
        """The labelled sentence that a line covers best, or None below half of the shorter one."""
        best, share = None, 0.5
        article = self.reports[line.report].article.id
        for name, (labelled, start, end) in self.sentences.items():
            if labelled == article:
                common = min(end, line.sentence.end) - max(start, line.sentence.start)
                shorter = min(end - start, line.sentence.end - line.sentence.start)
                if shorter > 0 and common / shorter >= share:
                    best, share = name, common / shorter
        return best


def labelled_stories(data: Path) -> tuple[list[Labelled], list[Labelled]]:
    """The stories of ``data``/gold, and those we labelled ourselves."""
    rows = {row["id"]: row for name in ARTICLES for row in _rows(data / "data" / name)}
    analysed = _Analysed()
    theirs, ours = _gold_labels(data), list(_rows(OWN))
    return [_gold(each, rows, analysed) for each in theirs], [_own(each, rows, analysed) for each in ours]


def fold_of(story: str, folds: int) -> int:
    """The fold that a labelled story is held out with."""
    return crc32(story.encode()) % folds


def stories_without_labels(data: Path, most: int) -> Iterator[tuple[Report, ...]]:
    """The first four reports of stories without a labelled article; a sample of at most ``most`` stories."""
    used = {article for label in (*_gold_labels(data), *_rows(OWN)) for article in label["articles"]}
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for name in ARTICLES:
        for row in _rows(data / "data" / name):
            if row.get("story"):
                found.setdefault((name, row["story"]), []).append(row)
    free = [rows for _, rows in sorted(found.items()) if len(rows) > 1 and used.isdisjoint(row["id"] for row in rows)]
    Random(1).shuffle(free)
    analysed = _Analysed()
    for rows in free[:most]:
        yield analysed(rows[:4])


def _gold_labels(data: Path) -> list[dict[str, Any]]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted((data / "gold").glob("*.json"))]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


class _Analysed:
    """Turns rows of a story's articles into reports, as indexing only them would."""

    def __init__(self) -> None:
        self._model = open_model()
        self._gazetteer = Gazetteer()
        self._linker = Linker()

    def __call__(self, rows: Iterable[Mapping[str, Any]]) -> tuple[Report, ...]:
        articles = [_article(row) for row in rows]
        spoken = [language(article.text) for article in articles]
        found = []
        names = self._model.spans([without_related_headlines(article.text) for article in articles], spoken)
        for article, tongue, spans in zip(articles, spoken, names, strict=True):
            analysis = analyse(article, tongue, spans, self._gazetteer)
            linked = self._linker.link(article.text, analysis.mentions)
            found.append(with_entities(analysis, linked.mentions))
        links = surname_links([uses(analysis) for analysis in found], _NoOthers())
        completed = [
            with_surname_links(analysis, names) if names else analysis
            for analysis, names in zip(found, links, strict=True)
        ]
        return tuple(map(Report, articles, completed))


class _NoOthers:
    """An index without other stories."""

    def persons_of_surname(self, folded: str) -> Mapping[str, int]:  # noqa: ARG002 - the index's own signature
        """Nobody."""
        return {}


def _article(row: Mapping[str, Any]) -> Article:
    day = datetime.fromisoformat(row["date"]).replace(tzinfo=UTC) if row.get("date") else None
    title, outlet = row.get("title") or "", row.get("outlet") or "unknown"
    return Article(row["id"], row["text"], title, outlet, published=day, published_is_date=day is not None)


def _gold(label: dict[str, Any], rows: Mapping[str, Any], analysed: _Analysed) -> Labelled:
    reports = analysed(rows[name] for name in label["articles"])
    return Labelled(
        name=label["story"],
        story=describe(label["story"], reports, origins(reports)),
        reports=reports,
        sentences={name: (s["article"], s["start"], s["end"]) for name, s in label["sentences"].items()},
        same=_pairs(label["same"]),
        partial=_pairs(label["unsure"]),
        important=tuple(map(tuple, label["important"])),
    )


def _own(label: dict[str, Any], rows: Mapping[str, Any], analysed: _Analysed) -> Labelled:
    """Our own labels identify a sentence by the number of its article and its index among the article's spans."""
    reports = analysed(rows[name] for name in label["articles"])
    spans = {
        f"{a}:{n}": (label["articles"][a], *span)
        for a, part in enumerate(label["spans"])
        for n, span in enumerate(part)
    }
    return Labelled(
        name=label["story"],
        story=describe(label["story"], reports, origins(reports)),
        reports=reports,
        sentences=spans,
        same=_pairs(label["same"]),
        partial=_pairs(label["partial"]),
    )


def _pairs(found: Iterable[Iterable[str]]) -> frozenset[Pair]:
    return frozenset((min(pair), max(pair)) for pair in map(tuple, found))
