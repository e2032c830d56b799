"""Compare a story: what its outlets agree on, where they differ, what only one reports."""

from bot.compare.align.align import shipped_models
from bot.compare.align.scores import holds
from bot.compare.compare import compare, comparison_of, lay_out

__all__ = ["compare", "comparison_of", "holds", "lay_out", "shipped_models"]
