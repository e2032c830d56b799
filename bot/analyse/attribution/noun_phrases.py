"""Noun phrases that can be a source: how they are matched, trimmed and rejected."""

import re
from collections.abc import Sequence
from typing import Final

from bot.analyse.role_nouns import is_head
from bot.model.analysis import EntityType
from bot.text.alternation import alternation, either_case
from bot.text.lexicon.calendar_words import CALENDAR, PARTS_OF_A_DAY, SEASONS, WRITTEN_MONTHS, WRITTEN_WEEKDAYS
from bot.text.lexicon.function_words import OPENING
from bot.text.lexicon.particles import PARTICLE
from bot.text.quoted.cues import PLAIN
from bot.text.quoted.source_nouns import ACRONYMS, BODIES, DOCUMENTS, NAMED_DOCUMENTS, PRONOUNS, UNNAMED

NAME: Final = r"[A-ZÀ-Þ][\w’'.&/-]*"
WORD: Final = r"(?:[\w$](?:[\w’'.&/-]|,(?=\d))*|&)"
LOWER: Final = r"[a-z][\w’'-]*"
PARTY_TAG: Final = re.compile(r"[A-Z]-[A-Z][\w.’]{1,12}|[DR]\.?")  # "Lund, D-Arden, said" has it from Lund
PRONOUN: Final = rf"(?:{either_case('he she they it we who some many others another both most neither one')}|I)"
_DETERMINERS: Final = either_case(
    """the a an this that these those his her its their our my one another some many most several both all other two
    three four five six multiple few"""
)
DETERMINER: Final = rf"(?:{_DETERMINERS}|\d[\d,.]*|{NAME}[’']s?)"  # "the", "12,000", "Arden's"
# "Sen. Mary Lund of Arden", "Department for Roads"
NAMES: Final = rf"{NAME}(?:\s(?:(?:of|for|the|and|&|{PARTICLE})\s){{0,2}}{NAME}){{0,6}}"
_ORDINAL: Final = r"\d{1,3}(?:st|nd|rd|th)"  # "3rd Ward councillor Mary Lund"
TITLED: Final = rf"(?:{DETERMINER}\s)?(?:{_ORDINAL}\s)?(?:{LOWER}\s){{0,5}}?{NAMES}"
# An adverb beside a verb, which is not its subject: "quickly", but not "the family said".
ADVERB: Final = r"(?!(?:ally|assembly|daily|family|monopoly|monthly|weekly)\b)[a-z]+ly"
_ADVERB: Final = re.compile(ADVERB)
_WEEKDAY: Final = re.compile(WRITTEN_WEEKDAYS)
DAYS: Final = re.compile(f"{WRITTEN_WEEKDAYS}|{WRITTEN_MONTHS}")

