"""Summaries in the terminal."""

from collections.abc import Sequence

from bot.cli.terminal_page import TerminalPage
from bot.model.article import Genre
from bot.model.passage import Head
from bot.model.story import Story, StoryLink
from bot.model.summary import StorySummary, Summary, Voice
from bot.wording.articles import CORRECTION, NO_HEADLINE, correction_notice
from bot.wording.comparisons import differing
from bot.wording.counts import story_counts
from bot.wording.figures import measured


def show_summary(page: TerminalPage, summary: Summary, *, explain: bool) -> None:
    """Write the summary of an article; ``explain`` adds why it belongs to its story."""
    head = summary.head
    page.title(head.title + (f"  [{NO_HEADLINE}]" if head.title_from_text else ""))
    page.head(head)
    page.note(
        f"{head.words:,} words, {summary.reading_minutes} min to read"
        + (f", language {head.language}" if head.language else "")
    )
    if head.version > 1:
        label, much, changes = correction_notice(head.version, summary.changes)
        page.note(label + much)
        for change in changes:
            page.note(change, 2)
    if explain and summary.link:
        near = f" with {summary.link.near}" if summary.link.near else ""
        page.why((f"in {head.story}{near}", *summary.link.why))
    page.heading("In its own words")
    for part in summary.sentences:
        page.quote(part)
    _details(page, summary)


def show_story_summary(page: TerminalPage, summary: StorySummary, *, explain: bool) -> None:
    """Write the summary of a story; ``explain`` adds why its articles are in one story."""
    page.title(summary.story.title)
    page.note(voices_counted(summary.story))
    page.heading("In the outlets' own words")
    left = list(summary.differ)
    for part in summary.sentences:
        page.quote(part)
        for one in [one for one in left if one.holds(part)]:
            page.note(differing(one, len(one.values)), 4)
            left.remove(one)
    _details(page, summary)
    show_heads(page, "Articles", summary.heads, summary.story.ties if explain else ())


def show_heads(page: TerminalPage, title: str, heads: Sequence[Head], ties: Sequence[StoryLink]) -> None:
    """Write the headlines of a story with their addresses, and what ties each to the story."""
    page.heading(title)
    for head in heads:
        page.line(f"{head.outlet}: {_noted(head)}", 2)
        page.note(head.url or f"file {head.file}", 4)
        page.why(link_reasons(head.id, ties, heads), 4)


def link_reasons(article: str, ties: Sequence[StoryLink], heads: Sequence[Head]) -> tuple[str, ...]:
    """Why an article belongs to its story, its closest article first; empty for the first article.

    An article of an outlet that has several is named by its headline.
    """
    link = next((link for link in ties if link.article == article), None)
    if link is None:
        return ()
    near = next((head for head in heads if head.id == link.near), None)
    if near is None:
        return link.why
    alone = sum(head.outlet == near.outlet for head in heads) == 1
    return (f"closest to {near.outlet}" if alone else f"closest to “{near.title}”", *link.why)


def voices_counted(story: Story) -> str:
    """How many articles, outlets and independent reports: "5 outlets, 2 independent reports: Norline (4), Bell (1)"."""
    return ", ".join(story_counts(story, len(story.newsrooms)))


def _noted(head: Head) -> str:
    """A headline, with a note if its article is not news or was corrected."""
    notes: list[str] = [head.genre] if head.genre is not Genre.NEWS else []
    notes += [CORRECTION] if head.version > 1 else []
    return head.title + (f" ({', '.join(notes)})" if notes else "")


def quote_voices(page: TerminalPage, voices: Sequence[Voice]) -> None:
    """Write who says what."""
    for voice in voices:
        page.quote(voice.said, label=f"{voice.speaker} ({voice.passage.outlet})")


def _details(page: TerminalPage, summary: Summary | StorySummary) -> None:
    if summary.figures:
        page.heading("Figures")
        for group in summary.figures_together:
            first, *others = group.figures
            about = f"{group.about}: " if group.about else ""
            page.quote(first.passage, label=f"{about}{measured(first, group.about)} ({first.passage.outlet})")
            for other in others:
                page.quote(
                    other.passage, label=f"elsewhere {measured(other, group.about)} ({other.passage.outlet})", indent=4
                )
    if summary.voices:
        page.heading("Who says what")
        quote_voices(page, summary.voices)
    if summary.names:
        page.heading("Names")
        page.line(", ".join(f"{name.name} ({name.mentions})" for name in summary.names), 2)
