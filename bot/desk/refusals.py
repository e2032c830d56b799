"""Slack's error responses, and the check of a message that leads to them."""

from enum import StrEnum

from bot.blockkit import Fault, faults
from bot.desk.messages import Json


class ErrorName(StrEnum):
    """Slack's error codes, for invalid requests and for an app that does not answer."""

    ACTION_NOT_FOUND = "action_not_found"
    CANT_UPDATE_MESSAGE = "cant_update_message"
    CHANNEL_NOT_FOUND = "channel_not_found"
    DISPATCH_FAILED = "dispatch_failed"
    EXPIRED_URL = "expired_url"
    HASH_CONFLICT = "hash_conflict"
    INVALID_ARGUMENTS = "invalid_arguments"
    INVALID_AUTH = "invalid_auth"
    INVALID_BLOCKS = "invalid_blocks"
    INVALID_BLOCKS_FORMAT = "invalid_blocks_format"
    INVALID_CURSOR = "invalid_cursor"
    INVALID_FORM_DATA = "invalid_form_data"
    INVALID_JSON = "invalid_json"
    INVALID_LIMIT = "invalid_limit"
    INVALID_METADATA_FORMAT = "invalid_metadata_format"
    INVALID_TS_LATEST = "invalid_ts_latest"
    INVALID_TS_OLDEST = "invalid_ts_oldest"
    IS_ARCHIVED = "is_archived"
    JSON_NOT_OBJECT = "json_not_object"
    MESSAGE_NOT_FOUND = "message_not_found"
    METADATA_TOO_LARGE = "metadata_too_large"
    MISSING_SCOPE = "missing_scope"
    MSG_BLOCKS_TOO_LONG = "msg_blocks_too_long"
    MSG_TOO_LONG = "msg_too_long"
    NO_TEXT = "no_text"
    NOT_ALLOWED_TOKEN_TYPE = "not_allowed_token_type"  # noqa: S105 - an error, not a secret
    NOT_AUTHED = "not_authed"
    NOT_ENABLED = "not_enabled"
    NOT_IN_CHANNEL = "not_in_channel"
    OPERATION_TIMEOUT = "operation_timeout"
    REQUEST_TOO_LARGE = "request_too_large"
    THREAD_NOT_FOUND = "thread_not_found"
    UNKNOWN_COMMAND = "unknown_command"
    UNKNOWN_METHOD = "unknown_method"
    USED_URL = "used_url"
    USER_NOT_FOUND = "user_not_found"
    VIEW_TOO_LARGE = "view_too_large"


class RefusedError(Exception):
    """A request that Slack answers with ``ok: false``; ``more`` holds the other fields of the response."""

    def __init__(self, error: str, **more: object) -> None:
        super().__init__(error)
        self.error = error
        self.more = more


def check_message(payload: Json) -> None:
    """Refuse a message or a view as Slack does.

    Raises:
        RefusedError: with Slack's code for the first fault, and every fault in ``response_metadata.messages``.
    """
    found = faults(payload)
    if found:
        messages = [f"[ERROR] {fault}" for fault in found]
        raise RefusedError(_name(found[0]), response_metadata={"messages": messages})


def _name(fault: Fault) -> str:
    if fault.rule in (ErrorName.MSG_BLOCKS_TOO_LONG, ErrorName.METADATA_TOO_LARGE, ErrorName.VIEW_TOO_LARGE):
        return fault.rule
    if fault.path.startswith("/blocks"):
        return ErrorName.INVALID_BLOCKS
    if fault.path.startswith("/metadata"):
        return ErrorName.INVALID_METADATA_FORMAT
    if fault.path == "/text" and fault.rule in ("missing", "string_too_short"):
        return ErrorName.NO_TEXT
    if fault.path == "/text" and fault.rule == "string_too_long":
        return ErrorName.MSG_TOO_LONG
    return ErrorName.INVALID_ARGUMENTS
