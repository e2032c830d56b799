"""A story's sentences that may answer a question, what a speaker says in it, and who wrote it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.model.request import Part, Request, What
from bot.model.story import Story
from bot.model.story_answer import Sought, Statements, StoryAnswer
from bot.model.summary import StorySummary, Summary
from bot.wording.counts import and_more, listed
from handlers.render import safe
from handlers.render.blocks import CARRIED, Button, buttons, header, line, small
from handlers.render.frame import Frame
from handlers.render.heads import counted
from handlers.render.message import Message, Piece, compose
from handlers.render.offers import elsewhere
from handlers.render.passages import BRIEF, Labels, Row, labels, listing, row, split, to_evidence
from handlers.render.story_buttons import to_comparison

if TYPE_CHECKING:
    from bot.model.comparison import Side
    from bot.model.passage import Passage

ROOM = 3_300
ASKED = 150
OUTLETS = 6
STATEMENTS = 8
ARTICLES = 20


def in_story(found: StoryAnswer, ask: Request, frame: Frame) -> Message:
    """Each outlet's sentences that may answer, the figure first if one is asked for, without a verdict."""
    is_one = frame.typed and "? " not in frame.typed  # of two questions, the first is answered
    asked = safe.marked(frame.typed if is_one else found.asked, ASKED)
    follow_ups = [*to_comparison(found.story.id, found.story.title), _search(found.asked)]
    if not found.told:
        nothing = line(f"No {found.sought} found in this story for “{asked}”; it may be there in other words.")
        return compose([*_top(found.story, frame), nothing, *elsewhere(found), buttons(*follow_ups)])
    figures = found.sought in (Sought.FIGURE, Sought.DATE)
    known = labels(found.heads, found.story.origins, sources=True)
    known = labels(found.heads, found.story.origins, sources=True)
    worded = [side for side in found.told if side.passage.place not in found.meant]
    meant = [side for side in found.told if side.passage.place in found.meant]
    caution = f" Check what each {found.sought} refers to." if figures else ""
    apart = f"*None of these has {_either(found.apart)}. Elsewhere in the story:*"
    parts = [
        (f"{_title(found, asked)}\nMatched by these words or synonyms.{caution}", _rows(worded, known)),
        (
            f"{_title(found, asked, nearest=True, alone=not worded)}\nFound by meaning, not by these words.{caution}",
            _rows(meant, known),
        ),
        (apart, _rows(found.having, known)),
        ("*The same fact elsewhere:*", _rows(found.agreed, known)),
    ]
    items = [item for _, rows in parts for item in rows]
    silent = listed([safe.marked(outlet) for outlet in found.silent], OUTLETS)
    return compose(
        [
            *_top(found.story, frame, small(counted(found.story))),
            *(piece for title, rows in parts if rows for piece in (line(title), *_listed(rows))),
            small(f"Nothing found by these words in {silent}." if silent and not found.by_meaning else ""),
            *elsewhere(found),
            buttons(*to_evidence(items), *follow_ups, *frame.share(ask)),
        ]
    )


def _rows(sides: "Sequence[Side]", known: Labels) -> list[Row]:
    """The sentences with their figures; outlets that print identical ones share a row."""
    same: dict[tuple[str, str], list[Passage]] = {}
    for side in sides:
        same.setdefault((side.value, side.passage.text), []).append(side.passage)
    return [row(passages, known, BRIEF, before=value) for (value, _), passages in same.items()]


def _listed(rows: Sequence[Row]) -> list[Piece]:
    return [listing("", group) for group in split(rows, ROOM, len(rows))]


def _either(typed: Sequence[str]) -> str:
    return " or ".join(f"“{safe.marked(word)}”" for word in typed)


def _title(found: StoryAnswer, asked: str, *, nearest: bool = False, alone: bool = True) -> str:
    """What the story does not have, and how the sentences beneath were found."""
    who = safe.marked(found.outlet) if found.outlet else "The story"
    lacking = f"{who} does not have {_either(found.lacking)}. " if found.lacking and alone else ""
    if nearest:
        return f"*{lacking or (f'No answer found in the words of “{asked}”. ' if alone else '')}Nearest in meaning:*"
    title = "Sentences with these words:" if found.sought is Sought.WORDS else "Sentences that may answer"
    return f"*{lacking}With the other words:*" if lacking else f"*{title} “{asked}”*"


