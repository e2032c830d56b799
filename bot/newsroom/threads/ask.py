"""The answer to a request by itself: one function per kind."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from bot.errors import GoneError, NotFoundError, UsageError
from bot.model.answer import Answer
from bot.model.comparison import Comparison
from bot.model.entity import Profile
from bot.model.passage import Cuttings, Evidence, Passage
from bot.model.request import SPANS, Part, Request, Span, What
from bot.model.search import Choice, NotFound
from bot.model.story import Story
from bot.model.summary import Summary
from bot.newsroom import Newsroom
from bot.newsroom.followups import changes_in, missing_in
from bot.newsroom.headline_search import headlined, named_apart
from bot.newsroom.lookup import DISTINCT, tells
from bot.newsroom.story_questions import clearest, speaks_of_all
from bot.newsroom.threads.compared import beside
from bot.newsroom.threads.in_thread import by_name, in_list
from bot.newsroom.threads.named_stories import changes_named, missing_named
from bot.newsroom.threads.speaking import says
from bot.newsroom.threads.who import who
from bot.newsroom.threads.who_reports import asks_who, who_reports
from bot.text.addresses import is_web_address
from bot.text.typed_lines import bare, called, refers_back
from bot.text.words import words
from bot.wording.comparisons import left_out

NAMING = 2  # distinctive words that are no accident if one story alone has them
FACTS, SINGLE = 3, 5  # agreed facts shown as a thread's evidence; sentences if nothing is agreed


def answer_to(newsroom: Newsroom, ask: Request) -> Answer:  # noqa: C901, PLR0911, PLR0912 - one line per kind of question
    """The newsroom's answer, with nothing read from the thread but what the request names.

    Raises:
        CopydeskError: what the question names no longer exists, or the index cannot be used.
    """
    match ask.what:
        case What.SUMMARY:
            return _summary(newsroom, ask)
        case What.CHANGES if ask.words:
            return changes_named(newsroom, ask)
        case What.CHANGES:
            return changes_in(newsroom, ask.story, ask.named, from_first=ask.part is Part.CORRECTIONS)
        case What.COMPARE if ask.needs_story:
            return newsroom.not_found(ask.words)
        case What.COMPARE:
            return _compare(newsroom, ask)
        case What.ENTITY if ask.entity:
            return newsroom.profile(ask.entity)
        case What.ENTITY:
            return _by_address(newsroom, ask) or who(newsroom, ask.words)
        case What.COVERAGE:
            return _by_address(newsroom, ask) or newsroom.search(ask.words, ask.page, ask.named)
        case What.ABOUT:
            return _profile_or_search(newsroom, ask.words)
        case What.EVIDENCE:
            return _evidence(newsroom, ask)
        case What.ASKED if asks_who(ask):
            return who_reports(newsroom, ask)
        case What.ASKED:
            return _asked(newsroom, ask)
        case What.SAYS:
            return says(newsroom, ask)
        case What.WORDS:
            return _by_words(newsroom, called(bare(ask.words)))
    msg = "I can't tell what this button was for. Run the command again."
    raise UsageError(msg)


def _by_words(newsroom: Newsroom, words: str) -> Answer:
    """Words without a verb ("harbour bridge"): the story or entity they name, or a choice if there are several."""
    if in_list(words):
        return newsroom.not_found(words)
    stories = headlined(newsroom.store, words)
    named = newsroom.entity(words)
    if not by_name(named):
        named = newsroom.not_found(words)
    one = ((named.entity.id, named.entity.name, named.entity.type),) if isinstance(named, Profile) else ()
    entities = named.entities if isinstance(named, Choice) else one
    if len(stories) == 1 and all(_at_home(newsroom, entity, stories[0]) for entity, _, _ in entities):
        return newsroom.story_summary(stories[0].id)
    if stories:
        return Choice(words, tuple(stories), entities=entities)
    if isinstance(named, NotFound) and (several := named_apart(newsroom.store, words)):
        return Choice(words, several, apart=True)
    summed = newsroom.summary(words) if isinstance(named, NotFound) else named
    return summed if isinstance(summed, NotFound) else named


def _at_home(newsroom: Newsroom, entity: str, story: Story) -> bool:
    """Whether half of the articles that mention an entity, or more, are of a story: its name is as good as a title."""
    articles = newsroom.store.mentioned_in(entity, 2 * len(story.articles) + 1)
    return 2 * len(set(articles) & set(story.articles)) >= len(articles)


def _asked(newsroom: Newsroom, ask: Request) -> Answer:
    """What a story says on a question: without one, what the one story says that has all of its words.

    If it is asked back, the one story that it clearly names is offered alone.
    A question with "she" or "it" is about something that was spoken of, and no other story.
    """
    found = newsroom.asked(ask.words, ask.story, ask.articles)
    named = sum(tells(word, DISTINCT) for word in words(ask.words)) >= NAMING and not refers_back(ask.words)
    if not isinstance(found, NotFound):
        return found
    found = replace(found, near_stories=clearest(newsroom.store, ask.words, found.near_stories))
    if not named:
        return found
    having = [story.id for story in found.near_stories if speaks_of_all(newsroom.store, ask.words, story.id)]
    return newsroom.asked(ask.words, having[0]) if len(having) == 1 else found


def _summary(newsroom: Newsroom, ask: Request) -> Answer:
    count = ask.count or None
    if ask.article:
        return newsroom.article_summary(ask.article, count)
    if ask.story:
        return newsroom.story_summary(ask.story, count)
    return newsroom.summary(ask.words, count)


def _missing(newsroom: Newsroom, ask: Request) -> Answer:
    """What others report and the outlet of the words, or the newsroom's own, does not."""
    if ask.named:
        return missing_named(newsroom, ask)
    compared = _compare(newsroom, replace(ask, words="", part=Part.FIRST))
    return missing_in(newsroom, compared, ask.words) if isinstance(compared, Comparison) else compared


