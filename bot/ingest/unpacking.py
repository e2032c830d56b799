"""The bodies that servers compress, unpacked as they come."""

import zlib
from typing import Final

_GZIP: Final = b"\x1f\x8b"  # how a member begins, of which a body may have several
_EITHER_FORMAT: Final = zlib.MAX_WBITS | 32  # of gzip and zlib, whichever the first bytes say
_BARE: Final = -zlib.MAX_WBITS  # deflate without the header that it should have; some servers send it so
_ZLIB, _CHECK = 8, 31  # the method in a header's first byte, and what both bytes are a multiple of


class Unpacking:
    """Unpacks a body in "gzip" or "deflate". What follows its last member is padding, and ignored."""

    def __init__(self, coding: str) -> None:
        self._may_be_bare = coding == "deflate"
        self._member: zlib._Decompress | None = None
        self._held = b""  # too little to tell what it begins

    @property
    def is_whole(self) -> bool:
        """Whether the body ended where it says that it ends."""
        return self._member is not None and self._member.eof

    def more(self, chunk: bytes, most: int) -> bytes:
        """What a chunk unpacks to, or the first ``most`` bytes of that.

        Raises:
            zlib.error: it is broken.
        """
        data, self._held, unpacked = self._held + chunk, b"", bytearray()
        while data and len(unpacked) < most:
            if self._member is None or self._member.eof:
                if len(data) < len(_GZIP):
                    self._held = data
                    break
                if self._member is not None and not data.startswith(_GZIP):
                    break
                self._member = zlib.decompressobj(self._format(data))
            unpacked += self._member.decompress(data, most - len(unpacked))
            data = self._member.unused_data
        return bytes(unpacked)

    def _format(self, data: bytes) -> int:
        has_header = data[0] & 0xF == _ZLIB and int.from_bytes(data[:2], "big") % _CHECK == 0
        return _BARE if self._may_be_bare and not (has_header or data.startswith(_GZIP)) else _EITHER_FORMAT
