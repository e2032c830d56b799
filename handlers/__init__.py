"""Slack: a payload in, one question to the newsroom, blocks out."""
