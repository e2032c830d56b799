"""An entity's profile."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.model.entity import Entity, NameUse, Profile, Wording
from bot.model.request import Part, PassageSpan, Request, What
from bot.model.search import Freshness
from bot.wording.counts import and_more, count, listed
from bot.wording.no_results import UNMENTIONED
from bot.wording.profiles import DESCRIBED, KEY, LATEST, OTHERS_SAY, before_description, parts
from bot.wording.times import stretch, time
from handlers.render import dates, safe
from handlers.render.blocks import Button, buttons, header, line, offered, small
from handlers.render.frame import Frame
from handlers.render.message import Message, Piece, compose
from handlers.render.offers import searched
from handlers.render.paging import page_of, turning
from handlers.render.passages import (
    BRIEF,
    SENTENCE,
    PassageLabels,
    Row,
    labels,
    listed_in_parts,
    listing,
    row,
    rows,
    to_evidence,
    within,
)
from handlers.render.runs import Run, linked, own_words, source_words
from handlers.render.story_buttons import to_stories

ROOM = 2_400
NAMES = 4
OUTLETS = 3
OTHERS = 6
STORIES = 3
LISTED = 12  # other names from the newsroom's list
STRETCHES = 4  # days, weeks or months shown in mentions over time


def profile(found: Profile, request: Request, frame: Frame) -> Message:
    """The profile of an entity in the sources' words: the first page, or all of it."""
    request = Request(What.ENTITY, entity=found.entity.id, part=request.part, page=request.page)
    if found.searched:
        return compose([frame.top(), header(found.entity.name), *_unmentioned(found.entity, found.searched)])
    known = labels(found.heads)
    top = [frame.top(), header(found.entity.name), small(f"*{safe.marked(found.entity.type)}*")]
    if request.part is Part.DETAILS:
        return _details(found, top, known, request, frame)
    shown = list(_first(found, known))
    return compose(
        [
            *top,
            *(listing(title, items) for title, items in shown),
            _facts(found),
            buttons(
                *to_evidence([item for _, items in shown for item in items]),
                Button("Show more", "more", replace(request, part=Part.DETAILS, page=1)),
                *frame.share(request),
            ),
            *offered("Stories", to_stories(found.stories[:STORIES])),
        ]
    )


def _first(found: Profile, known: PassageLabels) -> Iterator[tuple[str, list[Row]]]:
    """The first of each part but the last; a sentence that is shown as another part is not shown again."""
    there: set[PassageSpan] = set()
    for title, items in _parts(found, known, BRIEF):
        if title == DESCRIBED:
            yield title, items
        elif title != OTHERS_SAY:
            room, most = (1_600, 3) if title == LATEST else (1_000, 1)
            kept = within([item for item in items if not there.intersection(item.spans)], room, most)
            there.update(place for item in kept for place in item.spans)
            if kept:
                yield "Key sentence" if title == KEY else title, kept


def _parts(found: Profile, known: PassageLabels, limit: int) -> list[tuple[str, list[Row]]]:
    return parts(
        found,
        lambda wordings: [_wording(one) for one in wordings],
        lambda passages: rows(passages, known, limit),
        lambda voices: [row([voice.said], known, limit, before=voice.speaker) for voice in voices],
    )


def _unmentioned(entity: Entity, fresh: Freshness) -> list[Piece]:
    """An entry of the newsroom's own list that no article mentions."""
    names = [safe.marked(name) for name in entity.aliases]
    return [
        small(
            f"*{safe.marked(entity.type)}* · in your newsroom's list of names",
            f"*Also listed as:* {listed(names, LISTED)}" if names else "",
        ),
        line(UNMENTIONED),
        searched(fresh),
    ]


def _facts(found: Profile) -> Piece:
    """How often, when and under which names it is mentioned, and with whom."""
    seen = [count(found.articles, "article"), count(found.mentions, "mention")]
    if found.first and found.last:
        first, last = dates.token(found.first), dates.token(found.last)
        once = time(found.first) == time(found.last)
        seen.append(f"mentioned {last}" if once else f"first mentioned {first} · last {last}")
    lines = [" · ".join(seen)]
    if len(found.names) > 1 or any(use.name != found.entity.name for use in found.names):
        lines.append(f"*Names used:* {listed([_use(use) for use in found.names], NAMES)}")
    if found.over_time:
        lines.append(f"*Mentions:* {_over_time(found)}")
    return small(*lines, _others(found))


def _over_time(found: Profile) -> str:
    """``11 to 17 Nov 2024: Courier 5, Wire 3``, the latest first."""
    stretches = found.over_time
    lines = [f"{stretch(one.first, one.last)}: {_tally(one.outlets)}" for one in reversed(stretches[-STRETCHES:])]
    earlier = sum(one.mentions for one in stretches[:-STRETCHES])
    lines += [f"{count(earlier, 'mention')} before"] if earlier else []
    lines += [f"{found.undated:,} without a date"] if found.undated else []
    return " · ".join(lines)


def _tally(outlets: Sequence[tuple[str, int]]) -> str:
    return listed([f"{safe.marked(outlet)} {number:,}" for outlet, number in outlets], OUTLETS)


def _wording(wording: Wording) -> Row:
    """A description: the outlets with counts, then the words themselves."""
    urls = {passage.outlet: passage.url for passage in reversed(wording.passages)}
    runs: list[Run] = []
    for outlet, number in wording.outlets[:OUTLETS]:
        runs += [own_words(", ")] if runs else []
        runs.append(linked(safe.name(outlet), urls.get(outlet, ""), bold=True))
        runs += [own_words(f" ({number:,})")] if number > 1 else []
    more = and_more(len(wording.outlets) - OUTLETS)
    age = before_description(wording)
    runs += [own_words(f"{more and ' '}{more}: {age}"), *source_words(wording.text, BRIEF)]
    return Row(tuple(runs), tuple(map(PassageSpan.of, wording.passages)))


def _use(use: NameUse) -> str:
    outlets = _tally(use.outlets)
    return f"{safe.marked(use.name)} ({outlets})" if outlets else safe.marked(use.name)


def _others(found: Profile) -> str:
    named = [f"{safe.marked(other.name)} ({other.mentions:,})" for other in found.with_others[:OTHERS]]
    return f"*Appears with:* {', '.join(named)}" if named else ""


def _details(found: Profile, top: list[Piece], known: PassageLabels, request: Request, frame: Frame) -> Message:
    pieces: list[Piece] = []
    for title, items in _parts(found, known, SENTENCE):
        pieces += listed_in_parts(title, items, ROOM, 6)
    page = page_of(pieces, request.page, most=3, room=6_500)
    return compose([*top, *page.pieces, _facts(found), buttons(*turning(request, page), *frame.share(request))])
