import os
import re
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from bot.ingest import Draft, PassedOver, read_path
from bot.model.article import Refusal

LIMIT = 100_000
CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "ingest.yaml").read_text(encoding="utf-8"))


def put(folder: Path, case: dict[str, str]) -> None:
    file = folder / case["file"]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(bytes.fromhex(case["hex"]) if "hex" in case else case["text"].encode())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["file"])
def test_each_file_gives_its_article_or_its_refusal(case: dict, tmp_path: Path) -> None:
    put(tmp_path, case)
    [found] = read_path(tmp_path, LIMIT)
    if "refused" in case:
        assert isinstance(found, Refusal)
        assert found.file == case["file"]
        assert case["refused"] in found.reason
        return
    assert isinstance(found, Draft)
    article = found.article
    shown = {
        name: value.isoformat() if hasattr(value := getattr(article, name), "isoformat") else value
        for name in case["article"]
    }
    assert shown == case["article"]


def lines(found: Iterator[Draft | Refusal | PassedOver]) -> list[str]:
    return [
        str(one)
        if isinstance(one, Refusal)
        else f"{one.file}: passed over, {one.why.name}"
        if isinstance(one, PassedOver)
        else f"ok {one.article.id}"
        for one in found
    ]


def test_json_lines_are_read_one_by_one_and_bad_ones_named(tmp_path: Path) -> None:
    rows = [
        b'{"id": 7, "title": "T", "text": "The bridge was shut.", "outlet": "Ledger", "date": "2024-11-17"}',
        b"",
        b'{"text": "No id here."}',
        b"{broken",
        b'["not", "an", "object"]',
        b'{"text": ""}',
        b'{"text": "A \\u0000 inside."}',
        b'{"text": "Half \\ud83d of a character."}',
        b'{"text": "caf\xe9"}',
        b'{"text": 5}',
        b'{"text": "' + b"x" * LIMIT + b'"}',
        b'{"text": "A number without end.", "id": ' + b"1" * 5_000 + b"}",
        b'{"text": ' + b"[" * 50_000,
        b'{"text": "Not a number.", "id": NaN}',
        b'{"text": "Endless.", "date": -Infinity}',
        b'{"text": "Half a character.", "byline": ["\\udc00"]}',
        b'{"text": "The last one is read all the same."}',
    ]
    (tmp_path / "wire.jsonl").write_bytes(b"\n".join(rows))
    assert lines(read_path(tmp_path, LIMIT)) == [
        "ok 7",
        "ok wire.jsonl:3",
        "wire.jsonl, line 4: invalid JSON: Expecting property name enclosed in double quotes (column 2)",
        "wire.jsonl, line 5: not a JSON object",
        "wire.jsonl, line 6: there is no text",
        "wire.jsonl, line 7: text: holds a NUL character",
        "wire.jsonl, line 8: text: holds a lone surrogate (half of a character)",
        "wire.jsonl, line 9: not UTF-8 (byte 14)",
        "wire.jsonl, line 10: text: must be a string",
        "wire.jsonl, line 11: over the limit of 100,000 bytes for one article",
        "wire.jsonl, line 12: invalid JSON: a number has too many digits",
        "wire.jsonl, line 13: invalid JSON: nested too deeply",
        "wire.jsonl, line 14: id: must be text",
        "wire.jsonl, line 15: date: must be text",
        "wire.jsonl, line 16: byline: holds a lone surrogate (half of a character)",
        "ok wire.jsonl:17",
    ]


