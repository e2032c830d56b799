"""The typed words for a speaker as a story has them: without an apostrophe left out, compounds joined or apart."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.model.story import Report
from bot.text.words import WORD, words


def typed_as_told(typed: str, reports: Sequence[Report], *, owning: bool) -> str:
    """The typed words with no s that the story's word lacks, and its compounds as it writes them.

    "grassmeres spokesman" is Grassmere's, "the harbourmaster" the harbour master. The last word loses its s if
    something of theirs was asked for (``owning``: "the auditors response"), or if it is a name that the story has only
    without.
    """
    told = [words(f"{report.article.title}\n{report.article.text}") for report in reports]
    known = {word for each in told for word in each}
    named = {word for report in reports for one in report.analysis.mentions for word in words(one.text)[-1:]}
    parts = typed.split()
    asked = [WORD.sub(lambda one: one[0].lower(), part) for part in parts]
    apart = {f"{one}{other}": f"{one} {other}" for each in told for one, other in pairwise(each)}
    return " ".join(_as_told(parts, asked, known, named if not owning else known, apart))


def _as_told(
    parts: Sequence[str], asked: Sequence[str], known: set[str], owners: set[str], apart: dict[str, str]
) -> Iterator[str]:
    joined = False
    for at, (part, word) in enumerate(zip(parts, asked, strict=True)):
        if joined:
            joined = False
            continue
        last, less = at == len(parts) - 1, word.removesuffix("s")
        if not last and f"{word}{asked[at + 1]}" in known and not {word, asked[at + 1]} <= known:
            joined = True
            yield f"{part}{parts[at + 1]}"
        elif word in known or less == word:
            yield part if word in known else apart.get(word, part)
        elif less in (owners if last else known):
            yield part[:-1] if last else f"{part[:-1]}'s"
        else:
            yield apart.get(word, part)
