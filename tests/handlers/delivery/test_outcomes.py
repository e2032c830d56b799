"""What is sent to Slack again, and after which pause."""

from threading import Event
from urllib.error import URLError

import pytest
from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryState

from handlers.delivery.outcomes import pause_asked, resend_handlers

REQUEST = HttpRequest(method="POST", url="https://slack.example/", headers={})
REFUSED = URLError(ConnectionRefusedError(111, "Connection refused"))


def limited(pause: str) -> HttpResponse:
    return HttpResponse(status_code=429, headers={"Retry-After": [pause]})


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"Retry-After": ["12"]}, 12.0),
        ({"retry-after": "12"}, 12.0),
        ({"Retry-After": ["1.5"]}, 1.5),
        ({"Retry-After": ["0"]}, 0.0),
        ({"Retry-After": ["Sun, 29 Nov 2026 13:00:00 GMT"]}, None),
        ({"Retry-After": ["-3"]}, None),
        ({"Retry-After": ["nan"]}, None),
        ({"Retry-After": []}, None),
        ({"Content-Type": ["text/html"]}, None),
    ],
)
def test_the_pause_that_slack_asks_for(headers: dict[str, object], expected: float | None) -> None:
    assert pause_asked(headers) == expected


@pytest.mark.parametrize(
    ("response", "error", "tries", "expected"),
    [
        (limited("0"), None, 0, True),
        (limited("30"), None, 0, True),
        (limited("31"), None, 0, False),
        (limited("soon"), None, 0, True),
        (limited("0"), None, 1, False),
        (HttpResponse(status_code=500, headers={}), None, 0, False),
        (None, REFUSED, 2, True),
        (None, REFUSED, 3, False),
        (None, URLError(TimeoutError()), 0, False),
    ],
)
def test_what_is_sent_again(
    response: HttpResponse | None, error: Exception | None, tries: int, *, expected: bool
) -> None:
    state = RetryState(current_attempt=tries)
    able = [
        handler.can_retry(state=state, request=REQUEST, response=response, error=error)
        for handler in resend_handlers(Event())
    ]
    assert any(able) == expected


@pytest.mark.parametrize(("response", "error"), [(limited("0"), None), (None, REFUSED)])
@pytest.mark.parametrize("stops", [False, True])
def test_a_stop_ends_every_pause_and_nothing_is_sent_again_then(
    monkeypatch: pytest.MonkeyPatch, response: HttpResponse | None, error: Exception | None, *, stops: bool
) -> None:
    monkeypatch.setattr("handlers.delivery.outcomes.PAUSES", (600, 600, 600) if stops else (0, 0, 0))
    stopping, state = Event(), RetryState()
    if stops:
        stopping.set()
    (handler,) = [
        one
        for one in resend_handlers(stopping)
        if one.can_retry(state=state, request=REQUEST, response=response, error=error)
    ]
    handler.prepare_for_next_attempt(state=state, request=REQUEST, response=response, error=error)
    assert (state.next_attempt_requested, state.current_attempt) == (not stops, 1)
