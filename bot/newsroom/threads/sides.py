"""Outlets that a line names, our own among them, and the two sides of a comparison."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from bot.model.answer import Answer
from bot.model.conversation import Subject
from bot.model.request import Part, Request, What
from bot.model.search import NotFound
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.followups import own_outlets
from bot.newsroom.missing import an_outlet
from bot.newsroom.outlets import outlet_meant
from bot.newsroom.pairs import TWO
from bot.text.typed_lines import bare

_OURS: Final = re.compile(
    r"(?:we|us|ours|our (?:own )?(?:paper|outlet|newsroom|article|piece|story|report|coverage|version|copy))",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(
    r"(?:the )?(.{2,40}?)(?:['’]s)?(?: (?:article|piece|version|report|story|one))?", re.IGNORECASE
)
_VERSUS: Final = re.compile(r"\s(?:vs?\.?|versus)\s", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"(?:,| (?:vs?\.?|versus|and|&|or|with|to|from|against)) ", re.IGNORECASE)
_BESIDE_ALL: Final = re.compile(r"(.{2,60}?) (?:vs?\.?|versus) (?:(?:all )?(?:the )?others?|the rest)", re.IGNORECASE)
_OF_PAIRS: Final = (Part.FIRST, Part.DIFFER, Part.AGREED)
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_MARKS: Final = "\"“”'?!.,:; "
NAME_WORDS, MOST_JOINTS = 5, 8  # words of an outlet's name, and places between two, that are looked at in a line
_ACCORDING: Final = re.compile(r",? (?:according to|as reported by|reported by|per) ", re.IGNORECASE)


def outlets_meant(newsroom: Newsroom, ask: Request, subject: Subject) -> Request:
    """The question with the outlets of the thread's story that it names.

    "Us" is our own; an outlet alone asks what it reports, and one beside all others, what only it does; "according to"
    one, only its articles are asked.

    Raises:
        UsageError: the question is about our own outlet, and the settings name none.
    """
    heads = newsroom.store.heads(newsroom.store.articles_of(subject.story)) if subject.story else ()
    there = [head.outlet for head in heads]
    if ask.what is What.COMPARE and (beside_all := _BESIDE_ALL.fullmatch(ask.words)):
        outlet = outlet_meant(there or newsroom.store.outlets(), beside_all[1])
        return Request(What.COMPARE, words=outlet or beside_all[1], story=subject.story, part=Part.ONLY)
    if ask.what in (What.COMPARE, What.SAYS):
        sides = TWO.split(ask.words, 1)
        named = sides if len(sides) > 1 else [ask.words] if ask.part is Part.ONLY else []
        if any(map(_OURS.fullmatch, (*named, ask.named))):
            own = next((outlet for name in own_outlets(newsroom) if (outlet := outlet_meant(there, name))), "")
            own = own or own_outlets(newsroom)[0]
            called = " vs ".join(_OURS.sub(own, side) if _OURS.fullmatch(side) else side for side in named)
            return replace(ask, words=called or ask.words, named=own if _OURS.fullmatch(ask.named) else ask.named)
    if ask.what is What.WORDS and (alone := _ALONE.fullmatch(bare(ask.words))):
        outlet = outlet_meant(there, alone[1])
        return Request(What.SAYS, story=subject.story, named=outlet) if outlet else ask
    if ask.what in (What.ASKED, What.ENTITY, What.ABOUT) and (source := _ACCORDING.search(ask.words)):
        outlet = outlet_meant(there, ask.words[source.end() :])
        own, other, *_ = [*(head.id for head in heads if head.outlet == outlet), "", ""]
        return Request(What.ASKED, words=ask.words[: source.start()], article=own, other=other) if outlet else ask
    return ask


def outlets_held(newsroom: Newsroom) -> Sequence[str]:
    """The outlets in the index, those with most articles first."""
    return newsroom.store.outlets()


def of_outlets(newsroom: Newsroom, ask: Request, subject: Subject, typed: str = "") -> Request | None:
    """The request for a comparison of two outlets' reports on the thread's story; None if it names no two of them.

    They may be anywhere in its words or in the whole ``typed`` line: "do the Ledger and the Bell agree on it?". If it
    names more than two, the whole story is compared.
    """
    compares = ask.part in _OF_PAIRS if ask.what is What.COMPARE else _VERSUS.search(typed)
    about = newsroom.store.head(subject.article) if subject.article and not subject.story else None
    story = about.story if about else subject.story
    if not story or not compares:
        return None
    heads = newsroom.store.heads(newsroom.store.articles_of(story))
    named = (outlets_beside([head.outlet for head in heads], line) for line in (ask.words, typed))
    outlets = next(filter(None, named), ())
    if len(outlets) != 2:  # noqa: PLR2004 - a pair
        return Request(What.COMPARE, story=story, part=ask.part) if outlets else None
    left, right = (next(head.id for head in heads if head.outlet == outlet) for outlet in outlets)
    return Request(What.COMPARE, article=left, other=right, part=ask.part)


def outlets_beside(outlets: Sequence[str], typed: str) -> Sequence[str]:
    """The different outlets that a line names side by side, each by the most words that name it."""
    line, found = " ".join(typed.split()), list[str]()
    for between in islice(_BETWEEN.finditer(line), MOST_JOINTS):
        before, behind = line[: between.start()].split()[-NAME_WORDS:], line[between.end() :].split()[:NAME_WORDS]
        left = _meant(outlets, [before[at:] for at in range(len(before))])
        right = _meant(outlets, [behind[:end] for end in range(len(behind), 0, -1)])
        found += [left, right] if left and right else []
    return list(dict.fromkeys(found))


def _meant(outlets: Sequence[str], named: Iterable[Sequence[str]]) -> str:
    """The outlet that the first of some words name that name one; '' if none do."""
    called = (_POSSESSIVE.sub("", " ".join(words).strip(_MARKS)) for words in named)
    return next((outlet for name in called if (outlet := outlet_meant(outlets, name))), "")


def compare_named(newsroom: Newsroom, typed: str) -> Answer:
    """The comparison of the story that words name, or of two articles: "A vs B", or "A with B" if both are found."""
    found, sides = newsroom.compare(typed), TWO.split(typed)
    if not isinstance(found, NotFound) or len(sides) != 2 or not all(sides):  # noqa: PLR2004 - a pair
        return found
    pair = newsroom.compare(" vs ".join(sides))
    return found if isinstance(pair, NotFound) else pair


def beside(newsroom: Newsroom, ask: Request) -> Answer:
    """The thread's subject compared with what is named: article with article, a story by its leading article.

    An outlet's name means its article in the same story. If that story itself is named, the whole story is compared.
    """
    own = ask.article or _leading(newsroom.story_summary(ask.story))
    other = _of_outlet(newsroom, own, ask.named)
    if not other:
        found = an_outlet(newsroom.store, ask.named) or newsroom.summary(ask.named)
        if not isinstance(found, Summary | StorySummary):
            return found
        other = _leading(found)
    if other != own:
        return newsroom.compare_articles(own, other)
    head = newsroom.article_summary(own).head
    return newsroom.compare_story(head.story) if head.story else newsroom.article_summary(own)


def _of_outlet(newsroom: Newsroom, article: str, typed: str) -> str:
    """The first article that a named outlet has in an article's story, or that article itself; '' if it has none."""
    story = newsroom.article_summary(article).head.story
    heads = newsroom.store.heads(newsroom.store.articles_of(story)) if story else ()
    outlet = outlet_meant([head.outlet for head in heads], typed)
    found = [head.id for head in heads if outlet and head.outlet == outlet]
    return article if article in found else next(iter(found), "")


def _leading(told: Summary | StorySummary) -> str:
    """The id of an article, or of the one whose headline is its story's title."""
    if isinstance(told, Summary):
        return told.head.id
    return next((head.id for head in told.heads if head.title == told.story.title), told.heads[0].id)
