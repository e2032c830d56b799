"""Which of the cues around a quoted passage is its own, by the rules for cues beside it, before it and after it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from itertools import groupby
from typing import Final

from bot.analyse.attribution.cue_sources import Cue, cues_in, unquoted
from bot.analyse.attribution.opening_subject import opening_subject
from bot.analyse.attribution.reported_speech import is_of_a_thing, is_relative
from bot.analyse.attribution.subordinate import has_ended, precedes_main_clause
from bot.model.analysis import Sentence
from bot.text.quoted.cues import PLAIN, THOUGHT
from bot.text.quoted.quotations import Quotation
from bot.text.quoted.source_nouns import PERSONAL


class Rule(Enum):
    """How a speaker was found, the most certain first."""

    BESIDE = "the cue stands right beside the passage"
    INTRODUCED = "the cue leads up to it with a comma or colon"
    BEFORE = "the cue stands before it in its sentence"
    AFTER = "the cue stands after it in its sentence"
    OPENING = "the sentence that leads up to it has a subject and no cue"
    SAME = "the passage before it in the paragraph has a speaker"
    RUNS_ON = "the paragraph before left its quotation open"
    COLON = "the paragraph before ends with a colon"
    GOES_ON = "the paragraph before ends with a quotation, or with one and its speaker"
    NONE = "nobody is certain"


@dataclass(frozen=True, slots=True)
class QuoteSpeaker:
    """Who speaks a passage, and by which rule."""

    said: Cue | None = None
    rule: Rule = Rule.NONE


@dataclass(frozen=True, slots=True)
class _Before:
    """What a paragraph passes on to the next one."""

    paragraph: int = -2
    speaker: QuoteSpeaker = QuoteSpeaker()
    runs_on: bool = False
    ends_quoted: bool = False
    ends_tagged: bool = False


_ONLY_MARKS = re.compile(r"[\s,.!?;:—–\-”\"»’')\]…]*")
_UNFINISHED = re.compile(r"[,?!—–\-…\w]\s*$")
_STOPS: Final = frozenset(".!?")
_WHOLE = re.compile(r"[.!?…]\W{0,3}\Z")
_HEADING: Final = 36  # characters of a quoted heading
_ENDS = re.compile(r"\s?[.,;]")
_LETTERS = re.compile(r"[^\W\d_]+")
_WHAT = re.compile(r"\s(?:\w+\s){0,2}what\s")
_OF_ANOTHER = re.compile(r"(?:He|She|They)\s")
# Before a passage that is a name for somebody, and nothing that they say: "with her own nickname, “Quill of Arden.”"
_NAMES_WHOM = re.compile(r"\b(?:nicknamed?|monikers?|sobriquet|slogan|motto|dubbed|known\s(?:\w+\s){0,2}as),?\s\Z")
_NEAR: Final = 40  # characters before a passage in which such a word is
_MOST_CUES = 50  # of one sentence before a passage


def speakers(
    text: str, sentences: Sequence[Sentence], passages: Sequence[Quotation]
) -> Iterator[tuple[Quotation, QuoteSpeaker]]:
    """Each passage with its speaker, in order."""
    blanked = unquoted(text)
    page = _Page(text, blanked, tuple(sentences))
    before = _Before()
    for number, grouped in groupby(passages, key=lambda passage: page.sentence_at(passage.start).paragraph):
        group = list(grouped)
        parts = page.paragraph(number)
        cues = [cue for part in parts for cue in cues_in(text, part.start, part.end)]
        found = list[QuoteSpeaker]()
        for passage in group:
            found.append(_beside(page, passage, cues, spoken=bool(found and found[-1].said)))
        for place, passage in enumerate(group):
            if found[place].said is None and page.fills_its_sentence(passage):
                found[place] = _closed(page, group, found, place, cues) or _continued(
                    page, found, place, before, number
                )
        yield from zip(group, found, strict=True)
        ends_quoted = page.ends_quoted(group[-1], found[-1], parts)
        ends_tagged = page.ends_tagged(group[-1], found[-1], parts, cues)
        before = _Before(number, found[-1], group[-1].runs_on, ends_quoted, ends_tagged)


@dataclass(frozen=True)
class _Page:
    """A text, the same with its quoted passages blanked out, and its sentences."""

    text: str
    blanked: str
    sentences: tuple[Sentence, ...]

    def sentence_at(self, offset: int) -> Sentence:
        place = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        return self.sentences[max(place, 0)]

    def paragraph(self, number: int) -> tuple[Sentence, ...]:
        first = bisect_left(self.sentences, number, key=lambda sentence: sentence.paragraph)
        last = bisect_right(self.sentences, number, key=lambda sentence: sentence.paragraph)
        return self.sentences[first:last]

    def fills_its_sentence(self, passage: Quotation) -> bool:
        """Whether no words beside a passage could introduce another speaker."""
        first, last = self.sentence_at(passage.outer_start), self.sentence_at(passage.outer_end - 1)
        before = bisect_left(_words(self.blanked, first.start, first.end), passage.outer_start)
        behind = _words(self.blanked, last.start, last.end)
        return before + len(behind) - bisect_left(behind, passage.outer_end) <= 1

    def is_led(self, passage: Quotation) -> bool:
        """Whether a passage has words of its sentence before it."""
        sentence = self.sentence_at(passage.outer_start)
        return bisect_left(_words(self.blanked, sentence.start, sentence.end), passage.outer_start) > 0

    def ends_quoted(self, passage: Quotation, speaker: QuoteSpeaker, parts: Sequence[Sentence]) -> bool:
        """Whether nothing follows the last passage of a paragraph."""
        return (
            bool(parts)
            and speaker.said is not None
            and not _LETTERS.search(self.blanked, passage.outer_end, parts[-1].end)
        )

    def ends_tagged(
        self, passage: Quotation, speaker: QuoteSpeaker, parts: Sequence[Sentence], cues: Sequence[Cue]
    ) -> bool:
        """Whether only its speaker follows the last passage of a paragraph: "“It held,” said Mary Lund, a diver."."""
        last = self.sentence_at(passage.outer_end - 1)
        return speaker.rule is Rule.BESIDE and parts[-1:] == (last,) and cues[-1] == speaker.said

    def is_quoted(self, number: int) -> bool:
        """Whether a paragraph is all quotation, in whole sentences: "“We saw nothing.”", but not a heading."""
        parts = self.paragraph(number)
        long = bool(parts) and parts[-1].end - parts[0].start > _HEADING
        whole = long and _WHOLE.search(self.text, parts[-1].start, parts[-1].end)
        return bool(whole) and not _LETTERS.search(self.blanked, parts[0].start, parts[-1].end)


@lru_cache(maxsize=2)  # each passage of a sentence needs the same ones, a long one for where it starts and ends
def _words(blanked: str, start: int, end: int) -> list[int]:
    """Where each word of a sentence outside quoted passages starts."""
    return [word.start() for word in _LETTERS.finditer(blanked, start, end)]


def _beside(page: _Page, passage: Quotation, cues: Sequence[Cue], *, spoken: bool) -> QuoteSpeaker:
    """The speaker according to the cues of the passage's own sentence; ``spoken`` if the passage before it has one."""
    sentence = page.sentence_at(passage.outer_start)
    lead = _lead(page, cues, sentence.start, passage)
    introduced = page.blanked[sentence.start : passage.outer_start].rstrip().endswith((":", ","))
    introduced = introduced and not _NAMES_WHOM.search(
        page.blanked, max(0, passage.outer_start - _NEAR), passage.outer_start
    )
    place = bisect_left(cues, passage.outer_end, key=lambda cue: cue.first)
    after = cues[place] if place < len(cues) else None
    tail = None if after is None or _is_in_the_next(page, passage, after, spoken=spoken) else after
    adjacent = tail is not None and bool(_ONLY_MARKS.fullmatch(page.blanked, passage.outer_end, tail.first))
    # the last of several sentences quoted from Lund may say who passed them on: "according to the Courier"
    passed_on = tail is not None and " " in tail.cue and sentence.end < passage.outer_end
    if lead is not None and (introduced or passed_on):
        return QuoteSpeaker(lead, Rule.INTRODUCED)
    if tail is not None and adjacent and (tail.inverted or lead is None or _is_unfinished(page, passage)):
        return QuoteSpeaker(tail, Rule.BESIDE)
    if lead is not None:
        return QuoteSpeaker(lead, Rule.BEFORE)
    if introduced:
        subject = opening_subject(page.blanked, sentence.start, passage.outer_start)
        if subject is not None:
            return QuoteSpeaker(Cue("", subject[1], subject[1], *subject), Rule.OPENING)
    if tail is not None and tail.first < page.sentence_at(passage.outer_end - 1).end:
        return QuoteSpeaker(tail, Rule.AFTER)
    return QuoteSpeaker()


