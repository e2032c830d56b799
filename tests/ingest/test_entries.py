"""Entries of feeds, and pages, to drafts."""

from typing import Any

import pytest

from bot.ingest.draft import UnreadableError
from bot.ingest.entries import Address, read_entry, read_page
from bot.ingest.feeds import Entry, Feed

FEED = Address("https://ledger.example/feed.xml?key=secret")
LINK = "https://www.ledger.example/2024/bridge?utm_source=rss"
AT_LINK = "https://ledger.example/2024/bridge"
SENTENCE = "The swing bridge at Norwick was shut on Sunday after a barge struck its eastern pier, the port said."
PAGE = f"""<html lang="en"><head><title>Page title</title><meta property="og:site_name" content="Page Site">
<meta name="author" content="Tom Vale"><meta property="og:url" content="https://bell.example/claimed">
<meta property="article:published_time" content="2024-11-17T19:30:00+10:00"></head>
<body><article><h1>Page title</h1><p>{SENTENCE}</p></article></body></html>""".encode()
TEXT = f"Page title\n{SENTENCE}"


def entry(**fields: str) -> Entry:
    return Entry(**dict.fromkeys(Entry.__slots__, "") | {"link": LINK, "text": "It was shut."} | fields)


def read(entry: Entry, source: Address = FEED, page: bytes | None = PAGE) -> dict[str, Any]:
    draft = read_entry(entry, Feed("Harbour Ledger", (entry,)), source, page)
    article = draft.article
    assert (article.file, draft.id_lasts) == ("https://ledger.example/feed.xml", True)
    published = article.published.isoformat() if article.published else None
    return {
        "id": article.id,
        "id_given": draft.id_given,
        "text": article.text,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "url": article.url,
        "published": published,
        "offset": article.published_offset,
    }


FROM_PAGE = {
    "id": AT_LINK, "id_given": False, "text": TEXT, "title": "Page title", "outlet": "Harbour Ledger",
    "byline": "Tom Vale", "url": LINK, "published": "2024-11-17T09:30:00+00:00", "offset": 600,
}  # fmt: skip
FROM_FEED = FROM_PAGE | {
    "text": "It was shut.",
    "title": "It was shut.",
    "byline": "",
    "published": None,
    "offset": None,
}
FEEDS_FIELDS = {"title": "Feed title", "byline": "Ada Quill", "published": "Mon, 18 Nov 2024 09:30:00 GMT"}


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({}, {}),
        (FEEDS_FIELDS, FEEDS_FIELDS | {"published": "2024-11-18T09:30:00+00:00", "offset": 0}),
        ({"published": "Sun, 17 Nov 2024 09:30:00 GMT"}, {}),  # the page's moment: its offset counts
        ({"published": "once upon a time"}, {}),
        ({"published": "Mon, 01 Jan 0001 00:00:00 GMT"}, {}),
        ({"guid": LINK}, {}),
        ({"guid": AT_LINK}, {}),
        ({"guid": "ledger-7"}, {"id": "ledger.example: ledger-7"}),
        ({"guid": "https://ledger.example/?p=7"}, {"id": "ledger.example: https://ledger.example/?p=7"}),
    ],
)
def test_an_entry_with_its_page_has_the_pages_text_and_the_feeds_fields_first(
    given: dict[str, str], wanted: dict[str, Any]
) -> None:
    assert read(entry(**given)) == FROM_PAGE | wanted


@pytest.mark.parametrize(("written", "read"), [("en-GB", "en"), ("de", "de"), ("English", ""), ("en_US", "en")])
def test_a_language_counts_if_it_is_a_code(written: str, read: str) -> None:
    one = entry(language=written)
    assert read_entry(one, Feed("", (one,)), FEED).article.language == read


def test_of_a_page_on_another_site_its_own_fields_come_first() -> None:
    bell = "https://bell.example/a"
    found = read(entry(link=bell, guid="7", **FEEDS_FIELDS))
    own = {"id": "ledger.example: 7", "url": bell, "outlet": "Page Site"}
    assert found == FROM_PAGE | own
    assert read(entry(link=bell), Address(FEED.url, outlet="Bell"))["outlet"] == "Bell"


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({}, {}),
        ({"published": "", "updated": "2024-11-18"}, {"published": "2024-11-18T00:00:00+00:00", "offset": 0}),
        ({"link": "https://news.ledger.example/a"}, {"id": "https://news.ledger.example/a"}),
        ({"link": "https://bell.example/a"}, {"id": "ledger.example: bell.example/a", "id_given": True}),
        ({"link": "https://notledger.example/a"}, {"id": "ledger.example: notledger.example/a", "id_given": True}),
        ({"link": "", "guid": "7"}, {"id": "ledger.example: 7", "id_given": True}),
    ],
)
def test_what_the_feed_itself_has_counts_at_an_address_only_on_its_own_site(
    given: dict[str, str], wanted: dict[str, Any]
) -> None:
    assert read(entry(**given), page=None) == FROM_FEED | {"url": given.get("link", LINK)} | wanted


def test_an_entry_with_neither_guid_nor_address_is_known_by_its_words() -> None:
    one, other = (read(entry(link="", text=text), page=None)["id"] for text in ("It was shut.", "It was open."))
    assert one == read(entry(link="", text="It was shut."), page=None)["id"]
    assert one != other
    assert len(read(entry(guid="7" * 500), page=None)["id"]) == 32


@pytest.mark.parametrize(
    ("given", "page", "refused"),
    [
        ({"text": ""}, None, "the feed has no text of it; `pages: true` reads its page"),
        ({}, b"<html><body><nav>Home</nav></body></html>", "no article text was found in the page"),
        ({"title": "x" * 2_000}, PAGE, "title: 2,000 characters, over the limit of 1,000"),
    ],
)
def test_an_entry_without_a_text_is_refused(given: dict[str, str], page: bytes | None, refused: str) -> None:
    with pytest.raises(UnreadableError, match=refused):
        read(entry(**given), page=page)


def test_a_page_is_known_by_the_address_that_was_asked_for() -> None:
    draft = read_page(PAGE, LINK)
    article = draft.article
    assert (article.id, article.url, article.file) == (AT_LINK, LINK, "https://www.ledger.example/2024/bridge")
    assert (article.text, article.outlet, draft.id_given) == (TEXT, "Page Site", False)
    assert read_page(PAGE, LINK, "Ledger").article.outlet == "Ledger"


def test_the_encoding_that_a_server_declares_counts_where_the_bytes_are_not_utf_8() -> None:
    czech = "Starosta města řekl, že most zůstane uzavřený až do příštího týdne, a děti půjdou do školy pěšky."
    page = f"<html><body><article><p>{czech}</p></article></body></html>"
    for encoding, declared in (("utf-8", "windows-1250"), ("cp1250", "windows-1250"), ("iso8859_2", "ISO-8859-2")):
        assert read_page(page.encode(encoding), LINK, declared=declared).article.text == czech
