"""Saved pages are counted against their labels."""

import json
from pathlib import Path

import pytest

from benchmarks.reading import main

PAGE = """<html lang="en"><head><meta property="og:site_name" content="Harbour Ledger">
<meta name="author" content="Ada Quill"><meta property="article:published_time" content="2024-11-17T19:30:00+10:00">
</head><body><article><h1>Bridge shut</h1><p>{}</p></article></body></html>"""
SAID = "The swing bridge at Norwick was shut to traffic on Sunday after a barge struck its pier, the port said."
LOST = "Ferries will run every ten minutes."
RIGHT = {
    "title": "Bridge shut",
    "authors": ["Ada Quill"],
    "published": "2024-11-17T09:30:00+00:00",
    "paragraphs": [SAID, LOST],
}


def test_pages_are_read_and_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.html").write_text(PAGE.format(SAID * 3), encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(RIGHT | {"site": "ledger"}), encoding="utf-8")
    (tmp_path / "b.html").write_text("<html><body><p>Port of Norwick</p></body></html>", encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"site": "ledger"}), encoding="utf-8")
    main(tmp_path)
    rows = [line for line in capsys.readouterr().out.splitlines() if "| Copydesk |" in line]
    kept = f"{100 * 20 / 26:.1f} %"
    counts = f"| 2 | 1 | 1 of 1 | 1 of 1 | 1 of 1 | 1 of 1 | 1 | {kept} | 0.0 % | 0 |"
    assert rows in ([f"| A | Copydesk {counts}"], [f"| B | Copydesk {counts}"])
