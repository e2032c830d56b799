"""Articles by their web address, which is looked up and never opened."""

import re
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlsplit, urlunsplit

from bot.model.passage import Head
from bot.store import Store

_TRACKING: Final = re.compile(r"^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref|cmpid)=", re.IGNORECASE)
_WWW: Final = "www."


def heads_at(store: Store, address: str) -> Sequence[Head]:
    """The articles at an address, or of that id.

    It may be typed with or without ``www.``, a closing slash, a fragment and tracking marks, by http or https, the host
    in any case; what a source gives is looked up as it stands, its host in small letters.
    """
    for form in _forms(address):
        found = [head for head in store.find_heads(form) if form in (head.url, head.id)]
        if found:
            return found
    return ()


def _forms(address: str) -> Sequence[str]:
    """The ways to write an address, as it is first."""
    parts = urlsplit(address)
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _TRACKING.match(pair))
    path, host = parts.path.rstrip("/"), parts.netloc.lower()
    bare = host.removeprefix(_WWW)
    written = [
        urlunsplit((scheme, name, shape, query, ""))
        for name in dict.fromkeys((host, bare, _WWW + bare))
        for scheme in ("https", "http")
        for shape in (path, path + "/")
    ]
    return tuple(dict.fromkeys((address, urlunsplit((parts.scheme, host, parts.path, query, "")), *written)))
