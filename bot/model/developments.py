"""What changed in a story since a day: new articles, newer figures, what only the new articles report, corrections."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.model.comparison import DifferenceKind, Side
from bot.model.passage import Head, Passage
from bot.model.story import Story


@dataclass(frozen=True, slots=True)
class NewerValue:
    """A figure or a day as an article gave it, and as a later article of another newsroom gives it; never a verdict."""

    kind: DifferenceKind
    about: str
    earlier: Side
    latest: Side


@dataclass(frozen=True, slots=True)
class Correction:
    """An article that was corrected or updated, when, and what that changed."""

    head: Head
    when: datetime
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Developments:
    """What changed in a story since a day, that day included.

    ``heads`` are those of all its articles, ``new`` of the new ones, the newest first; an article without a date is
    neither new nor old. ``leads`` has the leads of the newest ones, copies left out, in the same order. ``only`` has
    for each fact that only new articles report their sentences, the newest first; empty if no article is older.
    ``indexed`` is when the index was last brought up to date. ``outlet`` is the one whose corrections alone are wanted.
    """

    story: Story
    since: date
    heads: tuple[Head, ...]
    new: tuple[Head, ...] = ()
    leads: tuple[Passage, ...] = ()
    newer: tuple[NewerValue, ...] = ()
    only: tuple[tuple[Passage, ...], ...] = ()
    corrected: tuple[Correction, ...] = ()
    indexed: datetime | None = None
    outlet: str = ""

    @property
    def undated(self) -> int:
        """How many articles have no date."""
        return sum(head.published is None for head in self.heads)

    @property
    def only_besides_leads(self) -> tuple[tuple[Passage, ...], ...]:
        """What only new articles report, without the facts of which a sentence is shown as a lead."""
        leads = {lead.place for lead in self.leads}
        return tuple(parts for parts in self.only if leads.isdisjoint(part.place for part in parts))

    @property
    def unchanged(self) -> bool:
        """Whether there is no new article and no correction."""
        return not self.new and not self.corrected

    @property
    def all_new(self) -> bool:
        """Whether no article with a date is older, so that there is nothing to set the new ones against."""
        return bool(self.new) and len(self.new) + self.undated == len(self.heads)

    @property
    def last(self) -> Head | None:
        """The latest article; None if none has a date."""
        return max((head for head in self.heads if head.published), key=lambda head: head.order, default=None)
