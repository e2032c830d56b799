"""The parts of a comparison, paginated."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType
from typing import Final

from bot.model.comparison import Agreement, Comparison, Difference, DifferenceKind, NameCoverage, PossibleMatch, Side
from bot.model.passage import Head
from bot.model.request import Part, Request, What
from bot.wording.comparisons import (
    ComparisonHeading,
    carried,
    common_to_all,
    difference_title,
    differently_in,
    differing,
    left_out,
    named_in,
    not_compared,
    not_in,
    one_origin,
    only_title,
    paired_again,
    parted_in,
    reported_by,
    surely_without,
    telling_otherwise,
)
from bot.wording.counts import listed
from bot.wording.source_labels import kinds_apart
from handlers.render import safe
from handlers.render.blocks import Button, buttons, small
from handlers.render.frame import Frame
from handlers.render.heads import are_hours_apart, copies, dated, headline
from handlers.render.message import Message, Piece, compose, joined
from handlers.render.paging import page_of, turning
from handlers.render.passages import SENTENCE, VALUES, PassageLabels, Row, listed_in_parts, listing, row, rows
from handlers.render.runs import Run, own_words

ROOM = 3_300
ROWS = 6
FACTS = 4
SINGLES = 6
NAMES = 10
OUTLETS = 4
NOTE = 400  # characters
NONE_CLOSE = "Others may report this in other words"
DIFFERING = 2  # differences in the note of a fact
_TITLES: Final[Mapping[Part, str]] = MappingProxyType(
    {
        Part.HEADLINES: ComparisonHeading.HEADLINES,
        Part.AGREED: ComparisonHeading.AGREED,
        Part.DIFFER: ComparisonHeading.DIFFER,
        Part.PERHAPS: ComparisonHeading.PERHAPS,
        Part.NAMES: ComparisonHeading.NAMES,
    }
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A fact or a difference: its number, our title with dimmed notes, and one row per sentence."""

    number: int
    title: str
    rows: list[Row]
    notes: Sequence[str] = ()

    @property
    def headed(self) -> tuple[str, list[Row], str]:
        """Title, rows and note."""
        note = (" · " if self.title else " ") + " · ".join(self.notes) if self.notes else ""
        return f"{self.number}. {self.title}".rstrip(), self.rows, note


def asked(compared: Comparison, request: Request) -> Request:
    """The question that this comparison answers, by ids instead of words."""
    outlet = request.outlet
    if compared.story.id:
        return Request(What.COMPARE, outlet=outlet, story=compared.story.id, part=request.part, page=request.page)
    ids = [head.id for head in compared.heads]
    if len(ids) == 2:  # noqa: PLR2004 - a pair
        return Request(What.COMPARE, outlet=outlet, article=ids[0], other=ids[1], part=request.part, page=request.page)
    return request


def agreed(compared: Comparison, fact: Agreement, number: int, known: PassageLabels, limit: int) -> Numbered:
    """What several outlets report: how many do, and each one's own sentence.

    The notes say which of few surely do not, which give another figure or day, if one outlet cites or copies another,
    and if they differ in a figure, a day, a quotation or the kind of source (named, unnamed).
    """
    lacking = surely_without(fact, compared)
    notes = [
        *common_to_all(fact, safe.name),
        *not_in(lacking, safe.name),
        *differently_in(fact, compared, safe.name),
        *one_origin(fact, safe.name),
        *map(_differing, compared.differences_within(fact)[:DIFFERING]),
    ]
    without = [*lacking, *telling_otherwise(fact, compared)]
    title = reported_by(fact, compared.heads, without, safe.name)
    return Numbered(number, title, rows(fact.shown, known, limit), notes)


def _differing(one: Difference) -> str:
    """What differs; for sources of two kinds, each with its outlets."""
    if one.kind is not DifferenceKind.ATTRIBUTION or one.of_speakers:
        return f"but {differing(one, VALUES, safe.name)}"
    return ", ".join(
        f"{kind} in {listed([safe.name(outlet, 30) for outlet in outlets], 2)}" for kind, outlets in kinds_apart(one)
    )


def difference(one: Difference, number: int, known: PassageLabels, limit: int, heads: Sequence[Head]) -> Numbered:
    """What sources report differently: each value with its sentence, without a verdict.

    For a quotation in two wordings, the notes give the words that differ. Numbers of articles that are hours apart have
    the times of these: they may be one number as it grew.
    """
    parted = [parted_in(pair, safe.name) for pair in one.changed_words]
    sides: dict[tuple[str, str], list[Side]] = {}
    for side in one.sides:
        sides.setdefault((side.value, side.passage.text), []).append(side)
    items = [
        row([side.passage for side in same], known, limit, before="" if one.kind is DifferenceKind.QUOTE else value)
        for (value, _), same in sides.items()
    ]
    of = {head.id: head for head in heads if any(head.id == side.passage.article for side in one.sides)}
    if one.kind is DifferenceKind.NUMBER and are_hours_apart(of.values()):
        items = [dated(item, of) for item in items]
    return Numbered(number, difference_title(one, safe.name), items, parted)


def only(compared: Comparison, known: PassageLabels, limit: int, outlet: str = "") -> list[Row]:
    """What only one origin reports, most newsworthy first; outlets with the same wire copy share a row.

    The outlets that carry copies of its article are named: they may have the sentence too. ``outlet`` keeps only what
    this outlet reports.
    """
    passages = [passage for passage in compared.only if outlet in ("", passage.outlet)]
    return rows(passages, replace(known, carried=carried(compared, safe.name)), limit)


