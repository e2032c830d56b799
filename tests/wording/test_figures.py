"""Key figures in few words."""

from dataclasses import replace

import pytest

from bot.model.analysis import Figure, FigureKind
from bot.model.summary import FigureGroup, KeyFigure
from bot.wording.figures import says_little, together
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
        (replace(SEVEN.figure, kind=FigureKind.PERCENT, high=30.0), "", True),
        (replace(SEVEN.figure, kind=FigureKind.DURATION, high=7.0), "", False),
    ],
)
def test_a_small_count_or_a_share_alone_says_little(figure: Figure, about: str, *, little: bool) -> None:
    group = FigureGroup((replace(SEVEN, figure=figure),), about)
    assert says_little([group]) is little
    assert not says_little([group, group])
