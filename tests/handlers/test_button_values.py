"""What buttons carry."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UsageError
from bot.model.request import Part, PassageSpan, Request, What
from handlers.button_values import pack, unpack, value_key
from handlers.render.blocks import Button, buttons

IDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
OF_OUTLET = (Part.ONLY, Part.MISSING)
ASKS = st.builds(
    Request,
    what=st.sampled_from(What),
    words=IDS,
    story=IDS,
    article=IDS,
    other=IDS,
    entity=IDS,
    speaker=IDS,
    outlet=IDS,
    story_named=IDS,
    since=IDS,
    against=IDS,
    count=st.integers(0, 10),
    part=st.sampled_from(Part),
    page=st.integers(1, 100_000),
    spans=st.lists(st.builds(PassageSpan, IDS, st.integers(0, 10**6), st.integers(0, 10**6)), max_size=5).map(tuple),
).filter(lambda ask: not (ask.what is What.COMPARE and ask.part in OF_OUTLET and ask.words))  # as those of old have
FORGED = [
    "", "~", "~" + "0" * 32, "null", "[]", "{}", '{"what":"summary"', '{"what":"nothing"}',
    '{"what":"summary","page":0}',
    '{"what":"summary","page":"1"}x', '{"what":"summary","count":99}', '{"what":"summary","page":1e99}',
    '{"what":"evidence","spans":[{"article":"a","start":-1,"end":5}]}', '{"what":"summary","words":"\\ud800"}',
    '{"what":"summary","extra":1}', '{"what":"summary","story":["a"]}', "{" * 1_900, '{"what":"summary","story":null}',
    json.dumps({"what": "summary", "words": "x" * 5_000}), json.dumps({"what": "says", "named": "x" * 5_000}),
]  # fmt: skip


@given(ASKS)
def test_a_question_comes_back_from_its_button(ask: Request) -> None:
    value = pack(ask)
    assert unpack(value) == ask
    assert not {"&", "<", ">"}.intersection(value)


@given(ASKS)
def test_a_button_carries_a_short_value_or_the_key_of_a_stored_one(ask: Request) -> None:
    piece = buttons(Button("More", "more", ask))
    value = piece.blocks[0]["elements"][0]["value"]
    assert len(value) <= 100
    assert dict(piece.stored_values).get(value, value) == pack(ask)


def test_what_is_left_at_its_usual_value_takes_no_room() -> None:
    assert pack(Request(What.COMPARE, story="s1")) == '{"what":"compare","story":"s1"}'


@pytest.mark.parametrize(
    ("value", "ask"),
    [
        ('{"what":"compare","story":"s1","named":"flood"}', Request(What.COMPARE, story="s1", against="flood")),
        ('{"what":"compare","words":"A vs B"}', Request(What.COMPARE, "A vs B")),  # read as if it were typed
        (
            '{"what":"compare","words":"bell","named":"flood","part":"missing"}',
            Request(What.COMPARE, outlet="bell", story_named="flood", part=Part.MISSING),
        ),
        ('{"what":"compare","words":"bell","part":"only"}', Request(What.COMPARE, outlet="bell", part=Part.ONLY)),
        ('{"what":"says","words":"pay","named":"Quill"}', Request(What.SAYS, "pay", speaker="Quill")),
        ('{"what":"coverage","words":"pay","named":"Bell"}', Request(What.COVERAGE, "pay", outlet="Bell")),
        (
            '{"what":"asked","words":"pay","named":"Bell","part":"only"}',
            Request(What.ASKED, "pay", outlet="Bell", part=Part.ONLY),
        ),
        ('{"what":"changes","story":"s1","named":"Monday"}', Request(What.CHANGES, story="s1", since="Monday")),
        ('{"what":"words","words":"Quill","named":"Ada Quill"}', Request(What.WORDS, "Quill")),
    ],
)
def test_a_button_of_old_asks_the_same(value: str, ask: Request) -> None:
    assert unpack(value) == ask


@pytest.mark.parametrize("value", FORGED)
def test_a_forged_value_is_refused(value: str) -> None:
    with pytest.raises(UsageError, match="Run the command again"):
        unpack(value)


def test_half_characters_are_left_out_of_every_part() -> None:
    ask = Request(What.EVIDENCE, words="a\ud800b", story="\udfff", spans=(PassageSpan("x\ud800", 0, 1),))
    assert unpack(pack(ask)) == Request(What.EVIDENCE, words="ab", spans=(PassageSpan("x", 0, 1),))


def test_equal_values_share_a_key() -> None:
    assert value_key("a") == value_key("a") != value_key("b")
    assert len(value_key("a" * 9_000)) == 33
