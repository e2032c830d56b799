"""The trained models, walked."""

import numpy as np
import pytest

from bot.compare.align.trees import shipped


@pytest.mark.parametrize("name", ["first", "second", "first_semantic", "second_semantic"])
def test_a_row_has_the_same_odds_among_many_as_alone(name: str) -> None:
    model = shipped(name)
    rows = np.random.default_rng(3).random((300, len(model.features)))
    together = model.trees.log_odds(rows)
    assert together.tolist() == [float(model.trees.log_odds(rows[at : at + 1])[0]) for at in range(len(rows))]
