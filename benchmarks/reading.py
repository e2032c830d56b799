"""How well saved pages are read: their fields and their text, against labels, beside trafilatura by itself.

usage: python -m benchmarks.reading FOLDER

FOLDER has pages ``NAME.html``, and for each a ``NAME.json`` with what is right: ``title``, ``authors``, ``published``
(ISO 8601), ``outlet``, ``paragraphs`` and ``headings``, each only if known, and ``site``, which puts all pages of a
site in one half. Rules may be looked for on half A; half B confirms them.
"""

import json
import re
import sys
import time
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import trafilatura

from benchmarks.table import show
from bot.ingest.decode import decode
from bot.ingest.draft import UnreadableError
from bot.ingest.html import read_html
from bot.model.analysis import SentenceKind
from bot.text.sentences import sentences

RUN = 4  # words in a row that must recur for a text to count as kept
HALF = 0.5  # share of its runs that a sentence must have from the article to belong to it
SLOW = 1.0  # seconds


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader makes of a page; ``published`` is a day or a time, as ISO 8601."""

    title: str
    authors: str
    published: str
    outlet: str
    text: str


def main(folder: Path) -> None:
    """Read all pages with both readers and print a table."""
    counted: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for page in sorted(folder.glob("*.html")):
        right = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
        half = "AB"[zlib.crc32(str(right.get("site") or page.stem).encode()) % 2]
        for name, read in READERS.items():
            counted[half, name] += _count(read, page.read_bytes(), right)
    columns = ("half", "reader", *_shown(Counter()))
    rows = [(*key, *_shown(count).values()) for key, count in sorted(counted.items())]
    show("Reading pages", columns, rows)


def ours(data: bytes) -> Reading | None:
    """What Copydesk reads; None if it refuses the page."""
    try:
        article = read_html(data, "page.html").article
    except UnreadableError:
        return None
    when = article.published and article.published + timedelta(minutes=article.published_offset or 0)
    published = "" if when is None else when.date().isoformat() if article.published_is_date else _in_utc(when, article)
    return Reading(article.title, article.byline, published, article.outlet, article.text)


def plain(data: bytes) -> Reading | None:
    """What trafilatura reads, with htmldate for the date; it has no times."""
    try:
        found: Any = trafilatura.bare_extraction(decode(data), include_comments=False, with_metadata=True)
    except UnreadableError:
        return None
    if found is None:
        return None
    authors = (found.author or "").replace("; ", ", ")
    return Reading(found.title or "", authors, found.date or "", found.sitename or "", found.text or "")


READERS: dict[str, Callable[[bytes], Reading | None]] = {"Copydesk": ours, "trafilatura": plain}


def _in_utc(local: datetime, article: Any) -> str:  # noqa: ANN401 - only its offset is used
    return (local - timedelta(minutes=article.published_offset or 0)).isoformat()


def _count(read: Callable[[bytes], Reading | None], data: bytes, right: dict[str, Any]) -> Counter[str]:
    start = time.perf_counter()
    found = read(data)
    count = Counter(pages=1, slow=time.perf_counter() - start > SLOW)
    if found is None:
        return count + Counter(refused=1)
    if right.get("title"):
        count += Counter(titles=1, titles_right=_plain(found.title) == _plain(right["title"]))
    if right.get("authors"):
        wanted = sorted(map(_plain, right["authors"]))
        count += Counter(
            bylines=1, bylines_right=sorted(filter(None, map(_plain, found.authors.split(", ")))) == wanted
        )
    if right.get("published"):
        count += Counter(dates=1, **_dated(found.published, right["published"]))
    count["outlets"] += found.outlet not in ("", "unknown")
    return count + _body(found.text, right) if right.get("paragraphs") else count


def _dated(found: str, wanted: str) -> dict[str, int]:
    """Whether the day is right, and whether the minute is."""
    true = datetime.fromisoformat(wanted)
    if not found:
        return {}
    one = datetime.fromisoformat(found)
    apart = abs((one if one.tzinfo else one.replace(tzinfo=UTC)) - (true if true.tzinfo else true.replace(tzinfo=UTC)))
    same_day = found[:10] == wanted[:10] or (len(found) > len("2024-11-17") and apart < timedelta(days=1))
    return {"days_right": same_day, "times_right": apart <= timedelta(minutes=1)}


def _body(text: str, right: dict[str, Any]) -> Counter[str]:
    """Words of the article and how many are kept; words that are shown and how many are not of the article."""
    count: Counter[str] = Counter()
    have = set(_runs(_words(text)))
    for paragraph in right["paragraphs"]:
        words = _words(paragraph)
        count += Counter(words=len(words), kept=round(_share(words, have) * len(words)))
    article = [*right["paragraphs"], *right.get("headings", ())]
    known = {run for paragraph in article for run in _runs(_words(paragraph))}
    for one in sentences(text):
        words = _words(text[one.start : one.end])
        if one.kind is SentenceKind.BODY and len(words) >= RUN:
            count += Counter(shown=len(words), foreign=len(words) * (_share(words, known) < HALF))
    return count


def _share(words: list[str], known: set[tuple[str, ...]]) -> float:
    runs = list(_runs(words))
    return sum(run in known for run in runs) / len(runs) if runs else 1.0


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[place:] for place in range(RUN)), strict=False)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())


def _plain(text: str) -> str:
    return " ".join(_words(re.sub(r"[’']", "", text)))


def _shown(count: Counter[str]) -> dict[str, object]:
    return {
        "pages": count["pages"],
        "refused": count["refused"],
        "headline right": f"{count['titles_right']} of {count['titles']}",
        "byline right": f"{count['bylines_right']} of {count['bylines']}",
        "day right": f"{count['days_right']} of {count['dates']}",
        "time right": f"{count['times_right']} of {count['dates']}",
        "outlet given": count["outlets"],
        "body kept": _percent(count, ("kept", "words")),
        "shown that is no body": _percent(count, ("foreign", "shown")),
        "over 1 s": count["slow"],
    }


def _percent(count: Counter[str], parts: Iterable[str]) -> str:
    some, whole = (count[part] for part in parts)
    return f"{100 * some / whole:.1f} %" if whole else ""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
