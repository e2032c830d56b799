"""What a question may be answered with."""

from dataclasses import dataclass

from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.coverage_gap import CoverageGap
from bot.model.developments import Developments
from bot.model.entity import Profile
from bot.model.passage import Excerpts
from bot.model.quoted import Quoted
from bot.model.reported import Reported
from bot.model.request import Request
from bot.model.search import Choice, NotFound, SearchPage
from bot.model.story import Story
from bot.model.story_answer import Statements, StoryAnswer
from bot.model.summary import StorySummary, Summary

# What every command finds, in Slack and in the terminal.
CommandAnswer = (
    Summary | StorySummary | Comparison | Profile | SearchPage | Choice | NotFound | Developments | CoverageGap
)
# With what only a conversation asks for: a story's sentences on a question, those of a quotation or behind an answer.
Answer = CommandAnswer | StoryAnswer | Reported | Quoted | Statements | Excerpts


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer in its thread: the request as it was read, the answer, and the thread's new subject.

    ``misspelt`` is the answer to the request as it was spelt, if only a corrected spelling found something.
    ``one_of_namesakes``: several share the name, and the answer is the one in the thread's story. ``only_candidate``:
    several stories might be meant, and the question's words were found in one alone. ``kept_story`` is the thread's,
    if the answer is the profile of what it does not name. ``previous_story`` is the one that the thread was about, if
    it is now about another. ``rule`` is the name of the rule by which the thread decided what the answer is; '' if it
    is what it would be outside the thread.
    """

    request: Request
    answer: Answer
    subject: Subject
    misspelt: NotFound | None = None
    one_of_namesakes: bool = False
    only_candidate: bool = False
    kept_story: Story | None = None
    previous_story: Story | None = None
    rule: str = ""
