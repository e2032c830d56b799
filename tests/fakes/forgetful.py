"""Stores that stand before another: one that has kept nothing, one that counts what is read whole."""

from collections.abc import Sequence
from typing import Any

from bot.model.story import Report
from bot.store import Card, Store


class Forgetful:
    """A store without cards and measured origins."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def cards(self, _: Sequence[str], __: int) -> dict[str, Card]:
        return {}

    def measured_origins(self, _: str) -> bytes:
        return b""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


class Counting:
    """A store that counts the reports that are asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.read: list[str] = []

    def reports(self, article_ids: Sequence[str]) -> Sequence[Report]:
        self.read += article_ids
        return self._store.reports(article_ids)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)
