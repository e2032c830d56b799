"""Who says a sentence, in few words."""

import pytest

from bot.analyse.said.sayings import kinds_apart, labelled
from bot.model.analysis import NOT_ATTRIBUTED, Attribution, AttributionKind
from bot.model.passage import Passage

NAMED = Attribution(AttributionKind.NAMED, "Mary Lund", 0, 9, "said")
UNNAMED = Attribution(AttributionKind.UNNAMED, "two people", 0, 10, "said")
DOCUMENT = Attribution(AttributionKind.DOCUMENT, "court filings", 0, 13, "show")


def told(outlet: str, by: Attribution = NOT_ATTRIBUTED) -> Passage:
    return Passage(outlet.lower(), 0, 5, "It is", outlet, 0, attribution=by)


@pytest.mark.parametrize(
    ("by", "shown"),
    [
        (NAMED, "says: Mary Lund"),
        (UNNAMED, "unnamed source: two people"),
        (DOCUMENT, "document: court filings"),
        (NOT_ATTRIBUTED, ""),
        (Attribution(AttributionKind.NAMED, "She", 0, 3, "said"), ""),
        (Attribution(AttributionKind.UNNAMED, "They", 0, 4, "said"), "unnamed source"),
        (Attribution(AttributionKind.NAMED, "They", 0, 4, "said"), ""),
    ],
)
def test_a_label_of_ours_before_the_sources_own_words(by: Attribution, shown: str) -> None:
    assert labelled(by) == shown


def test_unlike_sources_of_one_fact_stand_with_their_outlets() -> None:
    fact = (told("Ledger", NAMED), told("Bell", UNNAMED), told("Metro"), told("Post", NAMED))
    assert kinds_apart(fact) == (
        ("named source", ("Ledger", "Post")),
        ("unnamed source", ("Bell",)),
        ("no source", ("Metro",)),
    )


def test_sources_of_one_kind_or_none_are_no_difference() -> None:
    assert kinds_apart((told("Ledger", NAMED), told("Bell", NAMED), told("Metro"))) == ()
    assert kinds_apart((told("Ledger"), told("Bell"))) == ()


def test_a_statement_is_the_word_of_who_makes_it_and_they_are_of_no_kind() -> None:
    statement = Attribution(AttributionKind.DOCUMENT, "the company's statement", 0, 23, "said")
    they = Attribution(AttributionKind.NAMED, "They", 0, 4, "said")
    assert kinds_apart((told("Ledger", UNNAMED), told("Bell", they))) == ()
    assert kinds_apart((told("Ledger", NAMED), told("Bell", statement), told("Metro", they))) == ()
    assert kinds_apart((told("Ledger", UNNAMED), told("Bell", statement))) == (
        ("named source", ("Bell",)),
        ("unnamed source", ("Ledger",)),
    )


def test_an_outlet_with_several_sources_counts_by_the_plainest() -> None:
    fact = (told("Ledger", UNNAMED), told("Ledger", NAMED), told("Bell"), told("Metro", UNNAMED))
    assert kinds_apart(fact) == (
        ("named source", ("Ledger",)),
        ("unnamed source", ("Metro",)),
        ("no source", ("Bell",)),
    )
    assert kinds_apart((told("Ledger", NAMED), told("Ledger", UNNAMED), told("Bell", NAMED))) == ()


def test_a_second_sentence_of_an_outlet_is_not_a_second_source() -> None:
    fact = (told("Ledger", NAMED), told("Ledger"), told("Bell", UNNAMED), told("Bell", UNNAMED))
    assert kinds_apart(fact) == (("named source", ("Ledger",)), ("unnamed source", ("Bell",)))


def test_a_note_is_for_names_that_an_outlet_keeps_to_itself() -> None:
    residents = Attribution(AttributionKind.UNNAMED, "several residents", 0, 17, "said")
    asked = Attribution(AttributionKind.UNNAMED, "a neighbour who asked not to be named", 0, 37, "said")
    assert kinds_apart((told("Ledger", NAMED), told("Bell", residents))) == ()
    assert kinds_apart((told("Ledger", NAMED), told("Bell", asked), told("Metro", residents))) == (
        ("named source", ("Ledger",)),
        ("unnamed source", ("Bell",)),
    )
