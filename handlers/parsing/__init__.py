"""Typed words to intents; pure."""
