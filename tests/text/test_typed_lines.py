"""Lines as people type them."""

import pytest

from bot.text.typed_lines import is_foreign


@pytest.mark.parametrize(
    ("typed", "foreign"),
    [
        ("¿Cuántos muertos hay?", True),
        ("Wie viele Tote gab es?", True),
        ("combien de personnes sont mortes", True),
        ("كم عدد القتلى", True),
        ("muertos", False),  # too short to say
        ("norwick ferry strike", False),
        ("spell Imre's surname", False),
        ("how many muertos", False),
        ("Zelensky Pokrovsk Kurakhove", False),  # names
        ("", False),
    ],
)
def test_a_line_without_english_words_is_foreign(typed: str, *, foreign: bool) -> None:
    assert is_foreign(typed) is foreign
