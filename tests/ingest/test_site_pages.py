"""Saved pages as sites publish them: several names and dates, titles with the site's name, no article at all."""

import pytest

from bot.ingest.draft import UnreadableError
from bot.ingest.html import read_html
from tests.ingest.pages import STORY, page

BYLINE_OF_500 = ", ".join(f"Ada Quill {number}" for number in range(36))
NAMES = ("bridge", "harbour", "market")
LEDGER = '<meta property="og:site_name" content="Harbour Ledger">'
PUBLISHER = {"publisher": {"@type": "Organization", "name": "Quill Media"}}
AT = '<link rel="canonical" href="https://www.ledger.example/bridge">'


@pytest.mark.parametrize(
    ("source", "byline"),
    [
        (page(linked=STORY | {"author": {"name": "By Ada Quill"}}), "Ada Quill"),
        (page(linked=STORY | {"author": "Ada Quill,Tom Vale"}), "Ada Quill, Tom Vale"),
        (page(linked=STORY | {"author": {"name": ["Ada Quill", "Tom Vale"]}}), "Ada Quill, Tom Vale"),
        (page(linked=STORY | {"author": [{"name": "Ada O&#39;Quill"}, "null", "4711"]}), "Ada O'Quill"),
        (page(linked=STORY | {"author": ["Ada Quill a.quill@ledger.example", "@tomvale"]}), "Ada Quill"),
        (page(linked=STORY | {"author": ["Ada Quill", "/tomvale", "(Image: Tom Vale)"]}), "Ada Quill"),
        (page(linked=STORY | PUBLISHER | {"author": ["Quill Media", "Ada Quill"]}), "Ada Quill"),
        (
            page(linked=STORY | PUBLISHER | {"author": "Quill Media"}, head='<meta name="author" content="Ada Quill">'),
            "Ada Quill",
        ),
        (
            page(linked=STORY | {"author": "Harbour Ledger"}, head=LEDGER, above='<p class="byline">By Ada Quill</p>'),
            "Ada Quill",
        ),
        (page(linked=STORY | {"author": "Harbour Ledger"}, head=LEDGER), "Harbour Ledger"),
        (page(linked=STORY | {"author": [f"Ada Quill {number}" for number in range(60)]}), BYLINE_OF_500),
    ],
)
def test_a_byline_is_the_names_of_people_before_that_of_the_publisher(source: bytes, byline: str) -> None:
    assert read_html(source, "page.html").article.byline == byline


@pytest.mark.parametrize(
    ("head", "linked", "published", "offset"),
    [
        ('<meta name="date" content="2024-11-17">', STORY, "2024-11-17T09:30:00+00:00", 0),
        ('<meta name="date" content="2024-11-16">', STORY, "2024-11-16T00:00:00+00:00", 0),
        ('<meta name="date" content="2024-11-17T19:30:00+10:00">', STORY, "2024-11-17T09:30:00+00:00", 600),
        (
            '<meta name="date" content="2024-11-17T09:30:00Z">',
            STORY | {"datePublished": "2024-11-17T19:30+10:00"},
            "2024-11-17T09:30:00+00:00",
            600,
        ),
        (
            '<meta name="date" content="2024-11-17 19:30">',
            STORY | {"datePublished": "2024-11-17T19:30:20+10:00"},
            "2024-11-17T09:30:20+00:00",
            600,
        ),
        (
            "",
            [{"@type": "WebSite", "headline": "Harbour Ledger"}, STORY],
            "2024-11-17T09:30:00+00:00",
            0,
        ),
        ("", STORY | {"datePublished": "01:38:07 PM IST Nov 20, 2024"}, "2024-11-20T00:00:00+00:00", 0),
        (
            '<link rel="canonical" href="https://ledger.example/2024/11/18/bridge">',
            None,
            "2024-11-18T00:00:00+00:00",
            0,
        ),
    ],
)
def test_of_several_ways_to_write_a_date_the_fullest_counts(
    head: str, linked: object, published: str, offset: int
) -> None:
    article = read_html(page(linked=linked, head=head), "page.html").article
    assert (article.published and article.published.isoformat(), article.published_offset) == (published, offset)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ('<meta property="og:title" content="Bridge shut | Harbour Ledger">' + LEDGER, "Bridge shut"),
        (
            '<meta property="og:title" content="Norwick bridge: all we know | Harbour Ledger">' + LEDGER,
            "Norwick bridge: all we know",
        ),
        ('<meta property="og:title" content="Norwick bridge | Harbour Ledger News">' + LEDGER, "Norwick bridge"),
        ('<meta property="og:title" content="Norwick bridge - The Harbour Ledger">' + LEDGER, "Norwick bridge"),
        (
            '<meta property="og:title" content="Bridge shut - Harbour Ledger says">' + LEDGER,
            "Bridge shut - Harbour Ledger says",
        ),
        ('<meta property="og:title" content="Norwick – a town in wait">' + LEDGER, "Norwick – a town in wait"),
        ("<title>Bridge shut – Town</title>", "Bridge shut"),
        ("<title>Harbour Ledger</title>", "Harbour Ledger"),
        ("", "Bridge shut"),
    ],
)
def test_a_headline_comes_without_what_its_site_appends(head: str, title: str) -> None:
    assert read_html(page(head=head), "page.html").article.title == title


