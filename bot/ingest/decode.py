"""Bytes to text: UTF-8 first, then byte-order marks, then charset-normalizer's judgement."""

import codecs

from charset_normalizer import from_bytes

from bot.ingest.draft import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes) -> str:
    """The text of a file, line endings untouched, a byte-order mark removed.

    Raises:
        UnreadableError: the file is empty, binary, or in no encoding that can be told.
    """
    if not data.strip():
        msg = "the file is empty"
        raise UnreadableError(msg)
    text = _decoded(data)
    if "\0" in text:
        msg = "the file is binary, not text (it holds NUL characters)"
        raise UnreadableError(msg)
    return text


def _decoded(data: bytes) -> str:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        pass
    if b"\0" in data:
        msg = "the file is binary, not text (it holds NUL bytes)"
        raise UnreadableError(msg)
    best = from_bytes(data).best()
    if best is None:
        msg = "the file is binary or in an unknown encoding; save it as UTF-8"
        raise UnreadableError(msg)
    return data.decode(best.encoding)
