"""Dates and bylines of saved pages."""

from datetime import UTC, datetime

import pytest

from bot.ingest.draft import UnreadableError
from bot.ingest.html import read_html
from tests.ingest.pages import STORY, page

SITE = {"@type": "WebSite", "name": "Harbour Ledger", "author": {"name": "The Webmaster"}}


@pytest.mark.parametrize(
    ("source", "published", "byline"),
    [
        (page(), None, ""),
        (page(linked=STORY), "2024-11-17T09:30:00+00:00", "Ada Quill, Tom Vale"),
        (page(linked={"@graph": [SITE, STORY]}), "2024-11-17T09:30:00+00:00", "Ada Quill, Tom Vale"),
        (page(linked=[[SITE], {"@graph": [{"@graph": STORY}]}]), "2024-11-17T09:30:00+00:00", "Ada Quill, Tom Vale"),
        (page(linked=STORY | {"author": "Ada Quill"}), "2024-11-17T09:30:00+00:00", "Ada Quill"),
        (page(linked=STORY | {"author": "https://ledger.example/quill"}), "2024-11-17T09:30:00+00:00", ""),
        (
            page(linked=STORY, head='<meta property="article:author" content="https://faces.example/quill">'),
            "2024-11-17T09:30:00+00:00",
            "Ada Quill, Tom Vale",
        ),
        (
            page(linked=STORY, head='<meta name="date" content="Sunday at ten">'),
            "2024-11-17T09:30:00+00:00",
            "Ada Quill, Tom Vale",
        ),
        (
            page(linked=STORY, head='<meta name="date" content="2024-11-16"><meta name="author" content="L. Okafor">'),
            "2024-11-16T00:00:00+00:00",
            "Ada Quill, Tom Vale",  # meta lines often name the company, or the first of several
        ),
        (page(above='<p class="byline">By Ada Quill and Tom Vale</p>'), None, "Ada Quill, Tom Vale"),
        (page(above='<time datetime="PT4M">4 minutes</time>'), None, ""),
        (
            page(above='<time datetime="PT4M">4 min</time><time>now</time><time datetime="2024-11-17">Sunday</time>'),
            "2024-11-17T00:00:00+00:00",
            "",
        ),
        (page(above="<p>Published on 12 March 2023 by the port.</p>"), None, ""),
        (
            page(head='<meta property="article:published_time" content="Nov 17, 2024 9:30 AM ET">'),
            "2024-11-17T14:30:00+00:00",
            "",
        ),
        (
            page(
                head='<meta name="date" content="Nov 2024">', above='<time datetime="2024-11-17T09:00:00Z">now</time>'
            ),
            "2024-11-17T09:00:00+00:00",
            "",
        ),
        (
            page(linked=STORY | {"datePublished": "IST"}, above='<time datetime="2024-11-17">Sunday</time>'),
            "2024-11-17T00:00:00+00:00",
            "Ada Quill, Tom Vale",
        ),
        (page(above='<p class="byline">By Ada Quill and Tom Vale | Updated 3pm</p>'), None, "Ada Quill, Tom Vale"),
        (page(above='<p class="byline">By Ada Quill, Staff writer at the paper</p>'), None, "Ada Quill"),
        (
            page(above='<p class="byline">By Ludwig van Beek and Ana de la Cruz</p>'),
            None,
            "Ludwig van Beek, Ana de la Cruz",
        ),
        (page(above='<p class="byline">Ada Quill Updated Nov. 17, 2024</p>'), None, ""),
        (page(above='<p class="byline">Staff</p>'), None, ""),
    ],
)
def test_date_and_byline_come_from_what_the_page_says_of_itself(
    source: bytes, published: str | None, byline: str
) -> None:
    article = read_html(source, "page.html").article
    assert (article.published and article.published.isoformat(), article.byline) == (published, byline)


@pytest.mark.parametrize(
    ("source", "genre"),
    [
        (page(linked=STORY), "news"),
        (page(linked=STORY | {"@type": "OpinionNewsArticle"}), "opinion"),
        (page(linked=STORY | {"@type": ["Article", "AnalysisNewsArticle"]}), "analysis"),
        (page(linked=STORY | {"articleSection": "Opinion"}), "opinion"),
        (page(linked=STORY | {"articleSection": ["Town", "Letters to the editor"]}), "opinion"),
        (page(linked=STORY | {"articleSection": {"name": "Opinion"}}), "news"),
        (page(head='<meta property="article:section" content="Opinion/Columns">'), "opinion"),
        (page(head='<meta property="article:section" content="Opinion polls">'), "news"),
    ],
)
def test_what_a_page_says_of_its_section_tells_its_genre(source: bytes, genre: str) -> None:
    assert read_html(source, "page.html").article.genre.value == genre


def test_the_language_of_a_page_tells_the_order_of_a_date_in_figures() -> None:
    source = page(head='<meta name="date" content="04/03/2025">')
    article = read_html(source.replace(b"<html>", b'<html lang="en-GB">'), "page.html").article
    assert (article.published, article.language) == (datetime(2025, 3, 4, tzinfo=UTC), "en")
    with pytest.raises(UnreadableError, match="published: '04/03/2025': day and month can be"):
        read_html(source, "page.html")


def test_when_a_page_was_changed_is_left_out_where_it_cannot_be_read() -> None:
    found = [
        read_html(page(linked=STORY | {"dateModified": said}), "page.html").article.updated
        for said in ("just now", "Nov 18, 2024 9:30 PM PT")
    ]
    assert found == [None, datetime(2024, 11, 19, 5, 30, tzinfo=UTC)]


def test_a_page_whose_only_date_cannot_be_read_is_refused() -> None:
    with pytest.raises(UnreadableError, match="published: 'Sunday at ten' is not a date"):
        read_html(page(head='<meta name="date" content="Sunday at ten">'), "page.html")
