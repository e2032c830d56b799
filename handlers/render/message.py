"""Messages composed of pieces, with a plain-text reading of everything they show."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.blockkit import weight
from bot.text.visible_text import clip

Block = dict[str, Any]

_WORTH_A_CUT = 200
READING = 3_800  # characters of a message's text; Slack recommends at most 4,000
SHORTENED = "… (This text version is shortened; the message itself shows more.)"


@dataclass(frozen=True, slots=True)
class Piece:
    """Blocks that belong together, and their plain-text reading as escaped lines.

    ``stored_values`` pairs the keys that buttons carry with the values too long for them.
    """

    blocks: tuple[Block, ...]
    reading: tuple[str, ...] = ()
    stored_values: tuple[tuple[str, str], ...] = ()

    @property
    def weight(self) -> int:
        """The blocks' share of Slack's size limit for a message."""
        return weight(list(self.blocks))


def joined(*pieces: Piece) -> Piece:
    """Several pieces as one, with all that they show, read and store."""
    return Piece(
        tuple(block for piece in pieces for block in piece.blocks),
        tuple(line for piece in pieces for line in piece.reading),
        tuple(pair for piece in pieces for pair in piece.stored_values),
    )


@dataclass(frozen=True, slots=True)
class Message:
    """A whole message; ``text`` is for screen readers and notifications."""

    text: str
    blocks: tuple[Block, ...] = ()
    stored_values: tuple[tuple[str, str], ...] = ()

    def payload(self) -> dict[str, Any]:
        """What is sent to Slack, without the destination."""
        return {"text": self.text, "blocks": list(self.blocks), "unfurl_links": False, "unfurl_media": False}


def compose(parts: Iterable[Piece]) -> Message:
    """One message of the parts, in order."""
    whole = joined(*parts)
    return Message(_reading(list(filter(None, whole.reading))), whole.blocks, tuple(dict(whole.stored_values).items()))


def _reading(lines: list[str]) -> str:
    text = "\n".join(lines)
    if len(text) <= READING:
        return text
    kept: list[str] = []
    room = READING - len(SHORTENED) - 1
    for line in lines:
        if len(line) + 1 > room:
            kept += [clip(line, room)] if room > _WORTH_A_CUT or not kept else []
            break
        kept.append(line)
        room -= len(line) + 1
    return "\n".join([*kept, SHORTENED])
