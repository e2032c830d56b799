"""Outlets of a thread's story that a line names, our own among them: what is asked of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from bot.model.answer import Answer
from bot.model.article import ARGUING
from bot.model.comparison import Comparison
from bot.model.conversation import Subject
from bot.model.passage import Head
from bot.model.request import Part, Request, What
from bot.model.story_answer import StoryAnswer
from bot.newsroom import Newsroom
from bot.newsroom.finding.headline_search import story_or_other_named
from bot.newsroom.finding.outlets import outlet_meant, outlet_spelt
from bot.newsroom.finding.pairs import articles_by, outlets_on
from bot.newsroom.followups import own_outlets
from bot.newsroom.story.claims import claims_of
from bot.text.publication.outlet_names import bare_name, short_names
from bot.text.typed.typed_lines import BETWEEN_LISTED, WE, two_sides, without_politeness
from bot.text.words import is_known, words

_OURS: Final = re.compile(WE, re.IGNORECASE)
_ALONE: Final = re.compile(
    r"(?:the )?(.{2,40}?)(?:['’]s)?(?: (?:article|piece|version|report|story|one))?", re.IGNORECASE
)
_VERSUS: Final = re.compile(r"\s(?:vs?\.?|versus)\s", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"(?:,| (?:vs?\.?|versus|and|&|or|with|to|from|against)) ", re.IGNORECASE)
_OTHERS: Final = re.compile(r"(?:all )?(?:the )?others?|the rest", re.IGNORECASE)
_OF_PAIRS: Final = (Part.OVERVIEW, Part.DIFFER, Part.AGREED)
_POSSESSIVE: Final = re.compile(r"['’]s?$")
_MARKS: Final = "\"“”'?!.,:; "
NAME_WORDS, MOST_JOINTS = 5, 8  # words of an outlet's name, and places between two, that are looked at in a line
_ACCORDING: Final = re.compile(r"(?:^|,? )(?:according to|as reported by|reported by|per) ", re.IGNORECASE)
_AND: Final = re.compile(r"(?:and|but)\b", re.IGNORECASE)
# Before an outlet's name that is the rest of the line.
_IN: Final = re.compile(
    r"^(?:(?:and|but|so) )*(?:(?:what['’]?s|what is|what|anything|how) )?(?:in|at|from|by|about|with) |^(?:and|but) ",
    re.IGNORECASE,
)


def with_outlets_named(newsroom: Newsroom, request: Request, subject: Subject, typed: str) -> Request:  # noqa: PLR0911 - one per kind of question
    """The question with the outlets of the thread's story that it names; "us" is our own.

    Raises:
        UsageError: the question is about our own outlet, and the settings name none.
    """
    heads = newsroom.store.heads_of(subject.story)
    if claims_of(typed, [head.outlet for head in heads]):
        return Request(What.ASKED, typed, subject.story, part=Part.DIFFER)
    if absent := _absent(newsroom, request, heads):
        return Request(What.SAYS, story=subject.story, speaker=absent)
    match request.what:
        case What.COMPARE | What.SAYS:
            return _according_to(_beside_all(_with_ours(newsroom, request, heads), subject), heads)
        case What.WORDS:
            return _outlet_alone(request, subject, heads)
        case What.ASKED if request.outlet and request.part is Part.OVERVIEW:
            return _what_outlet_has(request, heads)
        case What.ASKED if _OURS.fullmatch(request.outlet):
            return replace(request, outlet=_own_outlet(newsroom, heads))
        case What.ASKED | What.ENTITY | What.ABOUT:
            return _according_to(request, heads)
    return request


def _with_ours(newsroom: Newsroom, request: Request, heads: Sequence[Head]) -> Request:
    """A comparison of two, or a speaker, with our own outlet in place of "us"."""
    named = (*_sides(request), request.speaker)
    if not any(map(_OURS.fullmatch, named)):
        return request
    if request.what is What.SAYS and request.words and not newsroom.settings.our_outlet:
        return replace(request, what=What.ABOUT, speaker="")  # "we" have what all outlets have
    own = _own_outlet(newsroom, heads)
    one, other, speaker = (own if _OURS.fullmatch(each) else each for each in named)
    if request.outlet:
        return replace(request, outlet=one or request.outlet, against=other)
    return replace(request, words=one or request.words, against=other, speaker=speaker)


def _sides(request: Request) -> tuple[str, str]:
    """The two things that a request compares, as far as its words tell; '' for what it does not name."""
    compares = request.what is What.COMPARE or _VERSUS.search(request.words)
    one = request.words or request.outlet
    named = two_sides(one) if compares and not request.against else None
    return named or (one if request.against else "", request.against)


def _own_outlet(newsroom: Newsroom, heads: Sequence[Head]) -> str:
    """Our own outlet as a story's articles have it, else as the settings do."""
    there = [head.outlet for head in heads]
    own = next((outlet for name in own_outlets(newsroom) if (outlet := outlet_meant(there, name))), "")
    return own or own_outlets(newsroom)[0]


