"""What a person is told when something fails."""

import logging
import re

import pytest
from slack_bolt.error import BoltUnhandledRequestError
from slack_bolt.request import BoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError

from bot.errors import DiskFullError, GoneError, NotFoundError
from handlers.delivery.delivery import UnsureError
from handlers.failures import error_message


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (NotFoundError("No such <story>."), "No such &lt;story&gt;."),
        (GoneError("No such <story>."), "No such &lt;story&gt;. Search all articles with /coverage."),
        (NotFoundError("No digest.", "See config/digests.yaml."), "No digest. Whoever runs Copydesk can set this up."),
        (SlackApiError("no", {"error": "not_in_channel"}), "I am not in this channel. Invite me"),
        (SlackApiError("no", {"error": "is_archived"}), "This channel is archived"),
        (
            BoltUnhandledRequestError(request=BoltRequest(body="{}"), current_response=BoltResponse(status=404)),
            "I don't recognise this button or command",
        ),
    ],
)
def test_what_can_be_said_is_said(error: Exception, told: str, caplog: pytest.LogCaptureFixture) -> None:
    assert told in error_message(error).text
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


@pytest.mark.parametrize(
    ("error", "lead", "noted"),
    [
        (KeyError("secret words"), "Something went wrong on my side.", "\nbuiltins.KeyError"),
        (
            SlackApiError("no", {"error": "invalid_blocks"}),
            "Something went wrong on my side.",
            " code=invalid_blocks\nslack_sdk.errors.SlackApiError",
        ),
        (
            DiskFullError("The disk is full: /srv/secret could not be written."),
            "I cannot read my index right now.",
            "\nbot.errors.DiskFullError: The disk is full: /srv/secret could not be written.",
        ),
        (
            UnsureError("secret"),
            "Slack didn't confirm my answer, so it may or may not have been posted.",
            "\nhandlers.delivery.delivery.UnsureError",
        ),
    ],
)
def test_the_rest_gets_a_reference(error: Exception, lead: str, noted: str, caplog: pytest.LogCaptureFixture) -> None:
    told = error_message(error).text
    assert told.startswith(f"{lead} *Reference ")
    reference = re.search(r"\*Reference ([0-9a-f]{8})\*", told)
    assert reference is not None
    assert "secret" not in told
    (record,) = caplog.records
    assert record.getMessage() == f"failed reference={reference[1]}{noted}"


@pytest.mark.parametrize(
    ("error", "reached"),
    [
        (NotFoundError("No digest.", "See config/digests.yaml."), True),
        (SlackApiError("no", {"error": "missing_scope"}), True),
        (SlackApiError("no", {"error": "not_in_channel"}), False),
        (GoneError("No such story."), False),
        (KeyError("secret words"), True),
        (DiskFullError("The disk is full."), True),
        (UnsureError("secret"), True),
    ],
)
def test_what_only_who_runs_it_can_mend_says_how_to_reach_them(error: Exception, *, reached: bool) -> None:
    told = error_message(error, "Mara Vell").text
    assert told.endswith("\nTo reach whoever runs Copydesk: Mara Vell") is reached
    assert "To reach" not in error_message(error).text
