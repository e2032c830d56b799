"""What is typed below an answer: the number of a choice, a yes, the next page, and the way back to a story."""

import pytest

from bot.model.conversation import Subject
from bot.newsroom import Newsroom
from tests.journeys.conftest import Person, labels

QUILL_STORY = (
    "Switched from “Barge shuts Norwick bridge” to another story.\n• Back to that story\nQuill strikes twice\n"
)


@pytest.fixture
def direct(person: Person, small_newsroom: Newsroom) -> Person:
    """The person in the direct message, in which nothing has been spoken of."""
    there = person.direct()
    small_newsroom.store.conversations.remember(there.channel, "", Subject())
    return there


def test_a_choice_is_answered_by_its_number(person: Person, direct: Person) -> None:
    choice = person.say("@Copydesk who is Quill?")
    names = [label.removesuffix(" (person)") for label in labels(choice)]
    assert sorted(names) == ["Ada Quill", "Ben Quill"]
    assert person.say("@Copydesk 3", choice.thread_ts).text.startswith("I'm not sure what to do with “3”.")
    second = person.say("@Copydesk option 2", person.say("@Copydesk who is Quill?").thread_ts)
    assert second.text.startswith(f"{names[1]}\n")
    direct.say("who is Quill?")
    assert direct.say("1").text.startswith(f"{names[0]}\n")
    assert direct.say("2").text.startswith("I'm not sure what to do with “2”.")  # the choice is answered


def test_yes_takes_the_only_thing_that_is_offered(person: Person, direct: Person) -> None:
    dropped = "All right. To go on, name a story or a person, or paste a link."
    assert direct.say("who is Norrick?").text.startswith("“Norrick” is not an exact match. Did you mean:\n")
    assert direct.say("yes").text.startswith("Norwick\n*place*\n")
    assert direct.say("yes").text == dropped
    several = person.say("@Copydesk who is Quill?")
    assert person.say("@Copydesk yes", several.thread_ts).text == dropped


def test_an_article_found_is_summed_up_by_its_number(direct: Person) -> None:
    found = direct.say("find tide table")
    assert found.text.startswith("Coverage: tide table\n12 articles · page 1 of 3\n")
    title = found.text.partition("\n2. Uplands Courier: ")[2].partition(" · ")[0]
    assert direct.say("the second one").text.startswith(f"{title}\n")


def test_next_turns_the_page(direct: Person) -> None:
    direct.say("find tide table")
    assert direct.say("next").text.startswith("Coverage: tide table\n12 articles · page 2 of 3\n")
    assert direct.say("next page").text.startswith("Coverage: tide table\n12 articles · page 3 of 3\n")
    assert direct.say("next").text == (
        "That was the last page. To go on, ask about the story: for example `compare it`."
    )


def test_a_thread_that_changes_its_story_leads_back(person: Person) -> None:
    thread = person.say("@Copydesk compare the norwick bridge").thread_ts
    other = person.say("@Copydesk quill strikes twice", thread)
    assert other.text.startswith(QUILL_STORY)
    back = person.press(other, "Back to that story")
    assert (back.ts, back.seen_by) == (other.ts, "")
    assert back.text.startswith("Barge shuts Norwick bridge\n3 outlets")
    assert "*4* agreed" in person.say("@Copydesk compare it", thread).text


def test_in_a_direct_message_a_story_that_is_asked_for_needs_no_note(direct: Person) -> None:
    direct.say("compare the norwick bridge")
    assert direct.say("summarise quill strikes twice").text.startswith("Quill strikes twice\n")


