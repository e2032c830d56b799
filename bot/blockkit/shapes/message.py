"""The message itself, sent to chat.postMessage or a response_url, and the view of a Home tab, sent to views.publish."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from bot.blockkit import limits
from bot.blockkit.shapes.blocks import MessageBlock
from bot.blockkit.shapes.strict import Shape, absent, refuse


def _flat(value: object) -> object:
    if not isinstance(value, str | int | float):
        refuse("flat_metadata", "must be a string, a number or a truth value")
    return value


class Metadata(Shape):
    """Data that an app attaches to its message: flat, and readable by every app in the workspace."""

    event_type: Annotated[str, Field(min_length=1, max_length=limits.METADATA_EVENT_TYPE)]
    event_payload: dict[str, Annotated[object, AfterValidator(_flat)]]


class Message(Shape):
    """A message; ``text`` is what notifications and screen readers use."""

    text: Annotated[str, Field(min_length=1, max_length=limits.MESSAGE_TEXT)]
    blocks: Annotated[list[MessageBlock], Field(max_length=limits.MESSAGE_BLOCKS)] = absent()
    metadata: Metadata = absent()
    channel: Annotated[str, Field(min_length=1)] = absent()
    user: Annotated[str, Field(min_length=1)] = absent()
    ts: Annotated[str, Field(min_length=1)] = absent()
    thread_ts: Annotated[str, Field(min_length=1)] = absent()
    mrkdwn: bool = absent()
    unfurl_links: bool = absent()
    unfurl_media: bool = absent()
    response_type: Literal["ephemeral", "in_channel"] = absent()
    replace_original: bool = absent()
    delete_original: bool = absent()


class Deletion(Message):
    """An answer to a response_url that deletes the message; it needs no text."""

    text: Annotated[str, Field(max_length=limits.MESSAGE_TEXT)] = absent()


class HomeView(Shape):
    """What a person's Home tab shows; ``private_metadata`` comes back with whatever is pressed there."""

    type: Literal["home"]
    blocks: Annotated[list[MessageBlock], Field(max_length=limits.VIEW_BLOCKS)]
    private_metadata: Annotated[str, Field(max_length=limits.PRIVATE_METADATA)] = absent()
