"""Where articles have a quotation that was typed, each sentence behind who says it; or that none has it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from bot.model.comparison import Side
from bot.model.quoted import Quoted
from bot.model.request import Part, Request, What
from bot.model.story import Story
from bot.model.summary import Voice
from bot.text.typed.typed_quotations import missing_from
from bot.wording.counts import listed
from handlers.render import safe
from handlers.render.blocks import CARRIED, Button, buttons, line, small
from handlers.render.frame import Frame
from handlers.render.heads import dated
from handlers.render.message import Message, compose
from handlers.render.passages import SENTENCE, Row, labels, listings, rows_of, to_evidence
from handlers.render.story_buttons import to_comparison, to_search

ROOM: Final = 3_300
ASKED: Final = 150
WORDS: Final = 4  # that a sentence does not have
_WORD_FOR_WORD: Final = "Word for word"
_ALMOST: Final = "Not word for word, but almost"
_NEAREST: Final = "*Nearest in words, but not this quotation:*"
_CORRECTED: Final = "An earlier version of an article, since corrected, has a number of it."
_ALONE: Final = "*In an article of no story:*"


def quoted(found: Quoted, request: Request, frame: Frame) -> Message:
    """The sentences of the first story, then those of others; without any, the nearest ones."""
    typed, story = f"“{safe.marked(found.typed, ASKED)}”", found.story
    title = _WORD_FOR_WORD if found.told else _ALMOST
    first = line(f"*{title}: {typed}*" if found.found else f"No article in the index has these words: {typed}")
    groups = list(_groups(found))
    request = replace(request, words=request.words[:CARRIED], story=story.id if story else request.story)
    return compose(
        [
            *(frame.with_header(story) if story else [frame.top()]),
            first,
            *(piece for title, rows in groups for piece in (*([line(title)] if title else []), *listings(rows, ROOM))),
            small(_CORRECTED if found.corrected else ""),
            buttons(
                *to_evidence([row for _, rows in groups for row in rows]),
                *(to_comparison(story.id, story.title) if story else []),
                *(_to_corrections(story) if story and found.corrected else []),
                *([] if found.found else [to_search(found.typed)]),
                *frame.share(request),
            ),
        ]
    )


def _groups(found: Quoted) -> Iterator[tuple[str, Sequence[Row]]]:
    """The sentences of each story under its title, which that of the first has above all."""
    heads = {head.id: head for head in found.heads}
    titles = {story.id: f"*In “{safe.marked(story.title, safe.TITLE)}”:*" for story in found.stories}
    known = labels(found.heads, (origin for story in found.stories for origin in story.origins), sources=True)
    known = replace(known, apart={each.passage.place: _unlike(found.typed, each.passage.text) for each in found.near})

    def rows(voices: Sequence[Voice]) -> list[Row]:
        sides = [Side(each.said if each.speaker else each.passage, each.speaker) for each in voices]
        return [dated(row, heads) for row in rows_of(sides, known, SENTENCE)]

    for number, (story, voices) in enumerate(groupby(found.found, lambda each: heads[each.passage.article].story)):
        own = not number and story in titles
        yield "" if own else titles.get(story, _ALONE), rows(list(voices))
    if found.nearest and not found.found:
        yield _NEAREST, rows([replace(each, speaker="") for each in found.nearest])


def _to_corrections(story: Story) -> list[Button]:
    return [Button("Corrections", "open", Request(What.CHANGES, story=story.id, part=Part.CORRECTIONS))]


def _unlike(quotation: str, sentence: str) -> str:
    """In what a sentence is not the quotation."""
    missing = [f"“{word}”" for word in missing_from(quotation, sentence)]
    return f"does not have {listed(missing, WORDS)}" if missing else "has other words between, or another order"
