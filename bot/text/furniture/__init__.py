"""Page furniture: bylines, timestamps, credits, captions, notes on the article, calls to subscribe."""

from bot.text.furniture.below import lines_below
from bot.text.furniture.glued_credits import with_credits_apart
from bot.text.furniture.in_line import furniture_in

__all__ = ["furniture_in", "lines_below", "with_credits_apart"]
