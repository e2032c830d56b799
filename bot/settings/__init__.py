"""Settings: read once, validated as a whole, all errors reported together."""

from bot.settings.load import load_settings, unread_files
from bot.settings.schema import DigestPlan, Options, SectionPlan, Settings, Source, Weekday
from bot.settings.secret import Secret

__all__ = [
    "DigestPlan",
    "Options",
    "Secret",
    "SectionPlan",
    "Settings",
    "Source",
    "Weekday",
    "load_settings",
    "unread_files",
]
