"""Abbreviations written with a stop: only after other words does a stop before a capital end a sentence."""

import re
from types import MappingProxyType
from typing import Final

from bot.text.lexicon.calendar_words import CALENDAR, SHORT_MONTHS, SHORT_WEEKDAYS
from bot.text.lexicon.time_zones import SPELT, WRITTEN

_SMALL: Final = frozenset(("vs", "al", "cf", "ca", "est", "approx", "dept", "univ", "nee", "etc"))
# Before a name: ranks, which have a plural ("Sens."), most of them with what they stand for, and titles.
IN_FULL: Final = MappingProxyType(
    {
        "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "lt": "lieutenant",
        "col": "colonel", "maj": "major", "capt": "captain", "sgt": "sergeant", "adm": "admiral", "atty": "attorney",
        "rev": "reverend",
    }
)  # fmt: skip
RANKS: Final = frozenset(map(str.capitalize, IN_FULL)).union("Cpl Prof Dr Det Insp Supt".split())
TITLES: Final = frozenset("Brig Cmdr Pres Hon Mr Mrs Ms Messrs Fr Shri Sri Smt Adv St Mt Ft Jl No".split())
_CAPITAL: Final = frozenset(map(str.lower, RANKS | TITLES)).union(
    """Amb Asst Bro Bros Card Cllr Co Comdr Corp Cst Del Dem Dep Dept Dir Dist Dra Drs Eng Engr Esq Est Govt Hosp Inc
    Intl Jr Jt Ltd Mgr Mlle Mme Msgr Mts Mx Natl Nos Ofc Pfc Phil Pt Pte Ptl Pvt Reps Repub Ret Rs Sec Sens Sr Sra
    Sta Ste Sto Tel Treas Univ Vol Vols Assn Assoc Ave Blvd Bldg Cres Ctr Expy Hwy Jct Ln Pkwy Pl Rd Rte Sq Ter Tpke
    Art Arts Ch Chap Ed Eds Ex Fig Figs Op Pp Pts Sect Ser Chas Danl Geo Jas Jos Robt Sam Saml Thos Wm Ala Ariz Ark Cal
    Calif Colo Conn Dak Fla Ga Ia Ill Ind Kan Kans Ky La Mass Md Me Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ont Ore
    Pa Penn Penna Que Sask Tenn Tex Va Vt Wash Wis Wisc Wyo""".lower().split(),
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
)
_HOUR: Final = re.compile(r"\b[ap]\.m$", re.IGNORECASE)
# The day, time zone or place that goes with an hour: "8 p.m. Tuesday", "8 p.m. ET", "8 p.m. Norwick time".
_OF_AN_HOUR: Final = re.compile(
    rf"(?:{'|'.join(CALENDAR)}|{SPELT})\b|(?:[\w’'-]{{1,20}}\s){{1,3}}time\b|(?-i:{WRITTEN})\b",
    re.IGNORECASE,
)
# Words that may open a sentence but are never a whole one: "At about 8 p.m. Police came".
_OPENING: Final = re.compile(
    r"[\"“‘(]{0,2}(?:At|By|Around|About|From|In|On|Before|After|Until|Since|Between|Just|Shortly|Soon|As)"
    r"(?:\s(?:\d[\d:.]{0,4}|[ap]\.m\.?|[A-Z][\w’'-]{0,20}[.,]?|at|about|around|on|of|the|and|to|before|after|just)){1,6}",
)
_LONGEST_OPENING: Final = 60  # characters
_LAST: Final = re.compile(r"(?<![\w.’'])[^\W\d_]{2,}$")
_VOWEL: Final = re.compile(r"[aeiouy]", re.IGNORECASE)
_WHOLE: Final = frozenset(("ng", "hmm", "shh"))  # words and names without a vowel
_NEXT: Final = re.compile(r"[\"“‘(]*(?P<word>[A-Z][\w’'-]*)(?P<plain>\s+[a-z])?")
# What opens a sentence more often than it follows a name: "in Varn, Calif. Police said".
_SUBJECTS: Final = frozenset(
    """police officials prosecutors authorities investigators detectives witnesses residents critics supporters
    opponents analysts experts economists doctors scientists researchers lawyers lawmakers voters reporters
    aides diplomats officers shares sales profits revenue polls results tickets""".split()
)
_LOOK_BACK: Final = 30  # characters


def ends_sentence(line: str, first: int, stop: int, following: int) -> bool:
    """Whether the mark at ``stop``, with a capital at ``following``, ends a sentence and not only an abbreviation.

    After a whole word it does; after an hour, unless its day or zone follows; after an abbreviation, if what follows
    usually opens a sentence. ``first`` is the start of the sentence: a phrase that opens one is not a sentence alone.
    """
    before = line[max(0, stop - _LOOK_BACK) : stop]
    opening = _NEXT.match(line, following)
    if opening is None:
        return False
    if _HOUR.search(before):
        return _OF_AN_HOUR.match(line, opening.start("word")) is None and not _only_opens(line, first, stop)
    last = _LAST.search(before)
    if last is not None and (line[stop] != "." or not _is_short(last.group())):
        return True
    subject = opening["word"].lower() in _SUBJECTS and opening["plain"] is not None
    return subject and not _only_opens(line, first, stop)


def _only_opens(line: str, first: int, stop: int) -> bool:
    return stop - first <= _LONGEST_OPENING and _OPENING.fullmatch(line, first, stop) is not None


def _is_short(word: str) -> bool:
    if word.islower():
        return word in _SMALL
    clipped = word.istitle() and _VOWEL.search(word) is None  # "Rt", "Mfg"
    return word.lower() in _CAPITAL or (clipped and word.lower() not in _WHOLE)
