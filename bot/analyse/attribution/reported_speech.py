"""Whether a cue reports speech: its source can speak, and its verb introduces what they said."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from bot.analyse.attribution.cue_sources import Cue
from bot.model.analysis import EntityType, Mention
from bot.text.lexicon.calendar_words import WRITTEN_SHORT
from bot.text.quantities.numerals import number_words
from bot.text.quoted.cues import OF_THINGS, OF_TWO_KINDS, PLAIN, SHOWING, THOUGHT
from bot.text.quoted.source_nouns import BODIES, DOCUMENTS, PRONOUNS, SPOKESPEOPLE, UNNAMED

RELATION: Final = re.compile(
    r"\s(?:for|of|at|from|to|with|by|on|in|about|who|that|familiar|close|briefed)\s", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"(?:\s(?:later\s)?(?:on\s)?[A-Z][a-z]{2,8}|\s(?:last|this|earlier|late|early)\s[A-Za-z]{3,9}|\s[a-z]{2,12}ly){1,2}\sthat\b"
    r"|\s(?:that|how|whether|why|if|there|the\s\w+\swas|he|she|they|we|I)\b|\s?[:“\"«‘\u00b7]|,\s(?:[“\"\u00b7]|'')"
)
# A clause without "that": its verb comes soon.
_BARE_CLAUSE = re.compile(
    rf"(?:\s(?:(?:{WRITTEN_SHORT}|Mrs?|Ms|Dr|Gov|Sen|Rep|Gen)\.|[\w’'$-]+(?:\.\w+)*+)){{1,8}}?"
    r"\s(?:is|was|are|were|be|has|have|had|will|would|can|could|should|may|might|must|did|does|do)\b"
)
_WISHES: Final = frozenset({"hope", "hopes", "hoped", "fear", "fears", "feared", "expect", "expects", "expected"})
_TO_DO = re.compile(r"(?:\s[\w’'$.-]+){1,5}?\sto\b")
_QUOTED = re.compile(r"[“”\"»«’'\u00b7],?[ \u00a0]?")  # not one that ended the line before
_CLOSING = re.compile(r"\s?(?:[.,;]|\Z)")
_PLAIN_SPEECH: Final = frozenset({"say", "says", "said", "tell", "tells", "told", "according to"})
_UNSAID = re.compile(
    r"\b(?:(?:can|could|should|must|may|might|will|to|not)\s(?:[a-z]+ly\s)?"
    r"|(?:accidentally|doubtless|inadvertently|likely|maybe|perhaps|presumably|probably|seemingly|undoubtedly"
    r"|unwittingly)\s)$"
)
_BEFORE_THEN = re.compile(r"\bhad\s(?:[a-z]+ly\s|long\s|once\s)?$")  # what somebody had thought, and says no more
_DECLARED: Final = frozenset({"declare", "declares", "declared"})
_STATE = re.compile(rf"\s(?:an?|the|his|her|its|their|{number_words(2, 5)}|several)\s")  # "declared a day of mourning"
# "pledged allegiance to", "replied in kind"
_IDIOM = re.compile(r"\s(?:(?:(?:his|her|its|their)\s)?(?:allegiance|loyalty|fealty)|in\skind)\b")
# What somebody says, not what it says: "has said all sorts of silly things", "told the council a tall tale".
_ADJECTIVE: Final = r"(?:(?!told|heard|men|people|police|staff|women)[a-z-]*(?:[^s\W]|ss|ous)\s)"
_SAID_THINGS = re.compile(
    r"\s(?:(?:an?|another|every|her|his|no|some|that|this)\s"
    rf"{_ADJECTIVE}{{0,2}}?(?:crap|falsehood|farewell|fib|joke|lie|nonsense|prayer|secret|story|stuff|tale|thing|word)"
    r"|(?:(?:(?:all|many|some|such)\s(?:manner|sorts|kinds)\sof|a\s(?:lot|number)\sof|lots\sof|a\sfew|all|many|more|most|other"
    rf"|several|some|such|{number_words(2, 10)})\s{_ADJECTIVE}{{0,2}}|(?:(?:her|his|their)\s{_ADJECTIVE}?)?)"
    r"(?:falsehoods|farewells|fibs|goodbyes?|grace|insults|jokes|lies|nonsense|prayers|secrets|slurs|stories|tales|things"
    r"|untruths|words)|the\struth)"
    r"(?=\s?(?:[.,;!?]|\Z)|\s(?:about|against|and|at|before|but|during|for|in|like|of|on|over|to|with)\b)"
    r"(?![^.;\n]{0,200}\b(?:is|was|are|were|has|have|had|will|would|can|could|should|may|might|must|did|does|do)\b)"
)
_TOLD: Final = frozenset({"tell", "tells", "told"})
_TOLD_WHOM = re.compile(r"\s(?:(?:an?|the|his|her|its|their)\s)?[\w’'-]+(?=\s)")
# "Sunday's result said everything about the town": a thing shows it.
_TELLING = re.compile(
    r"\s(?:everything|something|nothing|(?:so\s|as\s|too\s|very\s)?(?:much|little)|more|enough|plenty|volumes|an?\s(?:lot|great\sdeal))"
    r"\sabout\b"
)
_APART = re.compile(r"(?:[,–—\u00b7”\"’')-]|\band|\bor|\bbut|\bas)\s?(?:[a-z]+ly\s)?$")
# Nobody, or those who say something as the outlet counts them: "only two councillors have indicated".
_NOBODY = re.compile(
    rf"(?:neither|nobody|no|none|nothing)\b|(?:only|just)\s(?:an?\s(?:few|handful)|few|{number_words(1, 12)}|\d+)\b"
    rf"|(?:{number_words(2, 10)}|dozens|hundreds)\Z|.*\bper\s?cent\b|.*%",
    re.IGNORECASE | re.DOTALL,
)
_ARTICLE = re.compile(
    r"(?:the|an?|this|these|those|his|her|its|their|our|some|several|many|most|two|three|one)\s", re.IGNORECASE
)
_PARTICIPLE = re.compile(r"[a-z]{2,}(?:ed|ing|en)")
_WORD = re.compile(r"[\w’'-]+")
_SPEAKING: Final = UNNAMED | DOCUMENTS | BODIES | SPOKESPEOPLE
_RELATIVE = re.compile(r"\bwho\s(?:\w+\s){0,3}\Z")
_TO_SOMEBODY: Final = frozenset({"warned", "promised", "assured", "reminded", "informed", "advised"})
_THAT_LATER = re.compile(r"(?:\s[\w’'-]+){1,8}?\sthat\b")
_PART = re.compile(
    rf"(?:{number_words(1, 10)}|\d+|some|many|most|several|all|both|few|each|none)\sof\s(?:the\s)?",
    re.IGNORECASE,
)
_PARTS: Final = frozenset("introduction chapter chapters section sections passage passages part parts".split())
_WHOLE = re.compile(
    r"\b(?P<owner>[a-z]+)[’']s?\s(?:[a-z]+\s){0,3}[a-z]+\Z"
    r"|\b(?!introduction)[a-z]+\s(?:of|in)\s(?:the|an?|this|that|its|his|her|their)\s(?:[a-z]+\s){0,3}(?P<of>[a-z]+)\Z"
)
_BEFORE: Final = 24  # characters before a cue in which its auxiliary is


def is_report(blanked: str, cue: Cue) -> bool:
    """Whether a cue reports speech: a verb of speech, or any other cue verb followed by a clause.

    ``blanked`` is the text with its quoted passages blanked out.
    """
    word = cue.cue.lower()
    if cue.inverted or " " in word:
        return True
    before = max(0, cue.start - _BEFORE)
    of_the_noun = word.endswith("ing") and not _APART.search(blanked, before, cue.start)  # "signs saying"
    unsaid = _UNSAID.search(blanked, before, cue.start) or _IDIOM.match(blanked, cue.end)
    things = word in _PLAIN_SPEECH and _says_things(blanked, word, cue.end)
    over = word in THOUGHT and _BEFORE_THEN.search(blanked, before, cue.start)
    if of_the_noun or unsaid or things or over or is_of_a_thing(blanked, cue):
        return False
    if word not in _PLAIN_SPEECH and is_relative(blanked, cue):
        # "the man who founded a club and declared a republic" reports nothing here
        return _has_reported_clause(blanked, cue) or bool(word in _TO_SOMEBODY and _THAT_LATER.match(blanked, cue.end))
    if word in PLAIN and word not in OF_TWO_KINDS and not (word in _DECLARED and _STATE.match(blanked, cue.end)):
        return True
    document = head_noun(blanked, cue.source_start, cue.source_end) in DOCUMENTS
    if document and word in SHOWING:
        return True
    return _has_reported_clause(blanked, cue) or (word in PLAIN and _has_bare_clause(blanked, cue))


def _says_things(blanked: str, word: str, end: int) -> bool:
    """Whether a verb of speech has only a noun for what was said: "told the council lies"."""
    whom = _TOLD_WHOM.match(blanked, end) if word in _TOLD else None
    return any(_SAID_THINGS.match(blanked, at) for at in (end, *([whom.end()] if whom else ())))


def is_of_a_thing(blanked: str, cue: Cue) -> bool:
    """Whether a thing only shows something: "the refusal suggested that the dam was unsafe"."""
    shows = cue.cue.lower() in OF_THINGS or _TELLING.match(blanked, cue.end) is not None
    return shows and not _can_speak(blanked, cue)


def is_relative(blanked: str, cue: Cue) -> bool:
    """Whether a cue is inside a relative clause that only identifies somebody: "the man who accused her"."""
    return _RELATIVE.search(blanked, max(0, cue.start - _BEFORE), cue.start) is not None


def _has_reported_clause(blanked: str, cue: Cue) -> bool:
    return bool(_CLAUSE.match(blanked, cue.end)) or _closes(blanked, cue)


def _can_speak(blanked: str, cue: Cue) -> bool:
    """Whether a source is headed by a name, or has a noun for a source before what it relates to."""
    words = _words(blanked, cue.source_start, cue.source_end)
    return bool(words) and (words[-1][0].isupper() or any(word.lower() in PRONOUNS | _SPEAKING for word in words))


def source_can_speak(blanked: str, cue: Cue, mentions: Sequence[Mention]) -> bool:
    """Whether the source of a cue can speak: a name, a pronoun or a listed noun.

    After "said" any noun with an article will do: "a voice said".
    """
    start, end = cue.source_start, cue.source_end
    words = blanked[start:end].lower()
    if words in PRONOUNS:
        return True
    if _NOBODY.match(words):
        return False
    relation = RELATION.search(blanked, start, end)
    until = relation.start() if relation else end  # "race" of "race to Mary Lund"
    place = bisect_left(mentions, until, key=lambda mention: mention.start)
    near = mentions[max(0, place - 3) : place + 3]
    if any(
        (start < mention.end and mention.start < until) or is_titled(blanked, end, mention, until) for mention in near
    ):
        return True
    head = head_noun(blanked, start, end)
    if head in _SPEAKING or head.endswith("-year-old"):
        return True
    if " " in cue.cue and any(word in DOCUMENTS for word in words.split()):
        return True  # "according to early results of exit polls"
    capital = blanked[start].isupper() and not _ARTICLE.match(blanked, start)
    named = any(word[0].isupper() for word in blanked[start:until].split()[1:])
    spoken = cue.cue.lower() in _PLAIN_SPEECH and bool(_ARTICLE.match(words))
    return spoken or named or (capital and (cue.cue.lower() in PLAIN or " " in cue.cue))


def is_titled(text: str, end: int, mention: Mention, relation: int) -> bool:
    """Whether a person ends a source after an office that relates to another: "counsel to the president Mary Lund"."""
    between = text[relation : mention.start].split()[1:]
    return mention.type is EntityType.PERSON and mention.end == end and bool(between) and between[-1] in _SPEAKING


def head_noun(text: str, start: int, end: int) -> str:
    """The noun that heads a source: "report" of "a new report by the ministry", "aides" of "one of the aides".

    A part of a document speaks as the document: "report" of "the report's introduction".
    """
    part = _PART.match(text, start, end)
    words = _words(text, part.end() if part else start, end)
    related = RELATION.search(text, start, end) is not None
    if related and len(words) > 1 and words[-2].lower() in _SPEAKING and _PARTICIPLE.fullmatch(words[-1]):
        words.pop()  # "taken" of "polls taken in May"
    if not words or (len(words) > 1 and words[-1].lower() in DOCUMENTS and words[-1][0].isupper()):
        return ""  # the Post is not a post
    head = words[-1].lower()
    whole = _WHOLE.search(text, start, end) if head in _PARTS else None
    return whole["owner"] or whole["of"] if whole and DOCUMENTS.intersection(whole.groups()) else head


def _words(text: str, start: int, end: int) -> list[str]:
    """The words of a source up to what it relates to."""
    relation = RELATION.search(text, start, end)
    return _WORD.findall(text, start, relation.start() if relation else end)


def _has_bare_clause(blanked: str, cue: Cue) -> bool:
    """Whether a quotation is right before a cue, or a clause without "that" after it, but not "hopes to win"."""
    word = cue.cue.lower()
    if word in _WISHES and blanked.startswith(" to ", cue.end):
        return False
    if _QUOTED.fullmatch(blanked, max(0, cue.first - 2), cue.first) or _BARE_CLAUSE.match(blanked, cue.end):
        return True
    return word.startswith("expect") and _TO_DO.match(blanked, cue.end) is not None


def _closes(blanked: str, cue: Cue) -> bool:
    """Whether source and cue follow a comma at the end of what they report: "..., the hospital estimates."."""
    return blanked[: cue.source_start].endswith(", ") and bool(_CLOSING.match(blanked, cue.end))
