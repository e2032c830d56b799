"""Who is named, and by whom not."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.compare.lines import name_keys
from bot.compare.one_name import Written, one_name
from bot.model.analysis import Mention, SentenceKind
from bot.model.comparison import Naming
from bot.model.story import Report
from bot.text.normalise import fold

MOST: Final = 40
Way = tuple[str, str, str]  # a name as written, its type, its entity


def names(reports: Sequence[Report]) -> list[Naming]:
    """The story's names, those that most outlets use first; ``missing`` are the outlets that do without.

    A name in two spellings stands once, ``also`` with the other; names in credits and captions are nobody's.
    """
    outlets = tuple(dict.fromkeys(report.article.outlet for report in reports))
    keys = _by_name(name_keys(reports))
    used: dict[str, Counter[str]] = {}
    written: dict[str, Counter[Way]] = {}
    for report in reports:
        for mention in _in_news(report):
            key = keys[mention.text, mention.entity]
            used.setdefault(key, Counter())[report.article.outlet] += 1
            written.setdefault(key, Counter())[mention.text, mention.type, mention.entity] += 1
    members = _together(used, written)
    order = sorted(used, key=lambda key: (-len(used[key]), -used[key].total(), key))
    found = []
    for key in order[:MOST]:
        (text, kind, entity), *others = members[key]
        by = tuple(outlet for outlet in outlets if outlet in used[key])
        missing = tuple(outlet for outlet in outlets if outlet not in by)
        also = tuple(other for other, _, _ in others if _says_more(other, text))
        found.append(Naming(entity, text, str(kind), by, missing, also))
    return found


def _says_more(other: str, text: str) -> bool:
    """Whether a way to write a name is neither part of the one that is shown nor that one with words added."""
    one, shown = set(fold(other).split()), set(fold(text).split())
    return not (one <= shown or shown <= one)


def _in_news(report: Report) -> Iterator[Mention]:
    """The mentions outside what is no news: bylines, credits, captions."""
    sentences = report.analysis.sentences
    starts = [sentence.start for sentence in sentences]
    for mention in report.analysis.mentions:
        at = bisect_right(starts, mention.start) - 1
        if at < 0 or sentences[at].kind is not SentenceKind.FURNITURE:
            yield mention


def _together(used: dict[str, Counter[str]], written: Mapping[str, Counter[Way]]) -> Mapping[str, Sequence[Way]]:
    """Move the uses of names that are another one written otherwise to it.

    Gives the ways in which each name that stays is written, the one to show first: of two words or more, then the one
    that most outlets use.
    """
    ways = {key: _fullest(counted) for key, counted in written.items()}
    shown = {
        key: Written(text, str(kind), frozenset(used[key]), bool(entity)) for key, (text, kind, entity) in ways.items()
    }
    members = {key: [key] for key in used}
    for key, fuller in one_name(shown).items():
        members[fuller] += members.pop(key)
    spread = {
        key: (len(shown[key].words) > 1, len(used[key]), used[key].total(), len(shown[key].words)) for key in used
    }
    for fuller, keys in members.items():
        keys.sort(key=lambda key: (*(-part for part in spread[key]), key))
        for key in keys:
            if key != fuller:
                used[fuller] += used.pop(key)
    return {fuller: [ways[key] for key in keys] for fuller, keys in members.items()}


def _fullest(ways: Counter[Way]) -> Way:
    """The fullest of the ways a name is written, then the most frequent."""
    return min(ways, key=lambda way: (-len(way[0].split()), -ways[way], way))


def _by_name(keys: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """The keys of names as written, those that are written alike under one: whoever reads the list sees one name."""
    first: dict[str, str] = {}
    return {(text, entity): first.setdefault(fold(text), key) for (text, entity), key in keys.items()}
