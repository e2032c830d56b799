"""Sentences with a pronoun that could mean nobody in them."""

import pytest

from bot.newsroom.antecedent import lacks_antecedent


@pytest.mark.parametrize(
    ("sentence", "people", "lacks"),
    [
        ("The hopes for her in Norwick are high.", [], True),
        ("Rows of boats blew horns against his plan.", [], True),
        ("In his letter on the harbour, Lund of the council asked for a vote.", [30], False),
        ("The look on his face, as Lund of the council told the town, was sad.", [25], True),
        ("Pilots with a plan to move the pier saw her boat.", [], True),
        ("The harbour was crucial to her and to Ada Quill.", [38], True),
        ("The harbour was crucial to Lund and to her vote.", [27], False),
        ("A baker of Arden sold his boat.", [], False),
        ("The pilot who came last sold her boat.", [], False),
        ("The mayor sold his boat.", [], False),
        ("In her ruling, the judge shut the pier.", [], False),
        ("Two passengers heard his cries.", [], True),
        ("Boats carried the words “his or her”.", [], False),
        ("The harbour is shut.", [], False),
    ],
)
def test_a_pronoun_that_could_mean_nobody(sentence: str, people: list[int], *, lacks: bool) -> None:
    assert lacks_antecedent(sentence, people) is lacks
