"""Make bot/text/data/word_counts.tsv: in how many articles each stem occurs.

usage: python benchmarks/count_words.py ARTICLES.jsonl [ARTICLES.jsonl ...] > bot/text/data/word_counts.tsv

Each line of the input is an object with a field ``text``. Stems in fewer than three articles and single letters are
left out; the first line has the number of articles. Only these counts are kept of the input.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from bot.text.words import STOP_WORDS, stem, words

LEAST = 3


def main(paths: list[str]) -> None:
    """Count and print, the commonest stems first."""
    counts: Counter[str] = Counter()
    total = 0
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            found = {stem(word) for word in words(json.loads(line)["text"]) if word not in STOP_WORDS}
            counts.update(term for term in found if len(term) > 1)
            total += 1
    print(f"articles\t{total}")
    for term, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count >= LEAST:
            print(f"{term}\t{count}")


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(__doc__)
    main(sys.argv[1:])
