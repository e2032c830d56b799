"""Whether a text credits an outlet as its source, by any form of the outlet's name."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from bot.entities.tables import demonyms, listed, place_names
from bot.model.article import Article
from bot.text.alternation import alternation
from bot.text.lexicon.calendar_words import CALENDAR
from bot.text.publication.outlet_names import bare_name, without_labels
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


class _Patterns(NamedTuple):
    """An outlet's name as a source: after words such as "according to", and before words such as "reported".

    ``opens`` are the first words of its forms: a text without any of them does not name it.
    """

    given: re.Pattern[str]
    gives: re.Pattern[str]
    opens: frozenset[str]


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
