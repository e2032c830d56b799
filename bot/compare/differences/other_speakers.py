"""One quotation that two outlets give to two people, both named; in doubt, none.

Nobody is a second speaker who only passes the words on (reads, quotes or shares them), who speaks jointly with the
first, or whom one of the outlets has saying them too.
"""

import re
from collections.abc import Sequence
from itertools import product
from typing import Final

from bot.compare.differences.draft import DraftDifference, DraftSide, between
from bot.compare.differences.quotations import Quoted
from bot.compare.differences.rewording import Rewording, rewording
from bot.compare.differences.speakers import Speakers, one_speaker
from bot.compare.lines import SPELT_ALIKE, ComparedSentence
from bot.model.comparison import DifferenceKind
from bot.text.normalise import fold
from bot.text.words import WORD

_SHARED: Final = 7  # words that make it surely one quotation, so many of them content words
_TELLING: Final = 3
_INITIALS: Final = 2  # letters of "AJ"
_WITHIN: Final = re.compile(r"(?:^|[\s(—–-])[‘'“\"«„]\w")  # a mark that opens a quotation inside one
_PASSED_ON: Final = re.compile(
    r"\b(?:joint|jointly|together|quot(?:e[sd]?|ing)|read(?:s|ing)?|cit(?:e[sd]?|ing)|shar(?:e[sd]?|ing)|echo\w*|"
    r"repeat\w*|recit\w*|recall\w*|relay\w*|retweet\w*|repost\w*|translat\w*|interpreter|behalf|signed|paraphras\w*)\b",
    re.IGNORECASE,
)


def spoken_by_another(
    found: Rewording, left: Quoted, right: Quoted, quoted: Sequence[Quoted], lines: Sequence[ComparedSentence]
) -> DraftDifference | None:
    """The difference of two wordings of one quotation in who speaks it, if both outlets surely name somebody else."""
    if (
        found.kept < _SHARED
        or found.content_words < _TELLING
        or one_speaker(left.quote, right.quote) is not Speakers.TWO
    ):
        return None
    if not (_is_named(left, lines) and _is_named(right, lines)):
        return None
    places = product(left.lines, right.lines)
    one, other = max(places, key=lambda pair: _shared(left, lines[pair[0]], right, lines[pair[1]]))
    mine, yours = lines[one], lines[other]
    if _shared(left, mine, right, yours) < _TELLING or not (_speaks(left, mine) and _speaks(right, yours)):
        return None
    if _names(left, lines, yours) or _names(right, lines, mine):
        return None
    if _given_to_another(left, right, quoted) or _given_to_another(right, left, quoted):
        return None
    sides = DraftSide(one, mine.sentence.attribution.source), DraftSide(other, yours.sentence.attribution.source)
    return between(DifferenceKind.ATTRIBUTION, *sides, "same quotation, another speaker")


def _is_named(quoted: Quoted, lines: Sequence[ComparedSentence]) -> bool:
    """Whether a sentence of a quotation names the person who speaks it, in their own words."""
    place = next((place for place in quoted.lines if lines[place].holds(quoted.quote.speaker_start)), None)
    if place is None or _WITHIN.search(quoted.quote.text):
        return False
    return not _PASSED_ON.search(_around(quoted, lines[place]))


def _speaks(quoted: Quoted, line: ComparedSentence) -> bool:
    """Whether the source of a sentence is the person who speaks the quotation in it."""
    said = line.sentence.attribution
    return bool(line.sayers) and said.start <= quoted.quote.speaker_start < said.end


def _shared(left: Quoted, one: ComparedSentence, right: Quoted, other: ComparedSentence) -> int:
    """How many content words of two quotations two of their sentences share."""
    mine, yours = (
        {word.key for word in each.words if word.is_content_word and line.holds(word.start)}
        for each, line in ((left, one), (right, other))
    )
    return len(mine & yours)


def _around(quoted: Quoted, line: ComparedSentence) -> str:
    """What a sentence has outside a quotation."""
    start, end = (max(0, at - line.sentence.start) for at in (quoted.quote.start, quoted.quote.end))
    return f"{line.text[:start]} {line.text[end:]}"


def _names(quoted: Quoted, lines: Sequence[ComparedSentence], speaker: ComparedSentence) -> bool:
    """Whether a sentence of a quotation names somebody of the name of the other's speaker."""
    text = " ".join(lines[place].text for place in quoted.lines)
    names = (word.group() for word in WORD.finditer(text) if word.group()[0].isupper())
    whole = {fold(name)[:SPELT_ALIKE] for name in names if len(name) > _INITIALS and "." not in name}
    return not speaker.sayers.isdisjoint(whole)


def _given_to_another(one: Quoted, other: Quoted, quoted: Sequence[Quoted]) -> bool:
    """Whether one's report has the other's words once more, said by who may be the other's speaker."""
    for each in quoted:
        if each.report == one.report and each is not one and one_speaker(each.quote, other.quote) is not Speakers.TWO:
            again = rewording(each.words, other.words)
            if again is not None and again.kept >= _SHARED:
                return True
    return False
