"""An act to come is not the same act done."""

import pytest

from bot.compare.agreements.groups import groups
from bot.compare.lines import lines as read
from tests.fakes.aligned import analysed, scored

ALONE = range(7)  # voices: each report its own


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("The council voted to close the pool.", "The council is set to vote on closing the pool."), []),
        (("The council voted to close the pool.", "The council will vote on closing the pool."), []),
        (("Quill met the mayor.", "Quill is also expected to meet the mayor.", "She met the mayor."), [(0, 2)]),
        (("The council voted on the pool.", "The council voted on the pool and will vote again."), [(0, 1)]),
        (("The pool was closed by the council.", "The council will close the pool."), [(0, 1)]),
        (("The council closed the pool.", "The pool will be closed by the council."), [(0, 1)]),
        (("The council closed the pool.", "Nobody says whether the council will close it."), [(0, 1)]),
        (("The mayor resigned over the pool.", "The mayor announced plans to resign over it."), [(0, 1)]),
    ],
)
def test_what_is_still_to_come_is_not_what_is_done(texts: tuple[str, ...], found: list[tuple[int, ...]]) -> None:
    told = read(analysed(*texts))
    assert [group.lines for group in groups(scored(told, 0.98), told, ALONE) if group.sure] == found
