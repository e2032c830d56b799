"""What an indexing run says of inputs that it refuses or doubts, and what becomes of their articles."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.index.build import build
from bot.index.report import IndexReport
from bot.store import Store
from tests.fakes.clock import SetClock
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence

BRIDGE = "The swing bridge at Norwick was shut on Sunday after a barge struck it."
FAIR = "The first text under this id is about a fair in Norwick."
MARKET = "The second text is about a fish market in Sound."
STAYS = "; the version indexed on 20 Nov 2024 stays visible"
HIDDEN = "; the article is hidden until this can be read"
NO_DATE = "embargoed: 'tomorrow noon' is not a date; write it like 2024-11-17T09:30:00Z"
NO_STATUS = "pubstatus: 'spiked' is not one of usable, withheld, canceled"

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


@pytest.mark.parametrize(
    ("before", "after", "said", "seen"),
    [
        # whether it may be shown cannot be read: hidden
        ({"a.md": BRIDGE}, {"a.md": article(BRIDGE, embargoed="tomorrow noon")}, f"a.md: {NO_DATE}{HIDDEN}", []),
        ({"a.md": BRIDGE}, {"a.md": article(MARKET, pubstatus="spiked")}, f"a.md: {NO_STATUS}{HIDDEN}", []),
        ({"a.md": BRIDGE}, {"a.md": article("", date="noon", pubstatus="spiked")}, f"a.md: {NO_STATUS}{HIDDEN}", []),
        ({"a.md": article(BRIDGE, id="x")}, {"b.md": article("", id="x", pubstatus="spiked")},
         f"b.md: {NO_STATUS}{HIDDEN}", []),
        ({"a.md": article(BRIDGE, url="https://l.example/b")},
         {"b.md": article(BRIDGE, url="http://www.l.example/b/", pubstatus="spiked")},
         f"b.md: {NO_STATUS}{HIDDEN}", []),
        ({"r.jsonl": f'{{"text": "{MARKET}"}}\n{{"text": "{BRIDGE}"}}'},
         {"r.jsonl": f'{{"text": "{BRIDGE}", "pubstatus": "spiked"}}\n{{"text": "{MARKET}"}}'},
         f"r.jsonl, line 1: {NO_STATUS}{HIDDEN}", ["r.jsonl:1"]),
        # anything else: the known version stays
        ({"a.md": BRIDGE}, {"a.md": article("")}, f"a.md: there is no text{STAYS}", ["a.md"]),
        ({"a.md": article(BRIDGE, id="x")}, {"a.md": "---\nid: x\n"},
         f"a.md: line 1: the front matter is opened with --- and never closed{STAYS}", ["x"]),
        ({"r.jsonl": f'{{"id": "x", "text": "{BRIDGE}"}}'}, {"r.jsonl": '{"text": "", "id": "x"}'},
         f"r.jsonl, line 1: there is no text{STAYS}", ["x"]),
        # no known article
        ({}, {"a.md": article(BRIDGE, pubstatus="spiked")}, f"a.md: {NO_STATUS}", []),
        ({"a.md": BRIDGE}, {"a.md": article(BRIDGE, id="x", pubstatus="spiked")}, f"a.md: {NO_STATUS}", ["a.md"]),
        ({"r.jsonl": f'{{"text": "{BRIDGE}"}}'}, {"r.jsonl": "{broken"},
         "r.jsonl, line 1: invalid JSON: Expecting property name enclosed in double quotes (column 2)", ["r.jsonl:1"]),
    ],
)  # fmt: skip
def test_a_refusal_says_what_becomes_of_the_known_article(
    before: Files, after: Files, said: str, seen: list[str], run: Run, store: Store
) -> None:
    run(before)
    for _ in range(2):
        report = run(after)
        assert (list(map(str, report.refusals)), [one.article.id for one in store.all_reports()]) == ([said], seen)


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
