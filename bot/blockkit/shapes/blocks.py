"""Blocks that our messages may contain."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from bot.blockkit import limits
from bot.blockkit.shapes.elements import Button
from bot.blockkit.shapes.rich_text import RichText
from bot.blockkit.shapes.strict import BlockId, Shape, absent, refuse
from bot.blockkit.shapes.texts import AnyField, AnyText, HeaderText


class _Block(Shape):
    block_id: BlockId = absent()


class Header(_Block):
    """A large line."""

    type: Literal["header"]
    text: HeaderText


class Section(_Block):
    """Text, or up to ten short fields in two columns."""

    type: Literal["section"]
    text: AnyText = absent()
    fields: Annotated[list[AnyField], Field(min_length=1, max_length=limits.SECTION_FIELDS)] = absent()
    expand: bool = absent()

    @model_validator(mode="after")
    def _says_something(self) -> "Section":
        if not self.model_fields_set & {"text", "fields"}:
            refuse("text_or_fields", "needs text or fields")
        return self


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
