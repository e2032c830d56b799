"""Several indexed folders with files of the same path."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.index.build import build
from bot.index.report import IndexReport
from bot.ingest.decide import Decision
from bot.store import Store
from tests.fakes.clock import SetClock
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence

BRIDGE = "The swing bridge at Norwick was shut on Sunday after a barge struck its eastern pier, the port said."
TAX = "Eldham council voted to raise tax for second homes; treasurer Paul Amsel expects three million dollars."
RAIN = "Rain is expected over all of Uplands this weekend, with gusts up to fifty miles an hour."
GOALS = "Two goals by Mara Lind took Harbour United past Tarnholt and into Saturday's final."
NAMES = {BRIDGE: "bridge", TAX: "tax", RAIN: "rain", GOALS: "goals"}

Run = Callable[..., IndexReport]


@pytest.fixture
def run(tmp_path: Path, store: Store) -> Run:
    """Indexes folders or files below the test's own folder, in one command."""

    def indexed(*places: str) -> IndexReport:
        paths = [tmp_path / place for place in places]
        return build(paths, store, plain_tools(), SetClock("2024-11-20T12:00:00Z"), Silence(), 100_000)

    return indexed


def put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(json.dumps({"text": text}) if name.endswith("l") else text, encoding="utf-8")


def held(store: Store, own: str = "") -> dict[str, str]:
    """All articles with the texts of their versions; # stands for the name of the test's own folder."""
    return {
        report.article.id.replace(own or "#", "#"): " ".join(
            NAMES[one.article.text] for one in store.versions(report.article.id)
        )
        for report in store.all_reports()
    }


TWO = {"wire/2024/a.md": BRIDGE, "own/2024/a.md": TAX}


@pytest.mark.parametrize(
    ("files", "commands", "wanted"),
    [
        (TWO, [["wire", "own"]] * 3, {"2024/a.md": "bridge", "own/2024/a.md": "tax"}),
        (TWO, [["wire"], ["own"]] * 2, {"2024/a.md": "bridge", "own/2024/a.md": "tax"}),
        (TWO, [["wire"], ["own", "wire"]], {"2024/a.md": "bridge", "own/2024/a.md": "tax"}),
        (TWO, [["own", "wire"], ["wire", "own"]], {"2024/a.md": "tax", "wire/2024/a.md": "bridge"}),
        (TWO, [["wire/2024/a.md", "own/2024/a.md"]] * 2, {"a.md": "bridge", "2024/a.md": "tax"}),
        # one line of .jsonl, and no id
        (
            {"wire/a.jsonl": BRIDGE, "own/a.jsonl": TAX},
            [["wire", "own"]] * 2,
            {"a.jsonl:1": "bridge", "own/a.jsonl:1": "tax"},
        ),
        # folders of one name, and a folder called as one inside the first
        (
            {"x/in/a.md": BRIDGE, "y/in/a.md": TAX, "z/in/a.md": RAIN},
            [["x/in", "y/in", "z/in"]] * 2,
            {"a.md": "bridge", "in/a.md": "tax", "z/in/a.md": "rain"},
        ),
        (
            {"wire/own/a.md": BRIDGE, "far/own/a.md": TAX},
            [["wire", "far/own"]] * 2,
            {"own/a.md": "bridge", "far/own/a.md": "tax"},
        ),
        # a folder or a file inside a known folder, and a folder around one
        (TWO, [["wire"], ["wire/2024"], ["wire/2024/a.md"]], {"2024/a.md": "bridge"}),
        (TWO, [["wire", "own"], ["own/2024"]], {"2024/a.md": "bridge", "own/2024/a.md": "tax"}),
        (TWO, [["own/2024/a.md"], ["wire", "own"]], {"a.md": "tax", "wire/2024/a.md": "bridge"}),
        (TWO, [["wire"], ["."]], {"2024/a.md": "bridge", "#/own/2024/a.md": "tax"}),
    ],
)
def test_files_of_two_folders_are_two_articles(
    files: dict[str, str], commands: list[list[str]], wanted: dict[str, str], tmp_path: Path, run: Run, store: Store
) -> None:
    put(tmp_path, files)
    for places in commands:
        run(*places)
    assert held(store, tmp_path.name) == wanted


def test_a_file_that_comes_later_takes_no_article_over(tmp_path: Path, run: Run, store: Store) -> None:
    put(tmp_path, {"wire/b.md": RAIN, "own/a.md": TAX})
    run("wire", "own")
    put(tmp_path, {"wire/a.md": BRIDGE})
    run("wire", "own")
    assert held(store) == {"b.md": "rain", "own/a.md": "tax", "a.md": "bridge"}


