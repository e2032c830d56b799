"""Questions that sentences of a story may answer: which figure is asked for, and the words that name the thing."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import Final

from bot.model.analysis import FigureKind
from bot.text.lexicon.calendar_words import WEEKDAYS
from bot.text.lexicon.people import PERSON
from bot.text.lexicon.synonyms import is_past, term_of
from bot.text.lexicon.to_come import MODALS
from bot.text.typed.answer_type import AnswerType, answer_type
from bot.text.typed.either import Either, either
from bot.text.typed.figure_questions import CHANGES, COUNTS, SIZES, SUMS, kinds_asked, kinds_of_size
from bot.text.typed.phrasings import PHASES, spelt_out
from bot.text.typed.told_as import fillers, measures
from bot.text.typed.typed_lines import YES_OR_NO
from bot.text.typed.typed_numbers import TypedNumber, typed_numbers
from bot.text.words import STOP_WORDS, words

# Words of a toll that any disaster has, and those that say which toll is wanted.
_TOLL: Final = frozenset(("death", "casualty", "toll"))
_DEAD: Final = "dead"
_WHICH_TOLL: Final = frozenset("latest current official final new newest confirmed overall moment".split())
ANY_TOLL: Final = rf"(?:(?:{'|'.join(_WHICH_TOLL)}) ){{0,2}}(?:(?:{'|'.join(_TOLL - {'toll'})}) )?toll"
_LIVE: Final = frozenset("live lives lived population".split())
# Words for people in general, which any count of people has.
_PEOPLE: Final = frozenset(("people", *PERSON, *(f"{word}s" for word in PERSON)))
_COMING: Final = frozenset("came come coming went go going gone".split())  # of "how many came?"
# What asks for the state of things when the newest article appeared.
_NOW: Final = re.compile(
    r"\b(?:latest|newest|current|currently|now|yet|still|so\s+far|at\s+the\s+moment|up\s+to\s+date)\b", re.IGNORECASE
)
_TO_COME: Final = MODALS | {"can", "are", "is", "due", "expected"}
_LISTED: Final = frozenset(("the", "names", "of"))
# What somebody does who is asked for a word, and other words for speaking.
REPLIES: Final = frozenset(
    """comment comments commented commenting respond responds responded responding response react reacts reacted
    reaction reply replies replied""".split()
)
_SPEAKING: Final = REPLIES.union("say says said tell told answer answers answered speak spoke".split())
_OF_AGE: Final = frozenset("age ages right wrong correct true".split())  # "who is right on her age?"
_VERBS: Final = frozenset(("won",))  # elsewhere what is left of "won't"
_JOINED: Final = re.compile(r"['’](?:d|ll|ve|re|m)$")  # "who'd"
_NOT: Final = ("n't", "n’t")  # ends of words, "wasn't"
# What begins, also takes effect: beside a date these say one thing.
BEGIN: Final = frozenset(map(term_of, "begin start commence launch effect force".split()))
_DAYS: Final = frozenset((*WEEKDAYS, "today", "yesterday", "tomorrow", "tonight"))
_DATED: Final = frozenset((FigureKind.DATE, FigureKind.DURATION, FigureKind.DISTANCE))
_AUXILIARIES: Final = frozenset(YES_OR_NO.split("|"))
BEFORE_A_NOUN: Final = frozenset("the a an his her its their our my your any some all both".split())
_SHORTENED: Final = re.compile(r"\b(who|what|where|when|why|how)s\b")
_EARLY: Final = 3  # words of a question among which its verb is: "why on earth was he"
_PRONOUNS: Final = frozenset("he she his her".split())
_OTHER: Final = frozenset(("other", "others", "another"))
_SUFFERED: Final = frozenset("was were is are been being be got get".split())
_DO_IT: Final = frozenset(("do", "it"))
_FEW: Final = 3  # words of a bare noun phrase


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    ``words`` are the lower-case words that name it; "people" only if it is all that does. ``type`` is what it asks for,
    ``kinds`` are the kinds of figure that may answer, empty if no figure is asked for. The ``focus`` is the noun behind
    the verb that begins it: "minister" of "was the minister sacked?". A sentence must have a word that is not among the
    ``weak``; ``line`` are all words in order, ``meant`` is what a model of meaning is asked. If how big something is is
    asked (``sized``), a figure must stand beside its name. Of numbers in the question joined by "or" (``either``), each
    outlet's figure is asked for; other ``numbers`` are in it in digits.
    """

    words: tuple[str, ...]
    kinds: frozenset[FigureKind] = frozenset()
    type: AnswerType = AnswerType.OTHER
    focus: str = ""
    weak: frozenset[str] = frozenset()
    line: tuple[str, ...] = ()
    sized: bool = False
    meant: str = ""
    either: Either | None = None
    numbers: tuple[TypedNumber, ...] = ()

    @property
    def dated(self) -> bool:
        """Whether only dates or lengths may answer, which most sentences have."""
        return bool(self.kinds) and self.kinds <= _DATED

    @property
    def of_day(self) -> bool:
        """Whether it asks for a date or a time of day."""
        return FigureKind.DATE in self.kinds

    @property
    def of_past_day(self) -> bool:
        """Whether it asks when something was."""
        return self.of_day and not self.of_future

    @property
    def counted(self) -> frozenset[str]:
        """The plurals that name what is counted: "ships" of "how many ships wait at the port?", none of "killed"."""
        noun = takewhile(lambda word: word not in STOP_WORDS, self.line[2:]) if self.type is AnswerType.COUNT else ()
        return frozenset(word for word in noun if word[-1] == "s")

    @property
    def suffered(self) -> frozenset[str]:
        """What was done to those counted: "shot" of "how many people were shot?"."""
        pairs = pairwise(self.line) if self.type is AnswerType.COUNT else ()
        return frozenset(after for before, after in pairs if before in _SUFFERED)

    @property
    def change(self) -> str:
        """The term of the change of which the amount is asked for: "how much is the pay rise?"."""
        last = term_of(self.line[-1]) if self.type is AnswerType.AMOUNT else ""
        return last if last in CHANGES else ""

    @property
    def pronouns(self) -> frozenset[str]:
        """Those of its words that stand for somebody."""
        return _PRONOUNS.intersection(self.line)

    @property
    def of_others(self) -> bool:
        """Whether it asks for others than are known."""
        return not _OTHER.isdisjoint(self.line)

    @property
    def of_gist(self) -> bool:
        """Whether it asks what something is about."""
        return "about" in self.line

    @property
    def of_population(self) -> bool:
        """Whether it asks how many people live somewhere."""
        return self.kinds == COUNTS and not _LIVE.isdisjoint(self.words)

    @property
    def measured(self) -> frozenset[str]:
        """The terms of the thing whose size is asked for: the rise of "the pay rise"."""
        terms = frozenset(map(term_of, self.words)) if self.sized else frozenset[str]()
        return terms & (SUMS | CHANGES) or terms

    @property
    def of_any_story(self) -> bool:
        """Whether it asks for a toll and does not say of what."""
        return bool(self.kinds) and bool(self.words) and _TOLL.issuperset(self.words)

    @property
    def as_told(self) -> "Question":
        """The question as sentences answer it: for a toll, of the dead, however they are asked for."""
        if not self.kinds or "toll" not in self.words:
            return self
        return replace(self, words=tuple(dict.fromkeys(_DEAD if word in _TOLL else word for word in self.words)))

    @property
    def typed(self) -> tuple[str, ...]:
        """Those of its words that were typed so, not made of a phrase."""
        return tuple(word for word in self.words if word in self.line)

    @property
    def of_whether(self) -> bool:
        """Whether it asks if something is so, in yes-or-no words or "any": what is near in meaning may deny it."""
        return self.type in (AnswerType.YES_OR_NO, AnswerType.WHETHER)

    @property
    def of_future(self) -> bool:
        """Whether it asks when something will be."""
        return self.of_day and not _TO_COME.isdisjoint(self.line[:4])

    @property
    def of_speech(self) -> bool:
        """Whether it asks if somebody speaks, or what they say."""
        return not _SPEAKING.isdisjoint(self.line)

    @property
    def of_reply(self) -> bool:
        """Whether it asks if somebody answered who was asked: that nobody did is an answer."""
        return not REPLIES.isdisjoint(self.line)

    @property
    def of_somebody(self) -> bool:
        """Whether it asks for a person: who did something, or has an office or part."""
        return self.type in (AnswerType.PERSON, AnswerType.BEARER)

    @property
    def of_motive(self) -> bool:
        """Whether it asks for a reason and does not say of what: "why did she do it?", "on what grounds?"."""
        return self.type is AnswerType.REASON and (_DO_IT.issubset(self.line) or self.line[0] == "on")

    @property
    def of_beginning(self) -> bool:
        """Whether it asks when something begins, and not what: "when does it start?"."""
        return self.dated and bool(self.words) and BEGIN.issuperset(map(term_of, self.words))

    @property
    def of_people(self) -> bool:
        """Whether a list of people may answer it: "who were the victims?", "the victims"; not "who is the mayor?"."""
        of_one = self.type is AnswerType.BEARER and "the" in self.line[1:3] and self.line[-1][-1] != "s"
        return not (self.kinds or of_one or self.numbers) and (
            self.of_somebody or _LISTED.issuperset(set(self.line).difference(self.words))
        )

    @property
    def of_now(self) -> bool:
        """Whether it asks how things stand: "the latest toll", "is it still shut?"."""
        return _NOW.search(" ".join(self.line)) is not None


