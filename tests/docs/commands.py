"""The commands as tables and texts: those of the terminal from click, those of Slack from the manifest."""

from copy import copy
from pathlib import Path

import click
import yaml

from bot.cli.app import copydesk

WIDTH = 78  # what click makes of 80 columns
HELP = ["-h", "--help"]
SHARED = {"index", "config"}  # options of every command, which the page describes once


def terminal_commands() -> dict[str, str]:
    """Each command's help without the shared options, as a fenced block, under its name: ``copydesk index``."""
    return dict(_help(copydesk, ("copydesk",)))


def slack_commands(manifest: Path) -> str:
    """A table of the slash commands that the manifest declares."""
    declared = yaml.safe_load(manifest.read_text(encoding="utf-8"))["features"]["slash_commands"]
    rows = [f"| `{row['command']} {row.get('usage_hint', '')}` | {row['description']} |" for row in declared]
    return "\n".join(["| command | what it gives |", "| --- | --- |", *rows])


def _help(command: click.Command, names: tuple[str, ...]) -> list[tuple[str, str]]:
    shown = copy(command)
    shown.params = [each for each in command.params if each.name not in SHARED]
    context = click.Context(
        shown, info_name=" ".join(names), terminal_width=WIDTH, max_content_width=WIDTH, help_option_names=[]
    )
    found = [(" ".join(names), f"```text\n{shown.get_help(context).strip()}\n```")]
    if isinstance(command, click.Group):
        for name in sorted(command.commands):
            found += _help(command.commands[name], (*names, name))
    return found
