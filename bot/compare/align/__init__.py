"""Which sentences report the same fact: scores for pairs, by words and, with an optional model, by meaning."""
