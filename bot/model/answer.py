"""Answers: what a story's sentences say on a question, what somebody says in it, and any answer in its thread."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.comparison import Comparison, Side
from bot.model.conversation import Subject
from bot.model.coverage_gap import CoverageGap
from bot.model.developments import Developments
from bot.model.entity import Profile
from bot.model.passage import Cuttings, Head
from bot.model.request import Request
from bot.model.search import Choice, NotFound, SearchPage
from bot.model.story import Story
from bot.model.summary import StorySummary, Summary, Voice


class Sought(StrEnum):
    """What a question asks a sentence for."""

    FIGURE = "figure"
    DATE = "date"
    TIME = "time of day"
    PLACE = "place"
    WORDS = "sentence"


@dataclass(frozen=True, slots=True)
class StoryAnswer:
    """A story's own sentences that may answer a question, each outlet's best first.

    The ``value`` of each is the figure or date that was ``sought``, empty if none was. ``silent`` are the outlets
    without such a sentence.
    """

    story: Story
    heads: tuple[Head, ...]
    asked: str
    told: tuple[Side, ...] = ()
    sought: Sought = Sought.WORDS
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statements:
    """What a speaker, or an outlet of the index, says in a story; empty if nothing in it is theirs.

    ``speaker`` is the name that was typed, or the outlet's own name if ``voices`` are sentences of its articles
    (``is_outlet``). ``about`` are the words that were asked about; ``on_it`` counts the voices that have them, which
    come first.
    """

    story: Story
    heads: tuple[Head, ...]
    speaker: str
    voices: tuple[Voice, ...] = ()
    is_outlet: bool = False
    about: str = ""
    on_it: int = 0


Found = Summary | StorySummary | Comparison | Profile | SearchPage | Choice | NotFound | Developments | CoverageGap
Answer = Found | StoryAnswer | Statements | Cuttings


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer in its thread: the request as it was read, the answer, and the thread's new subject.

    ``misspelt`` is the answer to the request as it was spelt, if only a corrected spelling found something. ``chosen``:
    several share the name, and the answer is the one in the thread's story. ``left`` is the story that the thread was
    about, if it is now about another.
    """

    request: Request
    answer: Answer
    subject: Subject
    misspelt: NotFound | None = None
    chosen: bool = False
    left: Story | None = None
