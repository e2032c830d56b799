"""Signatures of texts and what two texts share."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.text.shingles import KEPT, copied_share, shared, shingles, signature

REPORT = " ".join(
    f"Sentence {number} of the report tells how crew {number * 7} worked on pier {number * 3} until {number} at night."
    for number in range(60)
)


def test_a_signature_is_the_same_on_every_machine() -> None:
    assert signature("The dam broke at noon on Friday") == (
        153216410119830210,
        2443958800973302491,
        4684785893951067400,
        8306938150507069045,
    )


def test_case_punctuation_and_space_do_not_count() -> None:
    assert signature("The dam broke, at noon — on Friday!") == signature("the dam  broke at noon\non friday")


def test_a_text_of_few_words_has_no_signature() -> None:
    assert signature("Dam breaks") == ()
    assert copied_share(shingles("Dam breaks"), shingles(REPORT)) == 0.0


def test_a_copy_cut_to_two_fifths_meets_its_original() -> None:
    cut = REPORT[: len(REPORT) * 2 // 5]
    assert shared(signature(cut), signature(REPORT)) >= 4
    assert copied_share(shingles(cut), shingles(REPORT)) > 0.95


def test_quotations_can_be_left_out() -> None:
    speech = "“We will build the dam again, higher and wider than before, and we will not ask who pays,” she said."
    text = f"The mayor spoke. {speech} Then she left the hall by the back door with two of her sons."
    other = f"It was her first speech. {speech} Nobody clapped when the hall grew dark and the rain began."
    assert copied_share(shingles(text), shingles(other)) > 0.4
    assert copied_share(shingles(text, own=True), shingles(other, own=True)) < 0.1


def test_posts_can_be_left_out() -> None:
    words = "We will build the dam again, higher and wider than before, and we will not ask who pays."
    post = f"{words} — Ada Quill (@adaquill) November 8, 2024"
    text = f"The mayor wrote on Friday.\n\n{post}\n\nThen she left the hall by the back door with two of her sons."
    other = f"It was her first word of the dam.\n\n{post}\n\nNobody clapped when the hall grew dark and it rained."
    assert copied_share(shingles(text), shingles(other)) > 0.4
    assert copied_share(shingles(text, own=True), shingles(other, own=True)) == 0.0


@given(st.text(max_size=300))
def test_a_signature_is_short_ascending_and_fits_a_signed_integer(text: str) -> None:
    found = signature(text)
    assert len(found) <= KEPT
    assert list(found) == sorted(set(found))
    assert all(0 <= number < 2**63 for number in found)


@given(st.text(alphabet="ab \n", max_size=200), st.text(alphabet="ab \n", max_size=200))
def test_sharing_goes_both_ways_and_a_text_shares_all_with_itself(one: str, other: str) -> None:
    left, right = shingles(one), shingles(other)
    assert copied_share(left, right) == copied_share(right, left)
    assert copied_share(left, left) == float(len(left) > 0)
    assert np.array_equal(left, np.unique(left))
