"""Strategies for what the newsroom may answer, with texts, names and addresses at their worst."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import strategies as st

from bot.model.analysis import Attribution, AttributionKind, DescriptionKind, Figure, FigureKind, Quote
from bot.model.article import Genre
from bot.model.comparison import Agreement, Comparison, Difference, DifferenceKind, NameCoverage, Side
from bot.model.entity import Entity, NameUse, Profile, Stretch, Wording
from bot.model.passage import Evidence, Excerpts, Head, Passage
from bot.model.search import Choice, Freshness, Hit, NotFound, Query, SearchPage
from bot.model.story import Origin, Story
from bot.model.summary import KeyFigure, Named, StorySummary, Summary, Voice

SHARP = (
    "<!channel>", "<!here|x>", "<@U0AAAAAAA>", "<#C0AAAAAAA>", "<!subteam^S1>", "<https://evil.example|click>",
    "https://evil.example/x", "*bold* _it_ ~no~ `code`", "```block```", "&amp; & &lt;b&gt;", ":wave:", "\n> quoted",
    "\u202egnp.exe", "\u200b\u2066", "⟦U+202E⟧", "\ud800", "\x00\x07", "| a | b |", "@everyone #general",
    "<script>alert(1)</script>", "Two dozen people, “up to” 306 km.", "Zwölf – ñandú 北京",
    "x" * 700, "word " * 90, "\u202e" * 60, "& < > " * 40,
)  # fmt: skip
SOME_TEXT = st.lists(st.sampled_from(SHARP) | st.text(max_size=8), min_size=0, max_size=4).map(" ".join)
TEXT = st.builds(lambda text, times: (text * times)[:6_000], SOME_TEXT, st.sampled_from([1, 1, 1, 3, 40]))
NAMES = st.builds(lambda text: text[:300], SOME_TEXT)
IDS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12) | st.builds(
    lambda letter: letter * 512, st.sampled_from("a北\U0001f600&\x01")
)
ADDRESSES = st.sampled_from(
    ["", "https://example.org/a", "https://example.org/" + "a" * 1_900, "javascript:alert(1)", "http://[", "ftp://x/y",
     "https://example.org/a|b>c", "https://example.org/?q=1&r=<2>"]
)  # fmt: skip
MOMENTS = st.datetimes(datetime(1969, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)) | st.just(  # noqa: DTZ001
    datetime(2024, 11, 17, tzinfo=UTC)
)
HOW_MANY = st.sampled_from([0, 1, 2, 3, 7, 40, 200])

ATTRIBUTIONS = st.builds(Attribution, st.sampled_from(AttributionKind), NAMES)
HEADS = st.builds(
    Head,
    id=IDS,
    title=NAMES | TEXT,
    outlet=NAMES,
    url=ADDRESSES,
    file=NAMES,
    byline=NAMES,
    published=st.none() | MOMENTS,
    published_is_date=st.booleans(),
    updated=st.none() | MOMENTS,
    genre=st.sampled_from([Genre.NEWS, Genre.OPINION, Genre.ANALYSIS]),
    wire=st.sampled_from(["", "AP", "*Wire* <!here>"]),
    title_from_text=st.booleans(),
    version=st.integers(1, 3),
    story=st.just("") | IDS,
)
PASSAGES = st.builds(
    lambda article, text, outlet, start, attribution, url: Passage(
        article, start, start + len(text), text, outlet, 0, url, attribution=attribution
    ),
    IDS,
    TEXT,
    NAMES,
    st.integers(0, 10_000),
    ATTRIBUTIONS,
    ADDRESSES,
)
MANY_PASSAGES = st.builds(
    lambda passages, number: tuple(
        replace(passage, article=f"{passage.article[:500]}{at}", outlet=f"{passage.outlet}{at}")
        for at, passage in zip(range(number), passages * number, strict=False)
    ),
    st.lists(PASSAGES, min_size=1, max_size=3),
    HOW_MANY,
)
MANY_HEADS = st.builds(
    lambda heads, number: tuple(
        replace(head, id=f"{head.id[:500]}{at}") for at, head in zip(range(number), heads * number, strict=False)
    ),
    st.lists(HEADS, min_size=1, max_size=3),
    HOW_MANY,
)
ORIGINS = st.builds(
    Origin,
    articles=st.lists(IDS, min_size=1, max_size=3).map(tuple),
    wire=st.sampled_from(["", "AP", "<!channel>"]),
    outlets=st.lists(NAMES, max_size=3).map(tuple),
)
STORIES = st.builds(
    lambda story, origins, times: replace(story, origins=tuple(origins * times)),
    st.builds(
        Story,
        id=st.just("") | IDS,
        title=NAMES | TEXT,
        articles=st.lists(IDS, max_size=3).map(tuple),
        origins=st.just(()),
        outlets=st.lists(NAMES, max_size=3).map(tuple),
    ),
    st.lists(ORIGINS, max_size=3),
    st.sampled_from([1, 80]),
)
FIGURES = st.builds(
    lambda text, qualifier: Figure(0, len(text), text, FigureKind.COUNT, 1.0, 1.0, qualifier=qualifier), NAMES, NAMES
)
KEY_FIGURES = st.lists(st.builds(KeyFigure, FIGURES, PASSAGES), max_size=6).map(tuple)
QUOTES = st.none() | st.builds(lambda text: Quote(0, len(text), text), TEXT)
VOICES = st.lists(st.builds(Voice, NAMES, PASSAGES, QUOTES), max_size=5).map(tuple)
NAMED = st.lists(st.builds(Named, IDS, NAMES, NAMES, st.integers(0, 10**7)), max_size=8).map(tuple)
SENTENCES = st.lists(PASSAGES, max_size=10).map(tuple)

SUMMARIES = st.builds(
    Summary, HEADS, SENTENCES, KEY_FIGURES, VOICES, NAMED, st.integers(1, 999), st.lists(NAMES, max_size=9).map(tuple)
)
STORY_SUMMARIES = st.builds(StorySummary, STORIES, SENTENCES, MANY_HEADS, KEY_FIGURES, VOICES, NAMED)


def _many(values: st.SearchStrategy[object], most: int = 500) -> st.SearchStrategy[tuple[object, ...]]:
    return st.builds(
        lambda drawn, number: tuple(drawn * number)[:number],
        st.lists(values, min_size=1, max_size=3),
        st.sampled_from([0, 1, 3, most]),
    )


COMPARISONS = st.builds(
    Comparison,
    story=STORIES,
    heads=MANY_HEADS,
    agreed=_many(st.builds(Agreement, MANY_PASSAGES, st.integers(0, 200))),
    differ=_many(
        st.builds(
            Difference, st.sampled_from(DifferenceKind), _many(st.builds(Side, PASSAGES, NAMES | TEXT), 30), NAMES
        )
    ),
    only=MANY_PASSAGES,
    names=_many(
        st.builds(
            NameCoverage,
            IDS | st.just(""),
            NAMES,
            NAMES,
            st.lists(NAMES, max_size=9).map(tuple),
            st.lists(NAMES, max_size=9).map(tuple),
        )
    ),
)
ENTITIES = st.builds(Entity, IDS, NAMES, NAMES | st.just("person"))
USES = st.builds(NameUse, NAMES, st.lists(st.tuples(NAMES, st.integers(0, 999)), max_size=9).map(tuple))
STAMPS = st.sampled_from(["", "2024-11-17T14:05:00Z", "nonsense", "2024-11-17"])
FRESHNESS = st.builds(Freshness, st.integers(0, 10**6), st.integers(0, 10**6), STAMPS, STAMPS)
OUTLETS = st.lists(st.tuples(NAMES, st.integers(0, 999)), max_size=9).map(tuple)
WORDINGS = st.builds(
    Wording, TEXT, st.sampled_from(DescriptionKind), OUTLETS, st.lists(PASSAGES, min_size=1, max_size=3).map(tuple)
)
PROFILES = st.builds(
    Profile,
    entity=ENTITIES,
    names=st.lists(USES, max_size=12).map(tuple),
    articles=st.integers(0, 10**6),
    mentions=st.integers(0, 10**6),
    first=st.none() | MOMENTS,
    last=st.none() | MOMENTS,
    latest=st.lists(PASSAGES, max_size=3).map(tuple),
    telling=st.lists(PASSAGES, max_size=3).map(tuple),
    quotes_by=VOICES,
    quotes_about=VOICES,
    with_others=NAMED,
    stories=st.lists(st.tuples(IDS, NAMES), max_size=5).map(tuple),
    heads=st.lists(HEADS, max_size=5).map(tuple),
    described=st.lists(WORDINGS, max_size=5).map(tuple),
    searched=st.none() | FRESHNESS,
    over_time=st.lists(st.builds(Stretch, st.dates(), st.dates(), OUTLETS), max_size=9).map(tuple),
)


def _hit(head: Head, snippet: str, marks: list[tuple[int, int]]) -> Hit:
    return Hit(head, snippet, 7, 7 + len(snippet), tuple(marks))


HITS = st.builds(
    _hit, HEADS, TEXT, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted).map(tuple), max_size=4)
)
SEARCHES = st.builds(
    SearchPage,
    st.builds(Query, typed=NAMES),
    st.lists(HITS, max_size=5).map(tuple),
    st.integers(0, 10**6),
    st.integers(1, 90),
    st.integers(0, 90),
    st.booleans(),
)
NOT_FOUND = st.builds(
    NotFound,
    NAMES | ADDRESSES,
    FRESHNESS,
    st.lists(STORIES, max_size=5).map(tuple),
    st.lists(NAMES.filter(lambda name: name.encode("utf-8", "ignore").decode() == name), max_size=3).map(tuple),
)
CHOICES = st.builds(
    Choice,
    NAMES,
    st.lists(STORIES, max_size=9).map(tuple),
    st.lists(HEADS, max_size=9).map(tuple),
    st.lists(st.tuples(IDS, NAMES, NAMES), max_size=9).map(tuple),
)


def _evidence(passage: Passage, before: str, after: str, head: Head, *, torn: bool) -> Evidence:
    paragraph = before + ("" if torn else passage.text) + after
    return Evidence(passage, paragraph, passage.start - len(before), head)


CUTTINGS = st.builds(
    Excerpts,
    st.lists(st.builds(_evidence, PASSAGES, TEXT, TEXT, HEADS, torn=st.booleans()), min_size=1, max_size=8).map(tuple),
    st.integers(0, 9),
)
ANSWERS = st.one_of(
    SUMMARIES, STORY_SUMMARIES, COMPARISONS, PROFILES, SEARCHES, NOT_FOUND, CHOICES, CUTTINGS
)  # fmt: skip
