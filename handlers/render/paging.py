"""Pagination by weight, so that no answer is too long for a message."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.model.request import Part, Request
from handlers.render.blocks import Button
from handlers.render.message import Piece

PAGE_WEIGHT = 8_000
PAGE_BLOCKS = 36


@dataclass(frozen=True, slots=True)
class Page:
    """One page of pieces; ``number`` of ``total``, both from 1."""

    pieces: tuple[Piece, ...]
    number: int
    total: int

    @property
    def where(self) -> str:
        """`` · page 2 of 3``, to follow a title; '' if there is only one."""
        return f" · page {self.number:,} of {self.total:,}" if self.total > 1 else ""


def page_of(pieces: Sequence[Piece], number: int, *, most: int, room: int = PAGE_WEIGHT) -> Page:
    """The requested page, or the last one; a page holds at most ``most`` pieces, with a total weight up to ``room``."""
    pages: list[list[Piece]] = [[]]
    weight = blocks = 0
    for piece in pieces:
        heft = piece.weight
        heavy = weight + heft > room or blocks + len(piece.blocks) > PAGE_BLOCKS
        if pages[-1] and (heavy or len(pages[-1]) == most):
            pages.append([])
            weight = blocks = 0
        pages[-1].append(piece)
        weight += heft
        blocks += len(piece.blocks)
    number = min(max(number, 1), len(pages))
    return Page(tuple(pages[number - 1]), number, len(pages))


def turning(ask: Request, page: Page) -> list[Button]:
    """Buttons to the previous and next page, and to the answer's overview."""
    row = []
    if ask.part is not Part.FIRST:
        row.append(Button("‹ Overview", "more", replace(ask, part=Part.FIRST, page=1)))
    if page.number > 1:
        row.append(Button("‹ Previous", "more", replace(ask, page=page.number - 1)))
    if (following := page.number + 1) <= page.total:
        row.append(Button(f"Next ({following:,} of {page.total:,}) ›", "more", replace(ask, page=following)))
    return row
