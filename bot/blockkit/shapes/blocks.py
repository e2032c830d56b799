"""Blocks that our messages may contain."""

from typing import Annotated, Literal

from pydantic import Field

from bot.blockkit import limits
from bot.blockkit.shapes.elements import Button
from bot.blockkit.shapes.rich_text import RichText
from bot.blockkit.shapes.strict import BlockId, Shape, absent
from bot.blockkit.shapes.texts import AnyText, HeaderText


class _Block(Shape):
    block_id: BlockId = absent()


class Header(_Block):
    """A large line."""

    type: Literal["header"]
    text: HeaderText


class Section(_Block):
    """Text."""

    type: Literal["section"]
    text: AnyText


class Context(_Block):
    """Small grey text."""

    type: Literal["context"]
    elements: Annotated[list[AnyText], Field(min_length=1, max_length=limits.CONTEXT_ELEMENTS)]


class Actions(_Block):
    """A row of buttons."""

    type: Literal["actions"]
    elements: Annotated[list[Button], Field(min_length=1, max_length=limits.ACTIONS_ELEMENTS)]


class Divider(_Block):
    """A horizontal line."""

    type: Literal["divider"]


MessageBlock = Annotated[Header | Section | Context | Actions | Divider | RichText, Field(discriminator="type")]
