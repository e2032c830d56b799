"""What becomes of several inputs of one article, in one run and over several."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.index.build import build
from bot.index.report import IndexReport
from bot.ports import Progress
from bot.store import Store
from tests.fakes.clock import SetClock
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence

A = "The swing bridge at Norwick was shut on Sunday after a barge struck it."
B = "The swing bridge at Norwick was shut on Monday after a barge struck it."
C = "The swing bridge at Norwick was shut on Tuesday after a barge struck it."
NAMES = {A: "A", B: "B", C: "C"}
ADDRESS = "https://ledger.example/bridge"

Row = dict[str, object]
Run = Callable[..., IndexReport]


@pytest.fixture
def run(tmp_path: Path, store: Store, clock: SetClock) -> Run:
    """Writes rows into files of one folder and indexes it."""

    def indexed(progress: Progress | None = None, **files: list[Row]) -> IndexReport:
        folder = tmp_path / "wire"
        folder.mkdir(exist_ok=True)
        for name, rows in files.items():
            lines = "".join(json.dumps(row) + "\n" for row in rows)
            (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
        return build([folder], store, plain_tools(), clock, progress or Silence(), 100_000)

    return indexed


def held(store: Store, article_id: str = "a") -> str:
    """The texts of an article's versions, the current one in brackets, and a minus sign where nobody may see it."""
    versions = store.versions(article_id)
    hidden = "" if store.head(article_id) else "-"
    return hidden + "".join(
        f"[{NAMES[one.article.text]}]" if one.current else NAMES[one.article.text] for one in versions
    )


def a(text: str, updated: int | None = None, **fields: object) -> Row:
    at = {"updated": f"2024-11-{updated}T08:00:00Z"} if updated else {}
    return {"id": "a", "text": text, "outlet": "Harbour Ledger"} | at | fields


KILLED = {"pubstatus": "canceled"}
SPIKED = {"pubstatus": "spiked"}


@pytest.mark.parametrize(
    ("runs", "wanted"),
    [
        # a file that grows: its last line counts, however often it is read
        ([[a(A), a(B)]] * 4, ["A[B]"] * 4),
        ([[a(A), a(B)], [a(A), a(B), a(C)], [a(A), a(B), a(C)]], ["A[B]", "AB[C]", "AB[C]"]),
        ([[a(A), a(B)], [a(A), a(B), a(A)], [a(A), a(B), a(A)]], ["A[B]", "AB[A]", "AB[A]"]),
        ([[a(A), a(B), a(A)]] * 3, ["AB[A]"] * 3),
        # a correction that is taken back in its file
        ([[a(A)], [a(B)], [a(A)], [a(A)]], ["[A]", "A[B]", "AB[A]", "AB[A]"]),
        ([[a(A), a(B)], [a(A)]], ["A[B]", "AB[A]"]),
        # `updated` counts before the order of reading
        ([[a(A, 18), a(B, 17)]] * 3, ["[A]B"] * 3),
        ([[a(A, 17), a(B, 18)]] * 3, ["A[B]"] * 3),
        ([[a(A, 17), a(B, 18)], [a(A, 19), a(B, 18)], [a(A, 19), a(B, 18)]], ["A[B]", "AB[A]", "AB[A]"]),
        ([[a(A, 18)], [a(B)]], ["[A]", "[A]B"]),
        # the same text with other fields
        ([[a(A, 17), a(A, 18, **KILLED)]] * 3, ["-[A]"] * 3),
        ([[a(A, 18, **KILLED), a(A, 17)]] * 3, ["-[A]"] * 3),
        ([[a(A), a(A, 18, **KILLED)]] * 3, ["-[A]"] * 3),
        ([[a(A), a(A, **KILLED)]] * 3, ["-[A]"] * 3),
        ([[a(A, **KILLED), a(A)]] * 3, ["[A]"] * 3),
        ([[a(A, 17)], [a(A, 17, **KILLED)], [a(A, 17)]], ["[A]", "-[A]", "[A]"]),
        ([[a(A, 17), a(B, 18, **KILLED)]] * 3, ["-A[B]"] * 3),
        # a status or an embargo that cannot be read hides what is known
        ([[a(A)], [a(A, **SPIKED)], [a(A)]], ["[A]", "-[A]", "[A]"]),
        ([[a(A)], [a(B, embargoed="noon")], [a(B)]], ["[A]", "-[A]", "A[B]"]),
        ([[a(A)], [a(B, embargoed="noon", date="someday")], [a(B, date="someday")]], ["[A]", "-[A]", "-[A]"]),
        ([[a(A), a(A, **SPIKED)]] * 3, ["-[A]"] * 3),
        ([[a(A, **SPIKED), a(A)]] * 3, ["[A]"] * 3),
        ([[a(A, **KILLED)], [a(A, **SPIKED)], [a(A)]], ["-[A]", "-[A]", "[A]"]),
        ([[a(A, **SPIKED)], [a(A)]], ["-", "[A]"]),
    ],
)
def test_rows_of_one_article_over_several_runs(
    runs: list[list[Row]], wanted: list[str], run: Run, store: Store
) -> None:
    found = []
    for rows in runs:
        run(wire=rows)
        found.append(held(store))
    assert found == wanted


