"""The Desk's Web API answers whatever it is given, and keeps only messages that Slack would keep."""

import contextlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.blockkit import faults
from bot.desk import DeskSettings, RefusedError
from bot.desk.actions import Used, buttons, used_button
from bot.desk.identity import cast_of
from bot.desk.messages import Json
from bot.desk.webapi import auth, chat, conversations
from bot.desk.webapi.arguments import Arguments
from bot.desk.workspace import Workspace
from tests.fakes.echo_app import every_block

METHODS = (
    chat.post_message,
    conversations.history,
    conversations.replies,
    auth.auth_test,
)
NAMES = (
    "channel",
    "text",
    "blocks",
    "metadata",
    "thread_ts",
    "ts",
    "user",
    "users",
    "limit",
    "cursor",
    "oldest",
    "latest",
)
REAL = st.sampled_from(["C0NEWSROOM", "#politics", "U0ROBINVALE", "1731800000.000000", "1731800000.000100", "2", ""])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | REAL
KINDS = st.sampled_from(["section", "divider", "header", "plain_text", "mrkdwn", "actions", "button", "rich_text"])
JSON = st.recursive(
    LEAVES | KINDS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["type", "text", "elements", "action_id", "block_id"]), inner, max_size=4)
    ),
    max_leaves=15,
)


@given(st.sampled_from(METHODS), st.dictionaries(st.sampled_from(NAMES), REAL | JSON, max_size=6))
def test_any_call_is_answered_or_refused(method: Callable[[Workspace, Arguments], Json], values: Json) -> None:
    workspace = Workspace(cast_of(DeskSettings()), lambda: 1_731_800_000.0)
    for text in ("Root", "Another"):
        chat.post_message(workspace, Arguments({"channel": "C0NEWSROOM", "text": text}))
    with contextlib.suppress(RefusedError):
        assert isinstance(method(workspace, Arguments(values)), dict)
    for message in workspace.messages:
        assert faults({"text": message.text, "blocks": list(message.blocks)}) == ()


@given(st.sampled_from(["share", "hide", "sort", "open", "none"]), st.sampled_from(["", "row", "none"]))
def test_any_use_is_told_or_refused(action_id: str, block_id: str) -> None:
    workspace = Workspace(cast_of(DeskSettings()), lambda: 1_731_800_000.0)
    chat.post_message(workspace, Arguments({"channel": "C0NEWSROOM", "text": "a", "blocks": every_block("a")}))
    (message,) = workspace.messages
    assert [button["action_id"] for _, button in buttons(message)] == ["share", "open", "hide", "sort"]
    used = Used(message.ts, action_id, block_id)
    if "none" in (action_id, block_id):
        with pytest.raises(RefusedError):
            used_button(message, used, "1.000000")
    else:
        told = used_button(message, used, "1.000000")
        assert (told["action_id"], told["block_id"], told["action_ts"]) == (action_id, "row", "1.000000")
