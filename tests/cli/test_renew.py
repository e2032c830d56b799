"""``copydesk renew``."""

import json
from pathlib import Path

import pytest

from bot.cli import main


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code, output and errors of the command."""
    with pytest.raises(SystemExit) as left:
        main(["renew", *arguments])
    written = capsys.readouterr()
    return int(left.value.code or 0), written.out, written.err


def test_the_sample_articles_are_analysed_again(own_index: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, written, _ = run(capsys, "--index", str(own_index))
    assert (code, written) == (0, "45 articles analysed again. 16 stories prepared.\n")
    code, written, _ = run(capsys, "--index", str(own_index), "--json")
    assert (code, json.loads(written)) == (0, {"renewed": 45, "stories_prepared": 16})


def test_without_an_index_nothing_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "missing.sqlite"
    code, _, errors = run(capsys, "--index", str(missing))
    assert code == 1
    assert "copydesk index" in errors
    assert not missing.exists()
