"""All settings with their defaults. config/copydesk.yaml shows every option; a test compares the two."""

import os
import re
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Final, Literal, Self
from zoneinfo import available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from bot.settings.secret import Secret

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

_TIME = r"^([01]\d|2[0-3]):[0-5]\d$"
_CHANNEL = r"^[CGD][A-Z0-9]{2,}$"
_WEB = r"^https?://[^\s/?#@]+(?:[/?#]\S*)?$"
_SLUG = r"^[a-z0-9][a-z0-9-]{0,62}$"
WRITTEN: Final = MappingProxyType(
    {
        _TIME: "write a time like '08:30'",
        _CHANNEL: "write the channel's id, like C0123ABCD, from the end of its details",
        _WEB: "write its whole address, like https://ledger.example/feed.xml, without a user name or password",
        _SLUG: "write small letters, digits and hyphens, like morning-news",
    }
)

LocalTime = Annotated[str, StringConstraints(pattern=_TIME)]
WebAddress = Annotated[str, StringConstraints(pattern=_WEB, max_length=2_000)]
ChannelId = Annotated[str, StringConstraints(pattern=_CHANNEL)]
Slug = Annotated[str, StringConstraints(pattern=_SLUG)]


def _zone(name: str) -> str:
    """A zone of a region: abbreviations such as EST keep one offset the whole year."""
    if name not in available_timezones() or not ("/" in name or name == "UTC"):
        msg = f"{name!r} is not a time zone; write it like Europe/Berlin"
        raise ValueError(msg)
    return name


Zone = Annotated[str, AfterValidator(_zone)]


def _whole(least: int, most: int) -> Any:  # noqa: ANN401 - as pydantic says of its own
    """A whole number, for which ``yes`` is none."""
    return Field(ge=least, le=most, strict=True)


def _no_folder(path: Path) -> Path:
    """The path of a file; it need not be there yet."""
    if os.path.isdir(path):  # noqa: PTH112 - Path's raises in a folder that lets nobody in
        msg = f"{str(path)!r} is a folder; name a file in it, like {path / 'copydesk.sqlite'}"
        raise ValueError(msg)
    return path


def _several(names: object) -> object:
    """One name as a list of one."""
    return (names,) if isinstance(names, str) else names


def _reachable(contact: str) -> str:
    """Whom to ask, in one line; the id of a person would notify them each time it is shown."""
    if not contact.isprintable() or re.fullmatch("[UW][A-Z0-9]{6,}", contact):
        msg = "write a name, a mail or web address, or a channel's id, in one line"
        raise ValueError(msg)
    return contact


OutletName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Source(_Strict):
    """A folder, a file or a feed that ``serve`` keeps indexed."""

    path: Path | None = None
    feed: WebAddress = ""
    outlet: Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)] = ""
    pages: bool = True

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        if (self.path is None) is (not self.feed):
            msg = "must have either a `path` or a `feed`"
            raise ValueError(msg)
        if self.path is not None and {"outlet", "pages"} & self.model_fields_set:
            msg = "`outlet` and `pages` are options of a `feed`"
            raise ValueError(msg)
        return self

    @property
    def place(self) -> str:
        """The path or the address, as ``copydesk index`` takes it."""
        return self.feed or str(self.path)


class SectionPlan(_Strict):
    """One section of a digest: everything, or what a query, names or outlets select."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    query: str = ""
    names: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    stories: Annotated[int, _whole(1, 20)] = 8


class DigestPlan(_Strict):
    """When and where a digest is posted, and what it contains."""

    id: Slug
    title: Annotated[str, StringConstraints(min_length=1, max_length=120)]
    channel: ChannelId
    days: Annotated[tuple[Weekday, ...], Field(min_length=1)] = ("mon", "tue", "wed", "thu", "fri")
    times: Annotated[tuple[LocalTime, ...], Field(min_length=1)]
    zone: Zone
    set_up_by: Annotated[str, StringConstraints(min_length=1, max_length=80)]
    hours: Annotated[int, _whole(1, 24 * 14)] = 24
    sections: Annotated[tuple[SectionPlan, ...], Field(min_length=1, max_length=6)]
    post_when_empty: bool = False
    late_hours: Annotated[int, _whole(0, 24)] = 3
    until_newest: bool = False


class Options(_Strict):
    """The options of copydesk.yaml; paths are absolute, or relative to the working directory."""

    index: Annotated[Path, AfterValidator(_no_folder)] = Path("var/copydesk.sqlite")
    model: Literal["auto", "none"] = "auto"
    semantic: Literal["auto", "none"] = "auto"
    zone: Zone = "UTC"
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    article_megabytes: Annotated[int, _whole(1, 100)] = 4
    reindex_minutes: Annotated[int, _whole(1, 1440)] = 5
    summary_sentences: Annotated[int, _whole(1, 10)] = 3
    our_outlet: Annotated[tuple[OutletName, ...], BeforeValidator(_several)] = ()
    contact: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(_reachable)] = ""
    follow_minutes: Annotated[int, _whole(1, 1440)] = 15
    follow_days: Annotated[int, _whole(1, 365)] = 14
    desk_port: Annotated[int, _whole(1, 65535)] = 8410


class Settings(Options):
    """All settings of one run: the options, the other files and the environment."""

    config: Path | None = None
    entities: Path | None = None
    sources: tuple[Source, ...] = ()
    digests: tuple[DigestPlan, ...] = ()
    bot_token: Secret = Secret()
    app_token: Secret = Secret()

    @property
    def on_slack(self) -> bool:
        """Whether both tokens are set: then the bot connects to Slack, otherwise to the Desk."""
        return bool(self.bot_token and self.app_token)
