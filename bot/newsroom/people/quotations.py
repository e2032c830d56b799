"""A quotation, looked up in all articles: the sentences that have it, and who says it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.model.analysis import AttributionKind, Sentence
from bot.model.quoted import Quoted
from bot.model.search import Query
from bot.model.story import Report
from bot.model.summary import Voice
from bot.store import Store
from bot.text.normalise import fold
from bot.text.similar import likeness_within
from bot.text.typed.typed_quotations import spans_of
from bot.text.words import STOP_WORDS, WORD, idf, stem

MOST: Final = 40  # articles that are read
SHOWN, FEW = 12, 3  # sentences that have it, and the nearest of those that do not
NEAR: Final = 0.75  # the share of the words, in the order of the quotation, that what is almost that has
HALF: Final = 0.5  # the same of the nearest sentences, also by weight and without small words


def quoted(store: Store, quotation: str, story: str = "") -> Quoted:
    """Where articles have a quotation, those of ``story`` first; if none has it, what comes near."""
    exact = word_for_word(store, quotation, story)
    if exact.told:
        return exact
    alike = [each for report in _found(store, quotation, any_word=True) if (each := _most_alike(quotation, report))]
    if near := [voice for likeness, voice in alike if likeness >= NEAR]:
        return _by_story(store, Quoted(quotation, near=tuple(near)), story)
    ranked = sorted(alike, key=lambda each: -each[0])
    return _by_story(store, Quoted(quotation, nearest=tuple(voice for _, voice in ranked[:FEW])), story)


def word_for_word(store: Store, quotation: str, story: str = "") -> Quoted:
    """Where articles have exactly the words of a quotation, those of ``story`` first."""
    found = _found(store, f'"{" ".join(WORD.findall(quotation))}"')
    told = [voice for report in found for voice in _having(quotation, report)]
    return _by_story(store, Quoted(quotation, told=tuple(told)), story)


def _found(store: Store, typed: str, *, any_word: bool = False) -> Sequence[Report]:
    matches, _ = store.matches(Query(typed, typed), MOST, any_word=any_word)
    return store.reports([match.head.id for match in matches])


def _having(quotation: str, report: Report) -> Iterator[Voice]:
    """The sentences that have a quotation, each time that it stands in the body."""
    for start, end in spans_of(quotation, report.article.text):
        held = [one for one in report.body if one.start < end and start < one.end]
        if held:
            yield _voice(report, held, start, end)


def _most_alike(quotation: str, report: Report) -> tuple[float, Voice] | None:
    """How much like a quotation the sentences are that are most like it, and these; None if no more than half is."""
    asked = fold(quotation).split()
    weights = {word: idf(stem(word)) for word in asked if word not in STOP_WORDS} or dict.fromkeys(asked, 1.0)
    body = [(one, fold(report.article.text[one.start : one.end]).split()) for one in report.body]
    best: tuple[float, int, Sequence[Sentence]] = (HALF, 0, ())
    for at in range(len(body)):
        for held, told in _runs(body[at:], len(asked)):
            having = set(told)
            if sum(word in having for word in asked) < HALF * len(asked):
                continue  # nor is it more than half of it
            share = sum(map(weights.__getitem__, weights.keys() & having)) / sum(weights.values())
            likeness = likeness_within(asked, told)
            if share >= HALF or likeness > NEAR:
                best = max(best, (likeness, -len(told), held), key=lambda each: each[:2])
    likeness, _, run = best
    return (likeness, _voice(report, run, run[0].start, run[-1].end)) if run else None


def _runs(body: Sequence[tuple[Sentence, list[str]]], length: int) -> Iterator[tuple[list[Sentence], list[str]]]:
    """The first sentences, ever one more until they have so many words together, and these words."""
    held: list[Sentence] = []
    told: list[str] = []
    for sentence, words in body:
        held, told = [*held, sentence], told + words
        yield held, told
        if len(told) >= length:
            break


def _voice(report: Report, held: Sequence[Sentence], start: int, end: int) -> Voice:
    """Sentences that follow on one another as one passage, with who is quoted between two places."""
    passage = report.passage(held[0])
    sources = (one.attribution for one in held if one.attribution.kind is not AttributionKind.NONE)
    passage = replace(
        passage,
        end=held[-1].end,
        text=report.article.text[held[0].start : held[-1].end],
        attribution=next(sources, passage.attribution),
    )
    quotes = (each for each in report.analysis.quotes if each.speaker and each.start < end and start < each.end)
    quote = next(quotes, None)
    return Voice(quote.speaker, passage, quote) if quote else Voice("", passage)


def _by_story(store: Store, found: Quoted, here: str) -> Quoted:
    """What was found with its articles and stories: the thread's first, then that with most of it, then by date."""
    voices = found.found or found.nearest
    heads = {head.id: head for head in store.heads(list(dict.fromkeys(one.passage.article for one in voices)))}
    count = Counter(heads[one.passage.article].story for one in voices)

    def rank(one: Voice) -> tuple[bool, bool, int, str, tuple[object, ...], int]:
        head = heads[one.passage.article]
        return not head.story, head.story != here, -count[head.story], head.story, head.order, one.passage.start

    told, near = (tuple(sorted(each, key=rank))[:SHOWN] for each in (found.told, found.near))
    ids = dict.fromkeys(heads[one.passage.article].story for one in (*told, *near))
    stories = tuple(store.stories_of(ids))
    return replace(found, heads=tuple(heads.values()), told=told, near=near, stories=stories)
