"""Lone surnames over a story: "Harlow" in an article that names nobody in full, where the others name one Dana Harlow.

A name that two persons of the story bear, as surname or as given name, stays open, and so does one whose other bearers
the whole index speaks of too often: "Clinton" may be either though the story names one in full. What is lent so is
noted in the analysis, for the story may change: each time it is prepared, the names are given back and lent anew.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final, Protocol

from bot.entities.assign import with_entities
from bot.entities.people import person_key, surnames_of
from bot.entities.tables import place_names
from bot.model.analysis import Analysis, EntityType, Mention
from bot.model.story import Report
from bot.text.normalise import fold

IN_DOUBT: Final = "?"
_SHORTEST: Final = 3
_OFTEN: Final = 5  # articles that name a rival
_SHARE: Final = 0.2  # of the articles that name the bearer


class Bearers(Protocol):
    """Asked for whom the index knows under a surname."""

    def persons_of_surname(self, folded: str) -> Mapping[str, int]:
        """Persons with a surname, as ``bot.text.normalise.fold`` gives it, and in how many articles each is named."""
        ...


def lend_names(reports: Sequence[Report], index: Bearers) -> Iterator[tuple[str, Analysis]]:
    """The ids of the articles of one story whose names change, with what their analysis becomes."""
    own = [_given_back(report.analysis) for report in reports]
    lenders = _lenders(own)
    sure = cache(lambda name, bearer: not _has_rivals(index.persons_of_surname(fold(name)), bearer))
    for report, mentions in zip(reports, own, strict=True):
        named = {person_key(part) for each in mentions if _is_full(each) for part in surnames_of(each.text)}
        linked = [
            replace(each, entity=bearer)
            if _is_open(each)
            and (key := person_key(each.text)) not in named
            and (bearer := lenders.get(key))
            and sure(each.text, bearer)
            else each
            for each in mentions
        ]
        lent = tuple(new.start for old, new in zip(mentions, linked, strict=True) if new is not old)
        before = report.analysis
        if lent != before.lent or tuple(linked) != before.mentions:
            yield report.article.id, replace(with_entities(before, linked), lent=lent)


def _given_back(analysis: Analysis) -> list[Mention]:
    """The names as the article alone tells them."""
    lent = set(analysis.lent)
    return [replace(each, entity="") if each.start in lent else each for each in analysis.mentions]


def _lenders(articles: Sequence[Sequence[Mention]]) -> dict[str, str]:
    """The surnames that one person of the story bears, and who; someone in doubt counts as somebody."""
    family: defaultdict[str, set[str]] = defaultdict(set)
    given: defaultdict[str, set[str]] = defaultdict(set)
    people = [each for mentions in articles for each in mentions if each.type is EntityType.PERSON]
    for each in filter(_is_full, people):
        bearer = each.entity or IN_DOUBT + person_key(each.text)
        given[person_key(each.text.split(maxsplit=1)[0])].add(bearer)
        for surname in surnames_of(each.text):
            family[person_key(surname)].add(bearer)
    for each in people:
        key = person_key(each.text)
        if each.entity and not _is_full(each) and each.entity not in given.get(key, ()):
            family[key].add(each.entity)
    return {
        key: next(iter(bearers))
        for key, bearers in family.items()
        if len(bearers) == 1 and not given.get(key, set()) - bearers and not next(iter(bearers)).startswith(IN_DOUBT)
    }


def _is_full(mention: Mention) -> bool:
    return mention.type is EntityType.PERSON and " " in mention.text


def _is_open(mention: Mention) -> bool:
    """Whether a name is a lone one that nobody is known by in its article, and that is no place's."""
    name = mention.text
    lone = mention.type is EntityType.PERSON and " " not in name and len(name) >= _SHORTEST
    return lone and not mention.entity and name not in place_names()


def _has_rivals(persons: Mapping[str, int], bearer: str) -> bool:
    """Whether the index speaks of another person of the surname often, beside how often it speaks of this one."""
    most = max((articles for person, articles in persons.items() if person != bearer), default=0)
    return most >= _OFTEN and most >= _SHARE * persons.get(bearer, 0)
