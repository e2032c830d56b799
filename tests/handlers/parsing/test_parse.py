"""What people write, taken for what they mean."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.model.request import OF_CONVERSATION, Intent, Part, Request, What
from handlers.parsing.form import Form
from handlers.parsing.forms import FORMS
from handlers.parsing.known import Known
from handlers.parsing.parse import parse_command, parse_message
from handlers.parsing.plain import plain

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parents[2] / "cases/requests.yaml").read_text(encoding="utf-8")
)
WORDS = [
    "compare",
    "summarise",
    "it",
    "this",
    "who is",
    "vs",
    "in 5 sentences",
    "what does",
    "compare it with",
    "yesterday",
    "about",
    "say",
    "<@U1>",
    "<https://a.b/c>",
]
OUTLETS = frozenset(("harbour", "ledger", "bell", "courier", "metro", "radio", "times"))
KNOWN = Known(
    word=frozenset(("pell", "tolk")).__contains__,
    outlet=lambda name: not OUTLETS.isdisjoint(name.lower().split()),
    byline="Kelly Orme".__eq__,
)
LINES = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=8).map(" ".join)


def expected(case: dict[str, Any]) -> Intent:
    what, words, count = case["is"]
    return Intent(
        Request(
            What(what),
            words,
            speaker=case.get("speaker", ""),
            owning=case.get("owning", False),
            outlet=case.get("outlet", ""),
            story_named=case.get("story", ""),
            since=case.get("since", ""),
            against=case.get("against", ""),
            count=count,
            part=Part(case.get("part", "first")),
        ),
        tuple(case.get("links", ())),
        case.get("it", False),
        case.get("note", ""),
        case.get("listed", 0),
        case.get("first", ""),
        case.get("left", ""),
    )


@pytest.mark.parametrize("case", CASES["messages"], ids=lambda case: case["said"])
def test_a_message(case: dict[str, Any]) -> None:
    assert parse_message(case["said"], KNOWN) == expected(case)


@pytest.mark.parametrize("case", CASES["commands"], ids=lambda case: f"/{case['command']} {case['said']}")
def test_a_command(case: dict[str, Any]) -> None:
    assert parse_command(What(case["command"]), case["said"]) == expected(case)


def test_slacks_marks_are_read_as_the_words_people_see() -> None:
    said = plain(
        "<@U0BOT> see <#C0NEWS|newsroom>: <https://a.example/x|a.example> &lt;&amp;&gt; <!date^1^{date}|today> \ud800"
    )
    assert said.words == "see newsroom : <&> today"
    assert said.links == ("https://a.example/x",)


@given(LINES | st.text())
def test_any_line_means_something(line: str) -> None:
    for intent in (parse_message(line, KNOWN), parse_command(What.SUMMARY, line)):
        ask = intent.request
        assert 0 <= ask.count <= 10
        assert len(ask.words) <= 300
        ask.words.encode()
        alone = (What.COVERAGE, *OF_CONVERSATION)
        assert ask.what in alone or ask.words or intent.refers or intent.links or ask.speaker


@pytest.mark.parametrize("character", list("a ,<@&0\"'?:|\u202e"))
def test_a_very_long_line_is_no_burden(character: str) -> None:
    assert parse_message(character * 100_000, KNOWN).request.count == 0
    assert parse_message(f"who is {character * 100_000} about", KNOWN).request.count == 0
    for start in (
        "what does ",
        "what happened in ",
        "compare it with ",
        "is ",
        "quotes from ",
        "what do the others have ",
        "what did ",
        "since 5 ",
        "what changed since ",
        "what does it have that ",
        "link to ",
        "who is it and ",
        "according to ",
        "tell me when it ",
        "follow ",
        "stop following ",
        "what do you follow ",
        "do the quotes of ",
        "how often has ",
        "fact check ",
        "5 bullets for ",
        "it's wrong, ",
        "was it ? ",
        "articles by ",
        "what has ",
        "what do the papers ",
        "what is said about ",
    ):
        parse_message(start + f"{character} " * 1_000, KNOWN)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_each_form_is_the_first_that_fits_its_example(form: Form) -> None:
    assert next(one for one in FORMS if one.pattern.match(form.example)) == form
    intent = parse_message(form.example, KNOWN)
    assert (intent.request.what, intent.request.part, intent.note) == (form.request.what, form.request.part, form.note)


def test_no_example_stands_twice() -> None:
    assert len({form.example for form in FORMS}) == len(FORMS)
