"""The models and name lists that indexing needs, opened as configured."""

from functools import partial

from bot.analyse.analyst import Analyst
from bot.analyse.models.meaning import open_encoder
from bot.analyse.models.ner import open_model
from bot.entities.dictionary import load_dictionary
from bot.entities.gazetteer import Gazetteer
from bot.index.build import Tools
from bot.index.workers import Workers
from bot.model.entity import Entity
from bot.settings import Settings


def open_tools(settings: Settings, *, with_model: bool, processes: int = 1) -> Tools:
    """The analyst, the newsroom's own names and the sentence model; many articles are analysed in ``processes``.

    Raises:
        ModelError: a model's files are not the pinned ones.
        SettingsError: the newsroom's dictionary cannot be used.
    """
    opened = partial(open_analyst, settings, with_model=with_model)
    workers = Workers(processes, opened) if processes > 1 else None
    return Tools(opened(), _own_list(settings), open_encoder(settings.semantic), workers=workers)


def open_analyst(settings: Settings, *, with_model: bool) -> Analyst:
    """The language model (or rules in its place), with the shipped and the newsroom's own names."""
    return Analyst(open_model(settings.model if with_model else "none"), Gazetteer(_own_list(settings)))


def _own_list(settings: Settings) -> tuple[Entity, ...]:
    return tuple(load_dictionary(settings.entities)) if settings.entities else ()
