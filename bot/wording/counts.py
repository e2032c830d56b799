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


def fewer(origins: int, outlets: int) -> str:
    """``2 independent reports``, if copies make these fewer than the outlets; else ''."""
    return count(origins, "independent report") if origins < outlets else ""


def story_counts(story: Story, most: int = 0, shown: Callable[[str], str] = str) -> list[str]:
    """``4 outlets``, ``3 independent reports: AP (3), Metro and Post (2)``; first ``5 articles`` if an outlet has two.

    Independent reports are counted if they are fewer than the outlets, and ``most`` of them named by ``shown``.
    """
    articles, outlets, origins = len(story.articles), len(story.outlets), story.newsrooms
    named = [
        f"{_printers(origin, shown)} ({len(origin.articles):,})" for origin in origins if most and len(origins) > 1
    ]
    told = [count(articles, "article")] if articles != outlets else []
    told.append(count(outlets, "outlet"))
    if independent := fewer(len(origins), outlets):
        told.append(independent + (f": {listed(named, most)}" if named else ""))
    return told


def _printers(origin: Origin, shown: Callable[[str], str]) -> str:
    """The agency of an origin, or all outlets that print its articles."""
    outlets = [shown(outlet) for outlet in origin.outlets]
    if origin.wire or len(outlets) < 2:  # noqa: PLR2004 - two can be joined
        return shown(origin.label)
    return " and ".join(outlets) if len(outlets) == 2 else listed(outlets, 2)  # noqa: PLR2004 - the same
