"""Outlets by the names that people type."""

from collections.abc import Iterable

from bot.text.normalise import fold


def outlet_called(outlets: Iterable[str], typed: str) -> str:
    """The outlet whose name was typed, with or without "the"; '' if there is none."""
    asked = _bare(typed)
    return next((outlet for outlet in outlets if asked and _bare(outlet) == asked), "")


def outlet_meant(outlets: Iterable[str], typed: str) -> str:
    """The outlet whose name was typed, else the only one whose name contains the words ("Ledger"); '' if none."""
    known, asked = list(dict.fromkeys(outlets)), _bare(typed)
    parts = [outlet for outlet in known if asked and f" {asked} " in f" {_bare(outlet)} "]
    return outlet_called(known, typed) or (parts[0] if len(parts) == 1 else "")


def _bare(name: str) -> str:
    return " ".join(word for word in fold(name).split() if word != "the")
