"""The outside models, pinned to the byte: one that finds names, one that tells meaning; either may be missing."""
