"""What was taken for a person and is nobody: "pro-Ferry", "Lund v. Reyes", "J.", the verb of "Will Lund resign?"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.analyse.names.candidate import SHOWN, SURE, NameCandidate
from bot.analyse.names.openers import opens
from bot.analyse.names.trim import POST_NOMINALS
from bot.model.analysis import EntityType

_NOBODY: Final = re.compile(
    rf"(?:anti|non|pro)-\w+|(?:{POST_NOMINALS})|[A-Z]\.(?:\s?[A-Z]\.)*"  # a side, letters behind a name
    r"|.+\svs?\.?\s.+|(?:\S+\s){2,}(?:Tour|Show|Dinner)|Team\s\w+|[a-z][A-Z]\w+"  # a lawsuit, what is named after him
)
_WILL: Final = "Will "
_ASKED: Final = re.compile(r"[^.!?\n]{1,300}\?")
_OWN: Final = re.compile(r"\s(?:my|our|your)\s")  # "Mark my words"
_SAID: Final = re.compile(r"\w+\s(?:.*\s)?(?P<last>[A-Z]\w{2,})said")


def without_nobody(text: str, named: Sequence[NameCandidate]) -> list[NameCandidate]:
    """The names, without those of people that are none, or without the word that was taken into them.

    "Will" asks a question if somebody else of the name is named: "Will Lund resign?". "Lundsaid" is Lund if the article
    has Lund as well.
    """
    return [one for each in named for one in _people(text, each, named)]


def _people(text: str, each: NameCandidate, named: Sequence[NameCandidate]) -> Iterator[NameCandidate]:
    if each.type is not EntityType.PERSON or each.weight >= SURE:
        yield each
    elif each.text.startswith(_WILL) and opens(text, each.start) and _ASKED.match(text, each.end):
        rest = each.text.removeprefix(_WILL)
        other = any(
            one.type is EntityType.PERSON and f" {one.text}".endswith(f" {rest}") and not one.text.startswith(_WILL)
            for one in named
        )
        yield each._replace(start=each.end - len(rest), text=rest) if other else each
    elif glued := _SAID.fullmatch(each.text):
        end = glued.end("last") if re.search(rf"\b{glued['last']}\b", text) else len(each.text)
        yield each._replace(end=each.start + end, text=each.text[:end])
    elif not (_NOBODY.fullmatch(each.text) or _is_verb(text, each)):
        yield each


def _is_verb(text: str, each: NameCandidate) -> bool:
    """Whether a given name that opens a sentence is its verb: "Mark my words"."""
    return " " not in each.text and each.weight < SHOWN and opens(text, each.start) and bool(_OWN.match(text, each.end))
