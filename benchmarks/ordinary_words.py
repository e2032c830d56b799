"""Make bot/entities/data/ordinary_words.txt: stems that news writes in lower case, and hardly ever as a name.

usage: python -m benchmarks.ordinary_words ARTICLES.jsonl [ARTICLES.jsonl ...] > bot/entities/data/ordinary_words.txt

Each line of the input is an object with a field ``text``. A stem is listed if it is in lower case in at least two
articles, and at least twice as often as with a capital inside a sentence. Only the stems are kept of the input.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path
from textwrap import wrap

from bot.text.words import STOP_WORDS, stem

LEAST, TIMES, LETTERS = 2, 2, 4
SMALL = re.compile(rf"(?<![\w.@/-])[a-z]{{{LETTERS},}}\b")
CAPITAL = re.compile(rf"(?<=[a-z,] )[A-Z][a-z]{{{LETTERS - 1},}}\b")


def main(paths: list[str]) -> None:
    """Count and print, in order of the alphabet."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["text"]
            small.update({stem(word) for word in SMALL.findall(text) if word not in STOP_WORDS})
            capital.update({stem(word.lower()) for word in CAPITAL.findall(text)})
    listed = sorted(word for word, count in small.items() if count >= max(LEAST, TIMES * capital[word]))
    print("# Stems of words that are names hardly ever. Made by benchmarks/ordinary_words.py.")
    print("\n".join(wrap(" ".join(listed), 120)))


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(__doc__)
    main(sys.argv[1:])
