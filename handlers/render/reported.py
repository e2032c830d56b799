"""Who of a story's outlets reports something, who had it first, and what they say of whether it is confirmed."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import Final

from bot.model.comparison import Side
from bot.model.passage import Head
from bot.model.reported import Reported
from bot.model.request import Part, Request, What
from bot.wording.comparisons import ComparisonHeading, difference_title
from bot.wording.counts import listed
from bot.wording.source_labels import sourcing
from handlers.render import safe
from handlers.render.blocks import CARRIED, Button, buttons, line, small
from handlers.render.frame import Frame
from handlers.render.heads import counted, dated
from handlers.render.message import Message, compose
from handlers.render.passages import PassageLabels, Row, labels, listings, rows_of, to_evidence
from handlers.render.story_buttons import to_comparison

ROOM: Final = 3_300
ASKED: Final = 150
OUTLETS: Final = 6
DIFFER: Final = 2
FEW: Final = 3
_NO_JUDGE: Final = "Copydesk doesn't judge what is true. This is what the articles say."
_NONE: Final = "No sentence {} says whether it is confirmed."
_ELSEWHERE: Final = "Confirmed, denied, doubted or not verified elsewhere in this story:"
_TOLD_FIRST: Final = "Who had it first, by what the articles say"
_TITLES: Final = MappingProxyType(
    {
        Part.HEADLINES: "Who had it first",
        Part.VOICES: "Who says it",
        Part.DIFFER: "What each outlet gives",
        Part.SOURCED: "How it is sourced",
    }
)
_IN_INDEX: Final = "By the times of publication in the index."
_UNDATED: Final = " One without a date may be earlier."
_SAME_DAY: Final = " The first are of one day, and not all have a time: which was first is not known."


def reported(found: Reported, request: Request, frame: Frame) -> Message:
    """Each outlet's sentence with its time, what the outlets report differently of it, and who has no such sentence."""
    dated = _Dated(found.heads, labels(found.heads, found.story.origins, sources=True))
    groups = list(
        _of_truth(found, dated) if request.part is Part.CONFIRMED else _of_outlets(found, request.part, dated)
    )
    items = [item for _, rows in groups for item in rows]
    asked = Request(
        What.ASKED, words=found.asked[:CARRIED], story=found.story.id, outlet=request.outlet, part=request.part
    )
    compare = to_comparison(found.story.id, found.story.title)
    return compose(
        [
            *frame.with_header(found.story, small(counted(found.story))),
            *(piece for title, rows in groups for piece in (line(title), *listings(rows, ROOM))),
            small(*_by_time(found, request.part, dated), *_silent(found, request.part)),
            buttons(*to_evidence(items), *_all_of(found, request.part), *compare, *frame.share(asked)),
        ]
    )


class _Dated:
    """Rows of sentences, each with the time of its article."""

    def __init__(self, heads: Sequence[Head], known: PassageLabels) -> None:
        self._heads = {head.id: head for head in heads}
        self._known = known

    def any_undated(self, sides: Iterable[Side]) -> bool:
        """Whether an article of theirs has no date."""
        return not all(self._heads[side.passage.article].published for side in sides)

    def is_first_unknown(self, sides: Sequence[Side]) -> bool:
        """Whether the first two articles are of one day, and a time is missing that would tell which was first."""
        first = [self._heads[side.passage.article] for side in sides[:2]]
        days = [head.published.date() for head in first if head.published]
        return days == 2 * days[:1] and any(head.only_day for head in first)

    def rows(self, sides: Sequence[Side]) -> list[Row]:
        """The rows; outlets that print identical sentences share one, with the time of the first."""
        return [dated(one, self._heads) for one in rows_of(sides, self._known)]


_Groups = Iterable[tuple[str, list[Row]]]


