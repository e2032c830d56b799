"""A turn answered: parse it, find what "it" means, ask the newsroom, say the answer, keep what it was about."""

from datetime import timedelta
from types import MappingProxyType

from bot.model.conversation import Subject
from handlers import subjects
from handlers.above import buttons_above, link_above
from handlers.bureau import Bureau, Reply
from handlers.parse import Intent, parse_message
from handlers.render import Frame
from handlers.render.help import everything, greeting, no_subject, no_undo, thanked
from handlers.request import Request, What
from handlers.turns import Turn
from handlers.work import Call

OURS = MappingProxyType(
    {What.HELP: everything, What.GREETING: greeting, What.THANKS: thanked, What.UNDO: no_undo}
)  # what is answered in our own words
LAPSES = timedelta(
    hours=6
)  # a direct message outside threads has no end: what was spoken of this morning is "it" no more


def converse(bureau: Bureau, turn: Turn, call: Call) -> None:
    """Answer one turn, once however often Slack tells it; the room's turn before it must be done."""
    store = bureau.newsroom.store
    if turn.event_id and not store.take_event(turn.event_id):
        return
    subject = store.recall(turn.channel, turn.thread, None if turn.thread else LAPSES)
    reply = _reply(bureau, turn, call, subject)
    keys = [turn.thread, turn.ts] if turn.direct else [turn.thread]
    for thread in dict.fromkeys(keys):
        store.remember(turn.channel, thread, reply.subject)
    posted = bureau.delivery.post(call.client, turn.channel, reply.message, turn.thread)
    if turn.direct:
        store.remember(turn.channel, posted, reply.subject)  # a thread below the answer speaks of the same


def _reply(bureau: Bureau, turn: Turn, call: Call, subject: Subject) -> Reply:
    intent = parse_message(turn.text)
    via = "message" if turn.direct else "mention"
    if intent.what in OURS:
        return bureau.ours(OURS[intent.what](), via, intent.what.value, subject)
    ask = _listed(bureau, intent, turn, call) or subjects.ask_of(intent, subject) or _about_above(intent, turn, call)
    if ask is None:
        return bureau.ours(no_subject(), via, "nosubject", subject)
    return bureau.reply(ask, Frame(private=False, note=intent.note), via, subject)


def _listed(bureau: Bureau, intent: Intent, turn: Turn, call: Call) -> Request | None:
    """The question about one of the stories that the thread's first message lists, as a digest does."""
    if not intent.listed:
        return None
    asks = map(bureau.carried, buttons_above(call.client, turn, call.bot_id))
    stories = list(dict.fromkeys(ask.story for ask in asks if ask and ask.what is What.SUMMARY and ask.story))
    if not 1 <= intent.listed <= len(stories):
        return None
    what = What.COMPARE if intent.what is What.COMPARE else What.SUMMARY
    return Request(what, story=stories[intent.listed - 1], count=intent.count)


def _about_above(intent: Intent, turn: Turn, call: Call) -> Request | None:
    """The question about a link above, where the turn speaks of "this"."""
    if intent.what is What.EVIDENCE:
        return None
    link = link_above(call.client, turn, call.bot_id)
    return subjects.about_links(intent.what, [link], intent.count) if link else None
