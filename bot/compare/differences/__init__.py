"""Differences between two sentences on one subject: figures, dates, wordings of a quotation, sources."""
