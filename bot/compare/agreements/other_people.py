"""Sentences of which one begins with a pronoun and the other is of somebody else: "his condition", "her condition"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.compare.align.shared_terms import Floats
from bot.compare.lines import ComparedSentence, are_other_people
from bot.model.analysis import EntityType

_OPENS: Final = re.compile(r"(?:(?:He|She|His|Her)\b|The \d+-year-old\b)")
_QUOTED: Final = 0.4  # share of a sentence's words from which it is somebody's remark
_SOON: Final = 4  # words at its beginning
_HIS: Final = frozenset(("he", "his", "him", "himself"))
_HERS: Final = frozenset(("she", "her", "hers", "herself"))


def of_other_people(lines: Sequence[ComparedSentence], score: Floats, least: float) -> Iterator[tuple[int, int]]:
    """Pairs of lines with at least a score that are of two people; whom a pronoun means is named just before."""
    meant, told_of = ([of(line) for line in lines] for of in (_meant, _subject))
    sexes = [_sex(line) for line in lines]
    for one, line in enumerate(lines):
        if (meant[one] or sexes[one]) and _OPENS.match(line.text) and not _is_remark(line):
            for other in (score[one] >= least).nonzero()[0].tolist():
                he_and_she = {sexes[one], sexes[other]} == {"his", "hers"}
                if (he_and_she or are_other_people(meant[one], told_of[other])) and not _is_remark(lines[other]):
                    yield one, other


def _is_remark(line: ComparedSentence) -> bool:
    return len(line.quoted) >= _QUOTED * len(line.words)


def _meant(line: ComparedSentence) -> frozenset[str]:
    """The person named before a sentence that names nobody and is of "him" or "her"; nobody if there were several."""
    soon = _OPENS.match(line.text) or not (_HIS | _HERS).isdisjoint(line.words[:_SOON])
    return line.context if len(line.context) == 1 and soon else frozenset()


def _subject(line: ComparedSentence) -> frozenset[str]:
    """The people in a sentence that begins with one or gives an age; else whom its pronoun means."""
    begins = [each.type for each in line.mentions if each.start == line.sentence.start]
    return line.people if line.ages or EntityType.PERSON in begins else _meant(line)


def _sex(line: ComparedSentence) -> str:
    """Of which sex all pronouns are in a sentence that names nobody: "his", "hers", or neither."""
    his, hers = not _HIS.isdisjoint(line.words), not _HERS.isdisjoint(line.words)
    return "" if line.people or his == hers else "his" if his else "hers"
