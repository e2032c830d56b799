"""Quotations: where they are, their words as they are compared, and one quotation in two wordings."""
