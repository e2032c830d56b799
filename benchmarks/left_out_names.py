"""How often a name that is not in the lists finds its entity: one alias left out, and typing errors on top.

usage: python -m benchmarks.left_out_names ALIASES.jsonl [DRAWS]

ALIASES.jsonl holds objects with ``source``, ``canonical``, ``type`` and ``aliases``. A draw takes the same number of
aliases from each list, at most one per entity, leaves each out and looks it up as it is, with one typing error and with
two.
"""

import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from benchmarks.table import show
from bot.entities.resolve import NameIndex
from bot.model.entity import Entity

DRAWS = 4
ASKED = 500
ERRORS = (0, 1, 2)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def main(path: Path, draws: int) -> None:
    """Print the shares found first and among five, for each draw and on average."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = list({_plain(row["canonical"]): row for row in map(json.loads, lines)}.values())
    shares = [_draw(rows, random.Random(seed)) for seed in range(1, draws + 1)]
    mean = [sum(each) / draws for each in zip(*shares, strict=True)]
    columns = [f"{what}, {errors} errors" for errors in ERRORS for what in ("first", "among five")]
    named = [(str(number), *each) for number, each in enumerate(shares, 1)]
    show(f"One alias left out, {len(rows)} entities, percent", ("draw", *columns), [*named, ("mean", *mean)])


def _draw(rows: Sequence[dict[str, Any]], chance: random.Random) -> list[float]:
    """The shares of one draw, in percent: first and among five, for each number of errors."""
    asked = _asked(rows, chance)
    index = NameIndex(_entity(number, row, asked.get(number, "")) for number, row in enumerate(rows))
    shares = []
    for errors in ERRORS:
        found = [index.candidates(_misspelt(chance, name, errors), 5) for name in asked.values()]
        places = [[one.entity.id for one in each] for each in found]
        for most in (1, 5):
            right = sum(str(number) in each[:most] for number, each in zip(asked, places, strict=True))
            shares.append(100 * right / len(asked))
    return shares


def _asked(rows: Sequence[dict[str, Any]], chance: random.Random) -> dict[int, str]:
    """The aliases to leave out, by the number of their entity: names of one entity alone, longer than two letters."""
    owners = defaultdict(set)
    for number, row in enumerate(rows):
        for name in (row["canonical"], *row["aliases"]):
            owners[_plain(name)].add(number)
    lists: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, row in enumerate(rows):
        for alias in row["aliases"]:
            folded = _plain(alias)
            if owners[folded] == {number} and folded != _plain(row["canonical"]) and len(folded) > 2:
                lists[row["source"]].append((number, alias))
    asked: dict[int, str] = {}
    for source in sorted(lists):
        chance.shuffle(lists[source])
        asked |= dict(list(dict(lists[source]).items())[: ASKED // len(lists)])
    return asked


def _entity(number: int, row: dict[str, Any], left_out: str) -> Entity:
    aliases = (alias for alias in row["aliases"] if not left_out or _plain(alias) != _plain(left_out))
    return Entity(str(number), row["canonical"], row["type"], tuple(aliases))


def _plain(name: str) -> str:
    """A name without letter case, accents and punctuation: what makes two spellings one alias here."""
    letters = (letter for letter in normalize("NFKD", name) if not combining(letter))
    return " ".join(re.findall(r"\w+", "".join(letters).lower()))


def _misspelt(chance: random.Random, name: str, errors: int) -> str:
    """The name with letters dropped, inserted, changed or swapped."""
    for _ in range(errors):
        place, letter = chance.randrange(len(name)), chance.choice(_LETTERS)
        before, here, after = name[:place], name[place], name[place + 1 :]
        made = (
            before + after,
            before + letter + here + after,
            before + letter + after,
            before + after[:1] + here + after[1:],
        )
        name = chance.choice(made) or name
    return name


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else DRAWS)
