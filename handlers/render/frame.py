"""Where an answer is shown, and to whom."""

from dataclasses import dataclass, replace

from bot.model.request import Request, What
from handlers.render import safe
from handlers.render.blocks import Button, buttons, small
from handlers.render.message import Piece, joined
from handlers.render.story_buttons import back_to


@dataclass(frozen=True, slots=True)
class Frame:
    """How an answer is shown: if ``private``, one person sees and may share it; ``shared_by`` is the id of who did.

    ``note`` has our lines above the answer, ``seen`` is the answer's fingerprint, ``typed`` the whole line it answers,
    if one was typed. ``known`` is the story that the answer above is about, ``back`` the one that it was about before.
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

    def noted(self, *lines: str) -> "Frame":
        """The frame with more lines above the answer."""
        return replace(self, note="\n".join(said for said in (self.note, *lines) if said))

    def top(self) -> Piece:
        """Who shared an answer, the note, and the button back."""
        by = f"Shared by {who}" if (who := safe.mention(self.shared_by)) else ""
        return joined(small(by, self.note), buttons(*back_to(self.back), aloud=True))

    def follow(self, story_id: str) -> list[Button]:
        """The button that lets the thread follow a story, or the channel if there is no thread to do so."""
        label = "Follow in channel" if self.private and not self.in_thread and not self.direct else "Follow"
        return [Button(label, "follow", Request(What.FOLLOW, story=story_id))] if story_id else []

    def share(self, ask: Request) -> list[Button]:
        """The button that shows an answer to everybody here, if it is private."""
        label = "Post here" if self.direct else "Share in thread" if self.in_thread else "Share to channel"
        return [Button(label, "share", replace(ask, seen=self.seen))] if self.private else []
