"""What a person does: say something, run a command, use a button or a shortcut. All of it ends up here."""

import asyncio
from dataclasses import dataclass
from typing import Final

from bot.blockkit import escape
from bot.desk import payloads
from bot.desk.actions import Used, used_button
from bot.desk.identity import Cast, Room, User
from bot.desk.messages import PostedMessage
from bot.desk.payloads import Envelope
from bot.desk.refusals import ErrorName, RefusedError
from bot.desk.responses import Interaction, ResponseUrls, answer
from bot.desk.sockets import NoAnswerError, NobodyConnectedError, Sockets
from bot.desk.typed import typed
from bot.desk.workspace import Workspace
from bot.text.similar import nearest

_RETRIES: Final = (0.0, 0.0, 60.0, 300.0)  # seconds before each attempt to deliver an event
_LIKE: Final = 0.6  # likeness from which a command may be meant by another


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether the app acknowledged in time, and Slack's name for what went wrong if not."""

    error: str = ""

    @property
    def ok(self) -> bool:
        """Whether all went well."""
        return not self.error


class Acts:
    """What the people of a workspace can do; its methods run in the server's event loop."""

    def __init__(
        self,
        workspace: Workspace,
        sockets: Sockets,
        urls: ResponseUrls,
        events: tuple[str, ...],
        commands: tuple[str, ...],
    ) -> None:
        self._workspace = workspace
        self._sockets = sockets
        self._urls = urls
        self._events = events
        self._commands = commands
        self._deliveries: set[asyncio.Task[None]] = set()

    @property
    def _cast(self) -> Cast:
        return self._workspace.cast

    async def say(self, channel: str, user: str, words: str, thread_ts: str = "") -> PostedMessage:
        """Post a person's message as typed; the app receives it as the events that it subscribes to.

        Raises:
            RefusedError: when the room or the person is unknown, the room is archived, or there are no words.
        """
        room, person = self._place(channel, user)
        if not words.strip():
            raise RefusedError(ErrorName.NO_TEXT)
        if room.archived:
            raise RefusedError(ErrorName.IS_ARCHIVED)
        written = typed(words.strip(), self._cast)
        message = self._workspace.post(
            PostedMessage(self._workspace.next_ts(), room.id, person.id, written.text, (written.block,), thread_ts)
        )
        for event in self._events_of(room, message):
            self._begin(event)
        return message

    async def command(self, channel: str, user: str, command: str, words: str = "") -> Outcome:
        """Run a person's slash command; an answer in the acknowledgement is shown as Slack shows it.

        Raises:
            RefusedError: when the room or the person is unknown.
        """
        room, person = self._place(channel, user)
        if command not in self._commands:
            near = nearest(command, self._commands, _LIKE)
            meant = f" Did you mean {near}?" if near else ""
            self._trouble(room, person, f"{command} is not a valid command.{meant}")
            return Outcome(ErrorName.UNKNOWN_COMMAND)
        source = Interaction(room.id, person.id)
        text = escape(" ".join(words.split()))
        url = self._urls.issue(source)
        outcome, given = await self._ask(payloads.slash_command(self._cast, room, person, command, text, url))
        if outcome.ok and given:
            try:
                answer(self._workspace, source, given)
            except RefusedError as refused:
                outcome = Outcome(refused.error)
        if not outcome.ok:
            self._trouble(room, person, f"{command} failed with the error “{outcome.error}”.")
        return outcome

    async def use(self, user: str, used: Used) -> Outcome:
        """Press a button of a message, or of the Home tab, as a person.

        Raises:
            RefusedError: when there is no such message, Home or button.
        """
        if not used.ts:
            return await self._use_home(user, used)
        message, room, person = self._seen(used.ts, user)
        action = used_button(message, used, self._workspace.next_ts())
        url = self._urls.issue(Interaction(room.id, person.id, message.ts))
        return await self._interact(
            room, person, payloads.block_actions(self._cast, room, person, message, action, url)
        )

    async def open_home(self, user: str) -> None:
        """Open the app's Home tab as a person; the app receives that as an event.

        Raises:
            RefusedError: when the person is unknown, or the app has no Home tab.
        """
        room, _ = self._place(user, user)
        if "app_home_opened" not in self._events:
            raise RefusedError(ErrorName.NOT_ENABLED)
        ts = self._workspace.next_ts()
        self._begin(payloads.home_opened(self._cast, room, self._workspace.home(room.partner), ts))

    async def _use_home(self, user: str, used: Used) -> Outcome:
        room, person = self._place(user, user)
        home = self._workspace.home(person.id)
        if home is None:
            raise RefusedError(ErrorName.ACTION_NOT_FOUND)
        action = used_button(home, used, self._workspace.next_ts())
        return await self._interact(room, person, payloads.home_actions(self._cast, person, home, action))

    async def choose(self, user: str, ts: str, callback_id: str) -> Outcome:
        """Choose a shortcut in the menu of a message as a person; Slack has no such menu for ephemeral messages.

        Raises:
            RefusedError: when there is no such message.
        """
        message, room, person = self._seen(ts, user)
        if message.seen_by:
            raise RefusedError(ErrorName.MESSAGE_NOT_FOUND)
        url = self._urls.issue(Interaction(room.id, person.id))
        envelope = payloads.message_action(self._cast, room, person, message, callback_id, url)
        return await self._interact(room, person, envelope)

    async def stop(self) -> None:
        """Cancel deliveries that are still under way."""
        for task in tuple(self._deliveries):
            task.cancel()
        await asyncio.gather(*self._deliveries, return_exceptions=True)

    def _place(self, channel: str | None, user: str) -> tuple[Room, User]:
        room = self._workspace.room(channel) if channel is not None else self._cast.rooms[0]
        person = self._workspace.user(user)
        if room is None:
            raise RefusedError(ErrorName.CHANNEL_NOT_FOUND)
        if person is None or person.is_bot:
            raise RefusedError(ErrorName.USER_NOT_FOUND)
        return room, person

    def _events_of(self, room: Room, message: PostedMessage) -> list[Envelope]:
        kinds: list[str] = []
        if not room.direct and "app_mention" in self._events and f"<@{self._cast.app.id}>" in message.text:
            kinds.append("app_mention")
        plural = {"channel": "channels", "group": "groups", "im": "im"}[room.kind]
        if room.joined and f"message.{plural}" in self._events:
            kinds.append("message")
        return [payloads.message_event(self._cast, room, message, kind) for kind in kinds]

    def _begin(self, event: Envelope) -> None:
        """Deliver an event in the background."""
        task = asyncio.create_task(self._hand_over(event))
        self._deliveries.add(task)
        task.add_done_callback(self._deliveries.discard)

    async def _hand_over(self, event: Envelope) -> None:
        for attempt, pause in enumerate(_RETRIES):
            await asyncio.sleep(pause)
            try:
                await self._sockets.deliver(event, attempt)
            except (NoAnswerError, NobodyConnectedError):
                continue
            return

    def _seen(self, ts: str, user: str) -> tuple[PostedMessage, Room, User]:
        """A message that a person sees, where it is, and the person."""
        message = self._workspace.message(ts)
        if message is None or message.seen_by not in ("", self._place(None, user)[1].id):
            raise RefusedError(ErrorName.MESSAGE_NOT_FOUND)
        return message, *self._place(message.channel, user)

    async def _interact(self, room: Room, person: User, envelope: Envelope) -> Outcome:
        outcome, _ = await self._ask(envelope)
        if not outcome.ok:
            self._trouble(room, person, f"{self._cast.app.real_name} did not answer (“{outcome.error}”). Try again.")
        return outcome

    async def _ask(self, envelope: Envelope) -> tuple[Outcome, dict[str, object]]:
        try:
            return Outcome(), await self._sockets.deliver(envelope)
        except NobodyConnectedError:
            return Outcome(ErrorName.DISPATCH_FAILED), {}
        except NoAnswerError:
            return Outcome(ErrorName.OPERATION_TIMEOUT), {}

    def _trouble(self, room: Room, person: User, text: str) -> None:
        if person == self._cast.person:
            self._workspace.notice(room.id, text)
