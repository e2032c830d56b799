"""Summaries of an article or a story."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.passage import Head, Passage
from bot.model.summary import KeyFigure, Named, StorySummary, Summary, Voice
from handlers.ask import Ask, Part, What
from handlers.render import words
from handlers.render.blocks import Button, buttons, header, small
from handlers.render.frame import Frame
from handlers.render.heads import article_line, copies, corrected, counted, headline, span_of
from handlers.render.message import Message, Piece, compose
from handlers.render.paging import Page, page_of, turning
from handlers.render.passages import (
    BRIEF,
    SENTENCE,
    Labels,
    Row,
    labels,
    listing,
    row,
    rows,
    split,
    to_evidence,
    with_evidence,
    within,
)

FIRST_VOICES = 2
ARTICLE_BUTTONS = 5
LIST_ROOM = 2_400
SENTENCES_ROOM = 4_200


def article(summary: Summary, ask: Ask, frame: Frame, *, alone: bool = False) -> Message:
    """One article in its own sentences; ``alone`` says that a comparison was asked for and has no other side."""
    head = summary.head
    ask = Ask(What.SUMMARY, article=head.id, count=ask.count, part=ask.part, page=ask.page)
    known = labels([replace(head, genre="news", wire="")])  # both stand in the line above the sentences
    top = [frame.top(), header(head.title)]
    if ask.part is Part.DETAILS:
        return _details(top, summary.figures, summary.voices, known, ask, frame, outlets=False)
    if alone:
        top.append(small("One article in the index tells this story: there is nothing to compare it with."))
    items = rows(summary.sentences, known, SENTENCE, outlets=False)
    page = _sentences(items, ask)
    row_of_buttons = [*to_evidence(items), *_more(ask, summary.figures, summary.voices)]
    if head.story and not alone:
        row_of_buttons.append(Button("Compare outlets", "open", Ask(What.COMPARE, story=head.story)))
    return compose(
        [
            *top,
            article_line(head, summary.reading_minutes),
            corrected(head, summary.changes),
            *page.pieces,
            *_brief(summary.sentences, summary.figures, summary.voices, summary.names, known, outlets=False),
            buttons(*row_of_buttons, *turning(ask, page), *frame.share(ask)),
        ]
    )


def story(summary: StorySummary, ask: Ask, frame: Frame) -> Message:
    """A story in sentences of several outlets, with a button an article."""
    told = summary.story
    ask = Ask(What.SUMMARY, story=told.id, count=ask.count, part=ask.part, page=ask.page)
    known = labels(summary.heads, told.origins)
    top = [frame.top(), header(told.title)]
    if ask.part is Part.DETAILS:
        return _details(top, summary.figures, summary.voices, known, ask, frame, outlets=True)
    if ask.part is Part.HEADLINES:
        return _articles(top, summary, ask, frame)
    items = rows(summary.sentences, known, SENTENCE)
    page = _sentences(items, ask)
    more = _more(ask, summary.figures, summary.voices)
    if len(summary.heads) > ARTICLE_BUTTONS:
        more.append(Button(f"All {len(summary.heads):,} articles", "more", replace(ask, part=Part.HEADLINES, page=1)))
    compare = Button("Compare outlets", "open", Ask(What.COMPARE, story=told.id))
    tokens, plain = span_of(summary.heads)
    return compose(
        [
            *top,
            small(counted(told), tokens, reading=(counted(told), plain)),
            *page.pieces,
            *_brief(summary.sentences, summary.figures, summary.voices, summary.names, known, outlets=True),
            buttons(*to_evidence(items), compare, *more, *turning(ask, page), *frame.share(ask)),
            small("*Summary of one article:*"),
            buttons(*(_article_button(head) for head in summary.heads[:ARTICLE_BUTTONS]), aloud=True),
        ]
    )


def _sentences(items: Sequence[Row], ask: Ask) -> Page:
    """The sentences; more than one page of them only where they are very long."""
    if not items:
        return page_of([small("No sentence of it could be read as news.")], 1, most=1)
    return page_of([listing("", group) for group in split(items, SENTENCES_ROOM, len(items))], ask.page, most=1)


def _brief(
    sentences: Sequence[Passage],
    figures: Sequence[KeyFigure],
    voices: Sequence[Voice],
    names: Sequence[Named],
    known: Labels,
    *,
    outlets: bool,
) -> list[Piece]:
    """The figures and names on a line each, and who says what beside the sentences shown."""
    shown = {(part.article, part.start) for part in sentences}
    others = [voice for voice in voices if (voice.passage.article, voice.passage.start) not in shown]
    pieces = []
    if others:
        items = within([_voice(voice, known, BRIEF, outlets=outlets) for voice in others], 1_200, FIRST_VOICES)
        pieces.append(listing("Who says what", items))
    values = list(dict.fromkeys(words.marked(_value(key)) for key in figures))
    lines = [f"*Figures:* {' · '.join(values)}" if values else ""]
    named = [f"{words.marked(name.name)} ({name.mentions:,})" for name in names]
    lines.append(f"*Names:* {', '.join(named[:8])}" if named else "")
    return [*pieces, small(*lines)]


def _more(ask: Ask, figures: Sequence[KeyFigure], voices: Sequence[Voice]) -> list[Button]:
    if not figures and not voices:
        return []
    return [Button("Figures and voices", "more", replace(ask, part=Part.DETAILS, page=1))]


def _details(
    top: list[Piece],
    figures: Sequence[KeyFigure],
    voices: Sequence[Voice],
    known: Labels,
    ask: Ask,
    frame: Frame,
    *,
    outlets: bool,
) -> Message:
    """Each figure in its sentence, and who says what."""
    pieces: list[Piece] = []
    for title, items in (
        ("Figures", [row([key.passage], known, SENTENCE, outlets=outlets, before=_value(key)) for key in figures]),
        ("Who says what", [_voice(voice, known, SENTENCE, outlets=outlets) for voice in voices]),
    ):
        pieces += [with_evidence(listing(title, group), group) for group in split(items, LIST_ROOM, 6)]
    page = page_of(pieces, ask.page, most=3)
    return compose([*top, *page.pieces, buttons(*turning(ask, page), *frame.share(ask))])


def _articles(top: list[Piece], summary: StorySummary, ask: Ask, frame: Frame) -> Message:
    copied = copies(summary.story.origins)
    pieces = []
    for head in summary.heads:
        listed, button = listing("", [headline(head, copied)]), buttons(_article_button(head))
        pieces.append(Piece(listed.blocks + button.blocks, listed.reading, button.filed))
    page = page_of(pieces, ask.page, most=6)
    return compose([*top, *page.pieces, buttons(*turning(ask, page), *frame.share(ask))])


def _voice(voice: Voice, known: Labels, limit: int, *, outlets: bool) -> Row:
    return row([voice.passage], known, limit, outlets=outlets, before=voice.speaker)


def _value(key: KeyFigure) -> str:
    figure = key.figure
    lead = f"{figure.qualifier} " if figure.qualifier and figure.qualifier not in figure.text else ""
    return lead + figure.text


def _article_button(head: Head) -> Button:
    label = f"{words.name(head.outlet, 25)}: {words.name(head.title)}"
    return Button(label, "open", Ask(What.SUMMARY, article=head.id))
