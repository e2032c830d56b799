"""A line that is about a quotation, or that was pasted: where articles have it."""

import re
from dataclasses import replace
from typing import Final

from bot.model.conversation import Subject
from bot.model.quoted import Quoted
from bot.model.request import Request, What
from bot.newsroom import Newsroom
from bot.newsroom.finding.headline_search import stories_headlined
from bot.newsroom.people.quotations import quoted, word_for_word
from bot.newsroom.story.corrections_asked import asks_of_correction
from bot.newsroom.threads.name_or_word import by_name
from bot.text.typed.typed_lines import ASKS, YES_OR_NO
from bot.text.typed.typed_quotations import quotation_in

_MARKS: Final = "\"“”‘’' "  # around what is pasted
_SEVERAL, _MANY, _MOST = 2, 7, 20  # words in marks; of a line that no name or headline has; of one that nobody types

# Behind what is pasted, what is asked of it: "can you check the numbers in this?".
_REQUEST: Final = re.compile(
    rf"(?<=[.!?…\"”’])\s+(?:{ASKS}|{YES_OR_NO}|can|could|would|please|check|verify)\b[^.!?…]*\W*$", re.IGNORECASE
)
_WHERE: Final = re.compile(r"where(?:['’]?s| is| was) (?:it|that|this)(?: (?:said|printed|from))?\W*", re.IGNORECASE)


def quotation_asked(newsroom: Newsroom, request: Request, subject: Subject, typed: str) -> Quoted | None:
    """Where articles have the quotation of a request, or a pasted line; None for any other, a headline and a name.

    What is pasted may differ in a few words if it is long; what is short is asked as it stands if no article has it.
    """
    found = _looked_up(newsroom, request, subject, typed)
    if found is None or not found.near:
        return found
    return replace(found, corrected=asks_of_correction(newsroom.store, found.typed, found.heads))


def _looked_up(newsroom: Newsroom, request: Request, subject: Subject, typed: str) -> Quoted | None:
    store, here = newsroom.store, request.story or subject.story
    if quotation := _quotation(request, subject):
        found = quoted(store, quotation, here)
        headline = not found.told and stories_headlined(store, quotation)
        return None if headline or by_name(newsroom.entity(quotation)) else found
    if request.what not in (What.WORDS, What.ASKED):
        return None
    line = typed.strip(_MARKS)
    length = len(line.split())
    if length >= _MOST:
        found = quoted(store, _REQUEST.sub("", line), here)
    elif request.what is What.WORDS and length >= (_MANY if line == typed else _SEVERAL):
        found = word_for_word(store, line, here)
    else:
        return None
    return found if found.found else None


def _quotation(request: Request, subject: Subject) -> str:
    """The quotation of a request, or the one asked about last, of which more is asked: who said it, or where."""
    match request.what:
        case What.QUOTED:
            return request.words
        case What.ASKED:
            return quotation_in(subject.last_question if _WHERE.fullmatch(request.words) else request.words)
    return ""
