"""Mentions, threads and direct messages."""

import pytest
from slack_bolt import BoltRequest

from bot.model.conversation import Subject
from bot.model.request import Request, What
from bot.newsroom import Newsroom
from bot.newsroom.threads.direct_answers import answer_to
from bot.newsroom.threads.in_thread import Line, in_thread_of_story
from handlers.app import Bot
from tests.journeys import stories
from tests.journeys.conftest import Person, labels


def test_a_mention_is_answered_in_the_thread_for_all(person: Person) -> None:
    answer = person.say("@Copydesk summarise the norwick bridge in 2 sentences")
    question = next(one for one in person.desk.workspace.messages if one.ts == answer.thread_ts)
    assert not question.from_app
    assert not answer.seen_by
    assert answer.text.startswith("Barge shuts Norwick bridge\n3 outlets")
    assert not any(label.startswith("Share") for label in labels(answer))


def test_follow_ups_know_the_threads_story(person: Person) -> None:
    first = person.say("@Copydesk summarise the norwick bridge")
    thread = first.thread_ts
    compared = person.say("@Copydesk compare it", thread)
    assert compared.thread_ts == thread
    assert "*4* agreed" in compared.text
    quill = person.say("@Copydesk and who is Quill?", thread)  # two are called so; the story names one
    assert quill.text.startswith("Several share this name; this is the one in this thread's story.\nAda Quill\n")
    again = person.say("@Copydesk summary in 1 sentence", thread)
    assert again.text.startswith("Barge shuts Norwick bridge\n3 outlets")
    she = person.say("@Copydesk what do they say about her?", thread)
    assert she.text.startswith("Ada Quill\n")


def test_a_question_in_a_thread_is_answered_by_the_storys_sentences(person: Person) -> None:
    thread = person.say("@Copydesk compare the norwick bridge").thread_ts
    trams = person.say("@Copydesk where do the trms turn?", thread)  # misspelt
    assert trams.text.startswith("• Evening Bell: ")
    assert "Evening Bell: &lt;!channel&gt; Trams turn round" in trams.text
    found = "Sentences with the question's words or synonyms. Not mentioned in Harbour Ledger, Metro Standard: "
    assert f"\n{found}" in trams.text
    lights = person.say("@Copydesk who was without lights?", thread)  # nobody is called so
    assert lights.text.startswith("• Harbour Ledger: The barge carried no lights.\nSentences with the question's words")
    dinner = person.say("@Copydesk when is dinner?", thread)
    assert dinner.text == "The story does not have “dinner”; it may be there in other words."
    assert person.press(dinner, "Compare outlets").text.startswith("Barge shuts Norwick bridge\n3 outlets")


@pytest.mark.parametrize("words", ["high water", "Quill", "nothing of the kind"])
def test_in_a_thread_whose_story_is_gone_what_the_index_has_stands(small_newsroom: Newsroom, words: str) -> None:
    ask = Request(What.ABOUT, words=words)
    found = answer_to(small_newsroom, ask)
    assert in_thread_of_story(small_newsroom, Line(ask, found, Subject(story="story-gone"))) == (found, "")


def test_a_thread_gives_its_evidence_and_its_voices(person: Person) -> None:
    thread = person.say("@Copydesk compare the norwick bridge").thread_ts
    evidence = person.say("@Copydesk source?", thread)
    assert evidence.text.startswith("*In the articles' own paragraphs*")
    assert "A barge struck the Norwick bridge on Sunday and shut it." in evidence.text
    assert "Who says what" in person.say("@Copydesk who says so?", thread).text


def test_a_question_outside_any_thread_asks_which_story_is_meant(person: Person) -> None:
    room = Person(person.desk, "G0VAULT")
    which = room.say("@Copydesk how many were hurt?")
    assert which.text == "Which story is “how many were hurt” about?\n• Barge shuts Norwick bridge (3 articles)"
    told = room.press(which, "Barge shuts")
    assert told.ts == which.ts
    assert told.text == ("Barge shuts Norwick bridge\nNo figure found in this story; it may be there in other words.")
    lights = room.say("@Copydesk were there lights?", which.thread_ts)
    assert "• Harbour Ledger: The barge carried no lights." in lights.text


