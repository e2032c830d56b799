"""Digests in the terminal."""

from collections.abc import Sequence

from bot.cli.show.summary import voices_counted
from bot.cli.terminal_page import TerminalPage
from bot.model.article import Genre
from bot.model.digest import Digest, DigestStory, Listing
from bot.wording.comparisons import outlets_differ
from bot.wording.counts import and_more
from bot.wording.digests import EMPTY, NEVER_POSTED, outcome, set_up


def show_listings(page: TerminalPage, listed: Sequence[Listing]) -> None:
    """Write each digest with its next time and its last outcome."""
    for one in listed:
        page.title(f"{one.title} ({one.id})")
        page.note(f"channel {one.channel} · {one.when}", 2)
        page.line(f"next {page.time(one.next)}", 2)
        page.line(f"last {page.time(one.last.slot.due)}: {outcome(one.last)}" if one.last else NEVER_POSTED, 2)
    if not listed:
        page.line("No digest has been set up. Add one to config/digests.yaml.")


def show_digest(page: TerminalPage, digest: Digest) -> None:
    """Write a digest as it would be posted, without details."""
    page.title(digest.title)
    page.note(f"{page.time(digest.since)} to {page.time(digest.until)}")
    if digest.note:
        page.note(digest.note)
    for section in digest.sections:
        if section.stories or section.left_out:
            page.heading(section.title)
        for story in section.stories:
            _story(page, story)
        if more := and_more(section.left_out):
            page.note(more, 2)
    if digest.empty:
        page.line(EMPTY)
    page.line("")
    page.note(" · ".join(set_up(digest)))


def _story(page: TerminalPage, story: DigestStory) -> None:
    if not story.titled_by_lead:
        page.line(story.story.title, 2)
    page.quote(story.lead)
    dispute = f" · {outlets_differ(story.dispute, len(story.dispute.sides))}" if story.dispute else ""
    label = f" · {story.genre}" if story.genre is not Genre.NEWS else ""
    page.note(f"{voices_counted(story.story)}{label}{dispute} · {story.story.id}", 4)
