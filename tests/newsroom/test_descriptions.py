from datetime import UTC, datetime

import pytest

from bot.model.analysis import DescriptionKind, EntityType
from bot.model.entity import Entity
from bot.newsroom.people.descriptions import MOST, wordings
from bot.store import Store
from tests.fakes.reports import report

HOLT = Entity("person:jana-holt", "Jana Holt", EntityType.PERSON, ("Holt",))
NOON = datetime(2024, 11, 18, 12, tzinfo=UTC)


def put(store: Store, *texts: str, outlet: str = "Ledger", **fields: object) -> None:
    with store.writing() as writer:
        writer.put_entities([HOLT])
        for text in texts:
            one = report(f"{outlet}-{abs(hash(text))}", text, outlet=outlet, names=[HOLT], **fields)
            writer.put_article(one.article, one.analysis, id_given=True, ready=True, story="")


def test_the_most_used_wording_comes_first_in_the_latest_words_of_who_uses_it_most(store: Store) -> None:
    put(store, "Jana Holt, a tram driver, was elected on Monday.")
    put(store, "They met Former Mayor Jana Holt.", "They saw former mayor Jana Holt go.", outlet="Bell")
    put(store, "A letter from the former mayor Jana Holt came.", outlet="Wire", published=NOON)
    found = wordings(store, HOLT.id)
    assert [(words.text.lower(), words.outlets) for words in found] == [
        ("former mayor", (("Bell", 2), ("Wire", 1))),
        ("a tram driver", (("Ledger", 1),)),
    ]
    assert [passage.outlet for passage in found[0].passages] == ["Bell", "Wire"]
    for passage in (place for words in found for place in words.passages):
        one = store.report(passage.article)
        assert one is not None
        assert one.article.text[passage.start : passage.end] == passage.text


def test_what_a_more_used_wording_says_already_is_left_out_and_one_age_is_enough(store: Store) -> None:
    put(store, "They met acting deputy mayor Jana Holt.", "They saw acting deputy mayor Jana Holt go.")
    put(store, "They met mayor Jana Holt, 62, there.", outlet="Bell")
    put(store, "They met Jana Holt, 63, there.", outlet="Wire")
    assert [(words.text, words.kind) for words in wordings(store, HOLT.id)] == [
        ("acting deputy mayor", DescriptionKind.TITLE),
        ("62", DescriptionKind.AGE),
    ]


def test_no_more_than_a_handful(store: Store) -> None:
    for number, calling in enumerate(("driver", "singer", "lawyer", "sailor", "dancer", "farmer", "banker")):
        put(store, f"Jana Holt, a {calling}, was there.", outlet=f"Paper {number}")
    assert len(wordings(store, HOLT.id)) == MOST


def test_an_article_that_is_hidden_or_gone_describes_nobody(store: Store) -> None:
    put(store, "Jana Holt, a driver, was there.", embargoed=datetime(2099, 1, 1, tzinfo=UTC))
    put(store, "Jana Holt, a singer, was there.", outlet="Bell")
    assert [words.text for words in wordings(store, HOLT.id)] == ["a singer"]
    with store.writing() as writer:
        writer.retire(store.mentioned_in(HOLT.id, 1)[0])
    assert wordings(store, HOLT.id) == ()


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["They met Jana Holt, his lawyer.", "They met Jana Holt, a singer."], ["a singer"]),
        (["They met Jana Holt, another adviser."], []),
        (["They met Jana Holt, the leader of the so-called “Night Crew”.", "They met mayor Jana Holt."], ["mayor"]),
        (
            ["Jana Holt, an agent, came.", "An agent, Jana Holt, an agent, left.", "They met spy agent Jana Holt."],
            ["spy agent"],
        ),
        (
            ["They met mayor Jana Holt.", "They saw mayor Jana Holt go.", "They met former mayor Jana Holt."],
            ["mayor", "former mayor"],
        ),
        (["They met agent Jana Holt, 62, there."], ["62", "agent"]),
    ],
)
def test_words_that_say_nothing_alone_are_left_out(store: Store, texts: list[str], told: list[str]) -> None:
    put(store, *texts)
    assert [words.text for words in wordings(store, HOLT.id)] == told
