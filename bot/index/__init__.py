"""Indexing: sources in, prepared answers in the store; and typed words to a query."""
