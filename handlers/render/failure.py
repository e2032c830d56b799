"""Messages for failures."""

from handlers.render.blocks import line
from handlers.render.message import Message, compose
from handlers.render.safe import marked


def refused(reason: str) -> Message:
    """A failure that is safe to show: says what is wrong and what to do next."""
    return compose([line(marked(reason, 2_000))])


def our_failure(reference: str) -> Message:
    """A failure of ours, with its reference number in the log."""
    return _with_reference("Something went wrong on my side.", reference)


def index_unusable(reference: str) -> Message:
    """The index cannot be read or written."""
    return _with_reference("I cannot read my index right now.", reference)


def may_have_been_sent(reference: str) -> Message:
    """An answer that Slack may or may not have accepted."""
    return _with_reference("Slack didn't confirm my answer, so it may or may not have been posted.", reference)


def _with_reference(what: str, reference: str) -> Message:
    return compose(
        [
            line(
                f"{what} *Reference {reference}*\nAsk again in a minute. If it fails again, give this reference to"
                " whoever runs Copydesk; they can find the details in the log."
            )
        ]
    )
