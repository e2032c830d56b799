"""The answer to a request by itself: one function per kind."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import assert_never

from bot.errors import GoneError, NotFoundError, UsageError
from bot.model.answer import Answer
from bot.model.comparison import Comparison
from bot.model.entity import Profile
from bot.model.passage import Evidence, Excerpts, Passage
from bot.model.request import OF_CONVERSATION, SPANS, Part, PassageSpan, Request, What
from bot.model.search import Choice, NotFound
from bot.model.story import Story
from bot.model.story_answer import StoryAnswer
from bot.model.summary import Summary
from bot.newsroom import Newsroom
from bot.newsroom.finding.headline_search import stories_headlined, stories_named_together
from bot.newsroom.finding.lookup import IDF_RARE, is_distinctive
from bot.newsroom.followups import changes_in, corrections_of, missing_in
from bot.newsroom.people.quotations import quoted
from bot.newsroom.story.words_of_story import clearest, speaks_of_all
from bot.newsroom.threads.compared import compare_story_of, compare_subject_with
from bot.newsroom.threads.identify import identify
from bot.newsroom.threads.name_or_word import by_name, in_list
from bot.newsroom.threads.named_stories import changes_named, missing_named
from bot.newsroom.threads.speaking import says
from bot.newsroom.threads.who_reports import asks_who, who_reports
from bot.text.publication.addresses import is_web_address
from bot.text.typed.typed_lines import refers_back, without_politeness, without_word_story
from bot.text.typed.typed_quotations import quotation_in
from bot.text.words import words
from bot.wording.comparisons import left_out

LEAST_DISTINCTIVE_WORDS = 2  # distinctive words that are no accident if one story alone has them
FACTS, SINGLE = 3, 5  # agreed facts shown as a thread's evidence; sentences if nothing is agreed


def answer_to(newsroom: Newsroom, request: Request) -> Answer:  # noqa: C901, PLR0911, PLR0912 - one line per kind of question
    """The newsroom's answer, with nothing read from the thread but what the request names.

    Raises:
        CopydeskError: what the question names no longer exists, or the index cannot be used.
    """
    if request.what in OF_CONVERSATION:
        msg = "I can't tell what this button was for. Run the command again."
        raise UsageError(msg)
    match request.what:
        case What.SUMMARY:
            return _summary(newsroom, request)
        case What.CHANGES if request.words:
            return changes_named(newsroom, request)
        case What.CHANGES if request.part is Part.CORRECTIONS:
            return corrections_of(newsroom, request.story, request.outlet, request.since)
        case What.CHANGES:
            return changes_in(newsroom, request.story, request.since)
        case What.COMPARE if request.needs_story:
            return newsroom.not_found(request.outlet)
        case What.COMPARE:
            return _missing(newsroom, request) if request.part is Part.MISSING else _compare(newsroom, request)
        case What.ENTITY if request.entity:
            return newsroom.profile(request.entity)
        case What.ENTITY:
            return _by_address(newsroom, request) or identify(newsroom, request.words)
        case What.COVERAGE:
            return _by_address(newsroom, request) or _coverage(newsroom, request)
        case What.ABOUT:
            return _profile_or_search(newsroom, request.words)
        case What.EVIDENCE:
            return _evidence(newsroom, request)
        case What.ASKED if asks_who(request):
            return who_reports(newsroom, request)
        case What.ASKED:
            return _asked(newsroom, request)
        case What.SAYS:
            return says(newsroom, request)
        case What.WORDS | What.QUOTED:  # a quotation that is a headline names its story
            return _by_words(newsroom, without_word_story(without_politeness(request.words)))
        case _:
            assert_never(request.what)


def _by_words(newsroom: Newsroom, typed: str) -> Answer:
    """Words without a verb ("harbour bridge"): the story or entity they name, or a choice if there are several."""
    if in_list(typed):
        return newsroom.not_found(typed)
    stories = stories_headlined(newsroom.store, typed)
    named = newsroom.entity(typed)
    if not by_name(named):
        named = newsroom.not_found(typed)
    one = ((named.entity.id, named.entity.name, named.entity.type),) if isinstance(named, Profile) else ()
    entities = named.entities if isinstance(named, Choice) else one
    if len(stories) == 1 and all(_mostly_in_story(newsroom, entity, stories[0]) for entity, _, _ in entities):
        return newsroom.story_summary(stories[0].id)
    if stories:
        return Choice(typed, tuple(stories), entities=entities)
    if isinstance(named, NotFound) and (several := stories_named_together(newsroom.store, typed)):
        return Choice(typed, several, apart=True)
    summed = newsroom.summary(typed) if isinstance(named, NotFound) else named
    return summed if isinstance(summed, NotFound) else named


def _mostly_in_story(newsroom: Newsroom, entity: str, story: Story) -> bool:
    """Whether half of the articles that mention an entity, or more, are of a story: its name is as good as a title."""
    articles = newsroom.store.mentioned_in(entity, 2 * len(story.articles) + 1)
    return 2 * len(set(articles) & set(story.articles)) >= len(articles)


def _asked(newsroom: Newsroom, request: Request) -> Answer:
    """What a story says on a question: without one, what the one story says that has all of its words.

    If it is asked back, the one story that it clearly names is offered alone.
    A question with "she" or "it" is about what came before it, and no other story.
    """
    found = newsroom.ask_story(request.words, request.story, request.articles)
    named = sum(
        is_distinctive(word, IDF_RARE) for word in words(request.words)
    ) >= LEAST_DISTINCTIVE_WORDS and not refers_back(request.words)
    if not isinstance(found, NotFound):
        return found
    found = replace(found, near_stories=clearest(newsroom.store, request.words, found.near_stories))
    if not named:
        return found
    having = [story.id for story in found.near_stories if speaks_of_all(newsroom.store, request.words, story.id)]
    return newsroom.ask_story(request.words, having[0]) if len(having) == 1 else found


def _summary(newsroom: Newsroom, request: Request) -> Answer:
    count = request.count or None
    if request.article:
        return newsroom.article_summary(request.article, count)
    if request.story:
        return newsroom.story_summary(request.story, count)
    return newsroom.summary(request.words, count)


def _missing(newsroom: Newsroom, request: Request) -> Answer:
    """What others report and the request's outlet, or the newsroom's own, does not."""
    if request.story_named:
        return missing_named(newsroom, request)
    return missing_in(newsroom, _compare(newsroom, request), request.outlet)


def _compare(newsroom: Newsroom, request: Request) -> Answer:
    if request.against and (request.story or request.article):
        return compare_subject_with(newsroom, request)
    if request.story:
        return newsroom.compare_story(request.story)
    if len(request.articles) > 1:
        return newsroom.compare_articles(*request.articles)
    if request.article:
        return compare_story_of(newsroom, request.article)
    return newsroom.compare(request.words, request.against)


def _coverage(newsroom: Newsroom, request: Request) -> Answer:
    """The articles that have the words; if none has those in quotation marks, the sentences that almost have them."""
    found = newsroom.search(request.words, request.page, request.outlet)
    quotation = quotation_in(request.words) if isinstance(found, NotFound) else ""
    near = quoted(newsroom.store, quotation) if quotation else None
    return near if near and near.near else found


def _profile_or_search(newsroom: Newsroom, words: str) -> Answer:
    """The profile of a name, else the articles that contain the words."""
    named = newsroom.entity(words)
    found = newsroom.search(words) if isinstance(named, Choice | NotFound) else named
    nothing = isinstance(found, NotFound) and not (found.otherwise and isinstance(named, NotFound))
    return named if nothing else found


def _evidence(newsroom: Newsroom, request: Request) -> Excerpts:
    spans = request.spans or tuple(map(PassageSpan.of, _first_sentences(newsroom, request)))[:SPANS]
    found: list[Evidence] = []
    for place in spans:
        with suppress(NotFoundError):
            found.append(newsroom.evidence(place.article, place.start, place.end))
    if not found:
        msg = "These passages are no longer in the index: their articles were changed, withdrawn or removed."
        raise GoneError(msg)
    # After a correction, two places may be in the same sentence.
    return Excerpts(tuple(dict.fromkeys(found)), len(spans) - len(found))


def _first_sentences(newsroom: Newsroom, request: Request) -> Sequence[Passage]:
    """The first sentences of the answer that a thread is about.

    Raises:
        NotFoundError: it is gone, or has no sentences: opinion and analysis leave nothing to compare.
    """
    if quotation := quotation_in(request.words):
        return [voice.passage for voice in quoted(newsroom.store, quotation, request.story).found]
    if request.words and isinstance(found := newsroom.ask_story(request.words, request.story), StoryAnswer):
        return [side.passage for side in (*found.told, *found.having, *found.agreed)]
    if request.entity:
        profile = newsroom.profile(request.entity)
        return (*profile.telling, *profile.latest)
    if not request.story and not request.article:
        return ()
    compared = _compare(newsroom, replace(request, what=What.COMPARE, words=""))
    if isinstance(compared, Comparison):
        if compared.alone:
            raise NotFoundError(left_out(compared))
        return [part for fact in compared.facts[:FACTS] for part in fact.sentences] or compared.only[:SINGLE]
    return compared.sentences if isinstance(compared, Summary) else ()


def _by_address(newsroom: Newsroom, request: Request) -> Answer | None:
    return _summary(newsroom, replace(request, what=What.SUMMARY)) if is_web_address(request.words) else None
