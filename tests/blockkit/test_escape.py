import pytest

from bot.blockkit import clip, escape, from_mrkdwn, harmless, in_mrkdwn, is_web_address, link, plain, unescape


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
    assert harmless(text) == shown
    assert plain(shown) == text


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


@pytest.mark.parametrize("character", ["*", "_", ":", "<", "&", ">", "a:", "\u202e", "⟦", " ", "\n"])
def test_a_long_run_of_one_character_is_quick(character: str) -> None:
    text = character * 100_000
    assert from_mrkdwn(in_mrkdwn(text)) == text
    assert plain(harmless(text)) == text
    assert len(clip(in_mrkdwn(text), 3_000)) <= 3_000


@pytest.mark.parametrize(
    ("url", "sound"),
    [
        ("https://ledger.example/a", True),
        ("http://ledger.example:8080/@ada?to=me@bell.example", True),
        ("https://ledger.example@other.example/a", False),
        ("https://ledger.example:443@other.example/a", False),
        ("https://@other.example/a", False),
        ("ftp://ledger.example/a", False),
        ("https:///a", False),
        ("https://ledger.example:0/a", False),
        ("https://ledger.example:x/a", False),
        ("https://ledger.example/a|b", False),
    ],
)
def test_a_web_address_is_of_the_host_that_it_seems_to_be_of(url: str, *, sound: bool) -> None:
    assert is_web_address(url) is sound
