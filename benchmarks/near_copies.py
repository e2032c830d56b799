"""How well copies are told from other articles on the same event: recall and precision of bot.stories.origins.

usage: python benchmarks/near_copies.py ARTICLES.jsonl [ARTICLES.jsonl ...] [--copies N] [--seed N]

ARTICLES.jsonl holds objects with ``id``, ``text``, ``title`` and ``story``. Copies of five kinds are made of articles
whose story has others; each is put in a story with its original and the real other articles, so that origins are found
as in use. A pair that is joined but is not an original and its copy counts as wrong, unless the two share long runs of
words: those are copies of one wire report in the data itself, and are listed to be read.
"""

import argparse
import json
import random
import re
import time
from collections import defaultdict
from itertools import combinations, pairwise
from pathlib import Path

from bot.model.analysis import Analysis
from bot.model.article import Article
from bot.model.story import Report
from bot.stories.origins import origins
from bot.text.shingles import SHARED, shared, signature
from bot.text.words import words

Row = dict[str, str]
KINDS = (
    "cut to 40 %",
    "one word in ten changed",
    "cut to 40 % and one word in ten changed",
    "re-headlined",
    "boilerplate",
)
RUNS = 0.25  # share of eight-word runs from which two articles of the data are copies of one report
BOILERPLATE = (
    "Sign up for our morning letter and never miss what matters in your town.",
    "This page is free to read because readers support it.",
    "Reporting for this page is paid for by subscribers. Have you seen something we should look into? Write to us.",
    "Most read: ten quiet places for a long weekend. The best bread in the county, by those who eat it.",
    "All times are local. Photographs may not be used without permission. Corrections have a page of their own.",
)


def main() -> None:
    """Make the copies, find the origins, print the table."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--copies", type=int, default=60, help="copies of each kind")
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    rows = [json.loads(line) for path in given.paths for line in path.read_text(encoding="utf-8").splitlines()]
    stories = _stories(rows)
    print(f"{len(rows)} articles, {len(stories)} stories of two or more, {given.copies} copies of each kind")
    print(f"{'kind':42} {'recall':>7} {'precision':>10} {'by signature':>13}")
    sums = [0, 0, 0, 0]
    for number, kind in enumerate(KINDS):
        counts = _measure(stories, kind, given.copies, random.Random(given.seed + number))
        sums = [total + count for total, count in zip(sums, counts, strict=True)]
        _line(kind, counts)
    _line("all", sums)
    _show_joined(stories)


def _line(kind: str, counts: list[int]) -> None:
    made, found, wrong, met = counts
    precision = found / max(1, found + wrong)
    print(f"{kind:42} {found / made:7.3f} {precision:10.3f} {met / made:13.3f}")


def _stories(rows: list[Row]) -> list[list[Row]]:
    """Stories of two articles or more, of at least 150 words each."""
    by_story: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if len(row["text"].split()) >= 150:
            by_story[row["story"]].append(row)
    return [story for story in by_story.values() if len(story) > 1]


def _measure(stories: list[list[Row]], kind: str, copies: int, chance: random.Random) -> list[int]:
    """Counts of copies made, copies found, other pairs joined, and copies whose signatures overlap enough."""
    counts = [0, 0, 0, 0]
    for story in chance.sample(stories, min(copies, len(stories))):
        original = chance.choice(story)
        copy = {**original, "id": f"{original['id']} copy", "text": _copied(original["text"], kind, chance)}
        copy["title"] = "A headline of the newsroom's own" if "headlined" in kind else original["title"]
        reports = [_report(row) for row in (*story, copy)]
        joined = [pair for origin in origins(reports) for pair in combinations(origin.articles, 2)]
        source = {copy["id"]: original["id"]}
        texts = {row["id"]: row["text"] for row in story}
        pairs = [tuple(source.get(one, one) for one in pair) for pair in joined]
        counts[0] += 1
        counts[1] += any(one == other for one, other in pairs)
        counts[2] += sum(1 for one, other in pairs if one != other and _runs(texts[one], texts[other]) < RUNS)
        counts[3] += shared(signature(original["text"]), signature(copy["text"])) >= SHARED
    return counts


def _copied(text: str, kind: str, chance: random.Random) -> str:
    """A copy as another desk would run it, with the page's boilerplate around it."""
    if "cut" in kind:
        text = _cut(text, 0.4)
    if "changed" in kind:
        text = _changed(text, 0.1, chance)
    before, after = chance.sample(BOILERPLATE, 2)
    return f"{before}\n\n{text}\n\n{after}"


def _cut(text: str, share: float) -> str:
    """The opening sentences with this share of the words: agencies' copy is cut from the end."""
    wanted = int(len(text.split()) * share)
    kept: list[str] = []
    for sentence in re.split(r"(?<=[.!?”\"])(\s+)", text):
        if sum(len(part.split()) for part in kept) >= wanted:
            break
        kept.append(sentence)
    return "".join(kept)


def _changed(text: str, share: float, chance: random.Random) -> str:
    """The text with each word, at this probability, replaced by another one, dropped, or followed by another one."""
    pool = text.split()
    parts = re.split(r"(\s+)", text)
    for place, part in enumerate(parts):
        if part.strip() and chance.random() < share:
            parts[place] = chance.choice([chance.choice(pool), "", f"{part} {chance.choice(pool)}"])
    return "".join(parts)


def _runs(one: str, other: str, size: int = 8) -> float:
    """The share of the shorter text's eight-word runs that the other has: a measure independent of the one judged."""
    runs = []
    for text in (one, other):
        found = words(text)
        runs.append({tuple(found[start : start + size]) for start in range(len(found) - size + 1)})
    return len(runs[0] & runs[1]) / max(1, min(map(len, runs)))


def _report(row: Row) -> Report:
    article = Article(id=row["id"], text=row["text"], title=row["title"], outlet=row.get("outlet") or row["id"])
    return Report(article, Analysis("en", 0, shingles=signature(row["text"])))


def _show_joined(stories: list[list[Row]]) -> None:
    """Print the pairs of the data itself that are taken for one origin, with the share of runs they have in common."""
    started = time.process_time()
    found = []
    for story in stories:
        texts = {row["id"]: row for row in story}
        for origin in origins([_report(row) for row in story]):
            found += [(texts[one], texts[other]) for one, other in pairwise(origin.articles)]
    seconds = time.process_time() - started
    articles = sum(map(len, stories))
    print(f"\norigins of all {len(stories)} stories: {articles / seconds:.0f} articles per CPU-second")
    for one, other in found:
        outlets = f"{one.get('outlet', '')} / {other.get('outlet', '')}"
        print(f"joined in the data, runs {_runs(one['text'], other['text']):.2f}: {outlets}, {one['title'][:60]}")


if __name__ == "__main__":
    main()
