"""An outlet's name without labels, for comparison, and in short."""

import pytest

from bot.text.publication.outlet_names import bare_name, short_names, without_labels


@pytest.mark.parametrize(
    ("outlet", "name", "short"),
    [
        ("The Évening Bell", "The Évening Bell", {"evening bell"}),
        ("The Harbour Ledger (Web News)", "The Harbour Ledger", {"harbour ledger web news", "harbour ledger"}),
        ("Quay Online News", "Quay News", {"quay online news", "quay news", "quay"}),
        ("TheQuay.com", "TheQuay", {"thequay com", "thequay"}),
        (
            "Norwick Evening Times - Letters to us",
            "Norwick Evening Times",
            {"norwick evening times letters to us", "norwick evening times", "net"},
        ),
        ("Post of the North and South", "Post of the North and South", {"post of north south", "pns"}),
        ("Sun-Times", "Sun-Times", {"sun times"}),
        ("Washington Post", "Washington Post", {"washington post", "wapo"}),
        ("", "", set()),
    ],
)
def test_an_outlet_is_known_by_its_name_and_short_ones(outlet: str, name: str, short: set[str]) -> None:
    assert (without_labels(outlet), short_names(outlet)) == (name, short)


def test_a_name_is_compared_without_its_article() -> None:
    assert bare_name("THE  Harbour-Ledger") == bare_name("harbour ledger") == "harbour ledger"
    assert bare_name("Tally & Trade") == bare_name("tally and trade")
