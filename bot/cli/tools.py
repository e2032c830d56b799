"""What indexing works with, opened as the settings say."""

from bot.analyse.models.meaning import open_encoder
from bot.analyse.models.ner import open_model
from bot.entities.dictionary import load_dictionary
from bot.entities.gazetteer import Gazetteer
from bot.index.build import Tools
from bot.settings import Settings


def open_tools(settings: Settings, *, with_model: bool) -> Tools:
    """The language model, or rules in its place, with the shipped names and the desk's own, and the model of meaning.

    Raises:
        ModelError: a model's files are not the ones that were pinned.
        SettingsError: the desk's dictionary cannot be used.
    """
    desk = load_dictionary(settings.entities) if settings.entities else ()
    names = open_model(settings.model if with_model else "none")
    return Tools(names, Gazetteer(desk), desk, open_encoder(settings.semantic))
