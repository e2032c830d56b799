"""Sentences that lean on what was said before them."""

import pytest

from bot.text.context_dependence import (
    ends_quotation,
    lacks_person,
    phrase_before_pronoun,
    points_back,
    spoken_by_a_pronoun,
    taken_as_known,
    takes_up,
)

LEANING = (
    "If it sinks, the port will close.",
    "For one, the pier is too short.",
    "Other towns have no ferry.",
    "Taken together, the moves weaken the port.",
    "In this case, the pump failed.",
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
    "In it, the mayor asks for a pier.",
    "In another letter to the Bell, Lund asked for a pier.",
    "Part of this is due to the flood.",
    "First — and this is new — the pier is shut.",
    "One told Ada Quill of the Bell that the pump had failed.",
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
    "If Norwick loses its ferry, Arden will too.",
    "For one day the pier was shut.",
    "In this town nobody fishes.",
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
    "In another town, the mayor asked for a pier.",
    "First aid was given on the pier.",
    "Part of the pier is shut.",
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
        ("Of late, he has called every vote a farce.", "Of late, "),
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


@pytest.mark.parametrize(
    ("sentence", "known"),
    [
        ("The plan was met with anger.", "plan"),
        ("NORWICK (Reuters) - The plan was met with anger.", "plan"),
        ("“The plan has failed,” Lund said.", "plan"),
        ("The first change, Lund said, was a new pump.", "first change"),
        ("The harbour letter asks for a pier.", "harbour letter"),
        ("The men had asked for a pier.", "men"),
        ("Another pilot told the Bell of the pump.", "pilot"),
        ("Lund’s letter came after a vote.", "letter"),
        ("In the days before that vote, Lund left.", "vote"),
        ("Lund said such acts would harm the town.", "acts would"),
        ("Pilots in these two towns asked for a pier.", "towns asked"),
        ("The plan of the council was met with anger.", ""),
        ("The man who left was a pilot.", ""),
        ("The president was met with anger.", ""),
        ("The plain fact is that the pier is shut.", ""),
        ("Lund’s letter asks for a pier.", ""),
        ("Towns such as Norwick asked for a pier.", ""),
        ("On that day, the pier was shut.", ""),
        ("Ada Quill, who had left long before the vote of the council, came back after that vote.", ""),
    ],
)
def test_what_a_sentence_takes_as_known(sentence: str, known: str) -> None:
    assert taken_as_known(sentence) == known


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
        ('The pump is lost," Ada Quill said, "and so is the pier."', True),
        ('Ada Quill said that "the pump is lost.”', False),
        ("(“The pump is lost.”)", False),
        ("The pump is lost.", False),
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
        ("Ada Quill hinted as much on Monday.", True),
        ("Lund wants a longer pier, and Ada Quill said as much.", False),
        ("The mayor said that the pier would stay open until then.", True),
        ("More than 40 pumps have been sold since then.", True),
        ("The council votes on Friday, and the pier stays open until then.", False),
        ("Since 1994 or before then, the pier has been open.", False),
        ("When the pump failed, the pilot had left by then.", False),
        ("The pier was built by then Mayor Ada Quill.", False),
        ("The pier was built by then-mayor Ada Quill.", False),
    ],
)
def test_an_idea_that_an_earlier_sentence_has(sentence: str, *, takes: bool) -> None:
    assert takes_up(sentence) is takes
