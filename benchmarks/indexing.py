"""How fast articles are indexed, compared with the language model alone on the same text in the same run.

usage: python benchmarks/indexing.py [COUNT]

COUNT generated articles (default 600) are written once as .jsonl, .md, .txt and .html and indexed from each, with the
model and without; .jsonl once more with its stories compared by meaning too. CPU seconds of this process are counted,
so that a busy machine matters less. What an indexing process costs once, whatever it indexes, stands in the title: its
first article unpacks the words of languages, reads our own tables and digests the rules.
"""

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from benchmarks.indexes import Stages, index_all
from benchmarks.newsprint import generate
from benchmarks.table import show
from bot.analyse.models.meaning import open_encoder
from bot.cli.tools import open_tools
from bot.clock import SystemClock
from bot.settings import Settings
from bot.store import open_store


def main(count: int) -> None:
    """Measure and print the tables."""
    rows = list(generate(count))
    words = sum(len(row["text"].split()) for row in rows)
    with tempfile.TemporaryDirectory() as folder:
        model = _model_alone([row["text"] for row in rows])
        lines: list[tuple[object, ...]] = [("names model alone", count / model, words / model, 1.0)]
        start = _first_article(rows[:1], Path(folder))
        for form in ("jsonl", "md", "txt", "html"):
            source = Path(folder) / form
            _write(rows, source, form)
            for with_model in (True, False):
                whole, comparing = _index(source, Path(folder) / f"{form}-{with_model}.sqlite", with_model=with_model)
                label = f".{form}, {'with' if with_model else 'without'} the model"
                spent = whole - comparing
                lines.append((label, count / spent, words / spent, spent / model))
                if form == "jsonl":
                    lines.append(
                        (
                            f"  comparing its stories, besides ({label})",
                            count / comparing,
                            words / comparing,
                            comparing / model,
                        )
                    )
        lines += _by_meaning(Path(folder), count, words, model)
    show(
        f"Indexing {count} articles, {words} words (CPU seconds, one process; {start:.2f} s more for the first)",
        ("what", "articles/s", "words/s", "cost, model alone = 1"),
        lines,
    )


def _first_article(rows: list[dict[str, str]], folder: Path) -> float:
    """CPU seconds of indexing one article before any other."""
    _write(rows, folder / "first", "jsonl")
    whole, _ = _index(folder / "first", folder / "first.sqlite", with_model=True)
    return whole


def _by_meaning(folder: Path, count: int, words: int, model: float) -> Iterator[tuple[object, ...]]:
    if open_encoder() is None:
        return
    _, comparing = _index(folder / "jsonl", folder / "by-meaning.sqlite", with_model=True, semantic="auto")
    yield "  comparing its stories by meaning too", count / comparing, words / comparing, comparing / model


def _model_alone(texts: list[str]) -> float:
    model = open_tools(Settings(semantic="none"), with_model=True).analyst.model
    list(model.spans(texts[:20]))
    started = time.process_time()
    for _ in model.spans(texts):
        pass
    return time.process_time() - started


def _index(
    source: Path, file: Path, *, with_model: bool, semantic: Literal["auto", "none"] = "none"
) -> tuple[float, float]:
    """CPU seconds of an indexing run, and of its last stage alone."""
    tools = open_tools(Settings(semantic=semantic), with_model=with_model)
    list(tools.analyst.model.spans(["Warm the model up in Berlin."]))
    stages = Stages()
    store = open_store(file, SystemClock(), create=True)
    started = time.process_time()
    index_all(source, store, tools, stages)
    ended = time.process_time()
    store.close()
    return ended - started, ended - stages.began[-1]


def _write(rows: list[dict[str, str]], folder: Path, form: str) -> None:
    folder.mkdir()
    if form == "jsonl":
        (folder / "all.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return
    for number, row in enumerate(rows):
        (folder / f"{number:06}.{form}").write_text("".join(_text(row, form)), encoding="utf-8")


def _text(row: dict[str, str], form: str) -> Iterator[str]:
    if form == "md":
        yield f"---\ntitle: {json.dumps(row['title'])}\noutlet: {json.dumps(row['outlet'])}\n"
        yield f"published: {row['date']}\n---\n"
        yield row["text"]
    elif form == "txt":
        yield f"{row['title']}\n\n{row['text']}"
    else:
        yield f"<html><head><meta property='og:title' content={json.dumps(row['title'])}></head>"
        yield "<body><nav>Home</nav><article>"
        yield "".join(f"<p>{line}</p>" for line in row["text"].splitlines() if line)
        yield "</article><footer>All rights reserved.</footer></body></html>"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 600)
