"""Page furniture: bylines, timestamps, credits, captions, notes on the article, calls to subscribe."""

from bot.text.furniture.in_line import furniture_in
from bot.text.furniture.notes import lines_below

__all__ = ["furniture_in", "lines_below"]
