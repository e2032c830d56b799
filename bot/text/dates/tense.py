"""Whether a time named in a sentence lies ahead or behind, by the verb nearest to it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from bot.text.concordance import concordance
from bot.text.words import NO_PAST

_REACH: Final = 160  # characters looked at on either side: a long clause

# Neither May nor Will, but for a headline's "Will Meet".
_MODALS: Final = (
    r"(?-i:will|may|Will(?=\s(?:Be|Not|Have|Meet|Go|Hold|Take|Make|Begin|Start|Vote|Visit|Join|Return|Speak|Testify|Leave"
    r"|Resign|Retire|Run|Get|Give|Open|Close|Face|Announce|Release|Rule|Hear)\b))|shall|would|might|could|must|should|can"
)
_IS: Final = "is|are|was|were|be|been"
_PLANS: Final = (
    "due|set|scheduled|slated|expected|planned|planning|plans?|aims?|aiming|hopes?|hoping|intends?|going|wants?|has|have"
    "|needs?|ready|prepared|preparing|promised|vowed|pledged|agreed"
)
_COMING: Final = (
    r"upcoming|expects?|forecast|deadline|until|effective|begins?|opens?|(?<!the\s)(?<!\ba\s)(?:start|end)|starts"
    "|ends|expires?"
    "|reopens?|resumes?|(?-i:meets?)|convenes?|returns|arrives|departs|closes|airs|testifies"
)
_GONE: Final = (
    "was|were|had|did|been|said|told|took|met|came|went|won|lost|left|began|broke|fell|rose|saw|made|gave|got|hit|ran|sent"
    "|held|led|sold|bought|built|brought|caught|chose|cut|drew|drove|fought|found|flew|grew|hurt|kept|knew|laid|paid|put"
    "|quit|read|shot|shut|sank|spoke|spent|stood|struck|swept|thought|threw|withdrew|wrote|spread|became|tore|stole|swore"
    "|shook|upheld|overthrew|sat|sang|slept|ate|wore|taught|sought|dug|hung|swam|froze|rode|shrank|swung|woke|felt|dealt"
)
# An opened bottle and their proposed vote: a participle there tells no time.
_NO_ADJECTIVE: Final = "".join(rf"(?<!\b{word}\s)" for word in ("a", "an", "the", "his", "her", "its", "their", "this"))
_CUE = re.compile(
    rf"""\b(?:
    (?P<future>
        (?:(?:{_MODALS}|'ll|won['’]t)\b(?!,?[.;:!?"”])
           (?:\s(?:not|now|also|only|then|be|first|still|begin|have\sto|either|never|soon|again|probably))*
         | (?:{_IS})\s(?:due|set|scheduled|slated|likely|expected|planned|about)\b
           (?:\sto\b(?:\sbe\b)?)?
         | (?:{_PLANS})\sto\b(?:\sbe\b)?
         | (?:is|are)\sto\b(?:\sbe\b)?)
        (?:\s(?:{_GONE}|\w+(?:ed|en|ld|nt))\b)?
      | (?:scheduled|slated|due|expected|planned)\s(?:for|on|in|by) | set\sfor
      | {_COMING} | (?P<onward>starting|beginning) | to\s(?:be\sheld|take\splace)
      | takes?\s(?:office|place) | takes\seffect | (?:comes|goes)\sinto\s(?:force|effect) | kicks\soff
      | (?:is|are)\s\w+ing
    )
  | (?P<past>
      (?:{_GONE}) | (?:despite|having)\s\w+ing
      | {_NO_ADJECTIVE}(?!needed\b|(?:{"|".join(sorted(NO_PAST))})\b)\w{{2,}}ed
    )
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# A word that a cue may begin with; "ll" is that of "'ll", "won" also that of "won't".
_FIRST_WORD = re.compile(
    rf"(?:will|{_MODALS}|ll|{_IS}|{_PLANS}|{_COMING}|takes?|comes|goes|kicks|to|starting|beginning|despite|having|{_GONE}"
    r"|\w{2,}ed)\Z",
    re.IGNORECASE,
)
# It begins with the mark, so that other letters are passed over fast.
_BREAK = re.compile(r"[.!?;\n](?:(?<=\n)|(?<=[\w%)\"”’]{3}.)[\"”’']?\s|(?<=\d.)[\"”’']?\s(?=[A-Z]))")
_STOP = re.compile(r"[.!?;][\"”’']?\s")  # right behind a time it is no abbreviation's


_REPORTING: Final = frozenset(
    {"said", "told", "added", "announced", "reported", "tweeted", "wrote", "noted", "warned", "confirmed"},
)
_RIGHT_AFTER = re.compile(
    r"\s(?:(?:[A-Z]\w+|him|her|them|us|me|reporters|lawmakers|officials)\s)?(?:(?:on|in|at|late|early|last)\s)?$"
)
# "In a Sept. 14 email", "their July call": what is written or spoken lies behind.
_PAPER = re.compile(
    r"\s(?:phone\s)?(?:e-?mails?|letter|memo|speech|interview|statement|article|post|tweet|call|conversation|filing|op-ed|memorandum"
    r"|attacks?|shooting|bombing|blast|crash|raid|massacre|killings?)\b"
)
_SINCE = re.compile(r"\b(?:since|earlier|(?-i:As\sof)|than\s(?:in|on))\s$", re.IGNORECASE)
_VOWED = re.compile(r"\s(?:vowed|promised|pledged|agreed|planned|hoped)\b")  # on Monday vowed to go
_IN_PAPER = re.compile(r"\b(?:tweet|statement|interview|letter|e-?mail|post|op-ed)\s(?:on\s)?$")
_OF_SOMEBODY = re.compile(r"\b(?:an?|that|his|her|their|its|[A-Za-z]+[’']s)\s$", re.IGNORECASE)
# "It will be law after voting Wednesday", "it will rest after winning in May": the verb tells nothing of that day.
_AFTER_DOING = re.compile(r"\bafter\s(?:\w+ly\s)?\w+ing\b")
_OF_A_NOUN = re.compile(r"\b(?:the|an?|this|that|these|those|his|her|their|its|[A-Za-z]+[’']s)\s$", re.IGNORECASE)
# "The funeral is on Friday", "a strike called for Thursday", "the case was adjourned to 3 May".
_SET_FOR = re.compile(
    r"\b(?:(?:is|are)\s(?:out\s|back\s)?on|(?:called|fit|doubts?|doubtful|ready|prepar(?:e|es|ing))\sfor|ahead\sof(?:\s(?!and\b)[\w’'-]+){0,3}(?:\son)?|[Tt]omorrow\s(?:and|or)"
    r"|(?:postponed|adjourned|deferred|delayed|rescheduled|moved|put\sback|pushed(?:\sback)?|brought\sforward)"
    r"\s(?:\w+\s){0,3}(?:to|until|for))\s$"
)
# "Members vote on Thursday", "England play Wales on Saturday": the plain present of many, and of a team.
_PLAIN_PRESENT = re.compile(
    r"(?:\b(?:[Tt]hey|[Ww]e|people|MPs|[a-z]{3,20}(?<![usi])(?<!ward)s(?:,\swho)?)|\A\W{0,2}[A-Z][a-z]{2,20}(?<![usi])s)"
    r"\s(?:(?:now|also|both|all|then)\s)?(?:vote|meet|go|travel|return|appear|face|play|start|open|close|begin|end|host|visit|take\son)\b"
    r"|\b(?:[A-Z][a-z]{2,20}|who[^,.;:]{3,60},)\s(?:play|face|host|visit|welcome|take\son|go\sto|travel\sto)\s(?:the\s)?(?=[A-Z])"
)
# "Drivers face charges after the crash on Thursday": the day is another's.
_OF_ANOTHER = re.compile(r"\b(?:after|following|over|since|who|which|whose|that|where|when|because)\b")
# "They watched the sides play", "did members vote", "after their sales start", where it is no present of theirs.
_NO_PRESENT = re.compile(
    r"(?:\b(?:did|didn['’]t|saw|see|watch\w{0,3}|let|made|make|help\w{0,3}|hear|heard|an?|his|her|its|their|our|my)"
    r"|[’']s)\s(?:[\w’'-]+\s){0,2}$"
)
# What stands right before a time and dates it, but no participle: "died on", "will be held on", not "to be signed on".
_ON = re.compile(r"\s(?:on\s)?")
_CLOSE = re.compile(r"(?:\s[\w’'-]+){1,2}\s")
_WILL = re.compile(r"(?:[Ww]ill|won['’]t|'ll)\b")
_BE = re.compile(r"\b(?:be|is|are)\s$")


def ahead(text: str, start: int, end: int) -> bool | None:
    """True where ``text[start:end]`` names a time to come, False for one gone by, None where the sentence is silent.

    "Said" dates what stands right after it and nothing further on: "said on Friday", not "said the May 5 vote".
    """
    reach = _clause_start(text, start)
    before = text[reach:start]
    if _is_gone(text, before, end):
        return False
    found, onward = None, None
    for cue in _cues(text, reach, start):
        found, onward = (found, cue) if cue.group("onward") else (cue, None)
    if _SET_FOR.search(before):
        return True
    if _is_present(before, found.end() if found else 0):
        behind = _CUE.match(text, end + 1)  # "a show's host on Monday tweeted"
        return behind is None or behind.group("past") is None
    reporting = found is not None and found.group().lower() in _REPORTING
    if found is not None and not (reporting and onward):
        future = found.group("future") is not None
        if future and _AFTER_DOING.search(before, found.end()):
            return None
        silent = (reporting and not _RIGHT_AFTER.fullmatch(before[found.end() :])) or (onward and not future)
        return None if silent else future
    if onward is None and _OF_A_NOUN.search(before):
        return None
    later = _next(text, end) or onward
    # What begins on a day may have begun.
    return None if later is None or (onward and not later.group("future")) else later.group("future") is not None


def is_dated(text: str, start: int, end: int) -> bool:
    """Whether what ``ahead`` tells of a time stands right beside it: "died on 3 May", "since 3 May", "will open 3 May".

    A verb further off may be of another time: "summoned her to testify on 3 May", "approved a dividend payable 3 May".
    """
    reach = _clause_start(text, start)
    before = text[reach:start]
    if _is_gone(text, before, end):
        return True
    last = None
    for cue in _cues(text, reach, start):
        last = cue
    later = None if last else _next(text, end)
    if later:  # "on 3 May shops closed"
        return bool(later.group("past") and _CLOSE.fullmatch(text, end, end + later.start()))
    if last is None or not _ON.fullmatch(before, last.end()):
        return False
    return bool(_WILL.match(last.group()) if last.group("future") else not _BE.search(before, 0, last.start()))


def _clause_start(text: str, start: int) -> int:
    """Where the sentence of a time begins, or as far back as a long clause reaches."""
    reach = max(0, start - _REACH)
    return max((stop.end() for stop in _BREAK.finditer(text, reach, start)), default=reach)


def _is_present(before: str, place: int) -> bool:
    """Whether what stands before a time tells of it in the plain present, with no other verb behind ``place``."""
    last = max(((found.start(), found.end()) for found in _PLAIN_PRESENT.finditer(before)), default=(0, -1))
    if last[1] < place or _OF_ANOTHER.search(before, last[1]):
        return False
    return not _NO_PRESENT.search(before, 0, last[0])


def _is_gone(text: str, before: str, end: int) -> bool:
    """Whether what stands on either side of a date alone tells that it is gone by."""
    dated = _SINCE.search(before) or _IN_PAPER.search(before) or _VOWED.match(text, end)
    if dated or not (_PAPER.match(text, end) and _OF_SOMEBODY.search(before)):
        return dated is not None
    later = _next(text, end)  # "the president's July 4 speech will draw crowds"
    return later is None or later.group("future") is None


def _next(text: str, end: int) -> re.Match[str] | None:
    """The first cue behind a date in its sentence."""
    stop = _STOP.match(text, end) or _BREAK.search(text, end, end + _REACH)
    return next(_cues(text, end, stop.start() if stop else end + _REACH), None)


def _cues(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The cues of ``text[start:end]`` in order, their places counted from ``start``."""
    page, clause, place = concordance(text), text[start:end], 0
    first, last = bisect_left(page.starts, start), bisect_left(page.starts, end)
    words = zip(page.words[first:last], page.starts[first:last], strict=True)
    starts = [at - start - (word.lower() == "ll") for word, at in words if _may_open(word)]
    # Where the clause begins inside a word, what is left of it is read as a word.
    for at in starts if start in page.starts[first : first + 1] else (0, *starts):
        if at >= place and (found := _CUE.match(clause, at)):
            place = found.end()
            yield found


@lru_cache(maxsize=20_000)
def _may_open(word: str) -> bool:
    return _FIRST_WORD.match(word) is not None