def test_what_is_opened_in_a_direct_message_is_in_hand(person: Person) -> None:
    direct = person.direct()
    direct.say("wrong story")
    found = direct.say("find barge")
    assert direct.press(found, "Summary of 1").text.startswith("Barge shuts Norwick bridge\n")
    assert "• Harbour Ledger: The barge carried no lights." in direct.say("were there lights?").text


def test_in_channels_only_mentions_are_turns(person: Person) -> None:
    first = person.say("@Copydesk summarise the norwick bridge")
    before = person.last()
    person.desk.say(person.channel, "compare it", first.thread_ts)
    person.desk.say(person.channel, "compare it")
    last = person.say("@Copydesk help")
    assert [one for one in person.desk.workspace.messages if one.ts > before and one.from_app] == [last]


def test_this_is_the_link_of_the_message_above(person: Person) -> None:
    above = person.desk.say(person.channel, f"Seen? {stories.BRIDGE_ADDRESS}?utm_source=x")
    in_thread = person.say("@Copydesk summarise this", above.ts)
    assert in_thread.thread_ts == above.ts
    assert in_thread.text.startswith("Barge shuts Norwick bridge\nHarbour Ledger")
    below = person.say("@Copydesk tl;dr")
    assert below.text.startswith("Barge shuts Norwick bridge\nHarbour Ledger")


def test_a_link_in_the_request_wins(person: Person) -> None:
    answer = person.say("@Copydesk summarise this https://ledger.example/match/")
    assert answer.text.startswith("Quill strikes twice")


def test_it_without_a_subject_says_so(person: Person) -> None:
    vault = Person(person.desk, "G0VAULT")
    answer = vault.say("@Copydesk compare it")
    assert "I can't tell which story you mean" in answer.text
    assert answer.thread_ts


def test_nonsense_gets_ways_on_and_help_behind_a_button(person: Person) -> None:
    answer = person.say("@Copydesk write: barge, mayor!")
    assert answer.text.startswith("I'm not sure what to do with “write: barge, mayor!”. Did you mean:\n")
    assert labels(answer) == [
        "Summary",
        "Compare",
        "Who or what is it?",
        "Coverage",
        "Help",
        "Barge shuts Norwick bridge (3 articles)",
    ]
    searched = person.press(answer, "Coverage")
    assert searched.thread_ts == answer.thread_ts
    assert "What I can do" in person.press(answer, "Help").text
    assert "What I can do" in person.say("@Copydesk").text


def test_an_ambiguous_name_is_chosen_in_the_thread(person: Person) -> None:
    answer = person.say("@Copydesk who is Quill?")
    chosen = person.press(answer, "Ben Quill")
    assert (chosen.ts, chosen.seen_by) == (answer.ts, "")
    assert chosen.text.startswith("Ben Quill\n")
    said = person.say("@Copydesk what do they say about him?", answer.thread_ts)
    assert said.text.startswith("Ben Quill\n")


def test_what_is_said_of_a_matter_is_searched(person: Person) -> None:
    answer = person.say("@Copydesk what do they say about high water?")
    assert "12 articles" in answer.text


def test_a_direct_message_needs_no_mention(person: Person) -> None:
    direct = person.direct()
    first = direct.say("compare the norwick bridge")
    assert (first.thread_ts, first.seen_by) == ("", "")
    assert "*4* agreed" in first.text
    assert direct.say("summary in 2 sentences").text.startswith("Barge shuts Norwick bridge\n3 outlets")
    in_thread = direct.say("compare it", first.ts)
    assert in_thread.thread_ts == first.ts
    assert "*4* agreed" in in_thread.text
    assert "What I can do" in direct.say("help").text


