"""Pagination by weight, so that no answer is too long for a message."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import inf

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


def page_of(pieces: Iterable[Piece], number: int, *, most: float = inf, room: int = PAGE_WEIGHT) -> Page:
    """The requested page, or the last one; a page holds at most ``most`` pieces, with a total weight up to ``room``."""
    pages = paged(pieces, most=most, room=room, blocks=PAGE_BLOCKS) or [[]]
    number = min(max(number, 1), len(pages))
    return Page(tuple(pages[number - 1]), number, len(pages))


def paged(pieces: Iterable[Piece], *, most: float = inf, room: int, blocks: int) -> list[list[Piece]]:
    """The pieces on as few pages as possible, each with at most so many pieces, so much weight and so many blocks."""
    pages: list[list[Piece]] = []
    weight = height = 0
    for piece in pieces:
        weight += piece.weight
        height += len(piece.blocks)
        if not pages or len(pages[-1]) == most or weight > room or height > blocks:
            pages.append([])
            weight, height = piece.weight, len(piece.blocks)
        pages[-1].append(piece)
    return pages


def turning(request: Request, page: Page) -> list[Button]:
    """Buttons to the previous and next page, and to the answer's overview."""
    row = []
    if request.part is not Part.OVERVIEW:
        row.append(Button("‹ Overview", "more", replace(request, part=Part.OVERVIEW, page=1)))
    if page.number > 1:
        row.append(Button("‹ Previous", "more", replace(request, page=page.number - 1)))
    if (following := page.number + 1) <= page.total:
        row.append(Button(f"Next ({following:,} of {page.total:,}) ›", "next", replace(request, page=following)))
    return row
