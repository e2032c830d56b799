"""A story to its Comparison: what its outlets agree on, where they differ, what only one reports."""

from bot.compare.compare import compare, lay, side_by_side
from bot.compare.scores import holds

__all__ = ["compare", "holds", "lay", "side_by_side"]
