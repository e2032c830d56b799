"""What accompanies a summary's sentences: key figures, who says what, and names."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.passage import Passage
from bot.model.request import Part, Request
from bot.model.summary import StorySummary, Summary, Voice
from bot.text.normalise import fold
from bot.text.similar import repeats
from bot.wording.figures import measured, telling, together
from handlers.render import safe
from handlers.render.blocks import Button, buttons, small
from handlers.render.frame import Frame
from handlers.render.message import Message, Piece, compose
from handlers.render.paging import page_of, turning
from handlers.render.passages import BRIEF, SENTENCE, PassageLabels, Row, listed_in_parts, listing, row, within

FIRST_VOICES = 2
ROOM = 2_400


def summary_extras(summary: Summary | StorySummary, known: PassageLabels) -> list[Piece]:
    """Who says what outside the sentences shown, then one line of figures and one of names.

    Figures that outlets report differently form one group.
    """
    others = [_voice(summary, voice, known, BRIEF) for voice in _unsaid(summary.voices, summary.sentences)]
    pieces = [listing("Who says what", within(others, 1_200, FIRST_VOICES))] if others else []
    values = list(dict.fromkeys(together(same, safe.marked) for same in telling(summary.figures_together)))
    lines = [f"*Figures:* {' · '.join(values)}" if values else ""]
    named = [f"{safe.marked(name.name)} ({name.mentions:,})" for name in summary.names]
    lines.append(f"*Names:* {', '.join(named[:8])}" if named else "")
    return [*pieces, small(*lines)]


def to_details(summary: Summary | StorySummary, request: Request) -> list[Button]:
    """The button to all figures and quotes, if there are any."""
    if not summary.figures and not summary.voices:
        return []
    return [Button("Figures and quotes", "more", replace(request, part=Part.DETAILS, page=1))]


def details(
    summary: Summary | StorySummary, known: PassageLabels, request: Request, frame: Frame, top: Sequence[Piece]
) -> Message:
    """Figures in their sentences, then who says what in others; only the latter if ``request`` is for voices."""
    figures: dict[Passage, list[str]] = {}
    for key in () if request.part is Part.VOICES else summary.figures:
        figures.setdefault(key.passage, []).append(measured(key))
    voices = _unsaid(summary.voices, list(figures))
    pieces: list[Piece] = []
    for title, items in (
        ("Figures", [_said(summary, part, known, SENTENCE, " · ".join(told)) for part, told in figures.items()]),
        ("Who says what", [_voice(summary, voice, known, SENTENCE) for voice in voices]),
    ):
        pieces += listed_in_parts(title, items, ROOM, 6)
    if not pieces:
        pieces = [small("No sentence in it names a source.")]
    page = page_of(pieces, request.page, most=3)
    return compose([*top, *page.pieces, buttons(*turning(request, page), *frame.share(request))])


def _unsaid(voices: Sequence[Voice], shown: Sequence[Passage]) -> list[Voice]:
    """The voices whose sentence is not among those shown, nor a copy of one."""
    texts = [part.text for part in shown]
    return [voice for voice in voices if not repeats(voice.passage.text, texts)]


def _voice(summary: Summary | StorySummary, voice: Voice, known: PassageLabels, limit: int) -> Row:
    """A sentence after its speaker, unless what is shown of it names that speaker."""
    shown = fold(voice.passage.text[:limit])
    named = f" {fold(voice.speaker)} " in f" {shown} "
    return _said(summary, voice.said, known, limit, "" if named else voice.speaker)


def _said(summary: Summary | StorySummary, part: Passage, known: PassageLabels, limit: int, before: str) -> Row:
    """A sentence after its figure or speaker; in a summary of several articles, with its outlet."""
    return row([part], known, limit, outlets=isinstance(summary, StorySummary), before=before)
