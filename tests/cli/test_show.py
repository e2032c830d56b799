"""Answers on a page of text, as far as the terminal words them itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.cli.show import show
from bot.cli.show.digest import show_digest
from bot.cli.terminal_page import TerminalPage
from bot.model.answer import CommandAnswer
from bot.model.article import Genre
from bot.model.comparison import Agreement, Difference, DifferenceKind, Side
from bot.model.digest import Digest, DigestSection, DigestStory
from bot.model.edition import Edition, Slot, SlotState
from bot.model.passage import Head, Passage
from bot.model.search import Choice, Hit, SearchPage, TakenFor
from bot.model.summary import Voice
from bot.wording.comparisons import left_out
from bot.wording.digests import outcome
from handlers.render.digest_board import done
from handlers.render.heads import article_line, headline
from tests.handlers import bridge

Shown = Callable[[CommandAnswer], str]

SOON = Passage("ledger-1", 0, 44, "“We will have a ferry by Monday,” Quill said.", "Harbour Ledger", 0)
WANTED = Passage("bell-1", 0, 38, "“We want a ferry by Monday,” she said.", "Evening Bell", 0)
DIGEST = Digest("morning", "Morning digest", bridge.MORNING, bridge.NOON, ())
PROFILE = """\
Ada Quill (person)

Described as
  Mayor: Evening Bell 3, Harbour Ledger 1
    bell/bridge.txt, characters 200 to 205
  a former tram driver: Evening Bell 1
    bell/bridge.txt, characters 411 to 431
  aged 44: Harbour Ledger 1
    https://ledger.example/bridge?from=front&page=1, characters 240 to 242

Key sentences
  Evening Bell: Ada Quill, a former tram driver, was elected mayor of Norwick in May.

Latest
  Harbour Ledger: “We will have a ferry by Monday,” Mayor Ada Quill said.
  Evening Bell: Mayor Quill promises a ferry by Monday.

In their own words
  Mayor Ada Quill (Harbour Ledger): “We will have a ferry by Monday,” Mayor Ada Quill said.

What others say
  Bo Trent (Evening Bell): “The mayor was slow,” said Bo Trent of the tram drivers’ union.

Names used
  Ada Quill: Harbour Ledger 2, Evening Bell 1
  Quill: Evening Bell 3
  6 mentions in 4 articles; first mentioned 2 Nov 2024 09:00 UTC, last 17 Nov 2024 07:30 UTC

Mentions over time
   2 Nov 2024  ███           Harbour Ledger 1
  17 Nov 2024  ████████████  Evening Bell 3, Harbour Ledger 1
  1 mention without a date

Appears with
  Norwick (4)

Stories
  Barge shuts Norwick bridge  [s-bridge]
