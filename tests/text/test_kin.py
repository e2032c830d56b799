"""Words for relatives."""

import pytest

from bot.text.lexicon.kin import several


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("sister", "sisters"),
        ("child", "children"),
        ("grandchild", "grandchildren"),
        ("baby", "babies"),
        ("boy", "boys"),
    ],
)
def test_several_relatives(one: str, many: str) -> None:
    assert several(one) == many
