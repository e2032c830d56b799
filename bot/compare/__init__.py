"""Compare a story: what its outlets agree on, where they differ, what only one reports."""

from bot.compare.align.align import shipped_models
from bot.compare.align.scores import holds
from bot.compare.compare import align_reports, compare, comparison_of

__all__ = ["align_reports", "compare", "comparison_of", "holds", "shipped_models"]
