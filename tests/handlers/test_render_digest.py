"""Whole digests as they are posted."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.blockkit import cautions, faults
from bot.model.analysis import Attribution, AttributionKind
from bot.model.article import Genre
from bot.model.comparison import Agreement, Difference, DifferenceKind, Side
from bot.model.digest import Digest, DigestSection, DigestStory, Listing
from bot.model.edition import Edition, Slot, SlotState
from bot.model.passage import Passage
from bot.model.story import Origin, Story
from handlers.render import Message
from handlers.render.digest import digest, preview
from handlers.render.digest_board import confirm, done, elsewhere, listing, usage

MESSAGES = Path(__file__).parents[1] / "messages"
EIGHT = datetime(2024, 11, 18, 7, tzinfo=UTC)


def said(article: str, text: str, outlet: str, url: str = "", by: AttributionKind = AttributionKind.NONE) -> Passage:
    return Passage(article, 10, 10 + len(text), text, outlet, 1, url, f"{article}.md", Attribution(by))


LEDGER = said("l1", "A barge struck the Norwick bridge & shut it.", "Harbour Ledger", "https://ledger.example/bridge")
BELL = said("b1", "The bridge at Norwick is shut after a barge hit it.", "Evening Bell")
HURT = (
    Side(said("l1", "Seven people were hurt, the ferry office said.", "Harbour Ledger"), "Seven"),
    Side(said("b1", "At least nine were hurt.", "Evening Bell"), "nine"),
    Side(said("w1", "At least nine were hurt.", "Metro Standard"), "nine"),
)
BRIDGE = Story(
    "bridge",
    "Barge shuts Norwick bridge",
    ("l1", "b1", "w1", "w2"),
    (
        Origin(("l1",), outlets=("Harbour Ledger",)),
        Origin(("b1",), outlets=("Evening Bell",)),
        Origin(("w1", "w2"), "Meridian Wire", ("Metro Standard", "Uplands Courier")),
    ),
    ("Harbour Ledger", "Evening Bell", "Metro Standard", "Uplands Courier"),
)
TOLL = said(
    "p1", "<!channel> *Tolls* go up on Monday, two officials said.", "Public Radio North", by=AttributionKind.UNNAMED
)
TOLD = Digest(
    name="morning",
    title="Morning digest",
    since=datetime(2024, 11, 17, 7, tzinfo=UTC),
    until=EIGHT,
    sections=(
        DigestSection(
            "Harbour & bridge",
            (
                DigestStory(
                    BRIDGE,
                    LEDGER,
                    Difference(DifferenceKind.NUMBER, HURT, "hurt"),
                    agreed=(Agreement((LEDGER, BELL), 3),),
                    only=(said("b1", "The barge had no lights.", "Evening Bell"),),
                ),
            ),
        ),
        DigestSection(
            "Everything else",
            (
                DigestStory(
                    Story(
                        "toll",
                        "Tolls",
                        ("p1",),
                        (Origin(("p1",), outlets=("Public Radio North",)),),
                        ("Public Radio North",),
                    ),
                    TOLL,
                    genre=Genre.ANALYSIS,
                ),
            ),
            left_out=3,
        ),
    ),
    set_up_by="Mara Vell",
    zone="Europe/Berlin",
    note="This digest is 40 minutes late.",
    when="Mon to Fri at 08:00, Europe/Berlin",
)


def test_a_whole_digest() -> None:
    expected = json.loads((MESSAGES / "digest.json").read_text(encoding="utf-8"))
    assert [message.payload() for message in digest(TOLD)] == expected


def test_a_preview_says_that_nothing_was_posted_and_is_else_the_same() -> None:
    shown, posted = preview(TOLD), digest(TOLD)[0]
    assert "only visible to you. Not posted." in shown.text
    assert shown.blocks[1:-1] == posted.blocks[:-1]


@pytest.mark.parametrize("title", ["A barge", "A barge struck the Norwick…"])
def test_a_lead_that_is_the_title_too_is_not_said_twice(title: str) -> None:
    [story] = TOLD.sections[0].stories
    short = replace(story, story=replace(BRIDGE, title=title), agreed=(), only=())
    shown = [
        digest(replace(TOLD, sections=(DigestSection("All", (replace(short, titled_by_lead=titled),)),)))[0].text
        for titled in (True, False)
    ]
    lead = "A barge struck the Norwick bridge &amp; shut it.\n  Harbour Ledger, also"
    assert f"\n• {lead}" in shown[0]
    assert f"\n• {title}\n  {lead}" in shown[1]


def test_a_digest_without_news() -> None:
    (only,) = digest(replace(TOLD, sections=(DigestSection("All", ()),)))
    assert "No new stories in this period." in only.text
    assert "Set up by Mara Vell" in only.text
    assert "Details in the thread" not in only.text


def test_who_asked_for_it_is_said() -> None:
    assert "Asked for by <@U0ROBIN>" in digest(replace(TOLD, asked_by="U0ROBIN"))[0].text
    assert "Asked for by &lt;!channel&gt;" in digest(replace(TOLD, asked_by="<!channel>"))[0].text
    assert "Asked for by the terminal" in digest(replace(TOLD, asked_by="the terminal"))[0].text


def test_one_section_needs_no_title_where_the_digest_has_the_same() -> None:
    alone = digest(replace(TOLD, title="Harbour & bridge", sections=TOLD.sections[:1]))[0]
    assert alone.text.count("Harbour &amp; bridge") == 1
    assert "*Harbour &amp; bridge*" in digest(replace(TOLD, sections=TOLD.sections[:1]))[0].text
    assert "Harbour &amp; bridge" in digest(TOLD)[0].text


def test_stories_that_do_not_fit_are_counted() -> None:
    many = replace(TOLD, sections=(DigestSection("All", TOLD.sections[0].stories * 40, 5),))
    front, *thread = digest(many)
    shown = sum(1 for block in front.blocks if block["type"] == "actions")
    assert 10 <= shown < 40
    assert f"and {45 - shown} more stories" in str(front.blocks)
    assert sum(1 for message in thread for block in message.blocks if block["type"] == "actions") == shown


SLOT = Slot("morning", "C0DIGESTS", date(2024, 11, 18), "08:00", EIGHT)
LISTED = Listing(
    "morning", "Morning digest", "C0DIGESTS", "Mon to Fri at 08:00, Europe/Berlin", "Europe/Berlin",
    datetime(2024, 11, 19, 7, tzinfo=UTC), Edition(SLOT, SlotState.POSTED, "me", EIGHT),
)  # fmt: skip


def edition(state: SlotState, reason: str = "") -> Edition:
    return Edition(SLOT, state, "me", EIGHT, reason=reason)


@pytest.mark.parametrize(
    ("last", "said_of_it"),
    [
        (None, "last not posted yet"),
        (edition(SlotState.POSTED), "last due 18 Nov 2024, 07:00 UTC: posted"),
        (replace(edition(SlotState.POSTED), asked_by="U0ROBIN"), "last asked for 18 Nov 2024, 07:00 UTC: posted"),
        (edition(SlotState.EMPTY), "last due 18 Nov 2024, 07:00 UTC: not posted (nothing new)"),
        (edition(SlotState.FAILED, "I am not in this channel."), ": failed (I am not in this channel.)"),
        (edition(SlotState.UNKNOWN, "Look there."), ": unknown: it may or may not have been posted (Look there.)"),
        (edition(SlotState.SENDING), ": being posted"),
    ],
)
def test_the_list_says_what_became_of_each(last: Edition | None, said_of_it: str) -> None:
    text = listing([replace(LISTED, last=last)]).text
    assert "*Morning digest* (`morning`) in <#C0DIGESTS>" in text
    assert "next due 19 Nov 2024, 07:00 UTC · Mon to Fri at 08:00, Europe/Berlin" in text
    assert said_of_it in text


def test_asking_for_a_digest_now_is_confirmed_first() -> None:
    (button,) = confirm(LISTED, "the last 24 hours").blocks[2]["elements"]
    assert (button["action_id"], button["value"]) == ("digest_now", "morning")
    assert button["confirm"]["title"]["text"] == "Post this digest now?"
    assert "Last due 18 Nov 2024, 07:00 UTC: posted" in confirm(LISTED, "the last 24 hours").text


@pytest.mark.parametrize(("typed", "said"), [("foo", True), ("", False), ("help", False)])
def test_a_word_that_the_command_does_not_know_is_named(typed: str, said: bool) -> None:  # noqa: FBT001 - a case's value
    assert usage(unknown=typed).text.startswith(f"There is no “/digest {typed}”.") is said


@pytest.mark.parametrize(
    "message",
    [
        listing([]),
        listing([LISTED] * 50),
        usage(),
        confirm(LISTED, "the last hour"),
        elsewhere(LISTED),
        done(edition(SlotState.POSTED)),
        done(edition(SlotState.POSTED, "without all details")),
        done(edition(SlotState.FAILED, "<!here> " * 300)),
    ],
)
def test_what_is_said_of_digests_may_be_sent(message: Message) -> None:
    assert faults(message.payload()) == ()
    assert cautions(message.payload()) == ()


GOES_ON = "I go on by myself; `/digest list` shows what became of it."


@pytest.mark.parametrize(
    ("state", "reason", "told"),
    [
        (SlotState.POSTED, "", "The digest has been posted."),
        (
            SlotState.UNKNOWN,
            "The connection broke.",
            f"The digest: unknown: it may or may not have been posted (The connection broke.)\n{GOES_ON}",
        ),
        (
            SlotState.CLAIMED,
            "Slack asked me to wait.",
            f"The digest: being posted (Slack asked me to wait.)\n{GOES_ON}",
        ),
        (
            SlotState.FAILED,
            "This channel is archived.",
            "The digest: failed (This channel is archived.)\n`/digest list` has it, too.",
        ),
    ],
)
def test_whoever_asked_for_a_digest_reads_whether_it_goes_on_by_itself(
    state: SlotState, reason: str, told: str
) -> None:
    assert done(edition(state, reason)).text == told
