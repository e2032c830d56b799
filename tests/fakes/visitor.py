"""Somebody who opens the Home tab of an app at the Desk, reads it and presses what is there."""

from dataclasses import dataclass
from typing import Any

from bot.desk.messages import Home
from tests.fakes.desk_driver import DrivenDesk, flat


@dataclass(frozen=True)
class Visitor:
    """Somebody at a Desk who opens the app's Home and presses what is there."""

    desk: DrivenDesk
    user: str

    def shown(self) -> Home | None:
        """What the Home shows now."""
        return self.desk.workspace.home(self.user)

    def text(self) -> str:
        """All text of the Home as it is."""
        home = self.shown()
        return flat(home.blocks) if home else ""

    def open(self) -> str:
        """All text of the Home after it was opened and published."""
        before = self.shown()
        self.desk.open_home(self.user)
        return self._text_after(before)

    def press(self, label: str, of: str = "") -> str:
        """All text of the Home once a button by the start of its label, and of what it is about, had its effect."""
        before = self.shown()
        self.send(label, of)
        return self._text_after(before)

    def send(self, label: str, of: str = "") -> None:
        """Press a button."""
        element = next(
            part | {"block_id": block["block_id"]}
            for block in _blocks(self.shown())
            if block["type"] == "actions"
            for part in block["elements"]
            if part["text"]["text"].startswith(label) and of in part.get("accessibility_label", "")
        )
        assert self.desk.click("", element["action_id"], element["block_id"], self.user).ok

    def labels(self) -> list[str]:
        """The labels of the Home's buttons."""
        return [
            part["text"]["text"]
            for block in _blocks(self.shown())
            if block["type"] == "actions"
            for part in block["elements"]
        ]

    def _text_after(self, before: Home | None) -> str:
        def newer() -> Home | None:
            now = self.shown()
            return now if now and (before is None or now.hash != before.hash) else None

        return flat(self.desk.wait_for(lambda _room: newer()).blocks)


def _blocks(home: Home | None) -> list[dict[str, Any]]:
    blocks: list[Any] = list(home.blocks) if home else []
    return blocks
