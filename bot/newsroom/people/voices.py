"""Who says what in an article or a story."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.entities.person_names import without_addition
from bot.model.analysis import AttributionKind
from bot.model.story import Report
from bot.model.summary import Voice
from bot.newsroom.leads import context_dependence, is_empty
from bot.newsroom.passages import body_at
from bot.text.similar import repeats
from bot.text.words import terms, words
from bot.wording.source_labels import source_words

VOICES: Final = 5
_LOOKED_AT: Final = 40
LEAST: Final = 3  # words of a statement; "Quill tweeted" says nothing, below or above what she did
_TITLES: Final = frozenset({"the", "a", "an", "mr", "mrs", "ms"})
_Rank = tuple[int, bool, float, str, int]


def main_voices(reports: Sequence[Report]) -> list[Voice]:
    """The first voices, without copies of a sentence: those of a wire report, or one quoted by several outlets."""
    told: list[Voice] = []
    for voice in voices(reports, _LOOKED_AT):
        text = voice.passage.text
        if len(told) < VOICES and not (is_empty(text) or repeats(text, [other.passage.text for other in told])):
            told.append(voice)
    return told


def voices(reports: Sequence[Report], limit: int = VOICES) -> list[Voice]:
    """Who says what: the best sentence of each speaker first, then their others; each sentence once.

    What can be read alone comes before what refers back or breaks off a quotation, and quotations before statements.
    If the source of a sentence is not the speaker of its quotation, one of the two is often wrong: it is left out.
    """
    first: list[Voice] = []
    more: list[Voice] = []
    shown: set[tuple[str, int]] = set()
    heard: set[str] = set()
    for _, speaker, voice in sorted((one for report in reports for one in _ranked(report)), key=lambda one: one[0]):
        place = voice.passage.place
        if place not in shown and not _contradicted(voice):
            (more if speaker in heard else first).append(voice)
            heard.add(speaker)
        shown.add(place)
    return [*first, *more][:limit]


def _ranked(report: Report) -> Iterator[tuple[_Rank, str, Voice]]:
    """Each quotation and statement with a speaker: its rank, the speaker's key, and the voice."""
    bearers = _bearers(report)
    for voice in _all(report):
        part = voice.passage
        sentence = body_at(report, part.start, part.end)
        rank = (
            context_dependence(part, (report,)),
            voice.quote is None,
            -(sentence.salience if sentence else 0.0),
            part.article,
            part.start,
        )
        yield rank, _last_name(voice.speaker, bearers), voice


def _all(report: Report) -> Iterator[Voice]:
    """Quotations and statements, without those whose speaker is known only as "she"."""
    for quote in report.analysis.quotes:
        sentence = body_at(report, quote.start, quote.end)
        if sentence and terms(quote.speaker):
            yield Voice(quote.speaker, report.passage(sentence), quote)
    for sentence in report.body:
        attribution, text = sentence.attribution, report.article.text[sentence.start : sentence.end]
        if len(words(text)) < LEAST:
            continue
        if attribution.kind is AttributionKind.UNNAMED or terms(source_words(attribution)):
            yield Voice(attribution.source, report.passage(sentence))


def _last_name(speaker: str, bearers: Mapping[str, str]) -> str:
    """The key that speakers share if they are one: the last name, also for a title alone: "the president"."""
    named = words(without_addition(speaker))
    return bearers.get(_without_title(speaker)) or (named[-1] if named else speaker)


def _bearers(report: Report) -> dict[str, str]:
    """Last names by description ("president", "chief justice"); of several bearers, the one mentioned most."""
    named = {mention.start: _last_name(mention.text, {}) for mention in report.analysis.mentions}
    uses = Counter(named.values())
    found: dict[str, str] = {}
    for description in report.analysis.descriptions:
        role = _without_title(description.text)
        if description.name in named:
            found[role] = max(found.get(role, ""), named[description.name], key=uses.__getitem__)
    return found


def _without_title(text: str) -> str:
    return " ".join(word for word in words(text) if word not in _TITLES)


def _contradicted(voice: Voice) -> bool:
    """Whether the sentence is attributed to somebody other than the speaker (no word in common)."""
    source = set(terms(source_words(voice.passage.attribution)))
    return bool(source) and source.isdisjoint(terms(voice.speaker))
