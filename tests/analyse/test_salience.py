"""Which sentences carry an article."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.analyse.salience import salience
from bot.model.analysis import Figure, FigureKind, SentenceKind
from bot.text.sentences import sentences

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "salience.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_three_that_carry_most(case: dict[str, Any]) -> None:
    text = case["text"]
    parts = sentences(text)
    weights = salience(case["title"], text, parts, ())
    best = sorted(range(len(parts)), key=lambda index: (-weights[index], index))[:3]
    carried = [text[parts[index].start : parts[index].end] for index in sorted(best)]
    assert [" ".join(sentence.split()[:4]) for sentence in carried] == case["carried"]


def test_a_headline_lifts_the_sentence_that_answers_it() -> None:
    text = "The meeting began at nine in the hall of the school.\nThe harbour of Arden will close in April for good.\n"
    parts = sentences(text)
    plain = salience("", text, parts, ())
    lifted = salience("Arden harbour to close in April", text, parts, ())
    assert plain[0] > plain[1]
    assert lifted[1] > lifted[0]


def test_a_title_taken_from_the_text_lifts_nothing() -> None:
    text = "The harbour of Arden will close in April for good.\nThe council met at nine in the hall of the school.\n"
    parts = sentences(text)
    assert salience("The harbour of Arden will close…", text, parts, ()) == salience("", text, parts, ())


def test_a_figure_counts() -> None:
    text = (
        "The town has lost its last bakery to the fire of May.\nThe county has lost a lot of bakeries since the war.\n"
    )
    parts = sentences(text)
    place = text.index("a lot")
    figure = Figure(place, place + 5, "a lot", FigureKind.COUNT, 1.0, 1.0)
    assert salience("", text, parts, (figure,))[1] > salience("", text, parts, ())[1]


@given(st.text(alphabet='Abc de. \n"“”?!:I', max_size=400), st.text(max_size=40))
def test_every_sentence_has_its_value_and_only_the_body_counts(text: str, title: str) -> None:
    parts = sentences(text)
    weights = salience(title, text, parts, ())
    assert len(weights) == len(parts)
    for part, weight in zip(parts, weights, strict=True):
        assert (0 < weight <= 1) if part.kind is SentenceKind.BODY else weight == 0


def test_a_long_article_is_weighed_in_one_pass() -> None:
    text = "The council of Arden met again and again to speak of its harbour. " * 3_000
    parts = sentences(text)
    assert len(salience("Harbour", text, parts, ())) == len(parts)
