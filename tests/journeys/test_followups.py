"""Following a story: what changed in it, and what one's own outlet does not have. The story is the samples' flood."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.newsroom import open_newsroom
from bot.settings import Settings
from tests.fakes.desk_driver import driven_desk
from tests.journeys.conftest import SETTINGS, Person, connected, labels


@pytest.fixture(scope="module")
def reader(seeds_index: Path, shipped: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Person]:
    """Somebody at the Harbour Ledger."""
    index = Path(shutil.copy(seeds_index, tmp_path_factory.mktemp("followups") / "index.sqlite"))
    settings = shipped.model_copy(update={"index": index, "our_outlet": ("Harbour Ledger",)})
    newsroom = open_newsroom(settings)
    with driven_desk(SETTINGS) as handle, connected(handle, newsroom):
        yield Person(handle)
    newsroom.store.close()


@pytest.fixture(scope="module")
def thread(reader: Person) -> str:
    """A thread about the flood."""
    return reader.say("@Copydesk compare the tarnholt flood").thread_ts


def test_what_changed_has_the_toll_before_and_behind(reader: Person, thread: str) -> None:
    changed = reader.say("@Copydesk what changed?", thread)
    assert changed.text.startswith(
        "Tarnholt flood: death toll reaches 14 as soldiers join search\n"
        "*Since 6 Nov 2024* · 1 new article · 1 article without a date\n"
        "New articles\n• Public Radio North: Tarnholt flood: death toll reaches 14 as soldiers join search"
        " · 6 Nov 2024, 15:20 UTC\nThe number of people killed by the flood in Tarnholt has risen to 14,"
        " police in the Uplands say.\n"
        "*Different in newer articles*\n1. people killed: Eleven → 14\n"
    )
    assert "has risen to 14, police in the Uplands say. · 6 Nov 2024, 15:20 UTC" in changed.text
    assert "\n*Only in the new articles*\n• Public Radio North: " in changed.text
    evidence = reader.press(changed, "Evidence")
    assert evidence.text.startswith("*In the articles' own paragraphs*\n")
    assert "The number of people killed by the flood in Tarnholt has risen to 14" in evidence.text


def test_what_changed_in_a_story_that_is_named(reader: Person, thread: str) -> None:
    named = reader.say("@Copydesk what changed in the tarnholt flood since 2024-11-06?")
    assert named.text.startswith(
        "Tarnholt flood: death toll reaches 14 as soldiers join search\n*Since 6 Nov 2024* · 1 new article"
    )
    inside = reader.say("@Copydesk what changed in the embankment?", thread)
    assert "\nSentences with the question's words or synonyms." in inside.text
    choice = reader.say("@Copydesk what changed in tarnholt?")
    changed = reader.press(choice, "Tarnholt flood: death toll")
    assert "1. people killed: Eleven → 14" in changed.text


def test_in_a_direct_message_news_is_of_the_story_at_hand_if_any_and_another_can_be_named(reader: Person) -> None:
    direct = reader.direct()
    direct.say("wrong story")  # whatever was spoken of before
    assert "45 articles" in direct.say("what's new?").text
    assert direct.say("compare the saltmere strike").text.startswith("Saltmere dockers settle")
    assert direct.say("what's new?").text.startswith("Saltmere dockers settle")
    changed = direct.say("what changed in the tarnholt flood?")
    assert changed.text.startswith(
        "Tarnholt flood: death toll reaches 14 as soldiers join search\n*Since 6 Nov 2024* · 1 new article"
    )
    assert direct.say("what changed in the flood in Tarnholt since 2024-11-06?").text == changed.text
    lacking = direct.say("what does Harbour Ledger lack in the saltmere strike?")
    assert lacking.text.startswith("Saltmere dockers settle for 6.5 per cent after 11 days\n*Not in Harbour Ledger* · ")
    assert direct.say("compare it").text.startswith("Saltmere dockers settle for 6.5 per cent after 11 days\n")


def test_what_an_outlet_lacks_of_a_story_that_is_named(reader: Person, thread: str) -> None:
    for line in (
        "what does Harbour Ledger lack in the saltmere strike?",
        "what is Harbour Ledger missing on the saltmere strike?",
        "what are we missing on the saltmere strike?",
        "what don't we have about the strike in Saltmere?",
    ):
        assert reader.say(f"@Copydesk {line}").text.startswith(
            "Saltmere dockers settle for 6.5 per cent after 11 days\n*Not in Harbour Ledger* · "
        )
    inside = reader.say("@Copydesk what does the Courier lack in the flood?", thread)
    assert inside.text.startswith(
        "Tarnholt flood: death toll reaches 14 as soldiers join search\n*Not in Uplands Courier* · "
    )
    other = reader.say("@Copydesk what does the Bell lack in the saltmere strike?", thread)
    assert other.text.startswith(
        "Switched from “Tarnholt flood: death toll reaches 14 as soldiers join search” to another story.\n"
        "• Back to that story\nSaltmere dockers settle for 6.5 per cent after 11 days\n*Not in The Evening Bell* · "
    )
    reader.say("@Copydesk compare the tarnholt flood", thread)
    choice = reader.say("@Copydesk what does the Ledger lack in tarnholt?")
    gap = reader.press(choice, "Tarnholt flood: death toll")
    assert "\n*Not in Harbour Ledger* · " in gap.text
    misspelt = reader.say("@Copydesk what does the Bell lack in the saltmare strike?")
    assert misspelt.text.startswith(
        "Nothing in the index on “saltmare strike”; showing “saltmere strike” instead.\n"
        "Saltmere dockers settle for 6.5 per cent after 11 days\n*Not in The Evening Bell* · "
    )
    nobody = reader.say("@Copydesk what is Rosa Lindgate missing in the saltmere strike?")
    assert nobody.text.startswith("Saltmere dockers settle for 6.5 per cent after 11 days\n• ")
    assert "\nSentences with the question's words or synonyms." in nobody.text


def test_a_day_can_be_named(reader: Person, thread: str) -> None:
    named = reader.say("@Copydesk since 2024-11-05", thread)
    assert "*Since 5 Nov 2024* · 3 new articles · 1 article without a date · no dated article is older\n" in named.text
    nothing = reader.say("@Copydesk what's new since yesterday?", thread)
    assert "\nNothing has changed in this story since " in nothing.text
    assert "\nLast article\n• Public Radio North: Tarnholt flood" in nothing.text
    assert "\nLast indexed " in nothing.text
    assert (
        "\nNothing has been corrected in this story since 5 Nov 2024, as far as the index knows. "
        "Withdrawn articles are not shown.\nLast article\n" in reader.say("@Copydesk any corrections?", thread).text
    )
    wrong = reader.say("@Copydesk what changed since the vote?", thread)
    assert wrong.text.startswith("I can't tell which day “the vote” was. These are the latest changes.\nTarnholt flood")


def test_the_button_below_a_summary_says_what_changed(reader: Person) -> None:
    summary = reader.run("/summary", "tarnholt flood")
    changed = reader.press(summary, "What changed")
    assert "1. people killed: Eleven → 14" in changed.text
    shared = reader.press(changed, "Share to channel")
    assert shared.text.startswith("Shared by <@")
    of_one_day = reader.run("/compare", "saltmere strike")
    assert "What changed" not in labels(of_one_day)


def test_what_ones_own_outlet_misses(reader: Person, thread: str) -> None:
    missed = reader.say("@Copydesk what did we miss?", thread)
    assert "\n*Not in Harbour Ledger* · " in missed.text
    assert "\n• Harbour Ledger: " not in missed.text
    assert (
        "• Public Radio North: The railway between Tarnholt and Osterleigh will stay closed until Saturday"
        in missed.text
    )
    assert missed.text.endswith(
        "Headlines, captions and opinion pieces are not compared: check before you say that a fact is missing."
    )
    named = reader.say("@Copydesk what does the Courier lack?", thread)
    assert "\n*Not in Uplands Courier* · " in named.text
    assert "\n2 of 4 outlets, perhaps also Public Radio North\n" in named.text
    absent = reader.say("@Copydesk what doesn't Metro Standard have?", thread)
    assert (
        "Metro Standard has no article in this story. The outlets are: The Evening Bell, Harbour Ledger," in absent.text
    )


def test_whose_paper_it_is_must_be_known(person: Person) -> None:
    thread = person.say("@Copydesk compare the norwick bridge").thread_ts
    assert person.say("@Copydesk what are we missing?", thread).text == (
        "I don't know which outlet is yours. Name one: “what does Harbour Ledger lack?”"
        " Whoever runs Copydesk can set this up."
    )


def test_us_is_our_own_outlet(reader: Person, thread: str) -> None:
    starts = {
        "bell vs us": "The Evening Bell vs Harbour Ledger\n2 outlets",
        "what's the difference between public radio and us?": "Public Radio North vs Harbour Ledger\n2 outlets",
        "what does the Courier have that we don't?": "Uplands Courier vs Harbour Ledger\n2 outlets",
    }
    for said, start in starts.items():
        own = reader.say("@Copydesk compare the tarnholt flood").thread_ts
        assert reader.say(f"@Copydesk {said}", own).text.startswith(start)
    assert "*Only one reports: Harbour Ledger*\n" in reader.say("@Copydesk only us", thread).text
    assert "*What Harbour Ledger reports* · page 1 of 3\n" in reader.say("@Copydesk what do we have?", thread).text
    assert "*Not in Harbour Ledger*" in reader.say("@Copydesk what's missing from our story?", thread).text
    reader.say("@Copydesk how many died?", thread)
    alone = reader.say("@Copydesk only we have this?", thread).text
    assert alone.startswith("*Not only in Harbour Ledger: “how many died”*\n• At least 11 people · The Evening Bell: ")


def test_a_question_that_names_another_story_is_asked_of_it_and_it_is_said(reader: Person) -> None:
    flood, direct = "Tarnholt flood: death toll reaches 14 as soldiers join search", reader.direct()
    for person, own in (
        (reader, reader.say("@Copydesk compare the tarnholt flood").thread_ts),
        (direct, direct.say("compare the tarnholt flood").thread_ts),
    ):
        other = person.say("@Copydesk why did the mayor of Brennick resign?", own)
        assert other.text.startswith(
            f"Switched from “{flood}” to another story.\n• Back to that story\n"
            "Calloway resigns as mayor of Brennick over harbour contract\n"
        )
        assert person.say("@Copydesk summarise it", own).text.startswith("Calloway resigns as mayor of Brennick")


def test_only_a_name_is_offered_its_profile(reader: Person) -> None:
    thread = reader.say("@Copydesk summarise the karsovia truce").thread_ts
    rebels = reader.say("@Copydesk what do the rebels say?", thread)
    assert rebels.text.startswith("*Sentences attributed to “Dzhakhar Abayev”*")
    assert not any(label.startswith("Who is") for label in labels(rebels))
    assert "Who is Abayev?" in labels(reader.say("@Copydesk what does Abayev say?", thread))
