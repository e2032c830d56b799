"""Text processing without I/O; of the rest of Copydesk it needs only values of ``bot.model``."""
