"""What a story says of whether something is confirmed."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.compare.lines import ComparedSentence, lines
from bot.model.comparison import Side
from bot.model.reported import Reported
from bot.newsroom.story.reported import Articles
from bot.text.alternation import alternation
from bot.text.lexicon.negation import DECLINING, IS_NOT

MOST: Final = 6
_CLAIMS: Final = 4
_BESIDE: Final = 2  # sentences between what is said and what is said of it
# "The cases confirmed so far" count, "denied bail" is done: neither says of a report that it is true or not.
_OF_TRUTH: Final = re.compile(
    r"\b(?:un)?confirm(?:s|ed|ing|ation)?\b(?! (?:cases?|deaths?|hearings?|votes?|process|by the senate)\b)"
    r"|\b(?:den(?:y|ies|ied|ying)|denials?)\b(?! (?:bail|access|entry|boarding|parole|asylum|permission)\b)"
    r"|\b(?:un)?verif(?:y|ies|ied|ying|ication)\b|\bcorroborat|\brefut(?:e|es|ed|ing)\b|\bdisput(?:e|es|ed|ing)\b"
    r"|\b(?:reject|dismiss|contradict)(?:s|ed|ing)?\b.{0,40}\b(?:claims?|reports?|allegations?|accusations?|accounts?)\b"
    rf"|\b{IS_NOT} (?:been )?(?:independently )?(?:established|proven|checked)\b"
    rf"|\b(?:{alternation(DECLINING)}) to (?:comment|say)\b|\b{IS_NOT} comment\b"
    rf"|\b(?:{IS_NOT}|hardly|less|far from)\b[^.;,]{{0,30}}\b(?:persuaded|convinced|certain|sure)\b"
    r"|\btoo (?:early|soon) to (?:say|know|tell|judge)\b"
    r"|\bunconvinced\b|\bs[ck]eptic\w*|(?<!\bno )(?<!without )(?<!beyond )\bdoubt(?:s|ed|ful|ing)?\b"
    r"|\bquestion(?:s|ed) (?:whether|if)\b",
    re.IGNORECASE,
)
# Doubt of somebody whom only the next sentence names.
_OF_SOMEBODY: Final = re.compile(r"not (?:everyone|everybody|all)\b|(?:some|others)\b", re.IGNORECASE)


def confirmations(articles: Articles, typed: str, claims: Sequence[Side]) -> Reported:
    """The sentences that confirm, deny or doubt something, or call it unverified; if any are, those beside ``claims``.

    ``claims`` are the sentences on what was typed, empty if it was nothing.
    """
    told = lines(articles.reports)
    of_truth = list(_of_truth(told))
    number = {report.article.id: at for at, report in enumerate(articles.reports)}
    spoken = {(number.get(side.passage.article), side.passage.start) for side in claims}
    places = [(line.report, line.place) for line in told if (line.report, line.sentence.start) in spoken]
    near = [
        line for line in of_truth if any(line.report == of and abs(line.place - at) <= _BESIDE for of, at in places)
    ]
    shown = [Side(articles.reports[line.report].passage(line.sentence), "") for line in near or of_truth]
    return Reported(
        articles.story,
        articles.heads,
        typed,
        articles.dated(shown)[:MOST],
        near=bool(near),
        claims=articles.dated(claims[:_CLAIMS]),
        differ=articles.differing(claims) if claims else articles.differing(_sides_of_differences(articles)),
    )


def _sides_of_differences(articles: Articles) -> list[Side]:
    return [side for one in (articles.comparison.differ if articles.comparison else ()) for side in one.sides]


def _of_truth(told: Sequence[ComparedSentence]) -> Iterator[ComparedSentence]:
    """The lines that confirm, deny or doubt; after "Not everyone is convinced", also the next, which may say who."""
    named = False
    for line in told:
        of_truth = _OF_TRUTH.search(line.text) is not None
        if of_truth or (named and line.place):
            yield line
        named = of_truth and _OF_SOMEBODY.match(line.text) is not None
