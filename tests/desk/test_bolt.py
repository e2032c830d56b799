"""A real Bolt app over its built-in Socket Mode client."""

import pytest
from slack_sdk.webhook import WebhookClient

from bot.desk import DeskSettings, PostedMessage, RefusedError
from tests.fakes.desk_driver import DrivenDesk, driven_desk, flat


@pytest.fixture
def since(app_desk: DrivenDesk) -> str:
    return app_desk.workspace.next_ts()


def _answer(desk: DrivenDesk, since: str, words: str) -> PostedMessage:
    return desk.wait_for_message(lambda message: message.from_app and words in message.text, after=since)


def _compared(desk: DrivenDesk, since: str) -> PostedMessage:
    desk.command("#newsroom", "/compare", "tunnel")
    return _answer(desk, since, "Compared: tunnel")


def test_a_command_is_answered_through_its_response_url(app_desk: DrivenDesk, since: str) -> None:
    assert app_desk.command("#newsroom", "/compare", "tunnel  & harbour").ok
    answer = _answer(app_desk, since, "Compared")
    assert answer.text == "Compared: tunnel &amp; harbour"
    assert answer.seen_by == app_desk.workspace.cast.person.id
    assert answer.channel == "C0NEWSROOM"
    assert "The tunnel reopens on Monday" in flat(answer.blocks)
    payload = app_desk.sent("slash_commands")[-1]
    assert payload["command"] == "/compare"
    assert (payload["channel_name"], payload["user_name"]) == ("newsroom", "robin.vale")


def test_a_command_is_answered_within_its_acknowledgement(app_desk: DrivenDesk, since: str) -> None:
    assert app_desk.command("#newsroom", "/coverage", "strikes").ok
    assert _answer(app_desk, since, "Coverage of strikes").seen_by


def test_a_late_acknowledgement_is_told_to_the_person(app_desk: DrivenDesk) -> None:
    outcome = app_desk.command("#newsroom", "/slow")
    assert outcome.error == "operation_timeout"
    assert app_desk.workspace.notices[-1].text == "/slow failed with the error “operation_timeout”."


def test_an_unknown_command_never_reaches_the_app(app_desk: DrivenDesk) -> None:
    assert app_desk.command("#newsroom", "/shout", "louder").error == "unknown_command"
    assert app_desk.workspace.notices[-1].text == "/shout is not a valid command."
    assert app_desk.command("#newsroom", "/sumary", "budget").error == "unknown_command"
    assert app_desk.workspace.notices[-1].text == "/sumary is not a valid command. Did you mean /summary?"


def test_a_mention_is_answered_in_its_thread(app_desk: DrivenDesk, since: str) -> None:
    said = app_desk.say("#newsroom", "@Copydesk who is Mira Holt? See https://example.org/a?b=1&c=2.")
    assert said.text == "<@U0COPYDESK> who is Mira Holt? See <https://example.org/a?b=1&amp;c=2>."
    answer = _answer(app_desk, since, "You said")
    assert (answer.thread_ts, answer.seen_by, answer.in_thread) == (said.ts, "", True)
    event = app_desk.sent("events_api")[-1]
    assert event["type"] == "event_callback"
    assert event["event"]["type"] == "app_mention"
    follow_up = app_desk.say("#newsroom", "@copydesk and now?", thread_ts=said.ts)
    answer = _answer(app_desk, follow_up.ts, "and now?")
    assert answer.thread_ts == said.ts


def test_a_direct_message_needs_no_mention(app_desk: DrivenDesk, since: str) -> None:
    app_desk.say("D0ROBINVALE", "summarise this <b>")
    assert _answer(app_desk, since, "Just us").text == "Just us: summarise this &lt;b&gt;"
    event = app_desk.sent("events_api")[-1]
    assert event["event"]["channel_type"] == "im"


def test_a_channel_message_without_a_mention_is_no_event(app_desk: DrivenDesk) -> None:
    before = app_desk.sent("events_api")
    app_desk.say("#newsroom", "Anybody seen Copydesk?", user="Sam Okoro")
    assert app_desk.sent("events_api") == before


def test_a_button_posts_for_all_to_see(app_desk: DrivenDesk, since: str) -> None:
    answer = _compared(app_desk, since)
    assert app_desk.click(answer.ts, "share").ok
    shared = _answer(app_desk, since, "*Shared*")
    assert shared.seen_by == ""
    payload = app_desk.sent("interactive")[-1]
    assert "message" not in payload  # an ephemeral message is not sent along
    assert payload["container"]["is_ephemeral"] is True
    action = payload["actions"][0]
    assert (action["action_id"], action["block_id"], action["value"]) == ("share", "row", "story-1")


