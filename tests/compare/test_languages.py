"""Articles in another language than most of a story: named, and not compared."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.compare.select_reports import comparable
from bot.model.article import Genre
from bot.model.comparison import Comparison
from bot.model.languages import in_other_languages
from bot.model.passage import Head
from bot.model.story import Story
from bot.wording.comparisons import remarks


def heads(*languages: str) -> tuple[Head, ...]:
    """An article in each language, by its number; one in "+de" is a commentary."""
    return tuple(
        Head(str(number), "Storm", f"Outlet {number}", language=language.strip("+"), genre=genre)
        for number, language in enumerate(languages)
        for genre in [Genre.OPINION if "+" in language else Genre.NEWS]
    )


@pytest.mark.parametrize(
    ("languages", "foreign"),
    [
        ((), []),
        (("de",), []),
        (("en", "en", "de"), ["2"]),
        (("de", "de", "en"), ["2"]),
        (("de", "en"), ["0"]),
        (("es", "de"), ["1"]),
        (("en", "", "de", ""), ["2"]),
        (("", "de"), []),
        (("", ""), []),
    ],
)
def test_the_language_of_most_articles_is_compared(languages: Sequence[str], foreign: list[str]) -> None:
    assert [head.id for head in in_other_languages(heads(*languages))] == foreign


@pytest.mark.parametrize(
    ("languages", "exclusives", "told"),
    [
        (("en", "en", "en"), ["0", "1", "2"], ()),
        (("en", "en", "de"), ["0", "1"], ("Not compared: Outlet 2 (German).",)),
        (("en", "de"), [], ("Not compared: Outlet 1 (German).",)),
        (("de", "es", "en", "en"), ["2", "3"], ("Not compared: Outlet 0 (German), Outlet 1 (Spanish).",)),
        (("en", "en", "qu"), ["0", "1"], ("Not compared: Outlet 2 (qu).",)),
        (("en", "en", "+de"), ["0", "1"], ("Outlet 2's opinion piece is not compared.",)),
        (("de",), ["0"], ()),
    ],
)
def test_a_comparison_calls_nothing_exclusive_that_was_not_compared(
    languages: Sequence[str], exclusives: list[str], told: tuple[str, ...]
) -> None:
    given = heads(*languages)
    compared = Comparison(Story("s", "Storm", (), (), ()), given)
    assert (sorted(comparable(given)), remarks(compared)) == (exclusives, told)


def test_an_outlet_in_two_languages_is_named_with_both() -> None:
    given = tuple(replace(head, outlet="Kurier") for head in heads("de", "es", "en", "en"))
    assert remarks(Comparison(Story("s", "Storm", (), (), ()), given)) == (
        "Not compared: Kurier (German), Kurier (Spanish).",
    )
