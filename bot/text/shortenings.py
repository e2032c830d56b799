"""Words that are written short with a stop: only behind other words does a stop between capitals end a sentence."""

import re
from typing import Final

from bot.text.calendar_words import CALENDAR

_SMALL: Final = frozenset(("vs", "al", "cf", "ca", "est", "approx", "dept", "univ", "nee", "etc"))
_CAPITAL: Final = frozenset(
    """Adm Adv Amb Asst Atty Brig Bros Capt Card Cmdr Cllr Co Col Comdr Corp Cpl Cst Del Dem Dep Dept Det Dir Dist
    Dr Dra Drs Eng Engr Esq Est Fr Ft Gen Gov Hon Hosp Inc Insp Intl Jl Jr Jt Ltd Lt Maj Messrs Mgr Mlle Mme Mr
    Mrs Ms Msgr Mt Mts Mx Natl No Nos Ofc Pfc Phil Pres Prof Pt Pte Ptl Pvt Rep Reps Repub Ret Rev Rs Sec Sen
    Sens Sgt Shri Smt Sr Sra Sri St Sta Ste Sto Supt Tel Treas Univ Vol Vols Assn Assoc Ave Blvd Bldg Cres Ctr
    Expy Hwy Jct Ln Pkwy Pl Rd Rte Sq Ter Tpke Art Arts Ch Chap Ed Eds Ex Fig Figs Op Pp Pts Sect Ser Chas Danl
    Geo Jas Jos Robt Sam Saml Thos Wm Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur
    Thurs Fri Sat Sun Ala Ariz Ark Cal Calif Colo Conn Dak Fla Ga Ia Ill Ind Kan Kans Ky La Mass Md Me Mich Minn
    Miss Mo Mont Neb Nebr Nev Okla Ont Ore Pa Penn Penna Que Sask Tenn Tex Va Vt Wash Wis Wisc Wyo""".lower().split()
)
_HOUR: Final = re.compile(r"\b[ap]\.m$", re.IGNORECASE)
_AFTER_HOUR: Final = CALENDAR | frozenset(
    "et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet cest ist aest eastern central mountain pacific".split()  # noqa: SIM905 - read best as words
)
_LAST: Final = re.compile(r"(?<![\w.’'])[^\W\d_]{2,}$")
_NEXT: Final = re.compile(r"[\"“‘(]*(?P<word>[A-Z][\w’'-]*)(?P<plain>\s+[a-z])?")
# What opens a sentence more often than it follows a name: "in Varn, Calif. Police said".
_SUBJECTS: Final = frozenset(
    """police officials prosecutors authorities investigators detectives witnesses residents critics supporters
    opponents analysts experts economists doctors scientists researchers lawyers lawmakers voters reporters
    aides diplomats officers shares sales profits revenue polls results tickets""".split()  # noqa: SIM905 - read best as words
)
_LOOK_BACK: Final = 30  # characters


def ends_sentence(line: str, stop: int, following: int) -> bool:
    """Whether the mark at ``stop``, with a capital at ``following``, ends a sentence and not only a shortened word.

    Behind a whole word it does, behind an hour but before its day or zone, behind a shortened word before what mostly
    opens a sentence.
    """
    before = line[max(0, stop - _LOOK_BACK) : stop]
    opening = _NEXT.match(line, following)
    if opening is None:
        return False
    if _HOUR.search(before):
        return opening["word"].lower() not in _AFTER_HOUR
    last = _LAST.search(before)
    if last is not None and (line[stop] != "." or not _is_short(last.group())):
        return True
    return opening["word"].lower() in _SUBJECTS and opening["plain"] is not None


def _is_short(word: str) -> bool:
    return word in _SMALL if word.islower() else word.lower() in _CAPITAL
