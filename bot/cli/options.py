"""Options that commands share, and the settings and newsroom that they select."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from bot.clock import SystemClock
from bot.digest.gather import check_query
from bot.newsroom import Newsroom, open_newsroom
from bot.settings import Settings, load_settings
from bot.store import Store, open_store

_Command = TypeVar("_Command", bound=Callable[..., object])

explain = click.option("--explain", is_flag=True, help="Show the reason below each item.")
as_json = click.option("--json", "as_json", is_flag=True, help="Write JSON instead of text.")


def where(command: _Command) -> _Command:
    """Add ``--index`` and ``--config``; the command takes them as ``index`` and ``config``."""
    index = click.option(
        "--index",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="The index file (default: as configured, var/copydesk.sqlite).",
    )
    config = click.option(
        "--config",
        type=click.Path(path_type=Path, file_okay=False),
        metavar="FOLDER",
        help="The configuration folder (default: COPYDESK_CONFIG, else ./config).",
    )
    return index(config(command))


def settings_for(index: Path | None, config: Path | None) -> Settings:
    """The settings, with overrides from the command line."""
    return load_settings(config, overrides={"index": index}, check_query=check_query)


def newsroom_for(index: Path | None, config: Path | None) -> Newsroom:
    """The newsroom of the selected index."""
    return open_newsroom(settings_for(index, config))


def index_for(index: Path | None, config: Path | None) -> tuple[Settings, Store]:
    """The settings and the selected index, to read what no question is needed for."""
    settings = settings_for(index, config)
    return settings, open_store(settings.index, SystemClock())
