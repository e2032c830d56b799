"""The tokens, from the environment and from ``.env``."""

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import load_settings


@pytest.mark.parametrize(("bot", "app"), [("xoxb-...", "xapp-..."), ("xoxb-", "xapp-\u2026")])
def test_tokens_of_the_instructions_are_told_from_ones_own(tmp_path: Path, bot: str, app: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, environ={"SLACK_BOT_TOKEN": bot, "SLACK_APP_TOKEN": app})
    told = "this is a placeholder, or not the whole token. Copy it from api.slack.com/apps"
    lines = [f"  {variable}: {told}" for variable in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")]
    assert str(caught.value) == "\n".join(["The settings cannot be used:", *lines])


def test_swapped_tokens_are_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, environ={"SLACK_BOT_TOKEN": "xapp-1", "SLACK_APP_TOKEN": "xoxb-1"})
    told = "  {}: a token of this kind starts with '{}' (are the two swapped?)".format
    lines = [told("SLACK_BOT_TOKEN", "xoxb-"), told("SLACK_APP_TOKEN", "xapp-")]
    assert str(caught.value) == "\n".join(["The settings cannot be used:", *lines])


def test_tokens_in_quotation_marks_are_read_as_without(tmp_path: Path) -> None:
    settings = load_settings(tmp_path, environ={"SLACK_BOT_TOKEN": '"xoxb-1"', "SLACK_APP_TOKEN": "'xapp-1'"})
    assert (settings.bot_token.reveal(), settings.app_token.reveal()) == ("xoxb-1", "xapp-1")


@pytest.mark.parametrize("line", ["SLACK_BOT_TOKEN: xoxb-1", "SLACK BOT TOKEN=xoxb-1"])
def test_a_line_of_env_that_sets_nothing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    (tmp_path / ".env").write_text(f"# tokens\n{line}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SettingsError) as caught:
        load_settings(environ={})
    assert str(caught.value) == f"{tmp_path / '.env'}, line 2: must be NAME=value"
