"""What "it" is in a conversation that goes from one story to another, and words that ask for nothing."""

import pytest

from bot.model.request import Request, What
from bot.newsroom import Newsroom
from handlers.app import Bot
from handlers.render.blocks import Button, buttons
from tests.fakes.clock import SetClock
from tests.journeys import stories
from tests.journeys.conftest import Person


def test_the_name_of_a_story_alone_is_enough(person: Person) -> None:
    assert person.say("@Copydesk norwick bridge").text.startswith("Barge shuts Norwick bridge\n3 outlets")
    assert (
        person.direct()
        .say("norwick brigde")
        .text.startswith(
            "Nothing in the index on “norwick brigde”; showing “norwick bridge” instead.\nBarge shuts Norwick bridge\n"
        )
    )
    assert person.say("@Copydesk Ada Quill").text.startswith("Ada Quill\n*person*\n")
    assert person.say("@Copydesk Norwick").text.startswith("Barge shuts Norwick bridge\n3 outlets")  # named in no other


def test_in_a_thread_words_alone_are_asked_of_its_story_first(person: Person) -> None:
    thread = person.say("@Copydesk compare the norwick bridge").thread_ts
    lights = person.say("@Copydesk and the lights?", thread)
    assert "• Harbour Ledger: The barge carried no lights." in lights.text
    both = person.say("@Copydesk lights and trams", thread)
    assert "\nSentences with the question's words or synonyms." in both.text
    assert person.say("@Copydesk norwick bridge", thread).text.startswith("Barge shuts Norwick bridge\n3 outlets")
    assert person.say("@Copydesk Ben Quill", thread).text.startswith(
        "Switched from “Barge shuts Norwick bridge”, which doesn't name Ben Quill.\n• Back to that story\nBen Quill\n"
    )
    for words in ("the first one", "number 2", "call the lights", "zeppelins and xyzzy"):
        assert person.say(f"@Copydesk {words}", thread).text == (
            f"I'm not sure what to do with “{words}”. For “Quill strikes twice”:\n"
            "• Summary\n• Compare\n• Who says what\n• What changed\n• Help"
        )


def test_a_story_of_a_digest_is_meant_by_its_number(bot: Bot, person: Person) -> None:
    asks = [Request(What.SUMMARY, story="story-ledger-match"), Request(What.COMPARE, story=stories.STORY.id)]
    row = buttons(*(Button("Open", "open", ask) for ask in (*asks, Request(What.SUMMARY, story=stories.STORY.id))))
    digest = str(bot.app.client.chat_postMessage(channel=person.channel, text="Digest", blocks=row.blocks)["ts"])
    assert person.say("@Copydesk compare the second one", digest).text.startswith(
        "Barge shuts Norwick bridge\n3 outlets"
    )
    assert person.say("@Copydesk the first one", digest).text.startswith("Quill strikes twice\n")
    assert person.say("@Copydesk summarise number 2", digest).text.startswith("Barge shuts Norwick bridge\n3 outlets")
    assert person.say("@Copydesk number 3", digest).text.startswith("I'm not sure what to do with “number 3”.")
    assert "*4* agreed" in person.say("@Copydesk compare it", digest).text


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("thanks!", "Glad to help."),
        ("great job 👍", "Glad to help."),
        (
            "where do you get your articles from?",
            (
                "I have 16 articles in 14 stories, from 4 outlets:"
                " Uplands Courier, Harbour Ledger, Evening Bell, Metro Standard.\n"
                "I know no other articles, and never fetch a page that you link to. Whoever runs me adds outlets."
            ),
        ),
        (
            "hello",
            (
                "Hello. Name a story or a person, or paste a link.\n*The newest stories:*\n"
                "• Barge shuts Norwick bridge\n• Quill strikes twice\n• Tide table 11"
            ),
        ),
        (
            "undo",
            (
                "I can't take a message back. In Slack, anyone who is allowed to delete apps' messages can:"
                " *More actions* on the message, then *Delete message*."
            ),
        ),
        (
            "remind me tomorrow at 9",
            (
                "Copydesk sets no reminders; Slack's own `/remind` does. `follow this` posts in the thread of a story"
                " when there is news of it."
            ),
        ),
        ("😀", "All right. To go on, name a story or a person, or paste a link."),
        ("🙏", "Glad to help."),
    ],
)
def test_small_talk_gets_a_line(person: Person, said: str, answer: str) -> None:
    assert person.say(f"@Copydesk {said}").text == answer


