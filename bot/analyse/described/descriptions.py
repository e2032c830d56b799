"""How an article describes the people and bodies it names: titles before a name, appositions after it, ages.

Only the outlet's own words count: a quotation is the speaker's.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from bot.analyse.described.appositions import described_after, described_before
from bot.analyse.described.titles import title_before
from bot.analyse.names.headlines import in_title_case
from bot.analyse.role_nouns import role_words
from bot.entities.tables import titles
from bot.model.analysis import SOMEBODY, Description, DescriptionKind, EntityType, Mention, Sentence, SentenceKind
from bot.text.quoted.quotations import Quotation, quotations

_GOES_ON: Final = re.compile(r" [A-Z][a-z]")


def descriptions(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Description, ...]:
    """The descriptions of persons and organisations in order; ``name`` is the start of the mention described."""
    quoted = quotations(text)
    found: dict[tuple[int, int], Description] = {}
    full = accumulate((mention.end if _is_full(mention) else 0 for mention in mentions), max, initial=0)
    for place, (mention, last) in enumerate(zip(mentions, full, strict=False)):
        if mention.type not in SOMEBODY or not _is_bearer(mention):
            continue
        at = bisect_right(sentences, mention.start, key=lambda sentence: sentence.start) - 1
        if at < 0 or sentences[at].kind is not SentenceKind.BODY or mention.end > sentences[at].end:
            continue
        if _GOES_ON.match(text, mention.end) and in_title_case(text, mention.start):
            continue  # in a headline that the page set as text: "Mayor Ada Quill Talks About Bridge"
        free = max(sentences[at].start, last)
        for start, end, kind in _of(text, sentences[at], mentions, place, free):
            if not _inside(quoted, start, end):
                found.setdefault((start, end), Description(start, end, text[start:end], kind, mention.start))
    return tuple(found[span] for span in sorted(found))


def _is_bearer(mention: Mention) -> bool:
    """Whether a mention is a name and not a title alone."""
    word = mention.text.lower().rstrip(".")
    return len(word) > 1 and word not in titles() and word not in role_words("person")


def _of(
    text: str, sentence: Sentence, mentions: Sequence[Mention], place: int, free: int
) -> Iterator[tuple[int, int, DescriptionKind]]:
    """The descriptions of a mention; the words before it begin at ``free``, after the person last named in full."""
    mention = mentions[place]
    previous = mentions[place - 1] if place else None
    if before := title_before(text, free, mention, previous):
        yield *before, DescriptionKind.TITLE
    elif described := described_before(text, sentence, mention, previous):
        yield *described, DescriptionKind.APPOSITION
    follower = mentions[place + 1] if place + 1 < len(mentions) else None
    yield from described_after(text, sentence, mention, follower)


def _is_full(mention: Mention) -> bool:
    return mention.type is EntityType.PERSON and " " in mention.text


def _inside(quoted: Sequence[Quotation], start: int, end: int) -> bool:
    at = bisect_right(quoted, start, key=lambda passage: passage.outer_start) - 1
    return at >= 0 and quoted[at].outer_start <= start and end <= quoted[at].outer_end
