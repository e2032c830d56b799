"""Web addresses: which are sound, their hosts, and a canonical form for comparison; shown is what the source wrote."""

import re
from typing import Final
from urllib.parse import quote, unquote, urlsplit

_TRACKING: Final = re.compile(r"^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref|cmpid)=", re.IGNORECASE)
_DEFAULT_PORT: Final = re.compile(r":(?:80|443)?\Z")
_UNTOUCHED: Final = "surrogateescape"  # bytes that are not UTF-8 come out as they went in


def host_of(address: str) -> str:
    """The host of an address, without ``www.``; '' if it has none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def canonical(address: str) -> str:
    """The canonical form of an address, the same for all that lead to one page; '' if it is not ``http`` or ``https``.

    Removed are the scheme, ``www.``, capitals of the host, a default port, a closing slash and tracking parameters; the
    path is percent-encoded in one way. A fragment stays: live pages have a report at each.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"}:
        return ""
    host = _DEFAULT_PORT.sub("", parts.netloc.lower()).removeprefix("www.")
    path = quote(unquote(parts.path, errors=_UNTOUCHED), errors=_UNTOUCHED).rstrip("/")
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _TRACKING.match(pair))
    return host + path + (f"?{query}" if query else "") + (f"#{parts.fragment}" if parts.fragment else "")


def is_web_address(url: str) -> bool:
    """Whether ``url`` is http or https, has a host, and holds nothing that could end a link early.

    A user before the host is refused: ``https://ledger.example@other.example`` looks like a page of the former.
    """
    if not url.isprintable() or any(character in url for character in ' <>|"\\'):
        return False
    try:
        parts = urlsplit(url)
        return (
            parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc and parts.port != 0
        )
    except ValueError:
        return False
