"""Which outlet cites which for a fact: a report that relies on another's is not a second origin."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Final, NamedTuple

from bot.compare.agreements.reasons import share_quotation
from bot.compare.lines import ComparedSentence, persons
from bot.entities.tables import demonyms, listed, place_names
from bot.model.analysis import EntityType, Mention, Sentence
from bot.model.article import Article
from bot.model.passage import Passage
from bot.model.story import Report
from bot.text.alternation import alternation
from bot.text.furniture.related_headlines import without_related_headlines
from bot.text.lexicon.calendar_words import CALENDAR
from bot.text.publication.outlet_names import bare_name, is_of_the_press, short_names, without_labels
from bot.text.words import STOP_WORDS

_NEWS: Final = " News"  # which others usually leave out: "CBS reported"
_LEAST: Final = 3  # letters of a name that is not in capitals
_BEFORE: Final = (
    r"\b(?i:tells?|told|telling|according to|reported by|published (?:by|in)|obtained by|cit(?:ing|ed by)"
    r"|quot(?:ing|ed by)|(?:spoke|speaking) (?:[a-z]+ly )?(?:to|with)"
    r"|interview (?:with|by|on)|(?:report|reporting|story|article|investigation) (?:by|in|from|of)"
    r"|(?<=[,”\"] )reports|(?<![\w ])via)\s"
)
_VERB: Final = (
    r"(?:first |has |had |also |later |previously )?(?:report(?:s|ed)|reveal(?:s|ed)|quot(?:es|ed|ing)"
    r"|cit(?:es|ed|ing)|learn(?:s|ed)|obtain(?:s|ed)|wrote|writes|said|says)\b"
)
_AFTER: Final = (
    rf"(?:'s|’s)?(?:, (?:which {_VERB}|citing\b)| (?:{_VERB}|(?:first )?(?:report(?:ing)?|interview|story|article"
    r"|investigation)\b))"
)
_REPORTS: Final = r" (?:first )?report(?:s|ed)\b(?! (?:to|for)\b)"  # said of an outlet, seldom of a person
_LAST: Final = re.compile(r"\b[A-Z][\w.’'-]*(?= $)")
_NEXT: Final = re.compile(r" ([A-Z]\w*)")
_LOOKED_BACK: Final = 40  # characters
_PARAGRAPH: Final = 1_000  # characters; a longer one is a text without paragraphs, and its credit may be anywhere
# How often a report that relies on another names it as its source; once may concern another matter. "According to the
# Bell, which first obtained the letter" names it twice.
_AGAIN: Final = 2
# What is written or said to everybody; an outlet that had it too is not where the others have it from.
_TO_ALL: Final = frozenset(
    """letter letters statement statements tweet tweets tweeted twitter facebook message messages memo memos post posts
    posted wrote written email emails e-mail reporters conference briefing announce announced announces speech remarks
    rally testified testimony hearing""".split()
)


class _Patterns(NamedTuple):
    """An outlet's name as a source: after words such as "according to", and before words such as "reported".

    ``opens`` are the first words of its forms: a text without any of them does not name it.
    """

    given: re.Pattern[str]
    gives: re.Pattern[str]
    opens: frozenset[str]


class Citing:
    """Which of a story's reports cite which; whether one relies on another is worked out once per pair."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._outlets = list(dict.fromkeys(report.article.outlet for report in reports))
        self._reports = {report.article.id: report for report in reports}
        self._credited_by: dict[tuple[str, str], list[list[Mention]]] = {}
        self._credited: dict[tuple[str, int, str], bool] = {}

    def citations(self, told: Sequence[tuple[Passage, ComparedSentence]]) -> list[tuple[Passage, Passage]]:
        """Pairs of a fact's sentences, the first of which cites the outlet of the second.

        Either its own words or those before its paragraph say so, or both sentences share a quotation that an interview
        with the other outlet may have given: its paragraph names that outlet as a source, or its report does so
        repeatedly and for the same speaker, and nobody else has the quotation without doing so.
        """
        return [
            (passage, other)
            for passage, line in told
            for other, theirs in told
            if other.outlet != passage.outlet
            and (self._cites(passage, other.outlet) or self._quotes_from(passage, line, other.outlet, theirs, told))
        ]

    def absent(self, told: Sequence[tuple[Passage, ComparedSentence]]) -> dict[str, list[Passage]]:
        """The outlets that have none of a fact's sentences but are cited for it, each with the sentences that cite it.

        They are those of the story, and others that two of the fact's outlets cite.
        """
        telling = {passage.outlet for passage, _ in told}
        found = {outlet: self._citing(told, outlet) for outlet in self._outlets if outlet not in telling}
        known = set(chain.from_iterable(map(short_names, self._outlets)))
        for name in (name for passage, line in told for name in self._outlets_named(passage, line)):
            if known.isdisjoint(short_names(name)):
                known |= short_names(name)
                citing = self._citing(told, name)
                found[name] = citing if len({passage.outlet for passage in citing}) > 1 else []
        return {outlet: citing for outlet, citing in found.items() if citing}

    def _citing(self, told: Sequence[tuple[Passage, ComparedSentence]], outlet: str) -> list[Passage]:
        quoted = share_quotation([line for _, line in told]) and not _is_to_all(told)
        return [
            passage
            for passage, _ in told
            if self._cites(passage, outlet) or (quoted and self._in_paragraph(passage, outlet))
        ]

    def _outlets_named(self, passage: Passage, line: ComparedSentence) -> Iterator[str]:
        """The names in a sentence and before its paragraph that are those of newspapers, broadcasters and agencies."""
        report = self._reports[passage.article]
        before = _lead_in(report, passage.paragraph)
        led = (m for m in report.analysis.mentions if before and before.start <= m.start < before.end)
        organisations = (m.text for m in (*line.mentions, *led) if m.type is EntityType.ORGANISATION)
        return filter(is_of_the_press, organisations)

    def _cites(self, passage: Passage, outlet: str) -> bool:
        report = self._reports[passage.article]
        return any(
            cites(without_related_headlines(text), outlet, report.article)
            for text in (passage.text, _text(report, _lead_in(report, passage.paragraph)))
        )

    def _in_paragraph(self, passage: Passage, outlet: str) -> bool:
        key = passage.article, passage.paragraph, outlet
        if key not in self._credited:
            report = self._reports[passage.article]
            self._credited[key] = cites(_paragraph(report, passage.paragraph), outlet, report.article)
        return self._credited[key]

    def _quotes_from(
        self,
        passage: Passage,
        line: ComparedSentence,
        outlet: str,
        theirs: ComparedSentence,
        told: Sequence[tuple[Passage, ComparedSentence]],
    ) -> bool:
        """Whether a quotation that two outlets have is likely from an interview with one of them."""
        if _is_to_all(told) or not share_quotation([line, theirs]):
            return False
        having = {each.article for each, one in told if each.outlet != outlet and share_quotation([one, theirs])}
        return self._in_paragraph(passage, outlet) or (
            len(sources := self._credits(passage.article, outlet)) >= _AGAIN
            and not line.sayers.isdisjoint(persons(chain.from_iterable(sources)))
            and all(self._credits(article, outlet) for article in having)
        )

    def _credits(self, article: str, outlet: str) -> list[list[Mention]]:
        """The names in each sentence of an article that names an outlet as its source."""
        key = article, outlet
        if key not in self._credited_by:
            report = self._reports[article]
            found = [one for one in report.analysis.sentences if cites(_text(report, one), outlet)]
            mentions = report.analysis.mentions
            self._credited_by[key] = [[m for m in mentions if one.start <= m.start < one.end] for one in found]
        return self._credited_by[key]


