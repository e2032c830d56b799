"""Who a source refers to: "he" and "she" to the person last named as a subject, a name to itself."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.analyse.attribution.all_caps import end_of_capitals
from bot.analyse.attribution.choose_cue import SourceCues, source_cues
from bot.analyse.attribution.cue_sources import BLANK, unquoted
from bot.analyse.attribution.pronouns import CALLED, pronouns, surname
from bot.analyse.attribution.sentence_speaker import opening_pronouns
from bot.analyse.attribution.subjects import CLAUSE, PHRASE, SentenceSubject, inside, is_newcomer, subjects
from bot.entities.titled import given
from bot.model.analysis import EntityType, Mention, Sentence, SentenceKind
from bot.text.furniture.posts import is_sign_off
from bot.text.quoted.cues import SPEECH
from bot.text.quoted.quotations import Quotation, quotations
from bot.text.quoted.source_nouns import BODIES, CONFIDANTS, DOCUMENTS, PERSONAL, UNNAMED, is_pronoun
from bot.text.words import without_possessive

_BEHIND_REACH: Final = 400  # characters after a pronoun in which a name shows that it refers to somebody else
_QUOTED_REACH: Final = 1200  # characters around a pronoun in which the quotation beside it is read
_MOST_BACK: Final = 3  # paragraphs with only a pronoun after the one that has the name
_MOST_RIVALS: Final = 20  # names before a pronoun in its sentence
_WORDS: Final = {"he": re.compile(r"\b[Hh]e\b"), "she": re.compile(r"\b[Ss]he\b")}
_OTHERS: Final = {  # of whom the subject of a clause says or does something
    "he": re.compile(r",?(?:\s[a-z]+)??\s(?P<verb>[a-z]+)\shim\b"),
    "she": re.compile(r",?(?:\s[a-z]+)??\s(?P<verb>[a-z]+)\sher(?=[.,;:]|\s(?:and|as|at|for|in|on|to|when|with)\b)"),
}
_LETTER = re.compile(r"[^\W\d_]")
_MARK = re.compile(r"[“”\":]")
_RELATIVE = re.compile(r",\s(?:of\s|for\s)?which\s\Z")
_RELATIVE_REACH: Final = 12  # characters of ", for which "
_OFFICE_REACH: Final = 24  # characters before a name in which its noun ("actor") is looked for
_OFFICES: Final = UNNAMED - CONFIDANTS
_SINGULAR: Final = frozenset(word for word in UNNAMED | DOCUMENTS | BODIES if not word.endswith("s"))


@dataclass(frozen=True, slots=True)
class NamedSource:
    """The position of the words that name a source."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The positions of the parts of a text, each in text order."""

    sentences: tuple[int, ...]  # the start of each
    paragraphs: Mapping[int, int]  # the start of each, by its number
    read: tuple[int, ...]  # the numbers of those that are not captions and the like alone
    passages: tuple[Quotation, ...]
    headlines: tuple[tuple[int, int], ...]  # lines in capitals, which nobody says

    def sentence(self, offset: int) -> int:
        """Start of the sentence at ``offset``."""
        return self.sentences[max(bisect_right(self.sentences, offset) - 1, 0)]

    def next_sentence(self, offset: int) -> int | None:
        """Start of the sentence after that one; None if it is the last."""
        place = bisect_right(self.sentences, offset)
        return self.sentences[place] if place < len(self.sentences) else None

    def above(self, paragraph: int) -> int:
        """The number of the paragraph before that one, past captions and other page furniture."""
        place = bisect_left(self.read, paragraph)
        return self.read[place - 1] if place else paragraph - 1

    def is_headline(self, offset: int) -> bool:
        """Whether a position is inside a line in capitals."""
        place = bisect_right(self.headlines, offset, key=lambda line: line[0]) - 1
        return place >= 0 and offset < self.headlines[place][1]


