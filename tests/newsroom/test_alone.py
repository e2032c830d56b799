"""Where opinion and analysis leave one article of news, nothing is said to be reported by one outlet only."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.json_rows import comparison_row
from bot.compare import compare
from bot.digest.pick import NewStory, two_lines
from bot.errors import NotFoundError
from bot.model.article import Genre
from bot.model.comparison import Comparison
from bot.model.request import Request, What
from bot.model.story import Origin, Report, Story
from bot.newsroom import Newsroom
from bot.newsroom.threads.direct_answers import answer_to
from bot.settings import Settings
from bot.store import StoryEntry, open_store
from bot.wording.comparisons import left_out
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

NOON = datetime(2024, 11, 18, 12, tzinfo=UTC)
PIER = "A barge struck the eastern pier of the bridge at Norwick on Sunday."
COST = "Paul Amsel of the harbour office asked for four million dollars."
TRAMS = "Trams of the northern line turn round at Mill Street."
NEWS, OPINION, ANALYSIS = Genre.NEWS, Genre.OPINION, Genre.ANALYSIS
CASES = [
    ([NEWS, OPINION], [], "Ledger 1's opinion piece is not compared; that leaves nothing to compare."),
    (
        [ANALYSIS, NEWS],
        [],
        "Ledger 0's analysis is not compared; that leaves nothing to compare.",
    ),
    (
        [OPINION, ANALYSIS],
        [],
        "The 2 articles marked opinion or analysis are not compared; that leaves nothing to compare.",
    ),
    ([NEWS, NEWS, OPINION], [COST, TRAMS], "Ledger 2's opinion piece is not compared."),
    ([NEWS, NEWS], [COST, TRAMS], ""),
]


def indexed(folder: Path, genres: Sequence[Genre]) -> tuple[Newsroom, Story, list[Report]]:
    """A story of an article of each genre, each by an outlet of its own, compared."""
    texts = (f"{PIER} {COST}", f"{PIER} {TRAMS}", PIER)
    reports = [
        report(f"a{number}", text, outlet=f"Ledger {number}", genre=genre, published=NOON)
        for number, (text, genre) in enumerate(zip(texts, genres, strict=False))
    ]
    ids = tuple(one.article.id for one in reports)
    story = Story("s", "Bridge", ids, tuple(Origin((one,)) for one in ids), ("Ledger 0", "Ledger 1"), NOON, NOON)
    store = open_store(folder / "index.sqlite", SetClock(), create=True)
    with store.writing() as writer:
        for one in reports:
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="s")
        writer.put_story(StoryEntry("s", b"{}", (), NOON, NOON, len(ids)))
        writer.put_prepared(story, compare(story, reports))
    return Newsroom(store, Settings(index=folder / "index.sqlite", entities=None), SetClock()), story, reports


@pytest.mark.parametrize(("genres", "only", "note"), CASES)
def test_only_one_reports_is_said_of_two_articles_of_news_at_least(
    tmp_path: Path, genres: list[Genre], only: list[str], note: str
) -> None:
    newsroom, story, reports = indexed(tmp_path, genres)
    told = newsroom.compare_story("s")
    assert isinstance(told, Comparison)
    assert (sorted(part.text for part in told.only), left_out(told)) == (only, note)
    assert sorted(part["text"] for part in comparison_row(told)["only"]) == only
    in_digest = two_lines(NewStory(story, story.articles, NOON), reports, told)
    assert in_digest is not None
    assert sorted(part.text for part in in_digest.only) == only


@pytest.mark.parametrize(("genres", "note"), [(genres, told) for genres, only, told in CASES if not only])
def test_where_nothing_is_compared_a_thread_has_no_evidence(tmp_path: Path, genres: list[Genre], note: str) -> None:
    newsroom, _, _ = indexed(tmp_path, genres)
    with pytest.raises(NotFoundError) as caught:
        answer_to(newsroom, Request(What.EVIDENCE, story="s"))
    assert str(caught.value) == note
