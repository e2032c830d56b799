"""Sentences of a story that may answer a question: by the words they share, else by meaning. The reader judges."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, compress, islice
from typing import Final

from bot.answering.about_person import AboutPerson, about_person, of_own_sex, somebody_asked_about, speaks_of
from bot.answering.asked_figures import ages_of_others, extents, figures_asked, figures_of_headlines
from bot.answering.by_meaning import by_words_and_meaning, nearest_in_meaning
from bot.answering.by_words import ENOUGH, ReportSentence, ScoredSentence, score_sentence
from bot.answering.missed import in_no_article, missed, words_as_typed
from bot.answering.sentence_vectors import Meaning
from bot.answering.sizes import unsaid
from bot.answering.told_terms import told_terms
from bot.answering.wanted import Wanted, called, counts_as, share, terms_in, wanted_words, weighed_in_story
from bot.answering.who_and_why import GIVEN, fitness, may_answer, no_reply
from bot.answering.yes_or_no import not_of_subject_alone, with_denials
from bot.compare.lines import lines
from bot.model.comparison import Side
from bot.model.story import Report
from bot.text.lexicon.synonyms import term_of
from bot.text.turns import turns
from bot.text.typed.answer_type import AnswerType
from bot.text.typed.question import Question
from bot.text.words import words

MOST: Final = 8
OF_ONE: Final = 2  # sentences per outlet
AT_ODDS: Final = 2  # sentences if none has the word of the question that weighs most
# Share of the question's words, by their weight, that a sentence has: so many that meaning is not asked, or all, if the
# headlines have them; the least to be shown if no sentence has enough and meaning cannot be asked.
MOST_WORDS, _WHOLE, LEAST = 0.75, 0.99, 0.25
_BESIDE, _FEW = 2, 2  # sentences with words that none of those shown has; words that only name a story
_SECOND, _ASIDE = 0.8, 0.75  # of an outlet's best score, for its second; of that of one of others than "he", beside his
# People in a sentence that lists them, and its score.
_LIST, _LISTED = 3, 2.0


@dataclass(frozen=True, slots=True)
class SentenceAnswer:
    """The sentences that may answer; ``meant`` are the places of those found by meaning, not by words.

    ``lacking`` are the question's words, as they were typed, that no sentence of the reports has; ``apart`` those that
    only other sentences have, of which ``having`` are the best. Words of the story's headlines are in neither: they
    only say of what is asked. If there are no sentences, ``nearest`` are those least far in meaning.
    """

    sides: tuple[Side, ...] = ()
    meant: frozenset[tuple[str, int]] = frozenset()
    lacking: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    having: tuple[Side, ...] = ()
    nearest: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question read beside a story: its sentences, the terms of its headlines, and the words as they weigh in it."""

    question: Question
    candidates: Sequence[ReportSentence]
    titles: frozenset[str]
    wanted: Sequence[Wanted]
    weighed: Sequence[Wanted]
    person: AboutPerson
    somebody: Wanted | None

    def is_of_somebody(self, found: ScoredSentence) -> bool:
        """Whether a sentence found by meaning alone is of the person asked about, and may answer."""
        line = found.candidate.line
        return not found.meant or (
            speaks_of(line, found.candidate.terms, self.somebody) and may_answer(self.question, line)
        )

    @property
    def own(self) -> list[Wanted]:
        """The words that tell in this story, without synonyms: not those of its headlines, except beside a figure."""
        return [
            replace(each, synonyms=frozenset())
            for each in self.weighed
            if each.typed and (self.question.kinds or not each.is_in(self.titles))
        ]

    @property
    def several(self) -> bool:
        """Whether several of the words that tell are in its sentences themselves."""
        held = [each.terms for each in self.candidates]
        return sum(any(map(each.is_itself_in, held)) for each in self.own) > 1

    @property
    def scale(self) -> Sequence[Wanted]:
        """What the words weigh in a score; for yes or no, or of a size, those of the headlines only say of what."""
        question = self.question
        if not (question.type is AnswerType.YES_OR_NO or question.sized or question.of_population):
            return self.wanted if question.kinds else self.weighed
        both = zip(self.wanted, self.weighed, strict=True)
        return [here if here.is_in(self.titles) else each for each, here in both]

    @property
    def of_story(self) -> bool:
        """Whether it asks what the story is about, in words of its headlines: its first sentences answer that."""
        return self.question.of_gist and all(term_of(word) in self.titles for word in self.question.words)


def answer_from_sentences(
    question: Question, reports: Sequence[Report], meaning: Meaning | None = None
) -> SentenceAnswer:
    """The sentences of each outlet that best match a question, the best first; with the figure if one is asked for.

    A figure's own clause counts for more than the rest of its sentence, a synonym nearly as much as the word itself, an
    unknown word as the nearest that the story uses. If no figure is asked for, a sentence must itself have one of
    several words. Unless one has most of several words that tell in this story, the meaning of all decides too.
    """
    asks = _read(question.as_told, reports)
    shown = list(_outlets_in_turn(asks, [*_lists_of_people(asks), *_chosen(asks, meaning)]))
    if asks.question.type is AnswerType.YES_OR_NO:
        shown = list(with_denials(shown, asks.candidates, asks.own))
    if (told := _as_answer(asks, shown)).sides:
        return told
    read = meaning if asks.wanted or not asks.question.kinds else None
    near = nearest_in_meaning(asks.question, asks.weighed, asks.candidates, read) if read else []
    nearest = islice(_outlets_in_turn(asks, list(filter(asks.is_of_somebody, near))), AT_ODDS)
    return SentenceAnswer(lacking=told.lacking, nearest=tuple(_side(each.candidate) for each in nearest))


