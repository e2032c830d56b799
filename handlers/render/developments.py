"""What changed in a story since a day."""

from dataclasses import replace

from bot.model.developments import Correction, Developments
from bot.model.passage import Head, Passage
from bot.model.request import Part, Request, What
from bot.wording.articles import UNCHANGED
from bot.wording.counts import and_more, count
from bot.wording.developments import DevelopmentsHeading, counted, newer, unchanged, uncorrected
from handlers.render import dates, safe
from handlers.render.blocks import Button, buttons, header, line, small
from handlers.render.frame import Frame
from handlers.render.heads import copies, headline
from handlers.render.message import Message, Piece, compose, joined
from handlers.render.paging import page_of, turning
from handlers.render.passages import BRIEF, PassageLabels, Row, labels, listing, row, to_evidence, with_evidence
from handlers.render.runs import own_words
from handlers.render.story_buttons import onward

NEW, NEWER, ONLY, CORRECTED, CHANGES = 5, 4, 5, 3, 4
CHANGE = 300  # characters of a change


def developments(found: Developments, request: Request, frame: Frame) -> Message:
    """New articles with their leads, newer figures, what only they report, and corrections; the last alone if asked."""
    request = Request(
        What.CHANGES,
        story=found.story.id,
        outlet=found.outlet,
        since=found.since.isoformat(),
        part=request.part,
        page=request.page,
    )
    since, *counts = counted(found)
    turns: list[Button] = []
    if request.part is Part.CORRECTIONS:
        told = (
            [small(f"*{since}*"), *_corrected(found)]
            if found.corrected
            else _unchanged(found, uncorrected(found, safe.marked))
        )
    elif found.unchanged:
        told = _unchanged(found, unchanged(found))
    else:
        page = page_of(changed_parts(found), request.page)
        told = [small(" · ".join((f"*{since}*", *counts))), *page.pieces]
        turns = turning(request, page)
    end = buttons(*turns, *onward(found.story), *frame.follow(found.story.id), *frame.share(request))
    return compose([frame.top(), header(found.story.title), *told, end])


def changed_parts(found: Developments) -> list[Piece]:
    """The new articles, newer figures, what only the new articles report, and corrections."""
    return [*_new(found), *_newer(found), *_only(found), *_corrected(found)]


def _unchanged(found: Developments, said: str) -> list[Piece]:
    last = [listing("Last article", [headline(found.last)])] if found.last else []
    indexed = small(f"Last indexed {dates.token(found.indexed)}" if found.indexed else "")
    return [line(said), *last, indexed]


def _newer(found: Developments) -> list[Piece]:
    """Each matter with its values in the title, the earlier before the latest, and the sentences that give them."""
    if not found.newer:
        return []
    known = labels(found.heads, found.story.origins, sources=True)
    heads = {head.id: head for head in found.heads}
    steps = [
        (
            newer(one, safe.name),
            [_dated(side.passage, heads[side.passage.article], known) for side in (one.earlier, one.latest)],
        )
        for one in found.newer[:NEWER]
    ]
    return [
        joined(
            line(f"*{DevelopmentsHeading.NEWER}*"),
            *(listing(f"{number}. {title}", items) for number, (title, items) in enumerate(steps, 1)),
            buttons(*to_evidence(item for _, items in steps for item in items)),
            _rest(len(found.newer) - NEWER),
        )
    ]


def _dated(said: Passage, head: Head, known: PassageLabels) -> Row:
    """A sentence with the day on which its article came out."""
    day = [own_words(" · "), dates.run(head.published, only_date=head.only_day)] if head.published else []
    return row([said], known, BRIEF).plus(*day)


def _only(found: Developments) -> list[Piece]:
    """What only new articles report: of each fact the sentence of the newest, and how many more outlets report it."""
    only = found.only_besides_leads
    if not only:
        return []
    known = labels(found.heads, found.story.origins, sources=True)
    items = []
    for first, *others in only[:ONLY]:
        outlets = {part.outlet for part in others} - {first.outlet}
        also = [own_words(f" · and {count(len(outlets), 'more outlet')}")] if outlets else []
        items.append(row([first], known, BRIEF).plus(*also))
    shown = with_evidence(listing("", items), items)
    return [joined(line(f"*{DevelopmentsHeading.ONLY}*"), shown, _rest(len(only) - ONLY))]


def _new(found: Developments) -> list[Piece]:
    """The new articles, those with a lead to show first."""
    if not found.new:
        return []
    leads = {lead.article: lead for lead in found.leads}
    shown = sorted(found.new, key=lambda head: head.id not in leads)[:NEW]
    copied = copies(found.story.origins)
    known = labels(sources=True)  # the headline has the other labels
    items = [_with_lead(headline(head, copied), leads.get(head.id), known) for head in shown]
    return [joined(with_evidence(listing(DevelopmentsHeading.NEW, items), items), _rest(len(found.new) - NEW))]


def _with_lead(item: Row, lead: Passage | None, known: PassageLabels) -> Row:
    """An article with its lead on a line below."""
    if lead is None:
        return item
    told = row([lead], known, BRIEF, outlets=False)
    return Row((*item.runs, own_words("\n"), *told.runs), told.spans)


def _corrected(found: Developments) -> list[Piece]:
    if not found.corrected:
        return []
    pieces: list[Piece] = [line(f"*{DevelopmentsHeading.CORRECTED}*")]
    for one in found.corrected[:CORRECTED]:
        more = and_more(len(one.changes) - CHANGES)
        changes = list(filter(None, [*one.changes[:CHANGES], more])) or [UNCHANGED]
        pieces += [
            listing("", [_correction(one)]),
            small(*(f"• {safe.marked(change, CHANGE)}" for change in changes)),
        ]
    return [joined(*pieces, _rest(len(found.corrected) - CORRECTED))]


def _correction(one: Correction) -> Row:
    return headline(replace(one.head, published=one.when, published_is_date=False, version=1))


def _rest(number: int) -> Piece:
    return small(and_more(number))
