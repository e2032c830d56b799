"""Follows: threads that are told what changed in their story, when it is due (rules) and what it is (news)."""
