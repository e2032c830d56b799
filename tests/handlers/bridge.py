"""A made-up story of four articles as the newsroom answers it: a barge strikes a bridge."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.model.analysis import Attribution, AttributionKind, DescriptionKind, Figure, FigureKind, Quote
from bot.model.article import Genre
from bot.model.comparison import Agreement, Comparison, Difference, DifferenceKind, NameCoverage, PossibleMatch, Side
from bot.model.coverage_gap import CoverageGap
from bot.model.developments import Correction, Developments, NewerValue
from bot.model.entity import Entity, NameUse, Profile, Stretch, Wording
from bot.model.passage import Evidence, Excerpts, Head, Passage
from bot.model.search import Choice, Freshness, Hit, NotFound, Query, SearchPage
from bot.model.story import Origin, Story
from bot.model.story_answer import Sought, Statements, StoryAnswer
from bot.model.summary import KeyFigure, Named, StorySummary, Summary, Voice

MORNING = datetime(2024, 11, 17, 7, 30, tzinfo=UTC)
NOON = datetime(2024, 11, 17, 12, 5, tzinfo=UTC)

LEDGER = Head(
    "ledger-1", "Barge shuts Norwick bridge", "Harbour Ledger", "https://ledger.example/bridge?from=front&page=1",
    "ledger/bridge.md", "By Ines Okafor", MORNING, updated=NOON, words=412, version=2, story="s-bridge",
)  # fmt: skip
BELL = Head(
    "bell-1", "<!channel> *Bridge* of sighs", "Evening Bell", file="bell/bridge.txt",
    published=datetime(2024, 11, 17, tzinfo=UTC), published_is_date=True, words=150, story="s-bridge",
)  # fmt: skip
METRO = Head(
    "wire-1", "Seven hurt as barge hits bridge", "Metro Standard", "https://metro.example/n/7", published=NOON,
    wire="Meridian Wire", words=230, story="s-bridge",
)  # fmt: skip
COURIER = replace(
    METRO, id="wire-2", title="Barge hits bridge, seven hurt", outlet="Uplands Courier", url="", file="uplands/w.md"
)
HEADS = (LEDGER, BELL, METRO, COURIER)

STORY = Story(
    "s-bridge",
    LEDGER.title,
    tuple(head.id for head in HEADS),
    (
        Origin(("ledger-1",), outlets=("Harbour Ledger",)),
        Origin(("bell-1",), outlets=("Evening Bell",)),
        Origin(("wire-1", "wire-2"), "Meridian Wire", ("Metro Standard", "Uplands Courier")),
    ),
    tuple(head.outlet for head in HEADS),
    datetime(2024, 11, 17, tzinfo=UTC),
    NOON,
)


def said(head: Head, start: int, text: str, by: AttributionKind = AttributionKind.NONE, who: str = "") -> Passage:
    """A sentence of an article; ``who`` are its words for its source."""
    place = start + text.index(who)
    attribution = Attribution(by, who, place, place + len(who)) if who else Attribution(by)
    return Passage(head.id, start, start + len(text), text, head.outlet, 0, head.url, head.file, attribution)


SHUT = said(LEDGER, 0, "A barge struck the Norwick bridge on Sunday and shut it to all traffic.")
SHUT_BELL = said(BELL, 0, "The bridge at Norwick is shut: a barge hit it.")
SHUT_WIRE = said(METRO, 0, "NORWICK (Meridian Wire) — A barge hit the Norwick bridge, which was closed.")
CLOSED_FOR = said(
    LEDGER,
    300,
    "It may stay closed for “up to” six weeks, two officials said.",
    AttributionKind.UNNAMED,
    "two officials",
)
CLOSED_FOR_BELL = said(
    BELL,
    90,
    "Six weeks without a bridge, says a note of the port office.",
    AttributionKind.DOCUMENT,
    "a note of the port office",
)
NINE = said(BELL, 50, "At least nine people were hurt & one is <missing>.")
SEVEN = said(METRO, 90, "Seven people were hurt, the ferry office said.", AttributionKind.NAMED, "the ferry office")
SEVEN_COPY = replace(SEVEN, article="wire-2", outlet="Uplands Courier", url="", file="uplands/w.md")
MAYOR = said(
    LEDGER, 120, "“We will have a ferry by Monday,” Mayor Ada Quill said.", AttributionKind.NAMED, "Mayor Ada Quill"
)
LIGHTS = said(
    LEDGER,
    200,
    "The barge carried no lights, a pilot who saw it told the Ledger.",
    AttributionKind.UNNAMED,
    "a pilot who saw it",
)

COMPARISON = Comparison(
    STORY,
    HEADS,
    agreed=(
        Agreement((SHUT, SHUT_BELL, SHUT_WIRE, replace(SHUT_WIRE, article="wire-2", outlet="Uplands Courier")), 3, 0.9),
        Agreement((CLOSED_FOR, CLOSED_FOR_BELL), 2, 0.5),
        Agreement(
            (MAYOR, said(BELL, 200, "Mayor Quill promises a ferry by Monday.")), 2, 0.4, common=("ferry by Monday",)
        ),
    ),
    differ=(
        Difference(
            DifferenceKind.NUMBER,
            (Side(NINE, "At least nine"), Side(SEVEN, "Seven"), Side(SEVEN_COPY, "Seven")),
            "people hurt",
        ),
    ),
    only=(LIGHTS, said(BELL, 260, "Trams turn round at Mill Street.")),
    perhaps=(PossibleMatch(said(BELL, 300, "Queues reached the fish market."), CLOSED_FOR, 0.31),),
    names=(
        NameCoverage(
            "e-quill", "Ada Quill", "person", ("Harbour Ledger", "Evening Bell"), ("Metro Standard", "Uplands Courier")
        ),
        NameCoverage("e-norwick", "Norwick", "place", tuple(head.outlet for head in HEADS)),
        NameCoverage("", "Port Office", "organisation", ("Evening Bell",)),
    ),
)  # fmt: skip

WITH_GERMAN = replace(
    COMPARISON,
    heads=tuple(replace(head, language="de" if head is METRO else "en") for head in HEADS),
    only=(LIGHTS,),
)

WITH_OPINION = Comparison(
    Story(
        "",
        "Harbour Ledger vs Evening Bell",
        ("ledger-1", "bell-1"),
        STORY.origins[:2],
        ("Harbour Ledger", "Evening Bell"),
        STORY.first,
        MORNING,
    ),
    (replace(BELL, genre=Genre.OPINION), LEDGER),
    names=(NameCoverage("e-norwick", "Norwick", "place", ("Harbour Ledger", "Evening Bell")),),
)

IN_STORY = StoryAnswer(
    STORY,
    HEADS,
    "how many were hurt",
    (Side(NINE, "At least nine"), Side(SEVEN, "Seven")),
    sought=Sought.FIGURE,
    silent=("Harbour Ledger", "Uplands Courier"),
    about=("hurt",),
    unmentioning=("Harbour Ledger", "Uplands Courier"),
)

BOTH_MEANT = frozenset((NINE.place, SEVEN.place))
SIX_WEEKS = KeyFigure(
    Figure(320, 336, "six weeks", FigureKind.DURATION, 3_628_800.0, 3_628_800.0, "s", "up to"), CLOSED_FOR
)
NINE_HURT = KeyFigure(Figure(59, 63, "nine", FigureKind.COUNT, 9.0, None, "people", "At least"), NINE)
QUILL_SAYS = Voice("Mayor Ada Quill", MAYOR, Quote(121, 151, "We will have a ferry by Monday,", "Mayor Ada Quill"))
STATEMENTS = Statements(STORY, HEADS, "Quill", (QUILL_SAYS,), about="ferry", on_it=1)
NO_STATEMENTS = Statements(STORY, HEADS, "Vane <b>")
OF_BELL = Statements(STORY, HEADS, "Evening Bell", (Voice("", SHUT_BELL), Voice("", NINE)), is_outlet=True)
NAMES = (Named("e-norwick", "Norwick", "place", 6), Named("e-quill", "Ada Quill", "person", 3))

SUMMARY = Summary(
    LEDGER, (SHUT, MAYOR, CLOSED_FOR), (SIX_WEEKS,), (QUILL_SAYS, Voice("a pilot", LIGHTS)), NAMES, 2,
    ("figure “five” changed to “six”",),
)  # fmt: skip
DOZENS = KeyFigure(Figure(20, 22, "40", FigureKind.COUNT, 40.0, 40.0, "trams"), said(BELL, 260, "Some 40 trams wait."))
SEVEN_HURT = KeyFigure(Figure(90, 95, "Seven", FigureKind.COUNT, 7.0, 7.0, "people"), SEVEN)
STORY_SUMMARY = StorySummary(
    STORY,
    (SHUT, NINE),
    HEADS,
    (NINE_HURT, SEVEN_HURT, SIX_WEEKS, DOZENS),
    (QUILL_SAYS,),
    NAMES,
    COMPARISON.differ,
)

DRIVER = said(BELL, 411, "a former tram driver")
PROFILE = Profile(
    Entity("e-quill", "Ada Quill", "person", ("Quill",)),
    (
        NameUse("Ada Quill", (("Harbour Ledger", 2), ("Evening Bell", 1))),
        NameUse("Quill", (("Evening Bell", 3),)),
    ),
    4,
    6,
    datetime(2024, 11, 2, 9, tzinfo=UTC),
    MORNING,
    (MAYOR, said(BELL, 200, "Mayor Quill promises a ferry by Monday.")),
    (said(BELL, 400, "Ada Quill, a former tram driver, was elected mayor of Norwick in May."),),
    (QUILL_SAYS,),
    (Voice("Bo Trent", said(BELL, 470, "“The mayor was slow,” said Bo Trent of the tram drivers’ union.")),),
    (Named("e-norwick", "Norwick", "place", 4),),
    (("s-bridge", STORY.title),),
    (LEDGER, BELL),
    described=(
        Wording(
            "Mayor",
            DescriptionKind.TITLE,
            (("Evening Bell", 3), ("Harbour Ledger", 1)),
            (said(BELL, 200, "Mayor"), said(LEDGER, 155, "Mayor")),
        ),
        Wording("a former tram driver", DescriptionKind.APPOSITION, (("Evening Bell", 1),), (DRIVER,)),
        Wording("44", DescriptionKind.AGE, (("Harbour Ledger", 1),), (said(LEDGER, 240, "44"),)),
    ),
    over_time=(
        Stretch(date(2024, 11, 2), date(2024, 11, 2), (("Harbour Ledger", 1),)),
        Stretch(date(2024, 11, 17), date(2024, 11, 17), (("Evening Bell", 3), ("Harbour Ledger", 1))),
    ),
)

FRESH = Freshness(38, 12, "2024-11-19T18:00:00Z", "2024-11-20T06:15:00Z")
UNMENTIONED = Profile(
    Entity("person:mo-vane", "Mo Vane", "person", ("M. <Vane>", "Maurice Vane"), "desk"), (), 0, 0, None, None,
    searched=FRESH,
)  # fmt: skip
SEARCH = SearchPage(
    Query("norwick ferry outlet:Ledger", "norwick ferry", "Ledger"),
    (
        Hit(LEDGER, "“We will have a ferry by Monday,” Mayor Ada Quill said.", 120, 175, ((16, 21),)),
        Hit(BELL, "bridge at Norwick is shut: a barge", 4, 38, ((10, 17),), cut_before=True, cut_after=True),
    ),
    7,
    1,
    4,
)
NOT_FOUND = NotFound("norwich <ferry>", FRESH, (STORY,), ("Norwick",))
NOT_INDEXED = NotFound("https://other.example/bridge?a=1&b=2", FRESH)
CHOICE = Choice(
    "quill", (STORY,), (COURIER,), (("e-quill", "Ada Quill", "person"), ("e-quills", "Quill & Sons", "organisation"))
)
ONE_CHOICE = Choice("quil", entities=(("e-quill", "Ada Quill", "person"),))
EVIDENCE = Excerpts(
    (
        Evidence(
            NINE, "Sirens were heard. At least nine people were hurt & one is <missing>. Trams stopped.", 31, BELL
        ),
        Evidence(MAYOR, MAYOR.text, 120, LEDGER),
    ),
    1,
)

DEVELOPMENTS = Developments(
    STORY,
    date(2024, 11, 17),
    (*HEADS, replace(BELL, id="bell-2", title="Ferry by Monday?", published=None)),
    new=(COURIER, METRO, LEDGER),
    leads=(SEVEN, SHUT),
    newer=(NewerValue(DifferenceKind.NUMBER, "people hurt", Side(NINE, "At least nine"), Side(SEVEN, "Seven")),),
    only=((SHUT_WIRE, SHUT_BELL), (LIGHTS,)),
    corrected=(Correction(LEDGER, NOON, ("figure “five” changed to “six”", "sentence removed: It <sank>.")),),
    indexed=datetime(2024, 11, 20, 6, 15, tzinfo=UTC),
)
UNCHANGED = replace(
    DEVELOPMENTS, since=date(2024, 11, 19), new=(), newer=(), only=(), corrected=(), heads=DEVELOPMENTS.heads[:4]
)
GAP = CoverageGap(
    STORY, HEADS, ("Uplands Courier",), COMPARISON.agreed[1:2], (LIGHTS,), unsure=2, remarks=("A <remark>.",)
)
NO_GAP = replace(GAP, agreed=(), only=(), unsure=1, remarks=())
NOT_THERE = replace(
    NO_GAP,
    outlets=("Daily <Tide>",),
    unsure=0,
    why_not="Daily <Tide> has no article in this story. The outlets are: Harbour Ledger, Evening Bell.",
)

QUOTE = Difference(
    DifferenceKind.QUOTE,
    (
        Side(MAYOR, "We will have a ferry by Monday"),
        Side(said(BELL, 300, "“We want a ferry by Monday,” she said."), "We want a ferry by Monday"),
    ),
    words=(("will have", "want"), ("", "soon"), ("want", "will have")),
)
