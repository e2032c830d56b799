"""Quotations: where they are, and their words for comparison."""