@pytest.mark.parametrize(
    ("files", "wanted"),
    [
        ({"first": [a(A)], "second": [a(B)]}, "A[B]"),
        ({"first": [a(A, 17)], "second": [a(A, 18, **KILLED)]}, "-[A]"),
        ({"first": [a(A, 18, **KILLED)], "second": [a(A, 17)]}, "-[A]"),
        ({"first": [a(A)], "second": [a(A, **KILLED)]}, "-[A]"),
    ],
)
def test_files_of_one_article_over_several_runs(
    files: dict[str, list[Row]], wanted: str, run: Run, store: Store
) -> None:
    found = []
    for _ in range(3):
        run(**files)
        found.append(held(store))
    assert found == [wanted] * 3


STRUCK, SHUT = ({"title": title} for title in ("Barge strikes bridge", "Bridge shut for a week"))
EMBARGOED = {"embargoed": "2024-12-01T00:00:00Z"}


@pytest.mark.parametrize(
    ("runs", "told"),
    [
        ([{"one": [a(A, **STRUCK)]}, {"one": [a(A, **SHUT)]}], [STRUCK, SHUT]),
        # rows and files that are read again and again
        ([{"one": [a(A, **STRUCK), a(A, **SHUT)]}] * 3, [STRUCK, SHUT]),
        ([{"one": [a(A, **STRUCK)], "two": [a(A, **SHUT)]}] * 3, [STRUCK, SHUT]),
        # the newer file is being written, and left out of one run
        ([{"one": [a(A, **STRUCK)]}, {"two": [a(A, **SHUT)]}, {"two": []}, {"two": [a(A, **SHUT)]}], [STRUCK, SHUT]),
        # taken back in its file
        ([{"one": [a(A, **title)]} for title in (STRUCK, SHUT, STRUCK, STRUCK)], [STRUCK, SHUT, STRUCK]),
        # never shown: under embargo, withdrawn
        ([{"one": [a(A, **row)]} for row in (STRUCK | EMBARGOED, SHUT | EMBARGOED, SHUT)], [SHUT]),
        ([{"one": [a(A, **row)]} for row in (STRUCK, STRUCK | KILLED, SHUT)], [SHUT]),
    ],
)
def test_a_headline_that_was_shown_is_kept_when_it_changes(
    runs: list[dict[str, list[Row]]], told: list[Row], run: Run, store: Store
) -> None:
    for files in runs:
        run(**files)
    [current] = store.reports(["a"])
    [head] = store.heads(["a"])
    assert [{"title": one.article.title} for one in (*store.earlier_versions("a"), current)] == told
    assert head.version == len(told)


def test_a_run_that_brings_nothing_new_changes_nothing(run: Run) -> None:
    rows = [a(A), a(B), a(A, **KILLED), a(B)]
    run(wire=rows)
    report = run(wire=rows)
    assert not report.changed
    assert report.read == len(rows)


class Watch(Silence):
    """Notes after each step how many articles can be seen, and stops the run where it is told to."""

    def __init__(self, store: Store, *, stop: bool = False) -> None:
        self._store = store
        self._stop = stop
        self.seen: list[int] = []

    def step(self, count: int = 1) -> None:
        super().step(count)
        self.seen.append(self._store.freshness().articles)
        if self._stop:
            raise KeyboardInterrupt


