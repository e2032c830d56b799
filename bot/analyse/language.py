"""The language a text is written in."""

from functools import lru_cache
from typing import Final

from py3langid.langid import MODEL_FILE, LanguageIdentifier

SAMPLE: Final = 400  # characters from the head and as many from the middle: more changes no answer and costs time
FEWEST_LETTERS: Final = 20
SURE: Final = 0.6


def language(text: str) -> str:
    """ISO 639-1 code such as "en"; empty where the text is too short, or too mixed, to tell."""
    sample = _sample(text)
    if sum(map(str.isalpha, sample)) < FEWEST_LETTERS:
        return ""
    code, confidence = _identifier().classify(sample)
    return str(code) if confidence >= SURE else ""


def _sample(text: str) -> str:
    """The opening and the middle: openings alone may be bylines and picture credits."""
    if len(text) <= 2 * SAMPLE:
        return text
    middle = len(text) // 2
    return f"{text[:SAMPLE]}\n{text[middle : middle + SAMPLE]}"


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
