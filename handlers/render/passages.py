"""Passages as rows: the outlet, its own words, and their source."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.model.analysis import AttributionKind
from bot.model.article import Genre
from bot.model.comparison import Difference, Side
from bot.model.passage import Head, Passage
from bot.model.request import SPANS, PassageSpan, Request, What
from bot.model.story import Origin
from bot.text.normalise import plain_marks
from bot.text.publication.agencies import copied_from
from bot.text.publication.dateline import dateline
from bot.text.visible_text import clip
from bot.wording.comparisons import differing
from bot.wording.counts import listed
from bot.wording.source_labels import LABELS, labelled, names_its_speaker
from handlers.render import safe
from handlers.render.blocks import Button, buttons
from handlers.render.message import Piece, joined
from handlers.render.runs import (
    NO_WORDS,
    Run,
    bullets,
    own_words,
    paragraph,
    read_aloud,
    rich_text,
    source_words,
    text_of,
)

SENTENCE = 900  # characters of a sentence in a list; the evidence shows all of it
BRIEF = 400  # the same, on an answer's first page
NOTE = 140  # characters of a note after a sentence, such as its source
OUTLETS = 4  # outlets named before a sentence that they share
VALUES = 3  # values named in a note on a difference


@dataclass(frozen=True, slots=True)
class PassageLabels:
    """Labels for the sentences of articles: the agency whose copy it is, the genre if not news, who says so.

    With ``sources`` the source is also named, not only marked as unnamed or a document; a speaker whom the sentence
    itself names is not named again. ``apart`` says, by article and place, what others report differently, and
    ``carried`` which outlets also carry an article.
    """

    wires: Mapping[str, str]
    genres: Mapping[str, Genre]
    sources: bool = False
    apart: Mapping[tuple[str, int], str] = field(default_factory=dict)
    carried: Mapping[str, str] = field(default_factory=dict)

    def of(self, passage: Passage, limit: int = SENTENCE, *, named: str = "") -> list[str]:
        """The labels of one passage, of which ``limit`` characters are shown; ``named`` is a source shown beside it."""
        genre = self.genres.get(passage.article, Genre.NEWS)
        wire = copied_from(passage.outlet, self.wires.get(passage.article, ""))
        kind = passage.attribution.kind
        bare = "" if kind is AttributionKind.NAMED else LABELS[kind]
        seen = passage.attribution.source == named or names_its_speaker(passage, limit)
        found = [
            labelled(passage.attribution) if self.sources and not seen else bare,
            genre if genre is not Genre.NEWS else "",
            f"{wire} copy" if wire else "",
            self.apart.get(passage.place, ""),
            self.carried.get(passage.article, ""),
        ]
        return [label for label in found if label]


def labels(
    heads: Iterable[Head] = (),
    origins: Iterable[Origin] = (),
    *,
    sources: bool = False,
    differ: Iterable[Difference] = (),
    among: Sequence[Passage] = (),
) -> PassageLabels:
    """Labels from the heads of articles and the origins of a story; with ``sources``, also who says each sentence.

    The first sentence ``among`` those shown that is part of a difference is labelled with it, if with no other.
    """
    heads = list(heads)
    wires = {head.id: head.wire for head in heads if head.wire}
    wires |= {article: origin.wire for origin in origins if origin.wire for article in origin.articles}
    apart: dict[tuple[str, int], str] = {}
    for one in differ:
        if first := next((part for part in among if one.holds(part)), None):
            apart.setdefault(first.place, differing(one, VALUES, clip))
    return PassageLabels(wires, {head.id: head.genre for head in heads}, sources, apart)


@dataclass(frozen=True, slots=True)
class Row:
    """One item of a list: its runs, and the places of its evidence."""

    runs: tuple[Run, ...]
    spans: tuple[PassageSpan, ...] = ()

    @property
    def reading(self) -> str:
        """The item for a message's text."""
        return f"• {read_aloud(self.runs)}"

    def plus(self, *more: Run) -> "Row":
        """The item with more after its words."""
        return replace(self, runs=(*self.runs, *more))

    @property
    def weight(self) -> int:
        """Its number of characters, addresses included."""
        return sum(len(str(run.get(key, ""))) for run in self.runs for key in ("text", "fallback", "url"))


def rows(passages: Sequence[Passage], known: PassageLabels, limit: int, *, outlets: bool = True) -> list[Row]:
    """One row per sentence; outlets that print the same words share a row."""
    return rows_of([Side(passage, "") for passage in passages], known, limit, outlets=outlets)


