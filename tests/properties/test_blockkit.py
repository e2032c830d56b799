"""What holds of escaping and of the validator for any text and any JSON."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.blockkit import cautions, faults, from_mrkdwn, in_mrkdwn, link, weight
from bot.text.visible_text import clip, with_hidden_restored, with_hidden_shown

ANY_TEXT = st.text(st.characters(exclude_categories=()))
SHARP = st.text(st.sampled_from("*_~`:<>&|⟦⟧∗＿U+27E6 ab\n\u202e\u200b\ud800")) | ANY_TEXT
FIELDS = st.sampled_from(["type", "text", "blocks", "elements", "fields", "confirm", "metadata"])
KINDS = st.sampled_from(
    ["section", "header", "mrkdwn", "plain_text", "actions", "button", "rich_text", "rich_text_section", "text"]
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | KINDS
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(FIELDS | st.text(max_size=4), inner),
    max_leaves=30,
)


@given(SHARP)
def test_what_is_shown_can_be_got_back(text: str) -> None:
    assert with_hidden_restored(with_hidden_shown(text)) == text
    assert from_mrkdwn(in_mrkdwn(text)) == text


@given(SHARP)
def test_text_in_markup_has_no_force(text: str) -> None:
    shown = in_mrkdwn(text)
    assert not re.search(r"[<>*~`\u202e\u200b\ud800]|^[ \t]*(?:>|&gt;)|:[a-z_]+:|://", shown, re.MULTILINE)
    assert not re.search(r"(?<![^\W_])_|_(?![^\W_])", shown)
    assert faults({"text": shown or "empty"}) == ()
    assert cautions({"text": shown or "empty"}) == ()


@given(st.text() | st.just("https://example.org/a"), SHARP)
def test_a_link_is_one_link_or_none(url: str, label: str) -> None:
    shown = link(url, label)
    assert shown.count("<") == shown.count(">") == shown.count("|<") + shown.count("<http") <= 1


@given(SHARP, st.integers(0, 40))
def test_clipped_text_fits_and_stays_whole(text: str, limit: int) -> None:
    shown = clip(in_mrkdwn(text), limit)
    assert len(shown) <= limit
    assert "&" not in re.sub("&(?:amp|lt|gt);", "", shown)


@given(JSON)
def test_no_json_breaks_the_validator(value: object) -> None:
    for payload in ({"text": "words", "blocks": value}, {"text": value}, {"text": "words", "metadata": value}):
        found = faults(payload)
        assert all(fault.path.startswith("/") for fault in found)
        cautions(payload)
    weight(value)
    faults({"text": "words", "blocks": [value]})
