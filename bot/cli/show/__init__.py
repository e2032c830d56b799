"""Answers as text."""

from typing import assert_never

from bot.cli.show.comparison import show_comparison
from bot.cli.show.coverage_gap import show_coverage_gap
from bot.cli.show.developments import show_developments
from bot.cli.show.entity import show_profile
from bot.cli.show.no_results import show_choice, show_not_found
from bot.cli.show.search import show_search
from bot.cli.show.summary import show_story_summary, show_summary
from bot.cli.terminal_page import TerminalPage
from bot.model.answer import CommandAnswer
from bot.model.comparison import Comparison
from bot.model.coverage_gap import CoverageGap
from bot.model.developments import Developments
from bot.model.entity import Profile
from bot.model.search import Choice, NotFound, SearchPage
from bot.model.summary import StorySummary, Summary


def show(page: TerminalPage, answer: CommandAnswer, *, explain: bool = False) -> None:
    """Write an answer; ``explain`` adds the reasons for what was paired, joined or resolved."""
    match answer:
        case Summary():
            show_summary(page, answer, explain=explain)
        case StorySummary():
            show_story_summary(page, answer, explain=explain)
        case Comparison():
            show_comparison(page, answer, explain=explain)
        case Profile():
            show_profile(page, answer, explain=explain)
        case SearchPage():
            show_search(page, answer)
        case Developments():
            show_developments(page, answer)
        case CoverageGap():
            show_coverage_gap(page, answer)
        case Choice():
            show_choice(page, answer, explain=explain)
        case NotFound():
            show_not_found(page, answer)
        case _:
            assert_never(answer)
