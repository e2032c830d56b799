"""Digests: when they are due (slots), what they cover (windows) and contain (pick), and sending each once (outbox)."""
