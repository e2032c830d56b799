"""What ``copydesk check`` warns of, and a command that is stopped while it starts."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.store import index_lock, open_store
from tests.shipped import CONFIG

Run = Callable[..., tuple[int, str, str]]

AS_ROOT, SETPRIV = os.geteuid() == 0, shutil.which("setpriv") or ""
ROOT = Path(__file__).parents[2]
WARNED = (
    "  warning: our_outlet: no article is by The Bugle; the outlets are Harbour Ledger, Public Radio North,"
    " The Evening Bell, Metro Standard, Tally & Trade, Uplands Courier"
)
DIGEST = """
- id: morning
  title: Morning digest
  channel: C0NEWS
  times: ["08:00"]
  zone: UTC
  set_up_by: Mara Vell
  sections:
    - {title: The port, query: Saltmere flood by:ferrier}
    - {title: Papers, outlets: [harbour ledger, Nowhere Times, The Bugle]}
    - {title: People, names: [Nobody Atall, Rosa Lindgate]}
    - {title: Rest, query: 'outlet:nowhere about:"Nobody Atall" by:nobody from:yesterday flood'}
    - {title: Rosa, query: 'outlet:bell about:"Rosa Lindgate"'}
"""
DOUBTED = (
    "  warning: digests.yaml: morning, Papers: no article is by Nowhere Times or The Bugle;"
    " digests.yaml: morning, People: no article names Nobody Atall;"
    " digests.yaml: morning, Rest: no article names Nobody Atall; no article fits outlet:nowhere;"
    " no article fits by:nobody"
)


def as_somebody(folder: Path, *typed: str) -> subprocess.CompletedProcess[str]:
    """What a command does for a user without the rights of root."""
    as_others = [SETPRIV, "--bounding-set=-dac_override,-dac_read_search"] if AS_ROOT else []
    command = [*as_others, sys.executable, "-m", "bot.cli", *typed]
    env = {"PYTHONPATH": str(ROOT), "PATH": ""}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("ours", "said"),
    [
        ("[Harbour Ledger, the tally & trade]", "Ready: no problems found.\n"),
        ("The Bugle", "Ready, with a warning: see index.\n"),
    ],
)
def test_check_names_an_outlet_of_ours_that_has_no_article(
    run: Run, seeds_index: Path, tmp_path: Path, ours: str, said: str
) -> None:
    (tmp_path / "copydesk.yaml").write_text(f"model: none\nsemantic: none\nour_outlet: {ours}\n")
    code, out, _ = run("check", "--index", str(seeds_index), "--config", str(tmp_path), with_index=False)
    assert (code, out.splitlines(keepends=True)[-1]) == (0, said)
    warned = [line for line in out.splitlines() if line.startswith("  warning: ")]
    assert warned == ([WARNED] if "Bugle" in ours else [])


def test_check_names_what_no_digest_can_have(run: Run, seeds_index: Path, tmp_path: Path) -> None:
    (tmp_path / "copydesk.yaml").write_text("model: none\nsemantic: none\n")
    (tmp_path / "digests.yaml").write_text(DIGEST)
    code, out, _ = run("check", "--index", str(seeds_index), "--config", str(tmp_path), with_index=False)
    assert (code, [line for line in out.splitlines() if line.startswith("  warning: ")]) == (0, [DOUBTED])


def test_check_says_that_the_index_is_still_to_be_made(run: Run, tmp_path: Path) -> None:
    (tmp_path / "copydesk.yaml").write_text("model: none\nsemantic: none\n")
    (tmp_path / "sources.yaml").write_text(f"- path: {tmp_path}\n")
    index = tmp_path / "none.sqlite"
    code, out, _ = run("check", "--index", str(index), "--config", str(tmp_path), with_index=False)
    assert f"\n  file: {index}\n  warning: none yet: `copydesk serve` makes it from sources.yaml\n" in out
    assert (code, out.splitlines()[-1]) == (0, "Ready, with a warning: see index.")


def test_check_says_that_a_run_did_not_finish_unless_it_is_at_work(run: Run, seeds_index: Path, tmp_path: Path) -> None:
    index = tmp_path / "index.sqlite"
    with closing(sqlite3.connect(seeds_index)) as whole, closing(sqlite3.connect(index)) as cut_short:
        whole.backup(cut_short)
        cut_short.execute("UPDATE story SET stale=1 WHERE id IN (SELECT id FROM story LIMIT 2)")
        cut_short.commit()
    told = (
        "2 stories wait to be compared, since the last indexing run did not finish, or Copydesk was updated:"
        " run `copydesk index` again"
    )
    assert f"\n  warning: {told}\n" in run("check", "--index", str(index), "--config", str(CONFIG), with_index=False)[1]
    with index_lock(index):
        assert "warning" not in run("check", "--index", str(index), "--config", str(CONFIG), with_index=False)[1]


def test_check_counts_the_stories_that_could_not_be_compared(run: Run, own_index: Path) -> None:
    with closing(sqlite3.connect(own_index)) as failed:
        failed.execute("UPDATE story SET stale=2 WHERE id IN (SELECT id FROM story LIMIT 2)")
        failed.commit()
    told = "2 stories could not be compared; the log says why, `copydesk renew` tries again"
    code, out, _ = run("check", "--index", str(own_index), "--config", str(CONFIG), with_index=False)
    assert (code, [line for line in out.splitlines() if line.startswith("  warning: ")]) == (0, [f"  warning: {told}"])


def test_check_reads_the_whole_index_and_says_to_restore_a_damaged_one(run: Run, own_index: Path) -> None:
    size = own_index.stat().st_size
    with own_index.open("r+b") as file:
        file.seek(size // 2 // 4096 * 4096)
        file.write(b"x" * 4096 * 8)
    told = "is damaged or is no Copydesk index. Restore a backup, or move it away and index your articles again."
    code, out, _ = run("check", "--index", str(own_index), "--config", str(CONFIG), with_index=False)
    assert (code, f"\n  problem: {own_index} {told}\n" in out) == (1, True)


@pytest.mark.skipif(AS_ROOT and not SETPRIV, reason="root can write everywhere")
def test_an_index_that_cannot_be_written_can_be_searched(seeds_index: Path, tmp_path: Path) -> None:
    (folder := tmp_path / "disc").mkdir()
    with closing(sqlite3.connect(seeds_index)) as whole, closing(sqlite3.connect(folder / "i.sqlite")) as copy:
        whole.backup(copy)
    (folder / "i.sqlite").chmod(0o400)
    folder.chmod(0o500)
    done = as_somebody(tmp_path, "search", "bridge", "--index", f"{folder}/i.sqlite")
    folder.chmod(0o700)
    assert (done.returncode, done.stderr, done.stdout.splitlines()[0]) == (0, "", "4 articles, page 1 of 1")


@pytest.mark.skipif(AS_ROOT and not SETPRIV, reason="root can write everywhere")
@pytest.mark.parametrize("closed", ["i.sqlite", "var"])
def test_check_names_what_cannot_be_written(tmp_path: Path, closed: str) -> None:
    (folder := tmp_path / "var").mkdir()
    (tmp_path / "copydesk.yaml").write_text("model: none\nsemantic: none\n")
    open_store(folder / "i.sqlite", SystemClock(), create=True).close()
    (place := next(one for one in (folder, *folder.iterdir()) if one.name == closed)).chmod(0o500)
    done = as_somebody(tmp_path, "check", "--config", str(tmp_path), "--index", f"{folder}/i.sqlite")
    place.chmod(0o700)
    assert f"  problem: {place} cannot be written by this user; give it to the user that runs Copydesk" in done.stdout
    assert done.returncode == 1


def test_ctrl_c_while_a_command_starts_ends_it_without_a_word() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.fakes.interrupted", "check"],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
