"""Whatever the text and the spans, mentions point at their words, in order, apart; look-up always answers alike."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analyse.models.ner import RawSpan, open_model
from bot.analyse.names.entities import mentions
from bot.entities.gazetteer import Gazetteer
from bot.entities.link import Linker
from bot.entities.name_forms import latin
from bot.entities.resolve import NameIndex
from bot.entities.resolve.name_index import SURE
from bot.model.entity import Entity
from bot.text.sentences import sentences

SHIPPED = Gazetteer()
LINKER = Linker()
RULES = open_model("none")
WORDS = st.sampled_from(
    ["Jana", "Holt", "Mr", "the", "of", "Kyiv", "US", "F-16s", "Patriot", "missile", "(HSB)", "’s", "'s", "-", "/", ".",
     ",", "\n", "von", "al-", "BRENNICK", "said", "É", "中", "\u202e", "\x00", "2024", "@", "U.S.", "Board"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join), st.lists(WORDS, max_size=25).map("".join)
)
NAMES = st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=6)


@given(TEXTS, st.data())
def test_mentions_point_at_their_words_and_never_overlap(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    drawn = data.draw(
        st.lists(st.tuples(places, places, st.sampled_from(["PERSON", "ORG", "GPE", "DATE"])), max_size=4)
    )
    spans = (*next(RULES.spans([text])), *(RawSpan(min(a, b), max(a, b), label) for a, b, label in drawn))
    found = mentions(text, sentences(text), spans, SHIPPED)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.start < one.end for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    kinds = {(one.text, one.type) for one in found}
    assert len(kinds) == len({form for form, _ in kinds})
    linked = LINKER.link(text, found)
    assert [(one.start, one.end) for one in linked.mentions] == [(one.start, one.end) for one in found]
    assert {one.entity for one in linked.mentions} - {""} <= {entity.id for entity in linked.entities}


@pytest.mark.parametrize("text", ["Hana ", "Hana  said", "Hana\n"])
def test_a_span_may_end_in_a_space(text: str) -> None:
    found = mentions(text, sentences(text), (RawSpan(0, 5, "PERSON"),), SHIPPED)
    assert [one.text for one in found] == ["Hana"]


@given(NAMES, st.text(max_size=40))
def test_every_name_finds_its_entity_and_any_question_is_answered(names: list[str], question: str) -> None:
    entities = [Entity(f"e{number}", name, "person") for number, name in enumerate(names)]
    index = NameIndex(entities)
    for entity in entities:
        if latin(entity.name):
            assert entity.id in [one.entity.id for one in index.candidates(entity.name, limit=len(names))]
    found = index.candidates(question)
    assert found == index.candidates(question)
    best = index.best(question)
    offered = best if isinstance(best, tuple) else (best,)
    assert offered == index.candidates(question, limit=10)[: len(offered)]
    assert isinstance(best, tuple) or best.score >= SURE
