"""What is answered to questions about the outlets of the made-up story, with the requests and where they are shown."""

from dataclasses import replace

from bot.model.answer import Answer
from bot.model.comparison import Side
from bot.model.reported import Reported
from bot.model.request import Part, Request, What
from handlers.render import Frame
from tests.handlers import bridge

_IN_THREAD = Frame(private=False, in_thread=True, shown_above="s-bridge")
_DIFFER = bridge.COMPARISON.merged_differences
_LIGHTS = Reported(
    bridge.STORY, bridge.HEADS, "no <lights>", (Side(bridge.LIGHTS, ""),), ("Evening Bell", "Metro Standard")
)
_HURT = Reported(
    bridge.STORY,
    bridge.HEADS,
    "how many were hurt",
    (Side(bridge.NINE, "At least nine"), Side(bridge.SEVEN, "Seven"), Side(bridge.SHUT, "")),
    ("Uplands Courier",),
    differ=_DIFFER,
)
_CONFIRMED = replace(_HURT, told=(Side(bridge.SEVEN, ""),), silent=(), differ=(), near=True)


def _asked(part: Part, words: str = "how many were hurt", outlet: str = "") -> Request:
    return Request(What.ASKED, words=words, story="s-bridge", outlet=outlet, part=part)


OF_OUTLETS: dict[str, tuple[Answer, Request, Frame]] = {
    "reported-first": (_HURT, _asked(Part.HEADLINES), _IN_THREAD),
    "reported-first-as-told": (replace(_LIGHTS, asked="", silent=()), _asked(Part.HEADLINES, ""), _IN_THREAD),
    "reported-who-says": (_HURT, _asked(Part.VOICES), _IN_THREAD),
    "reported-only": (
        replace(_LIGHTS, outlet="Harbour Ledger"),
        _asked(Part.ONLY, "no <lights>", "ledger"),
        _IN_THREAD,
    ),
    "reported-not-only": (
        replace(_HURT, outlet="Evening Bell"),
        _asked(Part.ONLY, outlet="bell"),
        _IN_THREAD,
    ),
    "reported-elsewhere": (
        replace(_LIGHTS, outlet="Evening Bell"),
        _asked(Part.ONLY, "no <lights>", "bell"),
        Frame(),
    ),
    "reported-all": (_LIGHTS, _asked(Part.AGREED, "no <lights>"), Frame(private=False)),
    "reported-differ": (_HURT, _asked(Part.DIFFER), _IN_THREAD),
    "confirmed": (_CONFIRMED, _asked(Part.CONFIRMED), _IN_THREAD),
    "confirmed-elsewhere": (
        replace(_CONFIRMED, near=False, claims=(Side(bridge.NINE, "At least nine"),)),
        _asked(Part.CONFIRMED),
        _IN_THREAD,
    ),
    "confirmed-by-nobody": (
        replace(_CONFIRMED, asked="", told=(), near=False, differ=_DIFFER),
        _asked(Part.CONFIRMED, ""),
        _IN_THREAD,
    ),
}