@pytest.mark.parametrize("to", ["moved/wire", "deep/er/wire"])
def test_a_folder_that_has_moved_keeps_its_articles(to: str, tmp_path: Path, run: Run, store: Store) -> None:
    put(tmp_path, TWO)
    run("wire", "own")
    (tmp_path / to).parent.mkdir(parents=True)
    shutil.move(tmp_path / "wire", tmp_path / to)
    report = run(to, "own")
    assert report.counts[Decision.SAME] == 2
    assert held(store) == {"2024/a.md": "bridge", "own/2024/a.md": "tax"}


def test_another_folder_of_that_name_is_none_that_has_moved(tmp_path: Path, run: Run, store: Store) -> None:
    put(tmp_path, {"x/in/a.md": BRIDGE, "x/in/b.md": RAIN})
    run("x/in", "y/in")
    (tmp_path / "x").rename(tmp_path / "away")
    put(tmp_path, {"y/in/a.md": TAX, "y/in/b.md": GOALS, "z/in/a.md": GOALS})
    run("x/in", "y/in")
    run("z/in")
    (tmp_path / "away").rename(tmp_path / "x")
    run("x/in", "y/in")
    assert held(store) == {
        "a.md": "bridge", "b.md": "rain", "in/a.md": "tax", "in/b.md": "goals", "z/in/a.md": "goals",
    }  # fmt: skip


def test_a_folder_that_comes_later_keeps_its_name_to_itself(tmp_path: Path, run: Run, store: Store) -> None:
    put(tmp_path, {"wire/ledger/a.md": BRIDGE, "far/own/a.md": TAX})
    run("wire", "far/own")
    put(tmp_path, {"wire/own/a.md": RAIN})
    for _ in range(2):
        run("wire", "far/own")
    assert held(store) == {"ledger/a.md": "bridge", "own/a.md": "tax", "./own/a.md": "rain"}


def test_no_folder_takes_the_names_of_articles_whose_files_are_away(tmp_path: Path, run: Run, store: Store) -> None:
    put(tmp_path, {"wire/own/a.md": BRIDGE, "far/own/a.md": TAX})
    run("wire")
    (tmp_path / "wire").rename(tmp_path / "away")
    run("wire", "far/own")
    assert held(store) == {"own/a.md": "bridge", "far/own/a.md": "tax"}


def test_a_link_to_a_folder_is_that_folder(tmp_path: Path, run: Run, store: Store) -> None:
    put(tmp_path, TWO)
    (tmp_path / "link").symlink_to(tmp_path / "wire")
    run("wire")
    run("link")
    assert held(store) == {"2024/a.md": "bridge"}


def test_what_is_refused_is_named_with_its_folder(tmp_path: Path, run: Run) -> None:
    put(tmp_path, {"wire/a.md": "", "own/a.md": ""})
    report = run("wire", "own", "none")
    assert [str(refusal) for refusal in report.refusals] == [
        "a.md: the file is empty",
        "own/a.md: the file is empty",
        f"{tmp_path / 'none'}: there is no such file or folder",
    ]


def forget_folders(store: Store) -> None:
    """Makes the index one from before folders had names."""
    with store.writing() as writer:
        writer.note("folders", "")


def test_articles_from_before_folders_had_names_keep_theirs(tmp_path: Path, run: Run, store: Store) -> None:
    put(tmp_path, {"wire/a.md": BRIDGE, "own/b.md": TAX})
    run("wire")
    forget_folders(store)
    run("own")  # as both were called before: by their paths alone
    forget_folders(store)
    for places in (["wire"], ["own"], ["wire", "own"]):
        assert run(*places).counts[Decision.NEW] == 0
    put(tmp_path, {"wire/c.md": RAIN, "own/c.md": GOALS, "own/b.md": RAIN})
    run("wire", "own")
    assert held(store) == {"a.md": "bridge", "b.md": "tax rain", "c.md": "rain", "own/c.md": "goals"}


def test_a_hidden_article_from_before_keeps_its_name(tmp_path: Path, run: Run, store: Store) -> None:
    put(tmp_path, {"wire/a.md": BRIDGE, "own/b.md": f"---\nembargoed: 2024-12-01T00:00:00Z\n---\n{TAX}"})
    run("wire")
    forget_folders(store)
    run("own")
    forget_folders(store)
    assert run("wire", "own").counts[Decision.NEW] == 0
    put(tmp_path, {"own/b.md": TAX})
    run("wire", "own")
    assert held(store) == {"a.md": "bridge", "b.md": "tax"}


@pytest.mark.parametrize("first", [["wire"], ["wire", "own"]])
def test_a_folder_that_is_new_takes_no_article_from_before(
    first: list[str], tmp_path: Path, run: Run, store: Store
) -> None:
    put(tmp_path, {"wire/a.md": BRIDGE, "wire/b.md": RAIN})
    run("wire")
    forget_folders(store)
    run(*first)
    (tmp_path / "wire/a.md").unlink()
    put(tmp_path, {"own/a.md": TAX})
    run("wire", "own")
    assert held(store) == {"a.md": "bridge", "b.md": "rain", "own/a.md": "tax"}