FIVE = [{"id": str(number), "text": f"Report {number}: {A}", "outlet": "Harbour Ledger"} for number in range(5)]
KILLED_FIVE = [row | KILLED for row in FIVE]
CORRECTED_FIVE = [row | {"text": f"{row['text']} Nobody was hurt."} for row in FIVE]


@pytest.mark.parametrize(
    ("rows", "visible"),
    [
        (FIVE + KILLED_FIVE, 0),
        (KILLED_FIVE + FIVE, 5),
        (FIVE + CORRECTED_FIVE, 5),
        (FIVE + CORRECTED_FIVE + FIVE, 5),
        (FIVE + CORRECTED_FIVE + KILLED_FIVE, 0),
        ([row | KILLED | {"title": "Killed"} for row in FIVE] + KILLED_FIVE, 0),
    ],
)
def test_a_source_of_many_windows_changes_nothing_when_it_is_read_again(
    rows: list[Row], visible: int, run: Run, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.index.build.WINDOW", 2)
    run(wire=rows)
    for _ in range(2):
        watch = Watch(store)
        report = run(progress=watch, wire=rows)
        assert (report.changed, report.read, set(watch.seen)) == (False, len(rows), {visible})


@pytest.mark.parametrize(
    ("change", "seen"), [(KILLED, []), ({"embargoed": "2024-12-01T00:00:00Z"}, []), ({"title": "Shut"}, ["a"])]
)
def test_what_hides_an_article_counts_at_once_though_the_run_stops(
    change: Row,
    seen: list[str],
    run: Run,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.index.build.WINDOW", 2)
    run(wire=[a(A), *FIVE])
    with pytest.raises(KeyboardInterrupt):
        run(progress=Watch(store, stop=True), wire=[a(A, **change), *CORRECTED_FIVE])
    assert [head.id for head in store.heads(["a"])] == seen


def test_two_files_of_one_address_are_one_article_from_the_first_run_on(run: Run, store: Store) -> None:
    at = {"url": ADDRESS, "outlet": "Harbour Ledger"}
    found = []
    for _ in range(3):
        run(one=[{"text": A, **at}], two=[{"text": B, **at}])
        found.append((held(store, "one.jsonl:1"), store.versions("two.jsonl:1")))
    assert found == [("A[B]", [])] * 3


@pytest.mark.parametrize("other", ["http://www.ledger.example/bridge/", f"{ADDRESS}?utm_source=rss&fbclid=7"])
def test_an_address_is_one_however_a_source_writes_it(run: Run, store: Store, other: str) -> None:
    run(one=[{"text": A, "url": other, "outlet": "Harbour Ledger"}])
    run(two=[{"text": B, "url": ADDRESS, "outlet": "Harbour Ledger"}])
    assert held(store, "one.jsonl:1") == "A[B]"
    assert [head.url for head in store.find_heads(other)] == [ADDRESS]


def test_posts_of_one_live_page_are_articles_of_their_own(run: Run, store: Store) -> None:
    run(live=[{"text": A, "url": f"{ADDRESS}#post-1"}, {"text": B, "url": f"{ADDRESS}#post-2"}])
    assert [NAMES[report.article.text] for report in store.all_reports()] == ["A", "B"]
    assert [head.id for head in store.find_heads(f"{ADDRESS}#post-2")] == ["live.jsonl:2"]


def test_files_whose_names_go_round_stay_articles_of_their_own(tmp_path: Path, run: Run, store: Store) -> None:
    def put(**files: tuple[str, str]) -> None:
        folder = tmp_path / "wire"
        folder.mkdir(exist_ok=True)
        for name, (letter, text) in files.items():
            fields = f"url: https://ledger.example/{letter}\noutlet: Harbour Ledger"
            (folder / f"{name}.md").write_text(f"---\n{fields}\n---\n{text}", encoding="utf-8")
        run()

    put(one=("a", A))
    for _ in range(2):
        put(one=("b", B), two=("a", A), three=("c", C))
    shown = {report.article.url[-1]: NAMES[report.article.text] for report in store.all_reports()}
    assert shown == {"a": "A", "b": "B", "c": "C"}
    put(one=("c", C), two=("b", B), three=("a", C))
    shown = {report.article.url[-1]: NAMES[report.article.text] for report in store.all_reports()}
    assert shown == {"a": "C", "b": "B", "c": "C"}
