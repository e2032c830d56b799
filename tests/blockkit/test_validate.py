import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.blockkit import cautions, faults, limits, weight

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases" / "blockkit.yaml").read_text(encoding="utf-8"))


def _section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


@pytest.mark.parametrize("payload", CASES["accepted"], ids=lambda payload: payload["text"])
def test_a_message_that_slack_takes_has_no_fault(payload: dict[str, Any]) -> None:
    assert faults(payload) == ()


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["why"])
def test_each_fault_is_named_with_its_place(case: dict[str, Any]) -> None:
    payload = case["payload"] if "payload" in case else {"text": "words", "blocks": [case["block"]]}
    assert [[fault.path, fault.rule] for fault in faults(payload)] == case["faults"]


@pytest.mark.parametrize("case", CASES["too_long"], ids=lambda case: case["path"])
def test_one_character_more_is_one_too_many(case: dict[str, Any]) -> None:
    just_right = json.dumps(case["block"]).replace("FILL", "x" * case["limit"])
    too_long = json.dumps(case["block"]).replace("FILL", "x" * (case["limit"] + 1))
    assert faults({"text": "words", "blocks": [json.loads(just_right)]}) == ()
    (fault,) = faults({"text": "words", "blocks": [json.loads(too_long)]})
    assert (fault.path, fault.rule) == (case["path"], "string_too_long")


@pytest.mark.parametrize("case", CASES["too_many"], ids=lambda case: case["path"])
def test_one_item_more_is_one_too_many(case: dict[str, Any]) -> None:
    def filled(count: int) -> dict[str, Any]:
        items = [json.loads(json.dumps(case["item"]).replace("NUMBER", str(number))) for number in range(count)]
        block: dict[str, Any] = json.loads(json.dumps(case["block"]).replace('"ITEMS"', json.dumps(items)))
        return {"text": "words", "blocks": [block]}

    assert faults(filled(case["limit"])) == ()
    (fault,) = faults(filled(case["limit"] + 1))
    assert (fault.path, fault.rule) == (case["path"], "too_long")


def test_a_message_holds_fifty_blocks() -> None:
    assert faults({"text": "words", "blocks": [{"type": "divider"}] * 50}) == ()
    assert [fault.rule for fault in faults({"text": "words", "blocks": [{"type": "divider"}] * 51})] == ["too_long"]


def test_a_home_holds_a_hundred_blocks_however_heavy() -> None:
    heavy = {"type": "home", "blocks": [_section("x" * 2_000)] * 100}
    assert faults(heavy) == ()
    assert [fault.rule for fault in faults(heavy | {"blocks": [{"type": "divider"}] * 101})] == ["too_long"]
    too_large = {"type": "home", "blocks": [_section("x" * 3_000)] * 90}
    assert [(fault.path, fault.rule) for fault in faults(too_large)] == [("", "view_too_large")]


def test_the_text_is_bounded_and_best_short() -> None:
    assert faults({"text": "x" * 40_000}) == ()
    assert [fault.path for fault in faults({"text": "x" * 40_001})] == ["/text"]
    assert cautions({"text": "x" * 4_000}) == ()
    assert [fault.rule for fault in cautions({"text": "x" * 4_001})] == ["text_long"]


def test_the_blocks_together_may_not_be_too_heavy() -> None:
    blocks = [_section("x" * 2_875) for _ in range(4)]
    assert weight(blocks) == limits.MESSAGE_WEIGHT
    assert faults({"text": "words", "blocks": blocks}) == ()
    blocks.append({"type": "divider"})
    assert [fault.rule for fault in faults({"text": "words", "blocks": blocks})] == ["msg_blocks_too_long"]


def test_metadata_is_small() -> None:
    metadata = {"event_type": "digest", "event_payload": {"key": "x" * 4_000}}
    assert [fault.rule for fault in faults({"text": "words", "metadata": metadata})] == ["metadata_too_large"]


def test_no_more_than_a_hundred_faults_are_named() -> None:
    assert len(faults({"text": "words", **{f"field {number}": 1 for number in range(200)}})) == 100


@pytest.mark.parametrize(
    ("text", "cautioned"),
    [
        ("a &lt; b &amp; c &gt; d", False),
        ("<https://example.org/a|words> by <@U123> in <#C123>", False),
        ("<!date^1731800000^{date} at {time}|17 Nov>", False),
        ("a < b", True),
        ("Smith & Sons", True),
        ("<script>", True),
    ],
)
def test_bare_marks_are_cautioned(text: str, cautioned: bool) -> None:  # noqa: FBT001 - one column of the table
    assert bool(cautions({"text": text})) is cautioned
    found = cautions({"text": "words", "blocks": [_section(text)]})
    assert [fault.path for fault in found] == (["/blocks/0/text/text"] if cautioned else [])


def test_a_fault_reads_as_slack_words_it() -> None:
    (fault,) = faults({"text": "words", "blocks": [{"type": "header"}]})
    assert str(fault) == "is required [json-pointer:/blocks/0/text]"


@pytest.mark.parametrize("text", ["<" * 100_000, "<https://" * 20_000, "<!channel" * 20_000, "&" * 100_000])
def test_hostile_text_is_quick(text: str) -> None:
    payload = {"text": text[:40_000], "blocks": [_section(text)]}
    assert faults(payload)
    assert cautions(payload)
