"""Small print with forms of its own: press releases, match reports, rates of exchange, Markdown, numbers to call."""

import re
from typing import Final

_FORM: Final = re.compile(
    r"""(?:
      for\ immediate\ release\b[^\n]{0,40}\Z
    | (?:media|press)\ (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))(?:\ ?:[^\n]{0,160})?\Z
    | notes?\ (?:to|for)\ editors?\b[\s:.]{0,3}\Z
    | (?:(?-i:ENDS)|[-–—]{1,2}\ ?(?:ends|30)\ ?[-–—]{1,2})[.\s]{0,2}\Z
    | for\ (?:more|further)\ information(?:\ (?:about|on)\ [^,\n]{1,80})?,?
      \ (?:please\ )?(?:visit|contact|call|go\ to|e-?mail)\b
    | (?:this|the)\ (?:press\ |news\ )?(?:release|announcement|communication)\ (?:may\ )?(?:contains?|includes?)
      \ (?:certain\ |“|")?forward-looking
    # the teams of a match, "Norwick (4-4-2): Hale; Ince, Doyle", and who else was there
    | [^\n:;(]{2,40}\ \((?:\d-){2,4}\d\):\ [^\n]{0,600}\Z
    | (?:subs(?:titutes)?(?:\ not\ used)?|booked|sent\ off|att(?:endance)?|referee|(?:man|player)\ of\ the\ match
      |half[-\ ]time):\ [^\n]{1,300}\Z
    | \(?[$£€¥₹]?1\ (?:[a-z]{2,12}\ ){0,3}=\ [$£€¥₹]?\d[\d.,]{0,12}(?:\ [\w.]{1,20}){0,3}\)?\.?\Z   # "$1 = 17.85 rand"
    | !\[[^\]\n]{0,200}\]\([^()\n]{0,300}\)\Z                                                     # a picture
    | \[\^[^\]\s]{1,20}\]:                                                                       # a footnote
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# "Ada Quill can be reached at ada@bell.example", "The Lifeline is available on 0300 123 4567".
_REACHED: Final = re.compile(
    r"""[^\n“”"]{2,80}\b
      (?:can\ be\ (?:contacted|reached|called|e-?mailed)\ (?:\w{1,20}\ ){0,2}(?:at|on|via|by)
      |(?:is|are)\ available\ (?:\w{1,20}\ ){0,3}on)\b(?=[^\n]{0,60}(?:@|\[e-?mail|\+?\d[\d\ -]{4,}\d))
    | if\ you\ (?:have\ been|are)\ affected\ by\b[^\n]{1,80}\bin\ this\ (?:article|story|report|piece|programme)\b""",
    re.IGNORECASE | re.VERBOSE,
)


def is_small_print(piece: str) -> bool:
    """Whether a sentence or line is small print by its form."""
    return bool(_FORM.match(piece) or _REACHED.match(piece))
