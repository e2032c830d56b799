"""Inputs that change no text: applied once the whole run is read, since the last input of an article counts."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from bot.ingest import Draft
from bot.ingest.decide import is_older
from bot.model.article import StoredVersion
from bot.ports import Clock
from bot.store import Store


@dataclass(frozen=True, slots=True)
class _Input:
    """A draft without its text, which a stored version has."""

    draft: Draft
    version: int


@dataclass(slots=True)
class Deferred:
    """The deferred inputs, by article id.

    Sources may still contain the withdrawal of an article that they later brought back; a run that finds nothing new
    must not hide that article meanwhile. ``back`` are the articles that the previous run found brought back, ``hidden``
    those that some input of this run hides.
    """

    store: Store
    clock: Clock
    back: frozenset[str]
    hidden: set[str] = field(default_factory=set)
    inputs: dict[str, _Input] = field(default_factory=dict)

    @classmethod
    def begun(cls, store: Store, clock: Clock) -> "Deferred":
        """The inputs at the start of a run: none."""
        return cls(store, clock, frozenset(json.loads(store.notes().get("brought_back", "[]"))))

    def __contains__(self, name: str) -> bool:
        return name in self.inputs

    def read(self, draft: Draft) -> bool:
        """Note an input and drop the one waiting for its article, unless that is newer; whether one was dropped."""
        name = draft.article.id
        if not draft.article.visible(self.clock.now()):
            self.hidden.add(name)
        if name not in self.inputs or is_older(draft.article, self.inputs[name].draft.article):
            return False
        del self.inputs[name]
        return True

    def put(self, draft: Draft, stored: Sequence[StoredVersion]) -> None:
        """Defer a draft whose text one of the stored versions has."""
        version = next(one.version for one in stored if one.article.text == draft.article.text)
        self.inputs[draft.article.id] = _Input(replace(draft, article=replace(draft.article, text="")), version)

    def taken_to_hide(self, name: str, stored: Sequence[StoredVersion]) -> Iterator[Draft]:
        """Remove and yield the input waiting for an article, if it hides a current text that is visible."""
        current = next((one for one in stored if one.current), None)
        waiting, now = self.inputs.get(name), self.clock.now()
        if waiting is None or current is None or name in self.back or waiting.draft.article.visible(now):
            return
        draft = _with_text(waiting, stored)
        if draft.article.text == current.article.text and current.article.visible(now):
            del self.inputs[name]
            yield draft

    def drafts(self) -> Iterator[Draft]:
        """All deferred drafts, with their texts."""
        for name, waiting in self.inputs.items():
            yield _with_text(waiting, self.store.versions(name))

    def brought_back(self) -> str:
        """The next run's ``back`` as JSON, to be read when all of this run is done."""
        seen = {head.id for head in self.store.heads(sorted(self.hidden))}
        return json.dumps(sorted(seen | (self.back - self.hidden)))


def _with_text(waiting: _Input, stored: Sequence[StoredVersion]) -> Draft:
    text = next(one.article.text for one in stored if one.version == waiting.version)
    return replace(waiting.draft, article=replace(waiting.draft.article, text=text))
