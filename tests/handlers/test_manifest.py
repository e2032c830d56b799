"""The manifest keeps Slack's limits, and asks for what the code uses and no more."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from handlers.commands.questions import ASKED
from handlers.shortcuts import ASKED as SHORTCUTS

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / "config/slack-manifest.yaml"
HANDLERS = ROOT / "handlers"

# Names that Slack keeps for itself; one of them in a manifest makes all of its commands fail.
RESERVED = frozenset(
    {"/active", "/apps", "/archive", "/away", "/call", "/collapse", "/dm", "/dnd", "/expand", "/feed", "/help",
     "/invite", "/join", "/kick", "/leave", "/me", "/msg", "/mute", "/open", "/prefs", "/remind", "/remove", "/rename",
     "/search", "/shortcuts", "/shrug", "/star", "/status", "/topic", "/unarchive", "/who"}
)  # fmt: skip
# What each event and each method needs, by Slack's reference.
SCOPES_OF_EVENTS: dict[str, set[str]] = {
    "app_mention": {"app_mentions:read"},
    "message.im": {"im:history"},
    "app_home_opened": set(),
}
READS = {"channels:history", "groups:history", "im:history"}
SCOPES_OF_METHODS = {
    "chat.postMessage": {"chat:write"},
    "conversations.history": READS,
    "conversations.replies": READS,
    "auth.test": set(),
    "views.publish": set(),
}


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    return read


def test_it_describes_itself_within_slacks_limits(manifest: dict[str, Any]) -> None:
    told = manifest["display_information"]
    assert 1 <= len(told["name"]) <= 35
    assert 1 <= len(told["description"]) <= 140
    assert 175 <= len(told["long_description"]) <= 4_000
    assert re.fullmatch(r"#[0-9a-f]{6}", told["background_color"])
    assert 1 <= len(manifest["features"]["bot_user"]["display_name"]) <= 80


def test_its_commands_keep_slacks_rules(manifest: dict[str, Any]) -> None:
    commands = manifest["features"]["slash_commands"]
    assert len(commands) <= 50
    for command in commands:
        assert re.fullmatch(r"/[a-z0-9_-]{1,31}", command["command"])
        assert command["command"] not in RESERVED
        assert 1 <= len(command["description"]) <= 2_000
        assert command["usage_hint"]
        assert command["should_escape"] is False
        assert set(command) == {"command", "description", "usage_hint", "should_escape"}
    assert len({command["command"] for command in commands}) == len(commands)


def test_its_commands_are_those_that_are_listened_to(manifest: dict[str, Any]) -> None:
    listened_to = {f"/{what.value}" for what in ASKED} | {"/digest"}
    assert {command["command"] for command in manifest["features"]["slash_commands"]} == listened_to


def test_its_shortcuts_keep_slacks_rules_and_are_those_that_are_listened_to(manifest: dict[str, Any]) -> None:
    shortcuts = manifest["features"]["shortcuts"]
    assert len(shortcuts) <= 10
    for shortcut in shortcuts:
        assert 1 <= len(shortcut["name"]) <= 24
        assert 1 <= len(shortcut["description"]) <= 150
        assert shortcut["type"] == "message"
    assert [shortcut["callback_id"] for shortcut in shortcuts] == list(SHORTCUTS)


def test_it_asks_for_the_permissions_that_are_used_and_no_more(manifest: dict[str, Any]) -> None:
    needed = {"commands"}
    for event in manifest["settings"]["event_subscriptions"]["bot_events"]:
        needed |= SCOPES_OF_EVENTS[event]
    for method in methods_called():
        needed |= SCOPES_OF_METHODS[method]
    asked = manifest["oauth_config"]["scopes"]["bot"]
    assert sorted(asked) == sorted(needed)


def test_each_permission_has_its_reason_above_it(manifest: dict[str, Any]) -> None:
    lines = [line.strip() for line in MANIFEST.read_text(encoding="utf-8").splitlines()]
    for scope in manifest["oauth_config"]["scopes"]["bot"]:
        assert lines[lines.index(f"- {scope}") - 1].startswith("# ")


def test_it_connects_by_socket_and_its_token_stays(manifest: dict[str, Any]) -> None:
    settings = manifest["settings"]
    assert settings["socket_mode_enabled"] is True
    assert settings["token_rotation_enabled"] is False
    assert settings["interactivity"] == {"is_enabled": True}
    assert manifest["features"]["app_home"] == {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }
    assert set(manifest) == {"display_information", "features", "oauth_config", "settings"}


def methods_called() -> set[str]:
    """Slack's methods that the handlers call, by name of the client's function or as text."""
    found: set[str] = set()
    for path in HANDLERS.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        found |= {
            f"{family}.{name}"
            for family, name in re.findall(r"\b(chat|conversations|auth|views)_([a-zA-Z]+)\(", source)
        }
        found |= set(re.findall(r"\"((?:chat|conversations|users|reactions|views|files)\.[a-zA-Z.]+)\"", source))
    return found
