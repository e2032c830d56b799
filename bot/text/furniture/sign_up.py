"""Paragraphs that offer a newsletter or ask readers to help: what stands beside the offer belongs to it."""

import re
from collections.abc import Sequence
from typing import Final

_OFFER: Final = re.compile(
    r"""(?:
      (?:e-?mail\ )?(?:sign\ up\ )?(?:now\ |loading\ )?by\ signing\ up\b
    | (?:sign\ up|subscribe)\ (?:now\ )?(?:for|to)\b[^\n]{0,80}\b(?:our|newsletters?|inbox|stories|briefings?)\b
    | you\ (?:can|may)\ unsubscribe\b
    | help\ us\ (?:report\ on|investigate|cover)\b
    | help\ (?:us\ )?(?:make\ sure|improve|support|fund)\ our\ (?:journalism|reporting)\b
    | this\ site\ is\ protected\ by\ recaptcha\b
    | [^\n“”\"]{3,100},\ delivered\ (?:to\ you\ )?
      (?:daily|weekly|(?:(?:every|each)\ )?(?:week)?days?(?:\ (?:morning|evening)s?)?)\W*\Z
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST: Final = 600  # characters of an offer: what is longer is a page that lost its line breaks


def is_sign_up(line: str, spans: Sequence[tuple[int, int]], *, is_all: bool) -> bool:
    """Whether a line, of the sentences at ``spans``, makes readers an offer or asks for help; not if it ``is_all``."""
    return not is_all and len(line) <= _LONGEST and any(_OFFER.match(line[first:last]) for first, last in spans)
