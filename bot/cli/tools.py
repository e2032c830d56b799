"""The models and name lists that indexing needs, opened as configured."""

from bot.analyse.models.meaning import open_encoder
from bot.analyse.models.ner import open_model
from bot.entities.dictionary import load_dictionary
from bot.entities.gazetteer import Gazetteer
from bot.index.build import Tools
from bot.settings import Settings


def open_tools(settings: Settings, *, with_model: bool) -> Tools:
    """The language model (or rules in its place), the shipped and the desk's own names, and the sentence model.

    Raises:
        ModelError: a model's files are not the pinned ones.
        SettingsError: the desk's dictionary cannot be used.
    """
    desk = load_dictionary(settings.entities) if settings.entities else ()
    names = open_model(settings.model if with_model else "none")
    return Tools(names, Gazetteer(desk), desk, open_encoder(settings.semantic))
