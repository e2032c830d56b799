import pytest

from bot.entities.short_forms import short_form


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        ("The Harbour Safety Board (HSB) met.", "Harbour Safety Board", "HSB"),
        ("The Board of Harbour Safety (BHS) met.", "Board of Harbour Safety", "BHS"),
        ("The Ministry of the Sea (MOTS) met.", "Ministry of the Sea", "MOTS"),
        ("The Harbour Safety Board (H.S.B.) met.", "Harbour Safety Board", "H.S.B."),
        ("The Harbour Safety Board (London) met.", "Harbour Safety Board", None),
        ("The Harbour Safety Board met (HSB).", "Harbour Safety Board", None),
    ],
)
def test_initials_in_brackets_after_a_name_are_its_short_form(text: str, name: str, short: str | None) -> None:
    start = text.index(name)
    found = short_form(text, start, start + len(name))
    assert (text[slice(*found)] if found else None) == short
