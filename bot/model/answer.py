"""What a question may be answered with."""

from bot.model.comparison import Comparison
from bot.model.coverage_gap import CoverageGap
from bot.model.developments import Developments
from bot.model.entity import Profile
from bot.model.passage import Cuttings
from bot.model.search import Choice, NotFound, SearchPage
from bot.model.story_answer import Statements, StoryAnswer
from bot.model.summary import StorySummary, Summary

# What every command finds, in Slack and in the terminal.
Found = Summary | StorySummary | Comparison | Profile | SearchPage | Choice | NotFound | Developments | CoverageGap
# With what only a conversation asks for: a story's sentences on a question, or those behind an answer.
Answer = Found | StoryAnswer | Statements | Cuttings
