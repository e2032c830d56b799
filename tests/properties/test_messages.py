"""What holds of every message, whatever an article, a name or an address may hold."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.blockkit import cautions, faults, from_mrkdwn, unescape
from bot.model.answer import Answer
from bot.model.request import Part, Request, What
from bot.model.search import NotFound
from bot.text.publication.addresses import is_web_address
from bot.text.visible_text import with_hidden_restored
from handlers.button_values import pack, unpack, value_key
from handlers.render import Frame, Message, render, safe
from handlers.render.failure import our_failure, refused
from handlers.render.message import SHORTENED
from tests.handlers.bridge import FRESH
from tests.properties import answers

pytestmark = pytest.mark.slow

FRAMES = st.builds(
    Frame,
    private=st.booleans(),
    shared_by=st.sampled_from(["", "U0AAAAAAA", "<!channel>"]),
    in_thread=st.booleans(),
    note=st.just(""),
)
ASKS = st.builds(
    Request,
    what=st.sampled_from([what for what in What if what is not What.HELP]),
    words=st.just("words"),
    count=st.integers(0, 10),
    part=st.sampled_from(Part),
    page=st.integers(1, 60),
)
FORM = re.compile(r"<([^<>]*)>")
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(answers.ANSWERS, ASKS, FRAMES)
def test_no_message_breaks_a_limit_or_lets_a_text_act(answer: Answer, ask: Request, frame: Frame) -> None:
    message = render(answer, ask, frame)
    assert_sound(message)


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(answers.COMPARISONS, st.sampled_from(Part), FRAMES, st.integers(1, 300))
def test_a_comparison_of_any_size_stays_within_every_limit(answer: Any, part: Part, frame: Frame, page: int) -> None:
    assert_sound(render(answer, Request(What.COMPARE, story="s", part=part, page=page), frame))


@given(answers.TEXT)
def test_our_own_messages_hold_whatever_was_typed(text: str) -> None:
    missing = NotFound(text, FRESH)
    asked = [render(missing, Request(what, words=text[:300]), Frame(note=safe.marked(text))) for what in What]
    for message in (*asked, refused(text), our_failure("0a1b2c3d")):
        assert_sound(message)


@settings(deadline=None, suppress_health_check=SLOW)
@given(answers.SUMMARIES)
def test_every_sentence_is_the_articles_own(summary: Any) -> None:
    message = render(summary, Request(What.SUMMARY), Frame())
    assert_verbatim(message, [passage.text for passage in summary.sentences])


@settings(deadline=None, suppress_health_check=SLOW)
@given(answers.CUTTINGS)
def test_evidence_is_the_articles_own_paragraph(found: Any) -> None:
    message = render(found, Request(What.EVIDENCE), Frame())
    first = found.evidence[0]
    assert_verbatim(message, [first.passage.text])
    quoted = [element for element in _elements(message) if element["type"] == "rich_text_quote"]
    whole = first.passage.text
    if first.passage.text in first.paragraph_text:
        whole = first.paragraph_text
    shown = [
        with_hidden_restored(run["text"]) for run in quoted[0]["elements"] if not run.get("style", {}).get("italic")
    ]
    assert shown or not whole.strip()
    assert all(text in whole for text in shown)


def assert_sound(message: Message) -> None:
    payload = message.payload()
    assert faults(payload) == ()
    assert cautions(payload) == ()
    assert payload["unfurl_links"] is payload["unfurl_media"] is False
    stored = dict(message.stored_values)
    for node in _nodes(list(message.blocks)):
        kind = node.get("type")
        assert kind not in ("user", "usergroup", "channel", "broadcast", "emoji", "markdown")
        if "url" in node:
            assert is_web_address(node["url"])
            assert node["url"].startswith("https://example.org/")
        if kind == "mrkdwn":
            assert node["verbatim"] is True
            _assert_only_our_forms(node["text"])
        if kind == "plain_text":
            assert node["emoji"] is False
        if kind == "button":
            value = stored.get(node["value"], node["value"])
            assert unpack(value) == unpack(pack(unpack(value)))
            assert node["value"] in (value, value_key(value))
    _assert_only_our_forms(message.text)


def assert_verbatim(message: Message, texts: list[str]) -> None:
    """Each text, or its beginning and our mark, stands in the message; the reading tells the same words."""
    rows = [element["elements"] for element in _elements(message) if element["type"] != "rich_text_list"]
    shown = [with_hidden_restored(run["text"]) for row in rows for run in row if run["type"] == "text"]
    cut = [
        with_hidden_restored(row[at]["text"])
        for row in rows
        for at in range(len(row) - 1)
        if row[at]["type"] == "text" and row[at + 1].get("text") == " […]"
    ]
    read = from_mrkdwn(message.text)
    complete = SHORTENED not in message.text
    pages = next((node["text"]["text"] for node in _nodes(list(message.blocks)) if _is_next(node)), "")
    for text in texts if not pages else texts[:1]:
        assert not text or text in shown or any(text.startswith(start) for start in cut)
        if text in shown and complete:
            assert text in read


def _is_next(node: dict[str, Any]) -> bool:
    return node.get("type") == "button" and node["text"]["text"].startswith("Next (")


def _assert_only_our_forms(markup: str) -> None:
    for form in FORM.findall(markup):
        inner = unescape(form)
        ours = re.fullmatch(r"!date\^-?\d+\^\{date_short_pretty\}, \{time\}(?:)?\|[\w ,:]+", inner)
        assert ours or form == "@U0AAAAAAA" or inner.partition("|")[0].startswith("https://example.org/")
    assert not re.search(r"<!(?!date\^)", markup)


def _elements(message: Message) -> Iterator[dict[str, Any]]:
    for node in _nodes(list(message.blocks)):
        if str(node.get("type", "")).startswith("rich_text_"):
            yield node


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from _nodes(child)
    elif isinstance(value, list):
        for child in value:
            yield from _nodes(child)
