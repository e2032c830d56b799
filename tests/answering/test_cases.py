"""Questions to short stories, by words and by a model of meaning that a test can see through."""

from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

import numpy as np
import pytest
import yaml
from numpy.typing import NDArray

from bot.answering.answer import answer_from_sentences
from bot.answering.sentence_vectors import KEPT, Meaning
from bot.errors import ModelError
from bot.text.typed.question import question
from tests.fakes.aligned import analysed
from tests.fakes.encoder import WordEncoder

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "asked.yaml").read_text(encoding="utf-8"))
CAMPED = "Some 3,000 residents camped in a gym."


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_question_is_answered_by_its_words_or_else_by_meaning(case: dict[str, Any]) -> None:
    meaning = Meaning(WordEncoder(alike=case["alike"])) if "alike" in case else None
    reports = [
        replace(report, article=replace(report.article, title=case.get("title", "Report")))
        for report in analysed(*case["told"])
    ]
    told = answer_from_sentences(question(case["asked"]), reports, meaning)
    assert [side.value for side in told.sides] == [value for _, value in case["found"]]
    assert all(side.passage.text.startswith(begin) for side, (begin, _) in zip(told.sides, case["found"], strict=True))
    beside = [side.passage.text for side in told.having]
    assert all(text.startswith(begin) for text, begin in zip(beside, case.get("having", beside), strict=True))
    nearest = [side.passage.text for side in told.nearest]
    assert all(text.startswith(begin) for text, begin in zip(nearest, case.get("nearest", []), strict=True))
    assert (list(told.lacking), list(told.apart), bool(told.meant)) == (
        case.get("lacking", []),
        case.get("apart", []),
        case.get("meant", False),
    )


def test_a_sentence_is_encoded_once() -> None:
    encoder = WordEncoder(alike={"evacu": "camp"})
    meaning, reports = Meaning(encoder), analysed(CAMPED, "It rained all night.")
    first = answer_from_sentences(question("was anyone evacuated?"), reports, meaning)
    assert sorted(encoder.asked) == ["It rained all night.", CAMPED, "was anyone evacuated"]
    assert answer_from_sentences(question("was anyone evacuated?"), reports, meaning) == first
    answer_from_sentences(question("did they get evacuated?"), [*reports, *analysed("It rained on.")], meaning)
    assert encoder.asked[3:] == ["did they get evacuated", "It rained on."]


def test_threads_that_ask_at_once_encode_a_sentence_once() -> None:
    encoder = WordEncoder()
    meaning = Meaning(encoder)
    threads = [Thread(target=meaning.likeness, args=("who camped?", [CAMPED])) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(encoder.asked) == [CAMPED, "who camped?"]


def test_only_so_many_sentences_are_kept() -> None:
    encoder = WordEncoder()
    meaning = Meaning(encoder)
    meaning.likeness("first", [])
    meaning.likeness("second", [f"Number {number}." for number in range(KEPT)])
    meaning.likeness("first", [])
    assert encoder.asked.count("first") == 2


def test_a_sentence_without_words_is_like_none() -> None:
    likeness = Meaning(WordEncoder()).likeness("who camped?", ["?"])
    assert likeness is not None
    assert list(likeness) == [0.0]


class Broken:
    """A model whose files do not load."""

    name = "broken"

    def encode(self, _: list[str]) -> list[NDArray[np.float32]]:
        msg = "The model of meaning does not load."
        raise ModelError(msg)


@pytest.mark.parametrize(
    ("typed", "lacking"),
    [
        ("who arrested Orme?", ("arrested",)),
        ("who arrested and fined Orme, the banker?", ("arrested", "fined", "banker")),
    ],
)
def test_a_model_that_does_not_load_leaves_the_answer_to_the_words(typed: str, lacking: tuple[str, ...]) -> None:
    reports = analysed("Orme left the hall. Orme was jailed that night.")
    told = answer_from_sentences(question(typed), reports, Meaning(Broken()))
    assert told == answer_from_sentences(question(typed), reports)
    assert told.lacking == lacking
