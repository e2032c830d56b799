"""A small index for the journeys, made by hand: a bridge that three outlets report, and twelve notes on a harbour."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.model.analysis import Analysis, Attribution, AttributionKind, EntityType
from bot.model.comparison import Agreement, Comparison, Difference, DifferenceKind, NameCoverage, Side
from bot.model.entity import Entity
from bot.model.passage import Passage
from bot.model.story import Origin, Report, Story
from bot.store import Store, StoryEntry
from tests.fakes.reports import report

QUILL = Entity("person:ada-quill", "Ada Quill", EntityType.PERSON, ("Quill",))
BEN = Entity("person:ben-quill", "Ben Quill", EntityType.PERSON, ("Quill",))
NORWICK = Entity("place:norwick", "Norwick", EntityType.PLACE)

BRIDGE_ADDRESS = "https://ledger.example/bridge"
LEDGER = report(
    "ledger-bridge",
    "A barge struck the Norwick bridge on Sunday and shut it.\n\n"
    "Ada Quill, the mayor, said a ferry would run by Monday. At least nine people were hurt.\n\n"
    "The barge carried no lights.",
    outlet="Harbour Ledger",
    title="Barge shuts Norwick bridge",
    url=BRIDGE_ADDRESS,
    names=[QUILL, NORWICK],
)
BELL = report(
    "bell-bridge",
    "The bridge at Norwick is shut after a barge hit it. Seven people were hurt & one is <missing>.\n\n"
    "<!channel> Trams turn round at *Mill Street*, _officials_ said.",
    outlet="Evening Bell",
    title="<!everyone> Bridge of sighs",
    names=[NORWICK],
)
METRO = report(
    "metro/" + "bridge-" * 60 + "1",
    "Norwick's bridge is closed. A barge ran into it. Ada Quill gave no date.",
    outlet="Metro Standard",
    title="Norwick cut in two",
    names=[QUILL, NORWICK],
)
MATCH = report(
    "ledger-match",
    "Ben Quill scored twice for Saltby Rovers. The coach praised him.",
    outlet="Harbour Ledger",
    title="Quill strikes twice",
    url="https://ledger.example/match/",
    names=[BEN],
)
NOTES = [
    report(
        f"note-{number}",
        f"Tide table number {number} was printed. It shows high water at {number % 12 + 1} o'clock.",
        outlet="Uplands Courier",
        title=f"Tide table {number}",
        published=datetime(2024, 10, 1, tzinfo=UTC) + timedelta(days=number),
    )
    for number in range(12)
]
ARTICLES = [LEDGER, BELL, METRO, MATCH, *NOTES]

STORY = Story(
    "story-bridge",
    "Barge shuts Norwick bridge",
    (LEDGER.article.id, BELL.article.id, METRO.article.id),
    tuple(Origin((one.article.id,), outlets=(one.article.outlet,)) for one in (LEDGER, BELL, METRO)),
    ("Harbour Ledger", "Evening Bell", "Metro Standard"),
    LEDGER.article.published,
    LEDGER.article.published,
)


def sentence(told: Report, number: int) -> Passage:
    """A sentence of an article, counted from 0."""
    return told.passage(told.analysis.sentences[number])


def fill(store: Store) -> None:
    """Put everything into an empty store."""
    with store.writing() as writer:
        writer.put_entities([QUILL, BEN, NORWICK])
        for told in ARTICLES:
            story = STORY.id if told.article.id in STORY.articles else f"story-{told.article.id}"
            writer.put_article(told.article, attributed(told), id_given=True, ready=True, story=story)
            if story != STORY.id:
                alone = _alone(story, told)
                writer.put_story(StoryEntry(story, b"{}", (), told.article.published, told.article.published, 1))
                writer.put_prepared(alone, None)
        writer.put_story(StoryEntry(STORY.id, b"{}", (), STORY.first, STORY.last, 3))
    with store.writing() as writer:
        writer.put_prepared(STORY, _comparison(store))


def attributed(told: Report) -> Analysis:
    """The analysis with a source behind each sentence in which somebody said something."""
    text = told.article.text
    return replace(
        told.analysis,
        sentences=tuple(
            replace(part, attribution=Attribution(AttributionKind.UNNAMED))
            if " said" in text[part.start : part.end]
            else part
            for part in told.analysis.sentences
        ),
    )


def _comparison(store: Store) -> Comparison:
    outlets = STORY.outlets
    return Comparison(
        STORY,
        tuple(store.heads(STORY.articles)),
        agreed=tuple(
            Agreement(tuple(sentence(told, number) for told, number in fact), len(fact))
            for fact in (
                ((LEDGER, 0), (BELL, 0), (METRO, 0)),
                ((LEDGER, 1), (METRO, 2)),
                ((LEDGER, 0), (METRO, 1)),
                ((BELL, 0), (METRO, 1)),
            )
        ),
        differ=(
            Difference(
                DifferenceKind.NUMBER,
                (Side(sentence(LEDGER, 2), "At least nine"), Side(sentence(BELL, 1), "Seven")),
                "people hurt",
            ),
        ),
        only=(sentence(LEDGER, 3), sentence(BELL, 2)),
        names=(
            NameCoverage(QUILL.id, "Ada Quill", "person", (outlets[0], outlets[2]), (outlets[1],)),
            NameCoverage(NORWICK.id, "Norwick", "place", outlets),
        ),
    )


def _alone(story_id: str, told: Report) -> Story:
    article = told.article
    origins = (Origin((article.id,), outlets=(article.outlet,)),)
    return Story(
        story_id, article.title, (article.id,), origins, (article.outlet,), article.published, article.published
    )
