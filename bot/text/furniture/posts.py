"""Posts embedded in a text, each closed by its author's sign-off, in its paragraph or on a line of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bot.text.sentences import paragraphs

# "— Mary Lund (@mlund) May 3, 2021" at the end of a paragraph.
_SIGNED: Final = re.compile(
    r"[—–-]\s?(?P<name>[^\s—–@()-][^—–@()\n]{1,50}?)\s\(@\w{1,20}\)(?:\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4})?\s*\Z"
)
_LINKED: Final = re.compile(r"\bpic\.twitter\.com/|https?://t\.co/")
_REACH: Final = 420  # characters before a sign-off in which a post is announced
_SIGN_OFF: Final = 120  # characters at the end of a paragraph in which a sign-off is
_LONGEST: Final = 340  # characters of a post with its links: a longer paragraph contains words of the outlet's own
# "She wrote on Sunday: " in the same paragraph.
_ANNOUNCED: Final = re.compile(
    r"\b(?:add|post|tweet)(?:s|ed)\b[^.:!?\n]{0,40}:\s|\b(?:said|says|writes|wrote)\b[^.:!?\n]{0,40}:\s"
)


@dataclass(frozen=True, slots=True)
class Post:
    """Span of an embedded post and of its author's name."""

    start: int
    end: int
    author: tuple[int, int]


def is_sign_off(text: str, start: int, end: int) -> bool:
    """Whether a line is only the sign-off of a post: "— Mary Lund (@mlund) May 3, 2021"."""
    return _SIGNED.match(text, start, end) is not None


def post_at_end(text: str, start: int, end: int) -> Post | None:
    """The post that a paragraph, at this span of the text, ends with: all of it, or what follows "she wrote:".

    A paragraph that is only a sign-off ends the post before it.
    None if it is too long for a post and nothing announces one, so that the outlet's own words are never included.
    """
    tail = max(start, end - _SIGN_OFF)
    signed = _SIGNED.search(text, tail, end) if text.find("(@", tail, end) >= 0 else None
    if signed is None:
        return None
    if signed.start() == start:
        start = _line_before(text, start)
    for announced in _ANNOUNCED.finditer(text, max(start, signed.start() - _REACH), signed.start()):
        start = announced.end()
    return Post(start, end, signed.span("name")) if signed.start() - start <= _LONGEST else None


def is_post(sentence: str) -> bool:
    """Whether a sentence is of an embedded post: it has the links of one, or is one with its sign-off."""
    post = post_at_end(sentence, 0, len(sentence))
    return _LINKED.search(sentence) is not None or (post is not None and post.start == 0)


def _line_before(text: str, start: int) -> int:
    """Start of the last line before ``start`` that is not blank; ``start`` itself if that is far."""
    before = text[max(0, start - _REACH) : start].rstrip()
    line = before.rpartition("\n")[2].lstrip()
    far = len(line) > _LONGEST or not line
    return start if far else max(0, start - _REACH) + len(before) - len(line)


def without_posts(text: str) -> str:
    """The text with a bar in place of each post."""
    return "".join(_outside(text))


def _outside(text: str) -> Iterator[str]:
    done = 0
    for start, end in paragraphs(text):
        if post := post_at_end(text, start, end):
            yield f"{text[done : post.start]} | "
            done = post.end
    yield text[done:]
