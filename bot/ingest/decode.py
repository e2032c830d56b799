"""Bytes to text: byte-order marks and UTF-8 first, then Windows-1252 if it fits, then charset-normalizer's guess.

A few accents or curly quotes among Latin letters fit many encodings, and byte statistics cannot distinguish "£" from
"ú": text in a Western European language is read as Windows-1252, which includes Latin-1.
"""

import codecs
import re
from contextlib import suppress
from typing import Final

from charset_normalizer import from_bytes

from bot.analyse.language import language
from bot.ingest.draft import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Encodings of single letters and ideographs that servers declare; Latin-1 is not among them, since they say it of any.
_DECLARED: Final = {
    **{f"windows-{page}": f"cp{page}" for page in range(1250, 1259) if page != 1252},  # noqa: PLR2004 - the Western one
    **{f"iso-8859-{part}": f"iso8859_{part}" for part in (2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16)},
    **{name: name for name in ("koi8-r", "koi8-u", "shift_jis", "euc-jp", "euc-kr", "gbk", "gb18030", "big5")},
    "gb2312": "gb18030",
}
_WESTERN: Final = frozenset("en fr de es it pt nl sv da no nb nn fi is fo ca gl eu ga af an br lb oc wa".split())
_ASCII_LETTER: Final = re.compile(rb"[A-Za-z]")
_BEYOND_ASCII: Final = re.compile(rb"[\x80-\xff]")
_BEGINNING: Final = 400  # bytes by which UTF-16 is told
_FEW: Final = 1 / 3  # maximum share beyond ASCII in Latin script: Czech and French have 0.2, other scripts 0.8 or more
# What letters in other encodings become in Windows-1252: a symbol or a capital inside a word.
_NO_WORD: Final = re.compile(r"[a-z](?:[À-ÖØ-Þ]|[‚„†‡‰‹›¡-§©«¬®-³µ¶¹»-¿])[a-z]")


def decode(data: bytes, declared: str = "") -> str:
    """The text of a file, line endings untouched, a byte-order mark removed.

    ``declared`` is the encoding that its server names; it counts only for bytes that are not UTF-8, since many servers
    name one whatever they send.

    Raises:
        UnreadableError: the file is empty, binary, or in an unknown encoding.
    """
    if not data.strip():
        msg = "the file is empty"
        raise UnreadableError(msg)
    text = _decoded(data, declared.strip().lower())
    if "\0" in text:
        raise UnreadableError(_with_nul(data, "NUL characters"))
    return text


def _with_nul(data: bytes, which: str) -> str:
    """What a file with NUL bytes is: every other byte of Latin text in UTF-16 is one."""
    begins = data[:_BEGINNING]
    halves = (begins[::2], begins[1::2])
    if any(high.count(0) > len(begins) / 4 and low and 0 not in low for high, low in (halves, halves[::-1])):
        return "the file seems to be UTF-16 without a byte-order mark; save it as UTF-8"
    return f"the file is binary, not text (it holds {which})"


def _decoded(data: bytes, declared: str) -> str:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        pass
    if b"\0" in data:
        raise UnreadableError(_with_nul(data, "NUL bytes"))
    if declared in _DECLARED:
        with suppress(UnicodeDecodeError):
            return data.decode(_DECLARED[declared])
    western = _western(data)
    if western is not None:
        return western
    best = from_bytes(data).best()
    if best is None:
        msg = "the file is binary or in an unknown encoding; save it as UTF-8"
        raise UnreadableError(msg)
    return data.decode(best.encoding)


def _western(data: bytes) -> str | None:
    """The text as Windows-1252; ``None`` if it is in another script or language, or does not decode to words."""
    beyond, letters = (sum(1 for _ in each.finditer(data)) for each in (_BEYOND_ASCII, _ASCII_LETTER))
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    fits = beyond < _FEW * (beyond + letters) and not _NO_WORD.search(text)
    return text if fits and language(text) in {*_WESTERN, ""} else None