def statements(found: Statements, ask: Request, frame: Frame) -> Message:
    """What a speaker or an outlet says in a story, each sentence with its outlet; or that nothing in it is theirs."""
    who = safe.marked(found.speaker)
    compare = to_comparison(found.story.id, found.story.title)
    if not found.voices:
        return compose([*_top(found.story, frame), *_nothing_said(found, who, compare)])
    known = labels(found.heads, found.story.origins, sources=found.is_outlet)
    shown = [
        row([voice.passage if found.is_outlet else voice.said], known, BRIEF, before=voice.speaker)
        for voice in found.voices
    ]
    rest = len(shown) - STATEMENTS
    about = safe.marked(found.about, ASKED)
    title = f"What {who} reports" if found.is_outlet else f"Sentences attributed to “{who}”"
    first = f"First those that mention “{about}”." if found.on_it else f"None of them mentions “{about}”."
    more = [_who_is(found.speaker)]
    if found.is_outlet:
        only = Request(What.COMPARE, story=found.story.id, part=Part.ONLY, words=found.speaker[:CARRIED])
        more = [Button("What only they report", "open", only)] if found.story.id else []
    return compose(
        [
            *_top(found.story, frame, small(counted(found.story))),
            line("\n".join([f"*{title}*", *([first] if about and found.about else [])])),
            *(listing("", group) for group in split(shown[:STATEMENTS], ROOM, STATEMENTS)),
            small(f"{rest:,} more not shown." if rest > 0 else ""),
            buttons(*to_evidence(shown[:STATEMENTS]), *compare, *more, *frame.share(ask)),
        ]
    )


def _top(story: Story, frame: Frame, *counts: Piece) -> list[Piece]:
    """The note, and the story's title and counts, except in a thread about it: there they are above."""
    if frame.known and frame.known == story.id:
        return [frame.top()]
    return [frame.top(), header(story.title), *counts]


def _nothing_said(found: Statements, who: str, compare: list[Button]) -> list[Piece]:
    """Say that nothing in the story is theirs, and offer other places to look."""
    words_of = f'outlet:"{found.speaker}"' if found.is_outlet else found.speaker
    sought = " ".join(filter(None, (words_of, found.about)))
    if found.is_outlet:
        offer = _search(sought, f"Search {safe.name(found.speaker, 50)}")
        return [line(f"{who} has no news article in this story."), buttons(offer, *compare)]
    none = line(f"No sentence in this story is attributed to “{who}”.")
    if found.others:
        none = line(f"Nobody is quoted as “{who}” in this story. These speak in it:")
        says = [Request(What.SAYS, story=found.story.id, named=other[:CARRIED]) for other in found.others]
        row = [Button(safe.name(ask.named), "choose", ask) for ask in says] if found.story.id else []
        return [none, buttons(*row, aloud=True), buttons(*compare, _search(sought))]
    return [none, buttons(_who_is(found.speaker), *compare, _search(sought))]


def _search(sought: str, label: str = "Search all articles") -> Button:
    return Button(label, "open", Request(What.COVERAGE, words=sought[:CARRIED]))


def _who_is(speaker: str) -> Button:
    return Button(f"Who is {safe.name(speaker, 50)}?", "open", Request(What.ENTITY, words=speaker[:CARRIED]))


def bylines(found: Summary | StorySummary, ask: Request, frame: Frame) -> Message:
    """The byline of each article, if it has one."""
    heads, title = ((found.head,), found.head.title) if isinstance(found, Summary) else (found.heads, found.story.title)
    lines = [
        f"• {safe.marked(head.outlet)}: {safe.marked(head.byline) if head.byline else 'no byline'}"
        for head in heads[:ARTICLES]
    ]
    told = "\n".join(filter(None, ["*Written by*", *lines, and_more(len(heads) - ARTICLES)]))
    return compose([frame.top(), header(title), line(told), buttons(*frame.share(ask))])
