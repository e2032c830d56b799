"""What a page says for itself: invitations to read on, sign up, write or share, rights, and who earns by it."""

import re
from typing import Final

from bot.text.furniture.page_openings import OPENINGS

_STARTS: Final = re.compile("|".join(pattern for pattern, _ in OPENINGS), re.IGNORECASE)
# Phrases inside a sentence, each with a word that must occur for the pattern to be tried.
_WITHIN: Final = (
    (
        "commission",
        re.compile(
            r".{1,60}\bmay (?:be compensated|earn|receive)\b.{0,40}"
            r"\b(?:affiliate commission|commission\b.{0,60}\blinks?)\b"
            r"|.{0,60}\b(?:our|these) links\b.{0,40}\bmay (?:be compensated|earn|receive)\b.{0,40}\bcommission\b",
            re.IGNORECASE,
        ),
    ),
    ("newsletter", re.compile(r".{0,60}\bnewsletter\ sign\ up\b", re.IGNORECASE)),
)
_WHOLE: Final = re.compile(
    r"""(?:
      [\W_]*                                                    # rules, stars, stray marks
    | ad | more: | like\ the\ page: | have\ your\ say\W?
    | (?:most\ (?:read|popular|viewed|shared)|recommended\ (?:reading|for\ you|stories|articles)
      |trending(?:\ now)?|topics
      |explore\ more\ on\ these\ topics|more\ on\ this(?:\ story)?|reuse\ this\ content|our\ community\ rules
      |you\ (?:may|might)\ also\ like|editor['’]s\ picks?)\W?
    | (?:\d{1,3}[-\ ]min(?:ute)?s?\ (?:read|listen|watch)|reading\ time\W{0,2}\ \d{1,3}\ min(?:ute)?s?)\.?
    | (?:comments?\ ?\(\d{1,6}\)|\d{1,6}\ comments?|(?:view|show|read|post|add)\ (?:all\ |an?\ )?comments?)
    | with\ \w+\ wires | analysis/opinion: | by\s\.
    | \([^()]{2,60}/[^()]{2,60}\)                               # (A. Name/Agency)
    | \[[^\[\]]{0,30}\]                                         # [music]
    | (?:https?://\S{1,300}|pic\.twitter\.com/\w{1,30})(?:\s(?:https?://\S{1,300}|pic\.twitter\.com/\w{1,30}))?
      (?:\s[-–—]\ [^\n]{2,60}\(@\w{1,30}\)[^\n]{0,30})?         # the addresses of a post, and who signed it
    | [-–—]\ video\ explainer
    | (?-i:(?:[A-Z][\w.’'-]*\ ){2,5})(?:\(@\w{1,20}\)\ )?       # who tells it in a film: "Anna Lund has that story."
      has\ (?:more\ on\ )?(?:that|this)\ story\.
    | [^\n]{2,160}\ contributed\ to\ this\ (?:report|article|story)
      (?:,\ which\ was\ (?:last\ )?updated\ [^\n]{1,40})?\.?
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
# Beside other sentences in a line these are ordinary verbs: "See what came of it."
_ONLY_ALONE: Final = re.compile(
    r"(?:read(?!\s(?:more|next|also)\s?:)|see(?!\salso\s?:)|watch|listen|click(?!\shere)|tap|share(?!\sall\ssharing\s)|related(?!\s?:)"
    r"|subscribe|follow(?!\s.{1,60}\son\s))\b",
    re.IGNORECASE,
)
# "Read the letter, she told the court, and you will see.", "Visit our website, says the sign.", but not a label with a
# headline, "Read more: …, mayor says".
_SAID: Final = re.compile(
    r",\s(?:(?!who\b|which\b)[\w’'.-]{1,20}\s){0,6}(?:said|says|told|asked|adds|added|warns|warned|writes|wrote)\b"
)
_LABELLED: Final = re.compile(r"[^\n:|]{1,30}[:|]")
_STOPS: Final = (".", "!", "?", '"', "”", "’")
_SHORTEST_HEADLINE: Final = 5  # words
_MARKS: Final = "“\"‘'"
_LINKED: Final = re.compile(r"[^\n]{1,300}\sRead\smore\Z")  # the headline of another article


def belongs_to_page(piece: str, *, alone: bool) -> bool:
    """Whether a sentence invites readers to something or says whose page it is; ``alone``: it is a line of its own."""
    linked = piece.endswith("more") and _LINKED.match(piece)
    if linked or _WHOLE.match(piece) or _is_shouted(piece, alone=alone):
        return True
    folded = piece.casefold()
    found = _STARTS.match(piece) or any(word in folded and pattern.match(piece) for word, pattern in _WITHIN)
    if not found or _reports_speech(piece):
        return False
    return alone or not _ONLY_ALONE.match(piece)


def _reports_speech(piece: str) -> bool:
    """Whether a sentence reports what somebody said; headlines after a label, or without a stop, do not count."""
    return piece.endswith(_STOPS) and not _LABELLED.match(piece) and _SAID.search(piece) is not None


def _is_shouted(piece: str, *, alone: bool) -> bool:
    """Whether a sentence is a headline in capitals: inside a text, it links to another article.

    Beside other sentences it may be shouted by somebody, with a stop at its end: "NO MORE LIES FROM THE MAYOR!"
    """
    if not piece.isupper() or len(piece.split()) < _SHORTEST_HEADLINE:
        return False
    return piece[-1].isalnum() or (alone and piece[0] not in _MARKS)
