"""What Slack's own client gets from the Desk's Web API."""

from typing import Any

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.desk import DeskSettings
from tests.fakes.desk_driver import DrivenDesk, driven_desk
from tests.fakes.echo_app import home_view


def every_section(length: int) -> list[dict[str, Any]]:
    return [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * length}}] * 90


def _error(call: Any, **arguments: Any) -> dict[str, Any]:
    with pytest.raises(SlackApiError) as caught:
        call(**arguments)
    data = caught.value.response.data
    assert isinstance(data, dict)
    return data


def test_the_token_says_who_the_app_is(client: WebClient) -> None:
    answer = client.auth_test()
    assert (answer["user_id"], answer["user"], answer["team"]) == ("U0COPYDESK", "copydesk", "Newsroom")


def test_a_call_needs_the_right_token(desk: DrivenDesk) -> None:
    assert _error(WebClient(base_url=desk.api_url).auth_test)["error"] == "not_authed"
    assert _error(WebClient("xoxb-other", base_url=desk.api_url).auth_test)["error"] == "invalid_auth"
    swapped = WebClient(desk.app_token, base_url=desk.api_url)
    assert _error(swapped.auth_test)["error"] == "not_allowed_token_type"


def test_an_unknown_method_is_named(client: WebClient) -> None:
    assert _error(client.api_call, api_method="chat.shout")["error"] == "unknown_method"


def test_a_socket_address_needs_the_app_token(desk: DrivenDesk, client: WebClient) -> None:
    assert client.apps_connections_open(app_token=desk.app_token)["url"].startswith("ws://127.0.0.1:")
    assert _error(client.apps_connections_open, app_token=desk.bot_token)["error"] == "not_allowed_token_type"


def test_only_the_apps_own_messages_are_changed(desk: DrivenDesk, client: WebClient) -> None:
    sent = client.chat_postMessage(channel="#newsroom", text="Words", blocks=[{"type": "divider"}])
    client.chat_update(channel=sent["channel"], ts=sent["ts"], text="Other words")
    [newest] = client.conversations_history(channel=sent["channel"], limit=1)["messages"]
    assert (newest["ts"], newest["text"], newest.get("blocks")) == (sent["ts"], "Other words", None)
    theirs = desk.say("C0NEWSROOM", "Not yours")
    error = _error(client.chat_update, channel="#newsroom", ts=theirs.ts, text="Mine")
    assert error["error"] == "cant_update_message"
    for channel in ("#politics", "#newsroom"):
        missing = sent["ts"] if channel == "#politics" else "1.5"
        assert _error(client.chat_update, channel=channel, ts=missing, text="a")["error"] == "message_not_found"


@pytest.mark.parametrize("channel", ["C0NEWSROOM", "#newsroom", "newsroom", "D0ROBINVALE", "U0ROBINVALE", "G0VAULT"])
def test_a_message_is_posted(client: WebClient, channel: str) -> None:
    answer = client.chat_postMessage(channel=channel, text="Words", blocks=[{"type": "divider"}])
    assert answer["message"]["text"] == "Words"
    assert answer["message"]["bot_id"] == "B0DESK0001"
    assert answer["message"]["blocks"][0]["block_id"]
    newest = client.conversations_history(channel=answer["channel"], limit=1)["messages"][0]
    assert newest["ts"] == answer["ts"]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "C0NOWHERE", "text": "a"}, "channel_not_found"),
        ({"channel": "#attic", "text": "a"}, "is_archived"),
        ({"channel": "#elsewhere", "text": "a"}, "not_in_channel"),
        ({"channel": "#newsroom"}, "no_text"),
        ({"channel": "#newsroom", "text": ""}, "no_text"),
        ({"channel": "#newsroom", "text": "x" * 40_001}, "msg_too_long"),
        ({"channel": "#newsroom", "text": "<!channel>"}, "invalid_arguments"),
        ({"channel": "#newsroom", "text": "a", "blocks": [{"type": "poem"}]}, "invalid_blocks"),
        ({"channel": "#newsroom", "text": "a", "attachments": [{"text": "a"}]}, "invalid_arguments"),
        ({"channel": "#newsroom", "text": "a", "thread_ts": "1.000001"}, "thread_not_found"),
        ({"channel": "#newsroom", "text": "a", "metadata": {"event_type": "a"}}, "invalid_metadata_format"),
        (
            {"channel": "#newsroom", "text": "a", "metadata": {"event_type": "a", "event_payload": {"b": "x" * 9_000}}},
            "metadata_too_large",
        ),
        (
            {
                "channel": "#newsroom",
                "text": "a",
                "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 2_900}}] * 5,
            },
            "msg_blocks_too_long",
        ),
    ],
)
def test_a_message_that_slack_refuses_is_refused(client: WebClient, arguments: dict[str, Any], error: str) -> None:
    # by name, as the client's own method warns where there is no text
    assert _error(client.api_call, api_method="chat.postMessage", json=arguments)["error"] == error


