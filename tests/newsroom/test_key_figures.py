"""Key figures and voices as both surfaces tell them."""

from dataclasses import replace

import pytest

from bot.model.analysis import NOT_ATTRIBUTED, Attribution, AttributionKind, Figure, FigureKind, Quote
from bot.model.passage import Passage
from bot.model.story import Report
from bot.model.summary import KeyFigure, Voice
from bot.newsroom.summaries import key_figures, voices
from tests.fakes.reports import report

AT = 500  # where the sentence starts in its article


def said(text: str, attribution: Attribution = NOT_ATTRIBUTED) -> Passage:
    return Passage("bell", AT, AT + len(text), text, "Evening Bell", 0, attribution=attribution)


def test_what_is_counted_on_fingers_is_no_key_figure() -> None:
    text = "There are two ways to Norwick. Four men crossed in 12 boats. She gave 40 reasons."
    units = {"two": (2.0, "ways"), "Four": (4.0, "men"), "12": (12.0, "boats"), "40": (40.0, "reasons")}
    figures = tuple(
        Figure(text.index(word), text.index(word) + len(word), word, FigureKind.COUNT, value, value, unit)
        for word, (value, unit) in units.items()
    )
    told = report("a", text)
    told = replace(told, analysis=replace(told.analysis, figures=figures))
    assert [key.figure.text for key in key_figures([told])] == ["Four", "12", "40"]


@pytest.mark.parametrize(
    ("figure", "unit", "bound", "sentence", "told"),
    [
        ("hundreds", "boats", "", "They saw hundreds of boats leave.", "hundreds of boats"),
        ("26", "sailors", "", "The navy took 26 Arden sailors on board.", "26 Arden sailors"),
        ("two", "drivers", "", "Two cars and two apparent drivers were seen.", "two apparent drivers"),
        ("14", "people", "", "Of those who died, 14 were from Norwick.", "14 people"),
        ("nine", "people", "at least", "They say nine people at least were hurt.", "at least nine people"),
        ("35", "page", "", "She read the 35-page report.", "35-page"),
        ("12 boats", "boats", "", "They saw 12 boats leave.", "12 boats"),
        ("two", "donors", "", "She met two “straw donors” there.", "two donors"),
        ("3", "a.*b", "", "They saw 3 of " + "x" * 30 + " a.*b leave.", "3 a.*b"),
    ],
)
def test_a_figure_is_told_with_the_words_up_to_what_it_counts(
    figure: str, unit: str, bound: str, sentence: str, told: str
) -> None:
    at = AT + sentence.index(figure)
    counted = Figure(at, at + len(figure), figure, FigureKind.COUNT, 9.0, 9.0, unit, bound)
    assert KeyFigure(counted, said(sentence)).told == told


def test_a_sum_is_told_as_it_stands() -> None:
    cost = Figure(AT + 8, AT + 19, "$12 million", FigureKind.MONEY, 1.2e7, None, "USD", "more than")
    assert KeyFigure(cost, said("It cost $12 million.")).told == "more than $12 million"


TOLD = "“We are done,” Ada Quill said on the quay."


@pytest.mark.parametrize(
    ("source", "heard"),
    [
        ("", ["Ada Quill"]),
        ("Mayor Quill", ["Ada Quill"]),
        ("she", ["Ada Quill"]),  # a pronoun names nobody else
        ("the harbour police", []),  # one of the two is wrong: nobody knows which
    ],
)
def test_a_quotation_whose_sentence_has_another_source_is_nobodys(source: str, heard: list[str]) -> None:
    by = Attribution(AttributionKind.NAMED, source, 15, 24, "said") if source else NOT_ATTRIBUTED
    told = report("bell", TOLD)
    sentences = tuple(replace(part, attribution=by) for part in told.analysis.sentences)
    quotes = (Quote(0, 14, "“We are done,”", "Ada Quill"), Quote(31, 39, "the quay", "the quay"))
    read = Report(told.article, replace(told.analysis, sentences=sentences, quotes=quotes))
    assert [voice.speaker for voice in voices([read])] == heard


def test_what_a_headline_or_the_page_quotes_is_no_voice() -> None:
    text = "Quill: “We are done”\n\nJUST WATCHED Quill says “We are done”\n\n“We are done,” Ada Quill said."
    told = report("bell", text)
    places = [at for at in range(len(text)) if text.startswith("“We are done", at)]
    quotes = tuple(Quote(at, at + 13, text[at : at + 13], "Quill") for at in places)
    read = Report(told.article, replace(told.analysis, quotes=quotes))
    assert [voice.passage.text for voice in voices([read])] == ["“We are done,” Ada Quill said."]


OTHER = Attribution(AttributionKind.UNNAMED, "two aides", 40, 49, "said")
NAMED = Attribution(AttributionKind.NAMED, "Ada Quill", 40, 49, "said")


@pytest.mark.parametrize(
    ("speaker", "given", "told"),
    [
        ("Ada Quill", OTHER, NOT_ATTRIBUTED),  # another source, which would contradict the speaker
        ("Ada Quill", NAMED, NOT_ATTRIBUTED),  # named as the speaker already
        ("two aides", OTHER, OTHER),
        ("aides", OTHER, OTHER),
        ("Ada Quill", NOT_ATTRIBUTED, NOT_ATTRIBUTED),
    ],
)
def test_a_voice_has_one_source(speaker: str, given: Attribution, told: Attribution) -> None:
    text = "“We are done,” Ada Quill said, two aides said."
    voice = Voice(speaker, said(text, given), Quote(AT, AT + 14, "We are done", speaker))
    assert voice.said == said(text, told)
