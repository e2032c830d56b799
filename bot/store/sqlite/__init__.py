"""The SQLite engine: all SQL of the store stands here."""