def _read(question: Question, reports: Sequence[Report]) -> _Asked:
    """A question beside a story; what "it" is, each sentence on the story has."""
    story_lines = lines(reports)
    others = ages_of_others(question, story_lines)
    headed = figures_of_headlines(question, reports)
    titles = frozenset[str]().union(*(terms_in(words(report.article.title), question) for report in reports))
    keys = called(question, chain.from_iterable(line.named for line in story_lines))
    candidates = [
        ReportSentence(line, report, terms | unsaid(line, figures), figures, headed)
        for line in story_lines
        for report in [reports[line.report]]
        for terms in [told_terms(question, line, report, keys, titles)]
        for figures in [figures_asked(question, line, report, others)]
    ]
    candidates = list(_asked_about(question, list(of_own_sex(question, candidates))))
    subject = [word for word in question.words if word not in question.weak]
    if titles.issuperset(map(term_of, subject)) and (subject or question.of_beginning):
        candidates = [each for each in candidates if subject or not titles.isdisjoint(each.terms)]
        question = replace(question, weak=frozenset())
    held = [each.terms for each in candidates]
    wanted = wanted_words(question, story_lines, held)
    person = about_person(question, story_lines, titles)
    somebody = somebody_asked_about(question, wanted, story_lines)
    return _Asked(question, candidates, titles, wanted, weighed_in_story(wanted, held), person, somebody)


def _asked_about(question: Question, candidates: Sequence[ReportSentence]) -> Iterator[ReportSentence]:
    """The sentences; of how long a thing is, with that alone if any tells it."""
    told = any(extents(question, each.line, each.figures, named=True) for each in candidates)
    for each in candidates:
        yield replace(each, figures=extents(question, each.line, each.figures)) if told else each


def _chosen(asks: _Asked, meaning: Meaning | None) -> Sequence[ScoredSentence]:
    """The sentences that may answer, by words or, unless one has enough of several that tell, by meaning too."""
    question, candidates = asks.question, _may_answer(asks)
    found = [best for each in candidates if (best := score_sentence(question, asks.scale, each))]
    enough = not_of_subject_alone(question, asks.weighed, [each for each in found if each.score >= ENOUGH])
    near = None
    if meaning and not asks.of_story and not _words_decide(asks, enough):
        near = by_words_and_meaning(question, asks.weighed, candidates, enough, meaning, both=not asks.several)
    if near is not None and near is not enough:
        own = list(filter(asks.is_of_somebody, near))
        return own if own or not near else enough
    if near is None and not enough and not question.dated and question.type is not AnswerType.YES_OR_NO:
        return [each for each in found if each.score >= LEAST]
    return [*enough, *_from_silent_outlets(asks.weighed, enough, found)] if asks.weighed else enough


def _may_answer(asks: _Asked) -> Sequence[ReportSentence]:
    """The sentences that have what it cannot do without; beside one that there is no reply, only what is said."""
    silent = any(no_reply(asks.question, each.line) for each in asks.candidates)
    return [
        each
        for each in asks.candidates
        if may_answer(asks.question, each.line)
        and (not silent or each.line.speaker or no_reply(asks.question, each.line))
    ]


def _lists_of_people(asks: _Asked) -> Iterator[ScoredSentence]:
    """The sentences that list the people asked for, as they or the sentences before them say."""
    terms = {(each.line.report, each.line.place): each.terms for each in asks.candidates}
    for each in asks.candidates if asks.question.of_people else ():
        said = share(asks.weighed, each.terms) >= MOST_WORDS
        before = terms.get((each.line.report, each.line.place - 1), frozenset())
        if len(each.people_but(asks.question.words)) >= _LIST and (said or share(asks.weighed, before) >= MOST_WORDS):
            yield ScoredSentence(_LISTED, replace(each, terms=each.terms | before))


def _as_answer(asks: _Asked, shown: Sequence[ScoredSentence]) -> SentenceAnswer:
    """The sentences as an answer: few if none has the word that weighs most."""
    question, weighed, candidates = asks.question, asks.weighed, asks.candidates
    unanswered = [each for each in weighed if not each.is_in(asks.titles) and not _is_told(each, shown)]
    if not all(each.meant for each in shown) and _has_heaviest(weighed, unanswered):
        shown = shown[:AT_ODDS]
    missed_words = missed(question, unanswered)
    words_elsewhere = [each for each in missed_words if any(each.is_in(candidate.terms) for candidate in candidates)]
    # Most sentences have a date.
    unsure = missed_words and question.of_past_day and all(each.meant for each in shown)
    return SentenceAnswer(
        tuple(_side(each.candidate, "" if unsure else each.value) for each in shown),
        frozenset(_side(each.candidate).passage.place for each in shown if each.meant),
        words_as_typed(question, in_no_article(question, candidates, missed_words)),
        words_as_typed(question, words_elsewhere),
        tuple(dict.fromkeys(_best_with(each, asks) for each in words_elsewhere))[:_BESIDE],
    )


