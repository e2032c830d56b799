"""The patterns of a source before its cue, "Mary Lund, the mayor, also said", and after it, "said Mary Lund"."""

import re
from typing import Final

from bot.analyse.attribution.noun_phrases import ADVERB, DETERMINER, LOWER, NAME, NAMES, PRONOUN, TITLED, WORD
from bot.text.alternation import one_of

_AND: Final = r"and(?<!\bcurrent\sand)"  # not the one in "the current and former mayors"
_PRONOUN: Final = r"(?:he|she|they|it|we|I)"

# What may be between a subject and its verb.
_BEFORE_VERB: Final = one_of(
    """also then later now recently repeatedly simply once just still even only already never always often again first
    has have had would did does do was is were are be been not to might may will could should can all both quickly
    further famously in_turn in_fact in_part"""
)
_NOT: Final = one_of("did does was is has had would could should") + r"n[’']t"
_QUOTED_AS: Final = rf"quoted\s(?:(?:in|by)\s(?:the\s)?{NAMES}\s)?as"  # "was quoted by the Ledger as saying"
_ASIDE: Final = rf"(?:,\s{one_of('too however though meanwhile instead in_turn')},)?"
_AUXILIARY: Final = rf"(?:\s(?:{_BEFORE_VERB}|{_QUOTED_AS}|{ADVERB}|{_NOT})(?=\s))*{_ASIDE}"

# What may describe a subject: ", the mayor of Arden, 61,", " (W-Arden)", " — the mayor —".
_BETWEEN_COMMAS: Final = r",\s[^,;:…“”\"]{1,160}(?:,\s[^,;:…“”\"]{1,100}){0,2},"
_IN_BRACKETS: Final = r"\s[(\[][^)\]]{1,60}[)\]]"
_BETWEEN_DASHES: Final = r"\s(?:[—–-]|--)\s[^—–“”\"]{1,120}\s?(?:[—–-]|--)(?=\s)"
_APPOSITION: Final = rf"(?:{_IN_BRACKETS})?(?:{_BETWEEN_COMMAS}|{_BETWEEN_DASHES})?"

# The subject of a cue, from the start of its clause to the cue.
SUBJECT: Final = re.compile(
    rf"""
    (?P<np>
      {PRONOUN}(?=[\s,(]|$)                     # he
    | {DETERMINER}(?:\s{WORD}){{1,12}}?         # the head of the Arden council
    | (?:{LOWER}\s){{0,4}}?{NAME}(?:\s{WORD}){{0,10}}?  # former mayor Mary Lund of Arden
    | [a-zA-Z][\w’'-]*(?:\s{WORD}){{0,9}}?      # officials in Arden
    )
    (?:,\s[JS]r\.)?{_APPOSITION}{_AUXILIARY}\s*\Z
    """,
    re.VERBOSE,
)
# The pronoun right before a cue, whatever precedes it: "the day Lund left he said".
LATE_PRONOUN: Final = re.compile(rf"\b(?P<np>{_PRONOUN}){_AUXILIARY}\s*\Z")

# Words that relate a thing to somebody, or that are its verb: in "a call from Lund, who" and "the letter reached Lund,
# who" neither the call nor the letter is the subject.
_RELATING: Final = one_of("from by with of for against at on in about like")
_DESCRIBING: Final = one_of("accused appointed elected informed retired unnamed")
_MODIFIER: Final = rf"(?!{_RELATING}\s|(?!{_DESCRIBING}\s)[a-z]+ed\s){LOWER}"
_FORMER: Final = one_of("former acting deputy longtime")
# How a description opens: ", the mayor", ", 61", ", D-Arden", ", Democrat of Arden".
_DESCRIBES: Final = r"an?|the|his|her|its|\d+|[A-Z]-[A-Z]\w{0,12}|(?:Republican|Democrat)\sof"
# The subject of a relative clause, from anywhere in a sentence to the cue: "the mayor met Mary Lund, who said".
RELATIVE: Final = re.compile(
    rf"""
    (?<![\w’'-])(?<!\bof\sthe\s)
    (?P<np>
      {DETERMINER}\s(?:{LOWER}\s){{1,2}}of\s{NAMES}(?<=[’']s)  # of an owner: a friend of Lund's
    | (?!the\s[A-Z]\w+\swho\b)(?:{DETERMINER}\s)?              # of a name:
      (?:
        {_FORMER}\s(?:{_MODIFIER}\s){{0,4}}?                    #   former national security adviser Mary Lund
      | (?:{NAME}\s){{1,3}}{_MODIFIER}\s                       #   Norline lawyer Mary Lund
      | (?:(?<!\bto\s){_MODIFIER}\s){{0,2}}?                   #   his lawyer Mary Lund
      ){NAMES}
    | {DETERMINER}(?:\s[a-z][\w-]*){{1,4}}(?:\s(?:in|at)\s{NAMES})?  # of a noun: a young doctor in Arden
    )
    (?:\s?,\s(?:{_DESCRIBES}|(?:[a-z-]+\s){{1,3}}(?:of|for|at))\b[^,]{{0,60}})?
    ,?\s(?:and\s)?who{_AUXILIARY}\s*\Z
    """,
    re.VERBOSE,
)
# The agent of a participle: "over a crowd chanting", "a video of protesters shouting".
DOING: Final = re.compile(
    rf"""
    \b{one_of("over of with by from against amid among")}\s
    (?P<np>{one_of("a an the some several two three dozens_of hundreds_of thousands_of")}\s(?:{LOWER}\s){{0,2}}?{LOWER})
    \s\Z
    """,
    re.VERBOSE,
)

