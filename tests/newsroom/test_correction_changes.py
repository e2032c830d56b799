"""What is said of a correction: what changed to what, and what was removed or added."""

from collections import Counter
from dataclasses import replace

import pytest

from bot.analyse.article import analyse
from bot.model.article import Article
from bot.model.story import Report
from bot.newsroom.developments.correction_changes import changes
from tests.fakes.plain_tools import plain_tools


def read(text: str) -> Report:
    """An article as it is indexed without a language model."""
    tools, article = plain_tools(), Article("ledger", text, "Fire in Tarnholt", "Harbour Ledger")
    [names] = tools.analyst.model.spans([text], ["en"])
    return Report(article, analyse(article, "en", names, tools.analyst.gazetteer))


def turned(was: str, now: str) -> str:
    return f"sentence changed: {was} → {now}"


FIRE = "The fire in Tarnholt hurt 27 people on Monday. Ada Quill, the mayor, thanked the crews of the town."


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (FIRE, FIRE, []),
        (
            FIRE,
            FIRE.replace("crews", "firefighters"),
            [
                turned(
                    "Ada Quill, the mayor, thanked the crews of the town.",
                    "Ada Quill, the mayor, thanked the firefighters of the town.",
                )
            ],
        ),
        (FIRE, FIRE.replace("27", "31"), ["figure “27” changed to “31”"]),
        (FIRE, FIRE.replace("Ada", "Eda"), ["name “Ada Quill” changed to “Eda Quill”"]),
        # Another sentence with another number has nothing to do with it.
        (
            FIRE,
            FIRE.replace("hurt 27 people", "drew a crowd") + " The damage is put at $5 million.",
            [
                turned(
                    "The fire in Tarnholt hurt 27 people on Monday.", "The fire in Tarnholt drew a crowd on Monday."
                ),
                "sentence added: The damage is put at $5 million.",
            ],
        ),
        # The same sentence apart from a number of another kind.
        (
            "Crews counted 27 people near the burning mill.",
            "Crews counted $5 million near the burning mill.",
            [
                turned(
                    "Crews counted 27 people near the burning mill.", "Crews counted $5 million near the burning mill."
                )
            ],
        ),
        # What is part of a number that is told is told with it, also where it stands alone elsewhere.
        (
            "Corvane offered $14.20 a share for the mill on Monday.",
            "Corvane offered $12.40 a share for the mill on Monday. The $12.40 is to be paid in May.",
            ["figure “$14.20 a share” changed to “$12.40 a share”", "sentence added: The $12.40 is to be paid in May."],
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
            [
                "sentence removed: The ferry carried 9 people that day.",
                "sentence removed: The ferry carried 12 people that day.",
                "sentence added: The ferry carried 8 people that day.",
            ],
        ),
        # Names of two kinds, and names in sentences that tell something else.
        (
            "Ada Quill came to see the mill on Monday.",
            "The Tarnholt Fire Brigade came to see the mill on Monday.",
            [
                turned(
                    "Ada Quill came to see the mill on Monday.",
                    "The Tarnholt Fire Brigade came to see the mill on Monday.",
                )
            ],
        ),
        (
            "The mill burned on Monday. Ada Quill thanked the crews.",
            "The mill burned on Monday. Neighbours say they called Jana Holt.",
            ["sentence removed: Ada Quill thanked the crews.", "sentence added: Neighbours say they called Jana Holt."],
        ),
        # Too little stands around.
        (
            "The mill burned. Ada Quill agreed.",
            "The mill burned. Jana Holt agreed.",
            ["sentence removed: Ada Quill agreed.", "sentence added: Jana Holt agreed."],
        ),
        # One quotation in two wordings, and two quotations.
        (
            "“We lost the old mill and the barn,” Ada Quill said.",
            "“We lost the old mill and the big barn,” Ada Quill said.",
            [
                turned(
                    "“We lost the old mill and the barn,” Ada Quill said.",
                    "“We lost the old mill and the big barn,” Ada Quill said.",
                )
            ],
        ),
        (
            "“We lost the old mill,” Ada Quill said.",
            "“Nobody was told in time,” Ada Quill said.",
            [
                "sentence removed: “We lost the old mill,” Ada Quill said.",
                "sentence added: “Nobody was told in time,” Ada Quill said.",
            ],
        ),
        # Lines broken elsewhere change nothing.
        ("“We lost the old mill,” Ada Quill said.", "“We lost the\nold mill,” Ada Quill\nsaid.", []),
        # Nor do other quotation marks, dashes or another order.
        (FIRE + " “No,” she said – twice.", '"No," she said - twice. ' + FIRE, []),
        # A word that turns the sense, another verb, a time of day, a day.
        (
            FIRE + " Mr Reyes was charged with arson.",
            FIRE + " Mr Reyes was not charged with arson.",
            [turned("Mr Reyes was charged with arson.", "Mr Reyes was not charged with arson.")],
        ),
        (
            FIRE + " He was convicted in May.",
            FIRE + " He was acquitted in May.",
            [turned("He was convicted in May.", "He was acquitted in May.")],
        ),
        (
            FIRE + " The mill was shut at 3.40pm on Friday.",
            FIRE + " The mill was shut at 3.45pm on Friday.",
            [turned("The mill was shut at 3.40pm on Friday.", "The mill was shut at 3.45pm on Friday.")],
        ),
        (
            FIRE + " The mill opened for visitors in February 2019.",
            FIRE + " The mill opened for visitors in March 2019.",
            ["date “February 2019” changed to “March 2019”"],
        ),
        # A paragraph taken out.
        (
            FIRE + "\n\nPolice arrested a teacher. An officer was hurt.\n\nThe inquiry goes on.",
            FIRE + "\n\nThe inquiry goes on.",
            ["sentence removed: Police arrested a teacher.", "sentence removed: An officer was hurt."],
        ),
        # Of a long sentence, what differs.
        (
            "In a letter to the council of the town, " * 5 + "he denied that the mill was safe, " + "and so on, " * 5,
            "In a letter to the council of the town, " * 5 + "he said that the mill was safe, " + "and so on, " * 5,
            [
                turned(
                    "… letter to the council of the town, he denied that the mill was safe, and so on, …",
                    "… letter to the council of the town, he said that the mill was safe, and so on, …",
                )
            ],
        ),
    ],
)
def test_what_a_correction_changed(before: str, after: str, told: list[str]) -> None:
    assert changes(read(before), read(after)) == told


