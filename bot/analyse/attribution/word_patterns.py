"""Patterns built from word lists, so that a list reads as words and not as a regular expression."""


def one_of(words: str) -> str:
    r"""A pattern for any of the words: ``"in on"`` is ``(?:in|on)``; a space inside one is written ``_``."""
    return f"(?:{'|'.join(_source(word) for word in words.split())})"


def either_case(words: str) -> str:
    r"""A pattern for any of the words, capitalised or not: ``"in on"`` is ``(?:[Ii]n|[Oo]n)``."""
    sources = (_source(word) for word in words.split())
    return f"(?:{'|'.join(f'[{source[0].upper()}{source[0]}]{source[1:]}' for source in sources)})"


def _source(word: str) -> str:
    return word.replace("_", r"\s")
