"""Sentences that lean on what was said before them."""

import pytest

from bot.text.context_dependence import (
    ends_quotation,
    lacks_person,
    phrase_before_pronoun,
    points_back,
    spoken_by_a_pronoun,
    takes_up,
)

LEANING = (
    "She left the room.",
    "“It will not do,” the mayor said.",
    "But the vote was lost.",
    "Among them were two tankers.",
    "Two are already on order.",
    "Three of them were hurt.",
    "Others had left before dawn.",
    "Both were released on Monday.",
    "NORWICK (Reuters) - He has promised to clear the harbour.",
    "NORWICK, Arden — It was a cold day.",
    "Norwick (ABC) They left at dawn.",
    "Port Hale (AFP) – They left at dawn.",
    "NORWICK/PORT HALE (Reuters) - They left at dawn.",
    "In the other, the court sided with the port.",
    "After that, the mayor left.",
    "With those votes the mayor won.",
    "The “quiet option” he spoke of is a vote of the council.",
    "The contract she signed is void.",
    "Hours later, a second ferry sank.",
    "Just two days earlier, the mayor had closed the pier.",
    "Later that night, the pier was closed.",
    "In fact, the pier was never closed.",
    "Yet the pier was never closed.",
    "“The move was a mistake,” the mayor said.",
    "The visit comes only a week before a report on the ferry.",
    "The defiance came as the council met.",
    "As has been pointed out before, the pier is old.",
    "One painted a ferry into a picture of the town.",
    "Another said the pump had failed.",
    "Ada Quill, another of the guests, left.",
    "In a statement on Monday, it said the pump had failed.",
    "Last week, they announced a plan.",
)
ALONE = (
    "Two hours later than planned, the ferry landed.",
    "The same day that the ferry sank the pier was closed.",
    "Yet another ferry sank.",
    "Meanwhile, Arden will close its pier.",
    "The move to close the pier was a mistake.",
    "The decision by the council was unanimous.",
    "The ferry came from Arden.",
    "Still waters run deep.",
    "The mayor left the room.",
    "Two people were hurt.",
    "Thessaly is a region.",
    "Italy voted.",
    "Among the guests was the mayor.",
    "One man was hurt.",
    "One unnamed guest left.",
    "Another wounded sailor was found.",
    "In May, another ferry sank.",
    "In a letter to Norwick Pumps, it said the pump had failed.",
    "In winter, it rains in Norwick.",
    "NORWICK (Reuters) - The mayor has vowed to drain the harbour.",
    "In the other room sat the mayor.",
    "FILE - This photo shows the mayor.",
    "In those towns that lost a ferry the vote was close.",
    "The mayor said he would go.",
    "Rep. Ada Quill (D-N.M.) also left.",
    "Sens. Ada Quill (Ky.) and Ben Lund spoke.",
    "",
)


@pytest.mark.parametrize("sentence", LEANING)
def test_it_leans(sentence: str) -> None:
    assert points_back(sentence)


@pytest.mark.parametrize("sentence", ALONE)
def test_it_stands_alone(sentence: str) -> None:
    assert not points_back(sentence)


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("In a letter on Monday, he called the vote a farce.", "In a letter on Monday, "),
        ("Since then, she said, the pump has failed twice.", "Since then, "),
        ("In a letter, the mayor said he would leave.", ""),
        ("In “a letter”, he called the vote a farce.", ""),
        ("In a letter on Monday, heating was called dear.", ""),
        ("The mayor left, he said.", ""),
    ],
)
def test_the_phrase_before_a_pronoun(sentence: str, phrase: str) -> None:
    assert sentence[: phrase_before_pronoun(sentence)] == phrase


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("In a letter on Monday, he called the vote a farce.", []),
        ("In a letter on Monday, he called Lund a liar.", [33]),
    ],
)
def test_a_pronoun_without_a_person(sentence: str, people: list[int]) -> None:
    assert lacks_person(sentence, people)


@pytest.mark.parametrize(
    ("sentence", "people"),
    [("In a letter to Lund on Monday, he called the vote a farce.", [15]), ("The mayor left, he said.", [])],
)
def test_a_pronoun_with_a_person(sentence: str, people: list[int]) -> None:
    assert not lacks_person(sentence, people)


@pytest.mark.parametrize("sentence", ["“We are done,” she said.", '"We are done," he told the Bell.'])
def test_a_quotation_that_a_pronoun_speaks(sentence: str) -> None:
    assert spoken_by_a_pronoun(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "“We are done,” Ada Quill said.",
        "“We are done” is what she said.",
        "“We are done, she said.",
        "Ada Quill said: “We are done.”",
    ],
)
def test_a_quotation_that_no_pronoun_speaks(sentence: str) -> None:
    assert not spoken_by_a_pronoun(sentence)


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("The pump is lost.”", True),
        ("The pump is lost,” Ada Quill said.", True),
        ('The pump is lost."', True),
        ('He said that "the pump is lost."', False),
        ("“The pump is lost,” Ada Quill said.", False),
        ("“The pump is lost.", False),
        ('"The pump is lost.', False),
    ],
)
def test_the_end_of_a_quotation_that_an_earlier_sentence_opens(sentence: str, *, ends: bool) -> None:
    assert ends_quotation(sentence) is ends


@pytest.mark.parametrize(
    ("sentence", "takes"),
    [
        ("To the surprise of her aides, Ada Quill embraced the idea, even offering to pay.", True),
        ("The council of Arden dismissed the notion.", True),
        ("Ada Quill embraced the idea of a longer pier.", False),
        ("Lund wants a longer pier, but Ada Quill dismissed the idea.", False),
        ("After Lund asked for a longer pier, Ada Quill dismissed the idea.", False),
        ("Ada Quill has an idea.", False),
    ],
)
def test_an_idea_that_an_earlier_sentence_has(sentence: str, *, takes: bool) -> None:
    assert takes_up(sentence) is takes
