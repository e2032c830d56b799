"""Which outlet cites which for a fact: a report that rests on another's is no second origin."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import Final, NamedTuple

from bot.compare.agreements.reasons import share_quotation
from bot.compare.lines import Line
from bot.entities.tables import demonyms, listed, place_names
from bot.model.passage import Passage
from bot.model.story import Report
from bot.text.calendar_words import CALENDAR
from bot.text.glued import without_glued
from bot.text.normalise import fold
from bot.text.words import STOP_WORDS

# What stands with an outlet's name and is no part of it: "CNN (Web News)", "Bell - Opinion", "TheBlaze.com".
_LABEL: Final = re.compile(r"\s?(?:\([^()]*\)|- \w+|\b(?:Online|Web|Digital)\b|\.com$)")
_NEWS: Final = " News"  # which others mostly leave out: "CBS reported"
_LEAST: Final = 3  # letters of a name that is one word
_BEFORE: Final = (
    r"\b(?i:tells?|told|telling|according to|reported by|published (?:by|in)|obtained by|cit(?:ing|ed by)"
    r"|quot(?:ing|ed by)|interview (?:with|by)|(?:report|reporting|story|article|investigation) (?:by|in|from|of))\s"
)
_VERB: Final = (
    r"(?:first |has |had |also |later |previously )?(?:report(?:s|ed)|reveal(?:s|ed)|quot(?:es|ed|ing)"
    r"|cit(?:es|ed|ing)|learn(?:s|ed)|obtain(?:s|ed)|wrote|writes|said|says)\b"
)
_AFTER: Final = (
    rf"(?:'s|’s)?(?:, (?:which {_VERB}|citing\b)| (?:{_VERB}|(?:first )?(?:report(?:ing)?|interview|story|article"
    r"|investigation)\b))"
)
_REPORTS: Final = r" (?:first )?report(?:s|ed)\b(?! (?:to|for)\b)"  # what an outlet does, seldom a person of its name
_LAST: Final = re.compile(r"\b[A-Z][\w.’'-]*(?= $)")
_NEXT: Final = re.compile(r" ([A-Z]\w*)")
_LOOKED_BACK: Final = 40  # characters
# How often a report that rests on another gives it for the news; once may be of another matter. "According to the Bell,
# which first obtained the letter" gives it twice.
_AGAIN: Final = 2


class _Patterns(NamedTuple):
    """An outlet's name behind words that give it for the news ("according to"), and before such ("reported")."""

    given: re.Pattern[str]
    gives: re.Pattern[str]


class Citing:
    """Which of a story's reports cites which; whether one rests on another as a whole is asked once."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._texts = {report.article.id: without_glued(report.article.text) for report in reports}
        self._relies: dict[tuple[str, str], bool] = {}

    def citations(self, told: Sequence[tuple[Passage, Line]]) -> list[tuple[Passage, Passage]]:
        """Pairs of a fact's sentences: the first is had from the outlet of the second.

        Its own words say so, or its report names that outlet for the news again and again, and both have words of one
        quotation: an interview that the other made.
        """
        return [
            (passage, other)
            for passage, line in told
            for other, theirs in told
            if other.outlet != passage.outlet
            and (
                cites(without_glued(passage.text), other.outlet)
                or (share_quotation([line, theirs]) and self._rests_on(passage.article, other.outlet))
            )
        ]

    def _rests_on(self, article: str, outlet: str) -> bool:
        key = article, outlet
        if key not in self._relies:
            self._relies[key] = len(list(islice(_citing(self._texts[article], outlet), _AGAIN))) == _AGAIN
        return self._relies[key]


def cites(text: str, outlet: str) -> bool:
    """Whether a sentence says that an outlet has the news: "told the Ledger", "the Ledger reported".

    A name that is part of a longer one is somebody else's: "the Norwick Ledger reported", "told the Ledger Foundation".
    """
    return any(_citing(text, outlet))


def is_name_of(name: str, outlet: str) -> bool:
    """Whether a name is one of those by which an outlet goes: "Ledger", "THE HARBOUR LEDGER"."""
    return fold(name).removeprefix("the ") in {fold(form) for forms in _forms(outlet) for form in forms}


def _citing(text: str, outlet: str) -> Iterator[re.Match[str]]:
    """The words with which a text gives an outlet for the news."""
    patterns = _patterns(outlet)
    yield from (match for match in patterns.given.finditer(text) if _ends_there(text, match))
    yield from (match for match in patterns.gives.finditer(text) if _begins_there(text, match))


def independent(origins: Mapping[str, int], cited: Sequence[tuple[Passage, Passage]]) -> int:
    """How many origins a fact has, a report that cites another counted with it; ``origins`` has each article's own."""
    one = dict(origins)
    for passage, source in cited:
        gone, kept = one[passage.article], one[source.article]
        one = {article: kept if origin == gone else origin for article, origin in one.items()}
    return len(set(one.values()))


