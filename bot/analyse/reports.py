"""Whether a cue with its source is a report: somebody who can speak, and a verb that tells what they said."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from bot.analyse.sources import Said
from bot.model.analysis import Mention
from bot.text.cues import PLAIN, SHOWING
from bot.text.source_words import BODIES, DOCUMENTS, PRONOUNS, SPOKESPEOPLE, UNNAMED

RELATION: Final = re.compile(
    r"\s(?:for|of|at|from|to|with|by|on|in|about|who|that|familiar|close|briefed)\s", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"\s(?:that|how|whether|why|if|there|the\s\w+\swas|he|she|they|we|I)\b|\s?[:“\"«‘\u00b7]|,\s(?:[“\"\u00b7]|'')"
)
# A clause without "that": its verb comes soon.
_BARE_CLAUSE = re.compile(
    r"(?:\s[\w’'$-]+(?:\.\w+)*+){1,8}?\s(?:is|was|are|were|be|has|have|had|will|would|can|could|should|may|might|must|did|does|do)\b"
)
_TO_DO = re.compile(r"(?:\s[\w’'$.-]+){1,5}?\sto\b")
_QUOTED = re.compile(r"[“”\"»«’'\u00b7],?\s?")
_CLOSING = re.compile(r"\s?(?:[.,;]|\Z)")
# Plain verbs that also do without anything said: "argued a case", "added to the drama", "reported from Arden".
_OF_TWO_KINDS: Final = frozenset(
    """argue argues argued write writes wrote writing report reports reported claim claims claimed maintained continued
    responded believe believes believed expect expects expected hope hopes hoped fear fears feared think thinks thought
    add adds added adding suggest suggests suggested observed recalled recalls concluded concludes conclude posted
    asserted shouted repeated revealed asked ask asks""".split(),  # noqa: SIM905 - a list of words reads best as words
)
_PLAIN_SPEECH: Final = frozenset({"say", "says", "said", "tell", "tells", "told", "according to"})
_UNSAID = re.compile(r"\b(?:can|could|should|must|may|might|will|to|not)\s(?:[a-z]+ly\s)?$")
_APART = re.compile(r"(?:[,–—\u00b7”\"’')-]|\band|\bor|\bbut)\s?(?:[a-z]+ly\s)?$")
_NOBODY = re.compile(
    r"(?:neither|nobody|no|none|nothing)\b|(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)\Z|.*\bper\s?cent\b|.*%",
    re.IGNORECASE | re.DOTALL,
)
_ARTICLE = re.compile(
    r"(?:the|an?|this|these|those|his|her|its|their|our|some|several|many|most|two|three|one)\s", re.IGNORECASE
)
_WORD = re.compile(r"[\w’'-]+")
_BEFORE: Final = 24  # characters before a cue in which its auxiliary stands


def reports(blanked: str, cue: Said) -> bool:
    """Whether a cue tells what somebody said: a verb of speech, any other of the table where a clause follows it.

    ``blanked`` is the text with its quoted passages blanked out.
    """
    word = cue.cue.lower()
    if cue.inverted or " " in word:
        return True
    before = max(0, cue.start - _BEFORE)
    of_the_noun = word.endswith("ing") and not _APART.search(blanked, before, cue.start)  # "signs saying"
    if of_the_noun or _UNSAID.search(blanked, before, cue.start):
        return False
    if word in PLAIN and word not in _OF_TWO_KINDS:
        return True
    document = headed(blanked, cue.source_start, cue.source_end) in DOCUMENTS
    if document and word in SHOWING:
        return True
    if _CLAUSE.match(blanked, cue.end) or _closes(blanked, cue):
        return True
    return word in PLAIN and _has_bare_clause(blanked, cue)


def is_told(blanked: str, cue: Said, mentions: Sequence[Mention]) -> bool:
    """Whether the source of a cue is one who can speak: a name, a pronoun, a word of the tables.

    After "said" any noun with an article will do: "a voice said".
    """
    start, end = cue.source_start, cue.source_end
    words = blanked[start:end].lower()
    if words in PRONOUNS:
        return True
    if _NOBODY.match(words):
        return False
    place = bisect_left(mentions, end, key=lambda mention: mention.start)
    if any(mention.end > start for mention in mentions[max(0, place - 3) : place]):
        return True
    head = headed(blanked, start, end)
    if head in UNNAMED or head in DOCUMENTS or head in BODIES or head in SPOKESPEOPLE:
        return True
    if " " in cue.cue and any(word in DOCUMENTS for word in words.split()):
        return True  # "according to early results of exit polls"
    capital = blanked[start].isupper() and not _ARTICLE.match(blanked, start)
    named = any(word[0].isupper() for word in blanked[start:end].split()[1:])
    spoken = cue.cue.lower() in _PLAIN_SPEECH and bool(_ARTICLE.match(words))
    return spoken or named or (capital and (cue.cue.lower() in PLAIN or " " in cue.cue))


def headed(text: str, start: int, end: int) -> str:
    """The noun that heads a source: "report" of "a new report by the ministry"."""
    relation = RELATION.search(text, start, end)
    words = _WORD.findall(text, start, relation.start() if relation else end)
    if not words or (len(words) > 1 and words[-1].lower() in DOCUMENTS and words[-1][0].isupper()):
        return ""  # the Post is no post
    return str(words[-1]).lower()


def _has_bare_clause(blanked: str, cue: Said) -> bool:
    """Whether a quotation stands right before a cue, or a clause without "that" behind it."""
    if _QUOTED.fullmatch(blanked, max(0, cue.first - 2), cue.first) or _BARE_CLAUSE.match(blanked, cue.end):
        return True
    return cue.cue.lower().startswith("expect") and _TO_DO.match(blanked, cue.end) is not None


def _closes(blanked: str, cue: Said) -> bool:
    """Whether source and cue stand behind a comma at the end of what they report: "..., the hospital estimates."."""
    return blanked[: cue.source_start].endswith(", ") and bool(_CLOSING.match(blanked, cue.end))
