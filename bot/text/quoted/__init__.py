"""Quotations: where they stand, their words as they are compared, and one quotation in two wordings."""
