"""Messages for failures."""

from handlers.render.blocks import line, small
from handlers.render.contact import reach
from handlers.render.message import Message, compose
from handlers.render.safe import marked


def refused(reason: str, contact: str = "") -> Message:
    """A failure that is safe to show: says what is wrong and what to do next; with the ``contact`` who can help."""
    return compose([line(marked(reason, 2_000)), small(reach(contact))])


def our_failure(reference: str, contact: str = "") -> Message:
    """A failure of ours, with its reference number in the log."""
    return _with_reference("Something went wrong on my side.", reference, contact)


def index_unusable(reference: str, contact: str = "") -> Message:
    """The index cannot be read or written."""
    return _with_reference("I cannot read my index right now.", reference, contact)


def may_have_been_sent(reference: str, contact: str = "") -> Message:
    """An answer that Slack may or may not have accepted."""
    return _with_reference("Slack didn't confirm my answer, so it may or may not have been posted.", reference, contact)


def _with_reference(what: str, reference: str, contact: str) -> Message:
    return compose(
        [
            line(
                f"{what} *Reference {reference}*\nAsk again in a minute. If it fails again, give this reference to"
                " whoever runs Copydesk; they can find the details in the log."
            ),
            small(reach(contact)),
        ]
    )
