"""Feeds from bytes to entries."""

from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.ingest.draft import UnreadableError
from bot.ingest.entries import Address, read_entry
from bot.ingest.feeds import Entry, Feed, is_feed, read_feed
from bot.ingest.rounds import chosen, latest

ADDRESS = "https://ledger.example/news/feed.xml"
CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/feeds.yaml").read_text(encoding="utf-8"))
NOTHING = dict.fromkeys(Entry.__slots__, "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_each_feed_gives_its_entries_or_its_refusal(case: dict[str, Any]) -> None:
    data = bytes.fromhex(case["hex"]) if "hex" in case else case["feed"].encode()
    if "refused" in case:
        with pytest.raises(UnreadableError) as caught:
            read_feed(data, ADDRESS)
        assert str(caught.value).startswith(case["refused"])
        return
    feed = read_feed(data, ADDRESS, case.get("declared", ""))
    wanted = [NOTHING | entry for entry in case["entries"]]
    assert (feed.title, [asdict(entry) for entry in feed.entries]) == (case["title"], wanted)
    assert is_feed(data)


@pytest.mark.parametrize(
    ("text", "is_teaser"),
    [
        ("The bridge was shut. Continue reading…", True),
        ("The bridge was shut. Continue reading Bridge shut at Norwick", True),
        ("The bridge was shut. Read more »", True),
        ("The bridge was shut on [...]", True),
        ("The bridge was shut on …", True),
        ("He told them to read more books. The bridge was shut.", False),
        ("The bridge was shut.", False),
        ("The bridge was shut. " * 99 + "Read more", False),
    ],
)
def test_a_teaser_says_that_it_goes_on_elsewhere(text: str, is_teaser: bool) -> None:  # noqa: FBT001 - a case
    assert Entry(**NOTHING | {"text": text}).is_teaser is is_teaser


def test_a_feed_that_would_keep_the_parser_busy_is_refused() -> None:
    large = b"<rss><channel>" + b"<item/>" * 300_000 + b"</channel></rss>"
    with pytest.raises(UnreadableError, match=r"^2,100,030 bytes, over the limit of 2,000,000 for one feed$"):
        read_feed(large, ADDRESS)
    many = " ".join(f'a{number}=""' for number in range(501))
    with pytest.raises(UnreadableError, match=r"^an element has more than 500 attributes$"):
        read_feed(f"<rss><channel {many}/></rss>".encode(), ADDRESS)


def declaring(prefixes: int, times: int) -> bytes:
    declared = "".join(f"<n{at % prefixes}:a xmlns:n{at % prefixes}='urn:{at}'/>" for at in range(times))
    return f"<rss><channel><item><title>Tug</title>{declared}</item></channel></rss>".encode()


def test_a_feed_declares_no_more_namespaces_than_people_use() -> None:
    (entry,) = read_feed(declaring(100, 2_000), ADDRESS).entries
    assert entry.title == "Tug"
    with pytest.raises(UnreadableError, match=r"^it declares more than 100 prefixes of namespaces$"):
        read_feed(declaring(101, 101), ADDRESS)


PIECES = st.sampled_from(
    """<rss> <item> </item> <title> <link> <guid> <pubDate> <description> <![CDATA[ ]]> <!-- --> &#xD800; &#0; &a; & < >
    http://[ //ledger.example:x/ http://a@b/ <entry> <content> type="xhtml" <author> xml:base="http://[" \ud800 é
    99999-99-99 <a10:updated> &#x1F600; <p> <br> ledger.example/%zz""".split()
)


@given(st.lists(PIECES, max_size=30))
def test_whatever_a_feed_holds_its_entries_are_articles_or_refusals(pieces: list[str]) -> None:
    body = " ".join(["<rss version='2.0'><channel><item>", *pieces]).encode("utf-8", "replace")
    with suppress(UnreadableError):
        feed = read_feed(body, ADDRESS)
        now = datetime(2024, 11, 20, tzinfo=UTC)
        chosen(feed.entries, {}, now)
        for entry in feed.entries:
            assert latest(entry, None) is None
            with suppress(UnreadableError):
                found = read_entry(entry, feed, Address(ADDRESS)).article
                assert found.id.encode()
                assert found.text.strip()


def nested(item: str) -> bytes:
    return f"<rss version='2.0'><channel>{item * 5_000}".encode()


@pytest.mark.parametrize(
    "data",
    [nested("<item><b>"), nested("&a;"), nested("<a "), nested("<!-- "), nested("<![CDATA["), b"<!--" * 5_000],
    ids=["items in items", "entities", "broken tags", "comments", "sections", "comments alone"],
)
def test_what_is_made_to_be_slow_is_read_or_refused(data: bytes) -> None:
    try:
        found = read_feed(data, ADDRESS)
    except UnreadableError as error:
        assert str(error) in {"it has no entries that can be read", "it is not a feed (RSS, Atom or RDF)"}  # noqa: PT017
    else:
        assert isinstance(found, Feed)
