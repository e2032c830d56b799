"""Whose name the words of a source are, and what becomes of the entities of quotations."""

import re

import pytest

from bot.entities.propagate import with_entities
from bot.model.analysis import Analysis, Description, DescriptionKind, EntityType, Mention, Quote

APPOSITION = DescriptionKind.APPOSITION
NAMES = {
    "Arden Post": ("organisation/arden-post", EntityType.ORGANISATION),
    "University of Arden": ("organisation/university-of-arden", EntityType.ORGANISATION),
    "Norwick": ("place/norwick", EntityType.PLACE),
    "Mary Lund": ("person/mary-lund", EntityType.PERSON),
    "Tom Reyes": ("person/tom-reyes", EntityType.PERSON),
}


@pytest.mark.parametrize(
    ("source", "entity"),
    [
        ("Mary Lund", "person/mary-lund"),
        ("Sen. Mary Lund", "person/mary-lund"),
        ("Arden Post editor Mary Lund", "person/mary-lund"),
        ("Mary Lund spokesman Tom Reyes", "person/tom-reyes"),
        ("University of Arden dean Mary Lund", "person/mary-lund"),
        ("Mary Lund of the Arden Post", "person/mary-lund"),
        ("Mary Lund of Norwick", "person/mary-lund"),
        ("Mary Lund herself", "person/mary-lund"),
        ("Mary Lund and Tom Reyes", "person/mary-lund"),
        ("historian and author Mary Lund", "person/mary-lund"),
        ("Norwick’s trade minister, Mary Lund", "person/mary-lund"),
        ("the Arden Post spokesman, Tom Reyes", "person/tom-reyes"),
        ("the head of the Arden Post, Dr Tom Reyes", "person/tom-reyes"),
        ("Mary Lund’s brother, Tom Reyes", "person/tom-reyes"),
        ("former Secretary of State Mary Lund", "person/mary-lund"),
        ("ambassador to the League of Norwick Mary Lund", "person/mary-lund"),
        ("the Arden Post", "organisation/arden-post"),
        ("an Arden Post spokesman", "organisation/arden-post"),
        ("a spokeswoman for the Arden Post", "organisation/arden-post"),
        ("Norwick", "place/norwick"),
        ("a spokesman for Mary Lund", ""),
        ("a friend of Sen. Mary Lund", ""),
        ("the daughter of Mary Lund", ""),
        ("wife of Mr Tom Reyes", ""),
        ("former aide to President Mary Lund", ""),
        ("Minister of Justice Mary Lund", "person/mary-lund"),
        ("Mary Lund’s lawyer", ""),
        ("one Mary Lund confidant", ""),
        ("a senior Arden Post reporter", ""),
        ("the Norwick senator", ""),
        ("Norwick’s trade minister", ""),
        ("a letter to Mary Lund", ""),
        ("the mayor", ""),
        ("", ""),
    ],
)
def test_the_speaker_of_a_quotation_is_the_entity_that_the_words_name(source: str, entity: str) -> None:
    text = f"“The dam is safe,” {source} said to Tom Reyes."
    start = text.index("” ") + 2
    quote = Quote(1, 17, text[1:17], source, start, start + len(source), "said")
    found = with_entities(Analysis("en", 9, quotes=(quote,)), named(text))
    assert found.quotes[0].entity == entity


def test_a_description_has_the_entity_of_its_name() -> None:
    text = "Mary Lund, the mayor, left with her aide."
    words = Description(11, 20, "the mayor", APPOSITION, 0), Description(32, 40, "her aide", APPOSITION, 36)
    found = with_entities(Analysis("en", 8, descriptions=words), named(text))
    assert [description.entity for description in found.descriptions] == ["person/mary-lund", ""]


def named(text: str) -> list[Mention]:
    found = (
        Mention(match.start(), match.end(), name, kind, known)
        for name, (known, kind) in NAMES.items()
        for match in re.finditer(name, text)
    )
    return sorted(found, key=lambda mention: mention.start)
