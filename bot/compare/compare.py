"""Compare a story: what its outlets agree on, where they differ, what only one reports."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from bot.compare.agreements.agreements import agreed, with_repetitions
from bot.compare.agreements.groups import groups
from bot.compare.align.align import Alignment, Models, align, shipped_models
from bot.compare.align.meaning_features import Encode
from bot.compare.align.scores import alignment_of, scores_of
from bot.compare.article_outlines import StoryOutline, outline_of_reports
from bot.compare.differences.differences import differ
from bot.compare.differences.draft import DraftDifference
from bot.compare.exclusives import elsewhere, exclusive_lines, uncertain_lines
from bot.compare.lines import ComparedSentence, cut_short, lines, share
from bot.compare.name_coverage import names
from bot.compare.newsworthy import line_weights
from bot.compare.select_reports import comparable, news_reports, origin_numbers, reports_to_align
from bot.compare.told_elsewhere import told_elsewhere
from bot.compare.told_uncompared import told_uncompared, uncompared
from bot.model.article import UNKNOWN_OUTLET
from bot.model.comparison import Comparison, Difference, DifferenceKind, PossibleMatch, Side
from bot.model.passage import Passage
from bot.model.scores import Scores
from bot.model.story import Report, Story


@dataclass(frozen=True, slots=True)
class AlignedReports:
    """The reports of a story that are compared in full: their lines, and how probably two of them report one fact.

    ``most`` is the most lines that a report may have.
    """

    reports: Sequence[Report]
    lines: Sequence[ComparedSentence]
    alignment: Alignment
    most: int

    @property
    def articles(self) -> list[str]:
        """The ids of the reports' articles."""
        return [report.article.id for report in self.reports]

    @property
    def scores(self) -> Scores:
        """The scores of the alignment, to be stored."""
        return scores_of(self.alignment, self.lines, self.articles)


def compare(
    story: Story,
    reports: Sequence[Report],
    encode: Encode | None = None,
    scores: Scores | None = None,
) -> Comparison:
    """Compare the articles of a story; pure, and the same whatever order the reports come in.

    ``encode`` and ``scores`` are as in ``align_reports``.
    """
    return comparison_of(story, align_reports(story, reports, encode, scores), outline_of_reports(reports))


def align_reports(
    story: Story,
    reports: Sequence[Report],
    encode: Encode | None = None,
    scores: Scores | None = None,
    models: Models | None = None,
) -> AlignedReports:
    """Align the reports of a story that are chosen to be compared in full.

    ``encode`` gives the token vectors of sentences, if there is a model for them. ``models`` score the pairs, by
    default the shipped ones. ``scores`` are stored ones of a story that ``holds`` these articles among others: then
    nothing is scored again, and each article is read as far as it was before.
    """
    at_hand = {report.article.id: report for report in reports}
    taken = reports_to_align(story, sorted((report.head for report in reports), key=lambda head: head.order))
    compared = [at_hand[article] for article in taken]
    most = share(len(scores.articles) if scores else len(compared))
    their_lines = lines(compared, most)
    if scores:
        return AlignedReports(compared, their_lines, alignment_of(scores, their_lines, taken), most)
    alignment = align(their_lines, compared, models or shipped_models(semantic=encode is not None), encode)
    return AlignedReports(compared, their_lines, alignment, most)


def comparison_of(story: Story, aligned: AlignedReports, outline: StoryOutline) -> Comparison:
    """The comparison of a story's reports; ``outline`` has all its articles, even those not compared in full."""
    ordered = sorted(outline.articles, key=lambda article: article.head.order)
    heads = tuple(replace(article.head, story=story.id) for article in ordered)
    alone = comparable(heads)
    compared, their_lines, alignment, taken = aligned.reports, aligned.lines, aligned.alignment, aligned.articles
    unaligned = [article for article in news_reports([article.head for article in ordered]) if article not in taken]
    origin_of, newsroom = origin_numbers(story.sides, taken), origin_numbers(story.newsrooms, taken)

    def shown(place: int) -> Passage:
        return compared[their_lines[place].report].passage(their_lines[place].sentence)

    weights = line_weights(their_lines, compared)
    outlets = [report.article.outlet for report in compared]
    others = elsewhere(alignment, their_lines, origin_of, outlets)
    facts = groups(alignment, their_lines, origin_of)
    in_facts = {place for fact in facts if fact.sure and not fact.again for place in fact.lines}
    only = exclusive_lines(alignment, their_lines, others, weights, in_facts)
    held = told_uncompared({place: their_lines[place] for place in only}, outlets, uncompared(outline))
    told = told_elsewhere(only, their_lines, compared, origin_of) | held.keys()
    drafts = differ(alignment, their_lines)
    opposite = _opposite_lines(drafts)
    near = [
        PossibleMatch(shown(place), *held.get(place, (shown(nearest), score)))
        for place, nearest, score in uncertain_lines(alignment, their_lines, others, weights, in_facts, told)
        if frozenset((place, nearest)) not in opposite
    ]
    differences = [_as_shown(draft, shown) for draft in drafts]
    confirmed = agreed(facts, their_lines, compared, newsroom, weights, alignment.score)
    cut = cut_short(their_lines, compared, aligned.most)
    return Comparison(
        story,
        heads,
        agreed=with_repetitions(confirmed, unaligned, outline.unaligned),
        differ=tuple(each for each in differences if not (story.id and _of_one_outlet(each))),
        only=tuple(shown(place) for place in only if place not in told and taken[their_lines[place].report] in alone),
        perhaps=tuple(near),
        names=tuple(names(ordered)),
        cut=tuple(dict.fromkeys(outlets[number] for number in cut)),
    )


def _opposite_lines(drafts: Sequence[DraftDifference]) -> AbstractSet[AbstractSet[int]]:
    """The lines of each two opposite claims."""
    return {frozenset(side.line for side in each.sides) for each in drafts if each.kind is DifferenceKind.FACT}


def _as_shown(draft: DraftDifference, shown: Callable[[int], Passage]) -> Difference:
    """A difference between lines as one between their passages."""
    sides = tuple(Side(shown(side.line), side.value) for side in draft.sides)
    return Difference(draft.kind, sides, draft.about, draft.why, draft.words, draft.slight)


def _of_one_outlet(difference: Difference) -> bool:
    """Whether all sides are one outlet: what it reports later is a development, not a disagreement."""
    outlets = {side.passage.outlet for side in difference.sides}
    return len(outlets) == 1 and UNKNOWN_OUTLET not in outlets