def test_a_button_s_value_is_sent_and_the_message_replaced(app_desk: DrivenDesk, since: str) -> None:
    answer = _compared(app_desk, since)
    assert app_desk.click(answer.ts, "sort").ok
    sorted_by = _answer(app_desk, "", "Sorted by telling")
    assert (sorted_by.ts, sorted_by.blocks, bool(sorted_by.edited)) == (answer.ts, (), True)
    payload = app_desk.sent("interactive")[-1]
    assert payload["state"] == {"values": {}}


def test_a_message_can_be_taken_away(app_desk: DrivenDesk, since: str) -> None:
    answer = _compared(app_desk, since)
    assert app_desk.click(answer.ts, "hide").ok
    assert app_desk.wait_for(lambda workspace: workspace.message(answer.ts) is None)


@pytest.mark.parametrize(("action_id", "block_id"), [("nothing", ""), ("sort", "elsewhere")])
def test_only_what_is_offered_can_be_used(app_desk: DrivenDesk, since: str, action_id: str, block_id: str) -> None:
    answer = _compared(app_desk, since)
    with pytest.raises(RefusedError, match="action_not_found"):
        app_desk.click(answer.ts, action_id, block_id)


def test_nobody_else_can_use_an_ephemeral_message(app_desk: DrivenDesk, since: str) -> None:
    answer = _compared(app_desk, since)
    with pytest.raises(RefusedError, match="message_not_found"):
        app_desk.click(answer.ts, "share", user="Sam Okoro")


def test_a_sixth_use_of_a_response_url_is_refused(app_desk: DrivenDesk, since: str) -> None:
    _compared(app_desk, since)  # the first use
    payload = app_desk.sent("slash_commands")[-1]
    hook = WebhookClient(payload["response_url"])
    assert [hook.send(text=f"answer {number}").status_code for number in range(2, 6)] == [200] * 4
    refused = hook.send(text="answer 6")
    assert (refused.status_code, refused.body) == (404, '{"ok":false,"error":"used_url"}')


def test_a_response_that_slack_would_refuse_is_refused(app_desk: DrivenDesk, since: str) -> None:
    _compared(app_desk, since)
    payload = app_desk.sent("slash_commands")[-1]
    refused = WebhookClient(payload["response_url"]).send(text="words", blocks=[{"type": "poem"}])
    assert (refused.status_code, refused.body) == (400, "invalid_blocks")


def test_the_app_connects_anew_when_asked(app_desk: DrivenDesk, since: str) -> None:
    links = len(app_desk.sent("apps.connections.open"))
    app_desk.refresh()
    assert app_desk.command("#newsroom", "/coverage", "again").ok  # waits for the new connection
    assert _answer(app_desk, since, "Coverage of again")
    assert len(app_desk.sent("apps.connections.open")) == links + 1


def test_a_home_is_opened_pressed_and_published_over_the_view_that_was_pressed(app_desk: DrivenDesk) -> None:
    def published(words: str) -> bool:
        home = app_desk.workspace.home("U0SAMOKORO")
        return home is not None and home.private_metadata == words

    app_desk.open_home("U0SAMOKORO")
    app_desk.wait_for(lambda _room: published("Good morning"))
    assert app_desk.click("", "greet", user="U0SAMOKORO").ok
    app_desk.wait_for(lambda _room: published("Good evening"))
    pressed = app_desk.sent("interactive")[-1]
    assert (pressed["container"], "response_url" in pressed, "channel" in pressed) == (
        {"type": "view", "view_id": pressed["view"]["id"]},
        False,
        False,
    )
    app_desk.open_home("U0SAMOKORO")
    app_desk.wait_for(lambda _room: published("Good morning"))
    event = app_desk.sent("events_api")[-1]["event"]
    assert (event["tab"], event["channel"], event["view"]["private_metadata"]) == ("home", "D0SAMOKORO", "Good evening")


def test_a_home_that_was_never_shown_has_no_button(desk: DrivenDesk) -> None:
    with pytest.raises(RefusedError, match="action_not_found"):
        desk.click("", "greet")


def test_an_app_without_a_home_has_none_to_open() -> None:
    with driven_desk(DeskSettings()) as desk, pytest.raises(RefusedError, match="not_enabled"):
        desk.open_home()
