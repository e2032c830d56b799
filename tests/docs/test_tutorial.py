"""What the tutorial lets a newcomer ask is answered as it says, from the sample articles."""

from bot.model.comparison import Comparison
from bot.model.developments import Developments
from bot.model.entity import Profile
from bot.model.search import NotFound
from bot.model.summary import StorySummary
from bot.newsroom import Newsroom
from bot.newsroom.followups import changes_of
from tests.docs.pages import ROOT, slack_lines

TUTORIAL = ROOT / "docs/tutorial.md"


def test_its_commands_are_these() -> None:
    assert list(slack_lines(TUTORIAL)) == [
        "/compare saltmere strike",
        "/summary tarnholt flood",
        "/entity zelenskiy",
        "/summary harbour bridge",
        "/digest preview",
    ]


def test_the_strike_is_told_by_four_outlets_one_of_them_without_an_address(newsroom: Newsroom) -> None:
    found = newsroom.compare("saltmere strike")
    assert isinstance(found, Comparison)
    assert len({head.outlet for head in found.heads}) == 4
    assert [head.file for head in found.heads if not head.url] == ["The Evening Bell/saltmere-dock-strike.txt"]
    assert found.agreed
    assert found.only


def test_it_is_summarised_in_five_sentences(newsroom: Newsroom) -> None:
    found = newsroom.summary("saltmere strike", 5)
    assert isinstance(found, StorySummary)
    assert len(found.sentences) == 5


def test_the_flood_s_toll_is_given_anew_a_day_later(newsroom: Newsroom) -> None:
    found = changes_of(newsroom, "tarnholt flood")
    assert isinstance(found, Developments)
    toll = found.newer[0]
    assert [(side.passage.outlet, side.value) for side in (toll.earlier, toll.latest)] == [
        ("Harbour Ledger", "Eleven"),
        ("Public Radio North", "14"),
    ]
    assert found.only


def test_names_are_found_by_any_spelling(newsroom: Newsroom) -> None:
    for typed, name in (("zelenskiy", "Volodymyr Zelensky"), ("Rosa Lindgate", "Rosa Lindgate"), ("ATACMS", "ATACMS")):
        found = newsroom.entity(typed)
        assert isinstance(found, Profile)
        assert found.entity.name == name


def test_what_no_article_tells_is_not_answered_but_stories_are_offered(newsroom: Newsroom) -> None:
    found = newsroom.summary("harbour bridge")
    assert isinstance(found, NotFound)
    assert found.near_stories