def _lead_in(report: Report, number: int) -> Sentence | None:
    """The sentence before a paragraph that introduces it: "The Bell writes:", "(via the Bell):"."""
    before = [one for one in report.analysis.sentences if one.paragraph == number - 1][-1:]
    return next((one for one in before if _text(report, one).endswith(":")), None)


def _text(report: Report, sentence: Sentence | None) -> str:
    """A sentence's text without glued headlines."""
    return without_related_headlines(report.article.text[sentence.start : sentence.end]) if sentence else ""


def _is_to_all(told: Sequence[tuple[Passage, ComparedSentence]]) -> bool:
    return any(not _TO_ALL.isdisjoint(Counter(line.words) - Counter(line.quoted)) for _, line in told)


def _paragraph(report: Report, number: int) -> str:
    """A paragraph of a report without glued headlines; empty if it is so long that it shows nothing."""
    parts = [one for one in report.analysis.sentences if one.paragraph == number]
    start, end = (parts[0].start, parts[-1].end) if parts else (0, 0)
    return without_related_headlines(report.article.text[start:end]) if end - start <= _PARAGRAPH else ""


def cites(text: str, outlet: str, article: Article | None = None) -> bool:
    """Whether a sentence names an outlet as its source: "told the Ledger", "the Ledger reported".

    A name that is part of a longer one is somebody else's: "the Norwick Ledger reported", "told the Ledger Foundation".
    "The Ledger" is the Harbour Ledger in an ``article`` that names it in full, and no other Ledger but its own outlet,
    which may be the one that was told something.
    """
    short = _short_in(article, outlet) if article and _last_word(outlet) in text else ""
    told = short if article and _last_word(article.outlet) != short else ""
    return any(_citing(text, outlet, told, short))


def is_name_of(name: str, outlet: str) -> bool:
    """Whether a name is a form of an outlet's name: "Ledger", "THE HARBOUR LEDGER"."""
    return bare_name(name) in {bare_name(form) for forms in _forms(outlet) for form in forms}


def _short_in(article: Article, outlet: str) -> str:
    """The last word of an outlet's name, if an article names it in full and no third outlet whose name ends so."""
    last, name = _last_word(outlet), without_labels(outlet).removeprefix("The ")
    if not last[:1].isupper() or last in (name, _NEWS.strip()):
        return ""
    bearers = re.findall(rf"(?<!\w)(?:[A-Z][\w.’'-]* ){{1,5}}{re.escape(last)}(?!\w)", article.text)
    own = without_labels(article.outlet).removeprefix("The ")
    named = {bearer.rpartition("The ")[2] for bearer in bearers} - {last, own}
    return last if named and all(f" {bearer}".endswith(f" {name}") for bearer in named) else ""


