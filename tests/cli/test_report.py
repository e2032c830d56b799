"""What an indexing run tells a person, a program and the log of what it did not read."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.report import remarks, row, text
from bot.index.report import IndexReport
from bot.model.article import Remark

ROOT = Path(__file__).parents[2]
BRIDGE = "The swing bridge at Norwick was shut on Sunday after a barge struck it."
NO_DATE = "line 2: embargoed: 'tomorrow noon' is not a date; write it like 2024-11-17T09:30:00Z"
NO_LINKS = "links to folders; name the folders that they lead to"
PROGRESS = re.compile(r"^Reading and analysing articles: \d| bot\.cli\.progress ")
LOGGED = re.compile(r"[\d-]{10} [\d:,]{12} ([A-Z]+ [\w.]+ .+)")


def indexed(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """What comes of indexing the folder ``in``, as a program of its own whose input stays open.

    Lines of progress, which only a slow machine prints, are left out.
    """
    (folder / "config").mkdir(exist_ok=True)
    (folder / "config" / "copydesk.yaml").write_text("model: none\nsemantic: none\n", encoding="utf-8")
    command = [sys.executable, "-m", "bot.cli", "index", "in", "--index", "i.sqlite", *options]
    with subprocess.Popen(
        command,
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        code, told = running.wait(60), running.stdout.read()
        lines = "".join(line for line in running.stderr if not PROGRESS.search(line))
        return subprocess.CompletedProcess(command, code, told, lines)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An article, 60 empty files, two embargoes that cannot be read, pictures and a link."""
    put = {f"empty-{number:02}.txt": "" for number in range(60)}
    put |= {f"z-{number}.md": f"---\nembargoed: tomorrow noon\n---\n{BRIDGE}" for number in (1, 2)}
    put |= {f"photo-{number}.jpg": "" for number in range(300)} | {"a.md": BRIDGE, "notes.docx": ""}
    (tmp_path / "in").mkdir()
    for name, content in put.items():
        (tmp_path / "in" / name).write_text(content, encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "in" / "wire").symlink_to(tmp_path / "elsewhere")
    return tmp_path


def test_neither_a_file_name_nor_a_parser_adds_a_line(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "x\x1b[31mred\nrefused: fake.md").write_bytes(b"")
    (tmp_path / "in" / "y.md").write_text("---\ntitle: Bridge\x1b shut\n---\nIt is.", encoding="utf-8")
    name = "x⟦U+001B⟧[31mred refused: fake.md: the file is empty"
    parsed = "y.md: line 2: the front matter is not valid YAML (the character #x001b may not be there)"
    assert indexed(tmp_path).stderr.splitlines() == [f"refused: {name}", f"refused: {parsed}"]
    logged = indexed(tmp_path, "--beside").stderr.splitlines()
    assert sum("WARNING bot.cli.report refused what=" in line for line in logged) == 2
    assert all(map(LOGGED.fullmatch, logged))


def test_an_embargo_that_cannot_be_read_is_named_first_however_much_else_is_refused(folder: Path) -> None:
    done = indexed(folder)
    assert done.stdout.startswith(
        "1 article read: 1 new. 1 story prepared. 301 files of other types were left out (.docx, .jpg). 62 refused."
    )
    lines = done.stderr.splitlines()
    assert lines[:3] == [f"refused: z-{n}.md: {NO_DATE}" for n in (1, 2)] + ["refused: empty-00.txt: the file is empty"]
    assert lines[-2:] == ["refused: and 10 more", f"not followed: wire: {NO_LINKS}"]
    assert (done.returncode, len(lines)) == (1, 54)


def test_files_of_other_types_are_no_failure_and_a_program_gets_all_names(folder: Path) -> None:
    for name in (folder / "in").glob("[ez]*"):
        name.unlink()
    done = indexed(folder, "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, len(told["other_types"]), told["not_followed"]) == (0, 301, ["wire"])


def test_a_folder_without_articles_is_told_by_the_exit_code(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    done = indexed(tmp_path)
    said = "No articles found: .md, .txt, .html and .jsonl files, feeds and pages are read. "
    assert (done.returncode, done.stdout[: len(said)], done.stderr) == (1, said, "")
    assert indexed(tmp_path, "--beside").returncode == 0


def test_a_story_that_is_not_prepared_is_counted_and_named() -> None:
    report = IndexReport(
        asked=1, prepared=3, unprepared=[Remark("in/a.md", "its story (2 articles) stays as it was: no")]
    )
    assert text(report) == "0 articles read. 3 stories prepared. 1 story not prepared. 0.0 s."
    assert list(remarks(report)) == [("not prepared", "in/a.md: its story (2 articles) stays as it was: no")]
    assert row(report)["not_prepared"] == [
        {"file": "in/a.md", "reason": "its story (2 articles) stays as it was: no", "line": None}
    ]
    assert not report.complete


def test_beside_a_bot_each_line_is_an_event_of_the_log(folder: Path) -> None:
    done = indexed(folder, "--beside")
    events = [found[1] for line in done.stderr.splitlines() if (found := LOGGED.fullmatch(line))]
    assert (done.returncode, done.stdout, len(events)) == (1, "", len(done.stderr.splitlines()))
    assert events[:2] == [
        "INFO bot.cli.report read articles=1 new=1 prepared=1 refused=62 other_types=301",
        f'WARNING bot.cli.report refused what="z-1.md: {NO_DATE}"',
    ]
    assert events[-1] == f"INFO bot.cli.report not_followed what='wire: {NO_LINKS}'"
