"""Secrets that cannot be printed by accident."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Secret:
    """A token; prints as ``***``. Only ``reveal`` gives its value."""

    _value: str = field(default="", repr=False)

    def reveal(self) -> str:
        """The value itself, only for the call that needs it."""
        return self._value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __str__(self) -> str:
        return "***" if self._value else ""

    def __repr__(self) -> str:
        return f"Secret({str(self)!r})"
