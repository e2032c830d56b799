"""Answers if several things match, and if nothing does."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.passage import Head
from bot.model.request import OF_STORY, Part, Request, What
from bot.model.search import Choice, Freshness, NotFound
from bot.model.story import Story
from bot.model.story_answer import StoryAnswer
from bot.text.lexicon.foreign_words import FOREIGN_ONLY, FOREIGN_OR_ENGLISH
from bot.text.publication.addresses import is_web_address
from bot.text.typed.typed_lines import COMMANDING, VERSUS, is_foreign, two_sides, without_politeness
from bot.text.words import words
from bot.wording import no_results
from bot.wording.counts import count
from bot.wording.times import between
from handlers.render import dates, safe
from handlers.render.blocks import CARRIED, Button, buttons, line, offered, small
from handlers.render.frame import Frame
from handlers.render.message import Message, Piece, compose
from handlers.render.story_buttons import article_label, to_search

OFFERED = 8
FEW = 2  # other stories that a thread is offered
TYPED = 200

_ADVICE = "Try fewer or different words, or look through the articles with `/coverage`."

_NEWEST = "`/coverage` on its own lists the newest articles."

_OF_STORY = (
    ("Summary", Request(What.SUMMARY)),
    ("Compare", Request(What.COMPARE)),
    ("Who says what", Request(What.SUMMARY, part=Part.VOICES)),
    ("What changed", Request(What.CHANGES)),
)

_OF_WORDS = (
    ("Summary", Request(What.SUMMARY)),
    ("Compare", Request(What.COMPARE)),
    ("Who or what is it?", Request(What.ENTITY)),
    ("Coverage", Request(What.COVERAGE)),
)


def choice(found: Choice, request: Request, frame: Frame) -> Message:
    """What a question may mean, one button per meaning."""
    row = [
        Button(f"{safe.name(name, 50)} ({safe.name(kind, 20)})", "choose", Request(What.ENTITY, entity=entity_id))
        for entity_id, name, kind in found.entities[:OFFERED]
    ]
    row += [_story(story, "choose", request) for story in found.stories[:OFFERED]]
    row += [_article(head, request) for head in found.heads[:OFFERED]]
    typed = safe.marked(found.typed, TYPED)
    means = f"names {count(len(row), 'story', 'stories')}" if found.apart else "may mean several things"
    several = f"“{typed}” {means}. Which one?"
    asked = several if len(row) > 1 else f"“{typed}” is not an exact match. Did you mean:"
    return compose([frame.top(), line(asked), buttons(*row, aloud=True)])


def not_found(found: NotFound, request: Request, frame: Frame) -> Message:
    """That nothing was found; of a question without a story, which is meant; what could be done with words alone."""
    if request.needs_story and found.near_stories:
        return _which_story(found, request, frame)
    return (_not_understood if request.what in (What.WORDS, What.ASKED) else _not_found)(found, request, frame)


def _which_story(nothing_found: NotFound, request: Request, frame: Frame) -> Message:
    """Which story a question is about; each button carries the question, so that pressing it answers."""
    asked = line(f"Which story is “{safe.marked(frame.typed or nothing_found.typed, TYPED)}” about?")
    row = [_story(story, "choose", request) for story in nothing_found.near_stories[:OFFERED]]
    said = without_politeness(request.words or request.speaker or request.outlet)
    return compose(
        [frame.top(), asked, buttons(*row, aloud=True), *_english(said), buttons(to_search(nothing_found.typed))]
    )


def _not_found(nothing_found: NotFound, request: Request, frame: Frame) -> Message:
    """That nothing was found, what was searched, how fresh it is, and near matches."""
    offers = [*_articles_instead(nothing_found, request), *_near_matches(nothing_found, request)]
    is_address = is_web_address(nothing_found.typed)
    advice = [] if offers or is_address else [small(_NEWEST if nothing_found.only_days else _ADVICE)]
    days = between(nothing_found.since, nothing_found.until)
    return compose(
        [
            frame.top(),
            line(_nothing(nothing_found, request)),
            searched(nothing_found.freshness, days),
            *_pair(nothing_found, request),
            *offers,
            *advice,
        ]
    )


def _not_understood(nothing_found: NotFound, request: Request, frame: Frame) -> Message:
    """What could be done with words that name nothing and contain no request; in a thread, with its story."""
    said = without_politeness(request.words)
    foreign = is_foreign(said)
    if (here := nothing_found.here) and not (foreign and _is_of_another(said, here, nothing_found.near_stories)):
        meant = f"For “{safe.marked(here.title, safe.TITLE)}”:"
        row = [Button(label, "open", replace(of, story=here.id)) for label, of in _OF_STORY]
        others = tuple(story for story in nothing_found.near_stories if story.id != here.id)
        few = others if len(others) <= FEW and not COMMANDING.match(said) else ()
        nothing_found = replace(nothing_found, near_stories=few, near_names=())
    elif nothing_found.near_stories and not COMMANDING.match(said) and not foreign:
        inexact = line(f"“{safe.marked(request.words, TYPED)}” is not an exact match. Did you mean:")
        return compose([frame.top(), inexact, *_near_matches(nothing_found, request), buttons(to_search(said))])
    else:
        typed = said[:CARRIED]
        meant, row = "Did you mean:", [Button(label, "open", replace(of, words=typed)) for label, of in _OF_WORDS]
    return compose(
        [
            frame.top(),
            line(f"I'm not sure what to do with “{safe.marked(request.words, TYPED)}”. {meant}"),
            buttons(*row, Button("Help", "open", Request(What.HELP)), aloud=True),
            *_english(said),
            *_near_matches(nothing_found, request),
        ]
    )


def _is_of_another(said: str, here: Story, near: Sequence[Story]) -> bool:
    """Whether a line in another language has a word of another story's title, and not of the thread's."""
    told = set(words(said)) - FOREIGN_ONLY - FOREIGN_OR_ENGLISH - set(words(here.title))
    return any(not told.isdisjoint(words(story.title)) for story in near)


def _english(said: str) -> list[Piece]:
    """That questions are read in English, if a line seems to be in another language."""
    return [small("I read questions in English, for example `how many died?`")] if is_foreign(said) else []


def _pair(nothing_found: NotFound, request: Request) -> list[Piece]:
    """How to compare two things, if the words seem to name two."""
    sides = two_sides(request.words) if request.what is What.COMPARE and nothing_found.typed == request.words else None
    if not sides or request.against or VERSUS.search(request.words):
        return []
    one, other = sides
    pair = Button(safe.name(f"{one} vs {other}", 75), "open", Request(What.COMPARE, one, against=other))
    return [small("To compare two articles, write `A vs B`."), buttons(pair, aloud=True)]


def elsewhere(found: StoryAnswer) -> list[Piece]:
    """The opinion pieces that have words of a question, and other stories that it may be meant for, each with it."""
    pieces = [_article(head, Request(What.SUMMARY)) for head in found.pieces]
    return [*offered("The piece", pieces), *other_stories(found.elsewhere, found.asked)]


def other_stories(stories: Sequence[Story], asked: str) -> list[Piece]:
    """Other stories that a question may be meant for, each with it."""
    request = Request(What.ASKED, words=asked[:CARRIED])
    return offered("Or did you mean", [_story(story, "choose", request) for story in stories])


def _near_matches(nothing_found: NotFound, request: Request) -> list[Piece]:
    stories = [_story(story, "choose", request) for story in nothing_found.near_stories[:OFFERED]]
    names = nothing_found.near_names[:OFFERED]
    similar = [Button(safe.name(name), "choose", Request(What.ENTITY, words=name[:CARRIED])) for name in names]
    nearest, sharing = stories[: nothing_found.otherwise], stories[nothing_found.otherwise :]
    return [
        *offered("The nearest in other words", nearest),
        *offered("Stories that share a word", sharing),
        *offered("Similar names", similar),
    ]


def _articles_instead(nothing_found: NotFound, request: Request) -> list[Piece]:
    """If no name was found, a button to an outlet's articles, or to those with the words."""
    if nothing_found.outlet:
        return [buttons(Button("Coverage", "open", Request(What.COVERAGE, outlet=nothing_found.outlet)))]
    if request.what is not What.ENTITY or is_web_address(nothing_found.typed):
        return []
    label = f"Search articles for “{safe.name(nothing_found.typed, 40)}”"
    return [buttons(Button(label, "open", Request(What.COVERAGE, words=nothing_found.typed[:CARRIED])), aloud=True)]


