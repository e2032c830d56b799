"""What a digest holds, and in which order."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.compare.latest_value import Latest
from bot.digest.pick import LEAD, NewStory, importance, share_out, two_lines
from bot.model.analysis import Sentence
from bot.model.article import Genre
from bot.model.comparison import Agreement, Comparison, Difference, DifferenceKind, Side
from bot.model.edition import Window
from bot.model.passage import Passage
from bot.model.story import Origin, Report, Story
from bot.newsroom.story.story_sentences import story_sentences
from bot.settings import SectionPlan
from tests.fakes.reports import report

WINDOW = Window(datetime(2024, 11, 17, 8, tzinfo=UTC), datetime(2024, 11, 18, 8, tzinfo=UTC))
NOON = datetime(2024, 11, 17, 12, tzinfo=UTC)


def new(story_id: str, *, origins: int = 1, names: tuple[str, ...] = (), latest: datetime = NOON) -> NewStory:
    ids = tuple(f"{story_id}{number}" for number in range(origins))
    story = Story(story_id, story_id, ids, tuple(Origin((one,)) for one in ids), ("Ledger",))
    return NewStory(story, ids, latest, names)


def order(*stories: NewStory) -> list[str]:
    (all_of_them,) = share_out([SectionPlan(title="All", stories=20)], stories, [_ids(stories)], WINDOW)
    return [one.story.id for one in all_of_them.stories]


def _ids(stories: tuple[NewStory, ...]) -> set[str]:
    return {one.story.id for one in stories}


def test_origins_come_before_freshness() -> None:
    assert order(new("fresh", latest=WINDOW.until), new("told-by-two", origins=2, latest=WINDOW.since)) == [
        "told-by-two", "fresh",
    ]  # fmt: skip


def test_of_as_many_origins_the_freshest_comes_first() -> None:
    assert order(new("old", latest=WINDOW.since), new("fresh", latest=WINDOW.until)) == ["fresh", "old"]


def test_a_name_that_the_newsroom_follows_weighs_as_much_as_two_origins() -> None:
    followed = new("followed", names=("Jana Holt",))
    assert order(new("two", origins=2), followed, new("four", origins=4)) == ["four", "followed", "two"]
    assert importance(followed, WINDOW) == importance(new("three", origins=3), WINDOW)


def test_only_origins_that_reported_in_the_window_count() -> None:
    worn = replace(new("worn", origins=5), articles=("worn0",))
    assert order(worn, new("two", origins=2)) == ["two", "worn"]


def test_equal_stories_have_a_fixed_order() -> None:
    assert order(new("b"), new("a"), new("c")) == ["a", "b", "c"]


def test_a_story_stands_once_in_the_first_section_that_has_room() -> None:
    stories = (new("a", origins=3), new("b", origins=2), new("c"))
    sections = [SectionPlan(title="Top", stories=1), SectionPlan(title="Harbour"), SectionPlan(title="Rest", stories=1)]
    chosen = share_out(sections, stories, [{"a", "b", "c"}, {"a", "b"}, {"a", "b", "c"}], WINDOW)
    assert [[one.story.id for one in section.stories] for section in chosen] == [["a"], ["b"], ["c"]]
    assert [section.left_out for section in chosen] == [0, 0, 0]


def test_what_is_shown_nowhere_is_counted_once() -> None:
    stories = (new("a", origins=3), new("b", origins=2), new("c"))
    sections = [SectionPlan(title="Top", stories=1), SectionPlan(title="Again", stories=1)]
    chosen = share_out(sections, stories, [{"a", "b", "c"}, {"a", "c"}], WINDOW)
    assert [[one.story.id for one in section.stories] for section in chosen] == [["a"], ["c"]]
    assert [section.left_out for section in chosen] == [1, 0]


def _passage(one: Report, sentence: Sentence) -> Passage:
    text = one.article.text[sentence.start : sentence.end]
    return Passage(
        one.article.id,
        sentence.start,
        sentence.end,
        text,
        one.article.outlet,
        sentence.paragraph,
        file=one.article.file,
    )


def _compared(*sentences: Passage, differ: tuple[Difference, ...] = ()) -> Comparison:
    return Comparison(new("s").story, (), agreed=(Agreement(sentences, 2),) if sentences else (), differ=differ)


ONE = report("s0", "The pier was hit at dawn. Nobody was hurt. The mayor came.")
TWO = report("s1", "A ferry struck the pier. Two sailors were hurt. It sails on.", outlet="Bell")


PIER = "A barge broke loose in the storm and struck the old pier of Norwick on Monday evening."
FERRY = "The ferry to Arden ran onto a sandbank in thick fog on Monday and was towed to Norwick."


@pytest.mark.parametrize(("title", "lead"), [("Barge strikes Norwick pier", PIER), ("Ferry runs onto sandbank", FERRY)])
def test_the_lead_is_the_first_sentence_of_the_summary(title: str, lead: str) -> None:
    reports = [report("s0", PIER, title=title), report("s1", FERRY, outlet="Bell", title=title)]
    story = replace(new("s"), story=replace(new("s").story, title=title))
    told = two_lines(story, reports, None)
    assert told is not None
    assert told.lead.text == lead
    assert [told.lead] == story_sentences(title, reports, None, Latest(None), 1)


def test_what_was_reported_outside_the_window_does_not_lead() -> None:
    fact, later = _passage(TWO, TWO.analysis.sentences[0]), report("s2", PIER)
    told = two_lines(new("s"), [later], _compared(fact, _passage(ONE, ONE.analysis.sentences[0])))
    assert told is not None
    assert told.lead.text == PIER
    assert told.agreed[0].sentences[0] == fact


def test_news_leads_before_opinion() -> None:
    opinion = report("s2", "The pier is a disgrace.", genre=Genre.OPINION)
    told = two_lines(new("s"), [opinion, report("s3", "It rained.")], None)
    assert told is not None
    assert (told.lead.text, told.genre) == ("It rained.", "news")
    alone = two_lines(new("s"), [opinion], None)
    assert alone is not None
    assert (alone.lead.text, alone.genre) == ("The pier is a disgrace.", "opinion")


LONG = (
    "A barge that broke loose in the storm struck the old pier of Norwick on Monday evening, and the pier fell, "
    f"{'notwithstanding reinforcements, ' * 7}officials of the municipal administration told reporters."
)


@pytest.mark.parametrize(("agreed", "outlet"), [(True, "Bell"), (False, "Ledger")])
def test_a_long_lead_gives_way_to_a_short_sentence_that_reports_the_same_fact(*, agreed: bool, outlet: str) -> None:
    title = "Old pier of Norwick fell as barge struck in storm, officials told reporters"
    reports = [report("s0", LONG, title=title), report("s1", PIER, outlet="Bell", title=title)]
    parts = [_passage(one, one.analysis.sentences[0]) for one in reports]
    story = replace(new("s"), story=replace(new("s").story, title=title))
    assert len(LONG) > LEAD >= len(PIER)
    told = two_lines(story, reports, _compared(*(parts if agreed else ())))
    assert told is not None
    assert told.lead.outlet == outlet


@pytest.mark.parametrize(("at", "lead"), [(NOON, "s1"), (None, "s0")])
def test_of_figures_that_differ_the_latest_leads(at: datetime | None, lead: str) -> None:
    killed = "A storm killed {} people in Norwick on Monday evening and flooded streets in Arden and Eldham."
    first = report("s0", killed.format(11), published=WINDOW.since)
    later = report("s1", killed.format(14), outlet="Bell", published=at)
    sides = (Side(first.passage(first.body[0]), "11"), Side(later.passage(later.body[0]), "14"))
    differ = (Difference(DifferenceKind.NUMBER, sides),)
    told = two_lines(new("s"), [first, later], Comparison(new("s").story, (first.head, later.head), differ=differ))
    assert told is not None
    assert told.lead.article == lead
    alone = two_lines(new("s"), [first], Comparison(new("s").story, (first.head, later.head), differ=differ))
    assert alone is not None
    assert alone.lead.article == "s0"


def test_a_figure_in_dispute_is_a_number_before_a_date_and_never_one_value() -> None:
    first, second = (_passage(one, one.analysis.sentences[1]) for one in (ONE, TWO))
    sides = (Side(first, "nobody"), Side(second, "two"))
    date = Difference(DifferenceKind.DATE, sides)
    number = Difference(DifferenceKind.NUMBER, sides, "people hurt")
    unsaid = Difference(DifferenceKind.NUMBER, sides, "times")
    same = Difference(DifferenceKind.NUMBER, (Side(first, "two"), Side(second, "two")))
    quote = Difference(DifferenceKind.QUOTE, sides)
    slight = Difference(DifferenceKind.NUMBER, (Side(first, "more than two"), Side(second, "two")), slight=True)
    for differ, expected in (
        ((date, number), number), ((quote, date), date), ((quote,), None), ((same,), None), ((), None),
        ((unsaid,), None), ((unsaid, date), date),
        ((slight,), None), ((slight, number), number), ((slight, date), date),
    ):  # fmt: skip
        told = two_lines(new("s"), [ONE, TWO], _compared(differ=differ))
        assert told is not None
        assert told.dispute == expected


def test_a_figure_in_dispute_is_one_of_the_lead_where_it_has_one() -> None:
    pier, ferry = (one.passage(one.body[0]) for one in (ONE, TWO))
    hurt, sails = (one.passage(one.body[1]) for one in (ONE, TWO))
    other = Difference(DifferenceKind.NUMBER, (Side(hurt, "nobody"), Side(sails, "two")))
    of_lead = Difference(DifferenceKind.NUMBER, (Side(pier, "at dawn"), Side(ferry, "one")))
    told = two_lines(new("s"), [ONE, TWO], _compared(differ=(other, of_lead)))
    assert told is not None
    assert (told.lead, told.dispute) == (ferry, of_lead)


def test_a_story_without_a_sentence_is_left_out() -> None:
    assert two_lines(new("s"), [report("s4", "\n")], None) is None


@pytest.mark.parametrize(
    ("title", "from_text", "titled"),
    [
        ("A barge struck the…", True, True),
        ("A barge", False, False),
        ("A barge struck the bridge", False, True),
        ("A Barge  struck\nthe bridge. ", False, True),
        ("Bridge shut", False, False),
    ],
)
def test_a_lead_is_the_title_too_if_it_has_its_words_or_lent_them(title: str, *, from_text: bool, titled: bool) -> None:
    only = report("s0", "A barge struck the bridge. It was empty.", title=title, title_from_text=from_text)
    told = two_lines(replace(new("s"), story=replace(new("s").story, title=title)), [only], None)
    assert told is not None
    assert told.titled_by_lead is titled