def test_the_label_that_only_the_title_for_search_engines_has_tells_the_genre() -> None:
    head = '<meta property="og:title" content="Analysis: Norwick and its bridge"><title>Bridge shut | Ledger</title>'
    article = read_html(page(head=head), "page.html").article
    assert (article.title, article.genre.value) == ("Bridge shut", "analysis")


@pytest.mark.parametrize(
    ("head", "linked", "outlet"),
    [
        (LEDGER, STORY | PUBLISHER, "Harbour Ledger"),
        ('<meta property="og:site_name" content="Harbour Ledger | News of the coast">', None, "Harbour Ledger"),
        (AT, STORY | PUBLISHER, "Quill Media"),
        ('<meta name="application-name" content="Ledger">' + AT, None, "Ledger"),
        ('<meta property="og:site_name" content="https://www.ledger.example">', None, "ledger.example"),
        (AT, None, "saved"),
        ("", None, "saved"),
    ],
)
def test_the_outlet_is_what_the_page_names_before_its_folder(head: str, linked: object, outlet: str) -> None:
    assert read_html(page(linked=linked, head=head), "saved/page.html").article.outlet == outlet


def test_linked_data_with_line_breaks_in_its_texts_is_read() -> None:
    source = page(linked=STORY).replace(b'"Bridge shut"', b'"Bridge\nshut"')
    assert read_html(source, "page.html").article.byline == "Ada Quill, Tom Vale"


def test_a_body_that_is_cut_by_advertisements_is_whole() -> None:
    parts = [f"The {name} of Norwick was closed on Sunday, the port said, and no ship came in. " * 4 for name in NAMES]
    bodies = [f'<div class="article__body"><p>{part}</p></div><div class="ad">Buy a boat</div>' for part in parts]
    other = (
        '<h1>Fair begins</h1><div class="article__body"><p>The fair of Saltmere began on Monday, with rides.</p></div>'
    )
    source = f"<html><body><h1>Bridge shut</h1>{''.join(bodies)}{other}</body></html>"
    assert read_html(source.encode(), "page.html").article.text == "\n".join(map(str.strip, parts))


CONSENT = (
    "<p>We and our 842 partners store and/or access information on a device, such as cookies.</p><p>You may agree.</p>"
)
CHECK = (
    "<p>Please make sure that your browser is not blocking cookies from loading.</p><p>Are you a robot? Tick it.</p>"
)
FRONT = '<meta property="og:url" content="https://ledger.example/">'


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (
            f"<html><body><div><h1>Your privacy</h1>{CONSENT}</div></body></html>".encode(),
            "it asks for consent or checks",
        ),
        (f"<html><body><div><h1>Wait</h1>{CHECK}</div></body></html>".encode(), "it asks for consent or checks"),
        (page(head=FRONT), "it is the front page of a site"),
        (b"<html><body><ul><li>Home</li><li>Sport</li><li>Town and harbour</li></ul></body></html>", "no article text"),
        (
            b"<html><body><article><p>Norwick bridge at dawn. Photo: Ada Quill/Ledger</p></article></body></html>",
            "no article text",
        ),
        (b"<html><body><p>Port of Norwick</p></body></html>", "no article text"),
    ],
)
def test_a_page_without_an_article_is_refused(source: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        read_html(source, "page.html")


def test_a_dated_page_at_a_sites_own_address_and_a_text_without_spaces_are_articles() -> None:
    dated = read_html(page(linked=STORY, head=FRONT), "page.html").article
    text = "港では日曜日に橋が閉鎖され、船は一隻も入港しなかったと港湾当局が発表した。" * 4
    signs = read_html(f"<html><body><article><p>{text}</p></article></body></html>".encode(), "page.html").article
    assert (dated.title, signs.text) == ("Bridge shut", text)
