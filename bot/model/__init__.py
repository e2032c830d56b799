"""Frozen values passed between the stages.

Offsets count Unicode code points into an article's ``text`` as it was given; ``end`` is exclusive, so that
``text[start:end]`` is the span. Times are timezone-aware and in UTC.
"""
