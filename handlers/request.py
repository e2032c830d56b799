"""A question, typed or pressed, as one small value that a button can carry."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from bot.errors import UsageError
from bot.text.hashing import hashed

SHORT = 100  # a longer value is stored, and its button carries the key
SPANS = 60

Id = Annotated[str, Field(max_length=4_096)]
Place = Annotated[int, Field(ge=0, le=200_000_000)]


class What(StrEnum):
    """The kinds of question; those from ``FOLLOW`` on are no questions to the newsroom."""

    SUMMARY = "summary"
    COMPARE = "compare"
    ENTITY = "entity"
    COVERAGE = "coverage"
    ABOUT = "about"
    EVIDENCE = "evidence"
    ASKED = "asked"
    SAYS = "says"
    CHANGES = "changes"
    WORDS = "words"  # words without a request
    FOLLOW = "follow"
    UNFOLLOW = "unfollow"
    FOLLOWS = "follows"
    HELP = "help"
    GREETING = "greeting"
    THANKS = "thanks"
    UNDO = "undo"
    DROP = "drop"
    LEAVE = "leave"
    NEXT = "next"


class Part(StrEnum):
    """Which part of an answer: the first page, or one behind its buttons."""

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
    """A question by words, or by the ids of what it is about; ``count`` 0 means the usual number of sentences.

    ``named`` is the speaker, the other side of a comparison, the story of which a part is wanted, or the day since when
    a story changed.
    ``seen`` is the fingerprint of the answer that the person who shares it has read.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    what: What
    words: Annotated[str, Field(max_length=4_500)] = ""  # at most two addresses
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
    """The question as a button's value: JSON in which the characters that Slack may escape (&, <, >) are encoded."""
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
        UsageError: not a value of our buttons.
    """
    try:
        return _ASK.validate_json(value)
    except ValidationError as error:
        msg = "I don't recognise this button: it may come from another version of Copydesk. Run the command again."
        raise UsageError(msg) from error


def _whole(text: str) -> str:
    """The text without lone surrogates, which JSON cannot carry; no id in the index has one."""
    return text.encode("utf-8", "ignore").decode()


def slip(value: str) -> str:
    """The key under which a long value is stored."""
    return "~" + hashed(value, 16).hex()
