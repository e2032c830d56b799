"""The button that posts a digest out of turn."""

from slack_bolt import App

from bot.digest.run import Dispatch
from handlers.delivery import Delivery
from handlers.pressed import pressed
from handlers.render.digest_board import done
from handlers.work import Call, Work


def register(app: App, delivery: Delivery, work: Work, dispatch: Dispatch) -> None:
    """Post it where the button stands."""

    @app.action("digest_now")
    @work.after_ack
    def on_digest_now(call: Call) -> None:
        press = pressed(call.body)
        # The message with the button names the press: pressed twice, or handed on by Slack twice, it posts once.
        edition = dispatch.now(str(press.value), press.channel, press.ts, press.user)
        delivery.replace(call.respond, done(edition))
