"""Why sentences are taken to report one fact."""

from dataclasses import replace

from bot.analyse.figures import figures
from bot.compare.agreements.reasons import reasons, share_only_a_unit
from bot.compare.lines import ComparedSentence, lines
from bot.model.entity import Entity
from bot.model.story import Report
from tests.fakes.reports import report

LUND = Entity("person:mary-lund", "Mary Lund", "person", ("MARY LUND", "Lund"))


def told(number: int, text: str) -> Report:
    """An article of one sentence with its figures."""
    made = report(f"a{number}", text, outlet=f"Outlet {number}", names=[LUND], title="Bridge")
    return replace(made, analysis=replace(made.analysis, figures=figures(text, made.article.published)))


def shared(*texts: str) -> tuple[str, ...]:
    found: list[ComparedSentence] = lines([told(number, text) for number, text in enumerate(texts)])
    assert len(found) == len(texts)
    return reasons(found, 0.774)


def test_names_figures_and_words_are_told_and_the_score_last() -> None:
    assert shared(
        "MARY LUND said the Norwick ferry would cost 12 million dollars.", "The ferry will cost $12m, Lund said."
    ) == ("same figures: 12 million dollars / $12m", "same names: Lund", "same words: ferry, cost", "score 0.77")


def test_a_quotation_that_both_hold_comes_first() -> None:
    found = shared("“We looked at every bolt there,” the mayor said.", "She had “looked at every bolt”, she said.")
    assert found[0] == "same quotation"


def test_words_of_one_meaning_are_told_as_each_spells_them() -> None:
    assert "same meaning: killed / dead" in shared("Nine men were killed at the bridge.", "Nine men are dead there.")


def test_what_most_of_the_outlets_say_comes_first() -> None:
    found = shared(
        "The tidal barrage at the mill closed.", "The barrage of the mill closed.", "The mill lost its wheel there."
    )
    assert found[0].startswith("same words: mill, ")


def test_sentences_of_one_article_are_no_reason_for_each_other() -> None:
    one = told(0, "The barrage is open. The barrage is wide open.")
    found = lines([one, told(1, "Nobody saw the lock keeper.")])
    assert reasons(found, 0.5) == ("score 0.50",)


def test_one_day_inside_another_time_is_no_same_date() -> None:
    assert shared("It opened on Monday at noon.", "It opened this year, too.") == ("same words: opened", "score 0.77")


def test_a_bound_is_the_same_figure_only_close_to_it() -> None:
    assert "same figures" not in shared("Takings rose by more than 8 percent.", "The profit fell 12 percent.")[0]
    assert shared("Takings rose by more than 8 percent.", "Sales rose 8.4 percent.")[0].startswith("same figures")


def test_the_time_that_results_are_for_ties_nothing() -> None:
    assert "same figures" not in shared("It lost money in the three months to May.", "He mended it in three months.")[0]


def test_two_measures_in_one_unit_alone_are_nothing_in_common() -> None:
    def only_a_unit(*texts: str) -> bool:
        return share_only_a_unit(lines([told(number, text) for number, text in enumerate(texts)]))

    assert only_a_unit("The nearest barracks were 5 kilometres away.", "The town is 30 kilometres from the front.")
    assert not only_a_unit("The town is 25 kilometres from Varn.", "The town is 30 kilometres from the front.")
    assert not only_a_unit("The nearest barracks were 5 kilometres away.", "The town is 3 miles from the front.")
