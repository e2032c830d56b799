"""Headings of an answer: articles and stories with names, dates and counts."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Final

from bot.blockkit import in_mrkdwn, link
from bot.model.article import Genre
from bot.model.passage import Head
from bot.model.story import Origin, Story
from bot.text.publication.agencies import copied_from
from bot.wording.articles import CORRECTION, NO_DATE, NO_HEADLINE, correction_notice
from bot.wording.counts import story_counts
from bot.wording.times import is_day
from handlers.render import dates, safe
from handlers.render.blocks import small
from handlers.render.message import Piece
from handlers.render.passages import Row
from handlers.render.runs import ADDRESS, Run, linked, own_words

ORIGINS = 5
_HOURS: Final = timedelta(hours=2)
CHANGE = 400  # characters of a change


def published(head: Head) -> Run:
    """When an article was published, in the reader's time."""
    return dates.run(head.published, only_date=head.only_day) if head.published else own_words(NO_DATE)


def dated(item: Row, heads: Mapping[str, Head]) -> Row:
    """The row with the time of its first article, if that is among the heads."""
    head = heads.get(item.spans[0].article) if item.spans else None
    return item.plus(own_words(" · "), published(head)) if head else item


def are_hours_apart(heads: Iterable[Head]) -> bool:
    """Whether articles came out at times that are surely hours apart."""
    times = [head.published for head in heads if head.published and not head.only_day]
    return bool(times) and max(times) - min(times) >= _HOURS


def article_line(head: Head, minutes: int = 0) -> Piece:
    """A small line with the article's outlet, byline, times, reading time and genre."""
    whole = len(head.url) <= ADDRESS and len(in_mrkdwn(head.outlet)) <= safe.NAME
    shown = [link(head.url, head.outlet) if whole and head.outlet.strip() else safe.marked(head.outlet)]
    shown += [safe.marked(head.byline)] if head.byline else []
    shown.append(dates.token(head.published, only_date=head.only_day) if head.published else NO_DATE)
    shown += [f"updated {dates.token(head.updated)}"] if head.updated and head.updated != head.published else []
    shown += [f"{minutes} min read"] if minutes else []
    shown += [f"*{safe.marked(head.genre.capitalize())}*"] if head.genre is not Genre.NEWS else []
    wire = copied_from(head.outlet, head.wire)
    shown += [f"{safe.marked(wire)} copy"] if wire else []
    shown += [NO_HEADLINE] if head.title_from_text else []
    return small(" · ".join(shown))


def corrected(head: Head, changes: Sequence[str]) -> Piece:
    """What a newer version changed, or only that it is one."""
    if head.version <= 1 and not changes:
        return Piece(())
    label, much, first = correction_notice(head.version, changes)
    return small(f"*{label}*{much}", *(f"• {safe.marked(change, CHANGE)}" for change in first))


def counted(story: Story) -> str:
    """``5 articles · 4 outlets · 3 independent reports: AP (3), Harbour Ledger (2)`` as ``mrkdwn``."""
    return " · ".join(story_counts(story, ORIGINS, safe.marked))


def span_of(heads: Sequence[Head]) -> str:
    """From a story's first article to its last, as ``mrkdwn``; '' if none is dated."""
    moments = sorted((head.published, head.only_day) for head in heads if head.published)
    ends = list(dict.fromkeys((moments[0], moments[-1]))) if moments else []
    if ends and is_day(ends[0][0], only_date=ends[0][1]) and ends[0][0].date() == ends[-1][0].date():
        ends = ends[-1:]
    tokens = [dates.token(moment, only_date=is_date) for moment, is_date in ends]
    return " – ".join(dict.fromkeys(tokens))


def copies(origins: Sequence[Origin]) -> Mapping[str, str]:
    """For each article that shares its origin with another: ``same wire copy (AP)``."""
    return {
        article: "same wire copy" + (f" ({safe.name(origin.wire)})" if origin.wire else "")
        for origin in origins
        if len(origin.articles) > 1
        for article in origin.articles
    }


def headline(head: Head, copied: Mapping[str, str] = {}, above: str = "") -> Row:
    """An article in a list: outlet, linked headline, date, notes; only copies of a wire story are marked as such.

    A headline that is shown above the list is not repeated.
    """
    own = head.wire and not copied_from(head.outlet, head.wire)
    notes = ["" if own else copied.get(head.id, "")] + ([safe.name(head.genre)] if head.genre is not Genre.NEWS else [])
    notes += [CORRECTION] if head.version > 1 else []
    note = "".join(f" · {text}" for text in notes if text)
    return Row(
        (
            own_words(safe.name(head.outlet), bold=True),
            own_words(": "),
            linked("same headline" if head.title == above else safe.name(head.title, safe.TITLE), head.url),
            own_words(" · "),
            published(head),
            *([own_words(note, italic=True)] if note else []),
        )
    )
