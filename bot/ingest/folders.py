"""What files are called, so that those of two folders never share a name.

Files of the folder that an index read first are called by their path below it. Each later folder has a name of its own
that stands before its files' paths. Names are kept with the index: they stay whatever is indexed next, in which order,
in one command or in several.
"""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path


@dataclass(slots=True)
class Folders:
    """The folders read so far, the first one's name being empty.

    A file has one name, whether it is indexed by itself, with its folder, or with a folder around that.
    ``unnamed`` tells that the index has articles from before folders had names: a later folder's file that is known
    by its bare path then keeps it, unless a folder before has such a file.
    """

    paths: dict[str, str] = field(default_factory=dict)
    unnamed: bool = False

    @classmethod
    def kept(cls, note: str, *, has_articles: bool) -> "Folders":
        """As they were written down, or none."""
        return cls(**json.loads(note)) if note else cls(unnamed=has_articles)

    def written(self) -> str:
        """All of it in one line, to be kept with the index."""
        return json.dumps({"paths": self.paths, "unnamed": self.unnamed})

    def known(self, folder: Path) -> Path:
        """The path by which a folder is known; a new one that lies in no other is given a name.

        A known folder that is gone, and whose last part the new one bears, has moved.
        """
        here = Path(os.path.abspath(folder))  # noqa: PTH100 - a link stays the name that it is indexed by
        for there in self.paths.values():
            if _is_same(here, Path(there)):
                return Path(there)
        if not any(here.is_relative_to(there) for there in self.paths.values()):
            gone = (name for name, there in self.paths.items() if not _is_there(Path(there)))
            moved = next((name for name in gone if Path(self.paths[name]).name == here.name), None)
            self.paths[self._new(here) if moved is None else moved] = str(here)
        return here

    def called(self, folder: Path, place: str, is_known: Callable[[str], bool]) -> str:
        """What the file at a place below a known folder is called: by the innermost named folder that it lies in."""
        file = (folder / place).as_posix()
        around = [(name, there) for name, there in self.paths.items() if Path(file).is_relative_to(there)]
        name, inner = max(around, key=lambda one: len(one[1]))
        path = Path(file).relative_to(inner).as_posix()
        whole = f"{name}/{path}" if name else path
        if whole == place or not self.unnamed or is_known(whole):
            return whole
        before = takewhile(lambda one: one[0] != name, self.paths.items())
        if any(_is_there(Path(there, place)) for _, there in before):
            return whole
        return place if is_known(place) else whole

    def _new(self, here: Path) -> str:
        """The shortest end of the path that is no folder's name yet and nothing in the first folder."""
        if not self.paths:
            return ""
        parts = here.parts[1:]
        ends = ["/".join(parts[start:]) for start in reversed(range(len(parts)))]
        free = (end for end in ends if end not in self.paths and not _is_there(Path(self.paths[""], end)))
        return next(free, here.as_posix())


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _is_same(left: Path, right: Path) -> bool:
    try:
        return left.samefile(right)
    except OSError:
        return False
