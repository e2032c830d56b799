"""What is said of an article that lacks something."""

from typing import Final

NO_DATE: Final = "no date"
NO_HEADLINE: Final = "no headline; the first sentence is shown"


def one_of(articles: int) -> str:
    """That an article is not all of its story: ``One of 3 articles of its story``; '' for the only one."""
    return f"One of {articles:,} articles of its story" if articles > 1 else ""
