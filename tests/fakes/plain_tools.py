"""What indexing needs, without any model: rules and tables alone."""

from functools import lru_cache

from bot.cli.tools import open_tools
from bot.index.build import Tools
from bot.settings import Settings


@lru_cache(maxsize=1)
def plain_tools() -> Tools:
    """Read once for all tests, since the tables take a moment."""
    return open_tools(Settings(semantic="none"), with_model=False)
