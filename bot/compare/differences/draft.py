"""Draft differences, which refer to lines instead of passages."""

from dataclasses import dataclass

from bot.model.comparison import DifferenceKind


@dataclass(frozen=True, slots=True)
class DraftSide:
    """A value as one sentence gives it: ``line`` is the sentence's index in the list of lines."""

    line: int
    value: str


@dataclass(frozen=True, slots=True)
class DraftDifference:
    """Values that differ, in the order of the lines; ``about`` is what they give: "people killed", "age of Ada Quill".

    ``why`` gives the reasons for taking them to be about one thing. ``words`` are the words in which two quotations
    differ, empty on the side that leaves them out. A ``slight`` difference is one of length, article or bound.
    """

    kind: DifferenceKind
    sides: tuple[DraftSide, ...]
    about: str = ""
    why: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    slight: bool = False


def between(kind: DifferenceKind, one: DraftSide, other: DraftSide, why: str, about: str = "") -> DraftDifference:
    """The difference of two sides, in the order of their lines."""
    return DraftDifference(kind, in_line_order(one, other), about, (why,))


def in_line_order(one: DraftSide, other: DraftSide) -> tuple[DraftSide, ...]:
    """Two sides in the order of their lines."""
    return (one, other) if one.line <= other.line else (other, one)
