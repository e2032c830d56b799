"""Buttons that lead to a story or an article; none if there is nothing to lead to."""

from collections.abc import Iterable, Sequence

from bot.model.passage import Head
from bot.model.request import Request, What
from bot.model.story import Story
from handlers.render import safe
from handlers.render.blocks import BUTTON, CARRIED, Button


def to_summary(story_id: str, title: str, label: str = "Summary") -> list[Button]:
    """The button to a story's summary."""
    return [Button(label, "open", Request(What.SUMMARY, story=story_id), of=title)] if story_id else []


def back_to(story_id: str) -> list[Button]:
    """The button back to the story that a thread turned from."""
    return [Button("Back to that story", "back", Request(What.SUMMARY, story=story_id))] if story_id else []


def to_comparison(story_id: str, title: str) -> list[Button]:
    """The button to a story's comparison."""
    return [Button("Compare outlets", "open", Request(What.COMPARE, story=story_id), of=title)] if story_id else []


def to_changes(story_id: str, heads: Sequence[Head]) -> list[Button]:
    """The button to what changed in a story; none if its articles are of one day and none was corrected."""
    days = {head.published.date() for head in heads if head.published}
    if not story_id or (len(days) < 2 and all(head.version == 1 for head in heads)):  # noqa: PLR2004 - one after another
        return []
    return [Button("What changed", "open", Request(What.CHANGES, story=story_id))]


def onward(story: Story) -> list[Button]:
    """The buttons to a story's comparison, if it has two articles, and its summary."""
    compare = to_comparison(story.id, story.title) if len(story.articles) > 1 else []
    return [*compare, *to_summary(story.id, story.title)]


def to_stories(stories: Iterable[tuple[str, str]]) -> list[Button]:
    """A button to the summary of each story, by its id and title."""
    return [
        Button(safe.name(title, BUTTON), "open", Request(What.SUMMARY, story=story_id)) for story_id, title in stories
    ]


def to_articles(heads: Iterable[Head]) -> list[Button]:
    """A button to the summary of each article."""
    return [Button(article_label(head), "open", Request(What.SUMMARY, article=head.id)) for head in heads]


def to_search(typed: str) -> Button:
    """The button that searches all articles for words."""
    return Button("Search all articles", "open", Request(What.COVERAGE, words=typed[:CARRIED]))


def article_label(head: Head) -> str:
    """What a button to an article says: its outlet and its headline."""
    return f"{safe.name(head.outlet, 25)}: {safe.name(head.title)}"