def _nothing(nothing_found: NotFound, request: Request) -> str:
    typed = safe.marked(nothing_found.typed, TYPED)
    if nothing_found.only_days:
        return no_results.none_of_days(nothing_found, safe.marked)
    if nothing_found.outlet:
        return no_results.is_outlet(nothing_found, safe.marked)
    if request.what is What.ENTITY and nothing_found.typed and not is_web_address(nothing_found.typed):
        return f"No person, organisation or place called “{typed}” in the index."
    if not nothing_found.typed:
        return "There are no articles in the index yet. Ask whoever runs Copydesk to add some."
    if not is_web_address(nothing_found.typed):
        return f"Nothing in the index on “{typed}”."
    return (
        f"This address is not indexed: {typed}\nI never fetch pages. Ask whoever runs Copydesk whether its articles can"
        " be added."
    )


def searched(fresh: Freshness, days: str = "") -> Piece:
    """How much was searched, from which days, and how fresh the index is."""
    return small(" · ".join(no_results.searched(fresh, days and f" · {days}", dates.token)))


def _story(story: Story, action: str, request: Request) -> Button:
    label = f"{safe.name(story.title, 60)} ({count(len(story.articles), 'article')})"
    if request.needs_story:
        return Button(label, action, replace(request, story=story.id))
    what = request.what if request.what in OF_STORY else What.SUMMARY
    since = request.since if what is What.CHANGES else ""
    if request.part is Part.MISSING:
        return Button(label, action, replace(request, story=story.id, story_named=""))
    return Button(
        label,
        action,
        _compared_with(request, story.id) or Request(what, story=story.id, count=request.count, since=since),
    )


def _article(head: Head, request: Request) -> Button:
    summary = Request(What.SUMMARY, article=head.id, count=request.count)
    return Button(article_label(head), "choose", _compared_with(request, head.id) or summary)


def _compared_with(request: Request, named: str) -> Request | None:
    """The comparison with the chosen item, if the question asked for one."""
    return replace(request, against=named) if request.against and (request.story or request.article) else None
