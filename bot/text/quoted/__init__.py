"""Quotations: where they are, their words for comparison, and one quotation in two wordings."""