def with_outlet_as_spelt(newsroom: Newsroom, request: Request, answer: Answer) -> Request:
    """A request for what only one outlet reports, with the outlet's name as the comparison has it, typed or pressed.

    Raises:
        UsageError: the outlet is our own, and the settings name none.
    """
    if not request.outlet or request.part is not Part.ONLY or not isinstance(answer, Comparison):
        return request
    if _OURS.fullmatch(request.outlet):
        outlet = _own_outlet(newsroom, answer.heads)
    else:
        outlet = outlet_spelt([head.outlet for head in answer.heads], request.outlet)
    return replace(request, outlet=outlet or request.outlet)


def _beside_all(request: Request, subject: Subject) -> Request:
    """For "the Ledger vs the others", what only that outlet reports."""
    one, other = _sides(request)
    if not one or not _OTHERS.fullmatch(other):
        return request
    return Request(What.COMPARE, outlet=one, story=subject.story, part=Part.ONLY)


def _outlet_alone(request: Request, subject: Subject, heads: Sequence[Head]) -> Request:
    """For an outlet's name alone, what it reports; behind "and", on the question that was answered last."""
    match = _ALONE.fullmatch(without_politeness(request.words))
    outlet = outlet_meant([head.outlet for head in heads], match[1]) if match else ""
    if outlet and subject.last_question and _AND.match(request.words):
        return Request(What.ASKED, subject.last_question, subject.story, outlet=outlet, part=Part.OUTLET)
    return Request(What.SAYS, story=subject.story, speaker=outlet) if outlet else request


def _absent(newsroom: Newsroom, request: Request, heads: Sequence[Head]) -> str:
    """The outlet that is asked about and has no article in the thread's story; '' if it has, or without a story."""
    asked = request.outlet if request.what in (What.CHANGES, What.ASKED) and heads else ""
    here = not asked or outlet_meant([head.outlet for head in heads], asked)
    return "" if here else outlet_meant(newsroom.store.outlets(), asked)


def _what_outlet_has(request: Request, heads: Sequence[Head]) -> Request:
    """For what an outlet has, its sentences; for what it is for or against, its opinion piece in the story, if any.

    Without a story, its articles.
    """
    outlet = outlet_meant([head.outlet for head in heads], request.outlet)
    if not outlet:
        return Request(What.COVERAGE, request.words, outlet=request.outlet)
    argues = (head.id for head in heads if head.outlet == outlet and head.genre in ARGUING)
    if request.words and (piece := next(argues, "")):
        return Request(What.SUMMARY, article=piece)
    return Request(What.SAYS, request.words, request.story, speaker=outlet)


def _according_to(request: Request, heads: Sequence[Head]) -> Request:
    """For a question "according to" an outlet, or two, the same of their articles alone."""
    source = _ACCORDING.search(request.words)
    named = BETWEEN_LISTED.split(request.words[source.end() :]) if source else []
    outlets = [outlet_meant([head.outlet for head in heads], name) for name in named]
    if not source or not all(outlets):
        return request
    own = [head.id for outlet in outlets for head in heads if head.outlet == outlet]
    first = [next(head.id for head in heads if head.outlet == outlet) for outlet in outlets]
    article, other, *_ = [*(first if first[1:] else own), ""]
    about = request.words[: source.start()]
    about = f"who is {about}" if request.what is What.ENTITY else about
    there = Request(What.ASKED, about, article=article, other=other)
    says = request.what is What.SAYS
    return replace(request, words=there.words, article=article, other=other) if says else there


