"""One of several things that a question may mean: its answer takes the place of the choice."""

import re
from dataclasses import replace
from typing import Any

from slack_bolt import Ack, App, Respond

from handlers.bureau import Bureau
from handlers.pressed import pressed


def register(app: App, bureau: Bureau) -> None:
    """Answer in place."""

    @app.action(re.compile(r"^choose\.\d+$"))
    def on_choose(ack: Ack, body: dict[str, Any], respond: Respond) -> None:
        ack()
        press = pressed(body)
        frame = replace(press.frame(), private=press.private)
        subject = bureau.newsroom.store.recall(press.channel, press.thread)
        reply = bureau.reply(bureau.pressed(press.value), frame, "choose", subject)
        if not press.private:
            bureau.newsroom.store.remember(press.channel, press.thread, reply.subject)
        bureau.delivery.replace(respond, reply.message)