"""
FERRY = (Side(SOON, "We will have a ferry by Monday"), Side(WANTED, "We want a ferry by Monday"))


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str]) -> Shown:
    def written(answer: CommandAnswer) -> str:
        show(TerminalPage("UTC"), answer)
        return capsys.readouterr().out

    return written


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((("will have", "want"), ("", "soon")), "but the words differ: “will have”, “want”"),
        ((("", "soon"),), "but the words differ: with and without “soon”"),
        ((), "same quote in different words"),
    ],
)
def test_a_fact_tells_the_words_in_which_its_quotations_part(
    shown: Shown, words: tuple[tuple[str, str], ...], told: str
) -> None:
    quote = Difference(DifferenceKind.QUOTE, FERRY, words=words)
    compared = replace(bridge.COMPARISON, agreed=(Agreement((SOON, WANTED), 2),), differ=(quote,))
    assert f"     Evening Bell: {WANTED.text}\n     {told}\n" in shown(compared)


def test_key_figures_are_told_as_in_slack(shown: Shown) -> None:
    told = shown(bridge.STORY_SUMMARY)
    assert "\n  people hurt: At least nine (Evening Bell): " in told
    assert "\n    elsewhere Seven (Metro Standard): " in told
    assert "\n  up to six weeks (Harbour Ledger): " in told
    assert "\n  40 trams (Evening Bell): Some 40 trams wait.\n" in told


def test_a_sentence_of_a_summary_says_what_others_give_differently(shown: Shown) -> None:
    told = shown(bridge.STORY_SUMMARY).partition("\nFigures\n")[0]
    assert (
        f"  Evening Bell: {bridge.NINE.text}\n    they differ on people hurt: "
        "At least nine (Evening Bell), Seven (Metro Standard, Uplands Courier)\n" in told
    )
    assert told.count("they differ") == 1


def test_a_voice_stands_beside_no_other_source(shown: Shown) -> None:
    given = replace(bridge.QUILL_SAYS, speaker="Bo Trent")
    assert given.passage.attribution.source not in ("", "Bo Trent")
    [line] = [line for line in shown(replace(bridge.STORY_SUMMARY, voices=(given,))).splitlines() if "Bo Trent" in line]
    assert line == f"  Bo Trent (Harbour Ledger): {given.passage.text}"
    [line] = [line for line in shown(bridge.SUMMARY).splitlines() if line.startswith("  a pilot")]
    assert Voice("a pilot", bridge.LIGHTS).said == bridge.LIGHTS
    assert line.endswith("  [unnamed source: a pilot who saw it]")


@pytest.mark.parametrize(
    ("choice", "lead"),
    [
        (bridge.ONE_CHOICE, "No exact match for “quil”. Did you mean this? Run the command again with its id:"),
        (bridge.CHOICE, "Several things match “quill”. Run the command again with one of these ids:"),
        (
            Choice("bridge vs ferry", bridge.CHOICE.stories * 2, apart=True),
            "“bridge vs ferry” names 2 stories. Run the command again with one id:",
        ),
        (
            Choice("tram " * 100, entities=bridge.ONE_CHOICE.entities),
            f"No exact match for “{'tram ' * 39}tram…”. Did you mean this? Run the command again with its id:",
        ),
    ],
)
def test_a_choice_of_one_is_not_called_several(shown: Shown, choice: Choice, lead: str) -> None:
    assert shown(choice).splitlines()[0] == lead


def test_days_are_told_without_an_hour(shown: Shown) -> None:
    profile = replace(bridge.PROFILE, first=datetime(2024, 11, 2, tzinfo=UTC), last=bridge.NOON)
    assert "; first mentioned 2 Nov 2024, last 17 Nov 2024 12:05 UTC\n" in shown(profile)
    assert "; mentioned 17 Nov 2024 12:05 UTC\n" in shown(replace(profile, first=bridge.NOON))


def test_a_search_says_whom_about_was_taken_to_mean(shown: Shown) -> None:
    found = replace(bridge.SEARCH, taken=TakenFor("quil", "Ada Quill", others=("Ben Quill (person)",)))
    assert shown(found).splitlines()[:2] == [
        "7 articles, page 1 of 4",
        "about:quil is read as “Ada Quill”; it may also mean Ben Quill (person)",
    ]


def test_a_page_without_hits_says_so(shown: Shown) -> None:
    found = SearchPage(bridge.SEARCH.query, (), 20_001, 90, 4_001, total_is_exact=False)
    assert shown(found) == "More than 20,000 articles, page 90 of 4,001\nThere is nothing on this page.\n"


def test_two_stories_beside_each_other_are_said_to_be_two(shown: Shown) -> None:
    other = replace(bridge.BELL, story="s-other")
    pair = replace(bridge.COMPARISON, story=replace(bridge.STORY, id=""), heads=(bridge.LEDGER, other))
    assert "\nThese two articles are from different stories.\n" in shown(pair)
    assert "different stories" not in shown(replace(pair, heads=(bridge.LEDGER, bridge.BELL)))


def test_a_digest_s_dispute_names_every_outlet_of_a_value(capsys: pytest.CaptureFixture[str]) -> None:
    tolls = Difference(
        DifferenceKind.NUMBER,
        (
            Side(SOON, "27"),
            Side(WANTED, "27"),
            Side(replace(WANTED, outlet="Metro Standard"), "31"),
            Side(replace(SOON, start=90), "27"),
        ),
        "killed",
    )
    show_digest(
        TerminalPage("UTC"),
        replace(DIGEST, sections=(DigestSection("One", (DigestStory(bridge.STORY, SOON, tolls),)),)),
    )
    told = capsys.readouterr().out
    assert "\n  Barge shuts Norwick bridge\n  Harbour Ledger: “We will have a ferry by Monday,” Quill said.\n" in told
    assert "· outlets differ on killed: 27 (Harbour Ledger, Evening Bell), 31 (Metro Standard) · s-bridge\n" in told


def test_a_digest_s_lead_that_is_the_title_too_is_not_said_twice(capsys: pytest.CaptureFixture[str]) -> None:
    story = DigestStory(bridge.STORY, SOON, titled_by_lead=True)
    show_digest(TerminalPage("UTC"), replace(DIGEST, sections=(DigestSection("One", (story,)),)))
    told = capsys.readouterr().out
    assert "\nOne\n  Harbour Ledger: “We will have a ferry by Monday,” Quill said.\n" in told


def test_headlines_that_a_page_glued_into_a_sentence_are_left_out_with_a_mark(
    capsys: pytest.CaptureFixture[str],
) -> None:
    TerminalPage("UTC").quote(replace(SOON, text="Ada Quill Ada Jane QuillBridge shut again MORE met Tom Reyes."))
    assert capsys.readouterr().out == "  Harbour Ledger: Ada Quill […] met Tom Reyes.\n"


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (SlotState.CLAIMED, "being posted (Slack asks to wait)"),
        (SlotState.SENDING, "being posted (Slack asks to wait)"),
        (SlotState.POSTED, "posted (Slack asks to wait)"),
        (SlotState.UNKNOWN, "unknown: it may or may not have been posted (Slack asks to wait)"),
        (SlotState.FAILED, "failed (Slack asks to wait)"),
        (SlotState.SKIPPED, "not posted (Slack asks to wait)"),
    ],
)
def test_what_became_of_a_digest_is_told_as_in_slack(state: SlotState, told: str) -> None:
    slot = Slot("morning", "C0NEWS", bridge.NOON.date(), "08:00", bridge.NOON)
    edition = Edition(slot, state, "", bridge.NOON, reason="Slack asks to wait")
    assert outcome(edition) == told
    if state is not SlotState.POSTED:
        assert done(edition).text.splitlines()[0] == f"The digest: {told}"


@pytest.mark.parametrize(
    ("published", "given", "terminal", "slack"),
    [
        (datetime(2024, 11, 18, tzinfo=UTC), "day", "18 Nov 2024", "18 Nov 2024"),
        (datetime(2024, 11, 18, tzinfo=UTC), "time", "18 Nov 2024", "18 Nov 2024"),
        (datetime(2024, 11, 18, 5, 30, tzinfo=UTC), "time", "18 Nov 2024 00:30 EST", "18 Nov 2024, 05:30 UTC"),
    ],
)
def test_a_day_without_a_time_is_one_day_everywhere(
    capsys: pytest.CaptureFixture[str], published: datetime, given: str, terminal: str, slack: str
) -> None:
    head = replace(bridge.BELL, published=published, published_is_date=given == "day")
    page = TerminalPage("America/New_York")
    page.head(head)
    page.head(replace(head, published=None, updated=published))
    assert capsys.readouterr().out.splitlines()[::2] == [
        f"Evening Bell · {terminal}",
        f"Evening Bell · updated {terminal}",
    ]
    assert article_line(head).reading[0].endswith(f" · {slack}")
    assert headline(head).reading.endswith(f" · {slack}")


def test_a_snippet_has_dots_of_ours_where_a_sentence_is_cut(shown: Shown) -> None:
    hit = Hit(bridge.LEDGER, "a ferry by Monday, and", 120, 142, ((2, 7),), cut_before=True, cut_after=True)
    assert shown(SearchPage(bridge.SEARCH.query, (hit,), 1)).endswith("\n  … a [ferry] by Monday, and …\n")


def test_opinion_is_said_not_to_be_compared(shown: Shown) -> None:
    assert shown(bridge.WITH_OPINION) == (
        "Harbour Ledger vs Evening Bell\n"
        "2 outlets\n"
        "Evening Bell's opinion piece is not compared; that leaves nothing to compare.\n"
        "\nHeadlines\n"
        "  Evening Bell: <!channel> *Bridge* of sighs (opinion)\n"
        "    file bell/bridge.txt\n"
        "  Harbour Ledger: Barge shuts Norwick bridge (corrected or updated)\n"
        "    https://ledger.example/bridge?from=front&page=1\n"
        "\nWho is named, and which outlets leave them out\n"
        "  Norwick: in all\n"
    )


@pytest.mark.parametrize(
    ("genres", "told"),
    [
        (("news", "news", "opinion"), "Evening Bell's opinion piece is not compared."),
        (("news", "news", "opinion", "opinion"), "The 2 articles marked opinion are not compared."),
        (
            ("opinion", "analysis"),
            "The 2 articles marked opinion or analysis are not compared; that leaves nothing to compare.",
        ),
        (("news", "news"), ""),
    ],
)
def test_what_is_left_out_of_a_comparison_is_told(genres: tuple[str, ...], told: str) -> None:
    heads = tuple(replace(bridge.BELL, id=str(number), genre=Genre(genre)) for number, genre in enumerate(genres))
    assert left_out(replace(bridge.COMPARISON, heads=heads)) == told


@pytest.mark.parametrize(
    ("outlet", "told"),
    [
        ("Uplands Courier", "Uplands Courier · wire copy: AP\n"),
        ("The Associated Press", "The Associated Press\n"),
        ("AP", "AP\n"),
    ],
)
def test_an_agencys_own_article_is_no_copy(capsys: pytest.CaptureFixture[str], outlet: str, told: str) -> None:
    TerminalPage("UTC").head(Head("wire-3", "Barge hits bridge", outlet, "https://wire.example/3", wire="AP"))
    assert capsys.readouterr().out == f"{told}https://wire.example/3\n"


def test_who_somebody_is_comes_first_as_in_slack(shown: Shown) -> None:
    assert shown(bridge.PROFILE) == PROFILE
