"""Key figures in few words."""

from dataclasses import replace

import pytest

from bot.model.analysis import Figure, FigureKind
from bot.model.summary import FigureGroup, KeyFigure
from bot.wording.figures import telling, together
from tests.handlers import bridge

SEVEN = bridge.SEVEN_HURT
IN_DIGITS = KeyFigure(replace(SEVEN.figure, text="7"), replace(SEVEN.passage, article="wire-9"))


def test_a_value_in_words_and_in_digits_is_told_in_digits() -> None:
    nine, *_ = bridge.STORY_SUMMARY.figures
    sides = tuple(replace(side, passage=IN_DIGITS.passage, value="7") for side in bridge.COMPARISON.differ[0].sides[:1])
    differ = replace(bridge.COMPARISON.differ[0], sides=(*bridge.COMPARISON.differ[0].sides, *sides))
    summary = replace(bridge.STORY_SUMMARY, figures=(nine, SEVEN, IN_DIGITS), differ=(differ,))
    assert [together(same, str) for same in summary.figures_together] == ["people hurt: At least nine (elsewhere 7)"]


@pytest.mark.parametrize(
    ("figure", "about", "little"),
    [
        (replace(SEVEN.figure, high=7.0, unit="streets"), "", True),
        (replace(SEVEN.figure, high=7.0), "people hurt", False),
        (replace(SEVEN.figure, high=70.0), "", False),
        (replace(SEVEN.figure, high=70.0, unit=""), "", True),
        (replace(SEVEN.figure, kind=FigureKind.PERCENT, high=30.0), "", True),
        (replace(SEVEN.figure, kind=FigureKind.MONEY, high=3e6), "", True),
        (replace(SEVEN.figure, kind=FigureKind.DURATION, high=7.0), "", False),
    ],
)
def test_a_small_count_alone_or_a_figure_of_nothing_that_is_named_says_little(
    figure: Figure, about: str, *, little: bool
) -> None:
    group = FigureGroup((replace(SEVEN, figure=figure),), about)
    assert telling([group]) == ([] if little else [group])


@pytest.mark.parametrize(
    ("figure", "kind", "sentence", "told"),
    [
        ("$2 million", FigureKind.MONEY, "She paid $2 million in damages to the port.", "$2 million in damages"),
        ("$2 million", FigureKind.MONEY, "A $2 million loan was given.", "$2 million loan"),
        (
            "$2 million",
            FigureKind.MONEY,
            "The $2 million aid package signed by her is small.",
            "$2 million aid package",
        ),
        ("$2 million", FigureKind.MONEY, "It gave $2 million for nets, and left.", "$2 million for nets"),
        ("$2 million", FigureKind.MONEY, "She paid $2 million.", ""),
        ("$2 million", FigureKind.MONEY, "She paid $2 million in 2016.", ""),
        ("$2 million", FigureKind.MONEY, "She paid $2 million in total.", ""),
        ("$2 million", FigureKind.MONEY, "She paid $2 million in new U.S. aid.", ""),
        ("$2 million", FigureKind.MONEY, "She paid $2 million for state and local courts.", ""),
        ("$2 million", FigureKind.MONEY, "She paid $2 million for old blue iron port crane parts.", ""),
        ("$2 million", FigureKind.MONEY, "It made $2 million in profit last year.", "$2 million in profit"),
        (
            "$2 million",
            FigureKind.MONEY,
            "Of the $2 million in revenue Arden had, it lost all.",
            "",
        ),
        ("$15", FigureKind.MONEY, "She wants a $15 minimum wage.", "$15 minimum wage"),
        (
            "30 percent",
            FigureKind.PERCENT,
            "Some 30 percent of registered voters came.",
            "30 percent of registered voters",
        ),
        ("30 percent", FigureKind.PERCENT, "It fell by 30 percent in damages.", ""),
        ("48", FigureKind.COUNT, "The mayor said 48 were injured.", "48 were injured"),
        ("48", FigureKind.COUNT, "The mayor said 48 had come.", ""),
    ],
)
def test_a_sum_or_a_share_is_told_with_what_it_is_of_or_not_at_all(
    figure: str, kind: FigureKind, sentence: str, told: str
) -> None:
    at = SEVEN.passage.start + sentence.index(figure)
    passage = replace(SEVEN.passage, end=SEVEN.passage.start + len(sentence), text=sentence)
    group = FigureGroup((KeyFigure(Figure(at, at + len(figure), figure, kind, 48.0, None, "", ""), passage),))
    assert [together(same, str) for same in telling([group])] == ([told] if told else [])
