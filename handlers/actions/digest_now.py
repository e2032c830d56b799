"""The button that posts a digest ahead of schedule."""

from slack_bolt import App

from bot.digest.run import DigestPoster
from handlers.actions.pressed import pressed
from handlers.delivery.delivery import Delivery
from handlers.render.digest_board import done
from handlers.work import Call, Work


def register(app: App, delivery: Delivery, work: Work, poster: DigestPoster) -> None:
    """Post the digest in the button's channel."""

    @app.action("digest_now")
    @work.after_ack
    def on_digest_now(call: Call) -> None:
        press = pressed(call.body)
        # Keyed by the button's message: pressed twice, or delivered twice by Slack, it posts once.
        edition = poster.now(str(press.value), press.channel, press.ts, press.user)
        delivery.replace(call.respond, done(edition))
