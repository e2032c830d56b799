"""Wording for model values, shared by Slack and the terminal; pure, without markup."""
