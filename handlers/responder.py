"""What every listener shares: the newsroom, what is kept of conversations, delivery, and one way to answer."""

import logging
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.errors import NotFoundError, UsageError
from bot.follow.board import FollowBoard
from bot.logs import LogEvent, event
from bot.model.answer import Answer, Answered
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.follow import Follow
from bot.model.request import Request, What
from bot.model.story import Story
from bot.model.story_answer import StoryAnswer
from bot.model.summary import StorySummary
from bot.newsroom import Newsroom
from bot.newsroom.threads import subjects
from bot.newsroom.threads.thread_answers import answer_in_thread
from bot.store.conversations import Conversations
from handlers.button_values import unpack
from handlers.delivery.delivery import Delivery, UnsureError
from handlers.parsing.counts import number_before
from handlers.parsing.parse import parse_command
from handlers.render import Frame, Message, mark, render, safe
from handlers.render.help import everything, usage
from handlers.work import Work

LAPSES = timedelta(hours=6)  # a direct message never ends: what was discussed this morning is no longer "it"
TYPED = 80  # characters of typed words that are quoted back
TYPED_IN = frozenset({"mention", "message"})  # listeners for what people type in conversations
# Outside threads people often switch stories: there, only questions that name another one in passing get the note.
_UNNAMED = frozenset({What.ASKED, What.SAYS})
_VALUE_KEY = re.compile(r"~[0-9a-f]{32}")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reply:
    """A rendered answer and the thread's new subject.

    ``seen`` is its fingerprint if it can be shared; ``follows`` is what its thread follows from now on.
    """

    message: Message
    subject: Subject
    seen: str = ""
    follows: Follow | None = None


class Responder:
    """Answers questions for all listeners; safe to use from many threads."""

    def __init__(
        self, newsroom: Newsroom, conversations: Conversations, follows: FollowBoard, delivery: Delivery, work: Work
    ) -> None:
        self.newsroom = newsroom
        self.conversations = conversations
        self.follows = follows
        self.delivery = delivery
        self.work = work

    def reply(
        self, request: Request, frame: Frame, via: str, subject: Subject | None = None, before: str = ""
    ) -> Reply:
        """Ask the newsroom and render its answer; ``via`` names the listener in the log, which never holds typed words.

        ``before`` is the story that was spoken of before the question turned to another.

        Raises:
            CopydeskError: what the question names no longer exists, or the index cannot be used.
        """
        started = time.perf_counter()
        subject = subject or Subject()
        if request.what is What.HELP:
            return self.fixed_reply(everything(), via, "help", subject)
        otherwise, note = _with_leading_count(request)
        found = answer_in_thread(self.newsroom, request, subject, typed=frame.typed, otherwise=otherwise)
        request, answer = found.request, found.answer
        frame = replace(frame, note=note) if request == otherwise else frame
        left = found.left or (self._story(before) if before != subject.story else None)
        if via in TYPED_IN and left and (frame.in_thread or request.what in _UNNAMED):
            frame = replace(frame.with_note(_switch_note(left, answer)), back=left.id)
        frame = frame.with_note(*_notes(found)).after(found.subject.story)
        frame = replace(frame, known=subject.shown) if via in TYPED_IN else frame
        if frame.private or request.seen:
            request = replace(request, seen="")
            frame = replace(frame, seen=mark(answer, request))
        message = render(answer, request, frame)
        elapsed = (time.perf_counter() - started) * 1000
        kind = type(answer).__name__.lower()
        event(
            _log,
            LogEvent.ANSWERED,
            via=via,
            what=request.what.value,
            part=request.part.value,
            kind=kind,
            ms=f"{elapsed:.1f}",
        )
        return Reply(message, found.subject, frame.seen)

    def _story(self, story_id: str) -> Story | None:
        """A story; None if there is none, or it is gone."""
        try:
            return self.newsroom.story(story_id) if story_id else None
        except NotFoundError:
            return None

    def fixed_reply(self, message: Message, via: str, kind: str, subject: Subject) -> Reply:
        """A fixed message, logged like any answer."""
        event(_log, LogEvent.ANSWERED, via=via, kind=kind)
        return Reply(message, subject if kind == What.THANKS else replace(subject, shown=""))

    def command(self, what: What, text: str, *, direct: bool = False) -> Message:
        """The answer to a slash command, perhaps in a direct message; its usage for an empty command or ``help``."""
        intent = parse_command(what, text)
        via = f"/{what.value}"
        asked = None if intent.request.what is What.HELP else subjects.request_of(intent, Subject())
        if asked is None:
            return self.fixed_reply(usage(what), via, "usage", Subject()).message
        return self.reply(asked, Frame(note=intent.note, direct=direct), via).message

    def subject_of(self, channel: str, thread: str) -> Subject:
        """What a thread is about, or a direct message outside threads ('')."""
        return self.conversations.recall(channel, thread, None if thread else LAPSES)

    @contextmanager
    def remembering(self, subject: Subject, channel: str, threads: Sequence[str], before: Subject) -> Iterator[None]:
        """Remember what threads are about while the block sends an answer; restore ``before`` if it is not sent.

        If Slack did not say whether it was sent, the new subject stays: whoever sees the answer means it by "it".
        """
        self._remember(channel, threads, subject)
        try:
            yield
        except UnsureError:
            raise
        except Exception:
            self._remember(channel, threads, before)
            raise

    def _remember(self, channel: str, threads: Sequence[str], subject: Subject) -> None:
        for thread in dict.fromkeys(threads):
            self.conversations.remember(channel, thread, subject)

    def request_of_button(self, given: object) -> Request:
        """The question that a button carries.

        Raises:
            UsageError: not a value of our buttons, or the stored value has expired.
        """
        value = given if isinstance(given, str) else ""
        if _VALUE_KEY.fullmatch(value) and not (value := self.conversations.stored_value(value)):
            msg = "This button has expired: buttons last 90 days. Run the command again."
            raise UsageError(msg)
        return unpack(value)

    def request_of_button_or_none(self, given: str) -> Request | None:
        """The question that a button carries; None if it carries none or an unknown one."""
        try:
            return self.request_of_button(given)
        except UsageError:
            return None


