"""A digest: one short message, and its details for the thread."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.blockkit import limits
from bot.model.article import Genre
from bot.model.digest import Digest, DigestSection, DigestStory
from bot.wording.comparisons import outlets_differ
from bot.wording.counts import and_more, count, listed, story_counts
from bot.wording.digests import EMPTY, set_up
from handlers.render import dates, safe
from handlers.render.blocks import buttons, header, line, small
from handlers.render.digest_thread import details
from handlers.render.message import Message, Piece, compose, joined
from handlers.render.passages import BRIEF, labels
from handlers.render.runs import NO_WORDS, Run, linked, own_words, paragraph, read_aloud, rich_text, source_words
from handlers.render.story_buttons import onward

OUTLETS = 3
VALUES = 3
SECTIONS = 6
SET_UP = 200  # characters of who set a digest up, and of when it goes out
MOST = 1_000_000  # as wide as any number of stories

_PREVIEW = small("*Preview:* only visible to you. Not posted.")


def digest(told: Digest) -> list[Message]:
    """The message and those for its thread; stories that do not fit are only counted."""
    told = _fit(told)
    thread = details([story for section in told.sections for story in section.stories])
    return [_main_message(told, thread=bool(thread)), *thread]


def preview(told: Digest) -> Message:
    """The message as a private preview."""
    return _main_message(_fit(told), _PREVIEW)


def _main_message(told: Digest, *above: Piece, thread: bool = False) -> Message:
    alone = len(told.sections) == 1 and told.sections[0].title.casefold() in ("", told.title.casefold())
    body = [piece for section in told.sections for piece in _section(section, alone=alone)]
    nothing = [] if body else [line(EMPTY)]
    return compose([*_frame(told, *above), *nothing, *body, _footer(told, thread=thread)])


def _frame(told: Digest, *above: Piece) -> list[Piece]:
    return [*above, header(told.title), _period(told)]


def _period(told: Digest) -> Piece:
    """The period the digest covers, its number of stories, a note on anything unusual, and who asked for it."""
    stories = sum(len(section.stories) + section.left_out for section in told.sections)
    days = f"{dates.token(told.since)} – {dates.token(told.until)}"
    note = safe.marked(told.note, 400) if told.note else ""
    asked = f"Asked for by {safe.mention(told.asked_by) or safe.marked(told.asked_by)}" if told.asked_by else ""
    return small(f"{days} · {count(stories, 'story', 'stories')}", note, asked)


def _section(section: DigestSection, *, alone: bool) -> list[Piece]:
    if not section.stories and not section.left_out:
        return []
    title = [] if alone else [_title(section)]
    return [*title, *(_story(story) for story in section.stories), _more(section.left_out)]


def _title(section: DigestSection) -> Piece:
    return line(f"*{safe.marked(section.title, 100)}*")


def _more(number: int) -> Piece:
    return small(and_more(number, "more story", "more stories"))


def _story(story: DigestStory) -> Piece:
    """Its headline, its lead sentence, its outlets with a disputed figure, and its buttons.

    A lead that is the title too is not said twice.
    """
    titled = story.titled_by_lead
    lead = source_words(story.lead.text, BRIEF, bold=titled) or [NO_WORDS]
    headline = [] if titled else [[own_words(safe.name(story.story.title, safe.TITLE), bold=True)]]
    lines = [*headline, lead, _outlets(story)]
    block = rich_text(*(paragraph(*runs) for runs in lines))
    first, *rest = map(read_aloud, lines)
    reading = (f"• {first}", *(f"  {line}" for line in rest))
    return joined(Piece((block,), reading), buttons(*onward(story.story)))


def _outlets(story: DigestStory) -> list[Run]:
    told = story.story
    lead = safe.name(story.lead.outlet)
    others = [safe.name(outlet) for outlet in told.outlets if outlet != story.lead.outlet]
    known = labels(origins=told.origins)
    notes = [*known.of(story.lead), *([story.genre] if story.genre is not Genre.NEWS else [])]
    rest = f" ({', '.join(safe.name(note) for note in notes)})" if notes else ""
    rest += f", also {listed(others, OUTLETS)}" if others else ""
    if len(told.articles) > 1:
        rest += f" · {', '.join(story_counts(told))}"
    dispute = outlets_differ(story.dispute, VALUES, safe.name) if story.dispute else ""
    return [
        linked(lead, story.lead.url),
        *([own_words(rest)] if rest else []),
        *([own_words(" · "), own_words(dispute, italic=True)] if dispute else []),
    ]


def _footer(told: Digest, *, thread: bool) -> Piece:
    """The footer: where the details are, who set the digest up, and when it goes out."""
    details_there = ["Details in the thread"] if thread else []
    return small(" · ".join([*details_there, *set_up(told, partial(safe.marked, limit=SET_UP)), "`/digest help`"]))


def _fit(told: Digest) -> Digest:
    """The digest with as many stories as fit into one message; each section counts the rest."""
    told = replace(told, sections=_limit_sections(told.sections))
    titles = map(_title, told.sections)
    frame = [*_frame(told, _PREVIEW), _footer(told, thread=True), *titles, *(_more(MOST) for _ in told.sections)]
    room = limits.MESSAGE_WEIGHT - sum(piece.weight for piece in frame)
    blocks = limits.MESSAGE_BLOCKS - sum(len(piece.blocks) for piece in frame)
    sections = []
    for section in told.sections:
        kept: list[DigestStory] = []
        for story in section.stories:
            piece = _story(story)
            if piece.weight > room or len(piece.blocks) > blocks:
                break
            room -= piece.weight
            blocks -= len(piece.blocks)
            kept.append(story)
        left_out = section.left_out + len(section.stories) - len(kept)
        sections.append(DigestSection(section.title, tuple(kept), left_out))
    return replace(told, sections=tuple(sections))


def _limit_sections(sections: Sequence[DigestSection]) -> tuple[DigestSection, ...]:
    """The first sections, at most ``SECTIONS``; the last one counts the stories of the rest."""
    if len(sections) <= SECTIONS:
        return tuple(sections)
    last = sections[SECTIONS - 1]
    more = sum(len(section.stories) + section.left_out for section in sections[SECTIONS:])
    return (*sections[: SECTIONS - 1], replace(last, left_out=last.left_out + more))
