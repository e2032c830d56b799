"""Which sentences report the same fact: scores for pairs of sentences, by words and, where it is there, by meaning."""
