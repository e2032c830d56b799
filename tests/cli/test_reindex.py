"""Indexing beside a running bot: what becomes of it when the bot is stopped, or when it cannot be started."""

import logging
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.cli.reindex import Reindexer
from bot.settings import Settings, Source

ROOT = Path(__file__).parents[2]
SLOW = "#!/bin/sh\necho $$\nexec sleep 600\n"  # stands in for the interpreter that indexes
SERVE = "import sys; sys.executable = sys.argv.pop(1); from bot.cli import main; main(sys.argv[1:])"


def test_a_signal_during_the_first_indexing_ends_it_and_opens_nothing(tmp_path: Path) -> None:
    slow = tmp_path / "slow"
    slow.write_text(SLOW, encoding="utf-8")
    slow.chmod(0o755)
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "sources.yaml").write_text("- path: articles\n", encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if not key.startswith("SLACK_")}
    command = [sys.executable, "-c", SERVE, str(slow), "serve", "--config", "config", "--index", "index.sqlite"]
    with subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=tmp_path, env=environment | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True
    ) as served:
        assert served.stdout is not None
        child = int(served.stdout.readline())
        served.send_signal(signal.SIGTERM)
        rest, _ = served.communicate(timeout=60)
    assert (served.returncode, rest) == (0, "")
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_an_indexing_that_cannot_be_started_is_tried_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    reindexer = Reindexer(Settings(sources=(Source(path=Path("articles")),)))
    with caplog.at_level(logging.ERROR, "bot.cli.reindex"), reindexer.every(0):
        while len(caplog.records) < 2:
            time.sleep(0.01)
    assert {record.getMessage() for record in caplog.records} == {
        "index_held_up reason=\"[Errno 2] No such file or directory: '/nowhere/python'\""
    }


def test_only_an_indexing_beside_the_running_bot_passes_over_what_was_just_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    os.mkfifo(told)
    telling = tmp_path / "telling"  # stands in for the interpreter that indexes
    telling.write_text(f'#!/bin/sh\necho "$@" > {told}\n', encoding="utf-8")
    telling.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(telling))
    reindexer = Reindexer(Settings(index=Path("i.sqlite"), sources=(Source(path=Path("articles")),)))
    with ThreadPoolExecutor(1) as reader:
        first = reader.submit(told.read_text)
        reindexer.run()
        assert first.result() == "-m bot.cli index articles --index i.sqlite --rest 0\n"
        with reindexer.every(0):
            assert told.read_text() == "-m bot.cli index articles --index i.sqlite --rest 10\n"