_APOSTROPHE = re.compile(r"['’](?!t\b)")
_TOKEN = re.compile(r"\S+")
_OWNER = re.compile(r"[’'](?:s|(?<=s.))\Z")
# "upheld the law", "outside Arden": not whoever was named before.
_WITH_OBJECT = re.compile(
    r"(?!(?:all|both|half|even|not|only|just|such|many|quite|what)\s)[a-z]+\s(?:the|an?)\s"
    r"|(?:[Oo]utside|[Ii]nside|[Nn]ear|[Ww]ithin)\s(?:[A-Z]|hours\b|days\b|weeks\b)"
)
# What identifies an unnamed source as well as a name would: kept whole.
_DESCRIBED = re.compile(
    r"\b(?:familiar\swith|briefed\s(?:on|by)|close\sto|involved\sin|with\s(?:direct\s)?knowledge\sof|who\s(?:declined|asked"
    r"|spoke|requested|insisted|was\snot|were\snot)|on\scondition)\b"
)
_FULL_STOP = re.compile(r"\.(?<!\b[A-Z].)(?<!\bJr.)(?<!\bSr.)(?<!\bInc.)(?<!\bCorp.)(?<!\bCo.)(?<!\bLtd.)$")
_PARTS_OF_TIME: Final = PARTS_OF_A_DAY.union(SEASONS, ("week", "weekend", "month", "year"))
# A time before a name, and adverbs and days after one: "Earlier this week the ministry", "Lund last tweeted".
_WHEN = re.compile(
    r"(?:Earlier|Later|Last|This)\s(?:(?:this|last|that)\s)?"
    rf"(?:{alternation(_PARTS_OF_TIME)}|\w{{3,6}}day)\s(?=\S)|(?:Yesterday|Today|Tonight)\s(?=\S)"
)
_TIMES = re.compile(r"\s(?:few\s)?(?:moment|minute|hour|day|week|month|year|decade)")  # "a month later"
_LASTING = re.compile(r"for\s(?:(?:the|past|last|a|few|many|several|two)\s){0,3}(?:day|week|month|year|decade)s\b")
_LONGEST: Final = 4  # words after which a complement is cut off, unless a name follows: ", Mary Lund, "
_CALLED = re.compile(rf",\s{NAME}\s{NAMES},\s")
_VERBS: Final = frozenset(
    """was were is are be been am will would had has have did does do said says told went came took made got gave
    should could can may might must that because if when while although though saying telling threw overthrew broke
    flew withdrew grew knew chose froze stole swore tore woke forgot forbade sought fought taught
    caught""".split(),
)
_CUTS: Final = frozenset(
    """also later then now once again recently seem seems seemed appear appears appeared tend tends continue continues
    who whom whose which that is was are were has had did does won lost sent held met drove kept brought ran led began
    became wrote spoke gave stood sat knelt fell seen earlier last further neither today yesterday tonight
    soon""".split(),
)
_PARTICIPLES: Final = frozenset(
    """united red informed unnamed retired elected appointed so-called accused alleged left-leaning""".split(),
)
_CONTRACTED = re.compile(
    r"(?:it|he|she|they|we|i|you|that|this|there|here|what|who)['’](?:s|re|ve|d|ll|m)\b", re.IGNORECASE
)
_DOING = re.compile(r"[a-z]+(?:ed|ing|ly)\b")
_DOING_FIRST = re.compile(r"[A-Z][a-z]+ing\s(?=[a-z])")  # "Waving signs", "Writing for the court"
_DESCRIBING: Final = _PARTICIPLES | frozenset(
    """leading acting outgoing incoming ruling early elderly daily weekly monthly family polling visiting opposing
    unelected unidentified""".split(),
)
_COMPLEMENTS: Final = frozenset(
    """of for at from with in on to by who about during after before as between against""".split(),
)
_ALONE: Final = frozenset({"he", "she", "they", "it", "we", "i"})
_NEW_SUBJECT: Final = _ALONE | {"the", "a", "an", "his", "her", "its", "their"}
_OWN: Final = frozenset({"a", "an", "his", "her", "its", "their"})
_JOINING: Final = _COMPLEMENTS | frozenset(
    """and or as than but like over into near inside outside behind within across under including both all half not
    amid per despite versus among off up down out through toward towards upon without around above below beyond
    along""".split(),
)
_ARTICLES: Final = frozenset(
    """the a an those these one another his her its their our some many most several two three both""".split(),
)
_NEVER_FIRST: Final = frozenset(
    """who which that what how why where when whose in on at by for with from of to as until since during after before
    about don't don’t didn't didn’t let like into over under per not speaking appearing continuing going calling
    depending following including carrying despite across here shortly likewise nothing any echoing followed such
    seconds minutes hours days even then ends needless down and but you there whereby against or asked
    among amid""".split(),
)
_ANYBODY: Final = frozenset({"someone", "somebody", "anyone", "anybody", "everyone", "everybody"})  # alone, no source
_NEVER_LAST: Final = frozenset("and or but the a an of for to in on that as than his her its their".split())
_PAST: Final = re.compile(r"[a-z]+ed|found|got|saw|took|made")  # done with a document: "emails reporters | obtained"
# A name after a document is its author, "the report Holt wrote", unless the document has a name of its own:
# "the paper Norwick Bell reported", "his memoir Tide says".
_WRITTEN: Final = DOCUMENTS - NAMED_DOCUMENTS
# Whoever comes right after one of these says something of it: "a move analysts warn of", "allegations Norwick denies".
_SAID_OF: Final = frozenset(
    """allegation allegations accusation accusations assertion assertions charge claim claims concept decision idea move
    notion plan point step suggestion theory""".split()
)
# Capitalised words that open a sentence and are not names.
_OPENERS: Final = OPENING.union(
    """one another most several other two three four five six although though here even still however meanwhile
    according instead earlier later last next yes perhaps maybe indeed like among despite asked around more having
    enough late something""".split(),
    CALENDAR,
)


