"""The forms in which people let a thread follow its story, or end that, and ask what is followed."""

from difflib import get_close_matches
from typing import Final

from bot.model.request import Part, What
from handlers.parsing.forms import form

_THIS: Final = r"(?:it|this|that|these|(?:this|that|the) (?:story|stories|article|thread|topic|one))"
_HERE: Final = (
    r"(?: (?:here|in (?:here|this (?:thread|channel)|the (?:thread|channel))|for (?:me|us)|any ?more|closely))?"
)
_ME: Final = r"(?:me|us|everyone|everybody|the (?:channel|team|desk))"
_POSTED: Final = rf"keep {_ME} (?:posted|updated|informed|up to date|in the loop)"
_TOLD: Final = (
    rf"(?:(?:tell|notify|alert|ping|inform|update|message|warn|let) {_ME}(?: know)?|know|be (?:told|notified|alerted))"
)
_NEWS: Final = r"(?:news|articles?|reports?|corrections?|updates?|developments?|changes|coverage|anything|something)"
# Only what may change is followed: "tell me when it starts" asks for a day.
_SUBJECT: Final = (
    rf"(?:{_THIS}|(?:any |a |an |some )?(?:new )?{_NEWS}|there(?:['’]s| is| are)(?: any| a)?(?: new| more)? {_NEWS}"
    rf"|you (?:get|have|find|see)(?: any| a)?(?: new| more)? {_NEWS})"
)
_DOES: Final = (
    r"(?: (?:has|have|is|are|gets?|been|new|else|more|changes?|changed|updates?|updated|corrected|develops?|developed"
    rf"|happens?|comes? (?:in|out|up|along)|appears?|moves?|(?:on|about|to|in) {_THIS}))*"
)

FOLLOWING: Final = (
    form(
        What.FOLLOWS,
        Part.FIRST,
        "what do you follow",
        r"(?:what|which stories|which threads|who) (?:do|are|is|does|am) (?:(?:you|we|i|this channel|the channel) )?"
        rf"follow(?:s|ed|ing)?(?: what)?{_HERE}|who follows what{_HERE}|(?:what|which stories)['’]s followed{_HERE}"
        rf"|(?:list |(?:all )?(?:the |my |our |your )?)?(?:follows|followed stories|stories followed){_HERE}",
    ),
    form(
        What.UNFOLLOW,
        Part.FIRST,
        "stop following this",
        rf"(?:unfollow|unsubscribe(?: from)?)(?: {_THIS})?{_HERE}"
        rf"|(?:stop|quit|end) (?:following|tracking|watching|telling {_ME}(?: about)?|keeping {_ME} posted)"
        rf"(?: {_THIS})?{_HERE}|(?:do not|don['’]?t|no longer) (?:follow|track|watch)(?: {_THIS})?{_HERE}"
        rf"|(?:no more|stop (?:the|all|these|sending|posting)(?: {_ME})?) updates{_HERE}",
    ),
    form(
        What.FOLLOW,
        Part.FIRST,
        "follow this",
        rf"(?:(?:start |keep )?following|follow|subscribe(?: to)?)(?: {_THIS})?{_HERE}"
        rf"|(?:track|watch|monitor|keep (?:an eye on|track of|tabs on)) {_THIS}{_HERE}",
    ),
    form(What.FOLLOW, Part.FIRST, "keep me posted", rf"{_POSTED}(?: (?:on|about|of) {_THIS})?{_HERE}"),
    form(
        What.FOLLOW,
        Part.FIRST,
        "tell me when it changes",
        rf"{_TOLD}{_HERE} (?:when(?:ever)?|if|once|as soon as|of|about) {_SUBJECT}{_DOES}{_HERE}",
    ),
    form(
        What.FOLLOW,
        Part.FIRST,
        "follow the port strike",
        rf"(?:follow(?! up\b)|subscribe to|keep (?:an eye on|track of|tabs on)|{_POSTED} (?:on|about|of))"
        r" (?P<words>.{2,120})",
    ),
)

_SPELT: Final = ("follow", "following", "follows", "unfollow", "subscribe", "unsubscribe", "posted", "changes")
_FIRST: Final = 6  # words of a line in which one letter may be wrong
_LETTER: Final = 0.9  # similarity of words of which one has a letter more


def respelt(line: str) -> str:
    """The line with the words of these forms put right if a letter is missing or doubled: ``folow this``."""
    words = line.split(" ")
    return " ".join([*map(_word, words[:_FIRST]), *words[_FIRST:]])


def _word(typed: str) -> str:
    close = get_close_matches(typed.lower(), _SPELT, 1, _LETTER) if 5 <= len(typed) <= 13 else []  # noqa: PLR2004 - the words above
    return close[0] if close else typed
