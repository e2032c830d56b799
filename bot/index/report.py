"""What an indexing run did."""

from dataclasses import dataclass, field
from typing import Final

from bot.ingest import Why
from bot.ingest.decide import Decision
from bot.model.article import Refusal, Remark

BROKEN: Final = "Copydesk made an error with it, which the log describes; please report it"


@dataclass(slots=True)
class IndexReport:
    """Counts by decision, refusals, what was passed over by reason, doubtful inputs, and the seconds it took.

    ``unprepared`` are the stories that could not be prepared, each under the file of its first article. ``asked`` is
    the number of feeds and pages that were asked for.
    """

    counts: dict[Decision, int] = field(default_factory=lambda: dict.fromkeys(Decision, 0))
    refusals: list[Refusal] = field(default_factory=list)
    passed_over: dict[Why, list[str]] = field(default_factory=lambda: {why: [] for why in Why})
    doubts: list[Remark] = field(default_factory=list)
    unprepared: list[Remark] = field(default_factory=list)
    asked: int = 0
    released: int = 0
    prepared: int = 0
    seconds: float = 0.0

    @property
    def read(self) -> int:
        """Articles read, whatever was decided."""
        return sum(self.counts.values())

    @property
    def complete(self) -> bool:
        """Whether everything that was read is in the index, and every story is prepared."""
        return not (self.refusals or self.unprepared)

    @property
    def found_nothing(self) -> bool:
        """Whether there was nothing to read, and nobody to ask."""
        return not (self.read or self.refusals or self.passed_over[Why.FRESH] or self.asked)

    @property
    def changed(self) -> bool:
        """Whether the run changed the index."""
        return self.released > 0 or any(
            count for decision, count in self.counts.items() if decision is not Decision.SAME
        )
