"""Letting a thread follow its story, ending that, and asking what is followed."""

from typing import Final

from bot.model.request import What
from handlers.parsing.form import form
from handlers.parsing.vocabulary import FIGURES, THIS

_HERE: Final = rf"(?: (?:here|in (?:here|{THIS})|for (?:me|us)|any ?more|closely))?"
_ME: Final = r"(?:me|us|everyone|everybody|the (?:channel|team|desk))"
_POSTED: Final = rf"keep {_ME} (?:posted|updated|informed|up to date|in the loop)"
_TOLD: Final = (
    rf"(?:(?:tell|notify|alert|ping|inform|update|message|warn|let) {_ME}(?: know)?|know|be (?:told|notified|alerted))"
)
_NEWS: Final = (
    r"(?:news|articles?|reports?|corrections?|updates?|developments?|changes|coverage|anything|something|more)"
)
# Only what may change is followed: "tell me when it starts" asks for a day.
_SUBJECT: Final = (
    rf"(?:{THIS}|(?:the |that )?{FIGURES}|(?:any |a |an |some )?(?:new )?{_NEWS}"
    rf"|there(?:['’]s| is| are)(?: any| a)?(?: new| more)? {_NEWS}"
    rf"|you (?:get|have|find|see)(?: any| a)?(?: new| more)? {_NEWS})"
)
_DOES: Final = (
    r"(?: (?:has|have|is|are|gets?|been|new|else|more|changes?|changed|updates?|updated|corrected|develops?|developed"
    rf"|happens?|comes? (?:in|out|up|along)|appears?|moves?|(?:on|about|to|in) {THIS}))*"
)

FOLLOW: Final = (
    form(
        What.FOLLOWS,
        "what do you follow",
        r"(?:what|which stories|which threads|who) (?:do|are|is|does|am) (?:(?:you|we|i|this channel|the channel) )?"
        rf"follow(?:s|ed|ing)?(?: what)?{_HERE}|who follows what{_HERE}|(?:what|which stories)['’]s followed{_HERE}"
        rf"|(?:list |(?:all )?(?:the |my |our |your )?)?(?:follows|followed stories|stories followed){_HERE}",
    ),
    form(
        What.UNFOLLOW,
        "stop following this",
        rf"(?:unfollow|unsub(?:scribe)?(?: from)?)(?: {THIS})?{_HERE}"
        rf"|(?:stop|quit|end) (?:following|tracking|watching|(?:tell|ping|alert|notify|updat)ing {_ME}(?: about)?"
        rf"|keeping {_ME} posted)"
        rf"(?: {THIS})?{_HERE}|(?:do not|don['’]?t|no longer) (?:follow|track|watch)(?: {THIS})?{_HERE}"
        rf"|(?:no more|stop (?:the|all|these|sending|posting)(?: {_ME})?) updates{_HERE}",
    ),
    form(
        What.FOLLOW,
        "follow this",
        rf"(?:(?:start |keep )?following|follow|subscribe(?: to)?)(?: {THIS})?{_HERE}"
        rf"|(?:track|watch|monitor|keep (?:an eye on|track of|tabs on)) {THIS}{_HERE}",
    ),
    form(What.FOLLOW, "keep me posted", rf"{_POSTED}(?: (?:on|about|of) {THIS})?{_HERE}"),
    form(
        What.FOLLOW,
        "tell me when it changes",
        rf"{_TOLD}{_HERE} (?:when(?:ever)?|if|once|as soon as|of|about) {_SUBJECT}{_DOES}{_HERE}",
    ),
    form(
        What.FOLLOW,
        "follow the port strike",
        rf"(?:follow(?! up\b)|subscribe to|keep (?:an eye on|track of|tabs on)|{_POSTED} (?:on|about|of))"
        r" (?P<words>.{2,120})",
    ),
)
