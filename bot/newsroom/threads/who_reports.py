"""Questions about the outlets of a story: who has something, who had it first, whether it is confirmed.

Without a word of their own, they are about what was asked last: "only the Ledger has this?".
"""

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from bot.compare.lines import lines
from bot.model.analysis import AttributionKind
from bot.model.answer import Answer
from bot.model.comparison import Side
from bot.model.conversation import Subject
from bot.model.passage import Excerpts
from bot.model.quoted import Quoted
from bot.model.reported import Reported
from bot.model.request import Part, Request, What
from bot.model.search import NotFound
from bot.model.story_answer import Statements, StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.finding.lookup import typed_words
from bot.newsroom.finding.outlets import outlet_meant
from bot.newsroom.story.claims import claimed, claims_of
from bot.newsroom.story.confirmations import MOST as MOST_SAID
from bot.newsroom.story.confirmations import confirmations
from bot.newsroom.story.reported import MOST, Articles, reported_by, sentences_with
from bot.text.lexicon.calendar_words import MONTHS, WEEKDAYS
from bot.text.typed.question import question
from bot.text.typed.typed_lines import refers_back
from bot.text.words import stem, words

# What is shown of the whole story if nothing was asked before.
_WHOLE: Final = MappingProxyType(
    {
        Part.HEADLINES: What.SUMMARY,
        Part.VOICES: What.SUMMARY,
        Part.ONLY: What.COMPARE,
        Part.AGREED: What.COMPARE,
        Part.DIFFER: What.COMPARE,
    }
)
# "The fire was first reported at nine" says nothing of an outlet.
_FIRST: Final = re.compile(
    r"\bfirst (?:reported|published|revealed|disclosed|broken?)\b"
    r"(?! (?:at|in|on|to|from|around|about|near|just|shortly|last|cases?|deaths?|infections?)\b)"
    rf"|\bfirst (?:published|appeared|posted) (?:in|on|by) (?!(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b)(?-i:[A-Z])"
    r"|\bfirst to (?:report|publish|reveal|disclose)\b|\bbroke the (?:story|news)\b",
    re.IGNORECASE,
)

SAYS: Final = re.compile(r"what does (?P<who>.+?) say(?: about (?P<about>.+))?", re.IGNORECASE)
_BROKE: Final = re.compile(r"who broke (?:it|this|that)", re.IGNORECASE)  # a truce, or the news of the story


def asks_who(request: Request) -> bool:
    """Whether a question to a story is about its outlets."""
    return request.what is What.ASKED and request.part is not Part.OVERVIEW


def about_last_question(request: Request, subject: Subject) -> Request:
    """The question with the last one in place of "this"; if there is none, or for "anything", on the whole story."""
    if request.what is What.EVIDENCE and subject.last_question and not (request.spans or request.entity):
        return replace(request, words=subject.last_question) if request.story == subject.last_shown else request
    read = question(typed_words(request.words))
    if not asks_who(request) or read.words or read.kinds:
        return request
    in_hand = not request.words or refers_back(request.words)  # "is that figure right?"
    if in_hand and subject.last_question and (subject.offered or subject.story == request.story):
        return replace(request, words=subject.last_question)
    if request.part is Part.HEADLINES and request.story:
        return replace(request, words="")
    if request.part is Part.OUTLET:
        return Request(What.SAYS, story=request.story, speaker=request.outlet)
    if request.part is Part.SOURCED:
        request = replace(request, part=Part.VOICES)
    what = What.COMPARE if request.other else _WHOLE.get(request.part)
    return replace(request, what=what, words="") if what else request


def with_last_question(before: Subject, after: Subject, request: Request, answer: Answer) -> Subject:
    """The subject with the question, if sentences answered it; asking for a source keeps the question before.

    So does a line that no sentence of the story answers. A question for which it is unclear which story is meant is
    kept itself.
    """
    match answer:
        case Reported(asked=asked) if asked:
            return replace(after, last_question=asked)
        case Quoted(typed=typed):
            return replace(after, last_question=f"quote: “{typed}”")
        case StoryAnswer() if answer.told and (answer.by_words or not answer.lacking):
            return replace(after, last_question=answer.asked)
        case Statements() if answer.voices and not answer.is_outlet:
            about = f" about {answer.about}" if answer.about else ""
            return replace(after, last_question=f"what does {answer.speaker} say{about}")
        case NotFound() if request.what is What.ASKED and request.needs_story:
            return replace(after, last_question=request.words)
    untold = isinstance(answer, StoryAnswer | NotFound)
    beside = after.story == before.story and (
        untold
        or isinstance(answer, Excerpts | Reported)
        or request.part in (Part.VOICES, Part.DIFFER)
        or _lists(request)
    )
    return replace(after, last_question=before.last_question if beside else "")


def _lists(request: Request) -> bool:
    """Whether a request is for the list of a story's articles: "how many sources?"."""
    return request.what is What.SUMMARY and request.part is Part.HEADLINES


