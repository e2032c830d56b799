"""Slash commands: those that ask the newsroom, and /digest, which is registered where digests are set up."""

from handlers.commands.questions import register

__all__ = ["register"]
