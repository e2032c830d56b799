"""chat.postMessage and chat.update."""

from dataclasses import replace

from bot.blockkit import cautions
from bot.desk.identity import Room
from bot.desk.messages import Json, PostedMessage, as_slack, with_block_ids
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


def update(workspace: Workspace, given: Arguments) -> Json:
    """Put other words and blocks in place of a message of the app's own."""
    room = room_to_write(workspace, given)
    before = workspace.message(given.required("ts"))
    if before is None or before.channel != room.id or before.seen_by:
        raise RefusedError(ErrorName.MESSAGE_NOT_FOUND)
    if not before.from_app:
        raise RefusedError(ErrorName.CANT_UPDATE_MESSAGE)
    payload = _payload(given)
    check_message(payload)
    text, blocks = str(payload["text"]), with_block_ids(payload.get("blocks"))
    message = workspace.change(replace(before, text=text, blocks=blocks, edited=workspace.next_ts()))
    return {"channel": room.id, "ts": message.ts, "text": text, "message": as_slack(message), **_warnings(given)}


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


def _message(workspace: Workspace, room: Room, given: Arguments) -> PostedMessage:
    payload = _payload(given)
    check_message(payload)
    thread_ts = given.text("thread_ts")
    root = workspace.message(thread_ts) if thread_ts else None
    if thread_ts and (root is None or root.channel != room.id or root.seen_by):
        raise RefusedError(ErrorName.THREAD_NOT_FOUND)
    metadata = payload.get("metadata")
    return PostedMessage(
        ts=workspace.next_ts(),
        channel=room.id,
        user=workspace.cast.app.id,
        text=str(payload["text"]),
        blocks=with_block_ids(payload.get("blocks")),
        thread_ts=root.thread_ts or root.ts if root else "",
        metadata=metadata if isinstance(metadata, dict) else None,
        from_app=True,
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
