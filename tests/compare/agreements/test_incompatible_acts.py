"""An act to come is not the same act done, and what is denied is not agreed with what is said."""

import pytest

from bot.compare.agreements.groups import groups
from bot.compare.article_outlines import outline_of_reports
from bot.compare.compare import AlignedReports, comparison_of
from bot.compare.lines import lines as read
from bot.stories import origins
from tests.fakes.aligned import analysed, scored
from tests.fakes.reports import describe

ALONE = range(7)  # voices: each report its own


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("The council voted to close the pool.", "The council is set to vote on closing the pool."), []),
        (("The council voted to close the pool.", "The council will vote on closing the pool."), []),
        (("Quill met the mayor.", "Quill is also expected to meet the mayor.", "She met the mayor."), [(0, 2)]),
        (("The council said it would reopen the pool.", "The council reopened the pool."), []),
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


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (
            ("The bridge will open on Friday.", "The bridge will not open on Friday.", "It will open on Friday."),
            [(0, 2)],
        ),
        (("The strike would delay the ferry.", "The strike wouldn’t delay the ferry."), []),
        (("There will be no delay to the ferry.", "The ferry will be delayed by the strike."), []),
        (("No late ferries will sail.", "Late ferries will sail as usual."), []),
        (("Odell knew of the letter.", "Odell never knew of the letter."), []),
        (("The guide was wearing a helmet.", "The guide was not wearing a helmet."), []),
        (("The bridge will not open on Friday.", "The bridge won't open on Friday."), [(0, 1)]),  # both deny it
        (("The bridge will not open before Friday.", "Only on Friday will the bridge open."), [(0, 1)]),
        (("The bridge will not open until Friday.", "The bridge will open on Friday."), [(0, 1)]),
        (("It is not known whether the bridge will open.", "The bridge will open on Friday."), [(0, 1)]),
        (("Lund asked that the bridge not open.", "The bridge will open on Friday."), [(0, 1)]),  # a demand
        (("The ferry did not sail, as the bridge was shut.", "Nobody had a ticket to sail."), [(0, 1)]),  # another no
        (("The mayor did not open the fair.", "The chairs of a town club open up."), [(0, 1)]),  # nothing shared
        (("He did not open the fair but will open the pool.", "He will open the fair."), [(0, 1)]),  # says both
    ],
)
def test_what_is_denied_is_not_agreed(texts: tuple[str, ...], found: list[tuple[int, ...]]) -> None:
    told = read(analysed(*texts))
    assert [group.lines for group in groups(scored(told, 0.98), told, ALONE) if group.sure] == found


def test_a_denial_and_what_it_denies_may_be_the_same() -> None:
    told = read(analysed("The bridge will open on Friday.", "The bridge will not open on Friday."))
    assert [(group.lines, group.sure) for group in groups(scored(told, 0.98), told, ALONE)] == [((0, 1), False)]


def test_a_denial_shown_among_the_differences_is_not_possibly_the_same_as_well() -> None:
    told = analysed(
        "The governor of Tarnholt declared a state of emergency on Sunday.",
        "In Tarnholt the governor has not declared a state of emergency on Sunday.",
    )
    aligned = AlignedReports(told, read(told), scored(read(told), 0.95), most=10)
    compared = comparison_of(describe("s", told, origins(told)), aligned, outline_of_reports(told))
    assert [side.value for each in compared.differ for side in each.sides] == [
        "declared a state of emergency on Sunday",
        "has not declared a state of emergency on Sunday",
    ]
    assert compared.facts == compared.perhaps == compared.only == ()
