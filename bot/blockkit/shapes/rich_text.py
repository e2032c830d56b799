"""Rich text: its text elements are literal, so that nothing in an article can format, link or ping.

Mentions of people and rooms are left out on purpose: our messages notify nobody.
"""

from typing import Annotated, Literal

from pydantic import Field

from bot.blockkit import limits
from bot.blockkit.shapes.strict import BlockId, Shape, WebAddress, absent


class Style(Shape):
    """How a run of text looks."""

    bold: bool = absent()
    italic: bool = absent()
    code: bool = absent()


class TextRun(Shape):
    """Words, shown exactly as they are."""

    type: Literal["text"]
    text: Annotated[str, Field(min_length=1)]
    style: Style = absent()


class LinkRun(Shape):
    """A link; without ``text`` its address is shown."""

    type: Literal["link"]
    url: Annotated[WebAddress, Field(max_length=limits.RICH_TEXT_URL)]
    text: Annotated[str, Field(min_length=1)] = absent()
    style: Style = absent()


class DateRun(Shape):
    """A time (seconds since 1970) in the reader's own zone."""

    type: Literal["date"]
    timestamp: int
    format: Annotated[str, Field(min_length=1)]
    url: WebAddress = absent()
    fallback: str = absent()
    style: Style = absent()


Run = Annotated[TextRun | LinkRun | DateRun, Field(discriminator="type")]


class RichSection(Shape):
    """A paragraph."""

    type: Literal["rich_text_section"]
    elements: Annotated[list[Run], Field(min_length=1)]


class RichList(Shape):
    """A list, each item a paragraph."""

    type: Literal["rich_text_list"]
    style: Literal["bullet"]
    elements: Annotated[list[RichSection], Field(min_length=1)]


class RichQuote(Shape):
    """A quotation with a bar at its side."""

    type: Literal["rich_text_quote"]
    elements: Annotated[list[Run], Field(min_length=1)]


class RichText(Shape):
    """A block of paragraphs, lists and quotations."""

    type: Literal["rich_text"]
    elements: Annotated[
        list[Annotated[RichSection | RichList | RichQuote, Field(discriminator="type")]],
        Field(min_length=1),
    ]
    block_id: BlockId = absent()