def test_folders_are_read_in_a_stable_order_without_links_and_hidden_files(tmp_path: Path) -> None:
    for name in ("b/two.txt", "a/one.txt", "b/a.txt", ".hidden/x.txt", "a/.x.txt", "README.md"):
        put(tmp_path, {"file": name, "text": "The bridge was shut on Sunday."})
    (tmp_path / "a" / "link.txt").symlink_to(tmp_path / "b" / "two.txt")
    (tmp_path / "a" / "gone.txt").symlink_to(tmp_path / "b" / "gone.txt")
    (tmp_path / "a" / "folder").symlink_to(tmp_path / "b")
    put(tmp_path, {"file": "a/scan.PDF", "text": "%PDF"})
    put(tmp_path, {"file": "b/noending", "text": "words"})
    assert lines(read_path(tmp_path, LIMIT)) == [
        "a/folder: passed over, LINKED",
        "ok a/one.txt",
        "a/scan.PDF: passed over, OTHER_TYPE",
        "ok b/a.txt",
        "b/noending: passed over, OTHER_TYPE",
        "ok b/two.txt",
    ]


def test_what_is_named_itself_is_refused_if_it_is_not_read(tmp_path: Path) -> None:
    put(tmp_path, {"file": "one.txt", "text": "The bridge was shut on Sunday."})
    put(tmp_path, {"file": "one.pdf", "text": "%PDF"})
    (tmp_path / "link.txt").symlink_to(tmp_path / "one.txt")
    (tmp_path / "folder").symlink_to(tmp_path)
    long_name = tmp_path / ("x" * 300)
    assert lines(read_path(tmp_path / "one.pdf", LIMIT)) == [
        "one.pdf: unknown type .pdf; .md, .txt, .html and .jsonl are read"
    ]
    assert lines(read_path(tmp_path / "link.txt", LIMIT)) == [
        "link.txt: not a plain file (links and devices are not followed)"
    ]
    assert "ok one.txt" in lines(read_path(tmp_path / "folder", LIMIT))
    assert lines(read_path(long_name, LIMIT)) == [f"{long_name}: cannot be opened: File name too long"]


def test_a_folder_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    put(tmp_path, {"file": "z.txt", "text": "The bridge was shut on Sunday."})
    here = os.open(tmp_path, os.O_RDONLY)  # a path that is too long keeps everybody out, root too
    for _ in range(17):
        os.mkdir("x" * 250, dir_fd=here)
        above, here = here, os.open("x" * 250, os.O_RDONLY, dir_fd=here)
        os.close(above)
    os.close(here)
    read, refused = lines(read_path(tmp_path, LIMIT))
    assert read == "ok z.txt"
    assert re.fullmatch(r"x{250}(/x{250})+: cannot be opened: File name too long", refused)


def test_a_single_file_and_a_missing_one(tmp_path: Path) -> None:
    put(tmp_path, {"file": "one.txt", "text": "The bridge was shut on Sunday."})
    assert lines(read_path(tmp_path / "one.txt", LIMIT)) == ["ok one.txt"]
    assert lines(read_path(tmp_path / "none", LIMIT)) == [f"{tmp_path / 'none'}: there is no such file or folder"]
    bare = "ledger.example/feed.xml"
    told = f"{bare}: there is no such file or folder; a web address begins with https://"
    assert lines(read_path(Path(bare), LIMIT)) == [told]


def test_a_file_that_was_changed_a_moment_ago_may_be_half_copied(tmp_path: Path) -> None:
    for name in ("ahead.txt", "fresh.txt", "old.txt"):
        put(tmp_path, {"file": name, "text": "The bridge was shut on Sunday."})
    put(tmp_path, {"file": "rows.jsonl", "text": '{"id": "row", "text": "The bridge was shut."}\n{"text": "It is op'})
    now = time.time()
    os.utime(tmp_path / "ahead.txt", (now + 7_200, now + 7_200))
    os.utime(tmp_path / "old.txt", (now - 7_200, now - 7_200))
    assert lines(read_path(tmp_path, LIMIT, rest=3_600)) == [
        "ok ahead.txt",
        "fresh.txt: passed over, FRESH",
        "ok old.txt",
        "ok row",
        "rows.jsonl, line 2: invalid JSON: Unterminated string starting at (column 10)",
    ]
    assert "ok fresh.txt" in lines(read_path(tmp_path, LIMIT))


