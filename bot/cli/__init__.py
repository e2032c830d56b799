"""The command line, and the one place where everything is wired together."""

import sys
from collections.abc import Sequence

STOPPED = 130  # the exit code of a program that Ctrl-C ended


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command line. Its modules take seconds to import: Ctrl-C meanwhile ends it without a traceback too."""
    try:
        from bot.cli.app import main as run  # noqa: PLC0415 - so that the imports can be interrupted

        run(arguments)
    except KeyboardInterrupt:
        sys.exit(STOPPED)