_CONJUNCTIONS: Final = one_of(  # "He left, but Lund said"
    "and but while though although as because when where whereby so yet then whereas or"
)
_SUBORDINATORS: Final = one_of(  # "the day before Lund said"
    """that which because although though while when if whether where whereby after before as but what how why until
    since or"""
)
_OPENERS: Final = one_of(  # "But Lund said"
    "But And So Yet Still While As When Although Though If Because After Before Since Then Now Also Or"
)
# Where a clause can start, and with it the subject of a cue.
BOUNDARY: Final = re.compile(
    rf"""
    [“”"»«;:()]\s*(?:(?:as|{_CONJUNCTIONS})\s)?   # “It holds,” | Lund said; and Holt said
    | (?<=\u00b7)[’',.]+\s*                # ‘It holds,’ | Lund said
    | [—–]\s* | \s-\s | \.\.\.\s           # It holds — | Lund said so
    | ,\s(?![JS]r\.)(?:{_CONJUNCTIONS}\s)? # It shook, but | Lund said
    | \s(?:{_SUBORDINATORS}|{_AND}|than(?!\s[$£€]?\d))\s(?<!\b[Aa]ll\sbut\s)(?<!ed\sas\s)
    | (?:^|\.\s){_OPENERS}\s
    """,
    re.VERBOSE,
)

_STOP_WORDS: Final = one_of(
    """in on at to after during when while as who that of from with about before by last this earlier later but if
    because yesterday today told into via whose where is was has had"""
)
# What ends a source after its cue: "said the mayor | on Monday".
STOPS: Final = rf"(?=\s*[,.;:?!“”\"»()\[\]—–]|\s(?:{_STOP_WORDS}|{_AND})\b|\s*\Z)"
_CALLINGS: Final = r"(?:spokes[a-z]+|officials?|aides?|advis[eo]rs?|lawyers?|sources?|staffers?)"
_FORCES: Final = r"(?:police|fire|army|navy|coast\sguard)"
# The source after a cue.
AFTER: Final = re.compile(
    rf"""
    \s(?P<np>
      {TITLED}(?:\s(?:{_CALLINGS}|{_FORCES})\b(?:\s{NAMES})?)?         # said Mary Lund; Arden police Lt. Tom Reyes
      (?:(?<=[’']s|s[’'])(?:\s{LOWER}){{1,2}}(?:\s{NAMES})?)?         # said Arden's mayor; Jonas' aide Mary Lund
    | {DETERMINER}(?:\s{WORD}){{1,7}}?{STOPS}                          # said the head of the council
    | {_PRONOUN}(?=[,.;]|\s(?:of|in|on|at|to|during|after)\b)          # said he
    | (?:{LOWER}\s){{0,3}}?{LOWER}{STOPS}                              # said local officials
    )
    """,
    re.VERBOSE,
)
# The source after "according to", which may be longer: "two people with knowledge of the talks".
ACCORDED: Final = re.compile(
    rf"""
    \s(?P<np>(?:{DETERMINER}\s)?{WORD}(?:\s{WORD}){{0,14}}?)
    (?=\s*[,.;:?!“”\"»()—–]|\s(?:that|who|which|{_AND}|but|while|said|says)\b|\s-\s|\s*\Z)
    """,
    re.VERBOSE,
)
