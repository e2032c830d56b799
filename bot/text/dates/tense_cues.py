"""Words that place a time in the future or the past, as tables of patterns, each with an example that it matches.

A cue is a verb or a phrase near a date: "will open", "is due", "died". The tables are joined into one pattern, and an
earlier row wins; every row must begin with a word of ``may_open``, since only such words are looked at.
"""

import re
from functools import lru_cache
from typing import Final

from bot.text.alternation import alternation
from bot.text.lexicon.to_come import AWAITED, PLANS
from bot.text.words import NO_PAST

Row = tuple[str, str]  # a pattern and an example

# Not the month of May or a man called Will, but the "Will" of a headline.
_MODALS: Final = (
    r"(?-i:will|may|Will(?=\s(?:Be|Not|Have|Meet|Go|Hold|Take|Make|Begin|Start|Vote|Visit|Join|Return|Speak|Testify|Leave"
    r"|Resign|Retire|Run|Get|Give|Open|Close|Face|Announce|Release|Rule|Hear)\b))|shall|would|might|could|must|should|can"
)
_IS: Final = "is|are|was|were|be|been"
_BETWEEN: Final = r"not|now|also|only|then|be|first|still|begin|have\sto|either|never|soon|again|probably"
_PLANS: Final = (
    rf"{alternation((AWAITED | PLANS) - {'likely'})}|aims?|aiming|hopes?|hoping|intends?|going|wants?|has|have"
    "|needs?|ready|prepared|preparing|promised|vowed|pledged|agreed"
)
_COMING: Final = (
    r"upcoming|expects?|forecast|deadline|until|effective|begins?|opens?|(?<!the\s)(?<!\ba\s)(?:start|end)|starts"
    "|ends|expires?"
    "|shutters|joins|retires"
    r"|reopens?|resumes?|(?-i:meets?)|convenes?|returns|arrives|departs|closes|airs|testifies"
)
_GONE: Final = (
    "was|were|had|did|been|said|told|took|met|came|went|won|lost|left|began|broke|fell|rose|saw|made|gave|got|hit|ran|sent"
    "|held|led|sold|bought|built|brought|caught|chose|cut|drew|drove|fought|found|flew|grew|hurt|kept|knew|laid|paid|put"
    "|quit|read|shot|shut|sank|spoke|spent|stood|struck|swept|thought|threw|withdrew|wrote|spread|became|tore|stole|swore"
    "|shook|upheld|overthrew|sat|sang|slept|ate|wore|taught|sought|dug|hung|swam|froze|rode|shrank|swung|woke|felt|dealt"
    "|foresaw|overtook|undertook|withstood|blew|drank|forgot|overcame|rang|slid"
)
# "An opened bottle", "their proposed vote": a participle there says nothing about time.
_NO_ADJECTIVE: Final = "".join(rf"(?<!\b{word}\s)" for word in ("a", "an", "the", "his", "her", "its", "their", "this"))

# What is still to be done, with the participle or infinitive after it.
VERBS_AHEAD: Final[tuple[Row, ...]] = (
    (rf"(?:{_MODALS}|'ll|won['’]t)\b(?!,?[.;:!?\"”])(?:\s(?:{_BETWEEN}))*", "will not be"),
    (
        rf"(?:{_IS})\s(?:{alternation(AWAITED)}|about)\b(?:\sto\b(?:\sbe\b)?)?",
        "is expected to be",
    ),
    (rf"(?:{_PLANS})\sto\b(?:\sbe\b)?", "plans to"),
    (r"(?:is|are)\sto\b(?:\sbe\b)?", "are to be"),
)
PHRASES_AHEAD: Final[tuple[Row, ...]] = (
    (r"(?:scheduled|slated|due|expected|planned)\s(?:for|on|in|by)", "scheduled for"),
    (r"set\sfor", "set for"),
    (_COMING, "expires"),
    (r"(?P<onward>starting|beginning)", "starting"),
    (r"(?:to\sbe\sheld|to\stake\splace|(?<=,\s)to\sbe\s\w+(?:ed|en|wn|ld))", "to take place"),
    (r"takes?\s(?:office|place)", "takes office"),
    (r"takes\seffect", "takes effect"),
    (
        r"faces\s(?:an?\s|the\s|its\s)?(?:\w+\s)?(?:elections?|vote|polls?|referendum|trial|hearing|deadline)",
        "faces an election",
    ),
    (r"(?:comes|goes)\sinto\s(?:force|effect)", "comes into force"),
    (r"kicks\soff", "kicks off"),
    (r"(?:is|are)\s\w+ing", "is leaving"),
)
BEHIND: Final[tuple[Row, ...]] = (
    (r"(?:did|didn['’]t)(?:\snot)?\s(?!not\b)[a-z]+", "did not meet"),
    (rf"(?:{_GONE})", "met"),
    (r"(?:despite|having)\s\w+ing", "despite losing"),
    (rf"{_NO_ADJECTIVE}(?!needed\b|{alternation(NO_PAST)}\b)\w{{2,}}ed", "opened"),
)


