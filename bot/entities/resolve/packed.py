"""Many short strings packed into few blocks of memory: a name of ten letters takes 14 bytes, a Python str about 60."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

import numpy as np
import numpy.typing as npt

Ids = npt.NDArray[np.int32]


class Strings(Sequence[str]):
    """A sequence of strings, each decoded on access."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Pack the texts in order, without keeping them."""
        block, ends = bytearray(), array("q", [0])
        for text in texts:
            block += text.encode("utf-8", "surrogatepass")
            ends.append(len(block))
        self._block = bytes(block)
        self._ends = ends

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return self.some(range(*place.indices(len(self))))
        if place < 0:
            raise IndexError(place)
        return self._block[self._ends[place] : self._ends[place + 1]].decode("utf-8", "surrogatepass")

    def some(self, places: Iterable[int]) -> list[str]:
        """The strings at these positions."""
        block, ends = self._block, self._ends
        return [block[ends[place] : ends[place + 1]].decode("utf-8", "surrogatepass") for place in places]

    def __iter__(self) -> Iterator[str]:
        for start in range(0, len(self), 4_096):
            yield from self.some(range(start, min(start + 4_096, len(self))))


class Places:
    """Index of keys by hash alone: callers must compare the keys found, since hashes can collide."""

    def __init__(self, keys: Iterable[str]) -> None:
        """Index the keys in order; empty ones are never found."""
        hashes, places = array("q"), array("i")
        for place, key in enumerate(keys):
            if key:
                hashes.append(hash(key))
                places.append(place)
        found = np.array(hashes, dtype=np.int64)
        order = np.argsort(found, kind="stable")  # equal keys keep their order
        self._hashes = found[order]
        self._places: Ids = np.array(places, dtype=np.int32)[order]

    def of(self, key: str) -> list[int]:
        """Positions of keys with the same hash as this one, in order."""
        if not key:
            return []
        first = int(np.searchsorted(self._hashes, hash(key)))
        found = []
        while first < len(self._hashes) and self._hashes[first] == hash(key):
            found.append(int(self._places[first]))
            first += 1
        return found
