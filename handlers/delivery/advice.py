"""What to do when Slack refuses a message, by Slack's error code."""

from types import MappingProxyType
from typing import Final, NamedTuple


class Advice(NamedTuple):
    """What is wrong and what to do about it, for whoever asked a question and for whoever runs a digest."""

    wrong: str
    to_asker: str
    of_digest: str
    by_runner: bool = False  # whether only whoever runs Copydesk can help


_RUNNING: Final = "Ask whoever runs it."
NO_MEMBER: Final = frozenset({"not_in_channel", "channel_not_found"})
SET_UP: Final = "Whoever runs Copydesk can set this up."
SEARCH: Final = "Search all articles with /coverage."

ADVICE: Final = MappingProxyType(
    {
        "not_in_channel": Advice(
            "I am not in this channel.", "Invite me with `/invite`, then ask again.", "Invite me there with /invite."
        ),
        "channel_not_found": Advice(
            "I cannot see this channel.",
            "Invite me with `/invite`, then ask again.",
            "Check its id in config/digests.yaml; a private one must invite me.",
        ),
        "is_archived": Advice(
            "This channel is archived: nothing can be posted here.",
            "Try another one.",
            "Name another in config/digests.yaml.",
        ),
        "restricted_action": Advice(
            "The workspace does not let me post in this channel.", _RUNNING, _RUNNING, by_runner=True
        ),
        "missing_scope": Advice(
            "I am missing a permission.",
            "Whoever runs the workspace can install me again from the manifest.",
            "Install the app again from config/slack-manifest.yaml.",
            by_runner=True,
        ),
    }
)
