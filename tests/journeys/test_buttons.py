"""Evidence, more, share, and buttons that are none of ours."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from slack_sdk import WebClient

from bot.desk import PostedMessage
from bot.model.comparison import Comparison
from bot.model.passage import Excerpts
from bot.model.request import PassageSpan, Request, What
from bot.newsroom import Newsroom
from bot.newsroom.threads.direct_answers import answer_to
from bot.settings import Settings
from bot.store import open_store
from tests.fakes.clock import SetClock
from tests.fakes.desk_driver import driven_desk
from tests.journeys import stories
from tests.journeys.conftest import SETTINGS, Person, button, connected, labels


def test_evidence_shows_the_sentence_in_its_paragraph(person: Person) -> None:
    evidence = person.press(person.run("/summary", stories.BRIDGE_ADDRESS), "Evidence")
    assert evidence.seen_by
    paragraphs = [quoted(block) for block in evidence.blocks if block["type"] == "rich_text"]
    assert paragraphs[0] == [("A barge struck the Norwick bridge on Sunday and shut it.", True)]
    assert paragraphs[1] == [
        ("Ada Quill, the mayor, said a ferry would run by Monday.", True),
        (" ", False),
        ("At least nine people were hurt.", True),
    ]
    assert len(paragraphs) == 2
    assert stories.BRIDGE_ADDRESS in json.dumps(evidence.blocks)


def test_two_places_in_one_sentence_are_one_passage(small_newsroom: Newsroom) -> None:
    places = PassageSpan("ledger-bridge", 0, 5), PassageSpan("ledger-bridge", 8, 20), PassageSpan("gone", 0, 5)
    found = answer_to(small_newsroom, Request(What.EVIDENCE, spans=places))
    assert isinstance(found, Excerpts)
    assert [one.passage for one in found.evidence] == [stories.sentence(stories.LEDGER, 0)]
    assert found.gone == 1


def test_evidence_of_an_article_without_an_address_names_its_file(person: Person) -> None:
    answer = person.run("/summary", "<!everyone> Bridge of sighs")
    evidence = person.press(answer, "Evidence")
    assert "File: bell-bridge.md" in evidence.text
    assert '"url"' not in json.dumps(evidence.blocks)


def test_each_part_of_a_comparison_and_back(person: Person) -> None:
    first = person.run("/compare", "norwick bridge")
    agreed = person.press(first, "All 4 agreed facts")
    assert agreed.ts == first.ts
    assert [row[:2] for row in agreed.text.splitlines() if row[1:3] == ". "] == ["1.", "2.", "3.", "4."]
    evidence = person.press(agreed, "Evidence")
    assert evidence.ts != agreed.ts
    overview = person.press(agreed, "‹ Overview")
    assert overview.text == first.text
    names = person.press(overview, "Who is named")
    assert "• Ada Quill: not in Evening Bell" in names.text
    profile = person.press(names, "Ada Quill")
    assert profile.text.startswith("Ada Quill\n")


def test_an_answer_that_changed_is_shown_again_and_not_shared_unread(tmp_path: Path) -> None:
    clock = SetClock()
    newsroom = Newsroom(
        open_store(tmp_path / "index.sqlite", clock, create=True),
        Settings(index=tmp_path / "index.sqlite", entities=None),
        clock,
    )
    stories.fill(newsroom.store)
    with driven_desk(SETTINGS) as desk, connected(desk, newsroom):
        person = Person(desk)
        answer = person.run("/compare", "norwick bridge")
        compared = newsroom.compare_story(stories.STORY.id)
        assert isinstance(compared, Comparison)
        with newsroom.store.writing() as writer:
            writer.put_prepared(stories.STORY, replace(compared, differ=()))
        changed = person.press(answer, "Share to channel")
        assert (changed.ts, changed.seen_by) == (answer.ts, answer.seen_by)
        assert changed.text.startswith(
            "The index has changed since you asked, and so has this answer. Here is the new one; nothing has been"
            " shared.\nBarge shuts Norwick bridge\n"
        )
        assert "*4* agreed · *0* reported differently" in changed.text
        shared = person.press(changed, "Share to channel")
        assert shared.text.startswith("Shared by <@")
        assert "*4* agreed · *0* reported differently" in shared.text
        assert [one.text for one in desk.workspace.messages if one.from_app and not one.seen_by] == [shared.text]


def test_what_is_shared_of_a_story_with_one_article_says_so_too(person: Person) -> None:
    shared = person.press(person.run("/compare", "Quill strikes twice"), "Share to channel")
    assert "so there is nothing to compare." in shared.text


def test_share_shows_the_answer_to_all_and_says_who_shared_it(person: Person) -> None:
    answer = person.run("/compare", "norwick bridge")
    shared = person.press(answer, "Share to channel")
    assert not shared.seen_by
    assert shared.text.startswith(f"Shared by <@{person.desk.workspace.cast.person.id}>\nBarge shuts Norwick bridge")
    assert not any(label.startswith("Share") for label in labels(shared))
    person.desk.wait_for(lambda room: room.message(answer.ts) is None)


def test_more_of_a_shared_answer_is_for_the_person_who_asks(person: Person) -> None:
    shared = person.press(person.run("/compare", "norwick bridge"), "Share to channel")
    more = person.press(shared, "All 4 agreed facts")
    assert more.seen_by
    assert more.ts != shared.ts
    assert person.desk.workspace.message(shared.ts) == shared


def test_a_page_is_shared_as_it_stands(person: Person) -> None:
    second = person.press(person.run("/coverage", "tide table"), "Next")
    shared = person.press(second, "Share")
    assert "page 2 of 3" in shared.text


@pytest.mark.parametrize("channel", ["C0ELSEWHERE"])
def test_share_works_where_the_bot_is_no_member(person: Person, channel: str) -> None:
    answer = person.run("/compare", "norwick bridge", channel)
    shared = person.press(answer, "Share to channel")
    assert (shared.channel, shared.seen_by) == (channel, "")


def test_under_a_shared_answer_the_thread_knows_its_story(person: Person) -> None:
    shared = person.press(person.run("/summary", "norwick bridge"), "Share to channel")
    answer = person.say("@Copydesk compare it", thread=shared.ts)
    assert answer.thread_ts == shared.ts
    assert "reported differently" in answer.text


def test_in_a_thread_every_button_answers_in_the_thread(person: Person) -> None:
    compared = person.say("@Copydesk compare the norwick bridge")
    thread, shown = compared.thread_ts, {}
    for label in ("Evidence", "All 4 agreed facts", "Summary"):
        shown[label] = person.press(compared, label)
        assert (shown[label].thread_ts, bool(shown[label].seen_by)) == (thread, True)
    shared = person.press(shown["Summary"], "Share in thread")
    assert (shared.thread_ts, shared.seen_by) == (thread, "")
    assert shared.text.startswith("Shared by <@")
    forged = post_button(person, "more.0", "no question", thread)
    failed = person.press(forged, "Press")
    assert (failed.thread_ts, bool(failed.seen_by)) == (thread, True)
    assert "Run the command again" in failed.text


def test_in_a_thread_of_a_direct_message_too(person: Person) -> None:
    direct = person.direct()
    thread = direct.say("find tide table").ts
    compared = direct.say("compare the norwick bridge", thread)
    summary = direct.press(compared, "Summary")
    assert (compared.thread_ts, summary.thread_ts, summary.seen_by) == (thread, thread, "")


def test_share_in_a_thread_works_where_the_bot_is_no_member(person: Person) -> None:
    room = "C0ELSEWHERE"
    root = person.desk.say(room, "who saw the bridge?")
    answer = person.run("/summary", "norwick bridge", room)
    workspace = person.desk.workspace
    in_thread = workspace.post(replace(answer, ts=workspace.next_ts(), thread_ts=root.ts))
    shared = person.press(in_thread, "Share")
    assert (shared.channel, shared.thread_ts, shared.seen_by) == (room, root.ts, "")


def test_a_long_value_is_filed_and_found_again(person: Person) -> None:
    answer = person.run("/summary", "Norwick cut in two")
    value = button(answer, "Share")["value"]
    assert re.fullmatch(r"~[0-9a-f]{32}", value)
    shared = person.press(answer, "Share")
    assert "Norwick cut in two" in shared.text


SEARCH = " Search all articles with /coverage."
GONE = "These passages are no longer in the index: their articles were changed, withdrawn or removed." + SEARCH


@pytest.mark.parametrize(
    ("action", "value", "said"),
    [
        (
            "more.0",
            '{"what":"summary","story":"gone"}',
            "This story is no longer in the index." + SEARCH,
        ),
        (
            "open.0",
            '{"what":"entity","entity":"person:nobody"}',
            "No article in the index mentions this name any more." + SEARCH,
        ),
        (
            "share.1",
            '{"what":"summary","article":"\\u0000"}',
            "This article is no longer in the index, or may not be shown." + SEARCH,
        ),
        ("evidence.0", '{"what":"evidence","spans":[{"article":"x","start":5,"end":9}]}', GONE),
        ("evidence.0", '{"what":"evidence"}', GONE),
        ("more.0", '{"what":"thanks"}', "Run the command again"),
        ("more.0", '{"what":"help"}', "What I can do"),
        ("more.3", "'; DROP TABLE article; --", "Run the command again"),
        ("choose.0", "~" + "0" * 32, "This button has expired"),
        ("open.0", "x" * 2_000, "Run the command again"),
        ("nobody.0", "x", "I don't recognise this button"),
        ("more", "x", "I don't recognise this button"),
    ],
)
def test_a_forged_button_gets_a_polite_answer(person: Person, action: str, value: str, said: str) -> None:
    forged = post_button(person, action, value)
    answer = person.press(forged, "Press")
    assert answer.seen_by
    assert said in answer.text
    assert "Reference" not in answer.text


def test_a_failure_of_ours_has_a_reference_that_the_log_knows(
    person: Person, small_newsroom: Newsroom, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(small_newsroom, "summary", None)
    answer = person.run("/summary", "norwick bridge")
    monkeypatch.undo()
    reference = re.search(r"\*Reference ([0-9a-f]{8})\*", answer.text)
    assert reference is not None
    assert answer.seen_by
    (record,) = [one for one in caplog.records if reference[1] in one.getMessage()]
    assert record.getMessage().endswith("TypeError")
    assert "TypeError" not in answer.text


def test_the_log_tells_what_was_answered_and_never_words(person: Person, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="handlers")
    person.run("/compare", "norwick bridge")
    (line,) = [one.getMessage() for one in caplog.records if one.getMessage().startswith("answered")]
    assert re.fullmatch(r"answered via=/compare what=compare part=first kind=comparison rule=none ms=\d+\.\d", line)
    assert "norwick" not in caplog.text.lower()


def post_button(person: Person, action: str, value: str, thread: str = "") -> PostedMessage:
    """A message with one button, as somebody might forge it."""
    client = WebClient(person.desk.bot_token, person.desk.api_url, retry_handlers=[])
    pressed = {
        "type": "button", "action_id": action, "value": value, "text": {"type": "plain_text", "text": "Press"},
    }  # fmt: skip
    posted = client.chat_postMessage(
        channel=person.channel,
        thread_ts=thread or None,
        text="Press",
        blocks=[{"type": "actions", "elements": [pressed]}],
    )
    message = person.desk.workspace.message(str(posted["ts"]))
    assert message is not None
    return message


def quoted(block: dict[str, object]) -> list[tuple[str, bool]]:
    """The runs of a block's quotation, and whether each is bold."""
    elements = block["elements"]
    assert isinstance(elements, list)
    quote = next(element for element in elements if element["type"] == "rich_text_quote")
    return [(run["text"], run.get("style", {}).get("bold", False)) for run in quote["elements"]]
