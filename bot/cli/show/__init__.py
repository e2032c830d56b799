"""Answers as pages of text."""

from bot.cli.page import Page
from bot.cli.show.comparison import show_comparison
from bot.cli.show.entity import show_profile
from bot.cli.show.missing import show_choice, show_not_found
from bot.cli.show.search import show_search
from bot.cli.show.summary import show_story_summary, show_summary
from bot.model.comparison import Comparison
from bot.model.entity import Profile
from bot.model.search import Choice, NotFound, SearchPage
from bot.model.summary import StorySummary, Summary

Answer = Summary | StorySummary | Comparison | Profile | SearchPage | Choice | NotFound


def show(page: Page, answer: Answer) -> None:
    """Write an answer."""
    match answer:
        case Summary():
            show_summary(page, answer)
        case StorySummary():
            show_story_summary(page, answer)
        case Comparison():
            show_comparison(page, answer)
        case Profile():
            show_profile(page, answer)
        case SearchPage():
            show_search(page, answer)
        case Choice():
            show_choice(page, answer)
        case NotFound():
            show_not_found(page, answer)
