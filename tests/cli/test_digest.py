"""``copydesk digest``."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from tests.fakes.clock import SetClock
from tests.fakes.digest_room import Room, article
from tests.fakes.slack_api import SlackApi

PLANS = """
- id: morning
  title: Morning digest
  channel: C0NEWS
  days: [mon, tue, wed, thu, fri]
  times: ["08:00"]
  zone: Europe/Berlin
  set_up_by: Mara Vell
  sections: [{title: All}]
"""
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run ``copydesk digest`` over an index of two stories; exit code, output, errors."""
    monkeypatch.delenv("SLACK_BOT_TOKEN", raising=False)
    monkeypatch.delenv("SLACK_APP_TOKEN", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "digests.yaml").write_text(PLANS, encoding="utf-8")
    room = Room(tmp_path / "index.sqlite", SetClock(), SlackApi())
    room.index(
        article("a", "2024-11-17T20:00:00+00:00", "A ferry struck the pier. 3 were hurt."),
        article("b", "2024-11-17T21:00:00+00:00", "The pier was hit. 5 were hurt.", outlet="Bell"),
    )
    room.index(article("c", "2024-11-17T22:00:00+00:00"))
    room.store.close()

    def run_it(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main(["digest", *arguments, "--index", "index.sqlite"])
        told = capsys.readouterr()
        return int(str(left.value.code)), told.out, told.err

    return run_it


def row(out: str) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(out)
    return parsed


def test_digests_are_listed(run: Run) -> None:
    code, out, _ = run("list")
    assert code == 0
    assert "Morning digest (morning)" in out
    assert "channel C0NEWS · Mon to Fri at 08:00, Europe/Berlin" in out
    assert "not posted yet" in out


def test_digests_are_listed_as_json(run: Run) -> None:
    code, out, _ = run("list", "--json")
    assert code == 0
    assert row(out)["id"] == "morning"
    assert row(out)["last"] is None


def test_a_digest_is_previewed(run: Run) -> None:
    code, out, _ = run("preview", "morning", "2024-11-18")
    assert code == 0
    assert "This is the digest for 18 Nov 2024, 08:00." in out
    assert "Harbour Ledger: A ferry struck the pier." in out
    assert "differ on hurt: 3 (Harbour Ledger), 5 (Bell)" in out
    assert "Set up by Mara Vell · goes out Mon to Fri at 08:00, Europe/Berlin" in out


def test_a_digest_is_previewed_as_json(run: Run) -> None:
    code, out, _ = run("preview", "2024-11-18", "--json")
    assert code == 0
    (section,) = row(out)["sections"]
    assert [story["lead"]["article"] for story in section["stories"]] == ["a", "c"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("preview", "2024-11-17"), 1, "does not go out on 17 Nov 2024"),
        (("preview", "2024-11-99"), 2, "“2024-11-99” is not a day"),
        (("preview", "noon"), 1, "The digests are: morning."),
        (("now", "--yes"), 2, "SLACK_BOT_TOKEN"),
        (("now", "noon", "--yes"), 1, "The digests are: morning."),
        (("never",), 2, "No such command"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, arguments: tuple[str, ...], code: int, said: str) -> None:
    left, out, errors = run(*arguments)
    assert (left, out) == (code, "")
    assert said in errors
