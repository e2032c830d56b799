"""The generated blocks of README.md and docs/reference/: ``python -m tests.docs.render`` writes them anew."""

import re
import sys
import tempfile
from pathlib import Path

from bot.newsroom import open_newsroom
from bot.settings import load_settings
from tests.docs.commands import slack_commands, terminal_commands
from tests.docs.example import example
from tests.docs.options import option_tables
from tests.docs.pages import ROOT
from tests.docs.rows import row_shapes
from tests.fakes.seeds import index_seeds
from tests.shipped import CONFIG

REFERENCE = ROOT / "docs/reference"

_BLOCK = "<!-- begin {name}: written by python -m tests.docs.render -->\n{text}\n<!-- end {name} -->"
_FOUND = re.compile(r"<!-- begin (?P<name>[\w. -]+): [^\n]*-->\n(?P<text>.*?)\n<!-- end (?P=name) -->", re.DOTALL)


def expected(index: Path) -> dict[Path, dict[str, str]]:
    """Each page's blocks as they should be; the answer and the shapes of rows are read from an index of the samples."""
    settings = REFERENCE / "settings.md"
    newsroom = open_newsroom(load_settings(CONFIG, environ={}, overrides={"index": index}))
    try:
        shapes, answer = row_shapes(newsroom), example(newsroom)
    finally:
        newsroom.store.close()
    return {
        ROOT / "README.md": {"answer": answer},
        REFERENCE / "commands.md": {
            "slack commands": slack_commands(CONFIG / "slack-manifest.yaml"),
            **terminal_commands(),
        },
        REFERENCE / "export.md": shapes,
        settings: option_tables(written(settings)),
    }


def written(page: Path) -> dict[str, str]:
    """The page's blocks as they are, by name."""
    return {found["name"]: found["text"] for found in _FOUND.finditer(page.read_text(encoding="utf-8"))}


def rewrite(page: Path, blocks: dict[str, str]) -> list[str]:
    """Put the blocks in their places; gives the names of those that have no place in the page."""
    text = page.read_text(encoding="utf-8")
    found = {match["name"] for match in _FOUND.finditer(text)}
    text = _FOUND.sub(lambda match: _BLOCK.format(name=match["name"], text=blocks[match["name"]]), text)
    page.write_text(text, encoding="utf-8")
    return [name for name in blocks if name not in found]


def main() -> None:
    """Index the sample articles in a folder of its own, and rewrite every block."""
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index.sqlite"
        index_seeds(index, load_settings(CONFIG, environ={}, overrides={"semantic": "none"}))
        homeless = [
            f"{page.name}: {name}" for page, blocks in expected(index).items() for name in rewrite(page, blocks)
        ]
    sys.exit("No place for: " + ", ".join(homeless) if homeless else 0)


if __name__ == "__main__":
    main()