@dataclass(frozen=True, slots=True)
class Antecedents:
    """The people of a text at the positions where a pronoun may refer to them, in text order."""

    text: str
    layout: Layout
    mentions: tuple[Mention, ...]
    outside: tuple[Mention, ...]  # the people named outside quotations
    subjects: tuple[SentenceSubject, ...]
    newcomers: tuple[int, ...]  # starts of the sentences about somebody unnamed
    source_cues: Mapping[int, SourceCues | None]  # the cues that name the source of each sentence, by its start
    opening_pronouns: Mapping[tuple[int, str], int]  # positions of "he" or "she" as the first speaker of a paragraph
    pronouns: Mapping[str, str]  # surname to "he" or "she", for those whose given name or title decides it
    surnames: frozenset[str]  # "Page", "Bill": names of people here that are also words for sources
    offices: frozenset[str]  # "actor", "lawyer": nouns for sources that describe somebody named here

    def named(self, start: int, end: int, paragraph: int) -> NamedSource | None:
        """The name of the source at ``start:end``; None for a pronoun if it is not certain who it means."""
        words = self.text[start:end]
        if words.lower() in PERSONAL:
            person = self._person(words.lower(), start, paragraph)
            return NamedSource(person.start, person.start + len(without_possessive(person.text))) if person else None
        return None if is_pronoun(words) else NamedSource(start, end)

    def _person(self, pronoun: str, offset: int, paragraph: int, back: int = _MOST_BACK) -> Mention | None:
        """The one person a pronoun at ``offset`` can mean; None if there is nobody, or more than one.

        Subjects of its own paragraph are tried first, then those of the paragraph before. If that one has only the same
        pronoun, whoever it means there.
        """
        before = self.layout.above(paragraph)
        last = bisect_left(self.subjects, offset, key=lambda subject: subject.start)
        for near in (paragraph, before):
            first = bisect_left(self.subjects, near, key=lambda subject: subject.paragraph)
            until = min(last, bisect_right(self.subjects, near, key=lambda subject: subject.paragraph))
            people = [subject.person for subject in self.subjects[first:until]]
            people = [person for person in people if self._may_be(person, pronoun)]
            if people:
                person = people[-1]
                sure = len({surname(one) for one in people}) == 1 or self._is_just_before(people, offset)
                left = near < paragraph and self._is_left(person, pronoun, offset, paragraph)
                return person if sure and not left and not self._is_another(person, pronoun, offset) else None
        again = self.opening_pronouns.get((before, pronoun), self._all_quoted(before))
        meant = self._person(pronoun, again, before, back - 1) if again is not None and back else None
        if meant is None or again is None or self._is_left(meant, pronoun, again, before):
            return None
        left = self._is_left(meant, pronoun, offset, paragraph)
        return None if left or self._is_another(meant, pronoun, offset) else meant

    def _is_just_before(self, people: Sequence[Mention], offset: int) -> bool:
        """Whether the last of several people is the only subject of the sentence before that of ``offset``.

        Nobody may be named between: "As to whether he would dismiss Lund, Reyes said he".
        """
        opening = bisect_right(self.layout.sentences, offset) - 1
        since = self.layout.sentences[max(opening - 1, 0)]
        first, last = self._named_in(self.layout.sentences[opening], offset)
        return first == last and len({surname(person) for person in people if person.start >= since}) == 1

    def _all_quoted(self, paragraph: int) -> int | None:
        """Start of a paragraph that is all quotation, else None."""
        paragraphs, blanked = self.layout.paragraphs, unquoted(self.text)
        start, end = paragraphs.get(paragraph), paragraphs.get(paragraph + 1, len(blanked))
        quoted = start is not None and blanked.find(BLANK, start, end) >= 0
        return start if quoted and not _LETTER.search(blanked, start or 0, end) else None

    def _may_be(self, person: Mention, pronoun: str) -> bool:
        """Whether a pronoun may mean a person, and not somebody whom they hear or see: "Vane heard her"."""
        other = _OTHERS[pronoun].match(self.text, person.end)
        return self._pronoun(person, pronoun) == pronoun and (other is None or other["verb"] in SPEECH)

    def _pronoun(self, person: Mention, default: str) -> str:
        """A person's pronoun, from the given name if that decides it (members of one family may differ)."""
        return given(without_possessive(person.text).split()) or self.pronouns.get(surname(person), default)

    def _is_left(self, person: Mention, pronoun: str, offset: int, paragraph: int) -> bool:
        """Whether a paragraph names somebody else, and not the person, before its first pronoun up to ``offset``."""
        start = self.layout.paragraphs[paragraph]
        word = _WORDS[pronoun].search(unquoted(self.text), start, offset)
        return self._has_rival(person, pronoun, start, word.start() if word else offset)

    def _is_another(self, person: Mention, pronoun: str, offset: int) -> bool:
        """Whether the words around a pronoun show that it does not mean a person."""
        rivalled = self._is_rivalled(person, pronoun, offset) or self._is_overtaken(person, offset)
        return rivalled or self._is_named_behind(person, offset) or self._is_quoted(person, offset)

    def _is_rivalled(self, person: Mention, pronoun: str, offset: int) -> bool:
        """Whether a sentence names somebody else, and not the person, before its pronoun: "the day Lund was ill she".

        Anyone named in the reported words ("Lund will resign, she said") is not a rival. Whoever is named last before
        ", which she said" is: "Lund has ended Varga's plan, which she called a bluff".
        """
        opening = self.layout.sentence(offset)
        if _RELATIVE.search(self.text, max(opening, offset - _RELATIVE_REACH), offset):
            first, last = self._named_in(opening, offset)
            return last > first and self._has_rival(person, pronoun, self.outside[last - 1].start, offset)
        opened = PHRASE.match(self.text, opening) or CLAUSE.match(self.text, opening)
        reported = self.text.endswith(", ", 0, offset) and not opened
        return not reported and self._has_rival(person, pronoun, opening, offset)

    def _is_overtaken(self, person: Mention, offset: int) -> bool:
        """Whether a sentence between a person and a pronoun is about somebody unnamed."""
        first = bisect_right(self.newcomers, person.start)
        return first < bisect_left(self.newcomers, self.layout.sentence(offset))

    def _has_rival(self, person: Mention, pronoun: str, start: int, end: int) -> bool:
        """Whether ``start:end`` names somebody else who could have the pronoun, and not the person."""
        first, last = self._named_in(start, end)
        names = {surname(other) for other in self.outside[max(first, last - _MOST_RIVALS) : last]}
        return surname(person) not in names and any(self.pronouns.get(name, pronoun) == pronoun for name in names)

    def _is_named_behind(self, person: Mention, offset: int) -> bool:
        """Whether a sentence names the person after its pronoun, which then means somebody else: "he said he met Lund".

        After a quotation it may be the same person: "he waved: “It will last,” Lund said".
        """
        following = self.layout.next_sentence(offset)
        end = following if following is not None else self.outside[-1].end if self.outside else offset
        end = min(end, offset + _BEHIND_REACH)
        quoted = _MARK.search(self.text, offset, end)
        first, last = self._named_in(offset, quoted.start() if quoted else end)
        return any(surname(other) == surname(person) for other in self.outside[first : min(last, first + _MOST_RIVALS)])

    def _named_in(self, start: int, end: int) -> tuple[int, int]:
        """Index of the first person named outside quotations in ``start:end``, and of the first one after it."""
        first = bisect_left(self.outside, start, key=lambda mention: mention.start)
        return first, bisect_left(self.outside, end, key=lambda mention: mention.start)

    def _is_quoted(self, person: Mention, offset: int) -> bool:
        """Whether the quotation beside a pronoun in its sentence names the person: "“See you, Lund,” he wrote"."""
        opening, following = self.layout.sentence(offset), self.layout.next_sentence(offset)
        end = len(self.text) if following is None else following
        behind = bisect_left(self.layout.passages, offset, key=lambda passage: passage.outer_start)
        name = re.compile(rf"\b{re.escape(without_possessive(person.text).split()[-1])}\b")
        beside = self.layout.passages[max(behind - 1, 0) : behind + 1]
        return any(
            name.search(self.text, max(passage.start, offset - _QUOTED_REACH), min(passage.end, offset + _QUOTED_REACH))
            for passage in beside
            if passage.outer_end > opening and passage.outer_start < end
        )


