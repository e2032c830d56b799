"""Options, groups of options and confirm dialogs."""

from typing import Annotated, Literal

from pydantic import Field

from bot.blockkit import limits
from bot.blockkit.shapes.strict import Shape, WebAddress, absent
from bot.blockkit.shapes.texts import AnyConfirmText, AnyOptionText, ConfirmButton, ConfirmTitle, OptionText

OptionValue = Annotated[str, Field(min_length=1, max_length=limits.OPTION_VALUE)]


class Option(Shape):
    """One choice of a select menu."""

    text: OptionText
    value: OptionValue
    description: OptionText = absent()


class OverflowOption(Option):
    """One choice of an overflow menu, which may open an address."""

    url: WebAddress = absent()


class Choice(Shape):
    """One checkbox or radio button."""

    text: AnyOptionText
    value: OptionValue
    description: AnyOptionText = absent()


class OptionGroup(Shape):
    """Options under a label."""

    label: OptionText
    options: Annotated[list[Option], Field(min_length=1, max_length=limits.OPTION_GROUP_OPTIONS)]


class Confirm(Shape):
    """The dialog that asks before an action is sent."""

    title: ConfirmTitle
    text: AnyConfirmText
    confirm: ConfirmButton
    deny: ConfirmButton
    style: Literal["primary", "danger"] = absent()
