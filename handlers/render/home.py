"""The Home tab: the newest stories, what a person follows, the digests, how to ask, and how fresh all of it is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from bot.blockkit import escape
from bot.model.follow import Followed, FollowPlace
from bot.model.home import Home, HomePage, Sheet
from bot.model.request import Request, What
from bot.model.story import Story
from bot.wording.articles import NO_DATE
from bot.wording.counts import and_more, count, listed
from bot.wording.no_results import held
from handlers.render import dates, digest_board, follows, safe
from handlers.render.blocks import Button, buttons, header, line, small
from handlers.render.contact import reach
from handlers.render.help import commands
from handlers.render.message import Message, Piece, compose, joined
from handlers.render.runs import own_words, paragraph, read_aloud, rich_text
from handlers.render.story_buttons import onward, to_summary

T = TypeVar("T")

STORIES, PAGES = 8, 10  # a page, and at most; /coverage has all articles
FOLLOWS = 10  # a page
DIGESTS = 10
OUTLETS = 5
# What the buttons of a Home do, beside paging: they answer in the person's messages, or end a follow.
OPEN, PAGE, END = "home_open", "home_page", "home_end"

_NOTHING_YET = (
    "*There are no articles in the index yet.*\nWhoever runs Copydesk names folders and feeds in"
    " `config/sources.yaml`, or runs `copydesk index FOLDER`. The stories are here as soon as they have been read."
)
_NO_STORIES = "No story has been prepared yet: they are here once their articles have been compared."
_WHERE = "Answers come in *Messages*, the tab beside this one. There, or wherever you mention me, just ask."
_HOW_TO_FOLLOW = "You follow no story. Say `follow this` in the thread of an answer, or press *Follow* below it."
_OF_CHANNELS = (
    "These are the ones that you asked for. `what do you follow?` lists all of a channel, there; `unfollow` in a thread"
    " ends its own."
)
_OLDER = "Older articles: `/coverage` and words, an outlet or a day, as in `/coverage ferry from:monday`."
_FOLLOWED = "You follow"
_DIVIDER = Piece(({"type": "divider"},))


def home(told: Home, note: str = "", of: str = "") -> Message:
    """The whole Home; ``note`` says what became of the last button, in ``mrkdwn``.

    It stands above all, and where it is seen by whoever pressed: beside the story ``of`` which it is, else at the end.
    """
    noted = [line(note)] if note else []
    beside = of in {story.id for story in told.stories.rows}
    return compose(
        [
            *noted,
            *(_stories(told, {of: note}) if told.fresh.articles else [line(_NOTHING_YET)]),
            *_follows(told),
            *_digests(told),
            _DIVIDER,
            commands(),
            *([] if beside else noted),
            buttons(Button("More help", OPEN, Request(What.HELP)), _page("Refresh", told.at)),
            small(_WHERE, reach(told.contact)),
        ]
    )


def instead(failed: Message, at: HomePage) -> Message:
    """What a Home shows if it, or what was pressed on it, failed: why, and the way back to its pages."""
    back = buttons(_page("Back to Home", at))
    return Message(failed.text, (*failed.blocks, *back.blocks), failed.stored_values)


def answered() -> str:
    """The note that what was asked is answered elsewhere."""
    return "Answered in *Messages*, the tab beside this one."


def unfollowed(title: str, *, told: bool) -> str:
    """The note that a follow has ended, and whether its thread could be told."""
    return f"{follows.quoted(title)} is no longer followed." + ("" if told else " Its thread could not be told.")


def already_over() -> str:
    """The note that a follow had ended, or is now of another story."""
    return "That has changed in the meantime. Here is what you follow now."


def looked(at: datetime) -> str:
    """The note that the Home is as it was at a time."""
    return f"Looked at {dates.token(at)}."


def _stories(told: Home, notes: Mapping[str, str]) -> Iterator[Piece]:
    yield header("Newest stories")
    failing = f"{told.failing} of {count(told.feeds, 'feed')} cannot be read: `copydesk check` says which, and why."
    yield small(" · ".join(held(told.fresh, dates.token)), failing if told.failing else "")
    for story in told.stories.rows:
        yield _story(story)
        yield small(notes.get(story.id, ""))
    yield small("" if told.stories.rows else _NO_STORIES)
    last = told.stories.number == PAGES
    yield _turning(
        replace(told.stories, more=told.stories.more and not last),
        ("‹ Newer", "Older ›"),
        lambda number: replace(told.at, page=number),
    )
    yield small(_OLDER if told.stories.more and last else "")


def _story(story: Story) -> Piece:
    """The headline; the outlets and the time of the latest article; the buttons."""
    title = [own_words(safe.name(story.title, safe.TITLE), bold=True)]
    outlets = own_words(listed([safe.name(outlet) for outlet in story.outlets], OUTLETS))
    under = [outlets, own_words(" · "), dates.run(story.last) if story.last else own_words(NO_DATE)]
    shown = Piece(
        (rich_text(paragraph(*title), paragraph(*under)),), (f"• {read_aloud(title)}", f"  {read_aloud(under)}")
    )
    return joined(shown, buttons(*map(_here, onward(story))))


def _follows(told: Home) -> Iterator[Piece]:
    if not (told.fresh.articles or told.followed.rows):
        return
    yield _DIVIDER
    yield header(_FOLLOWED)
    yield from map(_followed, told.followed.rows)
    yield _turning(told.followed, ("‹ Previous", "Next ›"), lambda number: replace(told.at, follows=number), _FOLLOWED)
    yield small(_OF_CHANNELS if told.followed.rows else _HOW_TO_FOLLOW)


def _followed(followed: Followed) -> Piece:
    follow = followed.follow
    where = "in *Messages*" if follow.channel.startswith("D") else f"in <#{escape(follow.channel)}>"
    said = line(f"*{follows.quoted(followed.title)}*\n{where} · {follows.times(follow)}")
    place = FollowPlace(follow.channel, follow.thread, followed.story)
    end = [] if follow.ended else [Button("Unfollow", END, place, of=followed.title)]
    return joined(said, buttons(*map(_here, to_summary(followed.story, followed.title)), *end))


def _digests(told: Home) -> Iterator[Piece]:
    if told.digests:
        yield _DIVIDER
        yield header("Digests")
        yield from (digest_board.row(one) for one in told.digests[:DIGESTS])
        yield small(and_more(len(told.digests) - DIGESTS, "more digest", "more digests"), digest_board.HOW)


def _here(button: Button) -> Button:
    """The button of an answer as it is pressed on a Home."""
    return replace(button, action=OPEN)


def _turning(sheet: Sheet[T], labels: tuple[str, str], to: Callable[[int], HomePage], of: str = "") -> Piece:
    """Buttons to the pages before and after one ``of`` a list."""
    before, after = labels
    back = [_page(before, to(sheet.number - 1), of)] if sheet.number > 1 else []
    return buttons(*back, *([_page(after, to(sheet.number + 1), of)] if sheet.more else []))


def _page(label: str, at: HomePage, of: str = "") -> Button:
    return Button(label, PAGE, at, of=of)
