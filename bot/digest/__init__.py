"""Digests: when they come (slots), what they cover (windows), what they hold (pick), and that each comes once (run)."""
