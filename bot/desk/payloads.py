"""What Slack sends to an app: commands, events and actions, in Slack's shapes."""

import secrets
from dataclasses import dataclass

from bot.desk.identity import APP_ID, TEAM_ID, Cast, Room, User
from bot.desk.messages import Home, Json, PostedMessage, as_slack

_VERIFICATION = "desk-verification-token"


@dataclass(frozen=True, slots=True)
class Envelope:
    """A payload for the app: its type in Socket Mode, and whether the acknowledgement may carry an answer."""

    kind: str
    payload: Json
    takes_answer: bool = False


def slash_command(cast: Cast, room: Room, user: User, command: str, text: str, response_url: str) -> Envelope:
    """The envelope for a person's command; ``text`` is already escaped."""
    payload: Json = {
        "token": _VERIFICATION,
        "team_id": TEAM_ID,
        "team_domain": domain(cast),
        "channel_id": room.id,
        "channel_name": room.name,
        "user_id": user.id,
        "user_name": user.name,
        "command": command,
        "text": text,
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger_id(),
    }
    return Envelope("slash_commands", payload, takes_answer=True)


def message_event(cast: Cast, room: Room, message: PostedMessage, kind: str) -> Envelope:
    """The envelope for a person's message; ``kind`` is ``app_mention`` or ``message``."""
    event: Json = {
        "client_msg_id": secrets.token_hex(16),
        "type": kind,
        "user": message.user,
        "text": message.text,
        "ts": message.ts,
        "team": TEAM_ID,
        "blocks": list(message.blocks),
        "channel": room.id,
        "event_ts": message.ts,
    }
    if message.thread_ts:
        event["thread_ts"] = message.thread_ts
    if kind == "message":
        event["channel_type"] = room.kind
    return _event(cast, room, event, message.ts)


def home_opened(cast: Cast, room: Room, home: Home | None, ts: str) -> Envelope:
    """The envelope for a person who opens the app's Home tab; ``room`` is their direct message with the app."""
    event: Json = {
        "type": "app_home_opened",
        "user": room.partner,
        "channel": room.id,
        "tab": "home",
        "event_ts": ts,
        **({"view": home.as_slack()} if home else {}),
    }
    return _event(cast, room, event, ts)


def _event(cast: Cast, room: Room, event: Json, ts: str) -> Envelope:
    payload: Json = {
        "token": _VERIFICATION,
        "team_id": TEAM_ID,
        "api_app_id": APP_ID,
        "event": event,
        "type": "event_callback",
        "event_id": "Ev" + secrets.token_hex(5).upper(),
        "event_time": int(ts.partition(".")[0]),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM_ID,
                "user_id": cast.app.id,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{event['type']}-{TEAM_ID}-{room.id}",
    }
    return Envelope("events_api", payload)


def block_actions(
    cast: Cast, room: Room, user: User, message: PostedMessage, action: Json, response_url: str
) -> Envelope:
    """The envelope for a used element of a message; an ephemeral message is left out, as Slack stores none."""
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": room.id,
        "is_ephemeral": bool(message.seen_by),
    }
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    payload: Json = {
        **_used(cast, user, container, action),
        "channel": {"id": room.id, "name": room.name},
        "state": {"values": {}},
        "response_url": response_url,
    }
    if not message.seen_by:
        payload["message"] = as_slack(message)
    return Envelope("interactive", payload)


def home_actions(cast: Cast, user: User, home: Home, action: Json) -> Envelope:
    """The envelope for a used element of a Home tab, which has no channel and no response_url."""
    container: Json = {"type": "view", "view_id": home.id}
    return Envelope("interactive", _used(cast, user, container, action) | {"view": home.as_slack()})


def _used(cast: Cast, user: User, container: Json, action: Json) -> Json:
    """What is said of a used element, wherever it is."""
    return {
        "type": "block_actions",
        "user": {"id": user.id, "username": user.name, "name": user.name, "team_id": TEAM_ID},
        "api_app_id": APP_ID,
        "token": _VERIFICATION,
        "container": container,
        "trigger_id": trigger_id(),
        "team": {"id": TEAM_ID, "domain": domain(cast)},
        "enterprise": None,
        "is_enterprise_install": False,
        "actions": [action],
    }


def message_action(
    cast: Cast, room: Room, user: User, message: PostedMessage, callback_id: str, response_url: str
) -> Envelope:
    """The envelope for a shortcut that a person chose in the menu of a message."""
    payload: Json = {
        "type": "message_action",
        "token": _VERIFICATION,
        "action_ts": message.ts,
        "team": {"id": TEAM_ID, "domain": domain(cast)},
        "user": {"id": user.id, "name": user.name, "username": user.name, "team_id": TEAM_ID},
        "channel": {"id": room.id, "name": room.name},
        "is_enterprise_install": False,
        "enterprise": None,
        "callback_id": callback_id,
        "trigger_id": trigger_id(),
        "response_url": response_url,
        "message_ts": message.ts,
        "message": as_slack(message),
    }
    return Envelope("interactive", payload)


def trigger_id() -> str:
    """A new trigger id in Slack's format."""
    return f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**10)}.{secrets.token_hex(16)}"


def domain(cast: Cast) -> str:
    """The workspace's domain."""
    return "".join(character for character in cast.team.lower() if character.isalnum()) or "desk"