def _with_leading_count(request: Request) -> tuple[Request | None, str]:
    """A summary with the number before its words read as its length, however large, and a note; None without one."""
    count, rest, note = number_before(request.words) if request.what is What.SUMMARY else (0, "", "")
    return replace(request, words=rest, count=count) if count else None, note


def _notes(found: Answered) -> list[str]:
    """The notes on a spelling that was corrected, and on whom a name was taken for."""
    notes, request, answer = [], found.request, found.answer
    if missed := found.misspelt:
        typed, read = safe.marked(missed.typed, TYPED), safe.marked(missed.respelt, TYPED)
        respelt = f"Nothing in the index on “{typed}”; showing “{read}” instead."
        notes.append(respelt if missed.respelt else f"No article has all of “{typed}”; this story is the nearest.")
    if found.chosen:
        notes.append("Several share this name; this is the one in this thread's story.")
    if found.settled and not found.left:
        notes.append("Of the stories that may be meant, only this one has an answer in these words.")
    if request.what is What.ASKED and isinstance(answer, StorySummary):
        notes.append("First among the articles in the index; an outlet that is not in it may have been earlier.")
    if request.what is What.SAYS and isinstance(answer, StoryAnswer):
        notes.append(f"Nobody is quoted as “{safe.marked(answer.asked, TYPED)}” in this story.")
    if isinstance(answer, Profile) and answer.guessed and request.words:
        typed, read = safe.marked(request.words, TYPED), safe.marked(answer.entity.name, TYPED)
        guess = f"No name “{typed}” in the index; showing “{read}” instead."
        notes.append(f"“{typed}”: articles describe {read} so." if answer.by_description else guess)
    return notes


def _switch_note(left: Story, answer: Answer) -> str:
    """The note that the answer is not about the thread's story."""
    title = safe.marked(left.title, safe.TITLE)
    if isinstance(answer, Profile):
        return f"Switched from “{title}”, which doesn't name {safe.marked(answer.entity.name)}."
    return f"Switched from “{title}” to another story."