def test_a_refusal_of_blocks_names_the_place(client: WebClient) -> None:
    blocks = [{"type": "divider"}, {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}]
    answer = _error(client.chat_postMessage, channel="#newsroom", text="a", blocks=blocks)
    assert answer["response_metadata"]["messages"] == [
        "[ERROR] must be at most 150 characters, is 151 [json-pointer:/blocks/1/text/text]"
    ]


def test_a_long_text_is_posted_with_a_warning(client: WebClient) -> None:
    answer = client.chat_postMessage(channel="#newsroom", text="x" * 4_001)
    assert "4000 characters" in answer["response_metadata"]["warnings"][0]


def test_a_form_carries_the_same(desk: DrivenDesk) -> None:
    form = {"channel": "#newsroom", "text": "Words & more", "blocks": '[{"type":"divider"}]', "token": desk.bot_token}
    answer = httpx.post(f"{desk.api_url}chat.postMessage", data=form).json()
    assert answer["message"]["text"] == "Words & more"
    broken = httpx.post(f"{desk.api_url}chat.postMessage", data=form | {"blocks": "[{"}).json()
    assert broken["error"] == "invalid_blocks_format"


@pytest.mark.parametrize(
    ("body", "kind", "error"),
    [
        (b"{", "application/json", "invalid_json"),
        (b"[]", "application/json", "json_not_object"),
        (b"[" * 100_000, "application/json", "invalid_json"),
        (b"x" * 1_000_001, "application/json", "request_too_large"),
        (b"words", "text/plain", "invalid_form_data"),
        (b"\xff\xfe", "application/x-www-form-urlencoded", "not_authed"),
    ],
)
def test_a_body_that_cannot_be_read_is_refused(desk: DrivenDesk, body: bytes, kind: str, error: str) -> None:
    answer = httpx.post(f"{desk.api_url}chat.postMessage", content=body, headers={"content-type": kind}).json()
    assert (answer["ok"], answer["error"]) == (False, error)


def test_history_comes_newest_first_in_pages_and_windows(client: WebClient) -> None:
    ts = [client.chat_postMessage(channel="#politics", text=f"number {number}")["ts"] for number in range(5)]
    window = {"channel": "C0POLITICS", "oldest": ts[0], "latest": ts[4]}
    inside = client.conversations_history(**window)["messages"]
    assert [message["ts"] for message in inside] == [ts[3], ts[2], ts[1]]
    inclusive = client.conversations_history(**window, inclusive=True)["messages"]
    assert [message["ts"] for message in inclusive] == ts[::-1]
    first = client.conversations_history(**window, inclusive=True, limit=2)
    assert first["has_more"]
    second = client.conversations_history(
        **window, inclusive=True, limit=2, cursor=first["response_metadata"]["next_cursor"]
    )
    assert [message["ts"] for page in (first, second) for message in page["messages"]] == ts[:0:-1]
    assert _error(client.conversations_history, channel="C0POLITICS", cursor="nonsense")["error"] == "invalid_cursor"
    assert _error(client.conversations_history, channel="C0POLITICS", oldest="later")["error"] == "invalid_ts_oldest"
    assert _error(client.conversations_history, channel="C0POLITICS", limit=0)["error"] == "invalid_limit"
    assert _error(client.conversations_history, channel="C0ELSEWHERE")["error"] == "not_in_channel"


