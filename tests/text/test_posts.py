"""Posts that are set into a text."""

import pytest

from bot.text.furniture.posts import is_post, post_at_end, without_posts

POST = "We will open the bridge on Friday. — Ada Quill (@adaquill) November 8, 2024"


LINKED = "Open it! https://t.example/x – Norwick Port (@port)"


@pytest.mark.parametrize(
    ("paragraph", "post", "author"),
    [
        (POST, POST, "Ada Quill"),
        (LINKED, LINKED, "Norwick Port"),
        (f"The mayor posted on Monday: {POST}", POST, "Ada Quill"),
        ("Ada Quill (@adaquill) wrote of the bridge — again.", "", ""),
        ("Tom Vane — the mayor — was there.", "", ""),
    ],
)
def test_a_post_ends_with_its_authors_sign_off(paragraph: str, post: str, author: str) -> None:
    found = post_at_end(paragraph, 0, len(paragraph))
    said = (paragraph[found.start : found.end], paragraph[slice(*found.author)]) if found else ("", "")
    assert said == (post, author)


def test_a_sentence_is_of_a_post_by_its_links_or_the_sign_off_after_it_alone() -> None:
    assert is_post(POST)
    assert is_post("The bridge opens pic.twitter.com/x1")
    assert not is_post(f"The mayor posted on Monday: {POST}")
    assert not is_post("The bridge opens on Friday.")


def test_what_stands_long_before_a_sign_off_is_the_outlets_own() -> None:
    own = "The bridge was shut for weeks while crews looked at every bolt. " * 8
    assert post_at_end(own + POST, 0, len(own + POST)) is None
    assert without_posts(own + POST) == own + POST
    assert without_posts(f"{own}She wrote on Sunday: {POST}") == f"{own}She wrote on Sunday:  | "


def test_a_sign_off_on_a_line_of_its_own_ends_the_line_before() -> None:
    own, post = "The mayor left.\n\n", POST.replace(" — ", "\n\n— ")
    end = len(own + post)
    found = post_at_end(own + post, end - len("— Ada Quill (@adaquill) November 8, 2024"), end)
    assert found is not None
    assert (own + post)[found.start : found.end] == post
    assert without_posts(own + post + "\nShe came back.") == "The mayor left.\n\n | \nShe came back."
    long = "The bridge was shut for weeks. " * 15
    assert without_posts(f"{long}\n— Ada Quill (@adaquill)") == f"{long}\n | "


def test_a_text_without_its_posts() -> None:
    text = f"The mayor wrote:\n\n{POST}\n\nThen she left.\n{POST}"
    assert without_posts(text) == "The mayor wrote:\n\n | \n\nThen she left.\n | "
    assert without_posts("The mayor left.\n") == "The mayor left.\n"
