"""Answering a question with a story's own sentences: by its words first, by meaning where they are not enough."""
