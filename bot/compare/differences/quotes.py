"""One quotation in two wordings, searched for in all quotations of a story, whatever the sentences around them say."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from bot.compare.align.shared_terms import Floats
from bot.compare.differences.contractions import in_whole_words, written_out
from bot.compare.differences.cuts import is_cut, only_one_asks
from bot.compare.differences.draft import DraftDifference, DraftSide, between, in_line_order
from bot.compare.differences.other_speakers import spoken_by_another
from bot.compare.differences.quotations import Quoted, likely, quotations
from bot.compare.differences.rewording import Rewording, WordChange, rewording
from bot.compare.differences.slight import is_slight, run_of
from bot.compare.differences.speakers import Speakers, one_speaker
from bot.compare.lines import ComparedSentence
from bot.model.analysis import Quote
from bot.model.comparison import DifferenceKind
from bot.text.similar import text_likeness

_SURE: Final = 0.4  # pair score from which two short quotations may be one
_SURELY: Final = 0.75  # pair score from which two quotations in similar words are one
_LIKE: Final = 0.7  # similarity of words, whatever their order
_FACT: Final = 0.9  # pair score from which two quotations of one speaker need less similar words to be one
_LESS_LIKE: Final = 0.58  # the similarity that they need
_LONGER: Final = 1.6  # how many times longer one of them may be
_SHARED: Final = 2  # content words that both have
_FEW: Final = 4  # shared words, two of them content words, that identify a quotation
_MANY: Final = 8  # shared words that identify it, whoever is named as the speaker
_REASONS: Final = 2
_EDGES: Final = " \t\n.,;:!?…—–-"


def reworded(lines: Sequence[ComparedSentence], score: Floats) -> Iterator[DraftDifference]:
    """Quotations of two reports that are the same but for some words."""
    quoted = quotations(lines)
    for one, other in sorted(likely(quoted) | _of_one_speech(quoted, score)):
        left, right = quoted[one], quoted[other]
        found = rewording(left.words, right.words)
        if found is None:
            found = _written_out(left, right)
        if found is not None and (another := spoken_by_another(found, left, right, quoted, lines)):
            yield another
        if found is not None and _is_one_quotation(found, left, right, score):
            cut = _given_elsewhere(left, right, quoted) or _given_elsewhere(right, left, quoted)
            others = one_speaker(left.quote, right.quote) is Speakers.TWO
            changes = [
                change
                for change in found.changes
                if not _is_handle(change, left, right)
                and not ((others or cut) and "left out" in _why(change, left, right))
            ]
            yield from _differences(changes, left, right, lines)
        elif found is None:
            yield from _similar(_in_full(left), _in_full(right), score, lines)


def _written_out(left: Quoted, right: Quoted) -> Rewording | None:
    """Where two quotations differ if their contractions are written out; the changes are of whole words."""
    ours, theirs = written_out(left.words), written_out(right.words)
    found = rewording(ours, theirs)
    return found and replace(found, changes=tuple(in_whole_words(change, ours, theirs) for change in found.changes))


def _in_full(quoted: Quoted) -> Quoted:
    return replace(quoted, words=tuple(written_out(quoted.words)))


def _of_one_speech(quoted: Sequence[Quoted], score: Floats) -> set[tuple[int, int]]:
    """Pairs of quotations of one speaker in two sentences that surely report one fact."""
    held: dict[int, list[int]] = {}
    for number, each in enumerate(quoted):
        for place in each.lines:
            held.setdefault(place, []).append(number)
    return {
        (min(one, other), max(one, other))
        for place, there in np.argwhere(score >= _FACT).tolist()
        for one in held.get(place, ())
        for other in held.get(there, ())
        if one_speaker(quoted[one].quote, quoted[other].quote) is Speakers.ONE
    }


def _is_handle(change: WordChange, left: Quoted, right: Quoted) -> bool:
    """Whether one has somebody's name and the other a handle that contains it: "@MayorAdaQuill", "Ada Quill"."""
    wordings = left.words[slice(*change.one)], right.words[slice(*change.other)]
    return any(
        len(handle) == 1 < len(name) and "".join(word.key for word in name) in handle[0].key
        for handle, name in (wordings, wordings[::-1])
    )


