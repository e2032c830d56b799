"""The whole sentences that a correction changed, removed and added."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from bot.model.analysis import SentenceKind
from bot.model.story import Report
from bot.text.normalise import plain_marks
from bot.text.words import words

_ALIKE: Final = 0.4  # share of words that two sentences have in common
_COMPARED: Final = 20  # sentences between two unchanged ones that are compared pairwise
_PAIRED: Final = 200  # removed sentences that are compared; those after them count as removed


class SentenceChange(NamedTuple):
    """A sentence before and after; ``was`` is empty if it was added, ``now`` if it was removed."""

    was: str
    now: str


def sentence_changes(before: Report, after: Report) -> list[SentenceChange]:
    """The sentences that only one of two versions has; similar ones at the same place are one that changed.

    Changed sentences come first, then the removed, then the added ones. A sentence that was only moved, or only has
    other quotation marks or line breaks, is not included.
    """
    old, new = _sentences(before), _sentences(after)
    stayed = Counter(map(plain_marks, old)) & Counter(map(plain_marks, new))
    taken_out, added = _by_place(old, stayed), _by_place(new, stayed)
    changed: list[SentenceChange] = []
    looked_at = 0
    for place, gone in taken_out.items():
        come = added.get(place, [])
        if _without_breaks(gone) == _without_breaks(come):
            gone.clear()
            come.clear()
        elif come and looked_at < _PAIRED:
            looked_at += len(gone)
            changed += _paired(gone, come)
    return [
        *changed,
        *(SentenceChange(text, "") for gone in taken_out.values() for text in gone),
        *(SentenceChange("", text) for come in added.values() for text in come),
    ]


def _sentences(report: Report) -> list[str]:
    text = report.article.text
    return [
        " ".join(text[one.start : one.end].split())
        for one in report.analysis.sentences
        if one.kind is not SentenceKind.FURNITURE
    ]


def _without_breaks(sentences: Sequence[str]) -> str:
    """The sentences as one run of characters, the same wherever their lines and sentences end."""
    return plain_marks("".join(sentences)).replace(" ", "")


def _by_place(sentences: Sequence[str], stayed: Counter[str]) -> dict[str, list[str]]:
    """The sentences that did not stay, by the unchanged sentence before them."""
    left, place = stayed.copy(), ""
    found: dict[str, list[str]] = {}
    for sentence in sentences:
        key = plain_marks(sentence)
        if left[key]:
            left[key] -= 1
            place = key
        else:
            found.setdefault(place, []).append(sentence)
    return found


def _paired(gone: list[str], come: list[str]) -> list[SentenceChange]:
    """Pair each removed sentence with the one it became; takes both from their lists.

    Equally similar ones are paired by position if both lists are of the same length; otherwise they are ambiguous
    and stay unpaired.
    """
    likeness = _likeness(gone[:_COMPARED], come[:_COMPARED])
    pairs: dict[int, int] = {}
    ranked = sorted((-score, abs(was - now), was, now) for (was, now), score in likeness.items() if score >= _ALIKE)
    for _, _, was, now in ranked:
        is_sure = len(gone) == len(come) or not _has_rival(likeness, was, now)
        if is_sure and was not in pairs and now not in pairs.values():
            pairs[was] = now
    changed = [SentenceChange(gone[was], come[now]) for was, now in sorted(pairs.items())]
    gone[:] = [text for place, text in enumerate(gone) if place not in pairs]
    come[:] = [text for place, text in enumerate(come) if place not in pairs.values()]
    return changed


def _has_rival(likeness: Mapping[tuple[int, int], float], was: int, now: int) -> bool:
    """Whether either of two paired sentences is equally similar to another sentence."""
    others = chain(
        ((was, other) for other in range(_COMPARED) if other != now),
        ((other, now) for other in range(_COMPARED) if other != was),
    )
    return any(likeness.get(pair) == likeness[was, now] for pair in others)


def _likeness(gone: Sequence[str], come: Sequence[str]) -> dict[tuple[int, int], float]:
    """The share of words that each two sentences have in common, by their positions in the lists."""
    old, new = ([Counter(words(text)) for text in texts] for texts in (gone, come))
    return {
        (was, now): 2 * (ours & theirs).total() / max(1, ours.total() + theirs.total())
        for was, ours in enumerate(old)
        for now, theirs in enumerate(new)
    }
