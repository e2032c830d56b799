"""Settings of the Desk: the app's commands, from its manifest, and example messages."""

from pathlib import Path
from typing import Any

from bot.desk import Channel, Command, DeskSettings, Example, Shortcut
from bot.desk.identity import cast_of
from bot.settings import Settings
from bot.settings.yaml_file import read_yaml

_MANIFEST = "slack-manifest.yaml"
_EXAMPLES = (
    Example("/compare saltmere strike", "what outlets agree on and where they differ", "newsroom"),
    Example("/summary tarnholt flood", "a story in its outlets' own sentences", "newsroom"),
    Example("/entity zelenskiy", "a name, however it is spelt", "newsroom"),
    Example("@Copydesk what do they say about ATACMS?", "ask in a channel, carry on in the thread", "politics"),
    Example("/digest preview", "what the next digest would say", "digests"),
)


def desk_settings(settings: Settings) -> DeskSettings:
    """The Desk's settings; without a manifest in the configuration folder it cannot complete commands."""
    manifest = _manifest(settings.config)
    declared = _rows(manifest, "features", "slash_commands")
    usual = DeskSettings()
    there = {room.id for room in cast_of(usual).rooms}
    wanted = {plan.channel: Channel(plan.id, plan.title, plan.channel) for plan in settings.digests}
    return DeskSettings(
        commands=tuple(
            Command(row["command"], row.get("usage_hint", ""), row.get("description", ""))
            for row in declared
            if isinstance(row, dict) and "command" in row
        ),
        shortcuts=tuple(
            Shortcut(row["name"], row["callback_id"])
            for row in _rows(manifest, "features", "shortcuts")
            if isinstance(row, dict) and row.get("type") == "message" and {"name", "callback_id"} <= row.keys()
        ),
        home=_value(manifest, "features", "app_home", "home_tab_enabled") is True,
        examples=_EXAMPLES,
        channels=(*usual.channels, *(made for channel_id, made in wanted.items() if channel_id not in there)),
        scopes=tuple(_rows(manifest, "oauth_config", "scopes", "bot")),
        port=settings.desk_port,
    )


def _manifest(folder: Path | None) -> dict[str, Any]:
    read = read_yaml((folder or Path("config")) / _MANIFEST)
    return read if isinstance(read, dict) else {}


def _rows(manifest: dict[str, Any], *steps: str) -> list[Any]:
    """The list at a path of keys in the manifest; empty if there is no list."""
    found = _value(manifest, *steps)
    return found if isinstance(found, list) else []


def _value(manifest: dict[str, Any], *steps: str) -> Any:  # noqa: ANN401 - whatever stands there
    found: Any = manifest
    for step in steps:
        found = found.get(step) if isinstance(found, dict) else None
    return found
