"""Text processing without I/O; of the rest of Copydesk it needs only ``bot.model.analysis``."""
