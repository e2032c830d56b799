"""What every shape shares: JSON's own types, no unknown fields, web addresses only."""

from typing import Annotated, Any, NoReturn

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from bot.blockkit import limits
from bot.text.publication.addresses import is_web_address


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
