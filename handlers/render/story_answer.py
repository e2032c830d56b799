"""What a story's own sentences have on a question."""

from typing import TYPE_CHECKING

from bot.model.answer import StoryAnswer
from handlers.render import words
from handlers.render.blocks import Button, buttons, header, line, small
from handlers.render.frame import Frame
from handlers.render.heads import counted
from handlers.render.message import Message, compose
from handlers.render.passages import BRIEF, labels, listing, row, split, to_evidence
from handlers.request import Request, What

if TYPE_CHECKING:
    from bot.model.passage import Passage

ROOM = 3_300
ASKED = 150
OUTLETS = 6


def in_story(found: StoryAnswer, ask: Request, frame: Frame) -> Message:
    """Each outlet's sentences that may answer, the figure first where one is asked for; never a verdict."""
    asked = words.marked(found.asked, ASKED)
    top = [frame.top(), header(found.story.title)]
    onward = [Button("Search all articles", "open", Request(What.COVERAGE, words=found.asked[:300]))]
    if found.story.id:
        onward.insert(0, Button("Compare outlets", "open", Request(What.COMPARE, story=found.story.id)))
    if not found.told:
        what = "gives a figure for" if found.figures else "matches"
        return compose([*top, line(f"No sentence in this story {what} “{asked}”."), buttons(*onward)])
    known = labels(found.heads, found.story.origins, sources=True)
    same: dict[tuple[str, str], list[Passage]] = {}
    for side in found.told:
        same.setdefault((side.value, side.passage.text), []).append(side.passage)
    items = [row(passages, known, BRIEF, before=value) for (value, _), passages in same.items()]
    silent = words.listed([words.marked(outlet) for outlet in found.silent], OUTLETS)
    kind = "figure" if found.figures else "sentence"
    caution = " Check what each figure refers to." if found.figures else ""
    return compose(
        [
            *top,
            small(counted(found.story)),
            line(f"*Sentences that may answer “{asked}”*\nMatched by these words or synonyms.{caution}"),
            *(listing("", group) for group in split(items, ROOM, len(items))),
            small(f"No such {kind} in {silent}." if silent else ""),
            buttons(*to_evidence(items), *onward, *frame.share(ask)),
        ]
    )