def _ends_there(text: str, match: re.Match[str]) -> bool:
    """Whether a name goes no further than the match; a name of several words may: "told Fox News Sunday"."""
    name = match["name"]
    following = _NEXT.match(text, match.end())
    return following is None or " " in name or name.isupper() or _is_no_name(following[1])


def _begins_there(text: str, match: re.Match[str]) -> bool:
    before = _LAST.search(text[max(0, match.start() - _LOOKED_BACK) : match.start()])
    return before is None or _is_no_name(before[0])


def _is_no_name(word: str) -> bool:
    """Whether a word with a capital is part of no name: it may open a sentence, or is a day's."""
    return word.lower() in STOP_WORDS or word.lower() in CALENDAR


@lru_cache(maxsize=1_000)
def _patterns(outlet: str) -> _Patterns:
    plain, shortened = _forms(outlet)
    name, short = _any(plain), _any(shortened)
    bare = _any(form for form in shortened if _LABEL.sub("", outlet).strip().endswith(f"{form}{_NEWS}"))
    return _Patterns(
        re.compile(rf"{_BEFORE}(?:[Tt]he )?(?P<name>{name}|(?<=he ){short})(?: News)?(?![\w-])"),
        re.compile(rf"(?<![\w-])(?:(?:{name}|[Tt]he {short})(?: News)?{_AFTER}|{bare}{_REPORTS})"),
    )


def _any(forms: Iterable[str]) -> str:
    """A pattern of one of several names, the longest first; of none it matches nothing."""
    return "(?:" + ("|".join(map(re.escape, sorted(forms, key=len, reverse=True))) or "(?!)") + ")"


@lru_cache(maxsize=1_000)
def _forms(outlet: str) -> tuple[set[str], set[str]]:
    """The ways in which others write an outlet's name, and those that mean it only behind "the".

    The first are the name without labels, and without "News" where what is left is no word ("ABC" of "ABC News"). The
    second are what else is left without "The" or "News", and its initials: "the Hill", "the Bell", "the EB". What has
    no capital is no name, and neither is a shorter form that is also the name of something else: "Detroit" of "Detroit
    News".
    """
    name = _LABEL.sub("", outlet).strip()
    bare = name.removeprefix("The ")
    plain = {bare} if " " in bare or bare.isupper() or bare == name else set()
    shorter = {bare, bare.removesuffix(_NEWS)} - plain
    words = bare.split()
    if len(words) > 1 and not bare.endswith(_NEWS) and all(word[0].isupper() for word in words):
        shorter.add("".join(word[0] for word in words))
    shorter = {form for form in shorter if form == bare or not _is_another(form, bare)}
    plain |= {form for form in shorter if _names().get(form) == bare or (_is_coined(form) and f"{form}{_NEWS}" == bare)}
    long_enough = {form for form in plain | shorter if len(form) >= _LEAST or (form.isupper() and len(form) > 1)}
    named = {form for form in long_enough if form != form.lower()}
    return plain & named, (shorter - plain) & named


def _is_coined(word: str) -> bool:
    """Whether a word has capitals within, as no common word or surname has: "ABC", "NewsHub"."""
    return word[1:] != word[1:].lower()


def _is_another(form: str, name: str) -> bool:
    """Whether a short form of a name is that of a place, its people, or an organisation of another name."""
    return form in place_names() or form in demonyms() or _names().get(form, form) not in (form, name)


@cache
def _names() -> Mapping[str, str]:
    """Organisations by the ways in which they are written."""
    organisations = [each for each in listed() if each.type == "organisation"]
    return {form.removeprefix("*"): each.name for each in organisations for form in (each.name, *each.also)}
