"""Let threads follow stories, end that, and list what is followed."""

from bot.follow.board import check_room, followed_in, listings
from bot.model.conversation import Subject
from bot.model.follow import Followed
from bot.model.story import Story
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from handlers.render import Message
from handlers.render.follows import already, begun, listing, none_here, over
from handlers.request import Request


def story_meant(newsroom: Newsroom, ask: Request) -> Story | None:
    """The one story that is to be followed; None if the words name none, or several.

    Raises:
        NotFoundError: the story is gone, or is being prepared.
    """
    if ask.story:
        return newsroom.story(ask.story)
    found = newsroom.summary(ask.words)
    if isinstance(found, StorySummary):
        return found.story
    return newsroom.story(found.head.story) if isinstance(found, Summary) and found.head.story else None


def follow(newsroom: Newsroom, story: Story, channel: str, thread: str, user: str) -> tuple[Message, bool]:
    """What is answered to somebody who lets a thread follow a story, and whether it does so from now on.

    Without a ``thread``, one is to be opened: then no other thread of the channel may follow the story.

    Raises:
        UsageError: the channel follows as many as it may.
    """
    now = followed_in(newsroom, channel, thread) if thread else _elsewhere(newsroom, story, channel)
    if now and now.story == story.id:
        return already(now, elsewhere=not thread), False
    check_room(newsroom, channel, thread)
    minutes, days = newsroom.settings.follow_minutes, newsroom.settings.follow_days
    return begun(story.title, user, minutes, days, opens=not thread, instead=now.title if now else ""), True


def unfollow(newsroom: Newsroom, channel: str, thread: str, *, in_thread: bool = True) -> Message:
    """End the follow of a thread; outside threads, also the only one of the channel."""
    found = followed_in(newsroom, channel, thread)
    if found is None and not in_thread:
        here = [one for one in listings(newsroom, channel) if not one.follow.ended]
        if len(here) > 1:
            return listing(here)
        found = here[0] if here else None
    if found is None:
        return none_here()
    newsroom.store.follows.drop(channel, found.follow.thread)
    return over(found.title, found.story)


def followed(newsroom: Newsroom, channel: str) -> Message:
    """What is followed in a channel."""
    return listing(listings(newsroom, channel))


def about(newsroom: Newsroom, channel: str, thread: str, story: Story) -> None:
    """Remember that a thread is about a story."""
    if newsroom.store.recall(channel, thread).story != story.id:
        newsroom.store.remember(channel, thread, Subject(story=story.id))


def _elsewhere(newsroom: Newsroom, story: Story, channel: str) -> Followed | None:
    here = [one for one in listings(newsroom, channel) if not one.follow.ended]
    return next((one for one in here if one.story == story.id), None)
