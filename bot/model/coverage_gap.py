"""What other outlets of a story report and one does not."""

from dataclasses import dataclass

from bot.model.comparison import Agreement
from bot.model.passage import Head, Passage
from bot.model.story import Story


@dataclass(frozen=True, slots=True)
class CoverageGap:
    """What a story's other outlets report and ``outlets`` do not, whose names are as typed or set.

    ``agreed`` are facts that several others agree on, ``only`` what one other reports. ``unsure`` counts what may be in
    their articles after all, in other words or in another copy of a wire report. Neither is given if none of their
    articles was compared, of which ``why_not`` has the reason.
    """

    story: Story
    heads: tuple[Head, ...]
    outlets: tuple[str, ...]
    agreed: tuple[Agreement, ...] = ()
    only: tuple[Passage, ...] = ()
    unsure: int = 0
    remarks: tuple[str, ...] = ()
    why_not: str = ""
