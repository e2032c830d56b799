"""A question, typed or pressed: what is asked, about what, and the part of the answer that is wanted."""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Annotated, ClassVar, Final

from pydantic import ConfigDict, Field

from bot.model.passage import Passage

SPANS = 60  # most passages that one request asks the evidence of

Id = Annotated[str, Field(max_length=4_096)]
Place = Annotated[int, Field(ge=0, le=200_000_000)]


class What(StrEnum):
    """The kinds of question."""

    SUMMARY = "summary"
    COMPARE = "compare"
    ENTITY = "entity"
    COVERAGE = "coverage"
    ABOUT = "about"
    EVIDENCE = "evidence"
    ASKED = "asked"
    SAYS = "says"
    QUOTED = "quoted"
    CHANGES = "changes"
    WORDS = "words"  # words without a request
    FOLLOW = "follow"
    UNFOLLOW = "unfollow"
    FOLLOWS = "follows"
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"
    UNDO = "undo"
    DROP = "drop"
    LEAVE = "leave"
    WRONG = "wrong"
    REMIND = "remind"
    NEXT = "next"
    SOURCES = "sources"


# The kinds that a conversation answers by itself; all others are questions to the newsroom.
OF_CONVERSATION: Final = (
    What.FOLLOW,
    What.UNFOLLOW,
    What.FOLLOWS,
    What.HELP,
    What.GREETING,
    What.THANKS,
    What.UNDO,
    What.DROP,
    What.LEAVE,
    What.WRONG,
    What.REMIND,
    What.NEXT,
    What.SOURCES,
)
# Questions about a story as a whole: if it turns out to be another than was named, they are asked of that one.
OF_STORY: Final = frozenset({What.SUMMARY, What.COMPARE, What.CHANGES})


class Part(StrEnum):
    """Which part of an answer: the first page, or one behind its buttons."""

    OVERVIEW = "first"
    HEADLINES = "headlines"
    AGREED = "agreed"
    DIFFER = "differ"
    ONLY = "only"
    PERHAPS = "perhaps"
    NAMES = "names"
    DETAILS = "details"
    VOICES = "voices"
    BYLINES = "bylines"
    OPINION = "opinion"
    MISSING = "missing"
    CORRECTIONS = "corrections"
    CONFIRMED = "confirmed"
    SOURCED = "sourced"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class PassageSpan:
    """The place of a passage."""

    article: Id
    start: Place
    end: Place

    @classmethod
    def of(cls, passage: Passage) -> "PassageSpan":
        """Where a passage is."""
        return cls(passage.article, passage.start, passage.end)


@dataclass(frozen=True, slots=True)
class Request:
    """A question by words, or by the ids of what it is about; ``count`` 0 means the usual number of sentences.

    ``words`` are the question, or name what it is about; ``against`` is what that is compared with. ``speaker`` is who
    says it, ``owning`` if its last s may be a possessive; ``outlet``, whose articles are searched, or whose share of a
    part is wanted; ``story_named``, the story of which an outlet lacks something, as it was typed; ``since``, the day
    from which on changes are wanted. ``seen`` is the fingerprint of the answer that the person who shares it has read.
    The bounds are checked wherever a request is read back from text.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    what: What
    words: Annotated[str, Field(max_length=4_500)] = ""
    story: Id = ""
    article: Id = ""
    other: Id = ""
    entity: Id = ""
    speaker: Annotated[str, Field(max_length=4_500)] = ""
    owning: bool = False
    outlet: Annotated[str, Field(max_length=4_500)] = ""
    story_named: Annotated[str, Field(max_length=4_500)] = ""
    since: Annotated[str, Field(max_length=4_500)] = ""
    against: Annotated[str, Field(max_length=4_500)] = ""
    count: Annotated[int, Field(ge=0, le=10)] = 0
    part: Part = Part.OVERVIEW
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    spans: Annotated[tuple[PassageSpan, ...], Field(max_length=SPANS)] = ()
    seen: Annotated[str, Field(max_length=16)] = ""

    @property
    def articles(self) -> list[str]:
        """The ids of the articles that it is about."""
        return [each for each in (self.article, self.other) if each]

    @property
    def needs_story(self) -> bool:
        """Whether it can only be answered of a story, and none is known yet."""
        of_one = self.what in (What.ASKED, What.SAYS) or (self.what is What.COMPARE and self.part is Part.ONLY)
        return of_one and not (self.story or self.article)


@dataclass(frozen=True, slots=True)
class Intent:
    """What a person asks for, before it is known what their thread is about.

    ``refers``: the subject is "it", "this" or left out, so the thread decides what is meant. ``note`` explains how the
    line was read. ``listed`` is the number, from 1, of an item in the list above, if the words may mean one. Of two
    questions in one line, it is the ``first`` that is asked; the ``second`` is offered below the answer.
    """

    request: Request
    links: tuple[str, ...] = ()
    refers: bool = False
    note: str = ""
    listed: int = 0
    first: str = ""
    second: str = ""


class Naming(Enum):
    """How a line names the story that it turns to."""

    BACK = auto()  # back to the flood
    MEANT = auto()  # the mayor one; no, the strike
    RULED_OUT = auto()  # not the coach
    NAMESAKE = auto()  # the other Quill
    TOPIC = auto()  # re the flood: how many died?


@dataclass(frozen=True, slots=True)
class StoryNamed:
    """The words by which a line names a story apart from what it asks of it; ``question`` is that, if it asks."""

    naming: Naming
    words: str
    question: str = ""
