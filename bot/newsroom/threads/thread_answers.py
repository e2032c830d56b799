"""The answer to a request, read in the context of its thread: the steps, in their order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.model.analysis import EntityType
from bot.model.answer import Answer, Answered
from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.request import OF_STORY, Part, Request, What
from bot.model.search import Choice, NotFound
from bot.model.story import Story
from bot.model.story_answer import StoryAnswer
from bot.model.summary import StorySummary, Summary
from bot.newsroom import Newsroom
from bot.newsroom.finding.lookup import newest_stories
from bot.newsroom.story.words_of_story import has_all, speaks_of_any
from bot.newsroom.threads.another_name import asked_of_another
from bot.newsroom.threads.candidates import candidates_after, candidates_answering
from bot.newsroom.threads.direct_answers import answer_to
from bot.newsroom.threads.in_thread import Line, in_thread_of_story
from bot.newsroom.threads.name_or_word import is_common_noun, is_entity_mentioned, mentions
from bot.newsroom.threads.opinion_pieces import with_piece_meant
from bot.newsroom.threads.other_readings import reading_that_leads_on
from bot.newsroom.threads.outlets_named import (
    asked_of_outlet,
    comparison_of_outlets,
    with_outlet_as_spelt,
    with_outlets_named,
)
from bot.newsroom.threads.pronouns import with_people_after, with_person_meant
from bot.newsroom.threads.quotations_asked import quotation_asked
from bot.newsroom.threads.subjects import subject_after
from bot.newsroom.threads.who_reports import about_last_question, with_last_question
from bot.newsroom.threads.whole_line import answer_to_whole_line, asking_for_correction, whole_line_to_candidates
from bot.text.typed.typed_lines import HE_OR_SHE, refers_back
from bot.text.words import words


@dataclass(frozen=True, slots=True)
class _Found:
    """A request as it was read at last, and its answer by itself.

    ``misspelt`` is the answer to the words as typed, if only others found something. ``only_candidate``: of several
    stories that may be meant, one alone answers it. ``in_thread`` is the answer in the thread, if it is another, by
    which ``rule``.
    """

    request: Request
    answer: Answer
    misspelt: NotFound | None = None
    only_candidate: bool = False
    in_thread: Answer | None = None
    rule: str = ""

    @property
    def shown(self) -> Answer:
        """The answer, in the thread."""
        return self.answer if self.in_thread is None else self.in_thread


def answer_in_thread(
    newsroom: Newsroom,
    request: Request,
    subject: Subject,
    *,
    typed: str = "",
    otherwise: Request | None = None,
    threaded: bool = True,
) -> Answered:
    """The answer to a request in a thread about ``subject``; if nothing is found, to another reading of it.

    ``typed`` is the whole line if the request was typed, ``otherwise`` the reading to try before a corrected spelling.
    Outside a thread (not ``threaded``) people often turn to another story by asking who somebody in it is.

    Raises:
        CopydeskError: what the request names no longer exists, or the index cannot be used.
    """
    asked = about_last_question(request, subject)
    if quotation := quotation_asked(newsroom, asked, subject, typed):
        there = _Found(asked, quotation, rule="quotation")
        return _with_subject_after(newsroom, there, quotation, subject, threaded=threaded)
    meant = _with_names_filled_in(newsroom, asked, subject, typed)
    if pair := comparison_of_outlets(newsroom, meant, subject, typed):
        compared = answer_to(newsroom, pair)
        after = with_last_question(subject, subject, pair, compared)  # the story stays whole
        return Answered(pair, compared, after, rule="two outlets")
    question = asking_for_correction(newsroom.store, meant, subject, typed)
    if sentences := answer_to_whole_line(newsroom, question, subject, typed):
        line = replace(question, what=What.ASKED, words=typed)
        after = with_people_after(newsroom.store, subject, subject_after(subject, sentences), sentences, typed)
        after = with_last_question(subject, after, line, sentences)
        return Answered(line, sentences, after, rule="whole line")
    found = _find(newsroom, whole_line_to_candidates(newsroom, question, subject, typed), subject, typed, otherwise)
    found = _in_thread(newsroom, found, subject, typed)
    before = Subject() if _names_absent_story(newsroom, found.request, found.shown, subject) else subject
    shown = _as_shown(newsroom, found.request, found.shown, before, typed)
    answered = _with_subject_after(newsroom, found, shown, before, threaded=threaded)
    return replace(answered, subject=with_people_after(newsroom.store, subject, answered.subject, shown, typed))


def _in_thread(newsroom: Newsroom, found: _Found, subject: Subject, typed: str) -> _Found:
    """What was found, read in the thread: in its story, in the one that was just left, or of an outlet."""
    if again := asked_of_another(newsroom, found.request, subject, typed):
        return replace(found, in_thread=again, rule="another name")
    answer, rule = in_thread_of_story(newsroom, Line(found.request, found.answer, subject, typed))
    if back := _of_story_left(newsroom, found.request, answer, subject):
        answer, rule = back, "story just left"
    if typed and (of_outlet := asked_of_outlet(newsroom, answer, typed)):
        return replace(found, request=of_outlet, in_thread=answer_to(newsroom, of_outlet), rule="outlet by name")
    return replace(found, in_thread=answer, rule=rule)


def _of_story_left(newsroom: Newsroom, request: Request, answer: Answer, subject: Subject) -> StoryAnswer | None:
    """The answer of the story that was just left, if it has all words of a question and the thread's lacks some."""
    lacks = isinstance(answer, StoryAnswer) and answer.story.id == subject.story and answer.lacking
    if (
        not subject.left
        or not lacks
        or refers_back(request.words)
        or not has_all(newsroom.store, request.words, subject.left)
    ):
        return None
    there = newsroom.ask_story(request.words, subject.left)
    return there if isinstance(there, StoryAnswer) and there.by_words and not there.lacking else None