def who_reports(newsroom: Newsroom, request: Request) -> Answer:
    """Which outlets of a story report what was asked; if none does in its words, or it has no story, the usual answer.

    Raises:
        NotFoundError: the story is gone, or is being prepared.
    """
    if not request.words and request.part is Part.HEADLINES:
        return _told_first(_articles(newsroom, request.story)) or newsroom.story_summary(request.story)
    if _BROKE.fullmatch(request.words):
        return _who_broke(newsroom, request)
    if request.story and request.part is Part.DIFFER:
        articles = _articles(newsroom, request.story)
        if claims := claims_of(request.words, [head.outlet for head in articles.heads]):
            return claimed(articles, request.words, claims)
    request = _spelt_out(request)
    found = _asked_again(newsroom, request) if request.words else None
    story_id = found.story.id if isinstance(found, StoryAnswer) else request.story
    if isinstance(found, NotFound) or (found and not story_id):
        return found
    articles = _articles(newsroom, story_id)
    if request.part is Part.CONFIRMED:
        return confirmations(articles, request.words, [*found.told, *found.agreed] if found else ())
    first = _told_first(articles, request.words) if request.part is Part.HEADLINES else None
    return first or _by_outlet(articles, request, found)


def _who_broke(newsroom: Newsroom, request: Request) -> Answer:
    """What the story says was broken, a truce or a record; without that, who told the story first."""
    happened = newsroom.ask_story(request.words, request.story, request.articles)
    done = isinstance(happened, NotFound) or happened.by_words or not request.story
    return happened if done else who_reports(newsroom, replace(request, words=""))


def _asked_again(newsroom: Newsroom, request: Request) -> StoryAnswer | NotFound:
    """What answers a question; of what somebody says, their own sentences."""
    found = newsroom.ask_story(request.words, request.story, request.articles)
    who = SAYS.fullmatch(request.words) if request.story else None
    if not who or isinstance(found, NotFound):
        return found
    voices = newsroom.says(who["who"], who["about"] or "", request.story, request.articles).voices
    said = tuple(dict.fromkeys(Side(voice.passage, "") for voice in voices))
    return replace(found, told=said, agreed=(), meant=frozenset()) if said else found


def _by_outlet(articles: Articles, request: Request, found: StoryAnswer | None) -> Answer:
    """The outlets with sentences that answer the question, as the question wants them; else what was found."""
    sides = [*found.told, *found.agreed] if found else []
    sides = [side for side in sides if side.value] or sides
    if request.part is Part.VOICES and sides:
        sourced = [side for side in sides if side.passage.attribution.kind is not AttributionKind.NONE]
        return replace(reported_by(articles, request.words, sides), told=articles.dated(sourced or sides))
    if request.part is Part.SOURCED:
        sides = list({side.passage.outlet: side for side in reversed(sides)}.values())  # the best of each
    if request.part not in (Part.DIFFER, Part.SOURCED, Part.OUTLET):
        sides = _surely(request, sides, found)
    sides = sides or ([] if request.part is Part.DIFFER else sentences_with(articles, request.words))
    if request.part is Part.OUTLET:
        sides = _by(request.outlet, articles, sides)
    return reported_by(articles, request.words, sides, request.outlet) if sides or not found else found


def _surely(request: Request, sides: list[Side], found: StoryAnswer | None) -> list[Side]:
    """The sentences that give what was asked by its words: a figure, or what somebody says."""
    by_words = [side for side in sides if found and side.passage.place not in found.meant]
    sure = SAYS.fullmatch(request.words) or (request.part is Part.HEADLINES and question(request.words).of_somebody)
    return by_words if any(side.value for side in by_words) or sure else []


def _by(typed: str, articles: Articles, sides: list[Side]) -> list[Side]:
    """One outlet's sentences, else those of the others."""
    own = outlet_meant([head.outlet for head in articles.heads], typed)
    return [side for side in sides if side.passage.outlet == own] or sides


def _articles(newsroom: Newsroom, story_id: str) -> Articles:
    story, store = newsroom.story(story_id), newsroom.store
    ids = store.articles_of(story_id)
    return Articles(story, tuple(store.heads(ids)), store.reports(ids[:MOST]), store.comparison(story_id))


def _told_first(articles: Articles, typed: str = "") -> Reported | None:
    """The sentences that say who reported the story first, or what was ``typed``; None if there are none."""
    asked = set(map(stem, question(typed_words(typed)).words))
    saying_so = [
        Side(articles.reports[line.report].passage(line.sentence), "")
        for line in lines(articles.reports)
        if _FIRST.search(line.text) and asked <= set(map(stem, words(line.text)))
    ]
    if not saying_so:
        return None
    return Reported(articles.story, articles.heads, "", articles.dated(saying_so)[:MOST_SAID])


def _spelt_out(request: Request) -> Request:
    """A question for "the toll", in words that sentences answer."""
    return replace(request, words="how many died") if question(request.words).of_any_story else request
