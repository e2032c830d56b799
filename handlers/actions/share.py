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
from handlers.delivery.advice import NO_MEMBER
from handlers.delivery.delivery import UnsureError
from handlers.render import Frame
from handlers.responder import Reply, Responder
from handlers.work import Call

_KEPT = timedelta(days=90)  # a private answer and its button stay on screen for as long as Slack is open
_CHANGED = (
    "The index has changed since you asked, and so has this answer. Here is the new one; nothing has been shared."
)
_TAKEN = (
    "This has already been shared, or is being shared now. If you can't see it, ask again and share the new answer."
)


def register(app: App, responder: Responder) -> None:
    """Post the answer and delete the private one."""

    @app.action(re.compile(r"^share\.\d+$"))
    @responder.work.in_turn
    def on_share(call: Call) -> None:
        press = pressed(call.body)
        frame = Frame(private=False, shared_by=press.user, in_thread=bool(press.thread))
        request = responder.request_of_button(press.value)
        reply = responder.reply(request, frame, "share")
        if request.seen != reply.fingerprint:
            updated = responder.reply(request, replace(press.frame(), private=True, note=_CHANGED), "share").message
            responder.delivery.replace(call.respond, updated)
            return
        once = f"share/{press.channel}/{press.ts}/{press.value}"
        if not responder.conversations.take_event(once, _KEPT):  # pressed twice, or delivered twice by Slack
            raise UsageError(_TAKEN)
        threads, before = (press.thread,) if press.thread else (), responder.subject_of(press.channel, press.thread)
        try:
            with responder.remembering(reply.subject, press.channel, threads, before):
                posted = _share(responder, press, reply, call)
        except UnsureError:
            raise
        except Exception:
            responder.conversations.give_back(once)
            raise
        if posted and not press.thread:
            responder.conversations.remember(press.channel, posted, reply.subject)
        if press.private:
            responder.delivery.remove(call.respond)


def _share(responder: Responder, press: Pressed, reply: Reply, call: Call) -> str:
    """Post an answer for all to see; the message's ``ts``, or '' if Slack does not return one."""
    try:
        return responder.delivery.post(call.client, press.channel, reply.message, press.thread)
    except SlackApiError as error:
        if error.response.get("error") not in NO_MEMBER:
            raise
        responder.delivery.show(
            call.respond, reply.message, press.thread
        )  # the response_url works without being a member
        return ""