def question(typed: str) -> Question:
    """Read a question; words alone ask for sentences that contain them."""
    line = typed.strip(" \t\n?!.,;:")
    numbers = either(line)
    kinds = kinds_asked(line) or (numbers.measures if numbers else frozenset())
    asked, spelt = words(line), words(spelt_out(f"{line[: numbers.start]} {line[numbers.end :]}" if numbers else line))
    of, focus = answer_type(asked), _focus(asked)
    comment = asked[-1:] == ["comment"]  # of "did Quill comment?", whatever Quill does is near
    spelt = _without(REPLIES, spelt) if comment else spelt
    told = _naming_figure(_naming(spelt), asked, kinds)
    told = _without(REPLIES, told) if comment or of is AnswerType.YES_OR_NO else told
    if FigureKind.COUNT in kinds:
        kinds = kinds if _PEOPLE.isdisjoint(told) else kinds & COUNTS
        if not told and not _COMING.isdisjoint(asked):
            told, spelt = ["attended"], ["how", "many", "people", *spelt[2:]]
        told = _without(_PEOPLE, told)
    sized = kinds == SIZES
    if sized:
        told = [word for word in told if word != "size"]
        kinds = kinds_of_size(told)
    return Question(
        words=tuple(dict.fromkeys(told)),
        kinds=kinds,
        sized=sized,
        type=of,
        focus=focus,
        weak=_weak(told, kinds, focus if of is AnswerType.YES_OR_NO else ""),
        line=tuple(asked),
        meant=_as_question(spelt),
        either=numbers and numbers.beside(told),
        numbers=tuple(each for each in typed_numbers(line) if set(each.words) <= set(told)),
    )


