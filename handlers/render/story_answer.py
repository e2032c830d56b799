"""A story's sentences that may answer a question, what a speaker says in it, and who wrote it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.model.comparison import Side
from bot.model.request import Part, Request, What
from bot.model.story_answer import Sought, Statements, StoryAnswer
from bot.model.summary import StorySummary, Summary
from bot.wording.counts import and_more, listed
from handlers.render import safe
from handlers.render.blocks import CARRIED, Button, buttons, header, line, small
from handlers.render.frame import Frame
from handlers.render.heads import counted, dated
from handlers.render.message import Message, Piece, compose
from handlers.render.offers import elsewhere, other_stories
from handlers.render.paging import Page, turning
from handlers.render.passages import labels, listings, rows_of, to_evidence
from handlers.render.story_buttons import to_comparison, to_search

ROOM = 3_300
ASKED = 150
OUTLETS = 6
WORDS = 3  # of a question; that an outlet has none of more says little
STATEMENTS = 8
_NO_NAME = re.compile(r"(?:the|an?|his|her|their|its|our|my) [^A-Z]+$")
ARTICLES = 20
_FOR_THEM: Final = "Who speaks for them:"
_PERHAPS_THEIRS: Final = "Perhaps theirs, right behind the name:"
_ARGUED: Final = "*Only in opinion or analysis:*"


def in_story(found: StoryAnswer, request: Request, frame: Frame) -> Message:
    """Each outlet's sentences that may answer, the figure first if one is asked for, without a verdict."""
    known = labels(found.heads, found.story.origins, sources=True)
    when = {head.id: head for head in found.heads} if found.dated else {}
    parts = [(title, [dated(item, when) for item in rows_of(sides, known)]) for title, sides in _parts(found) if sides]
    return compose(
        [
            *frame.with_header(found.story),
            *([line(nothing)] if (nothing := _nothing(found)) else []),
            *(piece for title, rows in parts for piece in (*([line(title)] if title else []), *listings(rows, ROOM))),
            small(_how_found(found)),
            *elsewhere(found),
            buttons(
                *to_evidence([row for _, rows in parts for row in rows]),
                *to_comparison(found.story.id, found.story.title),
                to_search(found.asked),
                *(frame.share(request) if parts else []),
            ),
        ]
    )


def _parts(found: StoryAnswer) -> list[tuple[str, Sequence[Side]]]:
    """The kinds of sentences, each with its heading; those with the words need none unless a word is missing."""
    worded = [side for side in found.told if side.passage.place not in found.meant]
    meant = [side for side in found.told if side.passage.place in found.meant]
    lacking = f"{missed}. " if (missed := _lacking(found)) else ""
    elsewhere = f"*None of these has {_either(found.apart)}. Elsewhere in the story:*"
    return [
        (f"*{lacking}With the other words:*" if lacking else "", worded),
        (f"*{'' if worded else lacking}Nearest in meaning:*" if worded or lacking else "", meant),
        (elsewhere if found.told else "*Other outlets:*" if not found.argued else _ARGUED, found.having),
        ("*The same fact elsewhere:*", [side for side in found.agreed if side not in found.having]),
        (f"*{lacking}Nearest in meaning:*", found.nearest),
    ]


def _lacking(found: StoryAnswer) -> str:
    """The words that the story, or the outlet that was asked, does not have."""
    who = safe.marked(found.outlet) if found.outlet else "The story"
    return f"{who} does not have {_either(found.lacking)}" if 0 < len(found.lacking) <= WORDS else ""


def _nothing(found: StoryAnswer) -> str:
    """That no sentence answers, unless a heading says so."""
    if found.told or found.nearest or (found.argued and not found.lacking):
        return ""
    if found.outlet and (unmentioned := _unmentioned(found, found.about)):
        return unmentioned
    where = safe.marked(found.outlet) if found.outlet else "this story"
    nothing = _lacking(found) or f"No {found.sought} found in {where}"
    return nothing + ("." if found.having else "; it may be there in other words.")


def _how_found(found: StoryAnswer) -> str:
    """How sentences were found, unless a heading says so, and who does not mention what is asked."""
    if not found.told:
        return ""
    told = []
    if found.by_meaning and not _lacking(found):
        told.append("Nearest in meaning, not in words.")
    if found.sought in (Sought.FIGURE, Sought.DATE):
        told.append(f"{str(found.sought).capitalize()}s may be about something else: read each sentence.")
    elif found.about and not found.meant and not _lacking(found):
        told.append("Sentences with the question's words or synonyms.")
    about = [word for word in found.about if word not in found.lacking]
    silent = _unmentioned(found, about) if about and not found.by_meaning else ""
    return " ".join([*told, *filter(None, [silent])])


