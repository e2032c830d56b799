"""Indexing with a model of meaning: what it is asked, what is kept, and that an index is of one kind."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.compare.align.attention import Attention, shipped_attention
from bot.index.build import build
from bot.index.token_vectors import TokenEncoder
from bot.model.comparison import Comparison
from bot.ports import Encoder
from bot.store import Store, open_store
from tests.fakes.clock import SetClock
from tests.fakes.encoder import WordEncoder
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence
from tests.fakes.swing_bridge import BRIDGE, REOPENED

BUDGET = "The council of Eldham voted on Monday to raise the tax on second homes by 12 percent, its treasurer said."
SPANISH = (
    "El puente giratorio de Norwick fue cerrado el domingo después de que una barcaza golpeara su pilar oriental, dijo "
    "la autoridad portuaria. Unos 14.000 vehículos lo cruzan cada día laborable, según el capitán del puerto."
)
SAID = "Lena Okafor, the harbour master, said that divers would look at every single bolt."
Index = Callable[..., int]
Kept = Callable[[], int]


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def index(tmp_path: Path, store: Store) -> Index:
    """Index texts by outlet; gives how many stories were prepared."""

    def run(encoder: Encoder | None, **texts: str) -> int:
        for outlet, text in texts.items():
            (tmp_path / "in" / outlet).mkdir(parents=True, exist_ok=True)
            (tmp_path / "in" / outlet / "one.md").write_text(f"---\npublished: 2024-11-17\n---\n{text}\n")
        tools = replace(plain_tools(), encoder=encoder)
        return build([tmp_path / "in"], store, tools, SetClock(), Silence(), 100_000).prepared

    return run


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Counts the sentences whose token vectors the index keeps."""

    def count() -> int:
        connection = sqlite3.connect(tmp_path / "index.sqlite")
        (found,) = connection.execute("SELECT COUNT(*) FROM sentence_pieces").fetchone()
        connection.close()
        return int(found)

    return count


def withdraw(folder: Path, **texts: str) -> None:
    for outlet, text in texts.items():
        withdrawn = f"---\npublished: 2024-11-17\npubstatus: canceled\n---\n{text}\n"
        (folder / "in" / outlet / "one.md").write_text(withdrawn)


def compared(store: Store) -> list[Comparison | None]:
    return [store.comparison(story.id) for story in store.stories(100)]


def test_only_stories_of_several_origins_are_asked_about(index: Index) -> None:
    encoder = WordEncoder()
    index(encoder, ledger=BRIDGE, bell=REOPENED, copy=BRIDGE, courier=BUDGET)
    assert encoder.asked
    assert all(sentence in BRIDGE + REOPENED for sentence in encoder.asked)


def test_copies_of_one_report_are_not_asked_about(index: Index) -> None:
    encoder = WordEncoder()
    index(encoder, ledger=BRIDGE, bell=BRIDGE)
    assert encoder.asked == []


def test_a_story_in_another_language_is_compared_by_words(index: Index, store: Store) -> None:
    encoder = WordEncoder()
    index(encoder, ledger=SPANISH, bell=f"El alcalde habló el lunes con los vecinos del puerto. {SPANISH}")
    assert encoder.asked == []
    assert len(store.stories(10)) == 1


def test_no_sentence_is_asked_about_twice(index: Index) -> None:
    encoder = WordEncoder()
    index(encoder, ledger=BRIDGE, bell=REOPENED)
    index(
        encoder,
        courier=f"{REOPENED} The mayor was there. {SAID}",
    )
    assert SAID in encoder.asked
    assert len(encoder.asked) == len(set(encoder.asked))


def test_what_was_stored_says_the_same_as_what_was_just_made(index: Index, store: Store, tmp_path: Path) -> None:
    index(WordEncoder(), ledger=BRIDGE, bell=REOPENED)
    index(WordEncoder(), courier=f"{REOPENED} The mayor was there.")
    step_by_step = compared(store)
    at_once = open_store(tmp_path / "other.sqlite", SetClock(), create=True)
    build([tmp_path / "in"], at_once, replace(plain_tools(), encoder=WordEncoder()), SetClock(), Silence(), 100_000)
    assert compared(at_once) == step_by_step
    at_once.close()


