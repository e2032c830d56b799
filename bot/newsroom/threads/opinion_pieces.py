"""The opinion piece of a thread's story, and its author, whose words are in no quotation."""

import re
from dataclasses import replace
from typing import Final

from bot.model.article import Genre
from bot.model.passage import Head
from bot.model.request import Part, Request, What
from bot.newsroom import Newsroom
from bot.newsroom.bylines import signs

ARGUING: Final = (Genre.OPINION, Genre.ANALYSIS)
_ITSELF: Final = re.compile(
    r"the (?:author|columnist|op-?ed|editorial|(?:opinion|comment|analysis)(?: piece| article| column)?)(?: author)?",
    re.IGNORECASE,
)
_WANTS: Final = re.compile(
    r"what (?:does|did|do|is|has) (?P<who>\S.{1,60}?)"
    r" (?:want|demand|ask|propos|suggest|recommend|call|conclud|argu|object|criticis|criticiz)(?:e?s|e?d|ing|e)?"
    r"(?: (?P<about>\S.*))?",
    re.IGNORECASE,
)


def with_piece_meant(newsroom: Newsroom, request: Request) -> Request:
    """The request for the story's one opinion piece, if that is wanted or its author is asked about.

    Where there is none, or several, the list of the articles tells which they are. Who is quoted in the story is asked
    about as a speaker.
    """
    if not request.story or not (request.part is Part.OPINION or request.what in (What.SAYS, What.ASKED)):
        return request
    pieces = [head for head in newsroom.store.heads_of(request.story) if head.genre in ARGUING]
    if request.part is Part.OPINION:
        return _opened(request, pieces)
    if not pieces:
        return request
    match = _WANTS.fullmatch(request.words) if request.what is What.ASKED else None
    who, about = (match["who"], match["about"] or "") if match else (request.named, request.words)
    meant = [head for head in pieces if signs(head.byline, who)]
    if _ITSELF.fullmatch(who):
        return _opened(request, pieces, about)
    quoted = meant and newsroom.says(who, story_id=request.story).voices
    return request if quoted or len(meant) != 1 else _opened(request, meant, about)


def _opened(request: Request, pieces: list[Head], about: str = "") -> Request:
    """The one piece, or what it has on something; the list of the articles if it is not one."""
    if len(pieces) != 1:
        return Request(What.SUMMARY, story=request.story, part=Part.HEADLINES)
    here = replace(request, story="", article=pieces[0].id, named="", entity="", part=Part.OVERVIEW)
    return replace(here, what=What.ASKED if about else What.SUMMARY, words=about)
