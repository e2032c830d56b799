"""What changed in a story, and what an outlet does not have of it, in the terminal."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli import main
from bot.index.build import build
from bot.newsroom import Newsroom
from bot.store import open_store
from tests.fakes.clock import SetClock
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence
from tests.shipped import CONFIG

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(seeds_index: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line over the sample articles; gives exit code, output and errors."""

    def command(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main([*words, "--index", str(seeds_index), "--config", str(CONFIG)])
        written = capsys.readouterr()
        return int(ended.value.code or 0), written.out, written.err

    return command


def test_what_changed_in_a_story_is_told_since_a_day(run: Run) -> None:
    code, out, err = run("changes", "tarnholt", "flood")
    assert (code, err) == (0, "")
    assert out.startswith(
        "Tarnholt flood: death toll reaches 14 as soldiers join search\n"
        "Since 6 Nov 2024 · 1 new article · 1 article without a date\n\n"
        "New articles\n  Public Radio North: Tarnholt flood: death toll reaches 14 as soldiers join search\n"
        "    6 Nov 2024 15:20 UTC · https://publicradionorth.example/news/tarnholt-flood-toll-rises\n"
        "    Lead: The number of people killed by the flood in Tarnholt has risen to 14, police in the Uplands say.\n\n"
        "Different in newer articles\n  people killed: Eleven → 14\n"
        "     Harbour Ledger, 5 Nov 2024 19:40 UTC — “Eleven”: TARNHOLT — Eleven people were killed"
    )
    code, out, _ = run("changes", "tarnholt", "flood", "--since", "2024-11-07")
    assert (code, out.splitlines()[1:3]) == (
        0,
        [
            "Nothing has changed in this story since 7 Nov 2024. Not counting 1 article without a date.",
            "Last article: Public Radio North, 6 Nov 2024 15:20 UTC.",
        ],
    )
    code, _, err = run("changes", "tarnholt", "flood", "--since", "01/11/2024")
    assert code == 2
    assert (
        err == "copydesk: “01/11/2024” is not a day that I can read. Write it like 2024-11-17, yesterday or Monday.\n"
    )
    assert run("changes", "xyzzy")[0] == 1


def test_a_correction_is_told_with_what_it_changed(run: Run) -> None:
    code, out, _ = run("changes", "corvane", "millbrook", "--since", "2024-11-12")
    assert code == 0
    assert "\nCorrected or updated\n  Tally & Trade: Corvane to buy Millbrook Oats in $1.2bn cash deal\n" in out
    assert "    figure “$14.20 a share” changed to “$12.40 a share”\n" in out


STRUCK = {
    "id": "ledger",
    "title": "Barge strikes Norwick bridge, 9 feared dead",
    "text": "The swing bridge at Norwick was shut on Sunday after a barge struck it.",
    "outlet": "Harbour Ledger",
    "date": "2024-11-17T09:00:00Z",
}
SHUT = STRUCK | {"title": "Barge strikes Norwick bridge; nobody hurt", "updated": "2024-11-18T08:00:00Z"}


def test_a_correction_of_the_headline_alone_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clock, index, source = SetClock("2024-11-18T12:00:00Z"), tmp_path / "index.sqlite", tmp_path / "wire.jsonl"
    store = open_store(index, clock, create=True)
    for row in (STRUCK, SHUT):
        source.write_text(json.dumps(row) + "\n", encoding="utf-8")
        build([source], store, plain_tools(), clock, Silence(), 100_000)
    told = []
    for words in (["changes", "norwick"], ["summary", "norwick"], ["changes", "norwick", "--json"]):
        with pytest.raises(SystemExit):
            main([*words, "--index", str(index), "--config", str(CONFIG)])
        told.append(capsys.readouterr().out)
    change = (
        "headline “Barge strikes Norwick bridge, 9 feared dead” changed to “Barge strikes Norwick bridge; nobody hurt”"
    )
    assert told[0] == (
        "Barge strikes Norwick bridge; nobody hurt\n"
        "Since 17 Nov 2024 · 1 new article · 1 corrected or updated · no dated article is older\n\n"
        "New articles\n"
        "  Harbour Ledger: Barge strikes Norwick bridge; nobody hurt\n"
        "    17 Nov 2024 09:00 UTC · file wire.jsonl\n"
        "    Lead: The swing bridge at Norwick was shut on Sunday after a barge struck it.\n\n"
        "Corrected or updated\n"
        "  Harbour Ledger: Barge strikes Norwick bridge; nobody hurt\n"
        "    18 Nov 2024 08:00 UTC\n"
        f"    {change}\n"
    )
    assert f"\nCorrected or updated (version 2):\n  {change}\n\n" in told[1]
    assert json.loads(told[2])["corrected"][0]["changes"] == [change]


def test_the_rows_of_what_changed_point_into_the_text(run: Run, newsroom: Newsroom) -> None:
    _, out, _ = run("changes", "tarnholt", "flood", "--json")
    row = json.loads(out)
    assert (row["answer"], row["since"], len(row["new"])) == ("Developments", "2024-11-06", 1)
    assert [lead["article"] for lead in row["leads"]] == [head["id"] for head in row["new"]]
    sides = [one[side] for one in row["newer"] for side in ("earlier", "latest")]
    assert [side["value"] for side in sides[:2]] == ["Eleven", "14"]
    passages = [side["passage"] for side in sides] + [part for parts in row["only"] for part in parts]
    passages += row["leads"]
    for passage in passages:
        report = newsroom.store.report(passage["article"])
        assert report is not None
        assert report.article.text[passage["start"] : passage["end"]] == passage["text"]


def test_what_an_outlet_lacks_is_told_or_whose_it_is_asked(run: Run) -> None:
    code, out, err = run("missing", "saltmere", "strike", "--outlet", "evening bell")
    assert (code, err) == (0, "")
    assert out.startswith(
        "Saltmere dockers settle for 6.5 per cent after 11 days\n\nNot in The Evening Bell, reported by several ("
    )
    assert "\nNot in The Evening Bell, reported by one (" in out
    assert "  The Evening Bell: " not in out
    assert out.endswith(
        "Headlines, captions and opinion pieces are not compared: check before you say that a fact is missing.\n"
    )
    _, out, _ = run("missing", "saltmere", "strike", "--outlet", "Metro Standard")
    assert out.splitlines()[1].startswith("Metro Standard has no article in this story. The outlets are: ")
    _, out, _ = run("missing", "saltmere", "strike", "--outlet", "bell", "--json")
    row = json.loads(out)
    assert (row["answer"], row["outlets"], bool(row["agreed"])) == ("CoverageGap", ["The Evening Bell"], True)
    code, _, err = run("missing", "saltmere", "strike")
    assert code == 2
    assert err == "copydesk: No outlet is named: use --outlet, or set our_outlet in config/copydesk.yaml.\n"
