"""What an answer of a server means."""

from email.message import Message
from typing import Final

from bot.ingest.draft import UnreadableError
from bot.ingest.fetch import ServerAnswer

OK: Final = 200
UNCHANGED: Final = 304
REDIRECTS: Final = frozenset((301, 302, 303, 307, 308))
_TOO_MANY: Final = 429
_SERVER_FAILS: Final = 500
_HINTS: Final = {
    401: ": it wants a password",
    403: ": it does not let us read this",
    404: ": there is nothing at this address",
}
_GONE: Final = 410
_GONE_FEED: Final = ": it is gone for good, so take it out of sources.yaml"
_GONE_PAGE: Final = ": it is gone for good; if its article was indexed and must go too, withdraw it"
_PAGES: Final = frozenset(("text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain"))
_LONGEST_MARK: Final = 500  # characters of what a conditional request repeats


def refused(answer: ServerAnswer, *, of_feed: bool) -> str:
    """Why an answer holds no document, of a feed or a page; '' if it does."""
    if answer.status == OK:
        return "" if answer.body.strip() else "the server answered with nothing"
    gone = _GONE_FEED if of_feed else _GONE_PAGE
    hint = gone if answer.status == _GONE else _HINTS.get(answer.status, "")
    return f"the server answered {answer.status}{hint}"


def is_busy(answer: ServerAnswer) -> bool:
    """Whether the server cannot answer now, but may later."""
    return answer.status == _TOO_MANY or answer.status >= _SERVER_FAILS


def encoding(answer: ServerAnswer) -> str:
    """The encoding that the server declares, or ''."""
    return str(_kind(answer).get_param("charset") or "")


def check_kind(answer: ServerAnswer) -> None:
    """Check that an answer can be a page.

    Raises:
        UnreadableError: the server says that it is something else.
    """
    kind = _kind(answer).get_content_type()
    if answer.headers.get("content-type") and kind not in _PAGES:
        msg = f"it is {kind[:60]}, not a page"
        raise UnreadableError(msg)


def marks(answer: ServerAnswer) -> tuple[str, str]:
    """The ETag and the Last-Modified of an answer, which a conditional request repeats."""
    etag, modified = (answer.headers.get(name, "") for name in ("etag", "last-modified"))
    return (etag, modified) if (etag + modified).isascii() and len(etag + modified) <= _LONGEST_MARK else ("", "")


def _kind(answer: ServerAnswer) -> Message:
    message = Message()
    message["content-type"] = answer.headers.get("content-type", "")
    return message
