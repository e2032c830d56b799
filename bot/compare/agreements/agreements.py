"""Facts that several origins report, each with every outlet's own sentence and the reasons for grouping them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import Final

from bot.compare.agreements.citing import Citing, independent
from bot.compare.agreements.copied import copies
from bot.compare.agreements.groups import Group, have_two_leads
from bot.compare.agreements.reasons import reasons
from bot.compare.agreements.shared_parts import in_common
from bot.compare.align.shared_terms import Floats
from bot.compare.article_outlines import UnalignedSentences, digest
from bot.compare.exclusives import is_checkable
from bot.compare.lines import ComparedSentence
from bot.compare.newsworthy import group_weight, news_first
from bot.model.comparison import Agreement
from bot.model.passage import Passage
from bot.model.story import Report
from bot.text.normalise import fold

_NEARLY: Final = 0.05  # two scores that hardly differ
_WHOLLY: Final = 0.95  # score from which hardly any two sentences agree only in part
_BREAK: Final = 3  # most characters between consecutive sentences, a paragraph break included


def agreed(
    facts: Sequence[Group],
    lines: Sequence[ComparedSentence],
    reports: Sequence[Report],
    newsrooms: Sequence[int],
    weights: Floats,
    score: Floats,
) -> list[Agreement]:
    """The facts in the order they are shown: the most newsworthy first, repetitions of earlier ones further down.

    The first of all is the one with which two articles begin, unless it repeats a more newsworthy one or has fewer
    origins than the most newsworthy.
    Facts that continue the quotation of another one, or have no checkable sentence, come after, then facts that reuse a
    sentence of an earlier one, then facts that are not sure, and last those whose every sentence is in another fact;
    none of these moves the others down. ``newsrooms[report]`` is the same for reports that count once; ``score`` is
    that of the alignment.
    """
    slight = continuing(facts, lines) | _uncheckable(facts, lines)
    citing = Citing(reports)
    new = [fact for fact in facts if not fact.again]
    made = {fact: _agreement(fact, lines, reports, newsrooms, weights, citing, score) for fact in facts}

    def ordered(part: Sequence[Group]) -> list[Group]:
        terms = [frozenset(term for place in fact.own for term in lines[place].stems) for fact in part]
        return [part[place] for place in news_first([made[fact].newsworthiness for fact in part], terms)]

    sure = [
        *ordered([fact for fact in new if fact.sure and fact not in slight]),
        *ordered([fact for fact in new if fact.sure and fact in slight]),
    ]
    rest = [
        *ordered([fact for fact in new if not fact.sure]),
        *ordered([fact for fact in facts if fact.again]),
    ]
    first, behind = _by_new_sentences(sure)
    leading = [one for one in first if one not in slight and have_two_leads([lines[place] for place in one.own])]
    event = next((one for one in leading if made[one].origins >= made[first[0]].origins), None)
    return [made[fact] for fact in (*sorted(first, key=lambda one: one is not event), *behind, *rest)]


def _by_new_sentences(facts: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """The facts in order, apart from those that reuse a sentence of an earlier one.

    A sentence that reports two facts is seldom news the second time, and its second pair is wrong more often. One that
    another fact only lent moves neither.
    """
    used: set[int] = set()
    first: list[Group] = []
    behind: list[Group] = []
    for fact in facts:
        if used.isdisjoint(fact.own):
            used.update(fact.own)
            first.append(fact)
        else:
            behind.append(fact)
    return first, behind


def continuing(facts: Sequence[Group], lines: Sequence[ComparedSentence]) -> set[Group]:
    """Facts that, in at least two articles, continue a quotation whose previous sentence is in another fact."""
    ends = {(line.report, line.place): place for place, line in enumerate(lines) if line.quotes}
    holding: dict[int, list[Group]] = {}
    for fact in facts:
        for place in fact.own:
            holding.setdefault(place, []).append(fact)

    def before(place: int) -> int | None:
        line = lines[place]
        found = ends.get((line.report, line.place - 1)) if line.quotes else None
        return None if found is None or line.sentence.start - lines[found].sentence.end > _BREAK else found

    def goes_on(fact: Group) -> bool:
        articles: dict[Group, set[int]] = {}
        for place in fact.own:
            found = before(place)
            for other in holding.get(found, ()) if found is not None else ():
                articles.setdefault(other, set()).add(lines[place].report)
        return any(other is not fact and len(reports) > 1 for other, reports in articles.items())

    return {fact for fact in facts if goes_on(fact)}


def _uncheckable(facts: Sequence[Group], lines: Sequence[ComparedSentence]) -> set[Group]:
    return {fact for fact in facts if not any(is_checkable(lines[place]) for place in fact.own)}


def with_repetitions(
    facts: Sequence[Agreement], unaligned: Sequence[str], sentences: UnalignedSentences
) -> tuple[Agreement, ...]:
    """The facts, with sentences added from unaligned articles that repeat one of theirs word for word."""
    if not unaligned:
        return tuple(facts)
    shown = {digest(passage.text) for fact in facts for passage in fact.sentences}
    found = {
        article: numbers
        for article in unaligned
        if (numbers := [number for number, one in enumerate(sentences.digests(article)) if one in shown])
    }
    held: dict[str, list[Passage]] = {}
    for passages in sentences.passages(found).values():
        for passage in passages:
            held.setdefault(fold(passage.text), []).append(passage)
    return tuple(_repeated(fact, held) for fact in facts)


def _repeated(fact: Agreement, held: Mapping[str, Sequence[Passage]]) -> Agreement:
    same = [passage for shown in fact.sentences for passage in held.get(fold(shown.text), ())]
    return replace(fact, sentences=(*fact.sentences, *dict.fromkeys(same)))


def _agreement(
    fact: Group,
    lines: Sequence[ComparedSentence],
    reports: Sequence[Report],
    newsrooms: Sequence[int],
    weights: Floats,
    citing: Citing,
    score: Floats,
) -> Agreement:
    own_lines = [lines[place] for place in fact.lines]
    sentences = [reports[line.report].passage(line.sentence) for line in own_lines]
    both = list(zip(sentences, own_lines, strict=True))
    cited, copied, absent = citing.citations(both), copies(both), citing.absent(both)
    through = [pair for parts in absent.values() for pair in pairwise(parts)]
    cites = [(part.outlet, source.outlet) for part, source in cited]
    cites += [(part.outlet, outlet) for outlet, parts in absent.items() for part in parts]
    origins = {part.article: newsrooms[line.report] for part, line in zip(sentences, own_lines, strict=True)}
    told = dict(zip(sentences, fact.lines, strict=True))
    return Agreement(
        sentences=_outlets_first(told, weights, score),
        origins=independent(origins, [*cited, *copied, *through]),
        newsworthiness=group_weight(fact, weights, len(set(origins.values())), len(set(newsrooms))),
        score=fact.score,
        why=reasons(own_lines, fact.score),
        again=fact.again,
        cites=tuple(dict.fromkeys(cites)),
        sure=fact.sure,
        copies=tuple(dict.fromkeys((part.outlet, source.outlet) for part, source in copied)),
        common=_in_part(fact, own_lines, newsrooms),
    )


def _in_part(fact: Group, lines: Sequence[ComparedSentence], newsrooms: Sequence[int]) -> tuple[str, ...]:
    """What the sentences of a fact have in common, if they agree only in part."""
    if fact.score >= _WHOLLY or fact.again or not fact.sure:
        return ()
    tellings: dict[int, list[ComparedSentence]] = {}
    for line in lines:
        tellings.setdefault(newsrooms[line.report], []).append(line)
    return in_common(list(tellings.values()))


def _outlets_first(told: Mapping[Passage, int], weights: Floats, score: Floats) -> tuple[Passage, ...]:
    """Of each outlet the sentence that tells a fact best, and then the others, so that none is cut off for a second.

    The surest pair is taken first, then of one outlet after another the sentence closest to those taken: a long one may
    be close to each of the others and tell what none of them does.
    """
    shown = Agreement(tuple(told), 0).shown
    weight = {part: float(weights[told[part]]) for part in shown}
    closeness: dict[tuple[Passage, ...], float] = {
        (one, other): float(score[told[one], told[other]])
        for one, other in combinations(shown, 2)
        if one.outlet != other.outlet
    } or dict.fromkeys(((part,) for part in shown), 0.0)
    taken: list[Passage] = []
    while closeness:
        taken += _most_newsworthy(closeness, weight)
        outlets, places = {part.outlet for part in taken}, [told[part] for part in taken]
        left = {part: float(score[told[part], places].mean()) for part in shown if part.outlet not in outlets}
        following = max(left, key=left.__getitem__).outlet if left else ""
        closeness = {(part,): close for part, close in left.items() if part.outlet == following}
    return tuple(sorted(told, key=lambda part: part not in taken))


def _most_newsworthy(
    closeness: Mapping[tuple[Passage, ...], float], weight: Mapping[Passage, float]
) -> tuple[Passage, ...]:
    """The most newsworthy of those that are nearly as close as the closest."""
    least = max(closeness.values()) - _NEARLY
    near = [parts for parts, close in closeness.items() if close >= least]
    return max(near, key=lambda parts: sum(weight[part] for part in parts))
