"""The thing counted: the noun that a bare number belongs to, as the text writes it."""

import re
from dataclasses import dataclass
from typing import Final

from bot.text.lexicon.calendar_words import CALENDAR
from bot.text.lexicon.function_words import FUNCTION_WORDS, IN_A_CLAUSE
from bot.text.lexicon.irregular_forms import irregular_plurals
from bot.text.quantities.numerals import NUMBER_WORDS


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun and the offset after it."""

    noun: str
    end: int


_MOST_WORDS: Final = 6
# Lengths are bounded, so that a run without spaces is not read again from each number in it.
_WORD: Final = r"[A-Za-zÀ-ÿ][\w’']{0,40}(?:-(?!-)[\w’']{0,40}){0,5}(?:&[A-Z]\w{0,20})?"
_NEXT = re.compile(
    r"[ \u00a0\u202f-]?\s?[\"“‘']?"
    r"((?:[A-Z]\.){2,6}|[A-Z](?:[\w’'-]{0,40}[\w’'-](?<!s))?\s\d{1,4}[A-Z]?(?=\s[a-z])"
    rf"|\d[\d,.]{{0,8}}-(?![a-z-]{{0,20}}olds)[a-z]{{1,20}}(?:-[a-z]{{1,20}}){{0,3}}+|{_WORD})"
)
# "Nine present and former ferry pilots": two adjectives before what is counted.
_PAIR = re.compile(
    r"\s(?:current|past|present|new|old|male|black|big|small|good|[a-z]{3,}(?:ing|al|ive|ous|ern|ent|ant|ic|ful))"
    r"\sand\s(?:former|future|present|new|old|female|white|big|small|bad|[a-z]{3,}(?:ing|al|ive|ous|ern|ent|ant|ic|ful))(?=\s)"
)
_PARTICIPLES: Final = frozenset(
    {"held", "made", "lost", "injured", "wounded", "released", "signed", "missing", "dead"},
)
_RUNS_ON: Final = ("to-", "or-", "and-")  # 18-to-34-year-olds
_LEADING = re.compile(
    r"""
    \sor\sso(?=\s[a-z])\s                                                # 20 or so boats
  | \s(?:of|out\sof)\s                                                  # thousands of their other boats
    (?:(?:all|the|its|his|her|their|our|my|your|those|these|some|such|more|other)\s){0,2}
    (?:\w+’s\s)?
    """,
    re.VERBOSE,
)
_STOP: Final = FUNCTION_WORDS.union(
    _PARTICIPLES,
    """against ago along among apart around ask asked back became behind below beside came come die died either ever
    every except fled gave go goes here inside killed hurt last later left near need outside plus saw still
    though throughout till together took toward towards versus via voted vs went whether yes earlier ahead apiece
    respectively alone already today yesterday tomorrow tonight according including despite instead nearly almost
    others remained remain arrested survived escaped arrived joined agreed refused attended testified resigned
    tested overnight across overall straight percent seems looks becomes remains gives gets takes makes comes knows
    thinks wants includes allows requires provides feels means keeps happens appears indicates suggests reveals
    explores hails lies begins sits stands exists belongs remembers believes""".split(),
    IN_A_CLAUSE,
    CALENDAR,
    NUMBER_WORDS,
)
_ACRONYMS: Final = frozenset({"US", "IS", "IT", "WHO"})  # "302 US companies"
_PLURALS: Final = frozenset(
    """police personnel staff cattle sheep fish aircraft spacecraft data media criteria youth crew clergy salmon deer
    bacteria phenomena alumni offspring livestock poultry infantry cavalry horsepower jellyfish shellfish israelis
    iraqis pakistanis bangladeshis saudis yemenis omanis kuwaitis qataris emiratis bahrainis somalis nepalis afghanis
    azeris punjabis bengalis kashmiris yazidis houthis sunnis shiis nazis rabbis taxis skis kiwis bikinis safaris
    alibis hindus zulus hutus menus gurus""".split(),
).union(irregular_plurals())
# A study of "94,000 people shows", but "40 West End shows".
_ACTING: Final = frozenset("people men women children adults patients households residents voters".split())
_VERBS_TOO: Final = frozenset("shows finds claims marks risks moves raises costs leaves".split())
_NOT_PLURALS: Final = frozenset(
    """afterwards always besides does economics ethics goes gas has headquarters hers its james jones lens likes news
    ours overseas perhaps physics politics says sometimes theirs towards tuesdays was whereas yes yours sports
    christmas texas kansas arkansas massachusetts""".split(),
)
_BEHIND: Final = frozenset({"in-law", "by", "up", "at-arms", "general", "in-chief", "in-waiting"})  # sons-in-law
_PLURAL_END = re.compile(r"(?:[^sui]s|ies|[aeiou]us?es|sses|ches|shes|men|people|folk|children|eaux)$")
# "one" counts only what is worth counting singly: "one reason" and "one official said" are not figures.
_SINGLE: Final = frozenset(
    """person civilian soldier policeman passenger firefighter death fatality injury casualty vote seat case goal
    arrest abstention victim survivor ballot delegate bystander hostage pedestrian motorist toddler infant""".split(),
)


def counted(text: str, end: int) -> Counted | None:
    """The plural noun that heads what follows offset ``end``, or None: "Russian soldiers" is "soldiers"."""
    leading = _LEADING.match(text, end)
    place = leading.end() - 1 if leading else end
    pair = _PAIR.match(text, place)
    place = pair.end() if pair else place
    head: Counted | None = None
    adverb = False
    for _ in range(_MOST_WORDS):
        word = _NEXT.match(text, place)
        if word is None:
            break
        written = word.group(1)
        lower = written.lower()
        describes = lower in _PARTICIPLES and (adverb or (head is None and _is_thing_next(text, word.end())))
        stops = (lower in _STOP and written not in _ACRONYMS and not describes) or lower.startswith(_RUNS_ON)
        if stops or (head and not _goes_on(head, lower)):
            break
        possessive = lower.endswith(("'s", "’s"))
        if not possessive and is_plural(lower.rstrip("'’")):
            head = Counted(written.rstrip("'’"), word.start(1) + len(written.rstrip("'’")))
            if written[-1] in "'’":
                head = None
        place, adverb = word.end(), lower.endswith("ly")  # 40 illegally held guns
    return head


def _goes_on(head: Counted, word: str) -> bool:
    """Whether a word after a plural noun may be the head instead: another plural, but not "shows" after "people"."""
    return is_plural(word) and not (word in _VERBS_TOO and head.noun.lower() in _ACTING)


def _is_thing_next(text: str, end: int) -> bool:
    """Whether a plural noun follows a participle: "43 missing students", but "43 missing after"."""
    word = _NEXT.match(text, end)
    lower = word.group(1).lower() if word else ""
    return is_plural(lower) and lower not in _STOP and lower not in ("police", "officials", "authorities")


def single_noun(text: str, end: int) -> Counted | None:
    """The noun after "one" or "1" if a single one is worth counting."""
    place = end
    for _ in range(3):
        word = _NEXT.match(text, place)
        if word is None or word.group(1).lower() in _STOP:
            return None
        if word.group(1).lower() in _SINGLE:
            return Counted(word.group(1), word.end())
        place = word.end()
    return None


def noun_after_zero(text: str, end: int) -> Counted | None:
    """The noun after "zero" if it is one that is worth counting singly: "zero new cases", but not "zero emissions"."""
    found = counted(text, end)
    lower = found.noun.lower() if found else ""
    singulars = {lower.removesuffix("s"), lower.removesuffix("ies") + "y"}
    return None if singulars.isdisjoint(_SINGLE) else found


def is_plural(lower: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if lower in _PLURALS:
        return True
    if "-" in lower:
        first, _, rest = lower.partition("-")
        lower = first if rest in _BEHIND else rest.rsplit("-", 1)[-1]
    return lower not in _NOT_PLURALS and len(lower) > 2 and bool(_PLURAL_END.search(lower))  # noqa: PLR2004 - "us", "is"
