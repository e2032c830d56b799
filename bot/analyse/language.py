"""The language a text is written in."""

from array import array
from functools import lru_cache
from itertools import islice
from typing import Final

import numpy as np
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from bot.errors import ModelError

SAMPLE: Final = 400  # characters from the beginning and as many from the middle: more costs time and changes no answer
FEWEST_LETTERS: Final = 20
SURE: Final = 0.6


def language(text: str) -> str:
    """ISO 639-1 code such as "en"; empty if the text is too short or too mixed to identify."""
    sample = _sample(text)
    if not next(islice(filter(str.isalpha, sample), FEWEST_LETTERS - 1, None), ""):
        return ""
    code, confidence = _identifier().classify(sample)
    return str(code) if confidence >= SURE else ""


def _sample(text: str) -> str:
    """The opening and the middle, since openings alone may be bylines and picture credits."""
    if len(text) <= 2 * SAMPLE:
        return text
    middle = len(text) // 2
    return f"{text[:SAMPLE]}\n{text[middle : middle + SAMPLE]}"


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """The model, with its tables arranged for many short texts: a third less time, 28 MB more.

    Raises:
        ModelError: there is no room for it.
    """
    try:
        read = LanguageIdentifier.from_model_file(MODEL_FILE)  # which is unpacked into a temporary file
    except OSError as error:
        msg = f"The list of languages' words cannot be unpacked in the temporary folder: {error.strerror or error}."
        raise ModelError(msg, "Make room in it, or name another folder in TMPDIR, and run it again.") from error
    weights = read.nb_ptc.astype(np.float32)  # the type used later: otherwise every look-up converts it again
    outputs = array("i", read.tk_output)
    return LanguageIdentifier(
        weights, read.nb_pc, read.nb_classes, read.tk_nextmove, outputs, norm_probs=True, tk_row=read.tk_row
    )
