"""Make article text safe to show, and recover it.

Where to use what:

* A source's sentence is shown in a ``rich_text`` block as a ``text`` element, through ``with_hidden_shown``. There
  Slack reads no markup, no mention, no entity and no emoji code, so the words are shown as they are.
  ``with_hidden_restored`` undoes it.
* ``plain_text`` objects (headers, buttons, options) likewise take ``with_hidden_shown``, with ``emoji`` false.
* In ``mrkdwn`` and in a message's top-level ``text``, article words (headlines, names) go through ``in_mrkdwn``, and
  links through ``link``. ``from_mrkdwn`` undoes ``in_mrkdwn``. Our own labels need ``escape`` only. Every ``mrkdwn``
  object that holds article words is sent with ``"verbatim": true``, else Slack links bare domains and #names in it.

Both ways are exact, for every string: ``with_hidden_restored(with_hidden_shown(t)) == t`` and
``from_mrkdwn(in_mrkdwn(t)) == t``.
"""

import re
from typing import Final

from bot.text.publication.addresses import is_web_address
from bot.text.visible_text import as_code_point, with_hidden_restored, with_hidden_shown

_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_CHARACTERS: Final = {entity: character for character, entity in _ENTITIES.items()}

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
_ENTITY: Final = re.compile("&(?:amp|lt|gt);")


def escape(text: str) -> str:
    """The text with ``&``, ``<`` and ``>`` as entities: the three characters that Slack reserves."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """Undo ``escape``; other entities are left as they are."""
    return _ENTITY.sub(lambda match: _CHARACTERS[match[0]], text)


def in_mrkdwn(text: str) -> str:
    """The text for ``mrkdwn``: escaped, hidden characters shown, and nothing in it able to format, link or ping."""
    marked = _LOOKALIKE.sub(lambda match: as_code_point(match[0]), with_hidden_shown(text))
    return escape(_MARKUP.sub(lambda match: match[0][:-1] + _LOOKALIKES[match[0][-1]], marked))


def from_mrkdwn(shown: str) -> str:
    """Undo ``in_mrkdwn``."""
    return with_hidden_restored(_LOOKALIKE.sub(lambda match: _ORIGINALS[match[0]], unescape(shown)))


def link(url: str, label: str) -> str:
    """A link in ``mrkdwn`` on article words; the words alone if ``url`` is not a web address."""
    words = in_mrkdwn(label).replace("\n", " ").replace("|", _LOOKALIKES["|"])
    return f"<{escape(url)}|{words}>" if is_web_address(url) and words.strip() else words
