"""Settings: read once, checked as a whole, all faults reported together."""

from bot.settings.load import load_settings
from bot.settings.schema import DigestPlan, Options, SectionPlan, Settings, Source
from bot.settings.secret import Secret

__all__ = ["DigestPlan", "Options", "Secret", "SectionPlan", "Settings", "Source", "load_settings"]
