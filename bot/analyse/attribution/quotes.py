"""Direct quotations and who speaks them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from bot.analyse.attribution.antecedents import Antecedents
from bot.analyse.attribution.cue_sources import Cue, unquoted
from bot.analyse.attribution.quote_speakers import QuoteSpeaker, Rule, speakers
from bot.analyse.attribution.reported_speech import RELATION, source_can_speak
from bot.analyse.attribution.source_kinds import WHO_SPEAK, with_name
from bot.model.analysis import EntityType, Quote, Sentence
from bot.text.quoted.cues import OF_NAMING
from bot.text.quoted.quotations import Quotation, quotations
from bot.text.quoted.source_nouns import PRONOUNS

_NOUN = re.compile(r"[a-z][a-z’'-]*")
_HELD_UP = re.compile(r"\b(?:sign|banner|placard|poster|shirt|hat|flag)s?\s\Z")
_NEAR: Final = 12  # characters before a cue in which such a word is
_LEAST: Final = 3  # words: shorter passages are scare quotes unless attributed
_WORD = re.compile(r"\w+")
_LOOSE: Final = (Rule.BEFORE, Rule.AFTER)  # the cue is somewhere in the sentence
_ARTICLE = re.compile(r"(?:the|an?|this|these|his|her|its|their)\s", re.IGNORECASE)
# From a cue to what it says of something: "that he was deeply ", "the idea as ".
_SO = re.compile(
    r"(?:\s[\w’'-]{1,30}){0,6}\s(?:was|is|were|are|be|been|being|felt|as)(?:\s(?:[a-z]{2,20}ly|very|so|too|quite))?\s"
)
# From a cue that names a thing to the words for it: "called the strike ".
_AS_WHAT = re.compile(r"(?!\s(?:for|on|upon|off|out|up|in)\s)(?:\s[\w’'-]{1,30}){1,6}\s")
_ENDS_THERE = re.compile(r"[^\w\s(]|\s*(?:\n|\Z|[A-Z—–]|(?:after|and|at|before|but|during|for|in|on|when|while)\b)")
_NOT_SAID: Final = frozenset(
    ("denied", "denies", "denying", "asked", "asks", "asking", "questioned", "questions", "wondered", "wonders")
)
_SAYS: Final = (Rule.BESIDE, Rule.INTRODUCED)


def quotes(text: str, sentences: Sequence[Sentence], people: Antecedents) -> tuple[Quote, ...]:
    """Direct quotations in text order, each with its speaker if the text makes that clear.

    Titles of works are left out. So are passages of one or two words, as scare quotes, unless a cue is right beside
    them or uses them to say how something is: "said it was “a disgrace”".
    """
    passages = quotations(text)
    if not passages or not sentences:
        return ()
    found: list[Quote] = []
    titles = {mention.start for mention in people.mentions if mention.type is EntityType.WORK}
    for passage, speaker in speakers(text, sentences, passages):
        if passage.start in titles:
            continue
        words = sum(1 for _ in _WORD.finditer(text, passage.start, passage.end))
        quote = _quote(text, passage, speaker, people, sentences) if words else None
        beside = speaker.rule in _SAYS
        if quote and (words >= _LEAST or beside or (quote.speaker and _is_said_of(text, passage, speaker))):
            found.append(quote)
    return tuple(found)


def _quote(
    text: str, passage: Quotation, speaker: QuoteSpeaker, people: Antecedents, sentences: Sequence[Sentence]
) -> Quote:
    said, words = speaker.said, text[passage.start : passage.end]
    if said is None or _is_lone_noun(text[said.source_start : said.source_end]) or _is_written(text, said):
        return Quote(passage.start, passage.end, words)
    if speaker.rule in _LOOSE and _is_thing(unquoted(text), said, people):
        return Quote(passage.start, passage.end, words)
    place = bisect_right(sentences, said.source_start, key=lambda sentence: sentence.start) - 1
    named = people.named(said.source_start, said.source_end, sentences[max(place, 0)].paragraph)
    if named is None or people.layout.is_headline(said.source_start):
        return Quote(passage.start, passage.end, words, cue=said.cue)
    own = named.start == said.source_start  # not the person a pronoun refers to
    start, end = named.start, with_name(text, said, people.mentions) if own else named.end
    return Quote(passage.start, passage.end, words, text[start:end], start, end, said.cue)


def _is_said_of(text: str, passage: Quotation, speaker: QuoteSpeaker) -> bool:
    """Whether a cue before a passage says how something is: "said it was “a disgrace”", "called the plan “absurd”".

    Not what somebody denies or asks, nor a name: "denied he was “drunk”", "said the film was “Night Tide”".
    """
    if speaker.said is None or speaker.rule is not Rule.BEFORE or speaker.said.cue.lower() in _NOT_SAID:
        return False
    if all(word.group()[0].isupper() for word in _WORD.finditer(text, passage.start, passage.end)):
        return False
    if speaker.said.cue.lower() in OF_NAMING:
        named = _AS_WHAT.fullmatch(unquoted(text), speaker.said.last, passage.outer_start)
        return named is not None and _ENDS_THERE.match(text, passage.outer_end) is not None
    return _SO.fullmatch(unquoted(text), speaker.said.last, passage.outer_start) is not None


def _is_lone_noun(source: str) -> bool:
    """Whether a source is a single common noun, and not one for people who speak: "balloon", but not "protesters"."""
    return _NOUN.fullmatch(source) is not None and source not in WHO_SPEAK and source not in PRONOUNS


def _is_written(text: str, said: Cue) -> bool:
    """Whether a cue gives what is written on something that is held up: "carrying signs saying"."""
    return said.cue.endswith("ing") and _HELD_UP.search(text, max(0, said.start - _NEAR), said.start) is not None


def _is_thing(blanked: str, said: Cue, people: Antecedents) -> bool:
    """Whether the source of a cue is only a thing that relates to somebody: "race to Mary Lund"."""
    start, end = said.source_start, said.source_end
    relates = RELATION.search(blanked, start, end) and not _ARTICLE.match(blanked, start, end)
    return bool(relates) and not source_can_speak(blanked, said, people.mentions)
