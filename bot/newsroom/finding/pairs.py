"""Two things that words name, compared: "A vs B"."""

import re
from collections.abc import Callable, Sequence
from itertools import islice, product

from bot.compare import holds
from bot.errors import NotFoundError, UsageError
from bot.model.scores import Scores
from bot.model.search import Choice
from bot.model.story import Report, Story
from bot.newsroom.finding.headline_search import stories_headlined
from bot.newsroom.finding.lookup import LookupResult, choice_of, find, typed_words
from bot.newsroom.finding.outlets import outlet_meant
from bot.store import Store
from bot.stories import origins
from bot.text.normalise import fold
from bot.text.typed.typed_lines import VERSUS, two_sides

TOO_MANY = "Two articles can be compared at a time: write “A vs B”, each by its headline, address or id."
MOST_CUTS = 4  # places at which the input is split, to try whether the two parts name articles
_ON = re.compile(
    r"(?P<outlet>.+?)(?:['’]s?)?(?: (?:articles?|coverage|reports?|stor(?:y|ies)|versions?))?"
    r"(?: (?:on|about|over|of) (?P<topic>.+))?",
    re.IGNORECASE,
)

Pair = tuple[str, str]


def pair_of(typed: str, is_called: Callable[[str], bool]) -> Pair | None:
    """The two sides of "A vs B"; either may contain a "vs" of its own if that names an article.

    ``is_called`` says whether the exact words name articles: a headline, an address, a file or an id. None if only
    one thing is named.

    Raises:
        UsageError: more than two things are named.
    """
    typed = typed.strip()
    if is_called(typed):
        return None
    cuts = [match.span() for match in islice(VERSUS.finditer(typed), MOST_CUTS)]
    if len(cuts) < 2:  # noqa: PLR2004 - a pair has one
        return two_sides(typed, VERSUS)
    pairs = [(typed_words(typed[:start]), typed_words(typed[end:])) for start, end in cuts]
    named = next((pair for pair in pairs if all(map(is_called, pair))), None)
    if named is None:
        raise UsageError(TOO_MANY)
    return named


def two_meant(store: Store, typed: str, against: str = "", *, surely: bool = True) -> Pair | Choice | str | None:
    """The ids of the two articles that are compared: ``typed`` and ``against``, or both sides of "A vs B".

    A choice if they are not clear; the words that name nothing; None if only one thing is named. "A and B" are two
    if both are outlets or named exactly, or if it is not ``surely`` asked: where nothing else is called so.

    Raises:
        NotFoundError: one of two outlets has no article in the story.
        UsageError: more than two things are named, or two outlets on no story.
    """

    def is_called(side: str) -> bool:
        return bool(store.find_heads(side))

    pair = (typed, against) if against else pair_of(typed, is_called)
    sides, line = pair or two_sides(typed), f"{typed} vs {against}" if against else typed
    if not sides:
        return None
    if outlets := outlets_on(store.outlets(), sides):
        return _articles_on(store, line, *outlets)
    if pair or all(map(is_called, sides)) or not (surely or two_sides(sides[1])):
        return _articles_meant(store, line, sides)
    return None


def _articles_meant(store: Store, typed: str, pair: Pair) -> Pair | Choice | str:
    """The ids of the articles that two sides name, in order; the first side that names none.

    Words name articles of one story; a choice if the two sides name two stories, or the story alone if both name the
    same of its articles. Articles of two stories are compared
    if each is named by its headline, address, file or id.
    """
    found = [_meant(store, side) for side in pair]
    stories = [_best_story(store, side, meant) for side, meant in zip(pair, found, strict=True)]
    if any(meant.stories for meant in found) and all(stories) and stories[0] != stories[1]:
        return Choice(typed, tuple(filter(None, stories)), apart=True)
    one, other = (
        [head.id for head in meant.heads if not story or head.story == story.id]
        for meant, story in zip(found, stories, strict=True)
    )
    if not one or not other:
        return pair[bool(one)]
    if len(one) > 1 and set(one) == set(other):  # the words tell no two articles of their story apart
        return Choice(typed, tuple(filter(None, stories[:1])))
    return next((ids for ids in product(one, other) if ids[0] != ids[1]), (one[0], other[0]))


