"""Hashes of texts: the same on every machine and in every run, since many are stored."""

from hashlib import blake2b


def hashed(text: str, size: int) -> bytes:
    """The hash of a text, ``size`` bytes long; a lone surrogate, which is half of a character, is hashed as it is."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size).digest()
