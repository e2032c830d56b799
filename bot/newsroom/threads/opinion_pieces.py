"""The opinion piece of a thread's story, and its author, whose words are in no quotation."""

import re
from dataclasses import replace
from typing import Final

from bot.model.article import ARGUING
from bot.model.passage import Head
from bot.model.request import Part, Request, What
from bot.newsroom import Newsroom
from bot.newsroom.finding.typed_bylines import signs

_PIECE: Final = r"op[- ]?ed|editorial|(?:opinion|comment|analysis)(?: piece| article| column)?"
_ITSELF: Final = re.compile(rf"(?:the )?(?:author|columnist|{_PIECE})(?: author)?", re.IGNORECASE)
_WANTS: Final = re.compile(
    r"what (?:does|did|do|is|has) (?P<who>\S.{1,60}?)"
    r" (?:want|demand|propos|suggest|recommend|conclud|argu|criticis|criticiz|ask|call|object)(?:e?s|e?d|ing|e)?"
    r"(?: for(?=$))?(?: (?P<about>\S.*))?",
    re.IGNORECASE,
)
_BACKS: Final = re.compile(
    r"(?:does|did|do|is|has) (?P<who>\S.{1,60}?)"
    r" (?:back|support|oppos|favou?r|endors|for|against)(?:e?s|e?d|ing|e)?\b(?P<about>).*",
    re.IGNORECASE,
)


def with_piece_meant(newsroom: Newsroom, request: Request, story: str) -> Request:
    """The request for the one opinion piece of the thread's story, if that is wanted or its author is asked about.

    Where there is none, or several, the list of the articles tells which they are. Who is quoted in the story is asked
    about as a speaker.
    """
    wanted = request.part is Part.OPINION
    if not story or not (wanted or request.what in (What.SAYS, What.ASKED, What.ENTITY)):
        return request
    pieces = [head for head in newsroom.store.heads_of(story) if head.genre in ARGUING]
    if wanted or not pieces:
        return _opened(request, story, pieces, "") if wanted else request
    if request.what is What.ENTITY:
        return Request(What.SUMMARY, story=story, part=Part.BYLINES) if _ITSELF.fullmatch(request.words) else request
    asks = request.what is What.ASKED and (_WANTS.fullmatch(request.words) or _BACKS.fullmatch(request.words))
    who, about = (asks["who"], asks["about"] or "") if asks else (request.speaker, request.words)
    meant = [head for head in pieces if _ITSELF.fullmatch(who) or signs(head.byline, who)]
    quoted = meant and newsroom.says(who, story_id=story).voices
    return request if quoted or not meant else _opened(request, story, meant, about)


def _opened(request: Request, story: str, pieces: list[Head], about: str) -> Request:
    """The one piece, or what it has on something; the list of the articles if it is not one."""
    if len(pieces) != 1:
        return Request(What.SUMMARY, story=story, part=Part.HEADLINES)
    here = replace(request, story="", article=pieces[0].id, speaker="", entity="", part=Part.OVERVIEW)
    return replace(here, what=What.ASKED if about else What.SUMMARY, words=about)
