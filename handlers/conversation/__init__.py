"""Turns of a conversation, and the buttons and links above them."""
