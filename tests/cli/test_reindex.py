"""Indexing beside a running bot: what becomes of it when the bot is stopped, or when it cannot be started."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.cli import reindex
from bot.cli.reindex import Reindexer
from bot.clock import SystemClock
from bot.errors import IndexBusyError
from bot.settings import Settings, Source, load_settings
from bot.store import index_lock, open_store
from tests.fakes.busy_index import being_written
from tests.journeys import stories

pytestmark = pytest.mark.slow

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
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True
    ) as served:
        assert served.stdout is not None
        child = int(served.stdout.readline())
        served.send_signal(signal.SIGTERM)
        rest, _ = served.communicate(timeout=60)
    assert (served.returncode, rest) == (0, "")
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


DIGEST = """
- id: morning
  title: Morning
  channel: C0DIGESTS
  times: ["08:00"]
  zone: UTC
  set_up_by: The desk
  until_newest: true
  sections: [{title: All}]
"""


def test_a_bot_with_articles_answers_while_it_reads_and_its_digests_wait_for_what_has_come(tmp_path: Path) -> None:
    slow = tmp_path / "slow"
    slow.write_text(SLOW, encoding="utf-8")
    slow.chmod(0o755)
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "sources.yaml").write_text("- path: articles\n", encoding="utf-8")
    (tmp_path / "config" / "digests.yaml").write_text(DIGEST, encoding="utf-8")
    store = open_store(tmp_path / "index.sqlite", SystemClock(), create=True)
    stories.fill(store)
    store.close()
    environment = {key: value for key, value in os.environ.items() if not key.startswith("SLACK_")}
    command = [sys.executable, "-c", SERVE, str(slow), "serve", "--config", "config", "--index", "index.sqlite"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as served:
        assert served.stdout is not None
        lines = []
        for line in served.stdout:
            lines.append(line)
            if line.strip().isdigit():  # the child's, which reads on until it is ended
                os.kill(int(line), signal.SIGTERM)
            if "digest_posted" in line:
                served.send_signal(signal.SIGTERM)
    told = "".join(lines)
    order = ("handlers.socket_connection connected", "Copydesk is at http://", "indexed exit=-15", "digest_posted")
    places = [told.index(word) for word in order]
    assert places == sorted(places)
    assert served.returncode == 0


RUN = """
import sys
from pathlib import Path

from bot.cli.reindex import Reindexer
from bot.settings import load_settings

config, index = map(Path, sys.argv[1:])
Reindexer(load_settings(config, overrides={"index": index})).run()
"""


def test_an_indexing_ends_with_the_bot_that_began_it_though_that_is_killed(tmp_path: Path) -> None:
    index = tmp_path / "index.sqlite"
    (tmp_path / "copydesk.yaml").write_text("model: none\nsemantic: none\n", encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bridge.txt").write_text("The swing bridge was shut on Sunday.", encoding="utf-8")
    open_store(index, SystemClock(), create=True).close()
    (tmp_path / "sources.yaml").write_text(f"- path: {tmp_path / 'in'}\n", encoding="utf-8")
    command = [sys.executable, "-c", RUN, str(tmp_path), str(index)]
    with being_written(index), subprocess.Popen(command, cwd=ROOT) as bot:
        wait_until(lambda: not is_free(index))
        bot.kill()
        wait_until(lambda: is_free(index))  # long before the 30 seconds that it would wait for the index


def test_an_indexing_reads_what_the_settings_name(tmp_path: Path) -> None:
    (tmp_path / "copydesk.yaml").write_text("model: none\nsemantic: none\n", encoding="utf-8")
    (tmp_path / "sources.yaml").write_text(f"- path: {tmp_path / 'in'}\n", encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bridge.txt").write_text("The swing bridge was shut on Sunday.", encoding="utf-8")
    index = tmp_path / "index.sqlite"
    Reindexer(load_settings(tmp_path, overrides={"index": index})).run()
    store = open_store(index, SystemClock())
    assert [report.article.id for report in store.all_reports()] == ["bridge.txt"]
    store.close()


def is_free(index: Path) -> bool:
    """Whether nobody indexes."""
    try:
        with index_lock(index):
            return True
    except IndexBusyError:
        return False


def wait_until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


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


def indexing(monkeypatch: pytest.MonkeyPatch, program: Path, script: str) -> Reindexer:
    """A re-indexer whose child is a shell script, which stands in for the interpreter that indexes."""
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    return Reindexer(Settings(sources=(Source(path=Path("articles")),)))


@pytest.mark.parametrize(
    ("script", "longest", "told"),
    [
        ("exit 3", 60.0, [("WARNING", "indexed exit=3")]),
        ("exit 0", 60.0, [("INFO", "indexed exit=0")]),
        ("exec sleep 600", 0.2, [("WARNING", "indexed exit=-9")]),  # what hangs is killed
    ],
)
def test_a_run_that_fails_or_hangs_is_warned_of(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    script: str,
    longest: float,
    told: list[tuple[str, str]],
) -> None:
    monkeypatch.setattr(reindex, "_LONGEST", longest)
    reindexer = indexing(monkeypatch, tmp_path / "program", script)
    with caplog.at_level(logging.INFO, "bot.cli.reindex"):
        reindexer.run()
    assert [(record.levelname, record.getMessage().partition(" seconds=")[0]) for record in caplog.records] == told


def test_a_child_that_does_not_stop_when_it_is_asked_to_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(reindex, "_STOP_SECONDS", 0.2)
    begun = tmp_path / "begun"
    os.mkfifo(begun)
    reindexer = indexing(monkeypatch, tmp_path / "program", f"trap '' TERM\necho > {begun}\nwhile :; do :; done")
    with caplog.at_level(logging.INFO, "bot.cli.reindex"), reindexer.every(0):
        begun.read_text()
    assert [record.getMessage().partition(" seconds=")[0] for record in caplog.records] == ["indexed exit=-9"]


def test_a_run_that_breaks_is_told_of_and_the_next_is_made(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "executable", "no\0program")
    reindexer = Reindexer(Settings(sources=(Source(path=Path("articles")),)))
    with caplog.at_level(logging.ERROR, "bot.cli.reindex"), reindexer.every(0):
        until = time.monotonic() + 10
        while len(caplog.records) < 2 and time.monotonic() < until:
            time.sleep(0.01)
    assert len(caplog.records) >= 2
    assert all(record.getMessage().startswith("index_broke\n") for record in caplog.records)


def test_an_indexing_is_started_with_no_address_and_beside_the_bot_passes_over_what_was_just_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    os.mkfifo(told)
    telling = tmp_path / "telling"  # stands in for the interpreter that indexes
    telling.write_text(f'#!/bin/sh\necho "$@" > {told}\n', encoding="utf-8")
    telling.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(telling))
    sources = (Source(path=Path("articles")), Source(feed="https://ledger.example/feed?key=k3y"))
    reindexer = Reindexer(Settings(index=Path("i.sqlite"), sources=sources))
    with ThreadPoolExecutor(1) as reader:
        first = reader.submit(told.read_text)
        reindexer.run()
        assert first.result() == "-m bot.cli index --beside --index i.sqlite --rest 0\n"
        with reindexer.every(0):
            lines = told.read_text().splitlines()  # of one run, or of the next one too
            assert set(lines) == {"-m bot.cli index --beside --index i.sqlite --rest 10"}
