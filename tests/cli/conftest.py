from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli import main
from tests.shipped import CONFIG

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(seeds_index: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line over the sample articles; gives exit code, output and errors."""

    def command(*words: str, with_index: bool = True) -> tuple[int, str, str]:
        extra = ("--index", str(seeds_index), "--config", str(CONFIG)) if with_index else ()
        with pytest.raises(SystemExit) as ended:
            main([*words, *extra])
        written = capsys.readouterr()
        return int(ended.value.code or 0), written.out, written.err

    return command
