"""Who of a story's outlets reports something, who had it first, and what they say of whether it is confirmed."""

from collections.abc import Iterable, Sequence
from typing import Final

from bot.model.comparison import Side
from bot.model.passage import Head
from bot.model.reported import Reported
from bot.model.request import Part, Request, What
from bot.wording.articles import NO_DATE
from bot.wording.comparisons import Heading, difference_title
from bot.wording.counts import listed
from handlers.render import dates, safe
from handlers.render.blocks import CARRIED, Button, buttons, header, line, small
from handlers.render.frame import Frame
from handlers.render.heads import counted
from handlers.render.message import Message, Piece, compose
from handlers.render.passages import BRIEF, Labels, Row, labels, listing, row, split, to_evidence
from handlers.render.runs import ours
from handlers.render.story_buttons import to_comparison

ROOM: Final = 3_300
ASKED: Final = 150
OUTLETS: Final = 6
DIFFER: Final = 2
_NO_JUDGE: Final = "Copydesk doesn't judge what is true. This is what the articles say."
_NONE: Final = "No sentence in this story says that it is confirmed, denied or not verified."
_IN_INDEX: Final = "By the times of publication in the index."
_UNDATED: Final = " One without a date may be earlier."


def reported(found: Reported, ask: Request, frame: Frame) -> Message:
    """Each outlet's sentence with its time, what the outlets report differently of it, and who has no such sentence."""
    dated = _Dated(found.heads, labels(found.heads, found.story.origins, sources=True))
    groups = list(_of_truth(found, dated) if ask.part is Part.CONFIRMED else _of_outlets(found, ask.part, dated))
    items = [item for _, rows in groups for item in rows]
    asked = Request(What.ASKED, words=found.asked[:CARRIED], story=found.story.id, named=ask.named, part=ask.part)
    compare = to_comparison(found.story.id, found.story.title)
    return compose(
        [
            *_top(found, frame),
            *(piece for title, rows in groups for piece in (line(title), *_listed(rows))),
            small(*_by_time(found, ask.part, dated), *_silent(found, ask.part)),
            buttons(*to_evidence(items), *_all_differences(found), *compare, *frame.share(asked)),
        ]
    )


class _Dated:
    """Rows of sentences, each with the time of its article."""

    def __init__(self, heads: Sequence[Head], known: Labels) -> None:
        self._heads = {head.id: head for head in heads}
        self._known = known

    def lacks(self, sides: Iterable[Side]) -> bool:
        """Whether an article of theirs has no date."""
        return not all(self._heads[side.passage.article].published for side in sides)

    def rows(self, sides: Iterable[Side]) -> list[Row]:
        return [self._row(side) for side in sides]

    def _row(self, side: Side) -> Row:
        head = self._heads[side.passage.article]
        when = dates.run(head.published, only_date=head.only_day) if head.published else ours(NO_DATE)
        return row([side.passage], self._known, BRIEF, before=side.value).plus(ours(" · "), when)


_Groups = Iterable[tuple[str, list[Row]]]


def _of_outlets(found: Reported, part: Part, dated: _Dated) -> _Groups:
    """The sentences under what they say of the outlets asked about, after what they report differently."""
    yield from _differing(found, dated) if _apart(part) else ()
    if rest := _others(found.told, found) if _apart(part) else found.told:
        yield f"*{_title(found, part)}*", dated.rows(rest)


def _title(found: Reported, part: Part) -> str:
    asked = f"“{safe.marked(found.asked, ASKED)}”"
    having = {side.passage.outlet for side in found.told}
    if part is Part.HEADLINES:
        return f"Outlets with {asked}, the earliest first"
    if part is Part.DIFFER:
        return f"What each outlet gives: {asked}"
    if not found.outlet:
        return f"Found in {len(having)} of {len(having) + len(found.silent)} outlets: {asked}"
    outlet = safe.marked(found.outlet)
    if found.outlet not in having:
        return f"Not found in {outlet}, but elsewhere: {asked}"
    return f"{'Found only' if len(having) == 1 else 'Not only'} in {outlet}: {asked}"


def _of_truth(found: Reported, dated: _Dated) -> _Groups:
    """What is confirmed or denied, or that nothing is, with who reports it; then what is reported differently."""
    asked = f" on “{safe.marked(found.asked, ASKED)}”" if found.asked and found.near else ""
    if found.told:
        yield f"{_NO_JUDGE}\n*Confirmed, denied or not verified{asked or ' in this story'}:*", dated.rows(found.told)
    else:
        yield f"{_NO_JUDGE}\n{_NONE}", []
    if rest := [] if found.near else _others(found.claims, found):
        yield f"*Who reports “{safe.marked(found.asked, ASKED)}”:*", dated.rows(rest)
    yield from _differing(found, dated)


def _apart(part: Part) -> bool:
    """Whether it is asked what the outlets report differently."""
    return part not in (Part.ONLY, Part.HEADLINES)


def _differing(found: Reported, dated: _Dated) -> _Groups:
    for number, one in enumerate(found.differ[:DIFFER]):
        title = difference_title(one, safe.marked)
        yield title if number else f"*{Heading.DIFFER}*\n{title}", dated.rows(one.sides)


def _others(sides: Sequence[Side], found: Reported) -> list[Side]:
    """The sides that are not shown as reported differently."""
    given = {side.passage.place for one in found.differ[:DIFFER] for side in one.sides}
    return [side for side in sides if side.passage.place not in given]


def _listed(rows: Sequence[Row]) -> list[Piece]:
    return [listing("", group) for group in split(rows, ROOM, len(rows))] if rows else []


def _top(found: Reported, frame: Frame) -> list[Piece]:
    """The note, and the story's title and counts, except in a thread about it: there they are above."""
    if frame.known and frame.known == found.story.id:
        return [frame.top()]
    return [frame.top(), header(found.story.title), small(counted(found.story))]


def _all_differences(found: Reported) -> list[Button]:
    every = Request(What.COMPARE, story=found.story.id, part=Part.DIFFER)
    return [Button("All differences", "open", every)] if found.differ else []


def _by_time(found: Reported, part: Part, dated: _Dated) -> Iterable[str]:
    """By which times the sentences are sorted, if it is asked who was first."""
    if part is Part.HEADLINES:
        yield _IN_INDEX + (_UNDATED if dated.lacks(found.told) else "")


def _silent(found: Reported, part: Part) -> Iterable[str]:
    """Which outlets have nothing among what is shown."""
    given = {side.passage.outlet for one in found.differ[:DIFFER] for side in one.sides} if _apart(part) else set()
    if silent := [safe.marked(outlet) for outlet in found.silent if outlet not in given]:
        yield f"Not found by these words in {listed(silent, OUTLETS)}."
