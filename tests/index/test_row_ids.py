"""Rows without ids: which article each of them is when lines come, go and change."""

import json
from pathlib import Path

import pytest

from bot.index.build import build
from bot.store import Store
from tests.fakes.clock import SetClock
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence

TEXTS = {
    "a": "The swing bridge at Norwick was shut on Sunday after a barge struck its eastern pier, the port said.",
    "a2": "The swing bridge at Norwick was shut on Monday after a barge struck its eastern pier, the port said.",
    "b": "Eldham council voted to raise tax for second homes; treasurer Paul Amsel expects three million dollars.",
    "b2": "Eldham council voted to raise tax for second homes; treasurer Paul Amsel expects four million dollars.",
    "c": "Rain is expected over all of Uplands this weekend, with gusts up to fifty miles an hour.",
    "d": "Two goals by Mara Lind took Harbour United past Tarnholt and into Saturday's final.",
}
LETTERS = {text: letter for letter, text in TEXTS.items()}


def run(file: Path, rows: list[dict[str, object]], store: Store) -> None:
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    build([file], store, plain_tools(), SetClock("2024-11-20T12:00:00Z"), Silence(), 100_000)


def held(store: Store) -> dict[str, str]:
    """What articles are called, behind the file's name, and the texts of their versions; names by text as #."""
    found = {}
    for report in store.all_reports():
        _, mark, end = report.article.id.rpartition("#" if "#" in report.article.id else ":")
        versions = " ".join(LETTERS[one.article.text] for one in store.versions(report.article.id))
        found[f"#{LETTERS[report.article.text]}{end[16:]}" if mark == "#" else end] = versions
    return found


@pytest.mark.parametrize(
    ("runs", "wanted"),
    [
        (["a b", "a b"], {"1": "a", "2": "b"}),
        (["a b", "a2 b"], {"1": "a a2", "2": "b"}),
        (["a b", "c a b", "c a b"], {"1": "a", "2": "b", "#c": "c"}),
        (["a b", "a b c", "a b c"], {"1": "a", "2": "b", "3": "c"}),
        (["a b", "b a"], {"1": "a", "2": "b"}),
        (["a b c", "b c d", "c d a"], {"1": "a", "2": "b", "3": "c", "4": "d"}),
        (["a b", "c a b2 d"], {"1": "a", "2": "b b2", "#c": "c", "3": "d"}),
        (["a b", "c d"], {"1": "a", "2": "b", "#c": "c", "#d": "d"}),
        (["a a", "c a a", "c a a"], {"1": "a", "2": "a", "#c": "c"}),
        (["a b", "a2 b", "a b"], {"1": "a a2 a", "2": "b"}),
        (["a b", "a2 b", "c a2 b"], {"1": "a a2", "2": "b", "#c": "c"}),
        (["a", "- a", "c a"], {"1": "a", "#c": "c"}),
        (["a b", "c c a b", "c c a b"], {"1": "a", "2": "b", "#c": "c", "#c-2": "c"}),
        (["a b", "c c c a b", "d c c a b"], {"1": "a", "2": "b", "3": "c", "#c": "c", "#c-2": "c", "#d": "d"}),
    ],
)
def test_a_row_keeps_its_article(runs: list[str], wanted: dict[str, str], tmp_path: Path, store: Store) -> None:
    for letters in runs:
        run(tmp_path / "wire.jsonl", [{"text": TEXTS.get(letter, "")} for letter in letters.split()], store)
    assert held(store) == wanted


def test_a_hidden_article_is_known_when_its_line_has_moved(tmp_path: Path, store: Store) -> None:
    hidden = {"text": TEXTS["a"], "embargoed": "2024-12-01T00:00:00Z"}
    run(tmp_path / "wire.jsonl", [hidden], store)
    run(tmp_path / "wire.jsonl", [{"text": TEXTS["c"]}, hidden], store)
    assert held(store) == {"#c": "c"}
    assert [one.article.text for one in store.versions("wire.jsonl:1")] == [TEXTS["a"]]
    assert store.versions("wire.jsonl:2") == []


def test_another_address_is_no_correction(tmp_path: Path, store: Store) -> None:
    one, two = ({"text": TEXTS[text], "url": f"https://ledger.example/{text}"} for text in ("a", "a2"))
    run(tmp_path / "wire.jsonl", [one], store)
    run(tmp_path / "wire.jsonl", [two], store)
    run(tmp_path / "wire.jsonl", [two, one], store)
    assert held(store) == {"1": "a", "#a2": "a2"}


def test_rows_without_ids_are_known_when_hundreds_before_them_are_gone(tmp_path: Path, store: Store) -> None:
    given: list[dict[str, object]] = [{"id": f"w{number}", "text": f"Report {number}."} for number in range(150)]
    rows: list[dict[str, object]] = [{"text": TEXTS["a"]}, {"text": TEXTS["b"]}]
    run(tmp_path / "wire.jsonl", given + rows, store)
    run(tmp_path / "wire.jsonl", rows, store)
    assert store.ids_beginning("wire.jsonl") == ["wire.jsonl:151", "wire.jsonl:152"]


def test_rows_with_ids_and_rows_without_stand_side_by_side(tmp_path: Path, store: Store) -> None:
    given = {"id": "wire:7", "text": TEXTS["d"]}
    run(tmp_path / "wire.jsonl", [given, {"text": TEXTS["a"]}], store)
    run(tmp_path / "wire.jsonl", [{"text": TEXTS["b"]}, given, {"text": TEXTS["a"]}], store)
    assert held(store) == {"7": "d", "2": "a", "1": "b"}