def parts(compared: Comparison, known: PassageLabels, request: Request, frame: Frame, top: list[Piece]) -> Message:
    """One page of one part."""
    outlet = request.outlet
    pieces, most = _pieces(compared, known, request.part, outlet)
    page = page_of(pieces, request.page, most=most)
    title = only_title(compared, safe.marked) if request.part is Part.ONLY else _TITLES.get(request.part, "")
    title += f": {safe.marked(outlet)}" if outlet else ""
    end = [] if pieces else [small(_nothing(compared, request.part, outlet))]
    near = to_possible(compared, request) if request.part is Part.ONLY else []
    again = compared.again
    if again and request.part is Part.AGREED and page.number == page.total:
        end.append(small(f"{paired_again(again)}: `copydesk compare --json` lists them."))
    return compose(
        [
            *top,
            small(f"*{title}*{page.where}" if pieces or request.part is not Part.DIFFER else ""),
            *page.pieces,
            *end,
            buttons(*turning(request, page), *([] if pieces else near), *frame.share(request)),
        ]
    )


def _nothing(compared: Comparison, part: Part, outlet: str) -> str:
    if compared.alone:
        return safe.marked(left_out(compared), NOTE)
    there = dict.fromkeys(head.outlet for head in compared.heads)
    if outlet and outlet not in there:
        outlets = listed(list(map(safe.marked, there)), OUTLETS)
        return f"No single outlet in this story is called “{safe.marked(outlet)}”. The outlets are: {outlets}."
    none = "There is nothing to show here."
    if part is Part.DIFFER:
        none = "I found nothing that they report differently."
    elif outlet:
        surely = "surely " if part is Part.ONLY and _possible(compared, outlet) else ""
        none = f"I found nothing that {surely}only {safe.marked(outlet)} reports."
    note = not_compared(compared)
    return none + (f" {safe.marked(note, NOTE)}" if note else "")


def _pieces(compared: Comparison, known: PassageLabels, part: Part, outlet: str) -> tuple[list[Piece], int]:
    """What a part consists of, and how many pieces of it fill a page."""
    if part is Part.AGREED:
        return _facts(agreed(compared, one, number, known, SENTENCE) for number, one in enumerate(compared.facts, 1))
    if part is Part.DIFFER:
        return _facts(
            difference(one, number, known, SENTENCE, compared.heads)
            for number, one in enumerate(compared.merged_differences, 1)
        )
    if part is Part.ONLY:
        return listed_in_parts("", only(compared, known, SENTENCE, outlet), ROOM, SINGLES), 1
    if part is Part.PERHAPS:
        return _possible_matches(_possible(compared, outlet), known), FACTS
    if part is Part.NAMES:
        found = {name: named_in(name, compared.heads, OUTLETS, safe.name) for name in compared.names}
        groups = (compared.names[at : at + NAMES] for at in range(0, len(compared.names), NAMES))
        return [_names({name: found[name] for name in group}) for group in groups], 1
    copied = copies(compared.story.origins)
    return listed_in_parts("", [headline(head, copied) for head in compared.heads], ROOM, NAMES), 1


def _facts(facts: Iterable[Numbered]) -> tuple[list[Piece], int]:
    """Each fact in as many pieces as its sentences need."""
    headed = (one.headed for one in facts)
    split_up = (listed_in_parts(title, items, ROOM, ROWS, note=note) for title, items, note in headed)
    return [piece for pieces in split_up for piece in pieces], FACTS


def _possible(compared: Comparison, outlet: str) -> list[PossibleMatch]:
    """The sentences that another outlet may also report; of one ``outlet`` alone if it is named."""
    return [one for one in compared.perhaps if outlet in ("", one.passage.outlet)]


def to_possible(compared: Comparison, request: Request) -> list[Button]:
    """The button to these sentences, if there are any."""
    number = len(_possible(compared, request.outlet))
    perhaps = replace(request, part=Part.PERHAPS, page=1)
    return [Button(f"Possibly the same ({number:,})", "more", perhaps)] if number else []


def _possible_matches(found: Sequence[PossibleMatch], known: PassageLabels) -> list[Piece]:
    """Each sentence that another outlet may also report, with the closest there; those that none is close to last."""
    pairs = [one.shown for one in found if len(one.shown) > 1]
    alone = [one.passage for one in found if len(one.shown) == 1]
    pieces, _ = _facts(Numbered(number, "", rows(pair, known, SENTENCE)) for number, pair in enumerate(pairs, 1))
    return pieces + listed_in_parts(NONE_CLOSE, rows(alone, known, SENTENCE), ROOM, SINGLES)


def _names(group: Mapping[NameCoverage, str]) -> Piece:
    """Names, those of the same outlets on a line; outlets that may use other words are not mentioned."""
    together: dict[str, list[NameCoverage]] = {}
    for name, where in group.items():
        together.setdefault(where, []).append(name)
    items = [
        Row((*chain.from_iterable(_named(name, number) for number, name in enumerate(names)), own_words(f": {where}")))
        for where, names in together.items()
    ]
    known = {name.entity: name for name in group if name.entity}
    row_of_buttons = [
        Button(safe.name(name.name), "open", Request(What.ENTITY, entity=entity)) for entity, name in known.items()
    ]
    return joined(listing("", items), buttons(*row_of_buttons))


def _named(name: NameCoverage, number: int) -> list[Run]:
    """A name in bold, with its other spellings, after a comma from the second on."""
    also = f" (also “{listed([safe.name(other) for other in name.also], 2)}”)" if name.also else ""
    runs = [own_words(", ")] if number else []
    return [*runs, own_words(safe.name(name.name), bold=True), *([own_words(also)] if also else [])]
