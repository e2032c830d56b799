"""Indexing: reads sources and puts prepared answers into the store."""
