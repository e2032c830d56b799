"""What an indexing run says of inputs that it refuses or doubts, and what becomes of their articles."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from bot.index.build import build
from bot.index.report import IndexReport
from bot.store import Store
from tests.fakes.clock import SetClock
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence

BRIDGE = "The swing bridge at Norwick was shut on Sunday after a barge struck it."
FAIR = "The first text under this id is about a fair in Norwick."
MARKET = "The second text is about a fish market in Sound."
CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "refused.yaml").read_text(encoding="utf-8"))
DOUBT = (
    "Post/2.md: has the id “7” of Post/1.md, whose text is quite another; only one of them is shown,"
    " so give each article its own id"
)

Files = dict[str, str]
Run = Callable[[Files], IndexReport]


@pytest.fixture
def run(tmp_path: Path, store: Store, clock: SetClock) -> Run:
    """Writes files into one folder and indexes it."""

    def indexed(files: Files) -> IndexReport:
        for name, text in files.items():
            file = tmp_path / "own" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return build([tmp_path / "own"], store, plain_tools(), clock, Silence(), 100_000)

    return indexed


def article(text: str, **fields: str) -> str:
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in fields.items()) + f"---\n{text}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["said"])
def test_a_refusal_says_what_becomes_of_the_known_article(case: dict, run: Run, store: Store) -> None:
    run(case["before"])
    for _ in range(2):
        report = run(case["after"])
        assert list(map(str, report.refusals)) == [case["said"]]
        assert [one.article.id for one in store.all_reports()] == case["seen"]


def test_a_hidden_article_is_back_when_its_file_can_be_read(run: Run, store: Store) -> None:
    for status in ("usable", "spiked", "usable"):
        run({"a.md": article(BRIDGE, pubstatus=status)})
    assert [one.article.id for one in store.all_reports()] == ["a.md"]


@pytest.mark.parametrize(
    ("files", "doubt"),
    [
        ({"Post/1.md": article(FAIR, id="7"), "Post/2.md": article(MARKET, id="7")},
         DOUBT),
        ({"Post/1.md": article(FAIR, id="7"), "Post/2.md": article(f"{FAIR} {BRIDGE}", id="7")}, ""),
        ({"Post/1.md": article(FAIR, id="7"), "Post/2.md": article(MARKET, id="8")}, ""),
        ({"Post/1.md": article(FAIR, url="https://p.example"), "Post/2.md": article(MARKET, url="https://p.example")},
         ""),
    ],
)  # fmt: skip
def test_two_files_with_one_id_and_other_texts_are_doubtful(files: Files, doubt: str, run: Run) -> None:
    assert [list(map(str, run(files).doubts)) for _ in range(2)] == [[doubt] if doubt else []] * 2


def test_a_file_that_has_taken_over_an_id_from_another_run_is_not_doubtful(run: Run, tmp_path: Path) -> None:
    run({"1.md": article(FAIR, id="7")})
    (tmp_path / "own" / "1.md").unlink()
    assert run({"2.md": article(MARKET, id="7")}).doubts == []