def test_two_outlets_of_the_story_are_compared(person: Person) -> None:
    thread = person.say("@Copydesk summarise the norwick bridge").thread_ts
    pair = person.say("@Copydesk compare Harbour Ledger and the Evening Bell", thread)
    assert pair.text.startswith("Harbour Ledger vs Evening Bell\n2 outlets")
    assert "• Metro Standard: A barge ran into it.\n" in person.say("@Copydesk was there a barge?", thread).text
    apart = person.run("/compare", "Harbour Ledger vs Bell")
    assert apart.text == (
        "Harbour Ledger and Evening Bell are outlets. Compare a story first, such as “compare port strike”;"
        " then, in its thread, “compare Harbour Ledger and Evening Bell”."
    )


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Harbour Ledger vs Bell on the numbers", "Harbour Ledger vs Evening Bell\n2 outlets"),
        ("ledger v bell", "Harbour Ledger vs Evening Bell\n2 outlets"),
        ("do the Ledger and the Bell agree?", "Harbour Ledger vs Evening Bell\n*Agreed by several outlets*"),
        ("the difference between the Ledger and Bell versions", "Harbour Ledger vs Evening Bell\n2 outlets"),
        ("compare the Ledger, the Bell and Metro", "Barge shuts Norwick bridge\n3 outlets"),
    ],
)
def test_outlets_named_side_by_side_are_those_of_the_story(person: Person, said: str, answer: str) -> None:
    thread = person.say("@Copydesk summarise the norwick bridge").thread_ts
    assert person.say(f"@Copydesk {said}", thread).text.startswith(answer)


def test_two_outlets_can_be_named_after_two_others(person: Person) -> None:
    thread = person.say("@Copydesk summarise the norwick bridge").thread_ts
    person.say("@Copydesk Ledger vs Bell", thread)
    assert person.say("@Copydesk Bell vs Metro", thread).text.startswith("Evening Bell vs Metro Standard\n2 outlets")


def test_the_story_is_compared_with_another(person: Person) -> None:
    thread = person.say("@Copydesk summarise the norwick bridge").thread_ts
    pair = person.say("@Copydesk compare it with quill strikes twice", thread)
    assert pair.text.startswith("Two articles from Harbour Ledger\n2 articles")
    assert "These two articles are from different stories." in pair.text
    nothing = person.say("@Copydesk compare it with the xyzzy", thread)
    assert nothing.text.startswith("Nothing in the index on “xyzzy”.\n")


@pytest.mark.parametrize(
    ("named", "answer"),
    [
        ("the Evening Bell", "Harbour Ledger vs Evening Bell\n2 outlets"),
        ("the Bell", "Harbour Ledger vs Evening Bell\n2 outlets"),
        ("Uplands Courier", "Uplands Courier is an outlet: 12 articles.\n"),
        ("the others", "Barge shuts Norwick bridge\n3 outlets"),
        ("Harbour Ledger", "Barge shuts Norwick bridge\n3 outlets"),
        ("barge shuts bridge", "Barge shuts Norwick bridge\n3 outlets"),
    ],
)
def test_what_is_named_beside_a_story_may_be_of_it(person: Person, named: str, answer: str) -> None:
    thread = person.say("@Copydesk summarise the norwick bridge").thread_ts
    assert person.say(f"@Copydesk compare it with {named}", thread).text.startswith(answer)


def test_she_is_who_was_spoken_of(person: Person) -> None:
    thread = person.say("@Copydesk summarise the norwick bridge").thread_ts
    assert "Who says what" in person.say("@Copydesk what did she say yesterday?", thread).text
    person.say("@Copydesk who is Ada Quill?", thread)
    told = person.say("@Copydesk what does she say about the ferry?", thread).text
    assert told.startswith(
        "Nobody is quoted as “Ada Quill” in this story.\n• Harbour Ledger: Ada Quill, the mayor, said"
    )


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Cut", "The story does not have “Cut”; it may be there in other words."),
        ("Two", "The story does not have “Two”; it may be there in other words."),
        ("Lights?", "The story does not have “Lights”; it may be there in other words."),
        ("Can I use this?", "I'm not sure what to do with “Can I use this?”. For “Quill strikes twice”:\n"),
        ("7", "I'm not sure what to do with “7”. For “Quill strikes twice”:\n"),
    ],
)
def test_a_first_letter_in_capitals_and_a_number_name_no_story(person: Person, said: str, answer: str) -> None:
    thread = person.say("@Copydesk summarise quill strikes twice").thread_ts
    assert person.say(f"@Copydesk {said}", thread).text.startswith(answer)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (
            "what does the Evening Bell say?",
            "*What Evening Bell reports*\n• Evening Bell: The bridge at Norwick is shut",
        ),
        (
            "what does Quill say?",
            "Nobody is quoted as “Quill” in this story.\n• Harbour Ledger: Ada Quill, the mayor, said",
        ),
        ("what does the Uplands Courier say?", "Uplands Courier has no news article in this story."),
        ("how does the Bell cover it?", "*What Evening Bell reports*\n"),
        ("who wrote it?", "*Written by*\n• Evening Bell: no byline\n• Harbour Ledger: no byline"),
        (
            "who is right?",
            "Copydesk doesn't judge who is right.\nBarge shuts Norwick bridge\n",
        ),
        ("headlines", "• Harbour Ledger: Barge shuts Norwick bridge · "),
        (
            "who were the victims?",
            "The story does not have “victims”; it may be there in other words.",
        ),
        ("what was the reaction?", "Who says what"),
        ("what happened next?", "Barge shuts Norwick bridge\n3 outlets"),
        ("who?", "*Who is named, and which outlets leave them out*"),
        ("exclusives", "Each of these is reported by one outlet only, so the others don't have it.\n"),
    ],
)
def test_a_thread_knows_what_is_asked_about_its_coverage(person: Person, said: str, answer: str) -> None:
    thread = person.say("@Copydesk compare the norwick bridge").thread_ts
    assert answer in person.say(f"@Copydesk {said}", thread).text


