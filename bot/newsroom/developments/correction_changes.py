"""What a correction changed: sentences, and figures, dates and names in otherwise identical sentences."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from bot.model.analysis import Figure, FigureKind, Mention
from bot.model.story import Report
from bot.newsroom.developments.sentence_changes import SentenceChange, sentence_changes
from bot.text.concordance import concordance
from bot.text.normalise import plain_marks
from bot.text.publication.heading_changes import heading_changes
from bot.text.similar import text_likeness

_FEWEST: Final = 3  # words around a figure or name; with fewer, too many sentences have the same ones
_REWORDED: Final = 0.6  # similarity of two wordings of one piece
_WHOLE: Final = 30  # words in a sentence that is shown whole
_WORDS_AROUND: Final = 8  # words shown on either side of what differs in a longer one
_PRIVATE: Final = 0xE000  # start of Unicode's private use area: characters that no text has
_MOST_PAIRS: Final = 100  # replaced pairs looked for in changed sentences


class _Piece(NamedTuple):
    """A figure, date or name in the text, with its kind, which any replacement must share: a unit or a type."""

    start: int
    end: int
    text: str
    kind: str


class _Framed(NamedTuple):
    """The pieces of a sentence, and its frame: alternately the text between pieces and the kind of a piece."""

    frame: tuple[str, ...]
    pieces: tuple[str, ...]


def changes(before: Report, after: Report) -> list[str]:
    """Lines such as ``figure “27” changed to “31”`` and ``sentence removed: …``; empty if nothing changed.

    A sentence in which only such figures, dates and names changed is not listed again.
    """
    replaced = {
        what: list(dict.fromkeys(_replaced(_framed(before, old), _framed(after, new))))
        for what, old, new in (
            ("figure", _figures(before), _figures(after)),
            ("date", _dates(before), _dates(after)),
            ("name", _names(before), _names(after)),
        )
    }
    all_pairs = [pair for pairs in replaced.values() for pair in pairs]
    return [
        *(_replacement(*one) for one in heading_changes(before.article, after.article)),
        *(_replacement(what, *pair) for what, pairs in replaced.items() for pair in pairs),
        *(_sentence(one) for one in sentence_changes(before, after) if not _explained(one, all_pairs)),
    ]


def _replacement(what: str, was: str, now: str) -> str:
    return f"{what} “{was}” changed to “{now}”"


def _sentence(one: SentenceChange) -> str:
    if one.was and one.now:
        return "sentence changed: {} → {}".format(*_around(one.was.split(), one.now.split()))
    return f"sentence removed: {one.was}" if one.was else f"sentence added: {one.now}"


def _around(was: list[str], now: list[str]) -> tuple[str, str]:
    """Two sentences; if they are long, only what differs, with a few words on either side."""
    shorter = min(len(was), len(now))
    same = next((at for at in range(shorter) if was[at] != now[at]), shorter)
    end = next((at for at in range(shorter - same) if was[-1 - at] != now[-1 - at]), shorter - same)
    before, behind = same - _WORDS_AROUND, end - _WORDS_AROUND
    cut_before, cut_behind = (count if shorter > _WHOLE and count > 0 else 0 for count in (before, behind))
    was_shown, now_shown = (" ".join(each[cut_before : len(each) - cut_behind]) for each in (was, now))
    opening, ending = ("… " if cut_before else ""), (" …" if cut_behind else "")
    return f"{opening}{was_shown}{ending}", f"{opening}{now_shown}{ending}"


def _explained(one: SentenceChange, pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether the replaced pairs alone account for the change of a sentence."""
    text, marks = one.was, {chr(_PRIVATE + at): pair for at, pair in enumerate(pairs[:_MOST_PAIRS])}
    for mark, (was, _) in marks.items():
        text = text.replace(was, mark)
    for mark, (_, now) in marks.items():
        text = text.replace(mark, now)
    return bool(one.was) and text == one.now


def _replaced(old: Sequence[_Framed], new: Sequence[_Framed]) -> Iterator[tuple[str, str]]:
    """Pairs of pieces that differ, from frames that exactly one changed sentence of each version has.

    With too few words in the frame, the pieces themselves must be similar.
    """
    kept = Counter(old) & Counter(new)
    places = _by_frame(Counter(new) - kept)
    for frame, held in _by_frame(Counter(old) - kept).items():
        others = places.get(frame, [])
        if len(held) == len(others) == 1:
            around = sum(len(concordance(part).words) for part in frame[::2])
            for was, now in zip(held[0], others[0], strict=True):
                if plain_marks(was) != plain_marks(now) and (
                    around >= _FEWEST or text_likeness([was], [now], "sort")[0] >= _REWORDED
                ):
                    yield was, now


def _by_frame(sentences: Counter[_Framed]) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    found: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for each in sentences.elements():
        found.setdefault(each.frame, []).append(each.pieces)
    return found


def _framed(report: Report, pieces: Sequence[_Piece]) -> list[_Framed]:
    """The sentences that contain pieces; sentences that one piece spans are taken together."""
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
    return _Framed(tuple(map(plain_marks, parts)), tuple(piece.text for piece in held))


def _end(report: Report, starts: Sequence[int], piece: _Piece) -> int:
    """The end of the sentence in which a piece ends."""
    return max(piece.end, report.analysis.sentences[max(0, bisect_right(starts, piece.end - 1) - 1)].end)


def _figures(report: Report) -> list[_Piece]:
    found = report.analysis.figures
    return [_piece(one, f"{one.kind} {one.unit}") for one in found if one.kind is not FigureKind.DATE]


def _dates(report: Report) -> list[_Piece]:
    return [_piece(one, one.unit) for one in report.analysis.figures if one.kind is FigureKind.DATE]


def _names(report: Report) -> list[_Piece]:
    return [_piece(one, one.type) for one in report.analysis.mentions]


def _piece(one: Figure | Mention, kind: str) -> _Piece:
    return _Piece(one.start, one.end, " ".join(one.text.split()), kind)