def test_metadata_is_kept_and_shown_when_asked_for(client: WebClient) -> None:
    metadata = {"event_type": "digest_posted", "event_payload": {"key": "morning:2024-11-17"}}
    ts = client.chat_postMessage(channel="#digests", text="Digest", metadata=metadata)["ts"]
    window: dict[str, Any] = {"channel": "C0DIGESTS", "oldest": ts, "inclusive": True}
    assert "metadata" not in client.conversations_history(**window)["messages"][0]
    shown = client.conversations_history(**window, include_all_metadata=True)["messages"][0]
    assert shown["metadata"] == metadata


def test_a_thread_is_read_from_its_root(desk: DrivenDesk, client: WebClient) -> None:
    root = client.chat_postMessage(channel="#newsroom", text="Root")["ts"]
    reply = client.chat_postMessage(channel="#newsroom", text="Reply", thread_ts=root)["ts"]
    nested = client.chat_postMessage(channel="#newsroom", text="Nested", thread_ts=reply)["ts"]
    said = desk.say("#newsroom", "Mine", thread_ts=root).ts
    for place in (root, reply):
        messages = client.conversations_replies(channel="C0NEWSROOM", ts=place)["messages"]
        assert [message["ts"] for message in messages] == [root, reply, nested, said]
        assert messages[0]["reply_count"] == 3
    newest = client.conversations_history(channel="C0NEWSROOM", oldest=root, inclusive=True)["messages"]
    assert [message["ts"] for message in newest] == [root]
    assert _error(client.conversations_replies, channel="C0NEWSROOM", ts="1.000000")["error"] == "thread_not_found"


def test_a_call_beyond_the_granted_scopes_is_refused() -> None:
    with driven_desk(DeskSettings(scopes=("chat:write", "im:history"), port=0)) as desk:
        client = WebClient(desk.bot_token, base_url=desk.api_url)
        assert client.chat_postMessage(channel="#newsroom", text="a")["ok"]
        assert client.conversations_history(channel="D0ROBINVALE")["ok"]
        answer = _error(client.conversations_history, channel="C0NEWSROOM")
        assert (answer["error"], answer["needed"]) == ("missing_scope", "channels:history")


def test_a_home_is_published_to_one_person_and_only_over_the_view_that_was_seen(
    client: WebClient, desk: DrivenDesk
) -> None:
    first = client.views_publish(user_id="U0ROBINVALE", view=home_view("One"))["view"]
    assert (first["type"], first["private_metadata"]) == ("home", "One")
    again = client.views_publish(user_id="U0ROBINVALE", view=home_view("Two"), hash=first["hash"])["view"]
    assert (again["id"], again["hash"] != first["hash"]) == (first["id"], True)
    late = _error(client.views_publish, user_id="U0ROBINVALE", view=home_view("Three"), hash=first["hash"])
    assert late["error"] == "hash_conflict"
    shown = desk.workspace.home("U0ROBINVALE")
    assert (shown and shown.private_metadata, desk.workspace.home("U0SAMOKORO")) == ("Two", None)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"user_id": "U0NOBODY"}, "user_not_found"),
        ({"user_id": "U0COPYDESK"}, "user_not_found"),
        ({"user_id": ""}, "invalid_arguments"),
        ({"view": {"type": "modal", "blocks": []}}, "invalid_arguments"),
        ({"view": {"type": "home", "blocks": [{"type": "divider"}] * 101}}, "invalid_blocks"),
        ({"view": {"type": "home", "blocks": every_section(3_000)}}, "view_too_large"),
        ({"view": home_view("a"), "hash": "1.old"}, "hash_conflict"),
    ],
)
def test_a_home_that_slack_refuses(client: WebClient, arguments: dict[str, Any], error: str) -> None:
    asked = {"user_id": "U0SAMOKORO", "view": home_view("a")} | arguments
    assert _error(client.views_publish, **asked)["error"] == error
