"""What is said of a correction: what changed to what, and what was removed or added."""

from dataclasses import replace

import pytest

from bot.analyse.article import analyse
from bot.model.article import Article
from bot.model.story import Report
from bot.newsroom.changes import changes
from tests.fakes.plain_tools import plain_tools


def read(text: str) -> Report:
    """An article as it is indexed without a language model."""
    tools, article = plain_tools(), Article("ledger", text, "Fire in Tarnholt", "Harbour Ledger")
    [names] = tools.model.spans([text], ["en"])
    return Report(article, analyse(article, "en", names, tools.gazetteer))


FIRE = "The fire in Tarnholt hurt 27 people on Monday. Ada Quill, the mayor, thanked the crews of the town."


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (FIRE, FIRE, []),
        (FIRE, FIRE.replace("crews", "firefighters"), []),
        (FIRE, FIRE.replace("27", "31"), ["figure “27” changed to “31”"]),
        (FIRE, FIRE.replace("Ada", "Eda"), ["name “Ada Quill” changed to “Eda Quill”"]),
        # Another sentence with another number has nothing to do with it.
        (
            FIRE,
            FIRE.replace("hurt 27 people", "drew a crowd") + " The damage is put at $5 million.",
            ["figure “27” removed", "figure “$5 million” added"],
        ),
        # The same sentence apart from a number of another kind.
        (
            "Crews counted 27 people near the burning mill.",
            "Crews counted $5 million near the burning mill.",
            ["figure “27” removed", "figure “$5 million” added"],
        ),
        # What is part of a number that is told is told with it, also where it stands alone elsewhere.
        (
            "Corvane offered $14.20 a share for the mill on Monday.",
            "Corvane offered $12.40 a share for the mill on Monday. The $12.40 is to be paid in May.",
            ["figure “$14.20 a share” changed to “$12.40 a share”"],
        ),
        # Each number by its place, though both stand in both versions.
        (
            "Of the crews 20 people were hurt. In the town 25 people were missing.",
            "Of the crews 25 people were hurt. In the town 20 people were missing.",
            ["figure “20” changed to “25”", "figure “25” changed to “20”"],
        ),
        # More than one sentence that differs in its numbers alone: which became which is not known.
        (
            "The ferry carried 9 people that day. The ferry carried 12 people that day.",
            "The ferry carried 8 people that day.",
            ["figure “9” removed", "figure “12” removed", "figure “8” added"],
        ),
        # Names of two kinds, and names in sentences that tell something else.
        (
            "Ada Quill came to see the mill on Monday.",
            "The Tarnholt Fire Brigade came to see the mill on Monday.",
            ["name “Ada Quill” removed", "name “Tarnholt Fire Brigade” added"],
        ),
        (
            "The mill burned on Monday. Ada Quill thanked the crews.",
            "The mill burned on Monday. Neighbours say they called Jana Holt.",
            ["name “Ada Quill” removed", "name “Jana Holt” added"],
        ),
        # Too little stands around.
        (
            "The mill burned. Ada Quill agreed.",
            "The mill burned. Jana Holt agreed.",
            ["name “Ada Quill” removed", "name “Jana Holt” added"],
        ),
        # One quotation in two wordings, and two quotations.
        (
            "“We lost the old mill and the barn,” Ada Quill said.",
            "“We lost the old mill and the big barn,” Ada Quill said.",
            ["quote “We lost the old mill and the barn,” changed to “We lost the old mill and the big barn,”"],
        ),
        (
            "“We lost the old mill,” Ada Quill said.",
            "“Nobody was told in time,” Ada Quill said.",
            ["quote “We lost the old mill,” removed", "quote “Nobody was told in time,” added"],
        ),
        # Lines broken elsewhere change nothing.
        ("“We lost the old mill,” Ada Quill said.", "“We lost the\nold mill,” Ada Quill\nsaid.", []),
    ],
)
def test_what_a_correction_changed(before: str, after: str, told: list[str]) -> None:
    assert changes(read(before), read(after)) == told


def test_words_that_still_stand_were_neither_taken_out_nor_added() -> None:
    named = read("Ada Quill thanked the Tarnholt Fire Brigade.")
    assert [mention.text for mention in named.analysis.mentions] == ["Ada Quill", "Tarnholt Fire Brigade"]
    bare = replace(named, analysis=replace(named.analysis, mentions=()))
    assert changes(named, bare) == changes(bare, named) == []
