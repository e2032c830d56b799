"""What Slack keeps with a Home, and gives back with each opening and press of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from bot.model.home import HomePage

FIRST: Final = HomePage()


@dataclass(frozen=True, slots=True)
class KeptHome:
    """The pages that it shows, the person's direct message, and a mark of its contents ('' for none)."""

    at: HomePage = FIRST
    direct: str = ""
    mark: str = ""

    @classmethod
    def of(cls, view: Mapping[str, Any]) -> "KeptHome":
        """What was kept with a view; the defaults if that is nothing of ours."""
        try:
            return _KEPT.validate_json(str(view.get("private_metadata") or ""))
        except ValidationError:
            return cls()

    def packed(self) -> str:
        """As it is kept."""
        return _KEPT.dump_json(self).decode()


_KEPT = TypeAdapter(KeptHome)
