"""The button that posts a digest out of turn."""

from typing import Any

from slack_bolt import Ack, App, Respond

from bot.digest.run import Dispatch
from handlers.delivery import Delivery
from handlers.pressed import pressed
from handlers.render.digest_board import done


def register(app: App, delivery: Delivery, dispatch: Dispatch) -> None:
    """Post it where the button stands."""

    @app.action("digest_now")
    def on_digest_now(ack: Ack, respond: Respond, body: dict[str, Any]) -> None:
        ack()
        press = pressed(body)
        # The message with the button names the press: pressed twice, or handed on by Slack twice, it posts once.
        edition = dispatch.now(str(press.value), press.channel, press.ts, press.user)
        delivery.replace(respond, done(edition))
