"""The language of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analyse.language import language

ENGLISH = "The council has closed the bridge at Arden to lorries after a crack was found in one of its piers. "
SPANISH = "El ayuntamiento ha cerrado el puente de Arden a los camiones tras hallar una grieta en uno de sus pilares. "
GERMAN = (
    "Der Stadtrat hat die Brücke von Arden für Lastwagen gesperrt, nachdem in einem Pfeiler ein Riss entdeckt wurde. "
)
UKRAINIAN = "Міська рада закрила міст для вантажівок після того, як в одній з опор знайшли тріщину, повідомив мер. "


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"),
        (SPANISH, "es"),
        (GERMAN, "de"),
        (UKRAINIAN, "uk"),
        (ENGLISH * 200, "en"),
        ("Flood kills eleven people in Tarnholt", "en"),
        ("", ""),
        ("14:02", ""),
        ("OK", ""),
        ("Arden 2, Tarnholt 1", ""),
        ("— … —" * 50, ""),
    ],
)
def test_the_language_is_told_where_there_is_enough_to_tell_it_by(text: str, code: str) -> None:
    assert language(text) == code


def test_foreign_credits_at_the_top_do_not_decide() -> None:
    assert language("Foto: Ann Müller. " * 3 + "\n\n" + ENGLISH * 20) == "en"


@given(st.text(max_size=100))
def test_any_text_has_one_answer(text: str) -> None:
    assert language(text) == language(text)
