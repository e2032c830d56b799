"""Model packages whose files are pinned: what is loaded must be byte for byte what was measured."""

import hashlib
import json
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from bot.errors import ModelError


def check_pinned(package: str, what: str, advice: str, lock: Path | None = None) -> None:
    """Compare a package's files with those that were pinned, if it is a pinned one.

    ``what`` names the model in messages, ``advice`` says what to do; ``lock`` holds the pinned checksums, by default
    those that ship with us.

    Raises:
        ModelError: a file is missing or differs.
    """
    shipped = files("bot.analyse.models") / "models.lock.json"
    pinned = json.loads((lock or shipped).read_text(encoding="utf-8")).get(package)
    if pinned is None:
        return
    folder = package_folder(package)
    for file, expected in pinned["sha256"].items():
        try:
            actual = hashlib.sha256((folder / file).read_bytes()).hexdigest()
        except OSError as error:
            msg = f"The {what} {package} {pinned['version']} is not whole: {file} cannot be read. {advice}"
            raise ModelError(msg) from error
        if actual != expected:
            msg = f"The {what} {package} is not the pinned one: {file} differs. {advice}"
            raise ModelError(msg)


def package_folder(package: str) -> Path:
    """Where an installed package's files are; none of its code is run."""
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else Path()
