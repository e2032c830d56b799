"""A comparison's first page: the answer in short, with a button to all of each part."""

from dataclasses import replace

from bot.model.comparison import Comparison
from handlers.ask import Ask, Part, What
from handlers.render import words
from handlers.render.blocks import Button, buttons, header, line, small
from handlers.render.comparison_parts import agreed, asked, difference, only, parts
from handlers.render.frame import Frame
from handlers.render.heads import copies, counted, headline, span_of
from handlers.render.message import Message, Piece, compose
from handlers.render.passages import BRIEF, Row, labels, listing, to_evidence, within

HEADLINES = 4
FACTS = 2
FACT_ROOM = 900
HEADLINES_ROOM = 1_700


def comparison(compared: Comparison, ask: Ask, frame: Frame) -> Message:
    """A story side by side: its first page, or a page of one of its parts."""
    ask = asked(compared, ask)
    top = [frame.top(), header(compared.story.title)]
    if ask.part is not Part.FIRST:
        return parts(compared, ask, frame, top)
    tokens, plain = span_of(compared.heads)
    counts = _counts(compared)
    return compose(
        [
            *top,
            small(counted(compared.story), tokens, counts, reading=(counted(compared.story), plain, counts)),
            *_headlines(compared, ask),
            *_agreed(compared, ask),
            *_differ(compared, ask),
            *_only(compared, ask),
            buttons(*_beyond(compared, ask), *frame.share(ask)),
        ]
    )


def _counts(compared: Comparison) -> str:
    return " · ".join(
        (
            f"*{len(compared.agreed):,}* agreed",
            f"*{len(compared.differ):,}* told differently",
            f"*{len(compared.only):,}* told by one only",
        )
    )


def _headlines(compared: Comparison, ask: Ask) -> list[Piece]:
    copied = copies(compared.story.origins)
    shown = within([headline(head, copied) for head in compared.heads], HEADLINES_ROOM, HEADLINES)
    if not shown:
        return []
    pieces = [listing("Headlines", shown)]
    if len(shown) < len(compared.heads):
        label = f"All {len(compared.heads):,} headlines"
        pieces.append(buttons(Button(label, "more", replace(ask, part=Part.HEADLINES, page=1))))
    return pieces


def _agreed(compared: Comparison, ask: Ask) -> list[Piece]:
    if not compared.agreed:
        return [small("Nothing that two origins report was found.")]
    known = labels(compared.heads, compared.story.origins)
    pieces: list[Piece] = []
    opened: list[Row] = []
    for number, fact in enumerate(compared.agreed[:FACTS], 1):
        title, items = agreed(fact, number, known, BRIEF)
        shown = within(items, FACT_ROOM, 3)
        opened += shown
        rest = len(items) - len(shown)
        pieces.append(listing(title, shown, note=f" · {words.count(rest, 'more sentence')} with all" if rest else ""))
    return _section("Agreed", pieces, opened, _all("agreed", len(compared.agreed), Part.AGREED, ask))


def _differ(compared: Comparison, ask: Ask) -> list[Piece]:
    known = labels(compared.heads, compared.story.origins)
    pieces: list[Piece] = []
    opened: list[Row] = []
    for number, one in enumerate(compared.differ[:FACTS], 1):
        title, items = difference(one, number, known, BRIEF)
        shown = within(items, FACT_ROOM, 3)
        opened += shown
        rest = len(items) - len(shown)
        pieces.append(listing(title, shown, note=f" · {words.count(rest, 'more')} with all" if rest else ""))
    return _section("Told differently", pieces, opened, _all("differences", len(compared.differ), Part.DIFFER, ask))


def _only(compared: Comparison, ask: Ask) -> list[Piece]:
    items = only(compared, labels(compared.heads, compared.story.origins), BRIEF)
    shown = within(items, FACT_ROOM, FACTS)
    pieces = [listing("", shown)] if shown else []
    return _section("Only one reports", pieces, shown, _all("told by one", len(items), Part.ONLY, ask))


def _section(title: str, pieces: list[Piece], opened: list[Row], more: Button) -> list[Piece]:
    if not pieces:
        return []
    return [line(f"*{title}*"), *pieces, buttons(*to_evidence(opened), more)]


def _all(label: str, number: int, part: Part, ask: Ask) -> Button:
    return Button(f"All {number:,} {label}", "more", replace(ask, part=part, page=1))


def _beyond(compared: Comparison, ask: Ask) -> list[Button]:
    row = []
    if compared.names:
        row.append(Button(f"Who is named ({len(compared.names):,})", "more", replace(ask, part=Part.NAMES, page=1)))
    if compared.story.id:
        row.append(Button("Summary", "open", Ask(What.SUMMARY, story=compared.story.id)))
    return row
