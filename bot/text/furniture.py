"""What stands on a news page and is no news: bylines, times, credits, captions, invitations to read on or sign up."""

import re
from datetime import date
from typing import Final

from bot.text.captions import is_caption
from bot.text.particles import PARTICLES

_STARTS: Final = re.compile(
    r"""(?:
      (?:(?:first|last)\ )?(?:published|updated|posted|created|modified)\s?:
    | \|[\s\S]{0,40}\Z
    | (?:sign\ up|follow\ us|share\ this
      |(?:read|see|watch|listen|click|tap|subscribe|related|advertisement|newsletter)  # and no noun or name
      (?=\s*(?:[:|.]|\Z)|\s(?:(?-i:[A-Z])|[\d"“‘']|(?:more|also|here|now|below|for|to|on|or|in|into|about|articles?
      |stories|story|content|this|the|an?|our|his|her|their|your|all|both|how|what|why|who|full|latest|live|photos?|pictures
      |videos?)\b)))\b
      (?:\s+(?:more|also|here|now|below|for|to|on|article|stories|story|content|this)\b)*\s*[:|.]?(?:\s.{0,90})?\Z
    | (?:read\ (?:more|next|also|or\ share\ this\ story)|see\ also|related)\s?:
    | click\ here\b
    | follow\ .{1,60}\ on\ (?:twitter|facebook|instagram|x)\b
    | (?:story\ continued|continue\ reading|article\ continues)\b.{0,40}\Z
    | more:\s?\S
    | (?:re)?play\ video\b(?!\ games?\b)
    | (?:just|must)\ watch(?:ed)?\b
    | media\ playback\ is\ (?:not\ supported|unsupported)\b
    | (?:facebook|twitter|whatsapp|messenger|pinterest|linkedin)\b
      \ (?:facebook|twitter|whatsapp|messenger|pinterest|linkedin|email)\b
      (?:\s*\Z|\ (?:facebook|twitter|whatsapp|messenger|pinterest|linkedin|email|flipboard)\b)
    | add\ (?:interest\Z|.{1,60}\ as\ an\ interest\b)
    | (?:file\ )?(?:photo(?:graph)?|image|picture|video|graphic|map|credit|caption)s?\s*
      (?:by|credit|copyright|caption)?\s*[:/|]
    | image\ (?:copyright|caption)\b(?!\ (?-i:[a-z]))
    | (?:enlarge\ this\ image|toggle\ caption|slideshow\ \(|hide\ caption)
    | file\s?[-–—]\s?(?:in\ )?this\b
    | (?:©|\(c\)\s?(?:copyright|\d)|copyright\s*[©:(\d])
    | all\ rights\ reserved
    | this\ (?:material|article|story)\ may\ not\ be
      \ (?:(?:re)?(?:published|broadcast|printed|produced|distributed)|copied|used)\b
    | this\ (?:article|story)\ is\ more\ than\ \d+\ (?:month|year)s?\ old
    | this\ site\ is\ protected\ by\ recaptcha\b
    | (?:you\ can|to)\ unsubscribe\b
    | by\ signing\ up,?\ (?:you|for|to)\b
    | for\ (?:licensing|syndication|reprint)\b.{0,80}\b(?:contact|visit|e-?mail|call|click)\b
    | get\ .{0,80}\b(?:delivered\b.{0,20}\byour?|in\ your\ inbox|newsletter)\b
    | (?:sorry,?\ )?(?:we\ are\ not\ (?:currently\ )?accepting\ comments|comments\ are\ closed)
    | visit\ .{2,60}\ for\ more\ (?:stories|news)\b
    | [-–—]\ [^\n]{2,60}\(@\w{1,30}\)
    | scroll\ down
    | (?:the\ )?(?:views|opinions)\ (?:and\ \w+\ )?expressed\b.{0,80}
      \b(?:(?:my|his|her|its|our|their|the\ (?:author|writer|columnist)['’]?s['’]?)\ own
      |those\ of\ the\ (?:author|writer|columnist)s?|not\ (?:necessarily\ )?(?:reflect|represent|those\ of))\b
    | (?-i:CLOSE)\ (?=[A-Z])
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# What stands further on in a sentence, and a word without which it cannot.
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
    | ad | more: | like\ the\ page: | with\ \w+\ wires | analysis/opinion: | by\s\.
    | \([^()]{2,60}/[^()]{2,60}\)                               # (A. Name/Agency)
    | \[[^\[\]]{0,30}\]                                         # [music]
    | (?:https?://\S{1,300}|pic\.twitter\.com/\w{1,30})(?:\s(?:https?://\S{1,300}|pic\.twitter\.com/\w{1,30}))?
      (?:\s[-–—]\ [^\n]{2,60}\(@\w{1,30}\)[^\n]{0,30})?         # the addresses of a post, and who signed it
    | [-–—]\ video\ explainer
    | [^\n]{2,160}\ contributed\ to\ this\ (?:report|article|story)\.?
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
# What opens a stamp or a credit, in which only names, times and words that link them follow: "Updated at 3:05 p.m. ET",
# "(Reporting by Jana Holt; Editing by Tom Vane)", but "Updated figures showed" and "Created in 1994, the fund has".
_STAMP: Final = re.compile(
    r"""(?:
      (?:(?:first|last)\ )?(?:published|updated|posted|created|modified)\b
    | (?:\d{1,2}:\d{2}|[•·])(?=[\s\S]{0,40}\Z)
    | \(?(?:reporting|additional\ reporting|editing|writing|compiled|edited)\ by\b
    | \(c\) | copyright\b
    | getty\ images | reuters\s*/ | \(?ap\ photo | afp/
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# Beside other sentences in a line these are plain verbs: "See what came of it."
_ONLY_ALONE: Final = re.compile(
    r"(?:read(?!\s(?:more|next|also)\s?:)|see(?!\salso\s?:)|watch|listen|click(?!\shere)|tap|share|related(?!\s?:)"
    r"|subscribe|follow(?!\s.{1,60}\son\s))\b",
    re.IGNORECASE,
)
_LINKS: Final = frozenset({"and", "&", "for", "in", "of", "the", "with", "to", "|", "–", "-", "."})
_STAMP_WORDS: Final = (
    _LINKS
    | PARTICLES
    | frozenset(
        """on at by from last first via am pm a.m p.m local time an a about ago hour hours minute minutes min mins day
    days week weeks month months year years today yesterday additional reporting editing writing written edited compiled
    length clarity brevity style staff agencies file photo handout read""".split()  # noqa: SIM905 - a list of words reads best as words
    )
)
_LONGEST_BYLINE: Final = 10
_LONGEST_CREDIT: Final = 7
_SHORTEST_HEADLINE: Final = 5


def is_furniture(piece: str, *, alone: bool, published: date | None = None) -> bool:
    """Whether a sentence belongs to the page and not to the news; ``alone`` says that it is a line of its own."""
    if _WHOLE.match(piece) or _is_shouted(piece) or is_caption(piece, published) or (alone and _is_byline(piece)):
        return True
    if _is_stamp(piece):
        return True
    folded = piece.casefold()
    found = _STARTS.match(piece) or any(word in folded and pattern.match(piece) for word, pattern in _WITHIN)
    return bool(found) and (alone or not _ONLY_ALONE.match(piece))


def opens_credits(piece: str) -> bool:
    """Whether names follow in pieces of their own, as in "By . Ann Other . and Tom Reyes . Updated: …"."""
    return piece.casefold() in {"by .", "by"}


def goes_on_with_credits(piece: str) -> bool:
    """Whether this piece, after "By .", names who wrote it: few words, all of them written as names."""
    words = piece.split()
    return len(words) <= _LONGEST_CREDIT and piece.endswith(" .") and _are_names(words)


def _is_shouted(piece: str) -> bool:
    """Whether it is a headline in capitals: where it stands in a text, it leads to another article."""
    return piece.isupper() and piece[-1].isalnum() and len(piece.split()) >= _SHORTEST_HEADLINE


def _is_stamp(piece: str) -> bool:
    """Whether it says when a page was made, by whom or whose it is, and tells nothing."""
    opening = _STAMP.match(piece)
    if opening is None:
        return False
    words = (word.strip(".,;:()") for word in piece[opening.end() :].split())
    return all(not word.islower() or word[0].isdigit() or word in _STAMP_WORDS for word in words)


def _is_byline(piece: str) -> bool:
    words = piece.split()
    if len(words) < 2 or len(words) > _LONGEST_BYLINE or words[0].casefold() not in {"by", "by:"}:  # noqa: PLR2004 - By and a name
        return False
    return _are_names(words[1:])


def _are_names(words: list[str]) -> bool:
    return all(word[0].isupper() or word.casefold() in _LINKS or word.startswith("@") for word in words)
