"""What is asked, whether it was typed or pressed: one small value that a button can carry."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from bot.errors import UsageError
from bot.text.hashing import hashed

SHORT = 100  # a longer value is filed in the store, and its button carries a slip
SPANS = 60

Id = Annotated[str, Field(max_length=4_096)]
Place = Annotated[int, Field(ge=0, le=200_000_000)]


class What(StrEnum):
    """The question; of the last ones none is asked of the newsroom."""

    SUMMARY = "summary"
    COMPARE = "compare"
    ENTITY = "entity"
    COVERAGE = "coverage"
    ABOUT = "about"
    EVIDENCE = "evidence"
    ASKED = "asked"
    SAYS = "says"
    CHANGES = "changes"
    WORDS = "words"  # with nothing that says what to do with them
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"
    UNDO = "undo"
    DROP = "drop"
    NEXT = "next"


class Part(StrEnum):
    """Which part of an answer: the first page, or one of those behind its buttons."""

    FIRST = "first"
    HEADLINES = "headlines"
    AGREED = "agreed"
    DIFFER = "differ"
    ONLY = "only"
    PERHAPS = "perhaps"
    NAMES = "names"
    DETAILS = "details"
    VOICES = "voices"
    BYLINES = "bylines"
    MISSING = "missing"
    CORRECTIONS = "corrections"


@dataclass(frozen=True, slots=True)
class Span:
    """The place of a passage."""

    article: Id
    start: Place
    end: Place


@dataclass(frozen=True, slots=True)
class Request:
    """A question by words, or by the ids of what it is about; ``count`` 0 stands for the usual number of sentences.

    ``named`` is what is named beside the words: the speaker, the other side of a comparison, or the day since when.
    ``seen`` tells the answer that a person read who would share it from any other.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    what: What
    words: Annotated[str, Field(max_length=4_500)] = ""  # an address, or two, at the longest
    story: Id = ""
    article: Id = ""
    other: Id = ""
    entity: Id = ""
    named: Annotated[str, Field(max_length=4_500)] = ""
    count: Annotated[int, Field(ge=0, le=10)] = 0
    part: Part = Part.FIRST
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    spans: Annotated[tuple[Span, ...], Field(max_length=SPANS)] = ()
    seen: Annotated[str, Field(max_length=16)] = ""


_ASK = TypeAdapter(Request)


def pack(ask: Request) -> str:
    """The question as a button's value: JSON without the three characters that Slack may escape on the way."""
    whole = replace(
        ask,
        words=_whole(ask.words),
        story=_whole(ask.story),
        article=_whole(ask.article),
        other=_whole(ask.other),
        entity=_whole(ask.entity),
        named=_whole(ask.named),
        spans=tuple(replace(span, article=_whole(span.article)) for span in ask.spans),
    )
    written = _ASK.dump_json(whole, exclude_defaults=True).decode()
    return written.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def unpack(value: str) -> Request:
    """The question of a button's value.

    Raises:
        UsageError: no button of ours carries this.
    """
    try:
        return _ASK.validate_json(value)
    except ValidationError as error:
        msg = "I don't recognise this button: it may come from another version of Copydesk. Run the command again."
        raise UsageError(msg) from error


def _whole(text: str) -> str:
    """The text without half characters, which are no JSON; no id in the index has one."""
    return text.encode("utf-8", "ignore").decode()


def slip(value: str) -> str:
    """The short name under which a long value is filed."""
    return "~" + hashed(value, 16).hex()
