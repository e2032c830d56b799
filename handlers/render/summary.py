"""Summaries of an article or a story."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.article import Genre
from bot.model.request import Part, Request, What
from bot.model.summary import StorySummary, Summary
from bot.text.publication.agencies import copied_from
from bot.wording.articles import one_of_story
from handlers.render import safe
from handlers.render.blocks import Button, buttons, header, offered, small
from handlers.render.frame import Frame
from handlers.render.heads import article_line, copies, corrected, counted, headline, span_of
from handlers.render.message import Message, Piece, compose, joined
from handlers.render.paging import Page, page_of, turning
from handlers.render.passages import (
    SENTENCE,
    Row,
    labels,
    listing,
    rows,
    split,
    to_evidence,
)
from handlers.render.story_buttons import to_articles, to_changes, to_comparison, to_summary
from handlers.render.voices import details, summary_extras, to_details

ARTICLE_BUTTONS = 5
FEW = 2  # sentences of a summary that is asked for so short that nothing is shown beside them
SENTENCES_ROOM = 4_200


def article(summary: Summary, request: Request, frame: Frame, *, alone: bool = False) -> Message:
    """One article in its own sentences; ``alone`` if a comparison was asked for but there is no other article."""
    head = summary.head
    request = Request(What.SUMMARY, article=head.id, count=request.count, part=request.part, page=request.page)
    known = labels([replace(head, genre=Genre.NEWS, wire="")])  # both are in the line above the sentences
    top = [frame.top(), header(head.title)]
    if request.part in (Part.DETAILS, Part.VOICES):
        return details(summary, known, request, frame, top)
    if alone:
        top.append(small("Only one article in the index covers this story, so there is nothing to compare."))
    items = rows(summary.sentences, known, SENTENCE, outlets=False)
    page = _sentences(items, request)
    return compose(
        [
            *top,
            article_line(head, summary.reading_minutes),
            small(one_of_story(summary.together)),
            corrected(head, summary.changes),
            *page.pieces,
            *([] if _is_short(request) else summary_extras(summary, known)),
            buttons(
                *to_evidence(items),
                *to_details(summary, request),
                *([] if alone else _to_story(summary)),
                *turning(request, page),
                *frame.follow(head.story),
                *frame.share(replace(request, what=What.COMPARE) if alone else request),
            ),
        ]
    )


def story(summary: StorySummary, request: Request, frame: Frame) -> Message:
    """A story in sentences of several outlets, with one button per article."""
    told = summary.story
    request = Request(What.SUMMARY, story=told.id, count=request.count, part=request.part, page=request.page)
    parts = [key.passage for key in summary.figures] if request.part is Part.DETAILS else summary.sentences
    known = labels(summary.heads, told.origins, differ=summary.differ, among=parts)
    top = [frame.top(), header(told.title)]
    if request.part in (Part.DETAILS, Part.VOICES):
        return details(summary, known, request, frame, top)
    if request.part is Part.HEADLINES:
        return _articles(top, summary, request, frame)
    items = rows(summary.sentences, known, SENTENCE)
    page = _sentences(items, request)
    more = to_details(summary, request)
    first = summary.heads[: 0 if _is_short(request) else ARTICLE_BUTTONS]
    if len(summary.heads) > len(first):
        more.append(
            Button(f"All {len(summary.heads):,} articles", "more", replace(request, part=Part.HEADLINES, page=1))
        )
    return compose(
        [
            *top,
            small(" · ".join(filter(None, (counted(told), span_of(summary.heads))))),
            *page.pieces,
            *([] if _is_short(request) else summary_extras(summary, known)),
            buttons(
                *to_evidence(items),
                *to_comparison(told.id, told.title),
                *to_changes(told.id, summary.heads),
                *more,
                *turning(request, page),
                *frame.follow(told.id),
                *frame.share(request),
            ),
            *offered("Summary of one article", to_articles(first)),
        ]
    )


def _is_short(request: Request) -> bool:
    return 0 < request.count <= FEW


def _to_story(summary: Summary) -> list[Button]:
    """The buttons to the whole story of an article, if it has others."""
    head = summary.head
    whole = to_summary(head.story, head.title, "Summary of the story") if summary.together > 1 else []
    return [*whole, *to_comparison(head.story, head.title)]


def _sentences(items: Sequence[Row], request: Request) -> Page:
    """The sentences; more than one page only if they are very long."""
    if not items:
        return page_of([small("None of its sentences could be read as news.")], 1, most=1)
    return page_of([listing("", group) for group in split(items, SENTENCES_ROOM, len(items))], request.page, most=1)


def _articles(top: list[Piece], summary: StorySummary, request: Request, frame: Frame) -> Message:
    wires = {head.id: copied_from(head.outlet, head.wire) for head in summary.heads}
    told = {article: f"{safe.name(wire)} copy" for article, wire in wires.items() if wire}
    copied = told | dict(copies(summary.story.origins))
    pieces = [joined(listing("", [headline(head, copied)]), buttons(*to_articles([head]))) for head in summary.heads]
    page = page_of(pieces, request.page, most=6)
    return compose([*top, *page.pieces, buttons(*turning(request, page), *frame.share(request))])
