"""What a correction changed: numbers, names and quotes that only one of two versions holds.

One is said to have become another only where the sentence around them is the same in both versions.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from math import inf
from typing import Final, NamedTuple

from bot.model.analysis import Figure, Mention, Quote
from bot.model.story import Report
from bot.text.concordance import concordance
from bot.text.similar import text_likeness

_FEWEST: Final = 3  # words around a number or a name; where there are fewer, too many sentences have the same
_REWORDED: Final = 0.6  # likeness of two wordings of one piece
_LONGEST: Final = 8  # words of a piece that is looked for in the other version's text


class _Piece(NamedTuple):
    """Words at a place, and what others must share with them to take it: the unit, the type, the speaker."""

    start: int
    end: int
    text: str
    kind: str


class _Framed(NamedTuple):
    """The pieces of a sentence, and the sentence around them: its other words and the pieces' kinds, by turns."""

    frame: tuple[str, ...]
    pieces: tuple[str, ...]


def changes(before: Report, after: Report) -> list[str]:
    """Lines such as ``figure “27” changed to “31”``; empty where only the wording changed."""
    return [
        f"{what} {line}"
        for what, old, new, fewest in (
            ("figure", _figures(before), _figures(after), _FEWEST),
            ("name", _names(before), _names(after), _FEWEST),
            ("quote", _quotes(before), _quotes(after), inf),  # "she said" stands around much
        )
        for line in _lines(before, after, old, new, fewest)
    ]


def _lines(before: Report, after: Report, old: Sequence[_Piece], new: Sequence[_Piece], fewest: float) -> Iterator[str]:
    pairs = dict.fromkeys(_replaced(_framed(before, old), _framed(after, new), fewest))
    yield from (f"“{was}” changed to “{now}”" for was, now in pairs)
    yield from (f"“{text}” removed" for text in _lost(old, new, after, {was for was, _ in pairs}))
    yield from (f"“{text}” added" for text in _lost(new, old, before, {now for _, now in pairs}))


def _lost(pieces: Sequence[_Piece], others: Sequence[_Piece], other: Report, told: set[str]) -> list[str]:
    """The pieces of a version of which nothing stands in the other version, not even as plain words.

    A piece that is part of one of ``told`` ("$12.40" of "$12.40 a share") is told with it.
    """
    known = told | {piece.text for piece in others}
    lost = {piece.text: concordance(piece.text).words for piece in pieces if piece.text not in known}
    words = tuple(word for text in (other.article.text, *told) for word in (*concordance(text).words, ""))
    lengths = {len(each) for each in lost.values() if len(each) <= _LONGEST}
    standing = {words[at : at + length] for length in lengths for at in range(len(words) - length + 1)}
    return [text for text, each in lost.items() if each not in standing]


def _replaced(old: Sequence[_Framed], new: Sequence[_Framed], fewest: float) -> Iterator[tuple[str, str]]:
    """The pieces that differ where one changed sentence alone of each version has these words around them.

    With fewer words around than ``fewest`` they must be alike themselves.
    """
    kept = Counter(old) & Counter(new)
    places = _by_frame(Counter(new) - kept)
    for frame, held in _by_frame(Counter(old) - kept).items():
        others = places.get(frame, [])
        if len(held) == len(others) == 1:
            around = sum(len(concordance(part).words) for part in frame[::2])
            for was, now in zip(held[0], others[0], strict=True):
                if was != now and (around >= fewest or text_likeness([was], [now], "sort")[0] >= _REWORDED):
                    yield was, now


def _by_frame(sentences: Counter[_Framed]) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for each in sentences.elements():
        found.setdefault(each.frame, []).append(each.pieces)
    return found


def _framed(report: Report, pieces: Sequence[_Piece]) -> list[_Framed]:
    """The sentences that hold pieces; those that one piece reaches over are taken together."""
    starts = [sentence.start for sentence in report.analysis.sentences]
    stretches: list[list[_Piece]] = []
    end = 0
    for piece in sorted(pieces) if starts else ():
        if not stretches or piece.start >= end:
            stretches.append([piece])
        elif piece.start >= stretches[-1][-1].end:
            stretches[-1].append(piece)
        end = max(end, _end(report, starts, piece))
    return [_frame(report, starts, held) for held in stretches]


def _frame(report: Report, starts: Sequence[int], held: Sequence[_Piece]) -> _Framed:
    text, at = report.article.text, starts[max(0, bisect_right(starts, held[0].start) - 1)]
    parts: list[str] = []
    for piece in held:
        parts += [" ".join(text[at : piece.start].split()), piece.kind]
        at = piece.end
    parts.append(" ".join(text[at : _end(report, starts, held[-1])].split()))
    return _Framed(tuple(parts), tuple(piece.text for piece in held))


def _end(report: Report, starts: Sequence[int], piece: _Piece) -> int:
    """Where the sentence ends in which a piece ends."""
    return max(piece.end, report.analysis.sentences[max(0, bisect_right(starts, piece.end - 1) - 1)].end)


def _figures(report: Report) -> list[_Piece]:
    return [_piece(one, f"{one.kind} {one.unit}") for one in report.analysis.figures]


def _names(report: Report) -> list[_Piece]:
    return [_piece(one, one.type) for one in report.analysis.mentions]


def _quotes(report: Report) -> list[_Piece]:
    return [_piece(one, one.speaker) for one in report.analysis.quotes]


def _piece(one: Figure | Mention | Quote, kind: str) -> _Piece:
    return _Piece(one.start, one.end, " ".join(one.text.split()), kind)