def _given_elsewhere(one: Quoted, other: Quoted, quoted: Sequence[Quoted]) -> bool:
    """Whether one's report has the other's words in another quotation too: here it only cut them."""
    words = run_of(other)
    return any(each.report == one.report and each is not one and words in run_of(each) for each in quoted)


def _is_one_quotation(found: Rewording, left: Quoted, right: Quoted, score: Floats) -> bool:
    """Whether two quotations are the same: they share enough words, and the speaker or the fact."""
    if found.kept >= _MANY:
        return found.content_words > 1
    same = one_speaker(left.quote, right.quote)
    if same is Speakers.TWO:
        return False
    alike = max((score[one, two] for one in left.lines for two in right.lines), default=0.0)
    sure = same is Speakers.ONE or bool(alike >= _SURE)
    left_out = all(change.one[0] == change.one[1] or change.other[0] == change.other[1] for change in found.changes)
    if found.kept >= _FEW and found.content_words > 1:
        return sure or left_out  # "it must not turn into a feud", "it is no feud"
    return found.content_words > 0 and sure and _matches_whole(found, left, right)


def _matches_whole(found: Rewording, left: Quoted, right: Quoted) -> bool:
    """Whether the shorter of the two matches from its first word to its last, but for one change."""
    changed = [min(c.one[1] - c.one[0], c.other[1] - c.other[0]) for c in found.changes]
    return len(changed) == 1 and found.kept + changed[0] >= min(len(left.words), len(right.words))


def _differences(
    changes: Sequence[WordChange], left: Quoted, right: Quoted, lines: Sequence[ComparedSentence]
) -> Iterator[DraftDifference]:
    """One difference per pair of sentences in which the words differ.

    It is slight if all changes are; beside others, such changes are not shown.
    """
    found: dict[tuple[int, int], list[WordChange]] = {}
    for change in changes:
        one = _line_of(left, change.one, lines, closing=_closes(right, change.other))
        other = _line_of(right, change.other, lines, closing=_closes(left, change.one))
        if one is not None and other is not None:
            found.setdefault((one, other), []).append(change)
    for (one, other), all_parted in found.items():
        mine, yours = _part(left.quote, lines[one]), _part(right.quote, lines[other])
        parted = [change for change in all_parted if not is_cut(change, left, right, lines[one], lines[other])]
        asked = only_one_asks(left, lines[one], right, lines[other])
        if not parted or asked or mine == yours or not (mine and yours):
            continue
        if _share_content_word(left, lines[one], right, lines[other]):
            places = [
                (change, (_wording(left, change.one, lines[one]), _wording(right, change.other, lines[other])))
                for change in parted
            ]
            content_words = [(change, pair) for change, pair in places if not is_slight(change, pair, left, right)]
            shown = sorted(content_words or places, key=_length, reverse=True)[:_REASONS]
            why = tuple(_why(change, left, right) for change, _ in shown)
            words = tuple(pair for _, pair in shown)
            both = in_line_order(DraftSide(one, mine), DraftSide(other, yours))
            yield DraftDifference(DifferenceKind.QUOTE, both, why=why, words=words, slight=not content_words)


def _length(place: tuple[WordChange, tuple[str, str]]) -> int:
    """How long the words are that only one of the two wordings has, of that with more: the longest say most."""
    one, other = (set(wording.split()) for wording in place[1])
    return max(sum(map(len, one - other)), sum(map(len, other - one)))


