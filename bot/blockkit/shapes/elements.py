"""The interactive element: a button, and its confirmation dialog."""

from typing import Annotated, Literal

from pydantic import Field

from bot.blockkit import limits
from bot.blockkit.shapes.strict import ActionId, Shape, absent
from bot.blockkit.shapes.texts import ButtonText, ConfirmButton, ConfirmText, ConfirmTitle


class Confirm(Shape):
    """The dialog that asks for confirmation before an action is sent."""

    title: ConfirmTitle
    text: ConfirmText
    confirm: ConfirmButton
    deny: ConfirmButton
    style: Literal["primary", "danger"] = absent()


class Button(Shape):
    """A button."""

    type: Literal["button"]
    text: ButtonText
    action_id: ActionId = absent()
    value: Annotated[str, Field(max_length=limits.BUTTON_VALUE)] = absent()
    style: Literal["primary", "danger"] = absent()
    confirm: Confirm = absent()
    accessibility_label: Annotated[str, Field(min_length=1, max_length=limits.BUTTON_LABEL)] = absent()