def test_a_file_over_the_limit_is_named_with_its_size(tmp_path: Path) -> None:
    put(tmp_path, {"file": "long.txt", "text": "x" * (LIMIT + 1)})
    assert lines(read_path(tmp_path, LIMIT)) == ["long.txt: 100,001 bytes, over the limit of 100,000 for one article"]


def test_a_text_that_is_longer_than_any_article_is_refused_and_its_file_named(tmp_path: Path) -> None:
    put(tmp_path, {"file": "a.txt", "text": "The bridge is shut. " * 10_000})
    put(tmp_path, {"file": "b.md", "text": f"The bridge is shut.\n{'é' * 200_000}"})
    assert lines(read_path(tmp_path, 1_000_000)) == [
        "ok a.txt",
        "b.md: text: 200,020 characters, over the limit of 200,000 for one article; divide it into several",
    ]


@pytest.mark.parametrize(
    ("front", "refused"),
    [
        ("byline: " + "[" * 60_000, "line 1: the front matter has 60,010 characters, over the limit of 16,000"),
        ("byline: " + "[" * 15_000, "line 2: the front matter is nested more than 20 levels deep"),
        ("title: T\nbyline:\n  " + "- " * 7_000, "line 4: the front matter is nested more than 20 levels deep"),
        ("? " * 7_000, "line 2: the front matter is nested more than 20 levels deep"),
        ("id: 0x" + "f" * 6_000, "line 2: id: must be text"),
        (
            "tags:\n  a: &a {x: 1}\n"
            + "".join(f"  {b}: &{b} {{<<: [{','.join([f'*{a}'] * 9)}]}}\n" for a, b in pairwise("abcdefghi")),
            "line 4: the front matter refers to a part of itself (*a); write it out",
        ),
    ],
    ids=["long", "flow", "list", "keys", "number", "aliases"],
)
def test_front_matter_is_bounded(front: str, refused: str, tmp_path: Path) -> None:
    put(tmp_path, {"file": "deep.md", "text": f"---\n{front}\n---\nThe bridge was shut.\n"})
    assert lines(read_path(tmp_path, LIMIT)) == [f"deep.md: {refused}"]


PAGE = """<!doctype html><html lang="en"><head>
<meta property="og:title" content="Bridge shut after barge strike">
<meta property="og:site_name" content="Harbour Ledger">
<meta property="article:published_time" content="2024-11-17T09:30:00Z">
<meta name="author" content="Ana Roe"><link rel="canonical" href="https://ledger.example/bridge">
</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<div class="cookie">We use cookies. Accept all.</div>
<article><h1>Bridge shut after barge strike</h1>
<p>The swing bridge at Norwick was shut to traffic on Sunday after a barge struck its eastern pier, the port said.</p>
<p>“We will not open it before divers have looked at every bolt,” said harbour master Lena Okafor on Sunday evening.</p>
<p>Some 14,000 vehicles use the bridge on a weekday. Buses were sent round by the ring road until further notice.</p>
</article><footer>Copyright Harbour Ledger. All rights reserved. Terms and privacy.</footer></body></html>"""


def test_a_page_is_read_without_its_navigation(tmp_path: Path) -> None:
    put(tmp_path, {"file": "page.html", "text": PAGE})
    [found] = read_path(tmp_path, LIMIT)
    assert isinstance(found, Draft)
    article = found.article
    assert article.title == "Bridge shut after barge strike"
    assert (article.outlet, article.byline, article.url) == (
        "Harbour Ledger",
        "Ana Roe",
        "https://ledger.example/bridge",
    )
    assert article.published is not None
    assert article.published.isoformat() == "2024-11-17T09:30:00+00:00"
    assert "said harbour master Lena Okafor" in article.text
    for boilerplate in ("cookies", "Home", "All rights reserved"):
        assert boilerplate not in article.text