def rows_of(sides: Sequence[Side], known: PassageLabels, limit: int = BRIEF, *, outlets: bool = True) -> list[Row]:
    """Sentences with their values; outlets that print the same ones share a row, whose places begin with the first."""
    same: dict[tuple[str, str], list[Passage]] = {}
    for text, side in zip(_texts([side.passage for side in sides], known), sides, strict=True):
        same.setdefault((side.value, text), []).append(side.passage)
    return [row(shared, known, limit, outlets=outlets, before=value) for (value, _), shared in same.items()]


def _texts(passages: Sequence[Passage], known: PassageLabels) -> list[str]:
    """For each sentence, the text of the first that is the same.

    So are copies of one wire report whose quotation marks, dashes, spaces or datelines differ.
    """
    first: dict[tuple[str, str], str] = {}
    found: list[str] = []
    for passage in passages:
        wire = known.wires.get(passage.article, "")
        opening = dateline(passage.text) if wire else None
        told = "".join(plain_marks(passage.text[opening.end if opening else 0 :]).split())
        found.append(first.setdefault((wire, told), passage.text) if wire else passage.text)
    return found


def row(same: Sequence[Passage], known: PassageLabels, limit: int, *, outlets: bool = True, before: str = "") -> Row:
    """One sentence, printed by the outlets of ``same``; ``before`` is a value or a speaker, in bold."""
    first = same[0]
    runs: list[Run] = []
    if before:
        runs += [own_words(safe.name(before), bold=True), own_words(" · ")]
    if outlets:
        named = [safe.name(outlet) for outlet in dict.fromkeys(part.outlet for part in same)]
        runs += [own_words(listed(named, OUTLETS), bold=True), own_words(": ")]
    runs += source_words(first.text, limit) or [NO_WORDS]
    notes = known.of(first, limit, named=before)
    if notes:
        runs.append(own_words(f" ({' · '.join(safe.name(note, NOTE) for note in notes)})", italic=True))
    return Row(tuple(runs), tuple(map(PassageSpan.of, same[:SPANS])))


def listing(title: str, items: Sequence[Row], *, note: str = "") -> Piece:
    """A list of rows under a title of ours."""
    top = [own_words(title, bold=True), *([own_words(note)] if note else [])] if title else []
    elements = [*([paragraph(*top)] if top else []), *([bullets([list(item.runs) for item in items])] if items else [])]
    return Piece((rich_text(*elements),), (read_aloud(top), *(item.reading for item in items)))


def listings(rows: Sequence[Row], room: int) -> list[Piece]:
    """All rows in as many lists as they need, each within ``room`` characters."""
    return [listing("", group) for group in split(rows, room, len(rows))] if rows else []


def to_evidence(items: Iterable[Row]) -> list[Button]:
    """The button that shows the rows' sentences in their paragraphs; none if there is nothing to show."""
    shown = list(items)
    spans = tuple(dict.fromkeys(place for item in shown for place in item.spans))
    if not spans:
        return []
    return [Button("Evidence", "evidence", Request(What.EVIDENCE, spans=spans[:SPANS]), of=text_of(shown[0].runs))]


def with_evidence(listed: Piece, items: Iterable[Row]) -> Piece:
    """A list with its evidence button right below."""
    return joined(listed, buttons(*to_evidence(items)))


def listed_in_parts(title: str, items: Sequence[Row], room: int, most: int, *, note: str = "") -> list[Piece]:
    """All rows, in lists that fit with their evidence buttons; from the second on, the title says "(continued)"."""
    return [
        with_evidence(listing(f"{title} (continued)" if at and title else title, group, note="" if at else note), group)
        for at, group in enumerate(split(items, room, most))
    ]


def within(items: Sequence[Row], room: int, most: int) -> list[Row]:
    """The first rows that fit, but at least one if there is one."""
    kept: list[Row] = []
    for item in items[:most]:
        room -= item.weight
        if kept and room < 0:
            break
        kept.append(item)
    return kept


def split(items: Sequence[Row], room: int, most: int) -> list[list[Row]]:
    """All rows, in groups that fit."""
    groups: list[list[Row]] = []
    at = 0
    while at < len(items):
        group = within(items[at:], room, most)
        groups.append(group)
        at += len(group)
    return groups
