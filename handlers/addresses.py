"""Articles by their web address, which is looked up and never opened."""

import re
from urllib.parse import urlsplit, urlunsplit

from bot.model.passage import Head
from bot.newsroom import Newsroom

_TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|ref|cmpid)=", re.IGNORECASE)


def article_at(newsroom: Newsroom, address: str) -> Head | None:
    """The article at an address, written with or without a closing slash, a fragment and tracking marks."""
    parts = urlsplit(address)
    query = "&".join(pair for pair in parts.query.split("&") if pair and not _TRACKING.match(pair))
    bare = urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))
    path = parts.path.rstrip("/")
    forms = [address, bare]
    for scheme in ("https", "http"):
        forms += [urlunsplit((scheme, parts.netloc, shape, query, "")) for shape in (path, path + "/")]
    for form in dict.fromkeys(forms):
        found = [head for head in newsroom.store.find_heads(form) if form in (head.url, head.id)]
        if found:
            return found[0]
    return None
