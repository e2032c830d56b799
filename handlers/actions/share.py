"""Share: what one person was shown, for all in the channel or thread, with who shared it."""

import re
from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.bureau import Bureau
from handlers.pressed import pressed
from handlers.render import Frame

_NO_MEMBER = frozenset({"not_in_channel", "channel_not_found"})


def register(app: App, bureau: Bureau) -> None:
    """Post the answer, and take the private one away."""

    @app.action(re.compile(r"^share\.\d+$"))
    def on_share(ack: Ack, body: dict[str, Any], respond: Respond, client: WebClient) -> None:
        ack()
        press = pressed(body)
        frame = Frame(private=False, shared_by=press.user, in_thread=bool(press.thread))
        reply = bureau.reply(bureau.pressed(press.value), frame, "share")
        try:
            posted = bureau.delivery.post(client, press.channel, reply.message, press.thread)
            bureau.newsroom.store.remember(press.channel, press.thread or posted, reply.subject)
        except SlackApiError as error:
            if error.response.get("error") not in _NO_MEMBER:
                raise
            bureau.delivery.show(respond, reply.message, press.thread)  # the answer's own address needs no membership
        if press.private:
            bureau.delivery.remove(respond)
