"""Names by capital letters alone, for texts that are not in English or if no language model is used.

A run of capitalised words, split at titles, is a name; its words and its neighbours decide its type. In languages that
capitalise every noun, only a known given name shows that a run is a name, a person's.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.analyse.names.kinds import BODY_WORDS
from bot.entities.tables import demonyms, given_names, roles
from bot.text.concordance import concordance
from bot.text.lexicon.calendar_words import CALENDAR_OR_SHORT
from bot.text.lexicon.particles import PARTICLE
from bot.text.words import STOP_WORDS, without_possessive

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_REST = rf"(?:(?<=[A-Z])\.(?:[A-Z]\.){{0,3}}|[^\W_]*(?:['’&-]{_CAPITAL}[^\W_]*)*(?:['’]s\b)?)"
_INNER = rf"(?:of|the|for|do|ul|y|&|{PARTICLE})"
# It begins with the capital and then looks back, so that lower-case letters are skipped quickly.
_RUN = re.compile(rf"{_CAPITAL}(?<!\w.){_REST}(?:[ \u00a0](?:{_INNER}[ \u00a0]){{0,2}}{_CAPITAL}{_REST}){{0,9}}")
_LOWER = re.compile(r"\b[^\W\d_A-Z][^\W\d_]*")
_AFTER_STOP = re.compile(r"[.!?:;•]['\"”’)]{0,2}\s+['\"“‘(]*$")
_ONLY_MARKS = re.compile(r"[\s\"“‘'(*•-]*$")
_WORD = re.compile(r"[^\s]+")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.?\Z")
_PLACE_BEFORE = re.compile(r"\b(?:in|at|from|near|to|around|outside|across|en|à|a)[ \u00a0]$")
_SAYS_AFTER = re.compile(r",?[ \u00a0](?:said|says|told|added|tweeted|wrote|dijo|declaró|sagte|erklärte)\b")
_LONGEST_PERSON = 4
_NOUNS_CAPITALISED: Final = ("de", "lb")
_SPACES: Final = (" ", "\u00a0")


def titlecase_spans(text: str, language: str = "") -> Iterator[tuple[int, int, str]]:
    """Start, end and kind (PERSON, ORG or GPE) of each run of capitalised words that may be a name."""
    found = _spans(text)
    if language in _NOUNS_CAPITALISED:
        found = (person for start, end, _ in found for person in _person(text, start, end))
    return found


def _person(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The person in a run of capitalised words, from a known given name on, if a surname follows."""
    for given in _WORD.finditer(text, start, end):
        if given.group() in given_names() and given.end() < end:
            yield given.start(), end, "PERSON"
            return


def _spans(text: str) -> Iterator[tuple[int, int, str]]:
    plain = _small(text) | STOP_WORDS | CALENDAR_OR_SHORT
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        for run in () if line.isupper() else _RUN.finditer(text, start, end):
            before = text[max(start, run.start() - 40) : run.start()]
            words = run.group().replace("\u00a0", " ").split(" ")
            for first, last, after_title in _split_run(words, titled=_ends_in_role(before)):
                opens = first == 0 and _opens_sentence(before)
                at = run.start() + sum(len(word) + 1 for word in words[:first])
                yield from _name(text, at, words[first:last], plain, opens=opens, titled=after_title)
        start = end


def _small(text: str) -> frozenset[str]:
    """The lower-case words of a text, without what follows a digit inside them."""
    if "_" in text:  # the parts of "jana_holt" are not words here, as they are in the concordance
        return frozenset(_LOWER.findall(text))
    page = concordance(text)
    words = frozenset(word for word in page.distinct - page.numbered if not "A" <= word[0] <= "Z")
    return words.union(found.group() for word in page.numbered if (found := _LOWER.match(word)))


def _opens_sentence(before: str) -> bool:
    """Whether a sentence begins after these characters of its line."""
    return bool(_ONLY_MARKS.match(before) or _AFTER_STOP.search(before))


def _ends_in_role(before: str) -> bool:
    """Whether the last word before a name is a role, with nothing but a space after it: "the minister "."""
    if len(before) < 2 or before[-1] not in _SPACES or before[-2].isspace():  # noqa: PLR2004 - a letter and a space
        return False
    title = _LAST_WORD.search(before.rsplit(maxsplit=1)[-1])
    return title is not None and title.group(1).lower() in roles()


def _split_run(words: Sequence[str], *, titled: bool) -> Iterator[tuple[int, int, bool]]:
    """The parts of a run between titles and owners, and whether a title precedes each."""
    first = 0
    for place, word in enumerate(words):
        is_title = word.rstrip(".").lower() in roles()
        if not (is_title or word.endswith(("'s", "’s"))):
            continue
        end = place if is_title else place + 1
        if first < end:
            yield first, end, titled
        first, titled = place + 1, is_title
    if first < len(words):
        yield first, len(words), titled


def _name(
    text: str, start: int, words: Sequence[str], plain: frozenset[str], *, opens: bool, titled: bool
) -> Iterator[tuple[int, int, str]]:
    """The name in a part of a run, if any is left once plain words are trimmed from its ends."""
    first, last = 0, len(words)
    while first < last and (_bare(words[first]) in plain or words[first] in demonyms()):
        start += len(words[first]) + 1
        first, opens = first + 1, False
    while last > first and _bare(words[last - 1]) in plain:
        last -= 1
    kept = words[first:last]
    if not kept or (len(kept) == 1 and (len(kept[0]) == 1 or (opens and not kept[0].isupper()))):
        return  # one capitalised word that opens a sentence shows nothing
    end = start + len(" ".join(kept))
    placed = _PLACE_BEFORE.search(text, max(0, start - 12), start) is not None
    speaks = _SAYS_AFTER.match(text, end) is not None
    yield start, end, _kind([_bare(word) for word in kept], kept[0], titled=titled or speaks, placed=placed)


def _kind(words: Sequence[str], first: str, *, titled: bool, placed: bool) -> str:
    if not BODY_WORDS.isdisjoint(words):
        return "ORG"
    if (titled and not first.isupper()) or (len(words) > 1 and first in given_names()):
        return "PERSON"
    if len(words) == 1 and first.isupper():
        return "ORG"
    if placed:
        return "GPE"
    if len(words) == 1 or "of" in words or "for" in words:
        return "ORG"
    return "PERSON" if len(words) <= _LONGEST_PERSON else "ORG"


def _bare(word: str) -> str:
    return without_possessive(word.lower()).rstrip(".")
