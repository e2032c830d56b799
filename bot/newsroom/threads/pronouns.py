"""The person whom "he" or "she" means: the one that the thread is about, else one of its story."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.analyse.attribution.pronouns import pronouns, surname
from bot.entities.tables import ordinary_words
from bot.entities.titled import given
from bot.model.analysis import EntityType
from bot.model.answer import Answer
from bot.model.conversation import Subject
from bot.model.request import Part, Request, What
from bot.model.story_answer import Statements, StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.story.words_of_story import reports_read
from bot.store import Store
from bot.text.typed.day_filters import DAYS
from bot.text.typed.typed_lines import HE_OR_SHE
from bot.text.words import stem, words

_HE: Final = frozenset(("he", "him", "his"))
_FAR_MORE: Final = 5  # times
_MOST: Final = 8  # people of a story, the most mentioned first, of whom one may be meant


def with_person_meant(newsroom: Newsroom, request: Request, typed: str = "", named: Sequence[str] = ()) -> Request:
    """The request with the person whom its pronoun means; a country or a firm is never "he", nor a woman.

    Unless the thread is about such a person, what "he" says is what the only man says who was ``named`` in the last
    answer, else the story's most mentioned man, if they speak in it. If nobody does, the story is asked the line, or
    who says what if the line names no topic.
    """
    asked = [request.speaker.lower()] if request.what is What.SAYS else words(typed) if request.entity else []
    pronoun = next(("he" if word in _HE else "she" for word in asked if word in HE_OR_SHE), "")
    if request.what not in (What.SAYS, What.ENTITY) or not pronoun or _may_be(newsroom.store, request, pronoun):
        return request
    here = Request(request.what, story=request.story, article=request.article, other=request.other)
    if request.what is What.ENTITY:
        return replace(here, what=What.COMPARE, part=Part.NAMES) if request.story or request.articles else request
    for at, entity in enumerate(_people(newsroom.store, request, pronoun, named)):
        name = newsroom.profile(entity).entity.name
        said = newsroom.says(name, request.words, request.story, request.articles)
        if said.voices and (said.on_it or not at or not request.words):
            return replace(request, entity=entity)
    if not request.words or request.words.lower() in DAYS:
        return replace(here, what=What.SUMMARY, part=Part.VOICES)
    return replace(here, what=What.ASKED, words=typed or request.words)


def with_people_after(store: Store, before: Subject, after: Subject, answer: Answer, typed: str) -> Subject:
    """What a thread is about, with the people whom an answer names: the next line may call one of them "he"."""
    shown = [side.passage for side in answer.told] if isinstance(answer, StoryAnswer) and answer.by_words else []
    reports = {report.article.id: report for report in store.reports(sorted({part.article for part in shown}))}
    people = [(part, one) for part in shown if part.article in reports for one in reports[part.article].people]
    named = dict.fromkeys(one.entity for part, one in people if one.entity and part.start <= one.start < part.end)
    return replace(_without_person_left(store, before, after, answer, typed), named=tuple(named))


def _without_person_left(store: Store, before: Subject, after: Subject, answer: Answer, typed: str) -> Subject:
    """What a thread is about, without a person once its story has been asked of another: "he" is the one no more."""
    if not typed or not after.story or not after.entity or not isinstance(answer, StoryAnswer | Statements):
        return after
    if after.entity != before.entity:
        return after
    named: dict[str, set[str]] = {}
    for report in reports_read(store, after.story):
        for one in report.people:
            named.setdefault(surname(one), set()).add(one.entity)
    asked = set[str]().union(*(named.get(word, ()) for word in words(typed) if stem(word) not in ordinary_words()))
    return replace(after, entity="") if asked - {""} and after.entity not in asked else after


def _may_be(store: Store, request: Request, pronoun: str) -> bool:
    """Whether the thread is about a person for whom the pronoun may stand.

    If nothing tells whether they are "he" or "she", it stands for somebody else of the story of whom it is said, and
    who is named far more often.
    """
    known = store.entity(request.entity) if request.entity else None
    if not known or known.type != EntityType.PERSON:
        return False
    if told := given(known.name.split()):
        return told == pronoun
    uses, called = _mentioned(store, request)
    if pronouns_of := called.get(known.id, set()) - {""}:
        return pronoun in pronouns_of
    most = max((uses[one] for one in uses if called[one] == {pronoun}), default=0)
    return most < _FAR_MORE * uses[known.id] or not uses[known.id]


def _people(store: Store, request: Request, pronoun: str, named: Sequence[str]) -> Sequence[str]:
    """The people of the request's story or articles for whom the pronoun may stand, the most mentioned first.

    Before them comes the only one ``named`` for whom it may. Somebody who is nowhere called by it, and by no other
    either, must be mentioned more than twice as often.
    """
    uses, called = _mentioned(store, request)
    fits = {entity: pronoun in called[entity] for entity in uses if called[entity] <= {"", pronoun}}
    first = [entity for entity in named if entity in fits]
    most = sorted(fits, key=lambda entity: -uses[entity] * (1 + fits[entity]))[:_MOST]
    return list(dict.fromkeys([*first, *most])) if len(first) == 1 else most


def _mentioned(store: Store, request: Request) -> tuple[Counter[str], dict[str, set[str]]]:
    """How often the request's story or articles mention each person, and the pronouns that they give them."""
    uses: Counter[str] = Counter()
    called: dict[str, set[str]] = {}
    for report in reports_read(store, request.story) or store.reports(request.articles):
        people = [one for one in report.people if one.entity]
        known = pronouns(report.article.text, people)
        for one in people:
            uses[one.entity] += 1
            called.setdefault(one.entity, set()).add(known.get(surname(one), ""))
    return uses, called
