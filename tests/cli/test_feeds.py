"""Feeds and pages in the terminal."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli import main
from tests.fakes.plain_tools import plain_tools
from tests.fakes.web import FakeWeb, fake_web

STORY = "The swing bridge at Norwick was shut on Sunday after a barge struck its eastern pier, the port said."
ITEM = (
    f"<item><title>Bridge shut</title><link>http://ledger.example:#/a</link><description>{STORY}</description></item>"
)
FEED = f'<?xml version="1.0"?><rss version="2.0"><channel>{ITEM}</channel></rss>'
LOCAL = "http://127.0.0.1/feed.xml"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeWeb]:
    """A web on this machine, which the terminal's commands reach."""
    with fake_web() as running:
        monkeypatch.setattr("bot.cli.index.open_tools", lambda *_, **__: replace(plain_tools(), web=running.web()))
        yield running


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line with settings and an index of the test's own; gives exit code, output and errors."""

    def command(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main([*words, "--index", str(tmp_path / "i.sqlite"), "--config", str(tmp_path)])
        written = capsys.readouterr()
        return int(ended.value.code or 0), written.out, written.err

    return command


def test_addresses_are_indexed_as_the_settings_say_and_check_tells_of_them(
    run: Run, web: FakeWeb, tmp_path: Path
) -> None:
    feed, gone = web.url("ledger.example/feed.xml?key=secret"), web.url("bell.example/gone")
    place = feed.partition("?")[0]
    web.put({"ledger.example/feed.xml?key=secret": FEED})
    (tmp_path / "copydesk.yaml").write_text("model: none\nsemantic: none\n")
    rows = f"- feed: {feed}\n  outlet: Harbour Ledger\n  pages: false\n- feed: {LOCAL}\n"
    (tmp_path / "sources.yaml").write_text(rows)

    code, out, err = run("index", feed, gone, LOCAL)
    assert code == 1
    assert out.startswith("1 article read: 1 new. 1 story prepared. 2 refused. ")
    not_public = "the host 127.0.0.1 is at 127.0.0.1, which is not a public address"
    assert [line.partition("; it is asked again")[0] for line in err.splitlines() if line.startswith("refused")] == [
        f"refused: {gone}: the server answered 404: there is nothing at this address",
        f"refused: {LOCAL}: {not_public}",
    ]
    assert json.loads(run("search", "bridge", "--json")[1])["hits"][0]["head"]["outlet"] == "Harbour Ledger"

    code, told, _ = run("check")
    assert code == 0
    assert f"\n  sources: {place}, {LOCAL}\n" in told
    assert f"\nfeeds\n  {place}: 1 article; last read " in told
    assert f"; it was read\n  {LOCAL}: 0 articles; never read; {not_public}, asked again after " in told
    assert "secret" not in out + err + told


def test_check_counts_a_feed_that_fails_again_and_again_as_a_problem(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, web: FakeWeb
) -> None:
    monkeypatch.setattr("bot.ingest.rounds._FIRST_WAIT", timedelta())
    (tmp_path / "copydesk.yaml").write_text("model: none\nsemantic: none\n")
    (tmp_path / "sources.yaml").write_text(f"- feed: {web.url('ledger.example/feed.xml')}\n")
    for failures in range(1, 4):
        run("index", web.url("ledger.example/feed.xml"))
        code, told, _ = run("check")
        assert code == int(failures == 3)
        assert ("  warning: not read last time: " in told) == (failures < 3)
    assert "\n  problem: sources.yaml: correct or take out what cannot be read: http://ledger.example" in told
    assert told.endswith("\n1 problem: see feeds.\n")
