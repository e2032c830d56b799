"""Posts that are set into a text, each at the end of a paragraph and closed by its author's sign-off."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.text.sentences import paragraphs

# "— Mary Lund (@mlund) May 3, 2021" at the end of a paragraph.
_SIGNED: Final = re.compile(
    r"[—–-]\s?(?P<name>[^\s—–@()-][^—–@()\n]{1,50}?)\s\(@\w{1,20}\)(?:\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4})?\s*\Z"
)
_SIGN_OFF: Final = 120  # characters at the end of a paragraph in which a sign-off stands
_LONGEST: Final = 420  # characters of a post: what stands before them in its paragraph is the outlet's own


@dataclass(frozen=True, slots=True)
class Post:
    """Where a post may start, where it ends, and where its author's name stands."""

    start: int
    end: int
    author: tuple[int, int]


def post_at_end(text: str, start: int, end: int) -> Post | None:
    """The post that a paragraph, at these places in the text, ends with."""
    tail = max(start, end - _SIGN_OFF)
    signed = _SIGNED.search(text, tail, end) if text.find("(@", tail, end) >= 0 else None
    return Post(max(start, signed.start() - _LONGEST), end, signed.span("name")) if signed else None


def without_posts(text: str) -> str:
    """The text without the posts in it, a bar in the place of each."""
    return "".join(_outside(text))


def _outside(text: str) -> Iterator[str]:
    done = 0
    for start, end in paragraphs(text):
        if post := post_at_end(text, start, end):
            yield f"{text[done : post.start]} | "
            done = post.end
    yield text[done:]
