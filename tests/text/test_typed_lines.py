"""Lines as people type them."""

import pytest

from bot.text.typed.typed_lines import is_foreign


@pytest.mark.parametrize(
    ("typed", "foreign"),
    [
        ("¿Cuántos muertos hay?", True),
        ("Wie viele Tote gab es?", True),
        ("combien de personnes sont mortes", True),
        ("كم عدد القتلى", True),
        ("und was sagt Quill", True),
        ("wie viele Menschen starben in Norwick", True),
        ("qui est le maire de Norwick", True),
        ("quién es", True),
        ("chi è il sindaco", True),
        ("quem é o prefeito", True),
        ("was he in Norwick", False),
        ("who is de la Quill", False),
        ("Rio de la Norwick", False),
        ("hat trick", False),
        ("FOI request", False),
        ("CES 2025", False),
        ("what did he say about que", False),
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
