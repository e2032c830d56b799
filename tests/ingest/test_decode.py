"""Files that are not text, or in an encoding that nothing in them names."""

import pytest

from bot.ingest.decode import decode
from bot.ingest.draft import UnreadableError

WIDE = "the file seems to be UTF-16 without a byte-order mark; save it as UTF-8"
TEXT = "Bridge shut\n\nThe swing bridge at Norwick – “the old lady” – was shut on Sunday, the port of Köln said."


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_characters_without_a_mark_are_named(encoding: str) -> None:
    for text in (TEXT, TEXT.encode("ascii", "replace").decode()):
        with pytest.raises(UnreadableError, match=f"^{WIDE}$"):
            decode(text.encode(encoding))
    assert decode(TEXT.encode("utf-16")) == TEXT


@pytest.mark.parametrize("data", [b"\0", b"Bridge\0 shut", b"\x89PNG\r\n\0\0\0\rIHDR" * 9, b"Bridge \xe9 shut\0"])
def test_what_holds_nul_otherwise_is_binary(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^the file is binary, not text"):
        decode(data)
