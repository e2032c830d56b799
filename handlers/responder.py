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
from bot.model.conversation import Subject
from bot.model.follow import NO_CHANGE, FollowChange
from bot.model.request import Request, What
from bot.model.story import Story
from bot.newsroom import Newsroom
from bot.newsroom.threads import answer_in_thread, request_of
from bot.store.conversations import Conversations
from handlers.button_values import unpack
from handlers.delivery.delivery import Delivery, undone_if_unsent
from handlers.parsing.parse import parse_command
from handlers.parsing.sentence_counts import number_before
from handlers.render import Frame, Message, mark, render
from handlers.render.answer_frame import frame_of_answer
from handlers.render.help import everything, usage
from handlers.work import Work

LAPSES = timedelta(hours=6)  # a direct message never ends: what was discussed this morning is no longer "it"
TYPED_IN = frozenset({"mention", "message"})  # listeners for what people type in conversations
_VALUE_KEY = re.compile(r"~[0-9a-f]{32}")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reply:
    """A rendered answer and the thread's new subject.

    ``fingerprint`` tells whether the answer has changed when it is shared; '' if it cannot be. ``follow`` is what it
    changes in what its thread follows.
    """

    message: Message
    subject: Subject
    fingerprint: str = ""
    follow: FollowChange = NO_CHANGE


@dataclass(frozen=True, slots=True)
class Responder:
    """Answers questions for all listeners, and has what they share; safe to use from many threads."""

    newsroom: Newsroom
    conversations: Conversations
    follows: FollowBoard
    delivery: Delivery
    work: Work

    def reply(
        self, request: Request, frame: Frame, via: str, subject: Subject | None = None, previous_story: str = ""
    ) -> Reply:
        """Ask the newsroom and render its answer; ``via`` names the listener in the log, which never holds typed words.

        ``previous_story`` is the one that the thread was about before the question turned to another.

        Raises:
            CopydeskError: what the question names no longer exists, or the index cannot be used.
        """
        started = time.perf_counter()
        subject = subject or Subject()
        if request.what is What.HELP:
            return self.fixed_reply(everything(self.newsroom.settings.contact), via, "help", subject)
        counted, note = _with_leading_count(request)
        found = answer_in_thread(
            self.newsroom, request, subject, typed=frame.typed, otherwise=counted, threaded=frame.in_thread
        )
        noted = replace(frame, note=note) if found.request == counted else frame
        left = previous_story if previous_story != subject.story else ""
        previous = found.previous_story or self.story_or_none(left)
        in_conversation = (previous, subject.last_shown) if via in TYPED_IN else ()
        framed = frame_of_answer(noted, found, *in_conversation)
        answered = replace(found.request, seen="")
        fingerprint = mark(found.answer, answered) if frame.private or found.request.seen else ""
        message = render(found.answer, answered, replace(framed, fingerprint=fingerprint))
        elapsed = (time.perf_counter() - started) * 1000
        kind = type(found.answer).__name__.lower()
        event(
            _log,
            LogEvent.ANSWERED,
            via=via,
            what=answered.what.value,
            part=answered.part.value,
            kind=kind,
            rule=found.rule or "none",
            ms=f"{elapsed:.1f}",
        )
        return Reply(message, found.subject, fingerprint)

    def story_or_none(self, story_id: str) -> Story | None:
        """A story; None if there is none, or it is gone."""
        try:
            return self.newsroom.story(story_id) if story_id else None
        except NotFoundError:
            return None

    def fixed_reply(self, message: Message, via: str, kind: str, subject: Subject) -> Reply:
        """A fixed message, logged like any answer."""
        event(_log, LogEvent.ANSWERED, via=via, kind=kind)
        return Reply(message, subject if kind == What.THANKS else replace(subject, last_shown=""))

    def command(self, what: What, text: str, frame: Frame, via: str) -> Message:
        """The answer to what follows a slash command, shown in this frame; its usage for nothing or ``help``."""
        intent = parse_command(what, text)
        asked = None if intent.request.what is What.HELP else request_of(intent, Subject())
        if asked is None:
            return self.fixed_reply(usage(what), via, "usage", Subject()).message
        return self.reply(asked, replace(frame, note=intent.note), via).message

    def subject_of(self, channel: str, thread: str) -> Subject:
        """What a thread is about, or a direct message outside threads ('')."""
        return self.conversations.recall(channel, thread, None if thread else LAPSES)

    @contextmanager
    def remembering(self, subject: Subject, channel: str, threads: Sequence[str], before: Subject) -> Iterator[None]:
        """Remember what threads are about while the block sends an answer; restore ``before`` if it is not sent.

        If Slack did not say whether it was sent, the new subject stays: whoever sees the answer means it by "it".
        """
        self._remember(channel, threads, subject)
        with undone_if_unsent(lambda: self._remember(channel, threads, before)):
            yield

    def _remember(self, channel: str, threads: Sequence[str], subject: Subject) -> None:
        for thread in dict.fromkeys(threads):
            self.conversations.remember(channel, thread, subject)

    def request_of_button(self, given: object) -> Request:
        """The question that a button carries. Raises the same."""
        return unpack(self.value_of_button(given))

    def value_of_button(self, given: object) -> str:
        """The value of a button, looked up if it is stored.

        Raises:
            UsageError: not a value of our buttons, or the stored value has expired.
        """
        value = given if isinstance(given, str) else ""
        if _VALUE_KEY.fullmatch(value) and not (value := self.conversations.stored_value(value)):
            msg = "This button has expired: buttons last 90 days. Run the command again."
            raise UsageError(msg)
        return value

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
