"""What is hidden in a text is shown, and a long text is cut."""

import pytest

from bot.text.visible_text import clip, with_hidden_restored, with_hidden_shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words, *starred*", "plain words, *starred*"),
        ("a\u202eb", "a⟦U+202E⟧b"),
        ("a\u200bb", "a⟦U+200B⟧b"),
        ("bell\x07", "bell⟦U+0007⟧"),
        ("line\r\nbreak", "line⟦U+000D⟧\nbreak"),
        ("tag\U000e0041", "tag⟦U+E0041⟧"),
        ("half\ud800", "half⟦U+D800⟧"),
        ("⟦U+202E⟧", "⟦U+27E6⟧U+202E⟦U+27E7⟧"),
        ("family \U0001f468\u200d\U0001f469", "family \U0001f468\u200d\U0001f469"),
        ("Bundes\u00adkanzler", "Bundes\u00adkanzler"),
        ("tab\tand\nline", "tab\tand\nline"),
    ],
)
def test_harmless_shows_what_is_hidden(text: str, shown: str) -> None:
    assert with_hidden_shown(text) == shown
    assert with_hidden_restored(shown) == text


@pytest.mark.parametrize(
    ("shown", "limit", "clipped"),
    [
        ("short", 5, "short"),
        ("one two three", 9, "one two…"),
        ("one two three", 12, "one two…"),
        ("unbreakable", 6, "unbre…"),
        ("abcdef &amp; more", 10, "abcdef…"),
        ("AT&T is long", 6, "AT&T…"),
        ("abc⟦U+202E⟧def", 8, "abc…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
        ("see <https://a.example/one-two|this page> now", 12, "see…"),
        ("see <https://a.example/one-two|this page> now", 42, "see <https://a.example/one-two|this page>…"),
        ("1 < 2 is said here", 8, "1 < 2…"),
    ],
)
def test_clip_cuts_between_words_and_never_inside_an_entity(shown: str, limit: int, clipped: str) -> None:
    assert clip(shown, limit) == clipped