def _last_word(outlet: str) -> str:
    return without_labels(outlet).rpartition(" ")[2]


def _citing(text: str, outlet: str, told: str = "", short: str = "") -> Iterator[re.Match[str]]:
    """The places where a text names an outlet as its source, also by a short form, if it was ``told`` or tells."""
    patterns = _patterns(outlet, short)
    if any(word in text for word in patterns.opens):
        given = _patterns(outlet, told).given
        yield from (match for match in given.finditer(text) if _ends_there(text, match))
        yield from (match for match in patterns.gives.finditer(text) if _begins_there(text, match))


def independent(origins: Mapping[str, int], cited: Sequence[tuple[Passage, Passage]]) -> int:
    """The number of independent origins of a fact; reports of which one cites the other do not count separately.

    ``origins`` has each article's own. So it is with two that cite a third.
    """
    one = dict(origins)
    for passage, source in cited:
        gone, kept = one[passage.article], one[source.article]
        one = {article: kept if origin == gone else origin for article, origin in one.items()}
    return len(set(one.values()))


def _ends_there(text: str, match: re.Match[str]) -> bool:
    """Whether an outlet's name ends with the match; a name of several words may go on: "told Fox News Sunday"."""
    name = match["name"]
    following = _NEXT.match(text, match.end())
    return following is None or " " in name or name.isupper() or _is_not_name(following[1])


def _begins_there(text: str, match: re.Match[str]) -> bool:
    before = _LAST.search(text[max(0, match.start() - _LOOKED_BACK) : match.start()])
    return before is None or _is_not_name(before[0])


def _is_not_name(word: str) -> bool:
    """Whether a capitalised word is not part of a name: it may open a sentence, or is a calendar word."""
    return word.lower() in STOP_WORDS or word.lower() in CALENDAR


@lru_cache(maxsize=1_000)
def _patterns(outlet: str, also: str = "") -> _Patterns:
    plain, shortened = _forms(outlet)
    shortened = shortened | ({also} - {""})
    name, short = alternation(plain), alternation(shortened)
    bare = alternation(form for form in shortened if without_labels(outlet).endswith(f"{form}{_NEWS}"))
    return _Patterns(
        re.compile(rf"{_BEFORE}(?:[Tt]he )?(?P<name>{name}|(?<=he ){short})(?: News)?(?![\w-])"),
        re.compile(rf"(?<![\w-])(?:(?:{name}|[Tt]he {short})(?: News)?{_AFTER}|{bare}{_REPORTS})"),
        frozenset(form.partition(" ")[0] for form in plain | shortened),
    )


@lru_cache(maxsize=1_000)
def _forms(outlet: str) -> tuple[set[str], set[str]]:
    """How others write an outlet's name, and the forms that mean it only after "the".

    The first are the name without labels, and without "News" if the rest is not a word ("ABC" for "ABC News"). The
    second are the other forms without "The" or "News", and the initials: "the Hill", "the Bell", "the EB". A form
    without a capital is not a name, and neither is a shorter form that also names something else: "Detroit" for
    "Detroit News".
    """
    name = without_labels(outlet)
    bare = name.removeprefix("The ")
    plain = {bare} if " " in bare or bare.isupper() or bare == name else set()
    shorter = {bare, bare.removesuffix(_NEWS), *_initials(bare)} - plain
    shorter = {form for form in shorter if form == bare or not _is_another(form, bare)}
    plain |= {form for form in shorter if _names().get(form) == bare or (_is_coined(form) and f"{form}{_NEWS}" == bare)}
    long_enough = {form for form in plain | shorter if len(form) >= _LEAST or (form.isupper() and len(form) > 1)}
    named = {form for form in long_enough if form != form.lower()}
    return plain & named, (shorter - plain) & named


def _is_coined(word: str) -> bool:
    """Whether a word has a capital after its first letter, as no common word or surname has: "ABC", "NewsHub"."""
    return word[1:] != word[1:].lower()


def _initials(name: str) -> set[str]:
    """The initials of a name of several words, all with a capital, unless it ends in "News"."""
    words = name.split()
    capital = len(words) > 1 and all(word[0].isupper() for word in words)
    return {"".join(word[0] for word in words)} if capital and not name.endswith(_NEWS) else set()


def _is_another(form: str, name: str) -> bool:
    """Whether a short form of a name is also that of a place, its people, or another organisation."""
    return form in place_names() or form in demonyms() or _names().get(form, form) not in (form, name)


@cache
def _names() -> Mapping[str, str]:
    """Organisations by each of their written forms."""
    organisations = [each for each in listed() if each.type == "organisation"]
    return {form.removeprefix("*"): each.name for each in organisations for form in (each.name, *each.also)}
