"""chat.postMessage, chat.postEphemeral, chat.update, chat.delete, chat.getPermalink and reactions.add."""

from dataclasses import replace

from bot.blockkit import cautions
from bot.desk.identity import Room
from bot.desk.messages import Json, Message, as_slack, with_block_ids
from bot.desk.payloads import domain
from bot.desk.refusals import ErrorName, RefusedError, check_message
from bot.desk.webapi.arguments import Arguments
from bot.desk.workspace import Workspace


def post_message(workspace: Workspace, given: Arguments) -> Json:
    """Post a message to a room or a thread."""
    room = room_to_write(workspace, given)
    message = _message(workspace, room, given)
    workspace.post(message)
    shown = as_slack(message, with_metadata=True)
    return {"channel": room.id, "ts": message.ts, "message": shown, **_warnings(given)}


def post_ephemeral(workspace: Workspace, given: Arguments) -> Json:
    """Post a message that only one person sees."""
    room = room_to_write(workspace, given)
    user = workspace.user(given.required("user"))
    if user is None or (room.direct and room.partner != user.id):
        raise RefusedError(ErrorName.USER_NOT_IN_CHANNEL)
    message = workspace.post(replace(_message(workspace, room, given), seen_by=user.id, metadata=None))
    return {"message_ts": message.ts, **_warnings(given)}


def update(workspace: Workspace, given: Arguments) -> Json:
    """Change one of the app's own messages; blocks stay unless others, or an empty list, are given."""
    message = _own_message(workspace, given, ErrorName.CANT_UPDATE_MESSAGE)
    blocks = given.structure("blocks", ErrorName.INVALID_BLOCKS_FORMAT)
    text = given.text("text") or (message.text if blocks is not None else "")
    payload = _payload(given) | ({"text": text} if text else {})
    check_message(payload)
    metadata = payload.get("metadata")
    changed = replace(
        message,
        text=text,
        blocks=message.blocks if blocks is None else with_block_ids(blocks),
        metadata=metadata if isinstance(metadata, dict) else message.metadata,
        edited=workspace.next_ts(),
    )
    workspace.change(changed)
    return {
        "channel": message.channel,
        "ts": message.ts,
        "text": text,
        "message": as_slack(changed),
        **_warnings(given),
    }


def delete(workspace: Workspace, given: Arguments) -> Json:
    """Delete one of the app's own messages."""
    message = _own_message(workspace, given, ErrorName.CANT_DELETE_MESSAGE)
    workspace.delete(message.ts)
    return {"channel": message.channel, "ts": message.ts}


def get_permalink(workspace: Workspace, given: Arguments) -> Json:
    """The permalink of a message."""
    room = room_to_read(workspace, given)
    ts = given.required("message_ts")
    if workspace.message(ts) is None:
        raise RefusedError(ErrorName.MESSAGE_NOT_FOUND)
    address = f"https://{domain(workspace.cast)}.slack.com/archives/{room.id}/p{ts.replace('.', '')}"
    return {"channel": room.id, "permalink": address}


def add_reaction(workspace: Workspace, given: Arguments) -> Json:
    """Put an emoji on a message."""
    room_to_read(workspace, given)
    name, ts = given.required("name").strip(":"), given.required("timestamp")
    message = workspace.message(ts)
    if message is None or message.seen_by:
        raise RefusedError(ErrorName.MESSAGE_NOT_FOUND)
    if not workspace.react(ts, name, workspace.cast.app.id):
        raise RefusedError(ErrorName.ALREADY_REACTED)
    return {}


def room_to_read(workspace: Workspace, given: Arguments) -> Room:
    """The room that a call names.

    Raises:
        RefusedError: when there is none.
    """
    room = workspace.room(given.required("channel"))
    if room is None:
        raise RefusedError(ErrorName.CHANNEL_NOT_FOUND)
    return room


def room_to_write(workspace: Workspace, given: Arguments) -> Room:
    """The room that a call names, if the app may write there.

    Raises:
        RefusedError: when there is none, it is archived, or the app is not a member.
    """
    room = room_to_read(workspace, given)
    if room.archived:
        raise RefusedError(ErrorName.IS_ARCHIVED)
    if not room.joined:
        raise RefusedError(ErrorName.NOT_IN_CHANNEL)
    return room


def _message(workspace: Workspace, room: Room, given: Arguments) -> Message:
    payload = _payload(given)
    check_message(payload)
    thread_ts = given.text("thread_ts")
    root = workspace.message(thread_ts) if thread_ts else None
    if thread_ts and (root is None or root.channel != room.id or root.seen_by):
        raise RefusedError(ErrorName.THREAD_NOT_FOUND)
    metadata = payload.get("metadata")
    return Message(
        ts=workspace.next_ts(),
        channel=room.id,
        user=workspace.cast.app.id,
        text=str(payload["text"]),
        blocks=with_block_ids(payload.get("blocks")),
        thread_ts=root.thread_ts or root.ts if root else "",
        metadata=metadata if isinstance(metadata, dict) else None,
        from_app=True,
        broadcast=given.truth("reply_broadcast"),
    )


def _payload(given: Arguments) -> Json:
    blocks = given.structure("blocks", ErrorName.INVALID_BLOCKS_FORMAT)
    metadata = given.structure("metadata", ErrorName.INVALID_METADATA_FORMAT)
    revived = {name: given.values[name] for name in ("attachments", "parse", "link_names") if given.values.get(name)}
    return {
        **({"text": given.text("text")} if "text" in given.values else {}),
        **({} if blocks is None else {"blocks": blocks}),
        **({} if metadata is None else {"metadata": metadata}),
        **revived,
    }


def _warnings(given: Arguments) -> Json:
    found = cautions(_payload(given))
    return {"response_metadata": {"warnings": [str(fault) for fault in found]}} if found else {}


def _own_message(workspace: Workspace, given: Arguments, not_own: str) -> Message:
    room = room_to_read(workspace, given)
    message = workspace.message(given.required("ts"))
    if message is None or message.channel != room.id or message.seen_by:
        raise RefusedError(ErrorName.MESSAGE_NOT_FOUND)
    if not message.from_app:
        raise RefusedError(not_own)
    return message