def _is_in_the_next(page: _Page, passage: Quotation, cue: Cue, *, spoken: bool) -> bool:
    """Whether a cue comes after the full stop that ends a passage's sentence: "it was “a mess”. Lund said".

    A sentence with words of its own before the passage may have its full stop inside the marks: "He saw “no hope.” Lund
    told the council", and so may a passage that goes on after a ``spoken`` one: "“No,” Reyes said. “It fell.” Lund told
    the council". Then only a cue with nothing after it belongs to the passage ("He rose: “No.” Lund said."), or one of
    "he" or "she", who is often the same.
    """
    sentence = page.sentence_at(passage.outer_end - 1)
    closed = page.blanked[passage.outer_end : passage.outer_end + 1] in _STOPS
    same = _ENDS.match(page.blanked, cue.end) or page.blanked[cue.source_start : cue.source_end].lower() in PERSONAL
    stop = page.text[passage.end - 1]
    ended = (stop in _STOPS and page.is_led(passage)) or (stop == "." and spoken)
    ended = ended and not cue.inverted and not same
    return (closed or ended) and cue.first >= sentence.end


def _is_unfinished(page: _Page, passage: Quotation) -> bool:
    """Whether a passage ends as if its sentence continued: with a comma or a question, or without a full stop."""
    last = page.text[max(passage.start, passage.end - 3) : passage.end]
    return bool(_UNFINISHED.search(last)) or page.blanked[passage.outer_end : passage.outer_end + 1] == ","


