"""Article to Analysis: pure functions, called step by step in `article.py`."""
