"""Digests: when they are due (slots), what they cover (windows) and contain (gather, pick), and posting them (run)."""