def _with_names_filled_in(newsroom: Newsroom, request: Request, subject: Subject, typed: str) -> Request:
    """The request with what its words stand for: "he" a person, "us" our own outlet."""
    asked = with_person_meant(newsroom, request, typed, subject.named)
    asked = with_outlets_named(newsroom, asked, subject, typed) if typed else asked
    return with_piece_meant(newsroom, asked, request.story or subject.story)


def _find(newsroom: Newsroom, request: Request, subject: Subject, typed: str, otherwise: Request | None) -> _Found:
    """The answer to a request by itself; if it finds nothing, to the first other reading of it that leads on."""
    found = _find_among_candidates(newsroom, request, subject)
    if not isinstance(found.answer, NotFound):
        return found
    reading, answer = reading_that_leads_on(newsroom, found.request, found.answer, subject, typed, otherwise)
    return replace(found, request=reading.request, answer=answer, misspelt=reading.missed)


def _find_among_candidates(newsroom: Newsroom, request: Request, subject: Subject) -> _Found:
    """The answer to a request; if several stories may be meant, that of the only one that answers it.

    If several answer, or none and the words refer to something that came before, nothing is found: it is asked back.
    """
    answering = candidates_answering(newsroom, request, subject)
    if len(answering) == 1:
        there = replace(request, story=next(iter(answering)))
        answer = answer_to(newsroom, there)
        if there == request or not isinstance(answer, StoryAnswer) or answer.by_words:
            return _Found(there, answer, only_candidate=there != request and len(subject.offered) > 1)
    asked = replace(request, story="") if len(answering) > 1 else request
    if subject.offered and asked.needs_story and (answering or refers_back(asked.words)):
        return _Found(asked, replace(newsroom.not_found(asked.words or asked.speaker or asked.outlet), near_stories=()))
    return _Found(asked, answer_to(newsroom, asked))


def _names_absent_story(newsroom: Newsroom, request: Request, answer: Answer, subject: Subject) -> bool:
    """Whether a request names a story, or an outlet of one, that is not there: "it" no longer means the thread's.

    Unless the thread's story has any of the words: it may have been meant.
    """
    named = request.words or request.outlet
    if not isinstance(answer, NotFound) or request.what not in OF_STORY or not named or request.story:
        return False
    return not subject.story or not speaks_of_any(newsroom.store, named, subject.story)


def _as_shown(newsroom: Newsroom, request: Request, answer: Answer, subject: Subject, typed: str) -> Answer:
    """The answer with people alone for "who is she?"; a story found by a common noun ("suspects") is only offered."""
    if isinstance(answer, Comparison) and request.part is Part.NAMES and not HE_OR_SHE.isdisjoint(words(typed)):
        return replace(answer, names=tuple(name for name in answer.names if name.type == EntityType.PERSON))
    if isinstance(answer, StorySummary | Summary) and not subject.story and is_common_noun(request, answer):
        story = answer.story if isinstance(answer, StorySummary) else newsroom.store.story(answer.head.story)
        return Choice(request.words, (story,)) if story else answer
    return answer


def _with_subject_after(
    newsroom: Newsroom, found: _Found, answer: Answer, before: Subject, *, threaded: bool
) -> Answered:
    """The answer with what the thread is about afterwards, the stories that may be meant, and the one it was about."""
    mentioned = is_entity_mentioned(newsroom, before, answer)
    aside = not mentioned and _is_aside(found.request, answer, before, threaded=threaded)
    candidates = candidates_after(newsroom.store, before, answer, mentioned=mentioned or aside)
    offering = _offering(newsroom, found.request, answer, before, candidates)
    after = subject_after(before, offering, mentioned=mentioned or aside, offered=candidates)
    if after.entity and after.story and not (aside or mentions(newsroom, after, after.entity)):
        after = replace(after, entity="")
    request = with_outlet_as_spelt(newsroom, found.request, offering)
    return Answered(
        request,
        offering,
        with_last_question(before, after, request, offering),
        found.misspelt,
        one_of_namesakes=isinstance(answer, Profile) and isinstance(found.answer, Choice),
        only_candidate=found.only_candidate,
        kept_story=newsroom.store.story(before.story) if aside else None,
        previous_story=_previous_story(newsroom, before, after),
        rule=found.rule,
    )


def _is_aside(request: Request, answer: Answer, subject: Subject, *, threaded: bool) -> bool:
    """Whether a profile leaves the story in hand: all but that of one other story's name, alone or outside threads."""
    turns = not threaded or (request.what is What.WORDS and not request.words.rstrip().endswith("?"))
    only = turns and isinstance(answer, Profile) and len(answer.stories) == 1
    return bool(subject.story) and not only


def _offering(
    newsroom: Newsroom, request: Request, answer: Answer, subject: Subject, candidates: Sequence[Story]
) -> Answer:
    """A miss with the stories that may be meant: the candidates first; or with the thread's own."""
    if not isinstance(answer, NotFound):
        return answer
    if request.what is What.WORDS and subject.story:
        here = None if candidates else newsroom.store.story(subject.story)
        return replace(answer, here=here, near_stories=tuple(candidates) or answer.near_stories)
    if request.needs_story:
        each_once = {story.id: story for story in (*candidates, *answer.near_stories)}
        return replace(answer, near_stories=tuple(each_once.values()) or tuple(newest_stories(newsroom.store)))
    return answer


def _previous_story(newsroom: Newsroom, before: Subject, after: Subject) -> Story | None:
    """The story that the thread was about, if it is now about another; two articles compared may still be of it."""
    moved = before.story and after.story != before.story and (after.story or not after.other)
    return newsroom.store.story(before.story) if moved else None
