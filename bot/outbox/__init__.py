"""Posting each message of an edition exactly once: claimed, frozen, sent (outbox), and when to look (schedule)."""
