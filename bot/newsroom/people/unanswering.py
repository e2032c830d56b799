"""That somebody was asked and does not answer: no statement of theirs, but what is to be known beside theirs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from bot.model.analysis import EntityType
from bot.model.story import Report
from bot.model.summary import Voice
from bot.newsroom.people.by_name_or_role import voices_by_name_or_role
from bot.newsroom.people.named_speaker import name_words
from bot.newsroom.people.said_near import spoken_for
from bot.newsroom.people.speakers import key_of
from bot.text.quoted.source_nouns import PERSONAL
from bot.text.silence import UNANSWERED
from bot.text.words import without_possessive

_ASIDE: Final = re.compile(r",\s(?:which|who|whose)\b[^,]*,")
_FIRMS: Final = frozenset(("company", "firm", "business", "corporation"))
_CLAUSE: Final = re.compile(r"[;:]|\b(?:but|while|because|although|though|after|when|that)\b")  # ends before it


def unanswering(typed: str, reports: Sequence[Report], said: Sequence[Voice]) -> list[Voice]:
    """The sentences in which somebody, or who speaks for them, does not answer: "Quill declined to comment".

    They may have another name where they speak, as in what they ``said``; "the company" is the one spoken of most.
    """
    silent = [voice for report in reports for voice in _of_report(report)]
    keys = {key_of(voice.speaker) for voice in said} - {""}
    names = [typed, *sorted(keys), *(_main_firm(reports) if _FIRMS.issuperset(name_words(typed)) else ())]
    own = [
        *voices_by_name_or_role(typed, reports, silent),
        *(voice for voice in silent if key_of(voice.speaker) in keys),
        *(voice for name in names for voice in spoken_for(name, silent, reports)),
    ]
    return [voice for voice in silent if voice in own]


def _main_firm(reports: Sequence[Report]) -> list[str]:
    """The body that reports name most often."""
    bodies = (one for report in reports for one in report.analysis.mentions if one.type is EntityType.ORGANISATION)
    return [name for name, _ in Counter(without_possessive(one.text) for one in bodies).most_common(1)]


def _of_report(report: Report) -> Iterator[Voice]:
    """The sentences in which somebody does not answer, with who that is; of "she", who spoke right before."""
    first = report.body[:1]
    for before, sentence in pairwise((*first, *report.body)):
        passage = report.passage(sentence)
        found = UNANSWERED.search(passage.text)
        if found and found["who"]:
            subject = _CLAUSE.split(_ASIDE.sub("", passage.text[: found.start()]))[-1].strip(" ,—–-")
            yield Voice(before.attribution.source if subject.lower() in PERSONAL else subject, passage)
