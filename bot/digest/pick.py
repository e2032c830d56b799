"""What a digest contains: which stories, in which order, and the two lines of each. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.compare.latest_value import Latest
from bot.model.article import Genre
from bot.model.comparison import Comparison, Difference, DifferenceKind
from bot.model.digest import DigestStory
from bot.model.edition import Window
from bot.model.passage import Passage
from bot.model.story import Report, Story
from bot.newsroom.story.story_sentences import story_sentences
from bot.settings import SectionPlan
from bot.text.words import words

# What makes a story important. One more origin outweighs being the newest; a name that the newsroom follows weighs as
# much as two origins; above six origins a story is at the top anyway.
ORIGIN, OWN_NAME, NEWEST = 1.0, 2.0, 0.9
MOST_ORIGINS = 6
MOST_NAMES = 2
_UNSAID = frozenset(("", "times", "page", "pages", "points", "words"))  # counted in many things
LEAD = 300  # characters of a lead that still reads like a headline
AGREED, ONLY = 3, 3  # details of a story in the thread


@dataclass(frozen=True, slots=True)
class NewStory:
    """A story with news in the window: its articles there, the latest time, the newsroom's names in them."""

    story: Story
    articles: tuple[str, ...]
    latest: datetime
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """One section's stories, the most important first, and how many more it has that are not shown anywhere."""

    title: str
    stories: tuple[NewStory, ...]
    left_out: int


def importance(new: NewStory, window: Window) -> float:
    """How important a story is in a window: origins that reported in it, the newsroom's names, freshness."""
    length = (window.until - window.since).total_seconds()
    fresh = (new.latest - window.since).total_seconds() / length if length > 0 else 0.0
    return (
        ORIGIN * min(origins_in(new), MOST_ORIGINS)
        + OWN_NAME * min(len(new.names), MOST_NAMES)
        + NEWEST * min(1.0, max(0.0, fresh))
    )


def origins_in(new: NewStory) -> int:
    """How many origins of a story reported in the window."""
    counted = set(new.articles)
    return sum(1 for origin in new.story.newsrooms if counted & set(origin.articles))


def share_out(
    sections: Sequence[SectionPlan], stories: Sequence[NewStory], selected: Sequence[Collection[str]], window: Window
) -> list[Chosen]:
    """Give each section its stories; a story appears once, in the first section that has room for it.

    ``selected`` holds, for each section, the ids of the stories it is about.
    """
    ranked = sorted(stories, key=lambda new: (-importance(new, window), new.story.id))
    shown: set[str] = set()
    picked: list[list[NewStory]] = []
    for section, wanted in zip(sections, selected, strict=True):
        mine = [new for new in ranked if new.story.id in wanted and new.story.id not in shown][: section.stories]
        shown |= {new.story.id for new in mine}
        picked.append(mine)
    left = [new.story.id for new in ranked if new.story.id not in shown]
    counted: set[str] = set()
    chosen = []
    for section, mine, wanted in zip(sections, picked, selected, strict=True):
        out = {story for story in left if story in wanted} - counted
        counted |= out
        chosen.append(Chosen(section.title, tuple(mine), len(out)))
    return chosen


def two_lines(new: NewStory, reports: Sequence[Report], comparison: Comparison | None) -> DigestStory | None:
    """A story's lead and dispute with its details; None if its articles have no sentence that can be shown.

    ``reports`` are the story's articles that count in the window.
    """
    lead = _lead(new.story.title, reports, comparison)
    if lead is None:
        return None
    return DigestStory(
        story=new.story,
        lead=lead,
        dispute=_dispute(comparison, lead),
        why=tuple(_why(new)),
        agreed=comparison.facts[:AGREED] if comparison else (),
        only=comparison.only[:ONLY] if comparison else (),
        genre=next(report.article.genre for report in reports if report.article.id == lead.article),
        titled_by_lead=_titles(lead, new.story.title, reports),
    )


def _titles(lead: Passage, title: str, reports: Sequence[Report]) -> bool:
    """Whether a lead says all that its story's title does: it has the same words, or the title was taken from it."""
    from_text = any(report.article.title_from_text and report.article.title == title for report in reports)
    begins = from_text and lead.text.startswith(title.removesuffix("…"))
    return begins or words(title) == words(lead.text)


def _lead(title: str, reports: Sequence[Report], comparison: Comparison | None) -> Passage | None:
    """The sentence that the story's summary begins with, or a short one that reports the same fact if it is long.

    News comes before comment.
    """
    told = [report for report in reports if report.article.genre is Genre.NEWS and report.body] or reports
    for lead in story_sentences(title, told, comparison, Latest(comparison), 1):
        counted = {report.article.id for report in told}
        facts = comparison.agreed if comparison and len(lead.text) > LEAD else ()
        same = (part for fact in facts if lead in fact.sentences for part in fact.sentences if part.article in counted)
        return next((part for part in same if len(part.text) <= LEAD), lead)
    return None


def _dispute(comparison: Comparison | None, lead: Passage) -> Difference | None:
    """A number on which the sources differ more than slightly, else such a date; the lead's before others.

    A number outside the lead must say what it counts: "times" or nothing leaves readers to guess.
    """
    differ = sorted(comparison.merged_differences if comparison else (), key=lambda one: not one.holds(lead))
    for kind in (DifferenceKind.NUMBER, DifferenceKind.DATE):
        for difference in differ:
            has_two_values = len({side.value for side in difference.sides}) > 1
            if difference.kind is kind and has_two_values and not difference.slight and _says_what(difference, lead):
                return difference
    return None


def _says_what(difference: Difference, lead: Passage) -> bool:
    """Whether readers see what the values are of: the lead has one, or they measure something; dates speak alone."""
    counted = difference.about.lower() not in _UNSAID
    return counted or difference.kind is not DifferenceKind.NUMBER or difference.holds(lead)


def _why(new: NewStory) -> list[str]:
    """The reasons for a story's rank."""
    origins = origins_in(new)
    reasons = [f"{origins} origins" if origins > 1 else "1 origin"]
    return [*reasons, *(f"names {name}" for name in new.names[:MOST_NAMES])]
