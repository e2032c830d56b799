"""Lines with a quotation: what is asked of that, unless it is the headline or the name that a request names; pure."""

from typing import Final

from bot.model.request import Intent, Request, What

# What stands in quotation marks after these is a headline or a search.
_OF_TITLES: Final = frozenset({What.SUMMARY, What.COMPARE, What.CHANGES, What.COVERAGE, What.FOLLOW, What.UNFOLLOW})


def of_quotation(quotation: str, intent: Intent) -> Intent:
    """The intent of a line with a quotation, if it has one, instead of what it would be without the marks."""
    request = intent.request
    named = (request.speaker, request.outlet, request.words if request.what is What.ENTITY else "")
    if not quotation or request.what in _OF_TITLES or quotation in named:
        return intent
    return Intent(Request(What.QUOTED, quotation), note=intent.note)
