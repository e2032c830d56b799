"""What a story says: its summary, its figures, and answers to questions about it."""