def asked_of_outlet(newsroom: Newsroom, answer: Answer, typed: str) -> Request | None:
    """The request for what an outlet reports that a typed line names by words which its story lacks; else None.

    A common word must be all that the line asks for: "and in fox?" is, but not "did he shoot the fox?".
    """
    if not isinstance(answer, StoryAnswer) or answer.outlet or not answer.lacking or not answer.story.id:
        return None
    line, outlets = typed.strip(_MARKS), newsroom.store.outlets()
    alone = _ALONE.fullmatch(_IN.sub("", line, count=1))
    called = outlet_meant(outlets, alone[1]) if alone else ""
    whole = bool(_IN.match(line)) or (alone and bare_name(alone[1]) in short_names(called))
    named = [(alone[1], called)] if alone and whole else []
    named += [(run, _surely(outlets, run)) for run in _runs(line)]
    outlet = next((outlet for name, outlet in named if outlet and not _is_told(name, answer)), "")
    return Request(What.SAYS, story=answer.story.id, speaker=outlet) if outlet else None


def _is_told(name: str, answer: StoryAnswer) -> bool:
    """Whether a story has all of the words of a name."""
    return not {word.lower() for word in answer.lacking} & set(words(name))


def _runs(line: str) -> Iterator[str]:
    """The sequences of words of a line that may be a name, without marks and the possessive, the longest first."""
    typed = line.split()[: 2 * MOST_JOINTS]
    for length in range(NAME_WORDS, 0, -1):
        for at in range(len(typed) - length + 1):
            yield _POSSESSIVE.sub("", " ".join(typed[at : at + length]).strip(_MARKS))


def _surely(outlets: Sequence[str], name: str) -> str:
    """The outlet of which this is the whole name, or a short one, and nothing else that news speaks of."""
    outlet, bare = outlet_meant(outlets, name), bare_name(name)
    return outlet if bare in short_names(outlet) and (" " in bare or not is_known(bare)) else ""


def outlets_held(newsroom: Newsroom) -> Sequence[str]:
    """The outlets in the index, those with most articles first."""
    return newsroom.store.outlets()


def comparison_of_outlets(newsroom: Newsroom, request: Request, subject: Subject, typed: str = "") -> Request | None:
    """The request for a comparison of two outlets' reports on the thread's story; None if it names no two of them.

    They may be anywhere in its words or in the whole ``typed`` line: "do the Ledger and the Bell agree on it?". If it
    names more than two, the whole story is compared; none if they are on a topic that is another story's.

    Raises:
        NotFoundError: one of the two has no article in the story.
    """
    compares = request.part in _OF_PAIRS if request.what is What.COMPARE else _VERSUS.search(typed)
    about = newsroom.store.head(subject.article) if subject.article and not subject.story else None
    story = about.story if about else subject.story
    if not story or not compares:
        return None
    heads = newsroom.store.heads_of(story)
    there, sides = [head.outlet for head in heads], _sides(request)
    *both, topic = outlets_on(newsroom.store.outlets(), sides) or ("",)
    if topic and story_or_other_named(newsroom.store, topic, story) not in ("", story):
        return None
    given = _either_side(there, *sides) if request.against else outlets_beside(there, request.words)
    outlets = given or outlets_beside(there, typed) or both
    if len(outlets) != 2:  # noqa: PLR2004 - a pair
        return Request(What.COMPARE, story=story, part=request.part) if outlets else None
    one, other = articles_by(newsroom.store, newsroom.story(story), *outlets)
    return Request(What.COMPARE, article=one, other=other, part=request.part)


def outlets_beside(outlets: Sequence[str], typed: str) -> Sequence[str]:
    """The different outlets that a line names side by side, each by the most words that name it."""
    line, found = " ".join(typed.split()), list[str]()
    for between in islice(_BETWEEN.finditer(line), MOST_JOINTS):
        found += _either_side(outlets, line[: between.start()], line[between.end() :])
    return list(dict.fromkeys(found))


def _either_side(outlets: Sequence[str], one: str, other: str) -> list[str]:
    """The outlets that the last words of one side and the first ones of the other name; none unless both name one."""
    before, behind = one.split()[-NAME_WORDS:], other.split()[:NAME_WORDS]
    first = _meant(outlets, [before[at:] for at in range(len(before))])
    second = _meant(outlets, [behind[:end] for end in range(len(behind), 0, -1)])
    return list(dict.fromkeys((first, second))) if first and second else []


def _meant(outlets: Sequence[str], named: Iterable[Sequence[str]]) -> str:
    """The outlet that is named first by one of these sequences of words; '' if none names one."""
    called = (_POSSESSIVE.sub("", " ".join(words).strip(_MARKS)) for words in named)
    return next((outlet for name in called if (outlet := outlet_meant(outlets, name))), "")
