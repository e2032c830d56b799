"""Text as it is shown: nothing in it hidden, and cut to a length; both also hold for text that is escaped for Slack."""

import re
from typing import Final

# Invisible characters that reorder, hide or end text. They are shown as their code point between these marks, which
# are escaped the same way if an article has them: so nothing is lost and nothing can be forged.
_OPEN: Final = "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}"
_CLOSE: Final = "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}"
# Left alone: line feed, tab, soft hyphen, variation selectors, and the zero-width joiners that emoji and several
# scripts are written with.
_HIDDEN: Final = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f"  # direction
    "\u115f\u1160\u180e\u200b\u2028\u2029\u2060-\u2065\u3164\ufeff\uffa0"  # zero width, fillers, line separators
    "\ud800-\udfff\ufff9-\ufffb\ufffe\uffff"  # surrogates, annotations, noncharacters
    "\U000e0000-\U000e007f"  # tags, in which a text can be hidden
    f"{_OPEN}{_CLOSE}]"
)
_SHOWN: Final = re.compile(f"{_OPEN}U\\+([0-9A-F]{{4,6}}){_CLOSE}")
_REFERENCE: Final = re.compile(r"<(?:https?:|mailto:|[@#!])")  # the start of a link or a mention


def with_hidden_shown(text: str) -> str:
    """The text with every hidden character shown as ``⟦U+202E⟧``; for literal places, where no markup is read."""
    return _HIDDEN.sub(lambda match: as_code_point(match[0]), text)


def as_code_point(character: str) -> str:
    """A character shown as ``⟦U+202E⟧``."""
    return f"{_OPEN}U+{ord(character):04X}{_CLOSE}"


def with_hidden_restored(shown: str) -> str:
    """Undo ``with_hidden_shown``."""
    return _SHOWN.sub(lambda match: chr(int(match[1], 16)), shown)


def clip(shown: str, limit: int) -> str:
    """At most ``limit`` characters of shown text, ending in an ellipsis if it was cut.

    The cut falls between words if possible, and never inside a shown code point, an entity or a link.
    """
    if len(shown) <= limit:
        return shown
    head = shown[: max(limit - 1, 0)]
    for opening, closing in ((_OPEN, _CLOSE), ("&", ";")):
        at = head.rfind(opening)
        if at >= 0 and closing not in head[at:] and closing in shown[at : at + 12]:
            head = head[:at]
    opened = head.rfind("<")
    if opened > head.rfind(">") and _REFERENCE.match(shown, opened):
        head = head[:opened]
    space = head.rfind(" ")
    if space > limit // 2 and not shown[len(head)].isspace():
        head = head[:space]
    return (head.rstrip() + "\N{HORIZONTAL ELLIPSIS}")[:limit]
