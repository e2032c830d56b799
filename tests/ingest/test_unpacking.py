"""Compressed bodies, in whatever pieces they come."""

import gzip
import zlib

import pytest

from bot.ingest.unpacking import Unpacking

TEXT = b"The swing bridge at Norwick was shut on Sunday. " * 40
BARE = zlib.compress(TEXT)[2:-4]
TWO = gzip.compress(TEXT) + gzip.compress(b"It opened on Monday.")


@pytest.mark.parametrize("size", [1, 2, 7, 10_000])
@pytest.mark.parametrize(
    ("coding", "packed", "text"),
    [
        ("gzip", gzip.compress(TEXT), TEXT),
        ("gzip", TWO, TEXT + b"It opened on Monday."),
        ("x-gzip", TWO + b"\0" * 9, TEXT + b"It opened on Monday."),
        ("gzip", gzip.compress(b"") * 3 + TWO, TEXT + b"It opened on Monday."),
        ("gzip", zlib.compress(TEXT), TEXT),
        ("deflate", zlib.compress(TEXT, 1), TEXT),
        ("deflate", BARE, TEXT),
        ("deflate", gzip.compress(TEXT), TEXT),
    ],
)
def test_a_body_is_unpacked_whole(size: int, coding: str, packed: bytes, text: bytes) -> None:
    unpacking = Unpacking(coding)
    pieces = [packed[at : at + size] for at in range(0, len(packed), size)]
    assert b"".join(unpacking.more(piece, 1_000_000) for piece in pieces) == text
    assert unpacking.is_whole


@pytest.mark.parametrize(("coding", "packed"), [("gzip", TWO[:-9]), ("deflate", BARE[:-9]), ("gzip", b"")])
def test_one_that_breaks_off_is_not_whole(coding: str, packed: bytes) -> None:
    unpacking = Unpacking(coding)
    unpacking.more(packed, 1_000_000)
    assert not unpacking.is_whole


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_what_is_no_such_format_is_broken(coding: str) -> None:
    with pytest.raises(zlib.error):
        Unpacking(coding).more(b"\xffThe swing bridge", 1_000_000)


@pytest.mark.parametrize("packed", [gzip.compress(b"\0" * 9_000_000), gzip.compress(b"\0" * 900) * 99])
def test_no_more_is_unpacked_than_is_wanted(packed: bytes) -> None:
    assert Unpacking("gzip").more(packed, 1_001) == b"\0" * 1_001
