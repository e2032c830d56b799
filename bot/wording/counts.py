"""Counts and lists in words."""

from collections.abc import Callable, Sequence

from bot.model.story import Origin, Story


def count(number: int, word: str, plural: str = "") -> str:
    """``1 article``, ``5 articles``, ``2 stories``."""
    return f"{number:,} {word if number == 1 else plural or word + 's'}"


def listed(names: Sequence[str], most: int) -> str:
    """``A, B and 3 more``."""
    rest = and_more(len(names) - most)
    return f"{', '.join(names[:most])} {rest}" if rest else ", ".join(names)


def and_more(rest: int, what: str = "more", several: str = "more") -> str:
    """``and 3 more``, ``and 1 more story``; '' if nothing is left."""
    return f"and {count(rest, what, several)}" if rest > 0 else ""


def story_counts(story: Story, most: int, shown: Callable[[str], str] = str) -> tuple[str, str, str]:
    """``5 articles``, ``4 outlets``, ``3 origins: AP (3), Metro and Post (2)``; ``shown`` escapes each name.

    If every origin has one article, the origins are the outlets and need no names.
    """
    several = 1 < len(story.newsrooms) < len(story.articles)
    named = [f"{_printers(origin, shown)} ({len(origin.articles):,})" for origin in story.newsrooms if several]
    origins = count(len(story.newsrooms), "origin") + (f": {listed(named, most)}" if named else "")
    return count(len(story.articles), "article"), count(len(story.outlets), "outlet"), origins


def _printers(origin: Origin, shown: Callable[[str], str]) -> str:
    """The agency of an origin, or all outlets that print its articles."""
    outlets = [shown(outlet) for outlet in origin.outlets]
    if origin.wire or len(outlets) < 2:  # noqa: PLR2004 - two can be joined
        return shown(origin.label)
    return " and ".join(outlets) if len(outlets) == 2 else listed(outlets, 2)  # noqa: PLR2004 - the same
