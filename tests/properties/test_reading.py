"""Whatever a text holds, what is read from it points into it and nothing breaks."""

from datetime import UTC, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.analyse.attribution.antecedents import antecedents
from bot.analyse.attribution.attributions import attributions
from bot.analyse.attribution.quotes import quotes
from bot.analyse.figures import figures
from bot.model.analysis import EntityType, Figure, FigureKind, Mention
from bot.text.quantities import comparable, same_value
from bot.text.sentences import sentences

WORDS = """Mary Lund said told that the report , . : “ ” " '' ‘ ’ ' he she who according to 10 1,300 2.5 half a dozen of
million percent % $ € - – between and or ( ) miles km May Jan. 20 Tuesday last next week 2019 one in five up at least
nearly year-old ½ m bn ago two hundred third No. F 16"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n"])
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(PIECES, max_size=40).map("".join),
)
DAYS = st.one_of(st.none(), st.datetimes(timezones=st.just(UTC)))


@given(TEXTS, DAYS)
def test_figures_point_into_the_text_in_order(text: str, published: datetime | None) -> None:
    found = figures(text, published)
    for figure in found:
        assert text[figure.start : figure.end] == figure.text != ""
        assert figure.low is not None or figure.high is not None
        if isinstance(figure.low, str) and isinstance(figure.high, str):
            assert figure.low <= figure.high
        if isinstance(figure.low, float) and isinstance(figure.high, float):
            assert figure.low <= figure.high
    assert [figure.start for figure in found] == sorted(figure.start for figure in found)


@given(TEXTS)
def test_figures_of_one_text_never_share_words_unless_they_are_a_vote(text: str) -> None:
    found = figures(f"{text}\nShe paid $12.50 for 3 tickets.", datetime(2024, 11, 17, tzinfo=UTC))
    assert [figure.text for figure in found[-2:]] == ["$12.50", "3"]
    for one, two in pairwise(found):
        assert one.end <= two.start or (one.start, one.end) == (two.start, two.end)


@given(TEXTS, st.integers(0, 3))
def test_quotations_and_attributions_point_into_the_text(text: str, names: int) -> None:
    people = [
        Mention(start, start + 4, "Mary", EntityType.PERSON)
        for start in [place for place in range(len(text)) if text.startswith("Mary", place)][:names]
    ]
    parts = sentences(text)
    subjects = antecedents(text, parts, people)
    quoted = quotes(text, parts, subjects)
    for quote in quoted:
        assert text[quote.start : quote.end] == quote.text
        assert text[quote.speaker_start : quote.speaker_end] == quote.speaker
    said = attributions(text, parts, quoted, subjects)
    assert len(said) == len(parts)
    for one in said:
        assert text[one.start : one.end] == one.source


NUMBERS = st.one_of(st.none(), st.floats(-1e12, 1e12))
FIGURES = st.builds(
    lambda low, high, unit, qualifier: Figure(0, 1, "x", FigureKind.COUNT, low, high, unit, qualifier),
    NUMBERS,
    NUMBERS,
    st.sampled_from(["", "people", "persons", "homes"]),
    st.sampled_from(["", "about", "at least"]),
)


@given(FIGURES, FIGURES)
def test_sameness_does_not_ask_who_comes_first(one: Figure, two: Figure) -> None:
    assert comparable(one, two) == comparable(two, one)
    assert same_value(one, two) == same_value(two, one)
