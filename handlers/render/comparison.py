"""A comparison's first page: the answer in brief, with a button to the whole of each part."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from bot.model.comparison import Comparison, Difference
from bot.model.request import Part, Request
from bot.text.turns import turns
from bot.wording.comparisons import ComparisonHeading, nothing_agreed, only_title, remarks
from bot.wording.counts import listed, story_counts
from handlers.render import safe
from handlers.render.blocks import Button, buttons, header, line, small
from handlers.render.comparison_parts import Numbered, agreed, asked, difference, only, parts, to_possible
from handlers.render.frame import Frame
from handlers.render.heads import copies, headline, span_of
from handlers.render.message import Message, Piece, compose
from handlers.render.passages import BRIEF, PassageLabels, Row, labels, listing, to_evidence, within
from handlers.render.story_buttons import to_changes, to_summary

AGREED = "Agreed"
HEADLINES = 4
FACTS = 3
DIFFERENCES = 2
ROWS = 3  # of the first fact, and of each difference
ROWS_BELOW = 2  # of each fact below the first
SINGLES = 3
OUTLETS = 2  # named of those whose sentences are left out
FACT_ROOM = 900
REMARK = 400  # characters
HEADLINES_ROOM = 1_700


def comparison(compared: Comparison, request: Request, frame: Frame) -> Message:
    """A comparison of a story's articles: the first page, or a page of one part."""
    request = asked(compared, request)
    top = [frame.top(), header(compared.story.title)]
    known = labels(compared.heads, compared.story.origins, sources=True)
    if request.part is not Part.OVERVIEW:
        return parts(compared, known, request, frame, top)
    lists = [_agreed(compared, known, request), _differ(compared, known, request)]
    if _is_told_apart(compared):
        lists.reverse()
    return compose(
        [
            *top,
            small(_counts(compared)),
            *(small(safe.marked(remark, REMARK)) for remark in remarks(compared)),
            *_headlines(compared, request),
            *chain.from_iterable(lists),
            *_only(compared, known, request),
            buttons(*_beyond(compared, request), *frame.follow(compared.story.id), *frame.share(request)),
        ]
    )


def _counts(compared: Comparison) -> str:
    """One line: the outlets; the days, unless all headlines with theirs are below; what is agreed, and what differs."""
    told = [*story_counts(compared.story), span_of(compared.heads) if len(compared.heads) > HEADLINES else ""]
    if not compared.alone:
        merged = compared.merged_differences
        slight = sum(one.slight for one in merged)
        told += [
            f"*{len(compared.facts):,}* agreed",
            f"*{len(merged):,}* reported differently" + (f" ({slight:,} slightly)" if slight else ""),
        ]
    return " · ".join(filter(None, told))


def _headlines(compared: Comparison, request: Request) -> list[Piece]:
    copied = copies(compared.story.origins)
    above = compared.story.title
    shown = within([headline(head, copied, above) for head in compared.heads], HEADLINES_ROOM, HEADLINES)
    if not shown:
        return []
    pieces = [listing("Headlines", shown)]
    if len(shown) < len(compared.heads):
        pieces.append(buttons(_all(len(compared.heads), "headlines", _to(Part.HEADLINES, request))))
    return pieces


def _agreed(compared: Comparison, known: PassageLabels, request: Request) -> list[Piece]:
    if compared.alone:
        return []
    if not compared.facts:
        return [small(nothing_agreed(compared))]
    below = _told_apart(compared)
    first = [fact for fact in compared.facts if not any(one.repeats(fact) for one in below)] or compared.facts
    facts = [agreed(compared, fact, number, known, BRIEF) for number, fact in enumerate(first[:FACTS], 1)]
    return _facts(AGREED, facts, compared, len(compared.facts), "agreed facts", _to(Part.AGREED, request))


def _differ(compared: Comparison, known: PassageLabels, request: Request) -> list[Piece]:
    facts = [
        difference(one, number, known, BRIEF, compared.heads) for number, one in enumerate(_told_apart(compared), 1)
    ]
    return _facts(
        ComparisonHeading.DIFFER,
        facts,
        compared,
        len(compared.merged_differences),
        "differences",
        _to(Part.DIFFER, request),
    )


