"""Where an answer is shown, and to whom."""

from dataclasses import dataclass, replace

from bot.model.request import Request, What
from bot.model.story import Story
from handlers.render import safe
from handlers.render.blocks import BUTTON, Button, buttons, header, small
from handlers.render.message import Piece, joined
from handlers.render.story_buttons import back_to


@dataclass(frozen=True, slots=True)
class Frame:
    """How an answer is shown: if ``private``, one person sees and may share it; ``shared_by`` is the id of who did.

    ``note`` has our lines above the answer, ``fingerprint`` tells whether the answer has changed when it is shared,
    ``typed`` is the whole line it answers, if one was typed. Of two questions in that line, ``second_question`` is the
    one that is not answered, and ``second_request`` how it is asked. ``shown_above`` is the story that the answer above
    is about, ``previous_story`` the one that the thread turned from. ``direct``: in a direct message.
    """

    private: bool = True
    shared_by: str = ""
    in_thread: bool = False
    note: str = ""
    fingerprint: str = ""
    previous_story: str = ""
    typed: str = ""
    shown_above: str = ""
    direct: bool = False
    second_question: str = ""
    second_request: Request | None = None

    def with_note(self, *lines: str) -> "Frame":
        """The frame with more lines above the answer."""
        return replace(self, note="\n".join(said for said in (self.note, *lines) if said))

    def top(self) -> Piece:
        """Who shared an answer, the note, and the buttons back and to the second question of the line."""
        by = f"Shared by {who}" if (who := safe.mention(self.shared_by)) else ""
        one = "I answer one question at a time." if self.second_question else ""
        if one and not self.second_request:
            one += f" Left: “{safe.marked(self.second_question, BUTTON)}”"
        second = (
            [Button(safe.name(self.second_question, BUTTON), "open", self.second_request)]
            if self.second_question and self.second_request
            else []
        )
        return joined(small(by, self.note, one), buttons(*back_to(self.previous_story), *second, aloud=True))

    def with_header(self, story: Story, *counts: Piece) -> list[Piece]:
        """The note, then a story's title and counts, unless the answer above is about it and shows them."""
        known = bool(self.shown_above) and self.shown_above == story.id
        return [self.top()] if known else [self.top(), header(story.title), *counts]

    def after(self, story_id: str) -> "Frame":
        """The frame, with the second question of the line put to the story that the thread is about afterwards."""
        second = self.second_request
        if not second or not story_id or not (second.story or second.needs_story):
            return self
        return replace(self, second_request=replace(second, story=story_id))

    def follow(self, story_id: str) -> list[Button]:
        """The button that lets the thread follow a story, or the channel if there is no thread to do so."""
        label = "Follow in channel" if self.private and not self.in_thread and not self.direct else "Follow"
        return [Button(label, "follow", Request(What.FOLLOW, story=story_id))] if story_id else []

    def share(self, request: Request) -> list[Button]:
        """The button that shows an answer to everybody here, if it is private."""
        label = "Post here" if self.direct else "Share in thread" if self.in_thread else "Share to channel"
        return [Button(label, "share", replace(request, seen=self.fingerprint))] if self.private else []
