"""Inputs that change no text: they take effect when all of a run is read, since the last one of an article counts."""

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
    """A draft without its text, which is that of a stored version."""

    draft: Draft
    version: int


@dataclass(slots=True)
class Waiting:
    """The inputs that wait, by the article's id.

    Sources may keep the withdrawal of an article that they brought back later, which a run that finds nothing new
    must not hide meanwhile. ``back`` are the articles of which the run before found that, ``hidden`` those that
    some input of this run hides.
    """

    store: Store
    clock: Clock
    back: frozenset[str]
    hidden: set[str] = field(default_factory=set)
    inputs: dict[str, _Input] = field(default_factory=dict)

    @classmethod
    def begun(cls, store: Store, clock: Clock) -> "Waiting":
        """Nothing that waits."""
        return cls(store, clock, frozenset(json.loads(store.notes().get("brought_back", "[]"))))

    def __contains__(self, name: str) -> bool:
        return name in self.inputs

    def read(self, draft: Draft) -> bool:
        """Take note of an input: what waits for its article is dropped unless it is newer; whether anything was."""
        name = draft.article.id
        if not draft.article.visible(self.clock.now()):
            self.hidden.add(name)
        if name not in self.inputs or is_older(draft.article, self.inputs[name].draft.article):
            return False
        del self.inputs[name]
        return True

    def put(self, draft: Draft, stored: Sequence[StoredVersion]) -> None:
        """Have a draft wait, whose text one of the stored versions has."""
        version = next(one.version for one in stored if one.article.text == draft.article.text)
        self.inputs[draft.article.id] = _Input(replace(draft, article=replace(draft.article, text="")), version)

    def taken_to_hide(self, name: str, stored: Sequence[StoredVersion]) -> Iterator[Draft]:
        """The input that waits for an article, no longer waiting, if it hides a current text that can be seen."""
        current = next((one for one in stored if one.current), None)
        waits, now = self.inputs.get(name), self.clock.now()
        if waits is None or current is None or name in self.back or waits.draft.article.visible(now):
            return
        draft = _whole(waits, stored)
        if draft.article.text == current.article.text and current.article.visible(now):
            del self.inputs[name]
            yield draft

    def drafts(self) -> Iterator[Draft]:
        """All that wait, with their texts."""
        for name, waits in self.inputs.items():
            yield _whole(waits, self.store.versions(name))

    def brought_back(self) -> str:
        """What the next run is to know as ``back``, asked when all of this one is done."""
        seen = {head.id for head in self.store.heads(sorted(self.hidden))}
        return json.dumps(sorted(seen | (self.back - self.hidden)))


def _whole(waits: _Input, stored: Sequence[StoredVersion]) -> Draft:
    text = next(one.article.text for one in stored if one.version == waits.version)
    return replace(waits.draft, article=replace(waits.draft.article, text=text))
