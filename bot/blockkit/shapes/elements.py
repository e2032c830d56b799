"""Interactive elements, and the small image."""

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from bot.blockkit import limits
from bot.blockkit.shapes.options import Choice, Confirm, Option, OptionGroup, OverflowOption
from bot.blockkit.shapes.strict import ActionId, Shape, WebAddress, absent, refuse
from bot.blockkit.shapes.texts import ButtonText, Placeholder


class Button(Shape):
    """A button; with ``url`` it opens an address and still sends its action."""

    type: Literal["button"]
    text: ButtonText
    action_id: ActionId = absent()
    url: WebAddress = absent()
    value: Annotated[str, Field(max_length=limits.BUTTON_VALUE)] = absent()
    style: Literal["primary", "danger"] = absent()
    confirm: Confirm = absent()
    accessibility_label: Annotated[str, Field(min_length=1, max_length=limits.BUTTON_LABEL)] = absent()


class Overflow(Shape):
    """The menu behind three dots."""

    type: Literal["overflow"]
    options: Annotated[list[OverflowOption], Field(min_length=1, max_length=limits.OVERFLOW_OPTIONS)]
    action_id: ActionId = absent()
    confirm: Confirm = absent()


class _Select(Shape):
    placeholder: Placeholder = absent()
    action_id: ActionId = absent()
    confirm: Confirm = absent()
    focus_on_load: bool = absent()


class StaticSelect(_Select):
    """A menu with its options given; exactly one of ``options`` and ``option_groups``."""

    type: Literal["static_select"]
    options: Annotated[list[Option], Field(min_length=1, max_length=limits.SELECT_OPTIONS)] = absent()
    option_groups: Annotated[list[OptionGroup], Field(min_length=1, max_length=limits.SELECT_GROUPS)] = absent()
    initial_option: Option = absent()

    @model_validator(mode="after")
    def _whole(self) -> "StaticSelect":
        _one_of_options(self)
        if "initial_option" in self.model_fields_set and self.initial_option not in _offered(self):
            refuse("initial_option", "initial_option must be one of the options")
        return self


class MultiStaticSelect(_Select):
    """A menu of which several options may be chosen."""

    type: Literal["multi_static_select"]
    options: Annotated[list[Option], Field(min_length=1, max_length=limits.SELECT_OPTIONS)] = absent()
    option_groups: Annotated[list[OptionGroup], Field(min_length=1, max_length=limits.SELECT_GROUPS)] = absent()
    initial_options: Annotated[list[Option], Field(min_length=1, max_length=limits.SELECT_OPTIONS)] = absent()
    max_selected_items: Annotated[int, Field(ge=1)] = absent()

    @model_validator(mode="after")
    def _whole(self) -> "MultiStaticSelect":
        _one_of_options(self)
        if any(option not in _offered(self) for option in self.initial_options or ()):
            refuse("initial_option", "initial_options must be among the options")
        return self


class ExternalSelect(_Select):
    """A menu whose options the app gives while the person types."""

    type: Literal["external_select"]
    initial_option: Option = absent()
    min_query_length: Annotated[int, Field(ge=0)] = absent()


class UsersSelect(_Select):
    """A menu of the workspace's people."""

    type: Literal["users_select"]
    initial_user: str = absent()


class ChannelsSelect(_Select):
    """A menu of public channels."""

    type: Literal["channels_select"]
    initial_channel: str = absent()
    response_url_enabled: bool = absent()


class Datepicker(Shape):
    """A calendar; dates as ``YYYY-MM-DD``."""

    type: Literal["datepicker"]
    placeholder: Placeholder = absent()
    initial_date: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")] = absent()
    action_id: ActionId = absent()
    confirm: Confirm = absent()
    focus_on_load: bool = absent()


class Checkboxes(Shape):
    """Boxes to tick."""

    type: Literal["checkboxes"]
    options: Annotated[list[Choice], Field(min_length=1, max_length=limits.CHOICE_OPTIONS)]
    initial_options: Annotated[list[Choice], Field(min_length=1, max_length=limits.CHOICE_OPTIONS)] = absent()
    action_id: ActionId = absent()
    confirm: Confirm = absent()
    focus_on_load: bool = absent()


class RadioButtons(Shape):
    """One of several."""

    type: Literal["radio_buttons"]
    options: Annotated[list[Choice], Field(min_length=1, max_length=limits.CHOICE_OPTIONS)]
    initial_option: Choice = absent()
    action_id: ActionId = absent()
    confirm: Confirm = absent()
    focus_on_load: bool = absent()


class ImageElement(Shape):
    """A small picture beside a section or among a context's words."""

    type: Literal["image"]
    alt_text: Annotated[str, Field(min_length=1, max_length=limits.IMAGE_ALT_TEXT)]
    image_url: WebAddress = absent()
    slack_file: "SlackFile" = absent()

    @model_validator(mode="after")
    def _one_source(self) -> "ImageElement":
        one_source(self)
        return self


class SlackFile(Shape):
    """A picture that was uploaded to Slack."""

    id: str = absent()
    url: WebAddress = absent()


def one_source(image: Shape) -> None:
    """Refuse a picture with no source, or with two.

    Raises:
        PydanticCustomError: unless exactly one is given.
    """
    if len(image.model_fields_set & {"image_url", "slack_file"}) != 1:
        refuse("one_source", "needs exactly one of image_url and slack_file")


def _one_of_options(select: StaticSelect | MultiStaticSelect) -> None:
    if len(select.model_fields_set & {"options", "option_groups"}) != 1:
        refuse("one_of_options", "needs exactly one of options and option_groups")


def _offered(select: StaticSelect | MultiStaticSelect) -> list[Any]:
    groups = select.option_groups or ()
    return [*(select.options or ()), *(option for group in groups for option in group.options)]


_Interactive = (
    Button
    | Overflow
    | StaticSelect
    | MultiStaticSelect
    | ExternalSelect
    | UsersSelect
    | ChannelsSelect
    | Datepicker
    | Checkboxes
    | RadioButtons
)
ActionsElement = Annotated[_Interactive, Field(discriminator="type")]
Accessory = Annotated[_Interactive | ImageElement, Field(discriminator="type")]