def _any(rows: tuple[Row, ...]) -> str:
    return "|".join(pattern for pattern, _ in rows)


CUE: Final = re.compile(
    rf"\b(?:(?P<future>(?:{_any(VERBS_AHEAD)})(?:\s(?:{_GONE}|\w+(?:ed|en|ld|nt))\b)?|{_any(PHRASES_AHEAD)})"
    rf"|(?P<past>{_any(BEHIND)}))\b",
    re.IGNORECASE,
)
_FIRST_WORD: Final = re.compile(
    rf"(?:will|{_MODALS}|ll|{_IS}|{_PLANS}|{_COMING}|takes?|faces|comes|goes|kicks|to|starting|beginning|despite|having|didn|{_GONE}"
    r"|\w{2,}ed)\Z",  # "ll" is that of "'ll", "won" also that of "won't", "didn" that of "didn't"
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def may_open(word: str) -> bool:
    """Whether a cue may begin with this word."""
    return _FIRST_WORD.match(word) is not None


_PUT_OFF: Final = r"postponed|adjourned|deferred|delayed|rescheduled|moved|put\sback|pushed(?:\sback)?|brought\sforward"
# Right before a date, these place it in the future: "the funeral is on Friday", "ahead of the vote on Monday".
LEADS_AHEAD: Final[tuple[Row, ...]] = (
    (r"(?:is|are)\s(?:out\s|back\s)?on", "is on"),
    (r"(?:called|fit|doubts?|doubtful|ready|prepar(?:e|es|ing))\sfor", "called for"),
    (r"ahead\sof(?:\s(?!and\b)[\w’'-]+){0,3}(?:\son)?", "ahead of the final vote on"),
    (r"[Tt]omorrow\s(?:and|or)", "tomorrow and"),
    (rf"(?:{_PUT_OFF})\s(?:\w+\s){{0,3}}(?:to|until|for)", "adjourned the case to"),
)
LED_AHEAD: Final = re.compile(rf"\b(?:{_any(LEADS_AHEAD)})\s$")

_TEAM: Final = r"[A-Z][a-z]{2,20}"
_MANY: Final = (
    rf"(?:\b(?:[Tt]hey|[Ww]e|people|MPs|[a-z]{{3,20}}(?<![usi])(?<!ward)s(?:,\swho)?)|\A\W{{0,2}}{_TEAM}(?<![usi])s)"
)
_DO: Final = r"vote|meet|go|travel|return|appear|face|play|start|open|close|begin|end|host|visit|take\son"
_MEET: Final = r"play|face|host|visit|welcome|take\son|go\sto|travel\sto"
# The simple present of a plural subject, and of a team.
PRESENTS: Final[tuple[Row, ...]] = (
    (rf"{_MANY}\s(?:(?:now|also|both|all|then)\s)?(?:{_DO})\b", "members, who vote"),
    (
        r"\bgo(?:es)?\s(?:on\s(?:(?:general|public)\s)?(?:sale|display|show|trial|strike)|to\s(?:the\spolls|trial)|live)\b",
        "tickets that go on sale",
    ),
    (rf"\b(?:{_TEAM}|who[^,.;:]{{3,60}},)\s(?:{_MEET})\s(?:the\s)?(?=[A-Z])", "Norwick, who beat Holt, play"),
)
PRESENT: Final = re.compile(_any(PRESENTS))
