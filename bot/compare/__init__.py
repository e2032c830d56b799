"""A story to its Comparison: what its outlets agree on, where they differ, what only one reports."""

from bot.compare.compare import compare

__all__ = ["compare"]
