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


def as_typed(text: str) -> str:
    """A pattern for what may have been typed where the app gets a text: marks stand for names, ids and addresses."""
    pieces = re.split(r"<([^<>]*)>", text)
    plain, marks = pieces[::2], pieces[1::2]
    assert not re.search("[<>]", "".join(plain))
    return "".join(
        re.escape(unescape(words)) + meant for words, meant in zip(plain, [*map(_meant, marks), ""], strict=True)
    )


def _meant(mark: str) -> str:
    if mark.startswith("@"):
        (user,) = [one for one in (CAST.app, *CAST.people) if one.id == mark[1:]]
        names = (f"@{user.real_name}", f"@{user.name}", f"<@{user.id}>")
        return f"(?:{'|'.join(map(re.escape, names))})"
    if mark.startswith("#"):
        (room,) = [one for one in CAST.rooms if mark == f"#{one.id}|{one.name}"]
        return re.escape(f"#{room.name}")
    assert mark.startswith(("http://", "https://")), mark
    return re.escape(unescape(mark))


@given(st.text() | st.text(st.sampled_from("@#<>&copydesk Copydesk https://e.g |U0")))
def test_nothing_typed_is_lost_or_forged(words: str) -> None:
    written = typed(words, CAST)
    assert re.fullmatch(as_typed(written.text), words, re.IGNORECASE | re.DOTALL)
    if "\ud800" not in words and written.text.strip() and not any(0xD800 <= ord(letter) <= 0xDFFF for letter in words):
        assert faults({"text": written.text, "blocks": [written.block]}) == ()
