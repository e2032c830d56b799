"""Who is named, and by whom not."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from bot.compare.lines import name_keys
from bot.model.comparison import Naming
from bot.model.story import Report
from bot.text.normalise import fold

MOST: Final = 40


def names(reports: Sequence[Report]) -> list[Naming]:
    """The story's names, those that most outlets use first; ``missing`` are the outlets that do without."""
    outlets = tuple(dict.fromkeys(report.article.outlet for report in reports))
    keys = _by_name(name_keys(reports))
    used: dict[str, Counter[str]] = {}
    written: dict[str, Counter[tuple[str, str, str]]] = {}
    for report in reports:
        for mention in report.analysis.mentions:
            key = keys[mention.text, mention.entity]
            used.setdefault(key, Counter())[report.article.outlet] += 1
            written.setdefault(key, Counter())[mention.text, mention.type, mention.entity] += 1
    order = sorted(used, key=lambda key: (-len(used[key]), -used[key].total(), key))
    found = []
    for key in order[:MOST]:
        # the fullest of the ways it is written, then the most frequent
        text, kind, entity = min(written[key], key=lambda way: (-len(way[0].split()), -written[key][way], way))
        by = tuple(outlet for outlet in outlets if outlet in used[key])
        found.append(Naming(entity, text, str(kind), by, tuple(o for o in outlets if o not in by)))
    return found


def _by_name(keys: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """The keys of names as written, those that are written alike under one: whoever reads the list sees one name."""
    first: dict[str, str] = {}
    return {(text, entity): first.setdefault(fold(text), key) for (text, entity), key in keys.items()}
