"""Summaries from what was prepared."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.analyse.said.sayings import source_words
from bot.compare.one_name import Written, one_name
from bot.model.analysis import AttributionKind, Figure, FigureKind, Sentence
from bot.model.comparison import Comparison
from bot.model.passage import Head, Passage
from bot.model.story import Report, Story
from bot.model.summary import KeyFigure, Named, StorySummary, Summary, Voice
from bot.newsroom.passages import body_at
from bot.text.leaning import leans
from bot.text.similar import text_likeness
from bot.text.words import terms

WORDS_A_MINUTE = 230  # silent reading of English non-fiction: Brysbaert (2019)
FIGURES, VOICES, NAMES = 6, 5, 8
LOOKED_AT = 60  # names of a story, the most used first, among which some may be one
_SAME = 0.75  # likeness of words from which a sentence repeats another
_NOT_KEY = frozenset({FigureKind.DATE, FigureKind.AGE, FigureKind.DURATION})
_FEW = 9
# What a speaker or writer counts on fingers.
_OF_SPEECH = frozenset(
    """way ways word words thing things side sides reason reasons question questions issue issues fact facts takeaway
    takeaways example examples concern concerns kind kinds""".split()  # noqa: SIM905 - read best as words
)


def summarise(
    report: Report, head: Head, count: int, names: Mapping[str, tuple[str, str]], changes: Sequence[str]
) -> Summary:
    """An article in ``count`` of its own sentences; ``names`` gives name and type of entities by id."""
    chosen = sorted(carrying(report, count), key=lambda sentence: sentence.start)
    return Summary(
        head=head,
        sentences=tuple(report.passage(sentence) for sentence in chosen),
        figures=tuple(key_figures([report])),
        voices=tuple(voices([report])),
        names=tuple(main_names([report], names)),
        reading_minutes=max(1, round(report.analysis.words / WORDS_A_MINUTE)),
        changes=tuple(changes),
    )


def summarise_story(
    story: Story,
    heads: Sequence[Head],
    reports: Sequence[Report],
    comparison: Comparison | None,
    count: int,
    names: Mapping[str, tuple[str, str]],
) -> StorySummary:
    """A story in ``count`` sentences: what most origins report first, each told by another outlet where it can be."""
    return StorySummary(
        story=story,
        sentences=tuple(_story_sentences(reports, comparison, count)),
        heads=tuple(heads),
        figures=tuple(key_figures(reports)),
        voices=tuple(voices(reports)),
        names=tuple(main_names(reports, names)),
    )


def carrying(report: Report, count: int) -> list[Sentence]:
    """The ``count`` sentences with the highest salience, the best first."""
    return sorted(report.body, key=lambda sentence: (-sentence.salience, sentence.start))[:count]


def key_figures(reports: Sequence[Report]) -> list[KeyFigure]:
    """Figures in the sentences that carry most, each value once."""
    found: list[tuple[float, KeyFigure]] = []
    for report in reports:
        for figure in report.analysis.figures:
            sentence = body_at(report, figure.start, figure.end)
            if sentence and sentence.salience > 0 and _is_key(figure):
                found.append((sentence.salience, KeyFigure(figure, report.passage(sentence))))
    found.sort(key=lambda pair: (-pair[0], pair[1].passage.article, pair[1].figure.start))
    kept: dict[tuple[object, ...], KeyFigure] = {}
    for _, key in found:
        kept.setdefault(_value(key.figure), key)
    return list(kept.values())[:FIGURES]


def voices(reports: Sequence[Report], limit: int = VOICES) -> list[Voice]:
    """Who says what: quotations with a known speaker, then attributed statements; one a speaker and sentence.

    Where a sentence gives another source than the speaker of its quotation, one of the two is often wrong: it is left
    out.
    """
    quoted: list[tuple[float, Voice]] = []
    stated: list[tuple[float, Voice]] = []
    for report in reports:
        for quote in report.analysis.quotes:
            sentence = body_at(report, quote.start, quote.end)
            if sentence and quote.speaker:
                quoted.append((sentence.salience, Voice(quote.speaker, report.passage(sentence), quote)))
        stated += [
            (sentence.salience, Voice(sentence.attribution.source, report.passage(sentence)))
            for sentence in report.body
            if sentence.attribution.kind is not AttributionKind.NONE
        ]
    kept: dict[tuple[str, int], Voice] = {}
    for ranked in (quoted, stated):
        for _, voice in sorted(ranked, key=lambda pair: (-pair[0], pair[1].passage.article, pair[1].passage.start)):
            kept.setdefault((voice.passage.article, voice.passage.start), voice)
    return [voice for voice in kept.values() if not _contradicted(voice)][:limit]


def main_names(reports: Sequence[Report], names: Mapping[str, tuple[str, str]]) -> list[Named]:
    """The entities mentioned most; those that are one, written in two ways, once, by the name that is used most."""
    uses: Counter[str] = Counter()
    outlets: dict[str, set[str]] = {}
    for report in reports:
        for mention in report.analysis.mentions:
            if mention.entity in names:
                uses[mention.entity] += 1
                outlets.setdefault(mention.entity, set()).add(report.article.outlet)
    ranked = sorted(uses, key=lambda entity: (-uses[entity], entity))[:LOOKED_AT]
    same = one_name({entity: Written(*names[entity], frozenset(outlets[entity]), known=True) for entity in ranked})
    counted: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for entity in ranked:
        fuller = same.get(entity, entity)
        counted[fuller] += uses[entity]
        shown.setdefault(fuller, entity)
    first = sorted(counted, key=lambda fuller: (-counted[fuller], shown[fuller]))[:NAMES]
    return [Named(shown[fuller], *names[shown[fuller]], counted[fuller]) for fuller in first]


def _contradicted(voice: Voice) -> bool:
    """Whether the sentence has it from somebody else than the speaker: they are named without a word in common."""
    source = set(terms(source_words(voice.passage.attribution)))
    return bool(source) and source.isdisjoint(terms(voice.speaker))


def _is_key(figure: Figure) -> bool:
    """Whether a figure tells something by itself: a count of nobody knows what does not, nor do "two ways"."""
    if figure.kind is not FigureKind.COUNT:
        return figure.kind not in _NOT_KEY
    few = figure.high is not None and float(figure.high) <= _FEW
    return bool(figure.unit) and not (few and figure.unit.lower() in _OF_SPEECH)


def _value(figure: Figure) -> tuple[object, ...]:
    return (figure.kind, figure.low, figure.high, figure.unit.lower())


def _whole(text: str) -> bool:
    """Whether a sentence can stand alone: no aside in brackets, no end of one that a page broke in two, no lead-in."""
    aside = text.startswith("(") and text.endswith(")")
    return not text[:1].islower() and not text.rstrip().endswith(":") and not aside


def _alone(text: str) -> bool:
    """Whether a sentence can stand alone, and does not open by pointing back either: "They then fled"."""
    return _whole(text) and not leans(text)


def _story_sentences(reports: Sequence[Report], comparison: Comparison | None, count: int) -> list[Passage]:
    chosen: list[Passage] = []
    told: Counter[str] = Counter()
    facts = [agreement.sentences for agreement in comparison.facts] if comparison else []
    for parts in sorted(facts, key=lambda parts: not any(_alone(part.text) for part in parts)):
        if len(chosen) < count:
            best = min(
                parts,
                key=lambda part: (not _whole(part.text), leans(part.text), told[part.outlet], parts.index(part)),
            )
            chosen.append(best)
            told[best.outlet] += 1
    covered = {
        (part.article, part.start)
        for agreement in (comparison.agreed if comparison else ())
        for part in agreement.sentences
    }
    rest = [
        (sentence.salience, report.passage(sentence))
        for report in reports
        for sentence in carrying(report, count)
        if (report.article.id, sentence.start) not in covered
    ]
    rest.sort(key=lambda pair: (told[pair[1].outlet], -pair[0], pair[1].article, pair[1].start))
    again: list[Passage] = []
    for _, part in rest:
        if len(chosen) < count:
            (again if _repeats(part, chosen) else chosen).append(part)
    return [*chosen, *again][:count]


def _repeats(part: Passage, chosen: Sequence[Passage]) -> bool:
    """Whether a sentence tells in much the same words what one before it told: copies of one report do."""
    alike = text_likeness([part.text] * len(chosen), [other.text for other in chosen], "set")
    return bool(len(alike)) and float(alike.max(axis=0)) >= _SAME
