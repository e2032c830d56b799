"""Which sentences of an article tell it best, read alone."""

from collections.abc import Sequence

import pytest

from bot.newsroom.leads import readable
from tests.fakes.reports import report

LEAD = "The council of Norwick voted on Monday to close the old harbour for two years."
NEXT = "Ferries from Arden will land at the new pier north of the town until the works are done."
RESCUED = "Fishermen pulled every traveller out of the water before dark and took all of them to Arden by truck."


@pytest.mark.parametrize(
    ("text", "count", "expected"),
    [
        ((LEAD, NEXT, "But the ferry sank.", RESCUED), 3, [LEAD, NEXT, "But the ferry sank."]),  # after its own
        ((LEAD, NEXT, "It was late.", RESCUED), 1, [LEAD]),
        (("He was late.", LEAD, NEXT), 2, [LEAD, NEXT]),
        (("He was late.", LEAD), 2, ["He was late.", LEAD]),  # there is nothing else
        (("Norwick.", LEAD, NEXT), 2, [LEAD, NEXT]),  # a heading
        (("The mayor of Norwick told the council:\n\n", LEAD, NEXT), 2, [LEAD, NEXT]),  # it leads up to another one
        (("The harbour office did not at once return a call on Monday.", LEAD, NEXT), 2, [LEAD, NEXT]),
        (("The pump is lost,” Ada Quill said on Monday.", LEAD, NEXT), 2, [LEAD, NEXT]),  # the end of a quotation
        (("Come to our pier https://t.co/a1B2c3D4 and see the ferry leave.", LEAD, NEXT), 2, [LEAD, NEXT]),  # a post
        (("There is breaking news out of Norwick, a town by the sea.", LEAD, NEXT), 2, [LEAD, NEXT]),
    ],
)
def test_an_article_is_told_in_sentences_that_can_be_read_so(
    text: Sequence[str], count: int, expected: list[str]
) -> None:
    told = report("a", " ".join(text))
    assert [told.passage(sentence).text for sentence in readable(told, count)] == expected
