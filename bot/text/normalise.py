"""Forms of text for comparison only."""

import re
import unicodedata
from functools import lru_cache

_MARKS = str.maketrans("“”„‘’‚–—", "\"\"\"'''--")
_NOT_WORD = re.compile(r"[\W_]+")
OF_IS = r"(?:s?he|it|that|t?here|what|who|how|where|when|why)"  # elsewhere "'s" is mostly a possessive
_DRAWN_TOGETHER = tuple(
    (re.compile(rf"{drawn}\b"), full)
    for drawn, full in (
        (r"\bwon't", "will not"),
        (r"\bcan(?:'t|not)", "can not"),
        ("n't", " not"),
        ("'re", " are"),
        ("'ve", " have"),
        ("'ll", " will"),
        ("'m", " am"),
        ("'d", " would"),
        (rf"(\b{OF_IS})'s", r"\1 is"),
    )
)


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Lower case without accents and punctuation, words separated by one space: the key for looking up names."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in text if not unicodedata.combining(char))
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def with_contractions_expanded(text: str) -> str:
    """Lower case, with contractions written out: "they are" for "they're", "do not" for "don't"."""
    plain = text.lower().replace("’", "'")
    for drawn, full in _DRAWN_TOGETHER:
        plain = drawn.sub(full, plain)
    return plain


def plain_marks(text: str) -> str:
    """A text with straight quotation marks and plain hyphens, to compare two versions."""
    return text.translate(_MARKS)
