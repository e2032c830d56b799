"""The last question asked of somebody else: "which states back Lund?", "and Reyes?"."""

import re
from itertools import combinations
from typing import Final

from bot.errors import NotFoundError
from bot.model.analysis import EntityType
from bot.model.conversation import Subject
from bot.model.request import Request, What
from bot.model.story_answer import Statements, StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.story.words_of_story import reports_read
from bot.newsroom.threads.who_reports import SAYS
from bot.text.words import WORD, terms, without_possessive, words

_ANOTHER: Final = re.compile(
    r"(?:and|but)(?: (?:what|how) about)? (?P<name>.+)|(?:what|how) about (?P<other>.+)", re.IGNORECASE
)
_LONGEST: Final = 5  # words of a name


def asked_of_another(
    newsroom: Newsroom, request: Request, subject: Subject, typed: str
) -> StoryAnswer | Statements | None:
    """The answer to the last question with a typed name instead of the one of its kind in it, if sentences have it."""
    match = _ANOTHER.fullmatch((request.words if request.what is What.WORDS else typed).strip(" ?!."))
    if not match or not subject.story or not subject.last_question:
        return None
    name, question = match["name"] or match["other"], subject.last_question
    kinds = _names(newsroom, subject.story)
    kind = kinds.get(" ".join(words(name)))
    span = _name_in(question, kinds, kind) if kind else None
    if not span or question[slice(*span)].lower() == name.lower():
        return None
    try:
        return _asked_of(newsroom, subject.story, question, span, name)
    except NotFoundError:  # the story no longer exists
        return None


def _asked_of(
    newsroom: Newsroom, story: str, question: str, span: tuple[int, int], name: str
) -> StoryAnswer | Statements | None:
    """What a story has on a question with a name in place of what stands at ``span``; None if that is not on it."""
    start, end = span
    if says := SAYS.fullmatch(question):
        of_who = says.span("who") == span and says["about"]
        said = newsroom.says(name, says["about"], story) if of_who else None
        return said if said and said.on_it else None
    found = newsroom.ask_story(question[:start] + name + question[end:], story)
    if not isinstance(found, StoryAnswer) or not found.by_words or found.lacking or found.apart:
        return None
    named, others = set(terms(name)), set(terms(question[:start] + question[end:]))
    told = [set(terms(side.passage.text)) for side in found.told]
    return found if any(named & each and others & each for each in told) else None


def _names(newsroom: Newsroom, story: str) -> dict[str, EntityType]:
    """What each name of a story is the name of, in lower case; people by their last names, too."""
    named = [one for report in reports_read(newsroom.store, story) for one in report.analysis.mentions]
    whole = {" ".join(words(without_possessive(one.text))): one.type for one in named}
    last = {words(name)[-1]: kind for name, kind in whole.items() if kind is EntityType.PERSON and name}
    return {**last, **whole}


def _name_in(question: str, kinds: dict[str, EntityType], kind: EntityType) -> tuple[int, int] | None:
    """Where a question has its only name of a kind; None if it has none, or several."""
    told = list(WORD.finditer(question))
    spans = [(told[a].start(), told[b - 1].end(), b - a) for a, b in combinations(range(len(told) + 1), 2)]
    held = [
        (start, end)
        for start, end, length in sorted(spans, key=lambda span: -span[2])
        if length <= _LONGEST and kinds.get(" ".join(words(without_possessive(question[start:end])))) is kind
    ]
    apart = [
        span for at, span in enumerate(held) if not any(span[0] < end and start < span[1] for start, end in held[:at])
    ]
    return apart[0] if len(apart) == 1 else None
