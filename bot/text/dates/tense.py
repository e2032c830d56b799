"""Whether a time named in a sentence lies ahead or behind, by the verb nearest to it."""

import re
from typing import Final

_REACH: Final = 160  # characters looked at on either side: a long clause

_CUE = re.compile(
    r"""\b(?:
    (?P<future>
        (?:(?:will|'ll|shall|would|won['’]t|may|might|could|must|should|can)\b
           (?:\s(?:not|now|also|only|then|be|first|still|begin|have\sto))*
         | (?:is|are|was|were|be|been)\s(?:due|set|scheduled|slated|likely|expected|planned|about)\b
           (?:\sto\b(?:\sbe\b)?)?
         | (?:due|set|scheduled|slated|expected|planned|planning|plans?|aims?|aiming|hopes?|hoping|intends?|going|wants?
            |has|have|needs?|ready|promised|vowed|pledged|agreed)\sto\b(?:\sbe\b)?
         | (?:is|are)\sto\b(?:\sbe\b)?)
        (?:\s\w+(?:ed|en|ld|nt)\b)?
      | (?:scheduled|slated|due|expected|planned|set)\s(?:for|on|in|by)
      | upcoming | expects? | forecast | deadline | until | starting | beginning | effective
      | begins? | starts? | opens? | ends? | expires? | takes?\soffice | reopens? | resumes? | meets? | convenes?
      | returns | arrives | departs | closes | airs | testifies | kicks\soff
      | (?:is|are)\s\w+ing
    )
  | (?P<past>
      (?:was|were|had|did|been|said|told|took|met|came|went|won|lost|left|began|broke|fell|rose|saw|made|gave|got|hit
        |ran|sent|held|led|sold|bought|built|brought|caught|chose|cut|drew|drove|fought|found|flew|grew|hurt|kept
        |knew|laid|paid|put|quit|read|shot|shut|sank|spoke|spent|stood|struck|swept|thought|threw|withdrew|wrote|spread
        |became|tore|stole|swore|shook|upheld|overthrew)
      | (?!need|feed|seed|speed|breed|exceed|proceed|indeed|succeed|hundred|sacred|united\b)\w{2,}ed
    )
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BREAK = re.compile(r"(?<=[\w%)\"”’]{3})[.!?;][\"”’']?\s|\n")


_REPORTING: Final = frozenset(
    {"said", "told", "added", "announced", "reported", "tweeted", "wrote", "noted", "warned", "confirmed"},
)
_RIGHT_AFTER = re.compile(r"\s(?:(?:on|in|at|late|early|last)\s)?$")
_OF_A_NOUN = re.compile(r"\b(?:the|an?|this|that|these|those|his|her|their|its|[A-Za-z]+[’']s)\s$", re.IGNORECASE)


def ahead(text: str, start: int, end: int) -> bool | None:
    """True where ``text[start:end]`` names a time to come, False for one gone by, None where the sentence is silent.

    "Said" dates what stands right after it and nothing further on: "said on Friday", not "said the May 5 vote".
    """
    reach = max(0, start - _REACH)
    before = text[reach:start]
    for stop in _BREAK.finditer(before):
        before = text[reach + stop.end() : start]
    found = None
    for cue in _CUE.finditer(before):
        found = cue
    if found is not None:
        if found.group().lower() in _REPORTING and not _RIGHT_AFTER.fullmatch(before[found.end() :]):
            return None
        return found.group("future") is not None
    if _OF_A_NOUN.search(before):
        return None
    after = text[end : end + _REACH]
    stop_after = _BREAK.search(after)
    found = _CUE.search(after[: stop_after.start()] if stop_after else after)
    return None if found is None else found.group("future") is not None