def _similar(
    left: Quoted, right: Quoted, score: Floats, lines: Sequence[ComparedSentence]
) -> Iterator[DraftDifference]:
    """Differences in sentences that surely report one fact but quote similar words in another order or among others."""
    for one in left.lines:
        for other in right.lines:
            if score[one, other] < _SURELY or one_speaker(left.quote, right.quote) is Speakers.TWO:
                continue
            mine, yours = (_keys(each, lines[place]) for each, place in ((left, one), (right, other)))
            if min(len(mine), len(yours)) < _FEW or _inside(mine, yours) or _inside(yours, mine):
                continue
            one_speech = score[one, other] >= _FACT and one_speaker(left.quote, right.quote) is Speakers.ONE
            need = _LESS_LIKE if one_speech and _are_of_one_size(left, lines[one], right, lines[other]) else _LIKE
            if float(text_likeness([" ".join(mine)], [" ".join(yours)], "sort")[0]) >= need:
                sides = (
                    DraftSide(one, _part(left.quote, lines[one])),
                    DraftSide(other, _part(right.quote, lines[other])),
                )
                yield between(DifferenceKind.QUOTE, *sides, "same fact and like words, quoted in two ways")


def _are_of_one_size(left: Quoted, one: ComparedSentence, right: Quoted, other: ComparedSentence) -> bool:
    """Whether the parts of two quotations in these sentences share content words, and neither is much longer."""
    mine, yours = _keys(left, one), _keys(right, other)
    content_words = {word.key for word in left.words if word.is_content_word} & set(mine) & set(yours)
    return len(content_words) >= _SHARED and max(len(mine), len(yours)) <= _LONGER * min(len(mine), len(yours))


def _share_content_word(left: Quoted, one: ComparedSentence, right: Quoted, other: ComparedSentence) -> bool:
    """Whether the quotations have a content word in common in these two sentences."""
    content_words = {word.key for each in (left, right) for word in each.words if word.is_content_word}
    return not content_words.isdisjoint(set(_keys(left, one)) & set(_keys(right, other)))


def _keys(quoted: Quoted, line: ComparedSentence) -> list[str]:
    """The words of a quotation that are in one line."""
    return [word.key for word in quoted.words if line.holds(word.start)]


def _inside(short: Sequence[str], full: Sequence[str]) -> bool:
    return f" {' '.join(short)} " in f" {' '.join(full)} "


def _closes(quoted: Quoted, span: tuple[int, int]) -> bool:
    """Whether the words end their sentence."""
    start, end = span
    return start < end and quoted.words[end - 1].last


def _line_of(quoted: Quoted, span: tuple[int, int], lines: Sequence[ComparedSentence], *, closing: bool) -> int | None:
    """The line of the words or, if there are none, of the word that they would follow or precede.

    The word they would follow decides, unless it ends a sentence and the words left out are not ``closing`` ones:
    "Taoiseach" in "You promised it, Taoiseach. You did not build it."
    """
    start, end = span
    next_to_come = start < len(quoted.words) and start > 0 and quoted.words[start - 1].last and not closing
    before = start == end and start and not next_to_come
    word = quoted.words[start - 1 if before else start]
    return next((place for place in quoted.lines if lines[place].holds(word.start)), None)


def _part(quote: Quote, line: ComparedSentence) -> str:
    """The part of the quotation in this sentence; a quotation may span several."""
    start = max(quote.start, line.sentence.start) - line.sentence.start
    return line.text[start : min(quote.end, line.sentence.end) - line.sentence.start].strip(_EDGES)


def _wording(quoted: Quoted, span: tuple[int, int], line: ComparedSentence) -> str:
    """Words of a quotation as their sentence has them; empty if there are none, or if they run past its end."""
    part = quoted.words[slice(*span)]
    if not part:
        return ""
    start, end = part[0].start, part[-1].start + len(part[-1].text)
    return line.text[start - line.sentence.start : end - line.sentence.start] if end <= line.sentence.end else ""


def _why(change: WordChange, left: Quoted, right: Quoted) -> str:
    one, other = (
        " ".join(word.text for word in each.words[slice(*span)])
        for each, span in ((left, change.one), (right, change.other))
    )
    for short, full in ((one, other), (other, one)):
        if short and full.startswith(f"{short} "):
            return f"one ends the sentence before the speaker's “{full.removeprefix(short).strip()}”"
    if one and other:
        return f"same quotation, other words: “{one}”, “{other}”"
    return f"same quotation, words left out by one: “{one or other}”"
