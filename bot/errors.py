"""The error hierarchy: which messages are safe to show a person; all others belong in the log.

Every ``CopydeskError`` reads as a sentence that says what is wrong, where, and what to do next.
"""


class CopydeskError(Exception):
    """A failure whose message may be shown to the person who asked.

    ``remedy`` is what whoever runs Copydesk can do, with files and options: only the terminal shows it.
    """

    def __init__(self, message: str = "", remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


class UsageError(CopydeskError):
    """The input cannot be understood."""


class SettingsError(CopydeskError):
    """The configuration is wrong; the message lists every fault with file and key."""


class UnusableIndexError(CopydeskError):
    """The index cannot be used."""


class IndexMissingError(UnusableIndexError):
    """There is no index at that path yet."""


class IndexTooNewError(UnusableIndexError):
    """A newer Copydesk wrote the index."""


class IndexDamagedError(UnusableIndexError):
    """The index file is not a database or is damaged."""


class IndexBusyError(UnusableIndexError):
    """Another process is indexing into the same file."""


class DiskFullError(UnusableIndexError):
    """The disk has no room left for the index."""


class ModelError(CopydeskError):
    """A model is missing, or is not the pinned version."""


class NotFoundError(CopydeskError):
    """A named thing (article, story, entity, digest) does not exist or may not be shown."""


class GoneError(NotFoundError):
    """What was asked about is in the index no more; Slack and the terminal each add how to search for it."""
