"""Which sentences of a line are page furniture and not news."""

from collections.abc import Sequence
from datetime import date

from bot.text.furniture.captions import caption_at_end, is_caption
from bot.text.furniture.credit_lines import (
    continues_credits,
    is_author_note,
    is_byline,
    is_contributor_note,
    is_stamp,
    opens_credits,
)
from bot.text.furniture.notes import note_in
from bot.text.furniture.page_phrases import belongs_to_page
from bot.text.furniture.sign_up import is_sign_up
from bot.text.furniture.small_print import is_small_print
from bot.text.publication.date_lines import day_of_line

_EMPHASIS = "*_"  # of Markdown, around a byline or caption


def furniture_in(
    line: str, spans: Sequence[tuple[int, int]], *, is_all: bool, published: date | None = None
) -> frozenset[int]:
    """The indexes among ``spans`` of the sentences of a line that are page furniture.

    ``is_all``: the text is this line alone.
    """
    if is_sign_up(line, spans, is_all=is_all):
        return frozenset(range(len(spans)))
    caption, note, in_credits = caption_at_end(line, spans, is_all=is_all), note_in(line, spans, is_all=is_all), False
    found: set[int] = set()
    for place, (first, last) in enumerate(spans):
        piece = line[first:last].strip(_EMPHASIS)
        in_credits = opens_credits(piece) or (in_credits and continues_credits(piece))
        told = place in note or first >= caption or in_credits
        if told or _is_furniture(piece, alone=len(spans) == 1, published=published):
            found.add(place)
    return frozenset(found)


def _is_furniture(piece: str, *, alone: bool, published: date | None) -> bool:
    """Whether a sentence is page furniture by itself; ``alone``: it is a line of its own."""
    return (
        belongs_to_page(piece, alone=alone)
        or is_stamp(piece)
        or is_contributor_note(piece, alone=alone)
        or is_small_print(piece)
        or is_caption(piece, published)
        or (alone and (is_byline(piece) or is_author_note(piece) or day_of_line(piece) != ""))
    )
