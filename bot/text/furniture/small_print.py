"""Small print with forms of its own: press releases, match reports, exchange rates, Markdown, numbers to call."""

import re
from typing import Final

_FORM: Final = re.compile(
    r"""(?:
      for\ immediate\ release[\s:.,–—-]{0,4}(?:(?:(?-i:[A-Z])[a-z]{2,8}\.?\ )?\d[^\n]{0,20})?\Z
    | (?:media|press)\ (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))(?:\ ?:[^\n]{0,160})?\Z
    | notes?\ (?:to|for)\ editors?\b[\s:.]{0,3}\Z
    | (?:(?-i:ENDS)|[-–—]{1,2}\ ?(?:ends|30)\ ?[-–—]{1,2})[.\s]{0,2}\Z
    | for\ (?:more|further)\ information(?:\ (?:about|on)\ [^,\n]{1,80})?,?
      \ (?:please\ )?(?:(?:visit|go\ to)\b|(?:contact|call|e-?mail)\b(?=[^\n]{0,80}?(?:\w@\w|\d[\d\ -]{4,}\d)))
    | (?:this\ |the\ (?=press|news))(?:press\ |news\ )?(?:release|announcement|communication)
      \ (?:may\ )?(?:contains?|includes?)\ (?:certain\ |“|")?forward-looking
    # the teams of a match, "Norwick (4-4-2): Hale; Ince, Doyle", and who else was there
    | [^\n:;(]{2,40}\ \((?:\d-){2,4}\d\):\ [^\n]{0,600}\Z
    | (?:att(?:endance)?:\ \d[\d,.]{0,9}|half[-\ ]time:\ \d{1,3}\ ?[-–]\ ?\d{1,3})\.?\Z
    | (?:subs(?:titutes)?(?:\ not\ used)?|booked|sent\ off|referee|(?:man|player)\ of\ the\ match):
      (?-i:\ [^\Wa-z][^\s]{0,30}){1,30}\Z
    | \(?[$£€¥₹]?1\ (?:[a-z]{2,12}\ ){0,3}=\ [$£€¥₹]?\d[\d.,]{0,12}(?:\ [\w.]{1,20}){0,3}\)?\.?\Z   # "$1 = 17.85 rand"
    | !\[[^\]\n]{0,200}\]\([^()\n]{0,300}\)\Z                                                     # a picture
    | \[\^[^\]\s]{1,20}\]:                                                                       # a footnote
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# "Ada Quill can be reached at ada@bell.example", "The Lifeline is available on 0300 123 4567".
_REACHED: Final = re.compile(
    r"""[^\n“”"]{2,80}\b
      (?:can\ be\ (?:contacted|reached|called|e-?mailed)\ (?:by\ (?:phone|e-?mail)\ )?(?:at|on|via)
      |(?:is|are)\ available\ (?:free\ )?on)\ (?:\w{1,12}\ ){0,2}(?:\S{0,40}@|\[e-?mail|\+?\d[\d\ -]{4,}\d)
    | if\ you\ (?:have\ been|are)\ affected\ by\ (?:\w{1,12}\ ){0,4}(?:issues?|topics?|stor(?:y|ies)|events|anything)\b
      [^\n]{0,60}\bin\ this\ (?:article|story|report|piece|programme)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_REACHING: Final = ("can be ", "available ", "affected by ")  # one of them is in each of those


def is_small_print(piece: str) -> bool:
    """Whether a sentence or line is small print by its form."""
    folded = piece.casefold()
    return bool(_FORM.match(piece) or (any(words in folded for words in _REACHING) and _REACHED.match(piece)))
