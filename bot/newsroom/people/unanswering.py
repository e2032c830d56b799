"""That somebody was asked and does not answer: no statement of theirs, but what is to be known beside theirs."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.model.story import Report
from bot.model.summary import Voice
from bot.newsroom.people.by_name_or_role import voices_by_name_or_role
from bot.newsroom.people.said_near import spoken_for
from bot.text.quoted.source_nouns import PERSONAL
from bot.text.silence import UNANSWERED

_ASIDE: Final = re.compile(r",\s(?:which|who|whose)\b[^,]*,")
_CLAUSE: Final = re.compile(r"[;:]|\b(?:but|while|because|although|though|after|when|that)\b")  # ends before it


def unanswering(typed: str, reports: Sequence[Report]) -> list[Voice]:
    """The sentences in which somebody, or who speaks for them, does not answer: "Quill declined to comment"."""
    silent = [voice for report in reports for voice in _of_report(report)]
    own = voices_by_name_or_role(typed, reports, silent)
    return [voice for voice in silent if voice in own or voice in spoken_for(typed, silent, reports)]


def _of_report(report: Report) -> Iterator[Voice]:
    """The sentences in which somebody does not answer, with who that is; of "she", who spoke right before."""
    first = report.body[:1]
    for before, sentence in pairwise((*first, *report.body)):
        passage = report.passage(sentence)
        found = UNANSWERED.search(passage.text)
        if found and found["who"]:
            subject = _CLAUSE.split(_ASIDE.sub("", passage.text[: found.start()]))[-1].strip(" ,—–-")
            yield Voice(before.attribution.source if subject.lower() in PERSONAL else subject, passage)