def _unmentioned(found: StoryAnswer, about: Sequence[str]) -> str:
    """Which outlets have none of a few words that the story has, in any form; nothing if each has one."""
    if not found.unmentioning or len(about) > WORDS:
        return ""
    silent = listed([safe.marked(outlet) for outlet in found.unmentioning], OUTLETS)
    return f"Not mentioned in {silent}: {_either(about)}."


def _either(typed: Sequence[str]) -> str:
    return " or ".join(f"“{safe.marked(word)}”" for word in typed)


def statements(found: Statements, request: Request, frame: Frame) -> Message:
    """What a speaker or an outlet says in a story, each sentence with its outlet; or that nothing in it is theirs."""
    who = safe.marked(found.speaker)
    compare = to_comparison(found.story.id, found.story.title)
    if not found.voices and not found.instead:
        return compose([*frame.with_header(found.story), *_nothing_said(found, who, where_said(request), compare)])
    known = labels(found.heads, found.story.origins, sources=found.is_outlet)
    rows = rows_of(
        [Side(each.passage if found.is_outlet else each.said, each.speaker) for each in found.voices or found.instead],
        known,
    )
    pages = [rows[at : at + STATEMENTS] for at in range(0, len(rows), STATEMENTS)]
    page = Page((), min(max(request.page, 1), len(pages)), len(pages))
    shown = pages[page.number - 1]
    request = replace(request, story=found.story.id, speaker=found.speaker[:CARRIED], page=page.number)
    about = safe.marked(found.about, ASKED)
    called = safe.marked(found.called) if found.called else who
    title = f"What {who} reports" if found.is_outlet else f"Sentences attributed to “{called}”"
    if found.instead:
        title = _FOR_THEM if found.for_them else _PERHAPS_THEIRS
    first = f"First those that mention “{about}”." if found.on_it else f"None of them mentions “{about}”."
    more = _who_is(found.speaker)
    if found.is_outlet:
        only = Request(What.COMPARE, story=found.story.id, part=Part.ONLY, outlet=found.speaker[:CARRIED])
        more = [Button("What only they report", "open", only)] if found.story.id else []
    return compose(
        [
            *frame.with_header(found.story, small(counted(found.story))),
            *(
                [line(f"No sentence in {where_said(request)} is clearly attributed to “{who}”.")]
                if found.instead
                else []
            ),
            line("\n".join([f"*{title}*{page.where}", *([first] if about and found.about and found.voices else [])])),
            *listings(shown, ROOM),
            *other_stories(found.elsewhere, f"what does {found.speaker} say about {found.about}"),
            buttons(*turning(request, page), *to_evidence(shown), *compare, *more, *frame.share(request)),
        ]
    )


def where_said(request: Request) -> str:
    """Where somebody's words were looked for: in a story, or in the articles that some of its outlets have."""
    return "these outlets' articles" if request.story and request.articles else "this story"


def _nothing_said(found: Statements, who: str, where: str, compare: list[Button]) -> list[Piece]:
    """Say that nothing in the story is theirs, and offer other places to look."""
    if found.is_outlet:
        articles = Request(What.COVERAGE, words=found.about[:CARRIED], outlet=found.speaker[:CARRIED])
        offer = Button(f"Search {safe.name(found.speaker, 50)}", "open", articles)
        return [line(f"{who} has no news article in this story."), buttons(offer, *compare)]
    sought = " ".join(filter(None, (found.speaker, found.about)))
    none = line(f"No sentence in {where} is attributed to “{who}”.")
    if found.others:
        none = line(f"Nobody is quoted as “{who}” in {where}. These speak in it:")
        says = [Request(What.SAYS, story=found.story.id, speaker=other[:CARRIED]) for other in found.others]
        row = [Button(safe.name(request.speaker), "choose", request) for request in says] if found.story.id else []
        return [none, buttons(*row, aloud=True), buttons(*_who_is(found.speaker), *compare, to_search(sought))]
    return [none, buttons(*_who_is(found.speaker), *compare, to_search(sought))]


def _who_is(speaker: str) -> list[Button]:
    """A button to the profile of a name; "the rebels" and "her lawyer" are none."""
    if _NO_NAME.match(speaker):
        return []
    return [Button(f"Who is {safe.name(speaker, 50)}?", "open", Request(What.ENTITY, words=speaker[:CARRIED]))]


def bylines(found: Summary | StorySummary, request: Request, frame: Frame) -> Message:
    """The byline of each article, if it has one."""
    heads, title = ((found.head,), found.head.title) if isinstance(found, Summary) else (found.heads, found.story.title)
    lines = [
        f"• {safe.marked(head.outlet)}: {safe.marked(head.byline) if head.byline else 'no byline'}"
        for head in heads[:ARTICLES]
    ]
    told = "\n".join(filter(None, ["*Written by*", *lines, and_more(len(heads) - ARTICLES)]))
    return compose([frame.top(), header(title), line(told), buttons(*frame.share(request))])