def antecedents(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Antecedents:
    """The people of a text that its pronouns may refer to."""
    passages = quotations(text)
    layout = _layout(text, sentences, passages)
    people = [
        mention
        for mention in mentions
        if mention.type is EntityType.PERSON and not inside(mention, passages) and not layout.is_headline(mention.start)
    ]
    found = {sentence.start: source_cues(text, sentence, mentions) for sentence in sentences}
    speakers = {start: meant for start, (_, meant) in found.items()}
    surnames, offices = _words_for_sources(text, mentions)
    return Antecedents(
        text=text,
        layout=layout,
        mentions=tuple(mentions),
        outside=tuple(people),
        subjects=tuple(subjects(text, sentences, mentions, people, passages, speakers)),
        newcomers=tuple(part.start for part in sentences if is_newcomer(text, part, people, passages)),
        source_cues={start: source for start, (source, _) in found.items()},
        opening_pronouns=opening_pronouns(text, sentences),
        pronouns=pronouns(text, people),
        surnames=surnames,
        offices=offices,
    )


def _layout(text: str, sentences: Sequence[Sentence], passages: tuple[Quotation, ...]) -> Layout:
    heads = [(sentence.start, end_of_capitals(text, sentence)) for sentence in sentences]
    return Layout(
        sentences=tuple(sentence.start for sentence in sentences),
        paragraphs={sentence.paragraph: sentence.start for sentence in reversed(sentences)},
        read=tuple(sorted({part.paragraph for part in sentences if not _is_passed_over(text, part)})),
        passages=passages,
        headlines=tuple((start, end) for start, end in heads if end > start),
    )


def _is_passed_over(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is furniture that parts nothing: a caption, but no sign-off or rule between two updates."""
    start, end = sentence.start, sentence.end
    passed = sentence.kind is SentenceKind.FURNITURE and not is_sign_off(text, start, end)
    return passed and _LETTER.search(text, start, end) is not None


def _words_for_sources(text: str, mentions: Sequence[Mention]) -> tuple[frozenset[str], frozenset[str]]:
    """The words for sources that are names of people here, and those that describe people named here."""
    surnames: set[str] = set()
    offices: set[str] = set()
    for person in mentions:
        if person.type is EntityType.PERSON:
            words = without_possessive(person.text).split()
            surnames.update(word for word in (words[0], words[-1]) if len(words) > 1 and word.lower() in _SINGULAR)
            behind = CALLED.match(text, person.end)
            before = text[max(0, person.start - _OFFICE_REACH) : person.start].split()[-1:]
            offices.update(word for word in (*before, behind["office"] if behind else "") if word in _OFFICES)
    return frozenset(surnames), frozenset(offices)
