"""Make article text safe to show, and recover it.

Where to use what:

* A source's sentence is shown in a ``rich_text`` block as a ``text`` element, through ``harmless``. There Slack reads
  no markup, no mention, no entity and no emoji code, so the words are shown as they are. ``plain`` undoes ``harmless``.
* ``plain_text`` objects (headers, buttons, options) likewise take ``harmless``, with ``emoji`` false.
* In ``mrkdwn`` and in a message's top-level ``text``, article words (headlines, names) go through ``in_mrkdwn``, and
  links through ``link``. ``from_mrkdwn`` undoes ``in_mrkdwn``. Our own labels need ``escape`` only. Every ``mrkdwn``
  object that holds article words is sent with ``"verbatim": true``, else Slack links bare domains and #names in it.

Both ways are exact: ``plain(harmless(t)) == t`` and ``from_mrkdwn(in_mrkdwn(t)) == t`` for every string.
"""

import re
from typing import Final

from bot.blockkit.shapes.strict import is_web_address

_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_CHARACTERS: Final = {entity: character for character, entity in _ENTITIES.items()}

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

# Characters of Slack's markup, and look-alikes that are not markup.
_LOOKALIKES: Final = {
    "*": "\N{ASTERISK OPERATOR}",
    "_": "\N{FULLWIDTH LOW LINE}",
    "~": "\N{TILDE OPERATOR}",
    "`": "\N{MODIFIER LETTER GRAVE ACCENT}",
    ":": "\N{MODIFIER LETTER COLON}",
    ">": "\N{FULLWIDTH GREATER-THAN SIGN}",
    "|": "\N{DIVIDES}",  # only in the words of a link
}
_ORIGINALS: Final = {lookalike: character for character, lookalike in _LOOKALIKES.items()}
_LOOKALIKE: Final = re.compile("[" + "".join(_ORIGINALS) + "]")
# A colon matters only if it opens an emoji's name or is in an address, a bracket only if it opens a line (a
# quotation), and the underscore only at the edge of a word.
_MARKUP: Final = re.compile(
    r"[*~`]|(?<![^\W_])_|_(?![^\W_])|:(?=[a-zA-Z0-9_+'-]{1,100}:)|:(?=//)|^[ \t]*>", re.MULTILINE
)
_REFERENCE: Final = re.compile(r"<(?:https?:|mailto:|[@#!])")  # the start of a link or a mention
_ENTITY: Final = re.compile("&(?:amp|lt|gt);")


def escape(text: str) -> str:
    """The text with ``&``, ``<`` and ``>`` as entities: the three characters that Slack reserves."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """Undo ``escape``; other entities are left as they are."""
    return _ENTITY.sub(lambda match: _CHARACTERS[match[0]], text)


def harmless(text: str) -> str:
    """The text with every hidden character shown as ``⟦U+202E⟧``; for literal places, where no markup is read."""
    return _HIDDEN.sub(lambda match: f"{_OPEN}U+{ord(match[0]):04X}{_CLOSE}", text)


def plain(shown: str) -> str:
    """Undo ``harmless``."""
    return _SHOWN.sub(lambda match: chr(int(match[1], 16)), shown)


def in_mrkdwn(text: str) -> str:
    """The text for ``mrkdwn``: escaped, hidden characters shown, and nothing in it able to format, link or ping."""
    marked = _LOOKALIKE.sub(lambda match: f"{_OPEN}U+{ord(match[0]):04X}{_CLOSE}", harmless(text))
    return escape(_MARKUP.sub(lambda match: match[0][:-1] + _LOOKALIKES[match[0][-1]], marked))


def from_mrkdwn(shown: str) -> str:
    """Undo ``in_mrkdwn``."""
    return plain(_LOOKALIKE.sub(lambda match: _ORIGINALS[match[0]], unescape(shown)))


def link(url: str, label: str) -> str:
    """A link in ``mrkdwn`` on article words; the words alone if ``url`` is not a web address."""
    words = in_mrkdwn(label).replace("\n", " ").replace("|", _LOOKALIKES["|"])
    return f"<{escape(url)}|{words}>" if is_web_address(url) and words.strip() else words


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