def _of_outlets(found: Reported, part: Part, dated: _Dated) -> _Groups:
    """The sentences under what they say of the outlets asked about, after what they report differently."""
    if part is Part.SOURCED:
        yield f"*{_title(found, part)}*\n{sourcing(found)}", dated.rows(found.told)
        return
    if part is Part.OUTLET:
        yield f"*{_title(found, part)}*", dated.rows(found.told)
        yield from _differing(found, dated)
        return
    yield from _differing(found, dated) if _apart(part) else ()
    if rest := _others(found.told, found) if _apart(part) else found.told:
        each = ([side] for side in rest) if part is Part.HEADLINES else [rest]
        yield f"*{_title(found, part)}*", [item for sides in each for item in dated.rows(sides)]


def _title(found: Reported, part: Part) -> str:
    asked = f"“{safe.marked(found.asked, ASKED)}”"
    having = {side.passage.outlet for side in found.told}
    if part in _TITLES:
        return f"{_TITLES[part]}: {asked}" if found.asked else _TOLD_FIRST
    if not found.outlet:
        return f"Found by these words in {len(having)} of {len(having) + len(found.silent)} outlets: {asked}"
    outlet = safe.marked(found.outlet)
    if found.outlet not in having:
        return f"Nothing by these words in {outlet}, but elsewhere: {asked}"
    only = "Found only in" if len(having) == 1 else "Not only in"
    return f"{'In' if part is Part.OUTLET else only} {outlet}: {asked}"


def _of_truth(found: Reported, dated: _Dated) -> _Groups:
    """What is confirmed or denied, or that nothing is, with who reports it; then what is reported differently."""
    on_it = f"on “{safe.marked(found.asked, ASKED)}”" if found.asked else "in this story"
    beside = found.near or not found.claims
    if found.told and beside:
        yield f"{_NO_JUDGE}\n*Confirmed, denied, doubted or not verified {on_it}:*", dated.rows(found.told)
    else:
        yield f"{_NO_JUDGE}\n{_NONE.format('next to these' if found.told else 'in this story')}", []
    if rest := [] if beside else _others(found.claims, found):
        yield f"*What is reported {on_it}:*", dated.rows(rest)
    yield from _differing(found, dated)
    if found.told and not beside:
        yield f"*{_ELSEWHERE}*", dated.rows(found.told[:FEW])


def _apart(part: Part) -> bool:
    """Whether it is asked what the outlets report differently."""
    return part not in (Part.ONLY, Part.HEADLINES, Part.VOICES, Part.SOURCED)


def _differing(found: Reported, dated: _Dated) -> _Groups:
    for number, one in enumerate(found.differ[:DIFFER]):
        title = difference_title(one, safe.marked)
        yield title if number else f"*{ComparisonHeading.DIFFER}*\n{title}", dated.rows(one.sides)


def _others(sides: Sequence[Side], found: Reported) -> list[Side]:
    """The sides that are not shown as reported differently."""
    given = {side.passage.place for one in found.differ[:DIFFER] for side in one.sides}
    return [side for side in sides if side.passage.place not in given]


def _all_of(found: Reported, part: Part) -> list[Button]:
    """The button to all of the story's articles, by their dates, or to all that outlets report differently."""
    if part is Part.HEADLINES:
        return [Button("All articles", "open", Request(What.SUMMARY, story=found.story.id, part=part))]
    every = Request(What.COMPARE, story=found.story.id, part=Part.DIFFER)
    return [Button("All differences", "open", every)] if found.differ and _apart(part) else []


def _by_time(found: Reported, part: Part, dated: _Dated) -> Iterable[str]:
    """By which times the sentences are sorted, if it is asked who was first."""
    if part is Part.HEADLINES and found.asked:
        yield (
            _IN_INDEX
            + (_UNDATED if dated.any_undated(found.told) else "")
            + (_SAME_DAY if dated.is_first_unknown(found.told) else "")
        )


def _silent(found: Reported, part: Part) -> Iterable[str]:
    """Which outlets have nothing among what is shown."""
    given = {side.passage.outlet for one in found.differ[:DIFFER] for side in one.sides} if _apart(part) else set()
    if part is not Part.OUTLET and (silent := [safe.marked(outlet) for outlet in found.silent if outlet not in given]):
        yield f"Not found by these words in {listed(silent, OUTLETS)}."
