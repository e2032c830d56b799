"""Who somebody's mother or brother is in a story, if it presents the one with the other: "her son Timur"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.model.story import Report
from bot.text.alternation import alternation
from bot.text.lexicon.kin import CHILDREN_CALLED, PARENTS_CALLED, SIBLINGS_CALLED, SPOUSES_CALLED
from bot.text.words import words

# What the one is to the other who presents them as "her son".
_OPPOSITE: Final = (
    (PARENTS_CALLED, CHILDREN_CALLED),
    (CHILDREN_CALLED, PARENTS_CALLED),
    (SPOUSES_CALLED, SPOUSES_CALLED),
    (SIBLINGS_CALLED, SIBLINGS_CALLED),
)
_ASKED: Final = re.compile(r"(?P<name>\S.{0,60}?)(?:['’]s?|s) (?P<kin>[a-z]+)", re.IGNORECASE)
_KIN: Final = alternation(word for each, _ in _OPPOSITE for word in each)
_PRESENTED: Final = re.compile(rf"\b(?:[Hh]er|[Hh]is) (?:[a-z-]+ ){{0,2}}?(?P<kin>{_KIN}),? $")
_BEFORE: Final = 40  # characters before a name in which "her son" is looked for


def relatives(typed: str, reports: Sequence[Report]) -> Iterator[str]:
    """The names of those who present a person as the typed words say: "Timur's mum" for her who has a son Timur."""
    asked = _ASKED.fullmatch(typed)
    kin = next((other for own, other in _OPPOSITE if asked and asked["kin"].lower() in own), None)
    name = words(asked["name"]) if asked else []
    for report in reports if kin and name else ():
        people = report.people
        for at, one in enumerate(people):
            presented = _PRESENTED.search(report.article.text[max(0, one.start - _BEFORE) : one.start])
            if presented and presented["kin"] in (kin or ()) and words(one.text)[: len(name)] == name and at:
                yield people[at - 1].text