def test_after_another_name_it_is_that_names_story_outside_threads(person: Person) -> None:
    direct = person.direct()
    direct.say("compare the norwick bridge")
    assert direct.say("who is Ada Quill?").text.startswith("Ada Quill\n")
    assert "*4* agreed" in direct.say("compare it").text  # the story names her
    assert direct.say("who is Ben Quill?").text.startswith("Ben Quill\n")
    assert direct.say("summarise it").text.startswith("Quill strikes twice\n")


def test_in_a_direct_message_it_lapses_after_some_hours(person: Person, small_newsroom: Newsroom) -> None:
    direct, clock = person.direct(), small_newsroom.clock
    assert isinstance(clock, SetClock)
    first = direct.say("compare the norwick bridge")
    clock.forward(hours=5)
    assert "*4* agreed" in direct.say("compare it").text
    clock.forward(hours=7)
    assert direct.say("compare it").text.startswith("I can't tell which story you mean: ")
    assert "*4* agreed" in direct.say("compare it", first.ts).text  # a thread keeps its story
    clock.forward(hours=-12)


@pytest.mark.parametrize("action", ["open", "choose"])
@pytest.mark.parametrize(
    ("hours", "answer"),
    [
        (5, "Several share this name; this is the one in this thread's story.\nAda Quill\n"),
        (7, "“Quill” may mean several things. Which one?\n"),
    ],
)
def test_it_lapses_for_buttons_too(
    bot: Bot, person: Person, small_newsroom: Newsroom, action: str, hours: int, answer: str
) -> None:
    direct, clock = person.direct(), small_newsroom.clock
    assert isinstance(clock, SetClock)
    direct.say("compare the norwick bridge")
    row = buttons(Button("Who?", action, Request(What.ENTITY, words="Quill")))
    bot.app.client.chat_postMessage(channel=direct.channel, text="A name", blocks=row.blocks)
    clock.forward(hours=hours)
    asked = max(direct.desk.workspace.in_room(direct.channel), key=lambda message: message.ts)
    assert direct.press(asked, "Who?").text.startswith(answer)
    clock.forward(hours=-hours)


@pytest.mark.parametrize(
    ("said", "lacking", "offered"),
    [
        ("who's the coach", "“coach”", []),
        ("what are they saying about the coach", "“coach”", []),
        ("was anybody praised twice", "“praised” or “twice”", ["Quill strikes twice (1 article)"]),
        (
            "do the outlets agree on the water table",
            "“water” or “table”",
            ["Tide table 11 (1 article)", "Tide table 10 (1 article)"],
        ),
    ],
)
def test_a_question_that_names_no_other_story_stays_in_its_thread(
    person: Person, said: str, lacking: str, offered: list[str]
) -> None:
    thread = person.say("@Copydesk compare the norwick bridge").thread_ts
    assert person.say(f"@Copydesk {said}", thread).text.split("\n") == [  # the title is above
        f"The story does not have {lacking}; it may be there in other words.",
        *(["*Or did you mean:*"] if offered else []),
        *(f"• {title}" for title in offered),
    ]
    assert "*4* agreed" in person.say("@Copydesk compare it", thread).text


def test_a_wrong_story_is_forgotten(person: Person) -> None:
    thread = person.say("@Copydesk compare the norwick bridge").thread_ts
    gone = person.say("@Copydesk wrong story", thread)
    assert gone.text == (
        "All right, this is no longer about “Barge shuts Norwick bridge”."
        " Name the story or person you mean, or paste a link.\n• Back to that story"
    )
    assert person.say("@Copydesk compare it", thread).text.startswith("I can't tell which story you mean: ")
    assert person.say("@Copydesk no, I meant quill strikes twice", thread).text.startswith("Quill strikes twice\n")
    person.press(gone, "Back to that story")
    assert "*4* agreed" in person.say("@Copydesk compare it", thread).text
    assert person.say("@Copydesk wrong one").text == "All right. To go on, name a story or a person, or paste a link."


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("who was hurt according to the Ledger?", "Barge shuts Norwick bridge\n• Harbour Ledger: "),
        ("the bell", "*What Evening Bell reports*\n"),
        (
            "show me the ledger article",
            "*What Harbour Ledger",
        ),
        ("what does the Ledger have that the Bell hasn't?", "Harbour Ledger vs Evening Bell\n2 outlets"),
        ("the bell vs us", "I don't know which outlet is yours. "),
        ("latest", "Barge shuts Norwick bridge\n"),
        ("summarise it for a tweet", "Barge shuts Norwick bridge\n3 outlets"),
    ],
)
def test_an_ordinary_request_is_met_in_its_thread(person: Person, said: str, answer: str) -> None:
    thread = person.say("@Copydesk compare the norwick bridge").thread_ts
    assert person.say(f"@Copydesk {said}", thread).text.startswith(answer)
