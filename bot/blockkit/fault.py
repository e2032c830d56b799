"""What is wrong with a message, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One broken rule; ``path`` is a JSON pointer into the payload (``/blocks/3/text/text``)."""

    path: str
    rule: str
    problem: str

    def __str__(self) -> str:
        return f"{self.problem} [json-pointer:{self.path}]"
