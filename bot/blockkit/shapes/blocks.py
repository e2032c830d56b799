"""Blocks that a message of ours may hold."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from bot.blockkit import limits
from bot.blockkit.shapes.elements import Accessory, ActionsElement, ImageElement, SlackFile, one_source
from bot.blockkit.shapes.rich_text import RichText
from bot.blockkit.shapes.strict import BlockId, Shape, WebAddress, absent, refuse
from bot.blockkit.shapes.texts import AnyField, AnyText, HeaderText, ImageTitle, Mrkdwn, PlainText


class _Block(Shape):
    block_id: BlockId = absent()


class Header(_Block):
    """A large line."""

    type: Literal["header"]
    text: HeaderText


class Section(_Block):
    """Words, or up to ten short fields in two columns, with one element at the side."""

    type: Literal["section"]
    text: AnyText = absent()
    fields: Annotated[list[AnyField], Field(min_length=1, max_length=limits.SECTION_FIELDS)] = absent()
    accessory: Accessory = absent()
    expand: bool = absent()

    @model_validator(mode="after")
    def _says_something(self) -> "Section":
        if not self.model_fields_set & {"text", "fields"}:
            refuse("text_or_fields", "needs text or fields")
        return self


class Context(_Block):
    """Small grey words and pictures."""

    type: Literal["context"]
    elements: Annotated[
        list[Annotated[PlainText | Mrkdwn | ImageElement, Field(discriminator="type")]],
        Field(min_length=1, max_length=limits.CONTEXT_ELEMENTS),
    ]


class Actions(_Block):
    """A row of buttons and menus."""

    type: Literal["actions"]
    elements: Annotated[list[ActionsElement], Field(min_length=1, max_length=limits.ACTIONS_ELEMENTS)]


class Divider(_Block):
    """A line."""

    type: Literal["divider"]


class Image(_Block):
    """A picture."""

    type: Literal["image"]
    alt_text: Annotated[str, Field(min_length=1, max_length=limits.IMAGE_ALT_TEXT)]
    image_url: WebAddress = absent()
    slack_file: SlackFile = absent()
    title: ImageTitle = absent()

    @model_validator(mode="after")
    def _one_source(self) -> "Image":
        one_source(self)
        return self


class Markdown(_Block):
    """Words in standard Markdown."""

    type: Literal["markdown"]
    text: Annotated[str, Field(min_length=1, max_length=limits.MARKDOWN_TEXT)]


class RawText(Shape):
    """A table cell of plain words."""

    type: Literal["raw_text"]
    text: Annotated[str, Field(min_length=1)]


class RawNumber(Shape):
    """A table cell of a number, and how it is written."""

    type: Literal["raw_number"]
    value: int | float
    text: Annotated[str, Field(min_length=1)]


class ColumnSetting(Shape):
    """How a table's column is laid out."""

    align: Literal["left", "center", "right"] = absent()
    is_wrapped: bool = absent()


Cell = Annotated[RawText | RawNumber | RichText, Field(discriminator="type")]
Row = Annotated[list[Cell], Field(min_length=1, max_length=limits.TABLE_COLUMNS)]


class Table(_Block):
    """Rows of cells, the first row the head."""

    type: Literal["table"]
    rows: Annotated[list[Row], Field(min_length=1, max_length=limits.TABLE_ROWS)]
    column_settings: Annotated[list[ColumnSetting | None], Field(max_length=limits.TABLE_COLUMN_SETTINGS)] = absent()


MessageBlock = Annotated[
    Header | Section | Context | Actions | Divider | Image | RichText | Table | Markdown, Field(discriminator="type")
]
