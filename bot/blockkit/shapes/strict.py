"""What every shape shares: JSON's own types, no unknown fields, web addresses only."""

from typing import Annotated, Any, NoReturn
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from bot.blockkit import limits


class Shape(BaseModel):
    """A JSON object with only these fields; an optional one may be left out but not null."""

    model_config = ConfigDict(strict=True, extra="forbid")


def absent() -> Any:  # noqa: ANN401 - stands in for a value of any field's type
    """The default of an optional field."""
    return Field(default=None)


def refuse(rule: str, problem: str) -> NoReturn:
    """Fail with a rule of our own, which pydantic does not have.

    Raises:
        PydanticCustomError: always.
    """
    raise PydanticCustomError(rule, problem)


def is_web_address(url: str) -> bool:
    """Whether ``url`` is http or https, has a host, and holds nothing that could end a link early.

    A user before the host is refused: ``https://ledger.example@other.example`` looks like a page of the former.
    """
    if not url.isprintable() or any(character in url for character in ' <>|"\\'):
        return False
    try:
        parts = urlsplit(url)
        return (
            parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc and parts.port != 0
        )
    except ValueError:
        return False


def web_address(url: str) -> str:
    """The address itself, if a browser may open it.

    Raises:
        PydanticCustomError: for any other.
    """
    if is_web_address(url):
        return url
    refuse("web_address", "must be an http or https address")


ActionId = Annotated[str, Field(min_length=1, max_length=limits.ACTION_ID)]
BlockId = Annotated[str, Field(min_length=1, max_length=limits.BLOCK_ID)]
WebAddress = Annotated[str, Field(min_length=1, max_length=limits.ADDRESS), AfterValidator(web_address)]