def _lead(page: _Page, cues: Sequence[Cue], start: int, passage: Quotation) -> Cue | None:
    """The cue before a passage in its sentence; a verb of speech wins over one of thought beside it.

    Its pronoun or participle ("he said", "adding") takes the name of a cue before it in the sentence. A clause that is
    over before the main one begins has its own source: "After Lund said it held, Reyes shot back: “No.”" Who retells
    what another one said speaks: "Lund revealed what Reyes had said: “He told me to go.”"
    """
    blanked = page.blanked
    first = bisect_left(cues, start, key=lambda cue: cue.first)
    last = bisect_left(cues, passage.outer_start, key=lambda cue: cue.first)
    before = [
        cue
        for cue in cues[max(first, last - _MOST_CUES) : last]
        if not (precedes_main_clause(blanked, start, cue) and has_ended(blanked, cue, passage.outer_start))
    ]
    before = _without_told(page, before, passage)
    speaking = [cue for cue in before if cue.cue.lower() in PLAIN and cue.cue.lower() not in THOUGHT] or before
    speaking = [cue for cue in speaking if not is_of_a_thing(blanked, cue)] or speaking
    if not speaking:
        return None
    lead = speaking[-1]
    if blanked[lead.source_start : lead.source_end].lower() in ("he", "she") or lead.cue.endswith("ing"):
        named = [cue for cue in speaking[:-1] if blanked[cue.source_start].isupper()]
        if named:
            return replace(lead, source_start=named[-1].source_start, source_end=named[-1].source_end)
    return lead


def _without_told(page: _Page, before: list[Cue], passage: Quotation) -> list[Cue]:
    """The cues before a passage without a last one that only describes who speaks, or tells what another one said."""
    if len(before) < 2:  # noqa: PLR2004 - who speaks, and what is told
        return before
    said, last = before[-2:]
    retold = _WHAT.fullmatch(page.blanked, said.last, last.first) and _OF_ANOTHER.match(page.text, passage.start)
    return before[:-1] if retold or _describes(page.blanked, last, said) else before


def _closed(
    page: _Page, group: Sequence[Quotation], found: Sequence[QuoteSpeaker], place: int, cues: Sequence[Cue]
) -> QuoteSpeaker | None:
    """The speaker of a passage right behind a sentence that ends with one: "It may be “late”, Lund said. “We go.”".

    Not a description of the speaker before: "“It held,” said Mary Lund, a diver who wrote about it. “We go.”"
    """
    if not place or page.sentence_at(group[place].outer_start).start <= page.sentence_at(group[place - 1].end).start:
        return None
    last = page.sentence_at(group[place].outer_start).start
    closing = [cue for cue in cues if group[place - 1].outer_end <= cue.first and cue.last <= last][-1:]
    apart = closing and " " not in closing[0].cue and page.blanked.endswith(", ", 0, closing[0].first)
    said = found[place - 1].said
    describes = apart and said and _describes(page.blanked, closing[0], said)
    return QuoteSpeaker(closing[0], Rule.SAME) if apart and not describes else None


def _describes(blanked: str, cue: Cue, said: Cue) -> bool:
    """Whether a cue is of a clause that only describes the source of the one before: "Mary Lund, a diver who wrote"."""
    beside = cue.first == said.source_end + len(", ") and blanked.startswith(", ", said.source_end)
    return beside and is_relative(blanked, cue)


def _continued(page: _Page, found: Sequence[QuoteSpeaker], place: int, before: _Before, number: int) -> QuoteSpeaker:
    """The speaker of a passage that has no words beside it, from what comes before it or right after."""
    if place:
        return QuoteSpeaker(found[place - 1].said, Rule.SAME) if found[place - 1].said else QuoteSpeaker()
    if before.paragraph == number - 1 and before.runs_on:
        return QuoteSpeaker(before.speaker.said, Rule.RUNS_ON)
    if len(found) > 1 and found[1].rule is Rule.BESIDE:
        return QuoteSpeaker(found[1].said, Rule.SAME)
    intro = page.paragraph(number - 1)
    if intro and page.blanked[intro[-1].end - 1] == ":":
        return _announced(page, intro[-1])
    if before.paragraph == number - 1 and (before.ends_quoted or (before.ends_tagged and page.is_quoted(number))):
        return QuoteSpeaker(before.speaker.said, Rule.GOES_ON)
    return QuoteSpeaker()


def _announced(page: _Page, sentence: Sentence) -> QuoteSpeaker:
    """The speaker that a sentence with a colon at its end announces for the next paragraph."""
    cues = cues_in(page.text, sentence.start, sentence.end)
    if cues:
        return QuoteSpeaker(cues[-1], Rule.COLON)
    subject = opening_subject(page.blanked, sentence.start, sentence.end)
    return QuoteSpeaker(Cue("", subject[1], subject[1], *subject), Rule.COLON) if subject else QuoteSpeaker()
