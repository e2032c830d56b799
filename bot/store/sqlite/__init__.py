"""The SQLite engine, with all of the store's queries."""
