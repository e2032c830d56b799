"""What analysis works with, opened as the settings say."""

from bot.analyse.model import open_model
from bot.entities.dictionary import load_dictionary
from bot.entities.gazetteer import Gazetteer
from bot.index.build import Tools
from bot.settings import Settings


def open_tools(settings: Settings, *, with_model: bool) -> Tools:
    """The language model, or rules in its place, with the shipped names and the desk's own.

    Raises:
        ModelError: the model's files are not the ones that were pinned.
        SettingsError: the desk's dictionary cannot be used.
    """
    desk = load_dictionary(settings.entities) if settings.entities else ()
    return Tools(open_model(settings.model if with_model else "none"), Gazetteer(desk), desk)
