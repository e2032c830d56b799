"""What every listener shares: the newsroom, delivery, the workers, and one way to answer."""

import logging
import re
import time
from dataclasses import dataclass, replace

from bot.errors import NotFoundError, UsageError
from bot.logs import event
from bot.model.conversation import Subject
from bot.model.entity import Profile
from bot.model.search import NotFound
from bot.model.story import Story
from bot.newsroom import Newsroom
from handlers import subjects
from handlers.answering import ask_newsroom
from handlers.counts import number_before
from handlers.delivery import Delivery
from handlers.in_thread import is_named, of_thread
from handlers.parse import parse_command
from handlers.render import Answer, Frame, Message, mark, render, words
from handlers.render.help import everything, usage
from handlers.request import Part, Request, What, unpack
from handlers.sides import of_two_outlets, outlets_meant
from handlers.work import Work

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reply:
    """A rendered answer and the thread's new subject.

    ``seen`` is its fingerprint if it can be shared; ``follows`` is the story that its thread follows from now on.
    """

    message: Message
    subject: Subject
    seen: str = ""
    follows: Story | None = None


class Bureau:
    """Answers questions for all listeners; safe to use from many threads."""

    def __init__(self, newsroom: Newsroom, delivery: Delivery, work: Work) -> None:
        self.newsroom = newsroom
        self.delivery = delivery
        self.work = work

    def reply(self, ask: Request, frame: Frame, via: str, subject: Subject | None = None) -> Reply:
        """Ask the newsroom and render its answer; ``via`` names the listener in the log, which never holds typed words.

        Raises:
            CopydeskError: what the question names no longer exists, or the index cannot be used.
        """
        started = time.perf_counter()
        subject = subject or Subject()
        if ask.what is What.HELP:
            return self.ours(everything(), via, "help", subject)
        ask, answer, frame = self._find_answer(ask, frame, subject)
        then = subjects.after(subject, answer, named=is_named(self.newsroom, subject, answer))
        if via in TYPED_IN:
            frame = self._note_switch(frame, ask, answer, subject, then)
        if frame.private or ask.seen:
            ask = replace(ask, seen="")
            frame = replace(frame, seen=mark(answer, ask))
        message = render(answer, ask, frame)
        elapsed = (time.perf_counter() - started) * 1000
        event(
            _log, "answered", via=via, what=ask.what.value, part=ask.part.value, kind=_kind(answer), ms=f"{elapsed:.1f}"
        )
        return Reply(message, then, frame.seen)

    def _find_answer(self, ask: Request, frame: Frame, subject: Subject) -> tuple[Request, Answer, Frame]:
        """The question as it was understood, the answer, and the frame with notes on either."""
        ask = outlets_meant(self.newsroom, ask, subject) if frame.typed else ask
        if pair := of_two_outlets(self.newsroom, ask, subject):
            return ask, pair, frame
        asked = ask_newsroom(self.newsroom, ask)
        for other, note in (_counted(ask, frame), _respelt(ask, frame, asked)) if isinstance(asked, NotFound) else ():
            corrected = ask_newsroom(self.newsroom, other) if other != ask else asked
            if not isinstance(corrected, NotFound):
                asked, ask, frame = corrected, other, note
                break
        answer = of_thread(self.newsroom, ask, asked, subject, frame.typed if frame.in_thread else "")
        if isinstance(answer, NotFound) and ask.what is What.WORDS:
            ask = replace(ask, story=subject.story)
        if isinstance(answer, Profile):
            frame = frame.noted(_NOTE) if answer is not asked else frame
            frame = frame.noted(_guess_note(ask.words, answer)) if answer.guessed and ask.words else frame
        return ask, answer, frame

    def _note_switch(self, frame: Frame, ask: Request, answer: Answer, subject: Subject, then: Subject) -> Frame:
        """The frame, with a note and a way back if a typed line has switched from the thread's story to another.

        Outside threads people often switch stories: there, only questions get the note.
        """
        left = subject.story and then.story != subject.story and not then.other
        if not left or not (frame.in_thread or ask.what in _UNNAMED):
            return frame
        try:
            title = words.marked(self.newsroom.story(subject.story).title, words.TITLE)
        except NotFoundError:
            return frame
        why = f", which doesn't name {words.marked(answer.entity.name)}" if isinstance(answer, Profile) else ""
        note = f"Switched from “{title}”{why}." if why else f"Switched from “{title}” to another story."
        return replace(frame.noted(note), back=Request(What.SUMMARY, story=subject.story))

    def ours(self, message: Message, via: str, kind: str, subject: Subject) -> Reply:
        """A fixed message, logged like any answer."""
        event(_log, "answered", via=via, kind=kind)
        return Reply(message, subject)

    def command(self, what: What, text: str) -> Message:
        """The answer to a slash command, or its usage for an empty command or ``help``."""
        intent = parse_command(what, text)
        via = f"/{what.value}"
        asked = None if intent.what is What.HELP else subjects.ask_of(intent, Subject())
        reply = (
            self.reply(asked, Frame(note=intent.note), via)
            if asked
            else self.ours(usage(what), via, "usage", Subject())
        )
        return reply.message

    def pressed(self, given: object) -> Request:
        """The question that a button carries.

        Raises:
            UsageError: not a value of our buttons, or the stored value has expired.
        """
        return unpack(self._stored_value(given if isinstance(given, str) else ""))

    def carried(self, given: str) -> Request | None:
        """The question that a button carries; None if it carries none or an unknown one."""
        try:
            return self.pressed(given)
        except UsageError:
            return None

    def _stored_value(self, given: str) -> str:
        """A button's value, fetched from the store if the button carries only its key."""
        if not _SLIP.fullmatch(given):
            return given
        filed = self.newsroom.store.filed_value(given)
        if not filed:
            msg = "This button has expired: buttons last 90 days. Run the command again."
            raise UsageError(msg)
        return filed


def _counted(ask: Request, frame: Frame) -> tuple[Request, Frame]:
    """A summary with the number at the start of its words read as its sentences, however many; else the same."""
    if ask.what is not What.SUMMARY:
        return ask, frame
    count, rest, note = number_before(ask.words)
    return replace(ask, words=rest, count=count), replace(frame, note=note)


def _respelt(ask: Request, frame: Frame, missing: NotFound) -> tuple[Request, Frame]:
    """The question in a corrected spelling, if there is one."""
    typed, read = words.marked(missing.typed, TYPED), words.marked(missing.respelt, TYPED)
    note = f"Nothing in the index on “{typed}”; showing “{read}” instead."
    if not missing.respelt:
        return ask, frame
    of_outlet = ask.named and ask.part is Part.MISSING
    other = replace(ask, named=missing.respelt) if of_outlet else replace(ask, words=missing.respelt)
    return other, frame.noted(note)


def _guess_note(typed: str, found: Profile) -> str:
    read = words.marked(found.entity.name, TYPED)
    return f"No name “{words.marked(typed, TYPED)}” in the index; showing “{read}” instead."


TYPED = 80  # characters of typed words that are quoted back
_NOTE = "Several share this name; this is the one in this thread's story."
TYPED_IN = frozenset({"mention", "message"})  # listeners for what people type in conversations
_UNNAMED = frozenset({What.ASKED, What.SAYS})  # questions that name another story only in passing
_SLIP = re.compile(r"~[0-9a-f]{32}")


def _kind(answer: Answer) -> str:
    return type(answer).__name__.lower()
