"""The command line, and the one place where everything is wired together."""

from bot.cli.app import main

__all__ = ["main"]
