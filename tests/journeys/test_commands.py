"""The slash commands, from the person's line to what they read."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from bot.blockkit import from_mrkdwn
from bot.newsroom import Newsroom
from tests.journeys import stories
from tests.journeys.conftest import Person, labels

EACH = " Which one?\n• Barge shuts Norwick bridge (3 articles)\n• Quill strikes twice (1 article)"


@pytest.mark.parametrize(
    ("command", "text"),
    [
        (command, text)
        for command in ("/summary", "/compare", "/entity", "/coverage")
        for text in ("", "help", "  HELP ")
        if text or command != "/coverage"
    ],
)
def test_help_says_what_a_command_does_with_examples(person: Person, command: str, text: str) -> None:
    answer = person.run(command, text)
    assert answer.seen_by
    assert answer.text.startswith(f"*{command}* ")
    assert answer.text.count(f"• `{command} ") >= 2


def test_compare(person: Person) -> None:
    answer = person.run("/compare", "norwick bridge")
    assert answer.seen_by == person.desk.workspace.cast.person.id
    assert "3 outlets · " in answer.text
    assert "*4* agreed · *1* reported differently" in answer.text
    words = from_mrkdwn(answer.text)
    for told, number in ((stories.LEDGER, 0), (stories.BELL, 0), (stories.METRO, 0), (stories.BELL, 1)):
        assert stories.sentence(told, number).text in words
    assert "At least nine · Harbour Ledger: At least nine people were hurt." in answer.text
    assert {"Evidence", "All 4 agreed facts", "Who is named (2)", "Summary", "Share to channel"} <= set(labels(answer))


def test_what_an_article_holds_stays_words(person: Person) -> None:
    answer = person.run("/compare", "norwick bridge")
    assert "&lt;!everyone&gt; Bridge of sighs" in answer.text
    assert "<!" not in answer.text
    assert "∗Mill Street∗, ＿officials＿ said." in answer.text


@pytest.mark.parametrize("command", ["/compare", "/summary"])
def test_a_misspelt_word_is_read_as_the_articles_have_it_and_it_is_said(person: Person, command: str) -> None:
    answer = person.run(command, "norwick brigde")
    first, title, *_ = answer.text.splitlines()
    assert first == "Nothing in the index on “norwick brigde”; showing “norwick bridge” instead."
    assert title == "Barge shuts Norwick bridge"
    shared = person.press(answer, "Share to channel")
    assert "Barge shuts Norwick bridge" in shared.text


def test_coverage_too(person: Person) -> None:
    answer = person.run("/coverage", "tide tabel")
    assert answer.text.startswith("Nothing in the index on “tide tabel”; showing “tide table” instead.\n")
    filtered = person.run("/coverage", "tide tabel outlet:courier")
    assert filtered.text.startswith("Nothing in the index on “tide tabel outlet:courier”.")


def test_two_named_articles_are_compared(person: Person) -> None:
    answer = person.run("/compare", "Barge shuts Norwick bridge vs Norwick cut in two")
    assert "2 outlets" in answer.text
    more = person.press(answer, "Who is named") if "Who is named" in " ".join(labels(answer)) else answer
    assert "Nothing in the index" not in more.text


def test_two_of_different_stories_are_named_and_it_is_said(person: Person) -> None:
    answer = person.run("/compare", "Norwick cut in two vs quill strikes twice")
    assert answer.text.startswith("Metro Standard vs Harbour Ledger\n")
    assert "\nThese two articles are from different stories.\nHeadlines\n" in answer.text
    assert "Metro Standard: Norwick cut in two" in answer.text
    assert "Harbour Ledger: Quill strikes twice" in answer.text


@pytest.mark.parametrize(
    "text", ["bell vs ledger vs metro", "https://a.example vs https://b.example https://c.example"]
)
def test_three_are_not_compared(person: Person, text: str) -> None:
    answer = person.run("/compare", text)
    assert answer.text.startswith("Two articles can be compared at a time: write “A vs B”")


@pytest.mark.parametrize("command", ["/summary", "/compare", "/entity", "/coverage"])
def test_what_has_no_word_is_not_guessed(person: Person, command: str) -> None:
    assert person.run(command, "🔥 &&&").text == (
        "“🔥 &amp;&amp;&amp;” has no letter or digit to search by."
        " Type a few words of a story, a headline, an address, or a name."
    )


def test_one_misspelt_name_finds_its_stories(person: Person) -> None:
    answer = person.run("/summary", "Norwikc")
    assert answer.text.startswith("Nothing in the index on “Norwikc”; showing “norwick” instead.\nBarge shuts Norwick")


def test_a_story_that_one_article_tells_is_summarised(person: Person) -> None:
    answer = person.run("/compare", "Quill strikes twice")
    assert "so there is nothing to compare" in answer.text
    assert "Ben Quill scored twice for Saltby Rovers." in answer.text


def test_summary_of_a_story_leads_to_its_articles(person: Person) -> None:
    answer = person.run("/summary", "3 norwick bridge")
    assert sum(line.startswith("• ") and ": " in line for line in answer.text.splitlines()[:6]) >= 2
    article = person.press(answer, "Harbour Ledger: Barge")
    assert article.ts != answer.ts
    assert article.seen_by
    assert "Harbour Ledger · 17 Nov 2024, 09:00 UTC · 1 min read" in article.text
    assert "A barge struck the Norwick bridge on Sunday and shut it." in article.text


def test_summary_by_address_in_many_writings(person: Person) -> None:
    for address in (
        stories.BRIDGE_ADDRESS,
        f"{stories.BRIDGE_ADDRESS}/",
        f"{stories.BRIDGE_ADDRESS}?utm_source=mail&fbclid=1#top",
        f"{stories.BRIDGE_ADDRESS}?gclid=1&mc_cid=2&mc_eid=3&ref=4&cmpid=5",
        "http://ledger.example/bridge",
    ):
        assert person.run("/summary", address).text.startswith("Barge shuts Norwick bridge\nHarbour Ledger")
    assert person.run("/summary", "https://ledger.example/match").text.startswith("Quill strikes twice")


def test_an_address_that_is_not_indexed_is_never_fetched(person: Person) -> None:
    answer = person.run("/summary", "https://elsewhere.example/2024/norwick-bridge-shut")
    assert "This address is not indexed" in answer.text
    assert "Ask whoever runs Copydesk whether its articles can be added" in answer.text
    assert "Barge shuts Norwick bridge (3 articles)" in labels(answer)


def test_entity_by_a_misspelling(person: Person) -> None:
    answer = person.run("/entity", "Ada Quil")
    assert answer.text.startswith(
        "No name “Ada Quil” in the index; showing “Ada Quill” instead.\nAda Quill\n*person*\n"
    )
    assert "*Mentions:* 17 Nov 2024: Harbour Ledger 2, Metro Standard 2\n" in answer.text
    assert "\nDescribed as\n• Harbour Ledger: the mayor\n" in answer.text
    assert "Ada Quill, the mayor, said a ferry would run by Monday. (unnamed source)" in answer.text
    assert "Barge shuts Norwick bridge" in labels(answer)
    opened = person.press(answer, "Evidence")
    assert opened.text.startswith("*In the articles' own paragraphs*\n• Harbour Ledger: Barge shuts Norwick bridge")
    assert "Ada Quill, the mayor, said a ferry would run by Monday." in opened.text


def test_a_name_that_the_newsroom_lists_and_no_article_mentions(person: Person) -> None:
    answer = person.run("/entity", "Maurice Vane")
    assert answer.text.startswith("Mo Vane\n*person* · in your newsroom's list of names\n")
    assert "*Also listed as:* Maurice Vane\nNo article in the index mentions this name yet.\nSearched 16" in answer.text


def test_an_ambiguous_name_is_chosen_by_the_person(person: Person) -> None:
    answer = person.run("/entity", "Quill")
    assert "may mean several things. Which one?" in answer.text
    assert {"Ada Quill (person)", "Ben Quill (person)"} == set(labels(answer))
    chosen = person.press(answer, "Ben Quill")
    assert chosen.ts == answer.ts
    assert chosen.text.startswith("Ben Quill\n*person*\n")


def test_coverage_is_paged_in_place(person: Person) -> None:
    first = person.run("/coverage", "tide table")
    assert "12 articles · page 1 of 3" in first.text
    second = person.press(first, "Next (2 of 3)")
    assert (second.ts, second.seen_by) == (first.ts, first.seen_by)
    assert "page 2 of 3\n6. Uplands Courier: " in second.text
    assert "Summary of 6" in labels(second)
    back = person.press(second, "‹ Previous")
    assert back.text == first.text
    summary = person.press(back, "Summary of 1")
    assert "Uplands Courier" in summary.text


def test_coverage_alone_lists_the_newest(person: Person) -> None:
    first = person.run("/coverage", "")
    assert first.text.startswith("Coverage: the newest articles\n16 articles · page 1 of 4\n1. ")
    assert "page 2 of 4" in person.press(first, "Next (2 of 4)").text


def test_coverage_filters(person: Person) -> None:
    assert "1 article\n" in person.run("/coverage", 'barge outlet:"Evening Bell"').text
    assert (
        "1 article · from 1 Nov 2024 to 30 Nov 2024\n"
        in person.run("/coverage", 'barge outlet:"Evening Bell" from:2024-11 to:2024-11').text
    )
    assert "from:soonish is not a date" in person.run("/coverage", "barge from:soonish").text
    assert "2 articles\n1. Harbour" in person.run("/coverage", 'about:"Ada Quill"').text
    surname = person.run("/coverage", "about:Quill").text
    assert "2 articles\nabout:Quill is read as “Ada Quill”; it may also mean Ben Quill (person)\n1. Harbour" in surname
    assert labels(person.run("/coverage", "about:quil"))[:2] == ["Ben Quill", "Ada Quill"]
    nothing = person.run("/coverage", "zeppelin from:2024-11 to:2024-11").text
    assert "Searched 16 articles in 14 stories · from 1 Nov 2024 to 30 Nov 2024 · newest article" in nothing


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "barge outlet:Nope",
            (
                "No outlet in the index is called “Nope”."
                " The outlets are: Uplands Courier, Harbour Ledger, Evening Bell, Metro Standard."
            ),
        ),
        ("barge outlet:", 'outlet: needs a name. Write it like outlet:"Harbour Ledger".'),
        ("barge from:", "from: needs a day. Write it like from:2024-11-17."),
    ],
)
def test_a_filter_that_fits_nothing_says_what_there_is(person: Person, text: str, answer: str) -> None:
    assert person.run("/coverage", text).text == answer


def test_a_count_out_of_range_is_told(person: Person) -> None:
    assert person.run("/summary", "norwick bridge in 50 sentences").text.startswith(
        "You asked for 50: a summary has 1 to 10 sentences.\nBarge shuts Norwick bridge\n"
    )
    assert person.run("/summary", "99 norwick bridge").text.startswith(
        "You asked for 99: a summary has 1 to 10 sentences.\nBarge shuts Norwick bridge\n"
    )
    assert person.run("/summary", "99 norwick zeppelins").text.startswith(
        "I took “99” as a search word: a summary has 1 to 10 sentences.\n"
        "Nothing in the index on “99 norwick zeppelins”.\n"
    )


def test_two_stories_are_offered_unless_articles_are_named(person: Person) -> None:
    offered = person.run("/compare", "norwick vs rovers")
    assert offered.text == f"“norwick vs rovers” names 2 stories.{EACH}"
    assert person.press(offered, "Barge shuts").text.startswith("Barge shuts Norwick bridge\n3 outlets")
    assert person.run("/compare", "barge vs lights").text.startswith("Metro Standard vs Harbour Ledger\n2 outlets")


def test_two_things_joined_are_two_if_nothing_is_called_so(person: Person) -> None:
    for joined in ("norwick bridge and rovers", "norwick bridge with rovers"):
        assert person.run("/compare", joined).text == f"“{joined}” names 2 stories.{EACH}"
    unknown = person.run("/compare", "norwick bridge and the zeppelin")
    assert "\nTo compare two articles, write `A vs B`.\n• norwick bridge vs the zeppelin\n" in unknown.text
    again = person.press(unknown, "norwick bridge vs")
    assert again.text.startswith("Nothing in the index on “the zeppelin”.\n")
    assert not [label for label in labels(again) if " vs " in label]  # the comparison that failed is not offered again


def test_nothing_found_says_what_was_searched(person: Person) -> None:
    answer = person.run("/summary", "norwick <zeppelin>")
    assert "Nothing in the index on “norwick &lt;zeppelin&gt;”." in answer.text
    assert "Searched 16 articles in 14 stories" in answer.text
    story = person.press(answer, "Barge shuts Norwick bridge")
    assert story.text.startswith("Barge shuts Norwick bridge\n3 outlets")


def test_the_same_question_has_the_same_answer(person: Person) -> None:
    first, second = (person.run("/compare", "norwick bridge") for _ in range(2))
    assert first.text == second.text
    assert [strip(block) for block in first.blocks] == [strip(block) for block in second.blocks]


def test_twelve_people_asking_at_once_are_all_answered(
    person: Person, small_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    together, ask = Barrier(12, timeout=10), small_newsroom.search

    def slowly(typed: str, page: int = 1) -> object:
        together.wait()  # nobody is answered before all are being served
        return ask(typed, page)

    monkeypatch.setattr(small_newsroom, "search", slowly)
    before = person.last()
    with ThreadPoolExecutor(12) as people:
        acknowledged = list(
            people.map(lambda _: person.desk.command(person.channel, "/coverage", "barge").ok, range(12))
        )
    assert acknowledged == [True] * 12
    person.desk.wait_for(lambda room: sum(one.from_app and one.ts > before for one in room.messages) == 12)


def strip(block: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in block.items() if key != "block_id"}


def test_in_a_direct_message_there_is_no_channel_to_share_to(person: Person) -> None:
    direct = person.direct()
    answer = person.run("/compare", "norwick bridge", direct.channel)
    assert [label for label in labels(answer) if label.startswith(("Share", "Post", "Follow"))] == [
        "Follow",
        "Post here",
    ]
    assert direct.press(answer, "Post here").text.startswith("Shared by <@")
