"""Message shortcuts, in the menu of every message: the story that it is about, summarised or compared in private.

They work in threads, where Slack has no slash commands, and in channels that the bot is not a member of.
"""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from slack_bolt import App

from bot.errors import UsageError
from bot.model.request import Request, What
from bot.newsroom.threads import about_links
from handlers.conversation.messages_above import links_of, pressables_of
from handlers.render import Frame
from handlers.responder import Responder
from handlers.work import Call

ASKED = MappingProxyType({"summarise_story": What.SUMMARY, "compare_story": What.COMPARE})  # by callback id
_PAIR = 2
_NOTHING = (
    "This message has no link and no words to look for. Choose one with a link to an article, or name the story in a"
    " slash command: `/summary port strike`."
)


def register(app: App, responder: Responder) -> None:
    """Answer each shortcut."""
    for callback_id, what in ASKED.items():
        app.message_shortcut(callback_id)(responder.work.after_ack(partial(_answer, responder, what)))


def _answer(responder: Responder, what: What, call: Call) -> None:
    message = call.body.get("message") or {}
    channel = str((call.body.get("channel") or {}).get("id") or "")
    thread = _thread(message)
    frame = Frame(in_thread=bool(thread), direct=channel.startswith("D"))
    asked = _about(responder, what, message, channel, call.bot_id)
    if asked:
        answer = responder.reply(asked, frame, "shortcut").message
    elif text := str(message.get("text") or "").strip():
        answer = responder.command(what, text, frame, "shortcut")
    else:
        raise UsageError(_NOTHING)
    responder.delivery.whisper(call.respond, answer, thread)


def _about(responder: Responder, what: What, message: Mapping[str, Any], channel: str, bot_id: str) -> Request | None:
    """The request about a message's link, the story of our own answer, or its thread's; None if only words are left.

    Two links are compared with each other; of more, and for a summary, the first counts.
    """
    ours = bool(bot_id) and message.get("bot_id") == bot_id
    links = [] if ours else list(dict.fromkeys(links_of(message)))
    if links:
        return about_links(what, links if what is What.COMPARE and len(links) == _PAIR else links[:1])
    carried = (responder.request_of_button_or_none(button.value) for button in pressables_of(message) if ours)
    subject = responder.subject_of(channel, str(message.get("thread_ts") or message.get("ts") or ""))
    story = next((request.story for request in carried if request and request.story), subject.story)
    if story or subject.article:
        return Request(what, story=story, article="" if story else subject.article)
    return None


def _thread(message: Mapping[str, Any]) -> str:
    """The thread that a message stands in, '' if it stands in the channel itself."""
    thread = str(message.get("thread_ts") or "")
    return thread if thread != message.get("ts") else ""
