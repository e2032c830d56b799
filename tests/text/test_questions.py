"""What a question asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.analysis import FigureKind
from bot.text.questions import question


@pytest.mark.parametrize(
    ("typed", "words", "counted", "kinds"),
    [
        ("how many died?", ("died",), (), {FigureKind.COUNT}),
        ("how manny people marched", ("marched",), ("people",), {FigureKind.COUNT, FigureKind.PERCENT}),
        ("How much was stolen?", ("stolen",), (), {FigureKind.MONEY, FigureKind.PERCENT}),
        ("how old is the mayor", ("mayor",), (), {FigureKind.AGE}),
        ("how long will the repair take?", ("repair",), (), {FigureKind.DURATION}),
        ("how long will it last?", (), (), {FigureKind.DURATION}),
        ("how fast did it go", (), (), {FigureKind.SPEED}),
        ("when did the bridge shut?", ("bridge", "shut"), (), {FigureKind.DATE}),
        ("which year was that", (), (), {FigureKind.DATE}),
        ("what percentage voted?", ("voted",), (), {FigureKind.PERCENT}),
    ],
)
def test_a_figure_is_asked_for(
    typed: str, words: tuple[str, ...], counted: tuple[str, ...], kinds: set[FigureKind]
) -> None:
    read = question(typed)
    assert (read.words, read.counted) == (words, counted)
    assert kinds <= read.kinds


def test_an_adjective_alone_asks_for_its_measure() -> None:
    assert question("how strong was it?").words == ("magnitude", "strength", "force")
    assert question("how big is the fine?").words == ("fine",)


@pytest.mark.parametrize("typed", ["who were the victims?", "the victims", "which round?", "did he resign"])
def test_no_figure_is_asked_for(typed: str) -> None:
    assert not question(typed).kinds
    assert question(typed).words


def test_a_place_is_asked_for() -> None:
    assert question("where did it happen?").where
    assert not question("when did it happen?").where


@given(st.text(max_size=300))
def test_any_line_is_read(line: str) -> None:
    read = question(line)
    assert set(read.words).isdisjoint(read.counted)
