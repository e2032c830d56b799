"""The command ``copydesk``: exit code 0 for success, 1 for not found or failed, 2 for wrong usage or settings."""

import errno
import os
import sqlite3
import sys
import tempfile
import traceback
from collections import UserDict
from collections.abc import Sequence
from importlib import import_module
from typing import Final

import click

from bot import __version__
from bot.cli import STOPPED
from bot.errors import CopydeskError, GoneError, SettingsError, UsageError

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 80}
_NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT)
_NAMES: Final = (
    *("changes", "check", "compare", "digest", "entity", "export", "follows"),
    *("index", "missing", "renew", "search", "serve", "stories", "summary"),
)


class _Commands(UserDict[str, click.Command]):
    """The commands by name, each imported when it is looked up.

    An answer needs neither what reads articles nor what speaks to Slack, which take as long to import as all the rest.
    """

    def __getitem__(self, name: str) -> click.Command:
        """The command itself, for its name alone.

        Raises:
            KeyError: there is none.
        """
        command: click.Command = getattr(import_module(f"bot.cli.{self.data[name].name}"), name)
        return command


@click.group(commands=_Commands({name: click.Command(name) for name in _NAMES}), context_settings=_CONTEXT)
@click.version_option(__version__, prog_name="copydesk")
def copydesk() -> None:
    """What the sources say, side by side, in their own words.

    \b
    Start with:
      copydesk index seeds               read articles into the index
      copydesk summary tarnholt flood    what a story says
      copydesk compare saltmere strike   where outlets agree, and where they differ
      copydesk entity zelensky           who or what a name is
      copydesk serve                     the Slack app, or the Desk without tokens
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command line; every failure is one sentence on standard error, never a traceback."""
    try:
        code = copydesk.main(list(arguments) if arguments is not None else None, "copydesk", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        code = 2
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except click.Abort:
        click.echo("Stopped.", err=True)
        code = STOPPED
    except CopydeskError as error:
        click.echo(f"copydesk: {told(error)}", err=True)
        code = 2 if isinstance(error, UsageError | SettingsError) else 1
    except sqlite3.Error as error:
        which = type(error).__name__  # its text may hold any bytes of the index
        click.echo(f"copydesk: the index failed ({which}). Run it again; `copydesk check` says more.", err=True)
        code = 1
    except (UnicodeEncodeError, OSError, SystemExit) as error:
        code = _unwritten(error, sys.argv[1:] if arguments is None else arguments)
    except Exception:  # noqa: BLE001 - whatever it is, show a sentence and write the traceback to a file
        code = _fault()
    sys.exit(code if isinstance(code, int) else 0)


def told(error: CopydeskError) -> str:
    """What is wrong, and what to do about it in a terminal."""
    advice = "Search all articles with copydesk search." if isinstance(error, GoneError) else error.remedy
    return f"{error} {advice}".rstrip()


def _fault() -> int:
    click.echo(f"copydesk: this should not have happened. Please report it with the file {_trace()}.", err=True)
    return 1


def _unwritten(error: UnicodeEncodeError | OSError | SystemExit, typed: Sequence[str]) -> int:
    """Report why output could not be written, and return the exit code: 0 if whoever reads it has seen enough."""
    if isinstance(error, UnicodeEncodeError):
        return _unwritable(error, typed)
    if isinstance(error, SystemExit):  # Click's own way to end then
        return 0 if isinstance(error.__context__, BrokenPipeError) else int(error.code or 0)
    if isinstance(error, BrokenPipeError):
        sys.stderr.close()
        return 0
    if error.errno not in _NO_ROOM or error.filename is not None:
        return _fault()
    click.echo(f"copydesk: the output cannot be written: {error.strerror}.", err=True)
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left would fail again at the end
    return 1


def _unwritable(error: UnicodeEncodeError, typed: Sequence[str]) -> int:
    """Report which text could not be written, the user's input or our output, and return the exit code."""
    if error.encoding == "utf-8" and any(word.encode(errors="replace").decode() != word for word in typed):
        click.echo(
            "copydesk: what you typed is not UTF-8 text. Set your terminal to UTF-8 and type it again.", err=True
        )
        return 2
    character = error.object[error.start : error.start + 1]
    click.echo(
        f"copydesk: {character!a} cannot be written in {error.encoding}. Set PYTHONIOENCODING=utf-8 and run it again.",
        err=True,
    )
    return 1


def _trace() -> str:
    """Write the current traceback to a temporary file; return its path."""
    with tempfile.NamedTemporaryFile("w", prefix="copydesk-", suffix=".txt", delete=False, encoding="utf-8") as kept:
        traceback.print_exc(file=kept)
    return kept.name
