"""An index of the sample articles, as tests of answers and of docs read it."""

from pathlib import Path

from bot.cli.tools import open_tools
from bot.clock import SystemClock
from bot.index.build import build
from bot.index.report import IndexReport
from bot.settings import Settings
from bot.store import open_store
from tests.fakes.silence import Silence

SEEDS = Path(__file__).parents[2] / "seeds"


def index_seeds(path: Path, settings: Settings) -> IndexReport:
    """Index seeds/ into a new file with the installed models that the settings leave on."""
    store = open_store(path, SystemClock(), create=True)
    try:
        return build([SEEDS], store, open_tools(settings, with_model=True), SystemClock(), Silence(), 4_000_000)
    finally:
        store.close()