def _without(words_left_out: AbstractSet[str], told: list[str]) -> list[str]:
    """The words without some, unless there are no others."""
    return [word for word in told if word not in words_left_out] or told


def _naming(spelt: Sequence[str]) -> list[str]:
    """The words that name what is asked for."""
    said = (word for word in spelt if _JOINED.sub("", word) not in STOP_WORDS or word in _VERBS)
    return [word for word in said if word not in fillers() and not word.endswith(_NOT)]


def _naming_figure(told: list[str], asked: Sequence[str], kinds: AbstractSet[FigureKind]) -> list[str]:
    """Those of the words that say which figure; an adjective alone does ("how strong?"), except of a size."""
    if not kinds:
        return told
    if "toll" in told:
        told = [word for word in told if word not in _WHICH_TOLL]
    if kinds == {FigureKind.AGE}:
        told = [word for word in told if word not in _OF_AGE]
    if not told and kinds != SIZES:
        return [word for word in asked if word in measures()]
    return told


def _as_question(spelt: Sequence[str]) -> str:
    """What a model of meaning is asked: a bare noun as a question, which is nearer to sentences that answer."""
    told = _SHORTENED.sub(r"\1 is", " ".join(spelt))
    bare = len(spelt) <= _FEW and STOP_WORDS.isdisjoint(told.split()) and not any(map(is_past, spelt))
    return f"what was the {told}" if told and bare else told


def _weak(told: Sequence[str], kinds: AbstractSet[FigureKind], subject: str) -> frozenset[str]:
    """The words that say too little without another: verbs of beginning beside a date, days, all but a subject."""
    days = _DAYS.intersection(told) if not _DAYS.issuperset(told) else frozenset[str]()
    if kinds:
        return days.union(PHASES.intersection(told) if kinds <= _DATED else ())
    return frozenset(told) - {subject} if subject in told else days


def _focus(asked: Sequence[str]) -> str:
    """The first word of the noun phrase behind the verb that begins a question; empty if there is none."""
    verb = next((at for at, word in enumerate(asked[:_EARLY]) if word in _AUXILIARIES), len(asked))
    return next((word for word in asked[verb + 1 :] if word not in BEFORE_A_NOUN), "")
