"""The repository as git tracks it, whatever else a newsroom keeps in its clone: its own settings in config/, its files.

A change of a shipped setting is seen once it is staged.
"""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
_COPY = TemporaryDirectory(prefix="copydesk-")  # until Python ends


def tracked(folder: str = ".") -> list[str]:
    """The files that git tracks below a folder."""
    return _git("ls-files", "-z", folder).rstrip("\0").split("\0")


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout  # noqa: S607


def _config() -> Path:
    _git("checkout-index", f"--prefix={_COPY.name}/", *tracked("config"), *tracked("seeds"))
    return Path(_COPY.name) / "config"


CONFIG = _config()  # beside it are the sample articles
