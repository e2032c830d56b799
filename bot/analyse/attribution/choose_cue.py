"""Choose the cue that names the source of a sentence."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from bot.analyse.attribution.cue_sources import BLANK, KNOWING, Cue, cues_in, unquoted
from bot.analyse.attribution.reported_speech import is_relative, is_report, source_can_speak
from bot.analyse.attribution.subordinate import CONTRAST, precedes_main_clause, subordinator
from bot.model.analysis import EntityType, Mention, Sentence

_OF_THINGS: Final = frozenset({"that", "which", "whom"})
_SAYING: Final = frozenset({"say", "says", "said"})
_OWN_WORDS: Final = _SAYING | {"tell", "tells", "told", "added", "adds", "wrote", "writes", "according to"}
# How a clause with a subject or object of its own continues: "the day that Lund said the dam fell".
_OWN_CLAUSE = re.compile(
    r"\s(?:that|he|she|it|they|we|you|I|the|an?|his|her|its|their|this|these|there|nothing|so|no|such|some|any|all|more|many"
    r"|much|what|how|whether|if|as|about|yes|and|or|but|[^a-z\s].*)\b|\W*\Z|[.,;:?!]"
)
_IS = re.compile(r"\s(?:is|was|are|were|has|have|had|will|would|can|could|may|might)\b|[^,.:]{0,20}:")
# "from Arden, Norwick and ": the names of a list before its last one.
_LISTED = re.compile(
    r"\b(?:from|of|in|for|by|with|between)\s(?:the\s)?[A-Z][\w.’'-]{0,20}(?:\s[A-Z][\w.’'-]{0,20}){0,2}"
    r"(?:,\s(?:the\s)?[A-Z][\w.’'-]{0,20}(?:\s[A-Z][\w.’'-]{0,20}){0,2}){1,4},?\sand\s\Z"
)
_LIST: Final = 120  # characters of a list
# What may come behind a source and its cue at the end of a sentence: " on Friday", ", referring to the deal".
_END = re.compile(r"(?:\s(?:on|last|late|early|this)\s\w+(?:\s\w+)?)?(?:,\s[a-z]{2,20}ing\s[^”\"]*|[.\s]*)")
_LOOSE = re.compile(r"”(?<=[,.?!].)(?=\s)")  # starts with the rare character, for speed


_PART = re.compile(r"; (?:and |but |while )?(?:the |The )?\Z")
_LONGEST_PART: Final = 12


class SourceCues(NamedTuple):
    """The first cue of a sentence that names a source, and the cue whose source all of the sentence comes from."""

    first: Cue
    closing: Cue


def source_cues(
    text: str, sentence: Sentence, mentions: Sequence[Mention]
) -> tuple[SourceCues | None, SourceCues | None]:
    """The cues of a sentence that name its source, and those that name whom the next pronoun may mean; None for none.

    For the latter a clause of contrast after the main one counts too. Who only "wrote “Night Tide”" said nothing.
    """
    works = {mention.start for mention in mentions if mention.type is EntityType.WORK}
    blanked, cues = unquoted(text), cues_in(text, sentence.start, sentence.end)
    if all(cue.end + len(" “") in works for cue in cues):
        return None, None

    def found(first: Cue | None) -> SourceCues | None:
        return SourceCues(first, _closing(blanked, sentence, first, cues, mentions)) if first else None

    spoken = _first(blanked, sentence, cues, mentions, beside=True)
    meant = found(spoken)
    if spoken is not None and _is_parted(blanked, sentence, spoken, cues):
        return None, meant
    if spoken is None or subordinator(blanked, sentence.start, spoken) not in CONTRAST:
        return meant, meant
    return found(_first(blanked, sentence, cues, mentions, beside=False)), meant


def _is_parted(blanked: str, sentence: Sentence, spoken: Cue, cues: Sequence[Cue]) -> bool:
    """Whether the parts of a sentence have sources of their own: "The police put it at ten; Lund said twenty"."""
    parts = [cue for cue in cues if _PART.search(blanked, max(sentence.start, cue.first - _LONGEST_PART), cue.first)]
    return any(cue is spoken or cue.first > spoken.last for cue in parts)


def _first(
    blanked: str, sentence: Sentence, cues: Sequence[Cue], mentions: Sequence[Mention], *, beside: bool
) -> Cue | None:
    """The first cue in the main clause that reports speech.

    The source of a clause of time, cause or contrast, or of one that identifies a thing, is not the source of the
    sentence: "the bridge was shut after Lund said it shook", "while Lund said it held, it broke", "the money that Lund
    promised".
    What comes right after the verb of a relative clause is its object: "the man who accused Lund said". The last of
    several names after a preposition is not a source: "people from Arden, Norwick and Lund said".
    """
    loose = _LOOSE.search(blanked, sentence.start, sentence.end)  # everything before an unmatched mark is quoted
    spoken = [cue for cue in cues if loose is None or cue.first >= loose.start()]
    taken = -1
    for cue in spoken:
        aside = subordinator(blanked, sentence.start, cue)
        listed = _LISTED.search(blanked, max(sentence.start, cue.source_start - _LIST), cue.source_start)
        contrasts = beside and aside in CONTRAST and not precedes_main_clause(blanked, sentence.start, cue)
        inside = listed or cue.source_start == taken
        free = not inside and (not aside or contrasts or _is_about(blanked, aside, cue))
        if free and is_report(blanked, cue) and source_can_speak(blanked, cue, mentions):
            return cue
        taken = cue.end + 1 if is_relative(blanked, cue) else -1
    return None


def _is_about(blanked: str, aside: str, cue: Cue) -> bool:
    """Whether a clause only says who the rest comes from: "the machine that experts say has flaws"."""
    if aside.lower() == "what":
        return _IS.match(blanked, cue.end) is not None  # "what experts say is a flaw", "here is what they said:"
    return aside in _OF_THINGS and cue.cue in _SAYING and not _OWN_CLAUSE.match(blanked, cue.end)


def _closing(blanked: str, sentence: Sentence, first: Cue, cues: Sequence[Cue], mentions: Sequence[Mention]) -> Cue:
    """The cue at the end of a sentence if all of it comes from that source, else the first.

    "Workers had warned of leaks, union leader Ada Quill said." Words in quotation marks stay with whoever said them, or
    told somebody, but not with who promised them or called for them.
    """
    quoted = BLANK in blanked[sentence.start : sentence.end]
    for cue in cues:
        apart = cue.first > first.last and blanked.endswith(", ", first.last, cue.first)
        knowing = cue.inverted and KNOWING.match(blanked, cue.last, sentence.end)
        own = quoted and (first.cue.lower() in _OWN_WORDS or " " in cue.cue)
        if apart and not own and (knowing or _END.fullmatch(blanked, cue.last, sentence.end)):
            return cue if is_report(blanked, cue) and source_can_speak(blanked, cue, mentions) else first
    return first