def _is_told_apart(compared: Comparison) -> bool:
    """Whether the outlets differ on the most newsworthy fact, which is then shown among the differences, and first."""
    return bool(compared.facts) and any(one.repeats(compared.facts[0]) for one in _told_apart(compared))


def _told_apart(compared: Comparison) -> Sequence[Difference]:
    """The differences on the first page: slight ones only if there are no others."""
    return ([one for one in compared.merged_differences if not one.slight] or compared.merged_differences)[:DIFFERENCES]


def _only(compared: Comparison, known: PassageLabels, request: Request) -> list[Piece]:
    items = only(compared, known, BRIEF)
    if not items:
        return []
    outlets = {head.id: head.outlet for head in compared.heads}
    by_outlet = chain.from_iterable(turns(items, lambda item: outlets.get(_article_of(item), "")))
    shown = within(list(by_outlet), FACT_ROOM, SINGLES)
    more = [] if len(shown) == len(items) else [_all(len(items), "reported by one", _to(Part.ONLY, request))]
    return [line(f"*{only_title(compared, safe.marked)}*"), listing("", shown), buttons(*to_evidence(shown), *more)]


def _facts(
    title: str, facts: list[Numbered], compared: Comparison, number: int, label: str, more: Request
) -> list[Piece]:
    """The first facts of a kind, each with its first sentences, and a button to the rest, if any.

    Agreed facts below the first have fewer sentences.
    """
    if not facts:
        return []
    every = _all(number, label, more)
    room = [ROWS, *[ROWS_BELOW if title == AGREED else ROWS] * (len(facts) - 1)]
    shown = [(fact, _first_rows(fact, compared, most)) for fact, most in zip(facts, room, strict=True)]
    left = number > len(facts) or any(len(some) < len(fact.rows) for fact, some in shown)
    opened = [item for _, some in shown for item in some]
    return [
        line(f"*{title}*"),
        *(_brief(fact, some, compared, every.label) for fact, some in shown),
        buttons(*to_evidence(opened), *([every] if left else [])),
    ]


def _first_rows(fact: Numbered, compared: Comparison, most: int) -> list[Row]:
    origins = {article: origin.articles[0] for origin in compared.story.newsrooms for article in origin.articles}
    return within(_each_origin_first(fact.rows, origins), FACT_ROOM, most)


def _brief(fact: Numbered, shown: list[Row], compared: Comparison, button: str) -> Piece:
    """The first rows of a fact, with a note of the outlets that only the rest of it, behind a ``button``, is from."""
    named = {head.id: safe.name(head.outlet) for head in compared.heads}
    there, every = ({named.get(span.article, "") for row in some for span in row.spans} for some in (shown, fact.rows))
    rest = listed([outlet for outlet in dict.fromkeys(named.values()) if outlet in every - there], OUTLETS)
    notes = [*fact.notes, *([f"for {rest}, see “{button}”"] if rest else [])]
    title, items, note = replace(fact, rows=shown, notes=notes).headed
    return listing(title, items, note=note)


def _each_origin_first(rows: Sequence[Row], origins: Mapping[str, str]) -> list[Row]:
    """The rows interleaved: one of each origin before a second of any, and within an origin one of each article.

    So the first rows include every origin, however many copies a wire story has.
    """
    by_article = chain.from_iterable(turns(rows, _article_of))
    return list(chain.from_iterable(turns(by_article, lambda row: origins.get(_article_of(row), _article_of(row)))))


def _article_of(row: Row) -> str:
    return row.spans[0].article if row.spans else ""


def _to(part: Part, request: Request) -> Request:
    return replace(request, part=part, page=1)


def _all(number: int, label: str, request: Request) -> Button:
    every = "Both" if number == 2 else f"All {number:,}"  # noqa: PLR2004 - a pair
    return Button(f"{every} {label}" if number > 1 else "Show all", "more", request)


def _beyond(compared: Comparison, request: Request) -> list[Button]:
    row = to_possible(compared, request)
    if compared.names:
        row.append(Button(f"Who is named ({len(compared.names):,})", "more", _to(Part.NAMES, request)))
    story = compared.story
    return [*row, *to_summary(story.id, story.title), *to_changes(story.id, compared.heads)]
