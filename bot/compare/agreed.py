"""What several origins report, each fact with every outlet's own sentence and the reasons it was taken for one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.compare.citing import citations, independent
from bot.compare.clipping import LeftOver, digest
from bot.compare.groups import Group
from bot.compare.likeness import Floats
from bot.compare.lines import Line
from bot.compare.newsworthy import group_weight, news_first
from bot.compare.reasons import reasons
from bot.model.comparison import Agreement
from bot.model.passage import Passage
from bot.model.story import Report
from bot.text.normalise import fold


def agreed(
    facts: Sequence[Group], lines: Sequence[Line], reports: Sequence[Report], voices: Sequence[int], weights: Floats
) -> list[Agreement]:
    """The facts as they are shown, the most newsworthy first, each beside what was told before it.

    Those of which each sentence stands in another one come last, and move none of the others down.
    """
    found: list[Agreement] = []
    for again in (False, True):
        told = [fact for fact in facts if fact.again is again]
        made = [_agreement(fact, lines, reports, voices, weights) for fact in told]
        terms = [frozenset(term for place in fact.lines for term in lines[place].stems) for fact in told]
        found += [made[place] for place in news_first([each.newsworthiness for each in made], terms)]
    return found


def echoes(facts: Sequence[Agreement], left_over: Sequence[str], sentences: LeftOver) -> tuple[Agreement, ...]:
    """The facts with the sentences of articles that were not aligned and have one of them word for word."""
    if not left_over:
        return tuple(facts)
    shown = {digest(passage.text) for fact in facts for passage in fact.sentences}
    found = {
        article: numbers
        for article in left_over
        if (numbers := [number for number, one in enumerate(sentences.digests(article)) if one in shown])
    }
    held: dict[str, list[Passage]] = {}
    for passages in sentences.passages(found).values():
        for passage in passages:
            held.setdefault(fold(passage.text), []).append(passage)
    return tuple(_echoed(fact, held) for fact in facts)


def _echoed(fact: Agreement, held: Mapping[str, Sequence[Passage]]) -> Agreement:
    same = [passage for shown in fact.sentences for passage in held.get(fold(shown.text), ())]
    return replace(fact, sentences=(*fact.sentences, *dict.fromkeys(same)))


def _agreement(
    fact: Group, lines: Sequence[Line], reports: Sequence[Report], voices: Sequence[int], weights: Floats
) -> Agreement:
    told = [lines[place] for place in fact.lines]
    sentences = [reports[line.report].passage(line.sentence) for line in told]
    cited = citations(sentences)
    origins = {part.article: voices[line.report] for part, line in zip(sentences, told, strict=True)}
    return Agreement(
        sentences=tuple(sentences),
        origins=independent(origins, cited),
        newsworthiness=group_weight(fact, weights, len(set(origins.values())), len(set(voices))),
        why=reasons(told, fact.score),
        again=fact.again,
        cites=tuple(dict.fromkeys((part.outlet, source.outlet) for part, source in cited)),
    )
