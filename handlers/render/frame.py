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

    ``note`` has our lines above the answer, ``seen`` is the answer's fingerprint, ``typed`` the whole line it answers,
    if one was typed. ``left`` is a second question of that line, which is not answered, and ``then`` how it is asked.
    ``known`` is the story that the answer above is about, ``back`` the one that it was about before.
    ``direct``: in a direct message.
    """

    private: bool = True
    shared_by: str = ""
    in_thread: bool = False
    note: str = ""
    seen: str = ""
    back: str = ""
    typed: str = ""
    known: str = ""
    direct: bool = False
    left: str = ""
    then: Request | None = None

    def with_note(self, *lines: str) -> "Frame":
        """The frame with more lines above the answer."""
        return replace(self, note="\n".join(said for said in (self.note, *lines) if said))

    def top(self) -> Piece:
        """Who shared an answer, the note, and the buttons back and to the question that is left."""
        by = f"Shared by {who}" if (who := safe.mention(self.shared_by)) else ""
        one = "I answer one question at a time." if self.left else ""
        if one and not self.then:
            one += f" Left: “{safe.marked(self.left, BUTTON)}”"
        rest = [Button(safe.name(self.left, BUTTON), "open", self.then)] if self.left and self.then else []
        return joined(small(by, self.note, one), buttons(*back_to(self.back), *rest, aloud=True))

    def with_header(self, story: Story, *counts: Piece) -> list[Piece]:
        """The note, then a story's title and counts, unless the answer above is about it and shows them."""
        known = bool(self.known) and self.known == story.id
        return [self.top()] if known else [self.top(), header(story.title), *counts]

    def after(self, story_id: str) -> "Frame":
        """The frame, with the second question of the line put to the story that the thread is about then."""
        if not self.then or not story_id or not (self.then.story or self.then.needs_story):
            return self
        return replace(self, then=replace(self.then, story=story_id))

    def follow(self, story_id: str) -> list[Button]:
        """The button that lets the thread follow a story, or the channel if there is no thread to do so."""
        label = "Follow in channel" if self.private and not self.in_thread and not self.direct else "Follow"
        return [Button(label, "follow", Request(What.FOLLOW, story=story_id))] if story_id else []

    def share(self, request: Request) -> list[Button]:
        """The button that shows an answer to everybody here, if it is private."""
        label = "Post here" if self.direct else "Share in thread" if self.in_thread else "Share to channel"
        return [Button(label, "share", replace(request, seen=self.seen))] if self.private else []
