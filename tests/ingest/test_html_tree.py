"""HTML that is made to be slow, on pages and in the entries of feeds."""

import pytest

from bot.ingest.draft import UnreadableError
from bot.ingest.feeds import read_feed
from bot.ingest.html import read_html
from tests.ingest.pages import TEXT, page

MANY = "".join(f"<p {' '.join(f'a{at}=1' for at in range(count))}>x</p>" for count in (1, 501))
ATTRIBUTES = "an element has more than 500 attributes"
DEPTH = "its elements are nested too deeply, over 1,000 inside one another"


def feed(markup: str) -> bytes:
    return f"<rss><channel><item><description><![CDATA[{markup}]]></description></item></channel></rss>".encode()


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (MANY, ATTRIBUTES),
        (f"<p title='>'>x</p><!-- <p title=' -->{MANY}<i title='>", ATTRIBUTES),
        (f"<title><script></title>{MANY}", ATTRIBUTES),
        (MANY.replace("<p", "<\x01p"), ATTRIBUTES),
        (MANY.removesuffix(">x</p>"), ATTRIBUTES),
        ("<div>" * 2_000, DEPTH),
        ("<table><tr><td>" * 500, DEPTH),
    ],
)
def test_html_that_would_take_long_is_refused_before_a_tree_is_made(markup: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=f"^{reason}$"):
        read_html(page(above=markup), "page.html")
    if "\x01" not in markup:  # which no feed may hold
        with pytest.raises(UnreadableError, match=f"^{reason}$"):
            read_feed(feed(markup), "https://ledger.example/feed.xml")


@pytest.mark.parametrize("around", ["div", "b", "blockquote"])
def test_what_careless_editors_nest_is_read(around: str) -> None:
    deep = f"<{around}>" * 900 + "<p>Two tugs are on their way to the bridge.</p>"
    assert "Two tugs are on their way" in read_html(page(above=deep), "page.html").article.text
    (entry,) = read_feed(feed(deep + TEXT), "https://ledger.example/feed.xml").entries
    assert entry.text.startswith("Two tugs are on their way")


def test_long_values_are_no_attributes() -> None:
    picture = f'<img alt="" src="data:image/png;base64,{"iVBORw0K/AA " * 20_000}">'
    assert "swing bridge" in read_html(page(above=picture), "page.html").article.text
