"""Who says a sentence, in few words."""

import pytest

from bot.model.analysis import NOT_ATTRIBUTED, Attribution, AttributionKind
from bot.model.comparison import Difference, DifferenceKind, Side
from bot.model.passage import Passage
from bot.wording.source_labels import kinds_apart, labelled, names_its_speaker

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


@pytest.mark.parametrize(
    ("by", "shown", "named"),
    [
        (Attribution(AttributionKind.NAMED, "Lund", 112, 116, "said"), 20, True),
        (Attribution(AttributionKind.NAMED, "Lund", 112, 116, "said"), 15, False),  # cut before the name
        (Attribution(AttributionKind.NAMED, "Harbour Master Mary Lund", 40, 64, "said"), 20, False),  # named before
        (Attribution(AttributionKind.UNNAMED, "Lund", 112, 116, "said"), 20, False),
        (NOT_ATTRIBUTED, 20, False),
    ],
)
def test_a_sentence_names_its_speaker_if_its_shown_words_do(by: Attribution, shown: int, *, named: bool) -> None:
    passage = Passage("bell", 100, 122, "It is shut, Lund said.", "Evening Bell", 0, attribution=by)
    assert names_its_speaker(passage, shown) is named


def test_the_kinds_that_a_difference_of_sources_sets_apart_stand_with_their_outlets() -> None:
    sides = tuple(
        Side(passage, passage.attribution.source)
        for passage in (told("Bell", UNNAMED), told("Ledger", NAMED), told("Post", NAMED), told("Ledger", NAMED))
    )
    assert kinds_apart(Difference(DifferenceKind.ATTRIBUTION, sides)) == (
        ("named source", ("Ledger", "Post")),
        ("unnamed source", ("Bell",)),
    )