def test_another_model_or_none_has_all_stories_compared_anew(index: Index, store: Store) -> None:
    texts = {"ledger": BRIDGE, "bell": REOPENED, "courier": BUDGET}
    assert index(None, **texts) == 2
    by_words = compared(store)
    first, second = WordEncoder("words 1"), WordEncoder("words 2")
    assert index(first) == 1
    by_meaning = compared(store)
    assert index(first) == 0
    assert index(second) == 1
    assert sorted(second.asked) == sorted(first.asked)
    assert index(None) == 1
    assert compared(store) == by_words
    assert index(first) == 1
    assert compared(store) == by_meaning


def test_other_rules_have_all_stories_compared_anew(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    assert index(WordEncoder(), ledger=BRIDGE, bell=REOPENED, courier=BUDGET) == 2
    monkeypatch.setattr("bot.index.prepare_all.rule_files", lambda: "a comment more")
    assert index(WordEncoder()) == 0
    monkeypatch.setattr("bot.index.prepare_all.rule_files", lambda: "other files")
    monkeypatch.setattr("bot.index.prepare_all.rules", lambda: "other")
    assert index(WordEncoder()) == 1
    assert index(WordEncoder()) == 0


def test_only_the_sentences_that_are_compared_now_are_kept(index: Index, kept: Kept, tmp_path: Path) -> None:
    first, second = WordEncoder("words 1"), WordEncoder("words 2")
    index(first, ledger=BRIDGE, bell=REOPENED)
    assert kept() == len(first.asked)
    index(second)
    assert kept() == len(second.asked)
    index(second, bell=f"{REOPENED} {SAID}")
    assert SAID in second.asked
    assert kept() == len(second.asked)
    index(second, bell=REOPENED)
    assert kept() == len(second.asked) - 1
    withdraw(tmp_path, bell=REOPENED)
    index(second)
    assert kept() == 0


def test_of_a_story_whose_articles_are_all_withdrawn_no_sentence_is_kept(
    index: Index, kept: Kept, tmp_path: Path
) -> None:
    index(WordEncoder(), ledger=BRIDGE, bell=REOPENED)
    assert kept() > 0
    withdraw(tmp_path, ledger=BRIDGE, bell=REOPENED)
    index(WordEncoder())
    assert kept() == 0


def test_an_index_made_before_there_was_such_a_model_is_left_as_it_is(index: Index, store: Store) -> None:
    index(None, ledger=BRIDGE, bell=REOPENED)
    assert "encoder" not in store.notes()
    assert index(None) == 0


def test_token_vectors_come_in_the_order_asked_and_repeats_are_the_same(store: Store) -> None:
    encoder = WordEncoder()
    tokens = TokenEncoder(encoder, store)
    barge, crane, torn = "a barge", "a crane, and a barge", "\ud800 torn"
    found = tokens.encode([barge, crane, barge, torn])
    assert [each.shape for each in found] == [(1, 64), (2, 64), (1, 64), (1, 64)]
    assert found[0].tolist() == found[2].tolist() == found[1][1:].tolist()
    assert found[1].tolist() == WordEncoder().token_vectors([crane])[0].tolist()
    with store.writing() as writer:
        writer.put_token_vectors("s", tokens.take_asked(), tokens.made)
    assert tokens.take_asked() == set()
    again = TokenEncoder(encoder, store).encode([crane, barge])
    assert [each.tolist() for each in again] == [found[1].tolist(), found[0].tolist()]
    assert {each.dtype.name for each in again} == {"int8"}
    assert len(encoder.asked) == 3


def test_token_vectors_that_another_network_narrowed_are_made_anew(store: Store) -> None:
    encoder, shipped = WordEncoder(), shipped_attention()
    other = Attention({**shipped.parts, "step": shipped.parts["step"] * 2})
    for network in (shipped, shipped, other):
        tokens = TokenEncoder(encoder, store, network)
        tokens.encode(["a crane"])
        with store.writing() as writer:
            writer.put_token_vectors("s", tokens.take_asked(), tokens.made)
    assert encoder.asked == ["a crane", "a crane"]
