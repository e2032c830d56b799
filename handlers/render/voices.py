"""What accompanies a summary's sentences: key figures, who says what, and names."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.passage import Passage
from bot.model.summary import FigureGroup, KeyFigure, Named, Voice
from bot.wording.figures import measured
from handlers.render import words
from handlers.render.blocks import Button, buttons, small
from handlers.render.frame import Frame
from handlers.render.message import Message, Piece, compose
from handlers.render.paging import page_of, turning
from handlers.render.passages import BRIEF, SENTENCE, Labels, Row, listing, row, split, with_evidence, within
from handlers.request import Part, Request

FIRST_VOICES = 2
ROOM = 2_400


def beside(
    sentences: Sequence[Passage],
    figures: Sequence[FigureGroup],
    voices: Sequence[Voice],
    names: Sequence[Named],
    known: Labels,
    *,
    outlets: bool,
) -> list[Piece]:
    """Who says what outside the sentences shown, then one line of figures and one of names.

    Figures that outlets report differently form one group.
    """
    shown = {part.place for part in sentences}
    others = [voice for voice in voices if voice.passage.place not in shown]
    pieces = []
    if others:
        items = within([_voice(voice, known, BRIEF, outlets=outlets) for voice in others], 1_200, FIRST_VOICES)
        pieces.append(listing("Who says what", items))
    values = list(dict.fromkeys(map(_together, figures)))
    lines = [f"*Figures:* {' · '.join(values)}" if values else ""]
    named = [f"{words.marked(name.name)} ({name.mentions:,})" for name in names]
    lines.append(f"*Names:* {', '.join(named[:8])}" if named else "")
    return [*pieces, small(*lines)]


def _together(same: FigureGroup) -> str:
    """``14 people (elsewhere 11 people)``, ``people killed: 14 (elsewhere 11 people)``."""
    first, *others = dict.fromkeys(words.marked(measured(key)) for key in same.figures)
    about = f"{words.marked(same.about)}: " if same.about else ""
    return about + (f"{first} (elsewhere {', '.join(others)})" if others else first)


def to_details(ask: Request, figures: Sequence[KeyFigure], voices: Sequence[Voice]) -> list[Button]:
    """The button to all figures and quotes, if there are any."""
    if not figures and not voices:
        return []
    return [Button("Figures and quotes", "more", replace(ask, part=Part.DETAILS, page=1))]


def details(
    top: list[Piece],
    figures: Sequence[KeyFigure],
    voices: Sequence[Voice],
    known: Labels,
    ask: Request,
    frame: Frame,
    *,
    outlets: bool,
) -> Message:
    """Each figure in its sentence, and who says what; only the latter if ``ask`` is for voices."""
    if ask.part is Part.VOICES:
        figures = ()
    pieces: list[Piece] = []
    for title, items in (
        ("Figures", [row([key.passage], known, SENTENCE, outlets=outlets, before=measured(key)) for key in figures]),
        ("Who says what", [_voice(voice, known, SENTENCE, outlets=outlets) for voice in voices]),
    ):
        pieces += [with_evidence(listing(title, group), group) for group in split(items, ROOM, 6)]
    if not pieces:
        pieces = [small("No sentence in it names a source.")]
    page = page_of(pieces, ask.page, most=3)
    return compose([*top, *page.pieces, buttons(*turning(ask, page), *frame.share(ask))])


def _voice(voice: Voice, known: Labels, limit: int, *, outlets: bool) -> Row:
    return row([voice.said], known, limit, outlets=outlets, before=voice.speaker)
