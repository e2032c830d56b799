"""The language of a text."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.analyse import language as module
from bot.analyse.language import language
from bot.errors import ModelError

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


def test_a_temporary_folder_that_cannot_be_used_is_said_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module._identifier.cache_clear()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(ModelError) as caught:
        language(ENGLISH)
    assert str(caught.value) == (
        "The list of languages' words cannot be unpacked in the temporary folder: No such file or directory."
    )
    assert caught.value.remedy == "Make room in it, or name another folder in TMPDIR, and run it again."
