import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.entities.resolve import Register
from bot.entities.resolve.packed import Places, Strings
from bot.model.entity import Entity

ENTITIES = [
    Entity("holt-jana", "Jana Holt", "person", ("J. Holt", "Йана Гольт")),
    Entity("orrin", "Orrin", "place", (), "desk"),
    Entity("lone", "\ud800", "vessel", ("", "x")),
]


@given(st.lists(st.text(st.characters(codec=None), max_size=6), max_size=30))
def test_packed_strings_are_a_sequence_of_the_strings(texts: list[str]) -> None:
    packed = Strings(texts)
    assert list(packed) == texts
    assert len(packed) == len(texts)
    assert packed[1:4] == texts[1:4]
    assert [packed[place] for place in range(len(texts))] == texts
    assert packed.some(reversed(range(len(texts)))) == texts[::-1]


def test_many_packed_strings_come_in_order() -> None:
    texts = [f"n{number}" for number in range(10_000)]
    assert list(Strings(texts)) == texts


@pytest.mark.parametrize("place", [-1, 2])
def test_a_place_outside_is_refused(place: int) -> None:
    with pytest.raises(IndexError):
        Strings(["a", "b"])[place]


@given(st.lists(st.sampled_from(["", "a", "b", "ab", "é"]), max_size=30))
def test_every_place_of_a_key_is_found_in_order(keys: list[str]) -> None:
    places = Places(keys)
    for key in ["a", "b", "ab", "é", "none"]:
        assert places.of(key) == [place for place, each in enumerate(keys) if each == key]
    assert places.of("") == []


def test_a_register_gives_back_what_it_took() -> None:
    register = Register(iter(ENTITIES))
    assert len(register) == 3
    assert list(register) == [entity.id for entity in ENTITIES]
    assert [register.entity(number) for number in range(3)] == ENTITIES
    assert register.names(0) == ["Jana Holt", "J. Holt", "Йана Гольт"]
    assert (register.id(1), register.name(1), register.type(1)) == ("orrin", "Orrin", "place")
    assert [register.number(entity.id) for entity in ENTITIES] == [0, 1, 2]
    assert register.number("nobody") is None


def test_an_empty_register_knows_nobody() -> None:
    assert Register([]).number("holt-jana") is None
    assert list(Register([])) == []
