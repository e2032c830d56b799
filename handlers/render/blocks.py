"""Slack blocks, each with its plain-text reading."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.blockkit import in_mrkdwn
from bot.model.follow import FollowPlace
from bot.model.home import HomePage
from bot.model.request import Request
from bot.text.visible_text import clip, with_hidden_restored, with_hidden_shown
from handlers.button_values import SHORT, pack, value_key
from handlers.render.message import Piece

HEADER = 150
BUTTON = 75
LINE = 2_900
CARRIED = 300  # characters of typed words that a button carries
_LABELLED = re.compile(r"<(?:!date\^|https?://|mailto:)[^>]*\|([^|>]*)>")


@dataclass(frozen=True, slots=True)
class Button:
    """A button: its label, made safe by ``safe.name``, the action it starts, and what it carries: mostly a question.

    ``of`` is what it is about, which only a screen reader says: to a list of buttons it adds what eyes see above each.
    """

    label: str
    action: str
    request: Request | HomePage | FollowPlace
    primary: bool = False
    of: str = ""


def header(title: str) -> Piece:
    """A header block: a headline or a name."""
    line = " ".join(title.split())
    shown = clip(with_hidden_shown(line), HEADER) or "(no headline)"
    block = {"type": "header", "text": {"type": "plain_text", "text": shown, "emoji": False}}
    return Piece((block,), (clip(in_mrkdwn(line), 600) or "(no headline)",))


def small(*lines: str) -> Piece:
    """Small grey lines of finished ``mrkdwn``."""
    text = "\n".join(line for line in lines if line)
    if not text:
        return Piece(())
    element = {"type": "mrkdwn", "text": text, "verbatim": True}
    return Piece(({"type": "context", "elements": [element]},), (_spoken(text),))


def line(text: str) -> Piece:
    """A paragraph of finished ``mrkdwn``."""
    shown = clip(text, LINE)
    block = {"type": "section", "text": {"type": "mrkdwn", "text": shown, "verbatim": True}}
    return Piece((block,), (_spoken(shown),))


def _spoken(text: str) -> str:
    """``mrkdwn`` with only the words of its times and links."""
    return _LABELLED.sub(r"\1", text)


def buttons(*row: Button, aloud: bool = False, first: int = 0) -> Piece:
    """A row of buttons with unique ids, numbered from ``first``; long values are stored.

    ``aloud`` adds the labels to the reading.
    """
    if not row:
        return Piece(())
    stored: list[tuple[str, str]] = []
    elements = [_button(button, number, stored) for number, button in enumerate(row, first)]
    reading = tuple(f"• {in_mrkdwn(with_hidden_restored(button.label))}" for button in row) if aloud else ()
    return Piece(({"type": "actions", "elements": elements},), reading, tuple(stored))


def offered(title: str, row: Sequence[Button]) -> list[Piece]:
    """Buttons whose labels are read aloud, below a title of ours; nothing without buttons."""
    return [small(f"*{title}:*"), buttons(*row, aloud=True)] if row else []


def _button(button: Button, number: int, stored: list[tuple[str, str]]) -> dict[str, Any]:
    value, of = pack(button.request), " ".join(button.of.split())
    if len(value) > SHORT:
        stored.append((value_key(value), value))
        value = value_key(value)
    return {
        "type": "button",
        "text": {"type": "plain_text", "text": clip(button.label, BUTTON), "emoji": False},
        "action_id": f"{button.action}.{number}",
        "value": value,
        **({"style": "primary"} if button.primary else {}),
        **({"accessibility_label": clip(f"{button.label}: {with_hidden_shown(of)}", BUTTON)} if of else {}),
    }
