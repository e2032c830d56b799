"""What a digest holds, and in which order."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.digest.pick import LEAD, NewStory, importance, share_out, two_lines
from bot.model.analysis import Sentence
from bot.model.article import Genre
from bot.model.comparison import Agreement, Comparison, Difference, DifferenceKind, Side
from bot.model.edition import Window
from bot.model.passage import Passage
from bot.model.story import Origin, Report, Story
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


def test_the_lead_is_the_strongest_sentence() -> None:
    told = two_lines(new("s"), [ONE, TWO], None)
    assert told is not None
    assert told.lead.text == "The pier was hit at dawn."
    assert ONE.article.text[told.lead.start : told.lead.end] == told.lead.text


def test_what_several_report_leads_before_what_one_does() -> None:
    agreed = _passage(TWO, TWO.analysis.sentences[1])
    told = two_lines(new("s"), [ONE, TWO], _compared(agreed))
    assert told is not None
    assert told.lead == agreed
    assert told.agreed[0].sentences == (agreed,)


def test_what_is_read_alone_leads_before_what_several_report_and_is_not() -> None:
    told = two_lines(new("s"), [ONE, TWO], _compared(_passage(TWO, TWO.analysis.sentences[2])))
    assert told is not None
    assert told.lead.text == "The pier was hit at dawn."


def test_news_leads_before_opinion() -> None:
    opinion = report("s2", "The pier is a disgrace.", genre=Genre.OPINION)
    told = two_lines(new("s"), [opinion, report("s3", "It rained.")], None)
    assert told is not None
    assert (told.lead.text, told.genre) == ("It rained.", "news")
    alone = two_lines(new("s"), [opinion], None)
    assert alone is not None
    assert (alone.lead.text, alone.genre) == ("The pier is a disgrace.", "opinion")


LONG = f"The pier at Norwick {'was hit and ' * (LEAD // 10)}fell."
LONGER = f"Norwick's {LONG[4:]}"


@pytest.mark.parametrize(
    ("first", "second", "strength", "agreed", "lead"),
    [
        (LONG, "A barge struck the pier.", 0.8, (), 1),
        (LONG, "A barge struck the pier.", 0.6, (), 0),  # too weak
        (LONG, "A barge struck the pier.", 0.1, (1,), 1),
        (LONGER, LONG, 0.6, (0, 1), 1),  # both are long
        ("She saw it fall.", "A barge struck the pier.", 0.8, (), 1),
        ("She saw it fall.", "A barge struck the pier.", 0.6, (), 0),
    ],
)
def test_a_short_sentence_leads_if_it_is_agreed_or_nearly_as_strong(
    first: str, second: str, strength: float, agreed: tuple[int, ...], lead: int
) -> None:
    one = report("s0", f"{first} {second}", title="Norwick")
    opening, rest = one.analysis.sentences
    weighed = replace(one, analysis=replace(one.analysis, sentences=(opening, replace(rest, salience=strength))))
    parts = [_passage(weighed, part) for part in weighed.analysis.sentences]
    told = two_lines(new("s"), [weighed], _compared(*(parts[number] for number in agreed)))
    assert told is not None
    assert told.lead.text == (first, second)[lead]


@pytest.mark.parametrize(
    ("title", "strength", "lead"),
    [
        ("Barge strikes Norwick pier", 0.8, "A barge struck the pier at Norwick."),
        ("Barge strikes Norwick pier", 0.6, "Fifteen people were hurt on Sunday."),  # too weak
        ("Fifteen hurt as barge strikes pier", 0.8, "Fifteen people were hurt on Sunday."),  # not twice as near
    ],
)
def test_a_sentence_nearly_as_strong_leads_if_the_headlines_tell_it(title: str, strength: float, lead: str) -> None:
    one = report("s0", "Fifteen people were hurt on Sunday. A barge struck the pier at Norwick.", title=title)
    first, second = one.analysis.sentences
    weighed = replace(one, analysis=replace(one.analysis, sentences=(first, replace(second, salience=strength))))
    told = two_lines(new("s"), [weighed], None)
    assert told is not None
    assert told.lead.text == lead


@pytest.mark.parametrize(
    ("title", "leads"),
    [
        ("Tarnholt, Zorlin and Quavel", 1),  # one of the first sentence's words, two of the second's: no table has any
        ("Tarnholt, Osterleigh, Zorlin, Quavel and Dunmere", 0),  # two and three
    ],
)
def test_it_leads_if_it_has_twice_as_much_of_the_headlines(title: str, leads: int) -> None:
    text = "Tarnholt and Osterleigh flooded. Zorlin and Quavel and Dunmere burned."
    one = report("s0", text, title=title)
    first, second = one.analysis.sentences
    weighed = replace(one, analysis=replace(one.analysis, sentences=(first, replace(second, salience=0.8))))
    told = two_lines(new("s"), [weighed], None)
    assert told is not None
    assert told.lead.start == (first, second)[leads].start


def test_of_figures_that_differ_the_latest_leads_where_it_carries_its_article() -> None:
    first = report("s0", "The storm killed 11 people in Norwick. It rained.", published=WINDOW.since)
    later = report("s1", "The storm killed 14 people in Norwick. It rained.", outlet="Bell", published=NOON)
    late = report("s1", "It rained. It blew. It hailed. It killed 14.", outlet="Bell", published=NOON)
    undated = report("s1", later.article.text, outlet="Bell", published=None)
    for other, number, lead in ((later, 0, "s1"), (late, 3, "s0"), (undated, 0, "s0")):
        sides = (Side(first.passage(first.body[0]), "11"), Side(other.passage(other.body[number]), "14"))
        differ = (Difference(DifferenceKind.NUMBER, sides),)
        compared = Comparison(new("s").story, (first.head, other.head), differ=differ)
        told = two_lines(new("s"), [first, other], compared)
        assert told is not None
        assert told.lead.article == lead


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
    assert (told.lead, told.dispute) == (pier, of_lead)


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
