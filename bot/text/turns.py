"""Taking turns: one of each outlet, then each one's second."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

_Item = TypeVar("_Item")


def turns(items: Iterable[_Item], name: Callable[[_Item], Hashable]) -> Sequence[list[_Item]]:
    """The first item of each name, then the second of each, and so on; each turn in the order of the items."""
    seen: Counter[Hashable] = Counter()
    found: list[list[_Item]] = []
    for item in items:
        turn = seen[name(item)]
        seen[name(item)] += 1
        if turn == len(found):
            found.append([])
        found[turn].append(item)
    return found
