"""The quality of the answers, by labelled news and its scorers, or by our own labels of seeds/.

usage: python -m benchmarks.quality [DATA] [--write docs/quality.md]

DATA is a folder with ``data/``, ``gold/`` and ``score/``; each set is indexed by ``copydesk index`` into a temporary
folder, exported, and scored by the set's own program. Without DATA, seeds/ is scored by tests/cases/seed_stories.yaml.
With --write, the table and a note on how it was made replace those in the file; the prose around them stays. The
summary scorer needs ``pip install rouge-score``.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.seed_quality import measure
from bot.analyse.models.meaning import open_encoder
from bot.newsroom import open_newsroom
from bot.settings import Settings

BEGIN, END = "<!-- figures: written by benchmarks/quality.py -->", "<!-- end of figures -->"
COPYDESK = (sys.executable, "-m", "bot.cli")
Row = tuple[str, str, str]  # set, figures, command


def main() -> None:
    """Score, print the table, and write it if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path)
    parser.add_argument("--write", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = [*_seeds(Path(folder)), *(_sets(asked.data, Path(folder)) if asked.data else ())]
    table = "\n".join(
        [
            "| set | ours | best other method, measured the same way | people | command |",
            "| --- | --- | --- | --- | --- |",
            *(f"| {name} | {ours} | {' | '.join(_OTHERS.get(name, ('', '')))} | {how} |" for name, ours, how in rows),
        ]
    )
    print(table)
    if asked.write:
        document = asked.write.read_text(encoding="utf-8")
        asked.write.write_text(put_between(document, f"{_how_made()}\n\n{table}"), encoding="utf-8")


def put_between(document: str, figures: str) -> str:
    """The document with new figures between its two marks; what people wrote around them stays as it is."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        sys.exit(f"Nothing written: the file has no {BEGIN} with {END} behind it.")
    return f"{before}{begin}\n{figures}\n{end}{after}"


def _how_made() -> str:
    done = subprocess.run(("git", "rev-parse", "--short", "HEAD"), capture_output=True, text=True, check=False)
    return (
        f"Made by `make quality DATA=folder` on {datetime.now(UTC):%-d %B %Y} at commit {done.stdout.strip()};"
        f" without `DATA` only the rows of seeds/ are made. Sentences were compared by {_compared_by()}."
    )


def _compared_by() -> str:
    encoder = open_encoder()
    return f"words and {encoder.name}" if encoder else "words alone"


_LEAD = "Lead-3 without bylines, in the row itself"
_OTHERS = {  # best other method, people
    "labelled stories": (
        "same: boosting on 24 features 0.66, word Dice by idf 0.62<br>only: unmatched by token_set P 0.63 R 0.81",
        "two labellers 0.91",
    ),
    "allsides_fulltext, stories": ("TF-IDF average link, offline 90.1; online single pass 88.6", ""),
    "writer_summaries": (_LEAD, "greedy oracle 46.8/21.8"),
    "cnndm_small": (_LEAD, "greedy oracle 56.0/34.8"),
    "polnear, quotes": ('the name beside "said": right 52.6 %, precision 89.9 %', ""),
    "ner_news, entities": ("spaCy small 0.71, with consistency 0.74, medium 0.80", ""),
    "aliases": ("ratio 79.7 / 87.1", ""),
}


def _seeds(folder: Path) -> Iterator[Row]:
    index = folder / "seeds.sqlite"
    _run("index", "seeds", "--index", str(index))
    found = measure(open_newsroom(Settings(index=index)))
    for name, each in (("same fact", found.same), ("only one reports", found.only), ("differences", found.differ)):
        figures = f"P {each.precision:.2f} R {each.recall:.2f} F1 {each.f1:.2f} ({each.labelled} labelled)"
        yield f"seeds, {name}", figures, "`python -m benchmarks.seed_quality INDEX`"


def _sets(data: Path, folder: Path) -> Iterator[Row]:
    news, gold, score = data / "data", data / "gold", data / "score"
    stories = folder / "labelled.jsonl"
    stories.write_text("".join(_labelled(news, gold)), encoding="utf-8")
    yield _scored("labelled stories", folder, stories, ("comparisons",), score / "compare.py", (gold,))
    for name in ("allsides_fulltext", "basil"):
        loose = folder / f"{name}.jsonl"
        loose.write_text("".join(_without_story(news / f"{name}.jsonl")), encoding="utf-8")
        yield _scored(f"{name}, stories", folder, loose, ("stories",), score / "stories.py", (news / f"{name}.jsonl",))
    for name in ("writer_summaries", "cnndm_small"):
        yield _scored(
            name, folder, news / f"{name}.jsonl", ("summaries",), score / "summary.py", (news / f"{name}.jsonl",)
        )
    polnear = news / "polnear.jsonl"
    yield _scored("polnear, quotes", folder, polnear, ("quotes",), score / "quotes.py", (polnear,))
    docs = news / "ner_news_docs.jsonl"
    labels = news / "ner_news_entities.jsonl"
    yield _scored("ner_news, entities", folder, docs, ("entities",), score / "entities.py", (docs,), (labels,))
    phrases = gold / "figures.jsonl"
    yield _scored("figures", folder, phrases, ("figures",), score / "figures.py", (phrases,))
    yield _names(news, score, folder)


def _scored(
    name: str,
    folder: Path,
    source: Path,
    table: tuple[str],
    scorer: Path,
    before: tuple[Path, ...],
    after: tuple[Path, ...] = (),
) -> Row:
    index, exported = folder / f"{source.stem}-{table[0]}.sqlite", folder / f"{source.stem}-{table[0]}.out"
    _run("index", str(source), "--index", str(index))
    exported.write_text(_run("export", *table, "--index", str(index)), encoding="utf-8")
    figures = _score(scorer, *before, exported, *after)
    return name, figures, f"`{scorer.name}` on `copydesk export {table[0]}`"


def _names(news: Path, score: Path, folder: Path) -> Row:
    dictionary, queries, names, answers = (folder / name for name in ("e.yaml", "q.txt", "n.txt", "a.jsonl"))
    _score(score / "aliases.py", "make", news / "aliases.jsonl", dictionary, queries)
    lines = queries.read_text(encoding="utf-8").splitlines()
    names.write_text("".join(line.split("\t")[1] + "\n" for line in lines), encoding="utf-8")
    answers.write_text(
        _run("entity", "--from-file", str(names), "--entities", str(dictionary), "--json"), encoding="utf-8"
    )
    return (
        "aliases",
        _score(score / "aliases.py", "score", queries, answers),
        "`aliases.py` on `copydesk entity --from-file`",
    )


def _run(*words: str) -> str:
    refusing = words[0] == "index"  # what is refused is named, the rest is indexed
    return printed(*COPYDESK, *words, fine=1 if refusing else 0)


def _score(scorer: Path, *words: Path | str) -> str:
    """The last lines of what a scorer prints, as one cell."""
    told = printed(sys.executable, str(scorer), *map(str, words))
    lines = [" ".join(line.split()) for line in told.splitlines()]
    return "<br>".join([line for line in lines if line.startswith(_FIGURES)][-8:])


def printed(*command: str, fine: int = 0) -> str:
    """What a program prints; if it ends with a code beyond ``fine``, the run ends with what it says of that."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not 0 <= done.returncode <= fine:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout


_FIGURES = (
    *("same", "only", "differ", "top 10", "B-cubed", "pairs", "ours", "lead-3", "articles"),
    *("quotes", "phrases", "all", "person", "organisation", "place"),
)


def _labelled(news: Path, gold: Path) -> Iterator[str]:
    wanted = {
        article for file in gold.glob("*.json") for article in json.loads(file.read_text(encoding="utf-8"))["articles"]
    }
    for name in ("basil", "allsides_fulltext"):
        for line in (news / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            if json.loads(line)["id"] in wanted:
                yield line + "\n"


def _without_story(source: Path) -> Iterator[str]:
    for line in source.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        row.pop("story", None)
        yield json.dumps(row, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    main()
