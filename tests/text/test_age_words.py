"""Every way of giving an age: the words around the number of its example make it one, and those of no other way."""

import pytest

from bot.model.analysis import FigureKind
from bot.text.quantities import quantities
from bot.text.quantities.age_words import WAYS, AgeWording


@pytest.mark.parametrize("way", WAYS, ids=[way.name for way in WAYS])
def test_a_way_of_giving_an_age(way: AgeWording) -> None:
    before, _, rest = way.example.partition("{")
    number, _, after = rest.partition("}")
    fitting = [each.name for each in WAYS if each.before.search(before) and each.after.match(after)]
    assert fitting == [way.name]
    found = {(figure.start, figure.text, figure.kind) for figure in quantities(before + number + after)}
    assert (len(before), number, FigureKind.AGE) in found
