"""A form in which people ask: a pattern, what it asks for, and an example that a test parses."""

import re
from dataclasses import dataclass

from bot.model.request import Part, Request, What


@dataclass(frozen=True, slots=True)
class Form:
    """A way to ask; ``note`` is shown above the answer.

    Groups of the pattern fill the request: ``words``, what is asked about; ``speaker``, who says it, and ``owning``, if
    an apostrophe may be missing there: "the auditors response" is of one, or of several; ``outlet``, whose share of a
    part is wanted and which must be one that the index has; ``story``, of which it lacks something; ``since``, the day
    from which on changes or articles are wanted; ``by``, whose byline the articles have; ``writer``, the same, if the
    index has such a byline; ``day`` or ``month``, of the articles; ``count``, how many sentences; ``one`` and
    ``other``, what is compared: with the thread's subject if there is no ``one``. A form without ``words`` or ``day``
    asks about the thread's subject.
    """

    request: Request
    pattern: re.Pattern[str]
    example: str
    note: str = ""


def form(
    what: What,
    example: str,
    pattern: str,
    *,
    part: Part = Part.OVERVIEW,
    note: str = "",
    count: int = 0,
    words: str = "",
) -> Form:
    """The form of a whole line that matches ``pattern``, in capitals or not."""
    request = Request(what, words, count=count, part=part)
    return Form(request, re.compile(rf"^(?:{pattern})$", re.IGNORECASE), example, note)