def test_a_thread_below_ones_own_direct_message_speaks_of_its_answer(person: Person) -> None:
    direct = person.direct()
    answer = direct.say("summarise the norwick bridge")
    question = max(one.ts for one in person.desk.workspace.in_room(direct.channel) if not one.from_app)
    direct.say("summarise Quill strikes twice")
    for thread in (question, answer.ts):
        assert "*4* agreed" in direct.say("compare it", thread).text


def test_this_is_never_what_the_bot_wrote_itself(bot: Bot, person: Person, small_newsroom: Newsroom) -> None:
    direct = person.direct()
    small_newsroom.store.conversations.remember(direct.channel, "", Subject())
    bot.app.client.chat_postMessage(channel=direct.channel, text=f"such as {stories.BRIDGE_ADDRESS}")
    for _ in range(2):
        assert direct.say("summarise it").text.startswith("I can't tell which story you mean")


def test_pages_of_a_direct_message_turn_in_place(person: Person) -> None:
    direct = person.direct()
    first = direct.say("find tide table")
    second = direct.press(first, "Next")
    assert (second.ts, second.seen_by) == (first.ts, "")
    summary = direct.press(second, "Summary of 6")
    assert summary.ts != second.ts
    assert not summary.seen_by


def test_an_event_told_twice_is_answered_once(bot: Bot, person: Person) -> None:
    question = person.desk.say(person.channel, "never mind")
    told = {
        "type": "event_callback",
        "event_id": "Ev0TWICE",
        "team_id": "T0DESK0001",
        "event": {
            "type": "app_mention", "user": question.user, "text": "<@U0COPYDESK> help", "ts": question.ts,
            "channel": question.channel,
        },
    }  # fmt: skip
    before = person.last()
    for _ in range(3):
        assert bot.app.dispatch(BoltRequest(body=told, mode="socket_mode")).status == 200
    person.answer(before)
    last = person.say("@Copydesk help")
    answers = [one for one in person.desk.workspace.messages if one.ts > before and one.from_app and one != last]
    assert len(answers) == 1


@pytest.mark.parametrize(
    "extra", [{"bot_id": "B0OTHER"}, {"subtype": "message_changed"}, {"edited": {"user": "U1", "ts": "1.0"}}]
)
def test_bots_and_edits_are_let_be(bot: Bot, person: Person, extra: dict[str, object]) -> None:
    direct = person.direct()
    event = {
        "type": "message",
        "channel_type": "im",
        "user": "U1",
        "text": "help",
        "ts": "1.0",
        "channel": direct.channel,
    }
    told = {"type": "event_callback", "event_id": f"Ev{sorted(extra)}", "team_id": "T0DESK0001", "event": event | extra}
    before = person.last()
    assert bot.app.dispatch(BoltRequest(body=told, mode="socket_mode")).status == 200
    last = direct.say("help")
    assert [one for one in person.desk.workspace.messages if one.ts > before and one.from_app] == [last]


def test_a_failure_in_a_thread_is_told_in_the_thread(
    person: Person, small_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(small_newsroom, "summary", None)
    answer = person.say("@Copydesk summarise the norwick bridge")
    monkeypatch.undo()
    assert "*Reference " in answer.text
    assert answer.thread_ts


def test_follow_ups_ask_for_a_part_of_the_comparison(person: Person) -> None:
    thread = person.say("@Copydesk compare the norwick bridge").thread_ts
    assert "*Reported differently*\n" in person.say("@Copydesk what differs?", thread).text
    assert "*Agreed by several outlets*\n" in person.say("@Copydesk what do they agree on?", thread).text
    unsure = person.say("@Copydesk what is possibly the same?", thread).text
    assert "*Possibly the same: these may report the same fact, or part of it*\n" in unsure
    alone = person.say("@Copydesk only evening bell", thread)
    assert "Only one reports: Evening Bell" in alone.text
    assert "Harbour Ledger:" not in alone.text
