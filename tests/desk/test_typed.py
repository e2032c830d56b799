"""What a person types, as the app gets it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.blockkit import faults, unescape
from bot.desk.identity import cast_of
from bot.desk.settings import DeskSettings
from bot.desk.typed import typed

CAST = cast_of(DeskSettings())


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("plain words", "plain words"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("@Copydesk compare it", "<@U0COPYDESK> compare it"),
        ("@copydesk, hello", "<@U0COPYDESK>, hello"),
        ("@Copydesks are many", "@Copydesks are many"),
        ("me@copydesk.example", "me@copydesk.example"),
        ("<@U0COPYDESK> hello", "<@U0COPYDESK> hello"),
        ("<@U0NOBODY> hello", "&lt;@U0NOBODY&gt; hello"),
        ("ask @Sam Okoro or @sam.okoro", "ask <@U0SAMOKORO> or <@U0SAMOKORO>"),
        ("in #politics", "in <#C0POLITICS|politics>"),
        ("in #nowhere", "in #nowhere"),
        ("see https://example.org/a?b=1&c=2.", "see <https://example.org/a?b=1&amp;c=2>."),
        ("(https://example.org/a)", "(<https://example.org/a>)"),
        ("https://", "https://"),
        ("<!channel>", "&lt;!channel&gt;"),
    ],
)
def test_words_are_marked_as_slack_marks_them(words: str, text: str) -> None:
    assert typed(words, CAST).text == text


@given(st.text() | st.text(st.sampled_from("@#<>&copydesk Copydesk https://e.g |U0")))
def test_nothing_typed_is_lost_or_forged(words: str) -> None:
    written = typed(words, CAST)
    bare = re.sub(r"<(?:@U0[A-Z]+|#C0[A-Z]+\|[a-z]+|https?://[^<>]+)>", "", written.text)
    assert not re.search("[<>]", bare)
    assert (
        unescape(re.sub(r"<(https?://[^<>]+)>", r"\1", written.text)) == words
        or "<@" in written.text
        or "<#" in written.text
    )
    if "\ud800" not in words and written.text.strip() and not any(0xD800 <= ord(letter) <= 0xDFFF for letter in words):
        assert faults({"text": written.text, "blocks": [written.block]}) == ()