def _meant(store: Store, side: str) -> LookupResult:
    """What a side of a pair means: the article whose headline it is, in capitals or not, else what its words find."""
    meant = find(store, side, typed_words(side))
    headed = [head for head in meant.heads if fold(head.title) == fold(typed_words(side))]
    return LookupResult(headed) if headed else meant


def _best_story(store: Store, side: str, meant: LookupResult) -> Story | None:
    """The story that a side of a pair names, or whose article it names; None if it is in none."""
    if meant.stories and not meant.best_story:
        return next(iter(choice_of(store, side, meant).stories), None)
    named = meant.best_story or next((head.story for head in meant.heads), "")
    return store.story(named) if named else None


def outlets_on(outlets: Sequence[str], pair: Pair) -> tuple[str, str, str] | None:
    """The two outlets that are named, and the topic behind either, "the Ledger and the Bell on the flood", or ''."""
    (left, before), (right, topic) = (_outlet_on(outlets, side) for side in pair)
    return (left, right, topic or before) if left and right else None


def _outlet_on(outlets: Sequence[str], side: str) -> Pair:
    """The outlet that a side names, and its topic if it has one; '' for neither."""
    if outlet := outlet_meant(outlets, side):
        return outlet, ""
    match = _ON.fullmatch(side)
    outlet = outlet_meant(outlets, match["outlet"]) if match else ""
    return (outlet, match["topic"] or "") if match and outlet else ("", "")


def _articles_on(store: Store, typed: str, left: str, right: str, topic: str) -> Pair | Choice | str:
    """The ids of two outlets' first articles in the one story of both that a topic calls; a choice if it calls several.

    The topic if it calls none.

    Raises:
        NotFoundError: one of the outlets has no article in the story.
        UsageError: there is no topic: the outlets' names do not say which articles are meant.
    """
    if not topic:
        msg = (
            f"{left} and {right} are outlets. Compare a story first, such as “compare port strike”;"
            f" then, in its thread, “compare {left} and {right}”."
        )
        raise UsageError(msg)
    meant = find(store, topic, typed_words(topic))
    ids = [meant.best_story] if meant.best_story else meant.stories
    called = stories_headlined(store, topic) or store.stories_of(ids)
    both = [story for story in called if {left, right} <= set(story.outlets)]
    if len(both) > 1:
        return Choice(typed, tuple(both))
    return articles_by(store, (both or called)[0], left, right) if called else topic


def articles_by(store: Store, story: Story, left: str, right: str) -> Pair:
    """The ids of two outlets' first articles in a story.

    Raises:
        NotFoundError: one of the outlets has none; lists those that have.
    """
    first = {head.outlet: head.id for head in reversed(store.heads_of(story.id))}
    if absent := next((outlet for outlet in (left, right) if outlet not in first), ""):
        msg = f"{absent} has no article in “{story.title}”. The outlets are: {', '.join(story.outlets)}."
        raise NotFoundError(msg)
    return first[left], first[right]


def shared_scores(store: Store, ids: Sequence[str]) -> Scores | None:
    """The stored scores of the story that contains all of these articles, if it compared them."""
    stories = {head.story for head in store.heads(ids)}
    scores = store.scores(stories.pop()) if len(stories) == 1 else None
    return scores if scores and holds(scores, ids) else None


def pair_story(reports: Sequence[Report]) -> Story:
    """A story of only these articles, not in the store; with two articles it is titled by their outlets."""
    articles = [report.article for report in reports]
    outlets = tuple(dict.fromkeys(article.outlet for article in articles))
    dates = sorted(article.published for article in articles if article.published)
    return Story(
        id="",
        title=_title(articles[0].title, outlets, len(articles)),
        articles=tuple(article.id for article in articles),
        origins=origins(reports),
        outlets=outlets,
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )


def _title(first: str, outlets: Sequence[str], count: int) -> str:
    """``Harbour Ledger vs Evening Bell``; not a headline, since both headlines follow below."""
    if count == 1:
        return first
    return " vs ".join(outlets) if len(outlets) > 1 else f"Two articles from {outlets[0]}"