def _has_heaviest(weighed: Sequence[Wanted], some: Sequence[Wanted]) -> bool:
    """Whether the word that weighs most, or another of its weight, is among some of the words."""
    heaviest = max((each.weight for each in weighed), default=0.0)
    return any(each.weight == heaviest for each in some)


def _best_with(word: Wanted, asks: _Asked) -> Side:
    """The sentence with a word that has most of the others."""
    having = (each for each in asks.candidates if word.is_in(each.terms))
    return _side(max(having, key=lambda each: share(asks.weighed, each.terms)))


def _from_silent_outlets(
    weighed: Sequence[Wanted], enough: Sequence[ScoredSentence], found: Sequence[ScoredSentence]
) -> Iterator[ScoredSentence]:
    """Sentences of further outlets that have fewer of the words, but have the one that weighs most."""
    heard = {each.candidate.report.article.outlet for each in enough}
    heaviest = max(weighed, key=lambda each: each.weight)
    for each in found if enough else ():
        silent = each.candidate.report.article.outlet not in heard
        if silent and each.score >= LEAST and heaviest.is_in(each.candidate.terms):
            yield each


def _side(candidate: ReportSentence, value: str = "") -> Side:
    return Side(candidate.report.passage(candidate.line.sentence), value)


def _words_decide(asks: _Asked, enough: Sequence[ScoredSentence]) -> bool:
    """Whether a sentence has so many of the words, by their weight in the story, that meaning is not asked."""
    own, of_headlines = asks.own, any(each.candidate.headed for each in enough)  # "how much?"
    of_headlines |= not own and len(asks.wanted) > _FEW and any(each.score > _WHOLE for each in enough)
    specific_enough = asks.several or bool(own and asks.question.kinds)  # the word beside a figure says which one
    scored = (score_sentence(asks.question, own, each.candidate) for each in enough)
    of_reason = asks.question.type is AnswerType.REASON
    reasoned = of_reason and any(
        each.score >= MOST_WORDS and each.candidate.terms >= GIVEN and asks.person.fits(each.candidate.line)
        for each in enough
    )
    return of_headlines or reasoned or (specific_enough and any(best and best.score >= MOST_WORDS for best in scored))


def _is_told(word: Wanted, shown: Sequence[ScoredSentence]) -> bool:
    """Whether a sentence shown has a word, a synonym or the thing it counts."""
    units = {figure.unit for each in shown for figure in each.candidate.figures if figure.unit}
    return any(word.is_in(each.candidate.terms) for each in shown) or any(counts_as(unit, word.word) for unit in units)


def _outlets_in_turn(asks: _Asked, found: Sequence[ScoredSentence]) -> Iterator[ScoredSentence]:
    """Each outlet's best sentence, then each one's second best, in the order of their scores."""
    fits = (fitness(asks.question, each.candidate.line, each.candidate.report) for each in found)
    fitting = [replace(each, score=each.score * fit) for each, fit in zip(found, fits, strict=True)]
    ranked = sorted(_with_others_aside(asks, fitting), key=lambda each: _rank(asks, each))
    outlets: dict[str, list[ScoredSentence]] = {}
    for each in ranked:
        mine = outlets.setdefault(each.candidate.report.article.outlet, [])
        if len(mine) < OF_ONE and all(each.score >= _SECOND * held.score and _says_more(each, held) for held in mine):
            mine.append(each)
    by_outlet = chain.from_iterable(outlets.values())
    yield from islice(chain.from_iterable(turns(by_outlet, lambda each: each.candidate.report.article.outlet)), MOST)


def _with_others_aside(asks: _Asked, found: Sequence[ScoredSentence]) -> Iterator[ScoredSentence]:
    """The sentences; one of others than the person asked about is worth less beside one of theirs that has as much."""
    own = [asks.person.fits(each.candidate.line) for each in found]
    held = [share(asks.wanted, each.candidate.terms) for each in found]
    most = max(compress(held, own), default=0.0)
    weights = [1.0 if mine or has > most else _ASIDE for mine, has in zip(own, held, strict=True)]
    return (replace(each, score=weight * each.score) for each, weight in zip(found, weights, strict=True))


def _rank(asks: _Asked, one: ScoredSentence) -> tuple[bool, float, int, int]:
    """By score, but whether something is so is told last by what is only near in meaning: it may be the opposite."""
    last = asks.question.of_whether and not share(asks.weighed, one.candidate.terms)
    return last, -round(one.score, 2), one.candidate.line.place, one.candidate.line.report


def _says_more(one: ScoredSentence, held: ScoredSentence) -> bool:
    same_value = bool(one.value) and one.value.casefold() == held.value.casefold()
    return one.candidate.line.text != held.candidate.line.text and not same_value
