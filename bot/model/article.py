"""Articles, their versions, and input that was refused."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Final

UNKNOWN_OUTLET: Final = "unknown"  # the source names no outlet: each such article counts by itself

_UNDATED: Final = datetime.max.replace(tzinfo=UTC)


class PubStatus(StrEnum):
    """IPTC NewsML-G2 publication status; only ``USABLE`` articles may be shown."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


class Genre(StrEnum):
    """What kind of piece it is, if its source says so."""

    NEWS = "news"
    OPINION = "opinion"
    ANALYSIS = "analysis"
    ROUNDUP = "roundup"  # several stories in one: a briefing, a newsletter, news in brief


ARGUING: Final = (Genre.OPINION, Genre.ANALYSIS)  # what is not compared


@dataclass(frozen=True, slots=True)
class Article:
    """One version of an article, its text untouched.

    ``published_offset`` is how many minutes the newsroom's local time is ahead of UTC, according to its date; None
    without a date, and in articles indexed before this was recorded.
    """

    id: str
    text: str
    title: str
    outlet: str
    title_from_text: bool = False
    published: datetime | None = None
    published_is_date: bool = False
    published_offset: int | None = None
    updated: datetime | None = None
    byline: str = ""
    url: str = ""
    file: str = ""
    language: str = ""
    story_pin: str = ""
    genre: Genre = Genre.NEWS
    embargoed: datetime | None = None
    pubstatus: PubStatus = PubStatus.USABLE

    def visible(self, now: datetime) -> bool:
        """Whether anybody may be shown this article at ``now``: neither withdrawn nor under embargo."""
        if self.pubstatus is not PubStatus.USABLE:
            return False
        return self.embargoed is None or self.embargoed <= now

    @property
    def local(self) -> datetime | None:
        """When it was published in the newsroom's local time, which its "today" and its weekdays refer to."""
        if self.published is None:
            return None
        return self.published.astimezone(timezone(timedelta(minutes=self.published_offset or 0)))

    @property
    def order(self) -> tuple[bool, datetime, str]:
        """Sort key: dated articles by publication, then undated ones, each by id."""
        return by_time(self.published, self.id)


def by_time(published: datetime | None, article_id: str) -> tuple[bool, datetime, str]:
    """Sort key of an article: dated ones by publication, then undated ones, each by id."""
    return (published is None, published or _UNDATED, article_id)


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """One version of an article in the index: what decides whether an input is new.

    ``ready`` says whether it can be found: it is current, not withdrawn, and not waiting for its embargo to end.
    """

    article: Article
    version: int
    current: bool
    ready: bool
    id_given: bool
    story: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about an input that its owner should know, with its place, in plain words."""

    file: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Refusal(Remark):
    """Input that could not be read, with the reason; ``article`` is the known article that it is an input of.

    ``hides`` is true if it cannot be read whether the article may be shown.
    """

    article: str = ""
    hides: bool = False
