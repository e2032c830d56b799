"""Slash commands: those that ask the newsroom, and /digest, which is registered with the digests."""

from handlers.commands.questions import register

__all__ = ["register"]
