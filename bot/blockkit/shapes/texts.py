"""Text objects: which of the two kinds is allowed where, and how long."""

from typing import Annotated, Literal

from pydantic import Field

from bot.blockkit import limits
from bot.blockkit.shapes.strict import Shape, absent


class PlainText(Shape):
    """Text shown as it is, except for emoji codes if ``emoji`` is on."""

    type: Literal["plain_text"]
    text: Annotated[str, Field(min_length=1, max_length=limits.TEXT)]
    emoji: bool = absent()


class Mrkdwn(Shape):
    """Text in Slack's markup."""

    type: Literal["mrkdwn"]
    text: Annotated[str, Field(min_length=1, max_length=limits.TEXT)]
    verbatim: bool = absent()


class HeaderText(PlainText):
    """A header's text."""

    text: Annotated[str, Field(min_length=1, max_length=limits.HEADER_TEXT)]


class ButtonText(PlainText):
    """A button's label."""

    text: Annotated[str, Field(min_length=1, max_length=limits.BUTTON_TEXT)]


class ConfirmTitle(PlainText):
    """The title of a confirm dialog."""

    text: Annotated[str, Field(min_length=1, max_length=limits.CONFIRM_TITLE)]


class ConfirmText(PlainText):
    """The question of a confirm dialog."""

    text: Annotated[str, Field(min_length=1, max_length=limits.CONFIRM_TEXT)]


class ConfirmButton(PlainText):
    """A button of a confirm dialog."""

    text: Annotated[str, Field(min_length=1, max_length=limits.CONFIRM_BUTTON)]


AnyText = Annotated[PlainText | Mrkdwn, Field(discriminator="type")]