def is_source(phrase: str, cue: str, *, lenient: bool = False) -> bool:
    """Whether a phrase can be the source of a cue: a name, a pronoun or a listed noun, and not a clause.

    Beside a quotation (``lenient``) any noun with an article can be one: "one user", "a voice".
    """
    words = phrase.split()
    lower = [_APOSTROPHE.split(folded(word).rstrip(".,"))[0] for word in words]
    if _is_of_a_clause(phrase, words, lower):
        return False
    return (
        (len(words) == 1 and lower[0] in PRONOUNS)
        or (words[0][0].isupper() and lower[0] not in _OPENERS)
        or any(word[0].isupper() and not DAYS.fullmatch(word) for word in words[1:])
        or any(word in UNNAMED or word in DOCUMENTS or word in BODIES for word in lower)
        or (len(words) > 1 and (lenient or cue in PLAIN) and lower[0] in _ARTICLES and lower[-1] not in _OPENERS)
    )


def _is_of_a_clause(phrase: str, words: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether a phrase, whose words are ``lower`` when folded, is a clause or a part of one."""
    first = lower[1] if lower[0] == "just" and len(lower) > 1 else lower[0]
    relative = lower.index("who", 1) if "who" in lower[1:] else len(lower)
    return (
        _opens_with_an_act(phrase, lower)
        or (len(words) == 1 and lower[0] in _ANYBODY)
        or _WITH_OBJECT.match(phrase) is not None
        or (lower[0] not in ACRONYMS and _CONTRACTED.match(phrase) is not None)  # "It's"
        or (lower[0] in _CUTS and words[0].islower())  # "sent her a letter"
        or (len(words) > 1 and lower[-1] in _ALONE)  # "told the council she"
        or "whose" in lower[1:]  # "Lund, whose lawyer"
        or (words[0][0].isdigit() and words[0].endswith(","))  # "2017, after officials"
        or any(word in _VERBS for word in (lower[0], *lower[1:relative]))  # but "two clerks who had"
        or first in _NEVER_FIRST
        or lower[-1] in _NEVER_LAST
    )


def folded(word: str) -> str:
    """A word in lower case, but "WHO" unchanged: it is not a pronoun."""
    return word if word[:3] in ACRONYMS else word.lower()


def _opens_with_an_act(phrase: str, lower: Sequence[str]) -> bool:
    """Whether a phrase opens with an action: "carrying signs", "Waving signs", but not "Housing officials"."""
    if lower[0] in _DESCRIBING:
        return False
    speakers = (word in UNNAMED or word in BODIES or is_head(word, EntityType.PERSON) for word in lower[1:])
    return bool(_DOING.match(phrase)) or (bool(_DOING_FIRST.match(phrase)) and not any(speakers))


def ends_in_author(phrase: str) -> bool:
    """Whether a phrase is a document with its author, or a thing with whoever speaks of it; the next verb is theirs.

    "The report Holt" of "the report Holt wrote", "a move critics" of "a move critics say", but not "the letter Holt
    sent".
    """
    words = list(_TOKEN.finditer(phrase))
    author = next((word.start() for place, word in enumerate(words) if _is_author(words, place)), len(phrase))
    return author < trimmed_source(phrase, author, len(phrase))[1] == len(phrase)


def trimmed_source(text: str, start: int, end: int, *, before_cue: bool = False) -> tuple[int, int]:
    """A source cut before words that no longer name it: an adverb, a past tense, a long complement, a full stop.

    If another subject starts in it, the one right ``before_cue`` is the source: "a probe the agency said".
    """
    if _FULL_STOP.search(text[start:end]):
        end -= 1
    when = _WHEN.match(text, start, end)
    start = when.end() if when else start
    if _DESCRIBED.search(text, start, end):
        return start, end
    words = list(_TOKEN.finditer(text, start, end))
    if len(words) > 1 and words[0].group().lower() in _ALONE:
        return words[0].span()
    longest = len(words) if before_cue and _CALLED.match(text, end) else _LONGEST
    for place, word in enumerate(words[1:], 1):
        another = _starts_new_subject(words, place)
        if another and before_cue and not _TIMES.match(text, word.end()):
            return trimmed_source(text, word.start(), end)
        if another or _ends_source(words, place, longest):
            kept, is_verb = words[:place], _is_verb(words, place)
            while len(kept) > 1 and (_goes_on(kept[-1].group()) or (is_verb and _ADVERB.fullmatch(kept[-1].group()))):
                kept.pop()
            return start, kept[-1].end()
    return start, end


def _ends_source(words: list[re.Match[str]], place: int, longest: int) -> bool:
    """Whether a word no longer names the source that the words before it name."""
    long = place >= longest and words[place].group().lower() in _COMPLEMENTS and not _inside_a_name(words, place)
    return (
        long or _is_verb(words, place) or _is_author(words, place) or _is_day(words, place) or _is_place(words, place)
    )


def _is_verb(words: list[re.Match[str]], place: int) -> bool:
    """Whether a word is a verb, or a past tense, that no article makes a noun or an adjective."""
    word = words[place].group()
    past = word.islower() and word.endswith("ed") and word not in _PARTICIPLES and not _is_named(words, place)
    past = past and not _is_owned(words, place)
    return (word in _CUTS or past) and words[place - 1].group().lower() not in _ARTICLES


def _goes_on(word: str) -> bool:
    """Whether what was cut off belongs to a word: "Democrats prosecuting | the case", "statements up | to Friday"."""
    if word.lower() in _NEVER_LAST or word.lower() in _ALONE:
        return True
    return word in ("out", "up", "first") or (word.endswith("ing") and word.islower() and word not in DOCUMENTS)


def _is_author(words: list[re.Match[str]], place: int) -> bool:
    """Whether a source comes right after what it wrote, has or speaks of: "a memo Lund wrote", "a move critics say".

    "Receipts police recovered" are the receipts.
    """
    here, before = words[place].group(), words[place - 1].group() if place else ""
    if before in DOCUMENTS and (here in UNNAMED or here == "the") and _is_past(words[place + 1 + (here == "the") :]):
        return True
    if before in _SAID_OF and here in UNNAMED and here.endswith("s"):
        return True
    return (before in _WRITTEN or before in _SAID_OF) and here[0].isupper() and not DAYS.match(here)


def _is_past(words: Sequence[re.Match[str]]) -> bool:
    return bool(words) and _PAST.fullmatch(words[0].group()) is not None


def _is_day(words: list[re.Match[str]], place: int) -> bool:
    """Whether a time follows a source: "Lund on Friday", "a report Monday by the council", "officials for years"."""
    here, after = words[place].group(), words[place + 1].group() if place + 1 < len(words) else ""
    if here in ("this", "last", "late", "early"):
        return after in _PARTS_OF_TIME or bool(DAYS.fullmatch(after))
    if here in ("on", "in"):
        return bool(DAYS.fullmatch(after))
    lasting = _LASTING.match(words[place].string, words[place].start())
    return bool(lasting or (_WEEKDAY.fullmatch(here) and (after.lower() in _COMPLEMENTS or not after)))


def _is_place(words: list[re.Match[str]], place: int) -> bool:
    """Whether a name is followed by the document it speaks in: "Lund in his letter"."""
    here, before = words[place].group(), words[place - 1].group()
    after = words[place + 1].group() if place + 1 < len(words) else ""
    return here in ("in", "writing") and before[0].isupper() and after in _OWN


def _starts_new_subject(words: list[re.Match[str]], place: int) -> bool:
    """Whether another subject starts after a source: "the Courier she", "a probe the agency"."""
    here, before = words[place].group(), words[place - 1].group().lower()
    after = words[place + 1].group() if place + 1 < len(words) else ""
    new = here in _ALONE or (here in _NEW_SUBJECT and not after[:1].isupper())
    joined = before in _JOINING or before in _ARTICLES or before in _OPENERS or before.endswith(("ly", "ing"))
    return new and not joined


def _is_named(words: list[re.Match[str]], place: int) -> bool:
    """Whether a word gives the name of somebody new: "a passenger named Tom Reyes"."""
    gives = words[place].group() in ("named", "called") and words[0].group().lower() in ("a", "an")
    return gives and words[place + 1 : place + 2] != [] and words[place + 1].group()[0].isupper()


def _is_owned(words: list[re.Match[str]], place: int) -> bool:
    """Whether a word describes a noun to come: "Arden’s embattled | council", "the fully armed | guard"."""
    before = words[place - 1].group()
    of_the_noun = place > 1 and words[place - 2].group().lower() in _ARTICLES and _ADVERB.fullmatch(before) is not None
    return of_the_noun or _OWNER.search(before) is not None


def _inside_a_name(words: list[re.Match[str]], place: int) -> bool:
    """Whether an "of" or "for" is between capitals: "the head of the Bureau of Roads"."""
    beside = [words[place - 1], *words[place + 1 : place + 2]]
    inside = len(beside) > 1 and words[place].group() in ("of", "for")
    return inside and all(word.group()[0].isupper() for word in beside)
