"""When several things fit, and when nothing does."""

from datetime import UTC, datetime

from bot.blockkit import is_web_address
from bot.model.passage import Head
from bot.model.search import Choice, Freshness, NotFound
from bot.model.story import Story
from handlers.ask import Ask, What
from handlers.render import words
from handlers.render.blocks import Button, buttons, line, small
from handlers.render.message import Message, Piece, compose

OFFERED = 8
TYPED = 200


def choice(offered: Choice, ask: Ask) -> Message:
    """What a question may mean, a button each."""
    row = [
        Button(f"{words.name(name, 50)} ({words.name(kind, 20)})", "choose", Ask(What.ENTITY, entity=entity_id))
        for entity_id, name, kind in offered.entities[:OFFERED]
    ]
    row += [_story(story, "choose", ask) for story in offered.stories[:OFFERED]]
    row += [
        Button(_headline(head), "choose", Ask(What.SUMMARY, article=head.id, count=ask.count))
        for head in offered.heads[:OFFERED]
    ]
    typed = words.marked(offered.typed, TYPED)
    several = f"“{typed}” may mean several things. Which one?"
    asked = several if len(row) > 1 else f"“{typed}” is not an exact match. Did you mean:"
    return compose([line(asked), buttons(*row, aloud=True)])


def not_found(missing: NotFound, ask: Ask) -> Message:
    """That there is no answer, what was searched, how fresh it is, and what lies near."""
    stories = [_story(story, "open", ask) for story in missing.near_stories[:OFFERED]]
    names = [
        Button(words.name(near), "open", Ask(What.ENTITY, words=near[:300])) for near in missing.near_names[:OFFERED]
    ]
    offers = [
        piece
        for title, row in (("Stories that share a word", stories), ("Similar names", names))
        if row
        for piece in (small(f"*{title}:*"), buttons(*row, aloud=True))
    ]
    advice = [] if offers else [small("Try fewer or different words, or look through the articles with `/coverage`.")]
    days = words.between(missing.since, missing.until)
    return compose([line(_nothing(missing)), searched(missing.freshness, days), *offers, *advice])


def _nothing(missing: NotFound) -> str:
    typed = words.marked(missing.typed, TYPED)
    if not missing.typed:
        return "There are no articles in the index yet: add folders to config/sources.yaml, or run `copydesk index`."
    if not is_web_address(missing.typed):
        return f"Nothing in the index on “{typed}”."
    return (
        f"This address is not indexed: {typed}\nI never fetch pages:"
        " I only read the folders listed in config/sources.yaml."
    )


def searched(fresh: Freshness, days: str = "") -> Piece:
    """How much was searched, of which days, and how new it is."""
    counts = f"{words.count(fresh.articles, 'article')} of {words.count(fresh.stories, 'story', 'stories')}"
    shown, plain = [f"Searched {counts}{days}"], [f"Searched {counts}{days}"]
    for label, stamp in (("newest article", fresh.newest), ("last indexed", fresh.indexed)):
        moment = _moment(stamp)
        if moment:
            shown.append(f"{label} {words.date_token(moment)}")
            plain.append(f"{label} {words.time(moment)}")
    return small(" · ".join(shown), reading=(" · ".join(plain),))


def _moment(stamp: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _story(story: Story, action: str, ask: Ask) -> Button:
    what = ask.what if ask.what in (What.SUMMARY, What.COMPARE) else What.SUMMARY
    label = f"{words.name(story.title, 60)} ({words.count(len(story.articles), 'article')})"
    return Button(label, action, Ask(what, story=story.id, count=ask.count))


def _headline(head: Head) -> str:
    return f"{words.name(head.outlet, 25)}: {words.name(head.title)}"
