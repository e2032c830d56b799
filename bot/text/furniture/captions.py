"""Captions of photographs as agencies write them: somebody does something, in the present, on a day with its year.

"Jana Holt speaks at the dam in Norwick, Nov. 3, 2024." Reports are in the past tense, and seldom give the year.
Only the future is in the present too: "The rule takes effect on Jan. 1, 2025."
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.text.dates import dates
from bot.text.dates.forms import MONTH_OR_SHORT

_DOES: Final = """
    addresses answers arrive arrives attend attends boards carries carry celebrate celebrates chants cheer cheers claps
    collect collects cries cross crosses delivers departs directs drives embrace embraces enter enters exits flies
    gather gathers gestures gives greet greets holds hug hugs inspect inspects jogs joins kiss kisses kneel kneels
    laughs lays leads leave leaves lies line lines listen listens load loads look looks march marches meet meets move
    moves observe observes passes pauses peers perform performs places plays pose poses pours pray prays prepare
    prepares protest protests pull pulls pumps push pushes raise raises rallies rally react reacts reads rests ride
    rides runs salute salutes searches shakes signs sing sings sit sits sleeps
    smiles speak speaks stand stands stares steps take takes talk talks testifies throws tosses tries visits wait
    waits walk walks watch watches wave waves wear wears work works
    """.split()
_DAY: Final = rf"(?:{MONTH_OR_SHORT}\s\d{{1,2}}|\d{{1,2}}\s{MONTH_OR_SHORT}),?\s(?:19|20)\d\d"
_AFTER_DAY: Final = 40  # characters at most, for the place
_MORE: Final = 160  # characters of an occasion that a word introduces: "on Nov. 3, 2024, during a visit"
_YEAR: Final = re.compile(r"(?:19|20)(?<!\w..)\d\d\b")
# None of this can be seen in a photograph.
_UNSEEN: Final = (
    r"(?!(?:takes?\s(?:effect|force|office|over|place)|enters?\s(?:into\s)?force|runs\s(?:from|through|until)|meets?\sto"
    r"|stands?\s(?:trial|at\s[$£€]?\d+)|leaves?\soffice|delivers\son)\b)"
)
_ACT: Final = rf"{_UNSEEN}(?:{'|'.join(_DOES)}|points\ (?:at|to)|hold\ (?:hands|signs|up|an?)|set\ fire)"
_CAPTION: Final = re.compile(
    rf"[^\W\d_a-z][^\n\"“”@]{{2,140}}?(?<!\bto)\s{_ACT}\s[^\n\"“”@]{{0,250}}?\b(?P<day>{_DAY})\b"
    rf"(?:[^\n\"“”@]{{0,{_AFTER_DAY}}}|,\s(?:during|after|before|amid|flanked\sby|alongside|ahead\sof)\s[^\n\"“”@]{{0,{_MORE}}})\Z"
)
# "This May 3, 2024, photo released by the port shows ..."
_PHOTO: Final = re.compile(
    rf"(?:FILE\s?[-–—]\s?)?(?:In\s)?[Tt]his\s(?:\w+,?\s)?(?:undated|combination|{_DAY},?)\s(?:[\w-]+\s){{0,3}}"
    r"(?:photo(?:graph)?|image|picture|frame\sgrab|still|sketch)\b"
    r"|[Tt]his\s(?:photo(?:graph)?|image|picture|frame\sgrab)\s(?:from|provided|released|taken)\b[^.\n]{0,200}?\sshows\b"
)
_NAME: Final = r"[A-Z][\w.’-]{0,30}"
_NAMES: Final = rf"{_NAME}(?:\s(?:{_NAME}|of|the|for|and|&|via)){{0,7}}"
# What ends a line that is a caption: "(AP Photo/Tom Vane, File)", "(Photo by Ada Quill / AFP)", "REUTERS/Tom Vane",
# "Photograph: Ada Quill/Norwick Images", "(Newsfoto/Tom Vane/File Photo)", "(Reuters/Tom Vane)".
_CREDIT: Final = re.compile(
    r"(?:\((?:AP\sPhoto|(?:Reuters\s)?[Pp]hoto(?:graph)?(?:\sby\b|:)|REUTERS/)[^()\n]{0,80}\)"
    r"|\([^()\n]{1,60}(?:/Getty\sImages|\svia\s(?:AP|AFP|Reuters))\)|\([^()\s/]{1,30}\s[^()\n]{1,60}/(?:AFP|Reuters)\)"
    r"|\([^()\n]{2,80}/[Ff]ile(?:\s[Pp]hoto)?\)|\((?:Reuters|AFP|EPA|AP)/(?!(?:AFP|AP|Reuters)\))[^()\n]{2,60}\)"
    r"|(?:\A|[.,;:!?)”\"]\s?)(?:REUTERS|AFP|EPA)/"
    rf"(?:{_NAME}(?:\s{_NAME}){{1,3}}(?:/File\sPhoto)?|(?:{_NAME}/)?File\sPhoto|Stringer|Handout|Pool)"
    rf"|(?:\A|[.,;:!?)”\"]\s)(?:Photo(?:graph)?|Picture|Image|Pic)s?(?:\s[Cc]redit)?:\s{_NAMES}(?:\s?[/|,]\s?{_NAMES}){{0,2}}"
    r")\.?[*_]{0,3}\Z"
)
# A sentence that is only a picture credit: "Ada Quill/AP", "Tom Vane | Norwick Post | Getty Images, File".
_PICTURES: Final = r"(?:Getty(?:\sImages)?|Shutterstock|Redux|(?:ABC|CBS|NBC|Fox)\sNews)"
_AGENCY: Final = (
    rf"(?:AP|AFP|EPA|PA|UPI|Reuters|REUTERS|Bloomberg|{_PICTURES}|The\s(?:[A-Z][a-z]+\s){{1,2}}(?:Post|Times))"
)
_PARTED: Final = r"(?:\s?[/|—]\s?|\svia\s|/via\s)"
_WHOSE: Final = rf"{_NAME}(?:\s{_NAME}){{0,3}}"
_KEPT: Final = r"(?:AP|AFP|TV|Photo|Getty\sImages|Images|Pool|Redux|[Ff]ile|FILE)"
_FOR: Final = rf"(?:(?:\s?[/|]\s?|,?\s|\svia\s){_KEPT}){{0,3}}\.?\Z"
_BARE_CREDIT: Final = re.compile(rf"(?:\|\s)?{_WHOSE}(?:{_PARTED}{_WHOSE}){{0,2}}{_PARTED}{_AGENCY}{_FOR}")
_HEADLINE: Final = 120  # characters of a headline behind a credit; more of them hold a sentence of news too
# A credit that runs into a headline, "| Ada Quill/AFP Dam breaks", or stands behind initials, "D.C. Ada Quill/AFP", or
# behind a caption without a stop, "The dam in May Ada Quill/AP, File".
_RUN_ON_CREDIT: Final = re.compile(
    rf"\|\s[^|\n]{{3,60}}?{_PARTED}{_AGENCY}\b[^\n]{{0,{_HEADLINE}}}\Z|[^\n]{{20,400}}\.\s{_WHOSE}{_PARTED}{_AGENCY}{_FOR}"
    rf"|[^\n]{{20,400}}[a-z]\s{_NAME}(?:\s{_NAME}){{1,3}}/{_AGENCY}{_FOR}"
)
# What closes a caption, but alone might be anything: "Photo by Ada Quill/Norwick Images", "AP Photo/Tom Vane", "Getty",
# "(Aug. 20) AP"; not a wire's name alone, which signs news.
_CLOSING_CREDIT: Final = re.compile(
    r"(?:(?:Photo(?:graph)?|Picture|Image)s?(?:\s[Cc]redit)?(?::|\sby)\s[^\n.!?]{2,60}|\(?AP\sPhoto/[^\n.!?]{2,40}"
    rf"|\([A-Z][a-z]{{2,8}}\.?\s\d{{1,2}}\)\sAP|{_PICTURES}|\([^()\s/]{{1,30}}\s[^()\n]{{2,60}}/[^()\n]{{0,40}}{_AGENCY}(?:,\s[Ff]ile)?\))\.?\Z"
)
_MOST_SENTENCES: Final = 4  # of a caption with its credit
_SHOWN: Final = re.compile(rf"\b{_DAY}\b|\s{_ACT}\s")
_CREDIT_REACH: Final = 120  # characters at the end of a line in which its credit is
_LONGEST: Final = 800  # characters of a caption: what is longer is a page that lost its line breaks
_SIDE: Final = (
    r"[^\W\d_a-z][^\n\"“”@]{2,140}?,\s(?:(?:second|third)\sfrom\s)?"
    r"(?:left|right|cent(?:er|re)|top|bottom|foreground),?\s"
)
# "Waiter Tom Vane, right, serves a guest on Friday, Nov. 1, 2024, in Norwick."
_BESIDE: Final = re.compile(rf"{_SIDE}[a-z]+\s[^\n\"“”@]{{0,250}}?\b(?P<day>{_DAY})\b[^\n\"“”@]{{0,{_AFTER_DAY}}}\Z")
# "Jana Holt, right meets with the mayor at the dam.": without a day, the act must be one that photographs show.
_BESIDE_NOW: Final = re.compile(rf"{_SIDE}{_ACT}\s[^\n\"“”@]{{0,250}}\Z")
_TOLD: Final = re.compile(
    r"\b(?:said|says?|told|was|were|been|had|has|have|did|will|would|could|should|may|might|as\sof)\b"  # no "May"
)


def caption_at_end(line: str, spans: Sequence[tuple[int, int]], *, is_all: bool) -> int:
    """Start of the caption that a picture credit closes at the end of a line; the line's end if there is none.

    It is the whole line if the last of its few sentences, at ``spans``, is only a credit, or if the first reads as a
    caption, else only the credit and the sentence it is in or after: what comes before may be news, and is if the line
    ``is_all`` of the text.
    """
    last = line[slice(*spans[-1])] if not is_all and 1 < len(spans) <= _MOST_SENTENCES else ""
    if (" " in last and _BARE_CREDIT.match(last)) or _CLOSING_CREDIT.match(last):  # not "AFP/Reuters", below news
        return 0
    tail = max(0, len(line) - _CREDIT_REACH)
    marked = any(line.find(mark, tail) >= 0 for mark in "(/:")  # no credit is without one of these
    credit = _CREDIT.search(line, tail) if marked and len(line) <= _LONGEST else None
    if credit is None:
        return len(line)
    opening = line[slice(*spans[0])]
    if is_caption(opening) or (_SHOWN.search(opening) and not _TOLD.search(opening)):
        return 0
    return max((first for first, _ in spans if first < credit.start()), default=0)


def is_caption(piece: str, published: date | None = None) -> bool:
    """Whether a sentence says what a photograph shows: on no later day than that of publication, if it is known."""
    if _PHOTO.match(piece) or _BARE_CREDIT.match(piece) or _RUN_ON_CREDIT.match(piece):
        return True
    if _BESIDE_NOW.match(piece) and not _TOLD.search(piece):
        return True
    if not _YEAR.search(piece, max(0, len(piece) - _MORE - len("during , 2024,"))):
        return False
    shown = _BESIDE.match(piece) or (not _TOLD.search(piece) and _CAPTION.match(piece))
    return bool(shown and not (published and _is_later(shown["day"], published)))


def _is_later(written: str, published: date) -> bool:
    """Whether a day with its year, "Nov. 3, 2024" or "3 November 2024", comes after publication."""
    return any(span.first and span.first > published for span in dates(written, None))
