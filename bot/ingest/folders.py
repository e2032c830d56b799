"""What files are called, so that those of two folders never share a name.

Files of the folder that an index read first are called by their path below it. Each later folder has a name of its own
that stands before its files' paths. Names are kept with the index: they stay whatever is indexed next, in which order,
in one command or in several.
"""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import partial
from itertools import takewhile
from pathlib import Path

from bot.ingest.kept import Kept

# Whether the files of a folder, called in some way, hold texts that are known under these names.
Proof = Callable[[Path, Callable[[str], str]], bool]


@dataclass(slots=True)
class Folders:
    """The folders read so far, the first one's name being empty.

    A file has one name, whether it is indexed by itself, with its folder, or with a folder around that.
    ``unnamed`` tells that the index has articles from before folders had names, ``before`` names the folders that
    these come from: a file of theirs that is known by its bare path keeps it, unless a folder before has such a file.
    """

    paths: dict[str, str] = field(default_factory=dict)
    unnamed: bool = False
    before: list[str] = field(default_factory=list)

    @classmethod
    def kept(cls, note: str, *, has_articles: bool) -> "Folders":
        """As they were written down, or none."""
        return cls(**json.loads(note)) if note else cls(unnamed=has_articles)

    def written(self) -> str:
        """All of it in one line, to be kept with the index."""
        return json.dumps(asdict(self))

    def known(self, folder: Path, asked: set[Path], index: Kept, proves: Proof) -> Path:
        """The path by which a folder is known; a new one that lies in no other is given a name.

        A known folder that is gone, is not among those ``asked`` for, and whose last part the new one bears, has moved
        if the files that the new one holds prove it.
        """
        here = absolute(folder)
        for there in self.paths.values():
            if _is_same(here, Path(there)):
                return Path(there)
        if any(here.is_relative_to(there) for there in self.paths.values()):
            return here
        for name, there in self.paths.items():
            is_gone = Path(there).name == here.name and Path(there) not in asked and not _is_there(Path(there))
            if is_gone and proves(here, partial(self._whole, name)):
                self.paths[name] = str(here)
                return here
        new = self._new(here, index)
        if self.unnamed and new and proves(here, str):
            self.before.append(new)
        self.paths[new] = str(here)
        return here

    def called(self, folder: Path, place: str, index: Kept) -> str:
        """What the file at a place below a known folder is called: by the innermost named folder that it lies in."""
        file = (folder / place).as_posix()
        around = [(name, there) for name, there in self.paths.items() if Path(file).is_relative_to(there)]
        name, inner = max(around, key=lambda one: len(one[1]))
        whole = self._whole(name, Path(file).relative_to(inner).as_posix())
        if whole == place or name not in self.before or _is_kept(whole, index):
            return whole
        before = takewhile(lambda one: one[0] != name, self.paths.items())
        if any(_is_there(Path(there, place)) for _, there in before):
            return whole
        return place if _is_kept(place, index) else whole

    def _whole(self, name: str, path: str) -> str:
        """A name and a path; behind ./ where it would begin with another folder's name, as no path of a file does."""
        whole = f"{name}/{path}" if name else path
        others = (other for other in self.paths if len(other) > len(name))
        return f"./{whole}" if any(whole.startswith(f"{other}/") for other in others) else whole

    def _new(self, here: Path, index: Kept) -> str:
        """The shortest end of the path that is no folder's name yet and begins the name of no file."""
        if not self.paths:
            return ""
        parts = here.parts[1:]
        ends = ("/".join(parts[start:]) for start in reversed(range(len(parts))))
        return next((end for end in ends if self._is_free(end, index)), here.as_posix())

    def _is_free(self, name: str, index: Kept) -> bool:
        is_used = name in self.paths or _is_there(Path(self.paths[""], name))
        return not is_used and not index.ids_beginning(f"{name}/")


def absolute(folder: Path) -> Path:
    """The whole path; a link stays the name that it is indexed by."""
    return Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow links


def _is_kept(name: str, index: Kept) -> bool:
    """Whether an article, or one of a file's rows, is called so."""
    return bool(index.versions(name) or index.ids_beginning(f"{name}:"))


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
