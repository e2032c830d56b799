import pytest

from bot.blockkit import escape, from_mrkdwn, in_mrkdwn, link, unescape
from bot.text.visible_text import clip, with_hidden_restored, with_hidden_shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Storm & flood", "Storm &amp; flood"),
        ("a < b > c", "a &lt; b &gt; c"),
        ("&amp;", "&amp;amp;"),
        ("<!channel>", "&lt;!channel&gt;"),
    ],
)
def test_escape_makes_entities_of_the_three_characters(text: str, shown: str) -> None:
    assert escape(text) == shown
    assert unescape(shown) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*bold*", "∗bold∗"),
        ("_slanted_ snake_case", "＿slanted＿ snake_case"),
        ("__twice__", "＿＿twice＿＿"),
        ("~gone~ `code`", "∼gone∼ ˋcodeˋ"),
        ("> quoted", "＞ quoted"),
        ("  > quoted", "  ＞ quoted"),
        ("5 > 3", "5 &gt; 3"),
        ("line\n>>> all", "line\n＞&gt;&gt; all"),
        (":smile: at 10:30", "꞉smile: at 10:30"),
        ("see https://example.org/a", "see https꞉//example.org/a"),
        ("<!here> & <@U123>", "&lt;!here&gt; &amp; &lt;@U123&gt;"),
        ("2 ∗ 3", "2 ⟦U+2217⟧ 3"),
        ("either|or", "either|or"),
    ],
)
def test_in_mrkdwn_takes_the_force_from_markup(text: str, shown: str) -> None:
    assert in_mrkdwn(text) == shown
    assert from_mrkdwn(shown) == text


@pytest.mark.parametrize(
    ("url", "label", "shown"),
    [
        ("https://example.org/a?b=1&c=2", "A & B", "<https://example.org/a?b=1&amp;c=2|A &amp; B>"),
        ("https://example.org/", "this|that", "<https://example.org/|this∣that>"),
        ("https://example.org/", "two\nlines", "<https://example.org/|two lines>"),
        ("javascript:alert(1)", "Click", "Click"),
        ("https://example.org/|x>", "Click", "Click"),
        ("https://exam ple.org/", "Click", "Click"),
        ("file.md", "Click", "Click"),
        ("", "Click", "Click"),
        ("https://", "Click", "Click"),
        ("https://[half", "Click", "Click"),
        ("https://example.org:99999/", "Click", "Click"),
        ("https://example.org/", " ", " "),
    ],
)
def test_a_link_leads_to_the_web_or_is_no_link(url: str, label: str, shown: str) -> None:
    assert link(url, label) == shown


@pytest.mark.parametrize("character", ["*", "_", ":", "<", "&", ">", "a:", "\u202e", "⟦", " ", "\n"])
def test_a_long_run_of_one_character_is_quick(character: str) -> None:
    text = character * 100_000
    assert from_mrkdwn(in_mrkdwn(text)) == text
    assert with_hidden_restored(with_hidden_shown(text)) == text
    assert len(clip(in_mrkdwn(text), 3_000)) <= 3_000
