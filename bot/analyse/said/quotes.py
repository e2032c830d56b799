"""Direct quotations and who speaks them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from bot.analyse.said.antecedents import Antecedents
from bot.analyse.said.reports import RELATION, is_told
from bot.analyse.said.source_kinds import with_name
from bot.analyse.said.sources import Said, unquoted
from bot.analyse.said.speakers import Rule, Speaker, speakers
from bot.model.analysis import EntityType, Quote, Sentence
from bot.text.quoted.quotations import Quotation, quotations

_LEAST: Final = 3  # words: shorter passages are scare quotes unless somebody says them
_WORD = re.compile(r"\w+")
_LOOSE: Final = (Rule.BEFORE, Rule.AFTER)  # the cue is somewhere in the sentence
_ARTICLE = re.compile(r"(?:the|an?|this|these|his|her|its|their)\s", re.IGNORECASE)
_SAYS: Final = (Rule.BESIDE, Rule.INTRODUCED)


def quotes(text: str, sentences: Sequence[Sentence], people: Antecedents) -> tuple[Quote, ...]:
    """Direct quotations in order, each with its speaker where the text makes him certain.

    Titles of works are none. Passages of one or two words are scare quotes and left out, unless a cue stands right
    beside them.
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
        if words >= _LEAST or (words and speaker.rule in _SAYS):
            found.append(_quote(text, passage, speaker, people, sentences))
    return tuple(found)


def _quote(
    text: str, passage: Quotation, speaker: Speaker, people: Antecedents, sentences: Sequence[Sentence]
) -> Quote:
    said, words = speaker.said, text[passage.start : passage.end]
    if said is None or (speaker.rule in _LOOSE and _is_thing(unquoted(text), said, people)):
        return Quote(passage.start, passage.end, words)
    place = bisect_right(sentences, said.source_start, key=lambda sentence: sentence.start) - 1
    named = people.named(text, said.source_start, said.source_end, sentences[max(place, 0)].paragraph)
    if named is None:
        return Quote(passage.start, passage.end, words, cue=said.cue)
    own = named.start == said.source_start  # not whom a pronoun stands for
    start, end = named.start, with_name(text, said, people.mentions) if own else named.end
    return Quote(passage.start, passage.end, words, text[start:end], start, end, said.cue)


def _is_thing(blanked: str, said: Said, people: Antecedents) -> bool:
    """Whether the source of a cue is no more than a thing that relates to somebody: "race to Mary Lund"."""
    start, end = said.source_start, said.source_end
    relates = RELATION.search(blanked, start, end) and not _ARTICLE.match(blanked, start, end)
    return bool(relates) and not is_told(blanked, said, people.mentions)
