"""The shortcuts in the menu of a message, from the choice to what is read."""

import pytest

from bot.desk import PostedMessage, RefusedError
from tests.journeys import stories
from tests.journeys.conftest import Person, labels

SUMMARISE, COMPARE = "Summarise this story", "Compare this story"
BRIDGE = "Barge shuts Norwick bridge"


def test_the_story_of_a_link_is_shown_to_whoever_chose_alone(person: Person) -> None:
    said = person.desk.say(person.channel, f"Has anybody seen {stories.BRIDGE_ADDRESS} yet?")
    summary = person.choose(said, SUMMARISE)
    assert summary.seen_by == person.desk.workspace.cast.person.id
    assert summary.thread_ts == ""
    assert summary.text == person.run("/summary", stories.BRIDGE_ADDRESS).text
    compared = person.choose(said, COMPARE)
    assert compared.text == person.run("/compare", stories.BRIDGE_ADDRESS).text
    assert "Share to channel" in labels(compared)


def test_in_a_thread_it_is_answered_there_where_slack_has_no_commands(person: Person) -> None:
    root = person.desk.say(person.channel, "Morning all")
    reply = person.desk.say(person.channel, f"See {stories.BRIDGE_ADDRESS}", root.ts)
    answer = person.choose(reply, SUMMARISE)
    assert (answer.thread_ts, answer.seen_by != "") == (root.ts, True)
    shared = person.press(answer, "Share in thread")
    assert (shared.thread_ts, shared.seen_by) == (root.ts, "")
    assert BRIDGE in shared.text


def test_two_links_are_compared_with_each_other_and_of_more_the_first_counts(person: Person) -> None:
    match = "https://ledger.example/match/"
    two = person.desk.say(person.channel, f"{stories.BRIDGE_ADDRESS} {match}")
    assert "These two articles are from different stories." in person.choose(two, COMPARE).text
    assert person.choose(two, SUMMARISE).text.startswith(BRIDGE)
    three = person.desk.say(person.channel, f"{match} {stories.BRIDGE_ADDRESS} https://ledger.example/other")
    assert person.choose(three, COMPARE).text == person.run("/compare", match).text


@pytest.mark.parametrize("asked", ["who is Quill?", "compare norwick bridge"])
def test_an_answer_of_ours_and_its_thread_are_about_their_story(person: Person, asked: str) -> None:
    answer = person.say(f"@Copydesk {asked}")
    if asked.startswith("who"):
        answer = person.say("@Copydesk summarise norwick bridge", answer.thread_ts)
    assert person.choose(answer, COMPARE).text.startswith(BRIDGE)
    remark = person.desk.say(person.channel, "Worth a call?", answer.thread_ts)
    assert person.choose(remark, SUMMARISE).text.startswith(BRIDGE)


def test_words_without_a_link_are_looked_up(person: Person) -> None:
    assert _of(person, SUMMARISE, "norwick bridge").text == person.run("/summary", "norwick bridge").text
    unknown = _of(person, COMPARE, "lunch at one?")
    assert unknown.text == person.run("/compare", "lunch at one?").text


def test_in_a_channel_without_the_bot(person: Person) -> None:
    said = person.desk.say("C0ELSEWHERE", stories.BRIDGE_ADDRESS)
    answer = person.choose(said, SUMMARISE)
    assert (answer.channel, answer.text[: len(BRIDGE)]) == ("C0ELSEWHERE", BRIDGE)


def test_in_a_direct_message(person: Person) -> None:
    direct = person.direct()
    answer = direct.say("compare norwick bridge")
    assert "Post here" in labels(direct.choose(answer, SUMMARISE))


def test_a_message_with_nothing_in_it_says_what_to_choose(person: Person) -> None:
    assert _of(person, SUMMARISE, "@Robin Vale").text.startswith("*/summary* gives the key sentences")


def test_a_private_answer_has_no_menu(person: Person) -> None:
    answer = person.run("/compare", "norwick bridge")
    with pytest.raises(RefusedError, match="message_not_found"):
        person.desk.choose(answer.ts, "compare_story")


def _of(person: Person, shortcut: str, words: str) -> PostedMessage:
    return person.choose(person.desk.say(person.channel, words), shortcut)