def _compare(newsroom: Newsroom, ask: Request) -> Answer:
    if ask.part is Part.MISSING:
        return _missing(newsroom, ask)
    if ask.against and (ask.story or ask.article):
        return beside(newsroom, ask)
    if ask.story:
        return newsroom.compare_story(ask.story)
    if len(ask.articles) > 1:
        return newsroom.compare_articles(*ask.articles)
    if ask.article:
        head = newsroom.article_summary(ask.article).head
        return newsroom.compare_story(head.story) if head.story else newsroom.article_summary(ask.article)
    return newsroom.compare(ask.words, ask.against)


def _profile_or_search(newsroom: Newsroom, words: str) -> Answer:
    """The profile of a name, else the articles that contain the words."""
    named = newsroom.entity(words)
    found = newsroom.search(words) if isinstance(named, Choice | NotFound) else named
    nothing = isinstance(found, NotFound) and not (found.otherwise and isinstance(named, NotFound))
    return named if nothing else found


def _evidence(newsroom: Newsroom, ask: Request) -> Cuttings:
    spans = ask.spans or tuple(map(Span.of, _first_sentences(newsroom, ask)))[:SPANS]
    found: list[Evidence] = []
    for place in spans:
        with suppress(NotFoundError):
            found.append(newsroom.evidence(place.article, place.start, place.end))
    if not found:
        msg = "These passages are no longer in the index: their articles were changed, withdrawn or removed."
        raise GoneError(msg)
    # After a correction, two places may be in the same sentence.
    return Cuttings(tuple(dict.fromkeys(found)), len(spans) - len(found))


def _first_sentences(newsroom: Newsroom, ask: Request) -> Sequence[Passage]:
    """The first sentences of the answer that a thread is about.

    Raises:
        NotFoundError: it is gone, or has no sentences: opinion and analysis leave nothing to compare.
    """
    if ask.entity:
        profile = newsroom.profile(ask.entity)
        return (*profile.telling, *profile.latest)
    if not ask.story and not ask.article:
        return ()
    compared = _compare(newsroom, replace(ask, what=What.COMPARE, words=""))
    if isinstance(compared, Comparison):
        if compared.alone:
            raise NotFoundError(left_out(compared))
        return [part for fact in compared.facts[:FACTS] for part in fact.sentences] or compared.only[:SINGLE]
    return compared.sentences if isinstance(compared, Summary) else ()


def _by_address(newsroom: Newsroom, ask: Request) -> Answer | None:
    return _summary(newsroom, replace(ask, what=What.SUMMARY)) if is_web_address(ask.words) else None