def test_words_that_still_stand_were_neither_taken_out_nor_added() -> None:
    named = read("Ada Quill thanked the Tarnholt Fire Brigade.")
    assert [mention.text for mention in named.analysis.mentions] == ["Ada Quill", "Tarnholt Fire Brigade"]
    bare = replace(named, analysis=replace(named.analysis, mentions=()))
    assert changes(named, bare) == changes(bare, named) == []


def test_another_headline_is_told_unless_it_was_taken_from_the_text() -> None:
    before = read(FIRE)
    after = replace(before, article=replace(before.article, title="Mill burns in Tarnholt"))
    taken = replace(before, article=replace(before.article, title="The fire in Tarnholt", title_from_text=True))
    assert changes(before, after) == ["headline “Fire in Tarnholt” changed to “Mill burns in Tarnholt”"]
    assert changes(before, taken) == []


def test_a_headline_and_a_byline_are_shown_as_the_source_wrote_them() -> None:
    before, after = (
        replace(found, article=replace(found.article, title=title, byline=byline))
        for found, title, byline in (
            (read(FIRE), "Mill fire  “kills 3”", "By BO FENN"),
            (read(FIRE), "Mill fire — nobody was killed", "By Bo Fenn & Ada Quill"),
        )
    )
    assert changes(before, after) == [
        "headline “Mill fire  “kills 3”” changed to “Mill fire — nobody was killed”",
        "byline “By BO FENN” changed to “By Bo Fenn & Ada Quill”",
    ]
    bare = replace(after, article=replace(after.article, byline=""))
    marks = replace(before, article=replace(before.article, title='Mill fire  "kills 3"'))
    assert changes(after, bare) == changes(bare, after) == changes(before, marks) == []


def test_of_an_article_rewritten_whole_the_first_sentences_are_compared() -> None:
    before, after = (
        read(" ".join(f"The {word} number {number} was seen at the mill." for number in range(4_000)))
        for word in ("wagon", "barge")
    )
    kinds = Counter(line.partition(":")[0] for line in changes(before, after))
    assert kinds == {"sentence changed": 20, "sentence removed": 3_980, "sentence added": 3_980}


def test_many_changed_lines_that_are_all_alike_are_removed_and_added() -> None:
    before, after = (
        read(
            " ".join(
                f"Gate {place} is locked at night. "
                + " ".join(f"The {word} left its berth {place}{word[0]}{number}." for number in range(many))
                for place in range(200)
            )
        )
        for word, many in (("wagon", 20), ("barge", 19))
    )
    kinds = Counter(line.partition(":")[0] for line in changes(before, after))
    assert kinds == {"sentence removed": 200 * 20, "sentence added": 200 * 19}
