"""Names for files, so that files in two folders never share one.

Files in the first folder that an index read are named by their path below it. Each later folder has a name of its own,
which precedes its files' paths. Names are stored with the index: they stay the same whatever is indexed next, in any
order, in one command or several.
"""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import partial
from itertools import takewhile
from pathlib import Path

from bot.ingest.kept import Kept

# Whether the files of a folder, named by a function, contain texts that are known under these names.
Proof = Callable[[Path, Callable[[str], str]], bool]


@dataclass(slots=True)
class Folders:
    """The folders read so far, by name; the first one's name is empty.

    A file has one name, whether it is indexed by itself, with its folder, or with a parent folder. ``unnamed`` says
    that the index has articles from before folders had names, ``before`` names the folders that these come from: a
    file of theirs that is known by its bare path keeps it, unless an earlier folder has such a file.
    """

    paths: dict[str, str] = field(default_factory=dict)
    unnamed: bool = False
    before: list[str] = field(default_factory=list)

    @classmethod
    def kept(cls, note: str, *, has_articles: bool) -> "Folders":
        """The folders in a stored note, or none."""
        return cls(**json.loads(note)) if note else cls(unnamed=has_articles)

    def written(self) -> str:
        """The folders as one line, to be stored with the index."""
        return json.dumps(asdict(self))

    def known(self, folder: Path, asked: set[Path], index: Kept, proves: Proof) -> Path:
        """The path by which a folder is known; a new one that is inside no known folder is given a name.

        If a known folder is gone, is not among those ``asked`` for, and has the new one's last path component, it has
        moved if the new one's files prove it.
        """
        here = absolute(folder)
        for there in self.paths.values():
            if _is_same(here, Path(there)):
                return Path(there)
        if any(here.is_relative_to(there) for there in self.paths.values()):
            return here
        for name, there in self.paths.items():
            is_gone = Path(there).name == here.name and Path(there) not in asked and not is_there(Path(there))
            if is_gone and proves(here, partial(self._full_name, name)):
                self.paths[name] = str(here)
                return here
        new = self._new(here, index)
        if self.unnamed and new and proves(here, str):
            self.before.append(new)
        self.paths[new] = str(here)
        return here

    def called(self, folder: Path, place: str, index: Kept) -> str:
        """The name of the file at a place below a known folder, from the innermost named folder that it is in."""
        file = (folder / place).as_posix()
        around = [(name, there) for name, there in self.paths.items() if Path(file).is_relative_to(there)]
        name, inner = max(around, key=lambda one: len(one[1]))
        full_name = self._full_name(name, Path(file).relative_to(inner).as_posix())
        if full_name == place or name not in self.before or _is_kept(full_name, index):
            return full_name
        before = takewhile(lambda one: one[0] != name, self.paths.items())
        if any(is_there(Path(there, place)) for _, there in before):
            return full_name
        return place if _is_kept(place, index) else full_name

    def _full_name(self, name: str, path: str) -> str:
        """A folder's name and a path; after ./, as in no file's path, if it would begin with another folder's name."""
        full_name = f"{name}/{path}" if name else path
        others = (other for other in self.paths if len(other) > len(name))
        return f"./{full_name}" if any(full_name.startswith(f"{other}/") for other in others) else full_name

    def _new(self, here: Path, index: Kept) -> str:
        """The shortest end of the path that is not yet a folder's name and begins no file's name."""
        if not self.paths:
            return ""
        parts = here.parts[1:]
        ends = ("/".join(parts[start:]) for start in reversed(range(len(parts))))
        return next((end for end in ends if self._is_free(end, index)), here.as_posix())

    def _is_free(self, name: str, index: Kept) -> bool:
        is_used = name in self.paths or is_there(Path(self.paths[""], name))
        return not is_used and not index.ids_beginning(f"{name}/")


def absolute(folder: Path) -> Path:
    """The absolute path, links unresolved: a folder keeps the name that it is indexed by."""
    return Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow links


def _is_kept(name: str, index: Kept) -> bool:
    """Whether an article, or a row of a file, has this name."""
    return bool(index.versions(name) or index.ids_beginning(f"{name}:"))


def is_there(path: Path) -> bool:
    """Whether there is such a file or folder, as far as we are let in."""
    try:
        return path.exists()
    except OSError:
        return False


def _is_same(left: Path, right: Path) -> bool:
    try:
        return left.samefile(right)
    except OSError:
        return False