def test_a_day_is_searched_as_a_day(person: Person) -> None:
    today = person.direct().say("what happened today?")
    assert today.text.startswith("No article from ")
    assert "The newest in the index is from 17 Nov 2024." in today.text


def test_a_name_that_is_an_outlet_leads_to_its_articles(person: Person) -> None:
    outlet = person.run("/entity", "the harbour ledger")
    assert outlet.text.startswith("Harbour Ledger is an outlet: 2 articles.\n")
    assert person.press(outlet, "Coverage").text.startswith('Coverage: outlet:"Harbour Ledger"\n2 articles\n')
    nobody = person.run("/entity", "lights")
    assert nobody.text.startswith("No person, organisation or place called “lights” in the index.\n")
    assert person.press(nobody, "Search articles for “lights”").text.startswith("Coverage: lights\n1 article\n")
    assert person.run("/entity", "mayor").text.startswith("“mayor”: articles describe Ada Quill so.\nAda Quill\n")


@pytest.mark.parametrize("said", ["who are you?", "are you a bot?"])
def test_who_answers_is_no_name(person: Person, said: str) -> None:
    assert person.direct().say(said).text.startswith("*What I can do*\n")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("did officials turn the trams round at Mill Street?", "Barge shuts Norwick bridge\n• Evening Bell: "),
        ("how many were hurt?", "Which story is “how many were hurt” about?"),
        ("what did Ada Quill say about the ferry?", "Coverage: Ada Quill the ferry\n1 article\n"),
        ("what did Ada Quill say about the trams?", "Ada Quill\n*person*"),
    ],
)
def test_without_a_story_the_one_that_has_all_the_words_is_asked(direct: Person, said: str, answer: str) -> None:
    assert direct.say(said).text.startswith(answer)


def test_what_she_said_is_no_second_profile_and_the_other_one_no_second_summary(person: Person) -> None:
    thread = person.say("@Copydesk compare the norwick bridge").thread_ts
    person.say("@Copydesk who is Ada Quill?", thread)
    said = person.say("@Copydesk what exactly did she say?", thread).text
    assert said.startswith(
        "Nobody is quoted as “Ada Quill” in this story.\n• Harbour Ledger: Ada Quill, the mayor, said"
    )
    other = person.say("@Copydesk and the other barge?", thread).text
    assert "• Metro Standard: A barge ran into it.\n" in other


def test_a_word_that_the_story_lacks_is_said_to_be_lacking(person: Person) -> None:
    thread = person.say("@Copydesk compare the norwick bridge").thread_ts
    assert person.say("@Copydesk turnout?", thread).text == (
        "The story does not have “turnout”; it may be there in other words."
    )
    assert person.say("@Copydesk so there", thread).text.startswith("I'm not sure what to do with “so there”.")
    assert person.say("@Copydesk translate", thread).text.startswith("Copydesk writes and translates nothing itself;")
