"""Sentences of which one begins with a pronoun and the other is of somebody else: "his condition", "her condition"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.compare.align.likeness import Floats
from bot.compare.lines import ComparedSentence, are_other_people
from bot.model.analysis import EntityType

_OPENS: Final = re.compile(r"(?:(?:He|She|His|Her)\b|The \d+-year-old\b)")
_QUOTED: Final = 0.4  # share of a sentence's words from which it is somebody's remark
_SOON: Final = 4  # words at its beginning
_HIS: Final = frozenset(("he", "his", "him", "himself"))
_HERS: Final = frozenset(("she", "her", "hers", "herself"))


def of_other_people(lines: Sequence[ComparedSentence], score: Floats, least: float) -> Iterator[tuple[int, int]]:
    """Pairs of lines with at least a score that are of two people; whom a pronoun means is named just before."""
    for one, line in enumerate(lines):
        if _OPENS.match(line.text) and not _is_remark(line):
            for other in (score[one] >= least).nonzero()[0].tolist():
                theirs = lines[other]
                if not _is_remark(theirs) and (_are_he_and_she(line, theirs) or _are_of_others(line, theirs)):
                    yield one, other


def _is_remark(line: ComparedSentence) -> bool:
    return len(line.quoted) >= _QUOTED * len(line.words)


def _are_of_others(one: ComparedSentence, other: ComparedSentence) -> bool:
    """Whether one means somebody by a pronoun, and the other, which begins with a person, somebody else."""
    begins = [each.type for each in other.mentions if each.start == other.sentence.start]
    named = other.people if other.ages or EntityType.PERSON in begins else _meant(other)
    return are_other_people(_meant(one), named)


def _meant(line: ComparedSentence) -> frozenset[str]:
    """The person named before a sentence that names nobody and is of "him" or "her"; nobody if there were several."""
    soon = _OPENS.match(line.text) or not (_HIS | _HERS).isdisjoint(line.words[:_SOON])
    return line.context if len(line.context) == 1 and soon else frozenset()


def _are_he_and_she(one: ComparedSentence, other: ComparedSentence) -> bool:
    """Whether neither names anybody, and all pronouns of one are a man's and all of the other a woman's."""
    if one.people or other.people:
        return False
    told = [(not _HIS.isdisjoint(line.words), not _HERS.isdisjoint(line.words)) for line in (one, other)]
    return set(told) == {(True, False), (False, True)}
