"""Who wrote a page and when: bylines, stamps, credits and author biographies."""

import re
from typing import Final

from bot.text.lexicon.particles import PARTICLE, PARTICLES
from bot.text.words import STOP_WORDS

# What opens a stamp or a credit, followed only by names, times and words that link them: "Updated at 3:05 p.m. ET",
# "(Reporting by Jana Holt; Editing by Tom Vane)", but "Updated figures showed" and "Created in 1994, the fund has".
_STAMP: Final = re.compile(
    r"""(?:
      (?:(?:first|last)\ )?(?:published|updated|posted|created|modified)\b
    | (?:\d{1,2}:\d{2}|[•·])(?=[\s\S]{0,40}\Z)
    | \(?(?:reporting|additional\ reporting|editing|writing|compiled|edited)\ by\b
    | \(c\) | copyright\b
    | getty\ images | reuters\s*/ | \(?ap\ photo | afp/ | (?:ap|associated\ press)/
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_LINKS: Final = frozenset({"and", "&", "for", "in", "of", "the", "with", "to", "|", "–", "-", "."})
_STAMP_WORDS: Final = (
    _LINKS
    | PARTICLES
    | frozenset(
        """on at by from last first via am pm a.m p.m local time an a about ago hour hours minute minutes min mins day
    days week weeks month months year years today yesterday additional reporting editing writing written edited compiled
    length clarity brevity style staff agencies file photo handout read""".split()
    )
)
# "Quill reported from Norwick.", "Tom Vane and Jana Holt contributed reporting.": names, and what they did.
_HELPED: Final = re.compile(
    r"\b(?:reported\sfrom|contributed(?:\sreporting)?|contributing:)(?=[\s.,]|\Z)", re.IGNORECASE
)
_HELPING: Final = ("reported", "contribut")  # one of them is in each of those
_HELP_WORDS: Final = (
    _LINKS
    | PARTICLES
    | frozenset(
        """also along article contributed contributing correspondent correspondents from report reported reporter
    reporters reporting staff story this to writer writers""".split()
    )
)
_LONGEST_HELP: Final = 60  # words
_REACH: Final = 400  # characters in which their contribution is named
_FEWEST_NAMES: Final = 2
_LONGEST_BYLINE: Final = 10
_LONGEST_CREDIT: Final = 7
# "Ada Quill and Tom van Vane, and J.B. Holt": full names, without a title, and nothing else.
_AUTHOR_NAME: Final = (
    r"(?:[A-Z]\.(?:\s?[A-Z]\.)?|[A-Z][\w’'-]{0,30}[a-z])"
    rf"(?:\s(?:[A-Z]\.|{PARTICLE}|[A-Z][\w’'-]{{0,30}}[a-z]))?(?:\s(?:[A-Z]\.|{PARTICLE}))?\s[A-Z][\w’'-]{{0,30}}[a-z]"
)
_AUTHORS: Final = re.compile(rf"{_AUTHOR_NAME}(?:,\s{_AUTHOR_NAME}){{0,6}}(?:,?\s(?:and|&)\s{_AUTHOR_NAME}){{1,6}}\Z")
_SIGNATURE: Final = re.compile(rf"[-–—]{{1,2}}\s?{_AUTHOR_NAME}(?:\s(?:and|&)\s{_AUTHOR_NAME})?\Z")
# "Petra Voss is a columnist for the Evening Bell.", a line of its own and nothing more: anything else is news.
_TRADE: Final = r"(?:columnist|reporter|correspondent|staff\ writer|contributor|contributing\ (?:writer|editor))"
_AUTHOR: Final = re.compile(
    rf"""(?![^\n]{{0,200}}\ (?:who(?!\ (?:covers|writes|reports))|that|which|whose|was|were|has|had|after|when)\ )(?:
      (?-i:[A-Z])[\w.’'-]{{0,30}}(?:\ (?-i:[A-Z])[\w.’'-]{{0,30}}){{1,3}}\ is
      \ (?:an?|the)\ (?:[\w’'-]+\ ){{0,5}}{_TRADE}
      (?:\ (?:for|at|with|of|in|based|who\ (?:covers|writes|reports))\b[^\n,;“”"\d]{{1,80}})?
    | the\ (?:author|writer|columnist)\ is\ (?:an?\ |the\ )?(?:[\w’'-]+\ ){{0,5}}
      (?:{_TRADE}|professor|lecturer|fellow|journalist|editor|director)\ (?:for|at|with|of|in)\b[^\n;“”"]{{1,100}}
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)


def is_byline(line: str) -> bool:
    """Whether a line of its own names who wrote the article: after "By", or several in full and nothing else."""
    if _AUTHORS.match(line):
        return True
    words = line.split()
    if len(words) < 2 or len(words) > _LONGEST_BYLINE or words[0].casefold() not in {"by", "by:"}:  # noqa: PLR2004 - By and a name
        return False
    return _are_names(words[1:])


def is_signature(line: str) -> bool:
    """Whether a line is a dash and who wrote what is above: "- Ada Quill"."""
    return _SIGNATURE.match(line) is not None


def is_author_note(line: str) -> bool:
    """Whether a line of its own is only an author biography."""
    return _AUTHOR.match(line) is not None


def is_stamp(piece: str) -> bool:
    """Whether a piece only states when the page was published, by whom, or its copyright."""
    opening = _STAMP.match(piece)
    if opening is None:
        return False
    words = (word.strip(".,;:()") for word in piece[opening.end() :].split())
    return all(not word.islower() or word[0].isdigit() or word in _STAMP_WORDS for word in words)


def is_contributor_note(piece: str, *, alone: bool) -> bool:
    """Whether a piece names who reported an article or helped with it, and from where, and nothing else.

    "Ince and Doyle contributed." does so only ``alone`` in its line: beside news it reports a match.
    """
    folded = piece.casefold()
    helped = _HELPED.search(piece, 0, _REACH) if any(word in folded for word in _HELPING) else None
    words = [word.strip(".,;:()-–—") for word in piece.split()] if helped else []
    if not helped or len(words) > _LONGEST_HELP or words[0].casefold() in STOP_WORDS:
        return False
    names = [word for word in words if word[:1].isupper() and word.casefold() not in _HELP_WORDS]
    is_bare = piece[helped.end() :].strip(" .") == "" and helped.group().casefold() == "contributed"
    enough = _FEWEST_NAMES if is_bare else 1
    return (
        (alone or not is_bare)
        and len(names) >= enough
        and all(not word or word[0].isupper() or word.casefold() in _HELP_WORDS for word in words)
    )


def opens_credits(piece: str) -> bool:
    """Whether names follow in separate pieces, as in "By . Ann Other . and Tom Reyes . Updated: …"."""
    return piece.casefold() in {"by .", "by"}


def continues_credits(piece: str) -> bool:
    """Whether this piece, after "By .", names who wrote the article: few words, all of them written as names."""
    words = piece.split()
    return len(words) <= _LONGEST_CREDIT and piece.endswith(" .") and _are_names(words)


def _are_names(words: list[str]) -> bool:
    return all(word[0].isupper() or word.casefold() in _LINKS or word.startswith("@") for word in words)
