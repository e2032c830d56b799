"""Quotations, where they are and their words for comparison, and the words by which texts attribute."""
