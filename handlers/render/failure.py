"""When something went wrong."""

from handlers.render.blocks import line
from handlers.render.message import Message, compose
from handlers.render.words import marked


def refused(reason: str) -> Message:
    """A failure that is safe to show: it says what is wrong and what to do next."""
    return compose([line(marked(reason, 2_000))])


def broken(reference: str) -> Message:
    """A failure of ours, with the number under which the log tells it."""
    return compose(
        [
            line(
                f"That did not work, and it is not your doing. *Reference {reference}*\nAsk again in a minute. If it"
                " fails again, give this reference to whoever runs Copydesk: the log tells the rest under it."
            )
        ]
    )
