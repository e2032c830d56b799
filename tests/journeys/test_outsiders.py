"""People of another company in a channel shared with them: nobody answers, and their presses do nothing."""

from typing import Any

import pytest
from slack_bolt.request import BoltRequest

from handlers.app import Bot
from tests.journeys.conftest import Person

FAR = "T0FARAWAY"
NOT_YOU = "I only answer people of the workspace that runs me."


def last_told(person: Person, name: str) -> dict[str, Any]:
    """What the app was last told of one kind, as it came over the socket."""
    told = [sent for kind, sent in person.desk.exchanges if kind == name]
    assert isinstance(told[-1], dict)
    return told[-1]


@pytest.mark.parametrize(("team", "answered"), [({}, True), ({"user_team": FAR}, False)], ids=["ours", "theirs"])
def test_a_mention_in_a_shared_channel_is_answered_to_colleagues_alone(
    bot: Bot, person: Person, caplog: pytest.LogCaptureFixture, team: dict[str, str], *, answered: bool
) -> None:
    person.say("@Copydesk help")
    told = last_told(person, "events_api")
    body = told | {"event": told["event"] | team, "event_id": f"Ev{answered}", "is_ext_shared_channel": True}
    before = person.last()
    with caplog.at_level("INFO", "handlers.outsiders"):
        assert bot.app.dispatch(BoltRequest(body=body, mode="socket_mode")).status == 200
    if answered:
        person.answer(before)
    last = person.say("@Copydesk help")
    others = [one for one in person.desk.workspace.messages if one.ts > before and one.from_app and one != last]
    assert (len(others), "outsider" in caplog.messages) == (int(answered), not answered)


def test_a_press_from_another_company_is_refused_in_private(bot: Bot, person: Person) -> None:
    shared = person.say("@Copydesk summarise Barge shuts Norwick bridge")
    person.press(shared, "Evidence")
    told = last_told(person, "interactive")
    before = person.last()
    body = told | {"user": told["user"] | {"team_id": FAR}}
    assert bot.app.dispatch(BoltRequest(body=body, mode="socket_mode")).status == 200
    refused = person.answer(before)
    assert (refused.text, refused.seen_by) == (NOT_YOU, person.desk.workspace.cast.person.id)
