"""Who is named, and by whom not."""

from bot.compare.names import names
from bot.model.analysis import EntityType
from bot.model.entity import Entity
from tests.fakes.reports import report


def test_a_name_written_alike_is_one_name() -> None:
    person = Entity("person-arno", "Arno Milch", EntityType.PERSON)
    body = Entity("body-arno", "Arno Milch", EntityType.ORGANISATION)
    told = names(
        [
            report("a", "Arno Milch gave gifts.", outlet="Harbour Ledger", names=[person]),
            report("b", "Gifts came from Arno Milch.", outlet="Evening Bell", names=[body]),
            report("c", "Gifts were given.", outlet="Courier"),
        ]
    )
    assert [(name.name, name.outlets, name.missing) for name in told] == [
        ("Arno Milch", ("Harbour Ledger", "Evening Bell"), ("Courier",))
    ]
