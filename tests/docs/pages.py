"""The pages of the documentation, and what stands in them: fenced blocks, command lines, links."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).parents[2]

_FENCE = re.compile(r"^ *```(?P<kind>\w*)\n(?P<body>.*?)^ *```", re.MULTILINE | re.DOTALL)
_COPYDESK = re.compile(r"(?:[A-Z_]+=\S+ )*(?:\.venv/bin/)?copydesk(?: |$)")  # variables may stand before it
_LINK = re.compile(r"\[[^\]\n]+\]\(([^)\s]+)\)")


def pages() -> list[Path]:
    """README and its companions, and everything below docs/."""
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]


def command_lines(page: Path) -> Iterator[list[str]]:
    """The words of each ``copydesk`` command line in the page's shell blocks, without ``copydesk`` itself."""
    for line in _shell_lines(page):
        if command := _COPYDESK.match(line):
            yield _until_redirected(shlex.split(line[command.end() :], comments=True))


def slack_lines(page: Path) -> Iterator[str]:
    """Each line of the page's shell blocks that starts with a slash command, without the remark behind it."""
    for line in _shell_lines(page):
        if line.startswith("/"):
            yield re.split(r" {2,}", line)[0]


def settings_blocks(page: Path) -> list[str]:
    """The page's blocks of settings, as they would stand in a file of their own."""
    fences = _FENCE.finditer(page.read_text(encoding="utf-8"))
    return [dedent(fence["body"]) for fence in fences if fence["kind"] == "yaml"]


def links(page: Path) -> list[str]:
    """The targets of the page's links, outside fenced blocks."""
    return _LINK.findall(_FENCE.sub("", page.read_text(encoding="utf-8")))


def name(page: Path) -> str:
    """The page's path below the repository."""
    return str(page.relative_to(ROOT))


def _shell_lines(page: Path) -> Iterator[str]:
    for fence in _FENCE.finditer(page.read_text(encoding="utf-8")):
        if fence["kind"] in ("", "sh"):
            yield from (line.strip() for line in fence["body"].splitlines())


def _until_redirected(words: list[str]) -> list[str]:
    ends = [place for place, word in enumerate(words) if word in (">", "|", ">>")]
    return words[: ends[0]] if ends else words
