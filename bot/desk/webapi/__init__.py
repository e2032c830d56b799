"""Slack's Web API, as far as Copydesk uses it: ``POST /api/<method>``."""
