"""Share: repost a private answer for the whole channel or thread, with the name of who shared it.

Nobody shares what they have not read: if the answer has changed since, they get the new one and nothing is shared.
"""

import re
from dataclasses import replace
from datetime import timedelta

from slack_bolt import App
from slack_sdk.errors import SlackApiError

from bot.errors import UsageError
from handlers.actions.pressed import Pressed, pressed
from handlers.bureau import Bureau, Reply
from handlers.delivery.advice import NO_MEMBER
from handlers.delivery.delivery import UnsureError
from handlers.render import Frame
from handlers.work import Call

_KEPT = timedelta(days=90)  # a private answer and its button stay on screen for as long as Slack is open
_CHANGED = (
    "The index has changed since you asked, and so has this answer. Here is the new one; nothing has been shared."
)
_TAKEN = (
    "This has already been shared, or is being shared now. If you can't see it, ask again and share the new answer."
)


def register(app: App, bureau: Bureau) -> None:
    """Post the answer and delete the private one."""

    @app.action(re.compile(r"^share\.\d+$"))
    @bureau.work.in_turn
    def on_share(call: Call) -> None:
        press = pressed(call.body)
        frame = Frame(private=False, shared_by=press.user, in_thread=bool(press.thread))
        ask = bureau.pressed(press.value)
        reply = bureau.reply(ask, frame, "share")
        if ask.seen != reply.seen:
            updated = bureau.reply(ask, replace(press.frame(), private=True, note=_CHANGED), "share").message
            bureau.delivery.replace(call.respond, updated)
            return
        once = f"share/{press.channel}/{press.ts}/{press.value}"
        if not bureau.conversations.take_event(once, _KEPT):  # pressed twice, or delivered twice by Slack
            raise UsageError(_TAKEN)
        threads, before = (press.thread,) if press.thread else (), bureau.subject_of(press.channel, press.thread)
        try:
            with bureau.speaking_of(reply.subject, press.channel, threads, before):
                posted = _share(bureau, press, reply, call)
        except UnsureError:
            raise
        except Exception:
            bureau.conversations.give_back(once)
            raise
        if posted and not press.thread:
            bureau.conversations.remember(press.channel, posted, reply.subject)
        if press.private:
            bureau.delivery.remove(call.respond)


def _share(bureau: Bureau, press: Pressed, reply: Reply, call: Call) -> str:
    """Post an answer for all to see; the message's ``ts``, or '' if Slack does not return one."""
    try:
        return bureau.delivery.post(call.client, press.channel, reply.message, press.thread)
    except SlackApiError as error:
        if error.response.get("error") not in NO_MEMBER:
            raise
        bureau.delivery.show(call.respond, reply.message, press.thread)  # the response_url works without being a member
        return ""
