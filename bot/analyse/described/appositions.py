"""Descriptions right after a name: ", a former deputy mayor,", ", 62,", ", who is the ..."."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.analyse.role_nouns import DETERMINERS, may_modify, plain_form, role_words, verbs
from bot.model.analysis import DescriptionKind, EntityType, Mention, Sentence
from bot.text.words import STOP_WORDS

Span = tuple[int, int]

_LONGEST: Final = 120
_BRIEF: Final = 2  # "the medic" says little, and nothing if "who" goes on to say which
_OLDEST, _YOUNGEST = 110, 8
_OF_PLACE: Final = re.compile(r"\sof\s(?:the\s)?[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}(?=,)")
_PARTY: Final = re.compile(
    r"(?:,\s(?=[^()\n]{1,24}[,.;])|\s\()"
    r"(?P<party>(?:[RDI]|SNP|Con|Lab)-[A-Z][\w.’]*(?:\s[A-Z][\w.’]+){0,2}(?<=\w)(?:\.(?=[,)]))?)(?=[,.;)]|$)"
)
_AGE: Final = re.compile(
    r",\s(?:aged\s|who\sis\s(?:now\s|aged\s)?)?(?P<age>\d{1,3})(?=[,.;)](?!\d)|\sof\s|\sfrom\s|\swho\s)"
)
# In brackets a number may also be the minute of a goal: it is an age if the sentence continues about the person.
_BRACKETED: Final = re.compile(
    r"\s\((?:aged\s)?(?P<age>\d{1,3})\)"
    r"(?=,\s(?:an?|the|of|from|who)\s|\s(?:of|from|who|was|is|has|had|pleaded|denied|admitted|died|appeared)\s)"
)
_OPENS: Final = re.compile(
    r"(?:,|\s[—–]|\s--|\s\()\s?"
    r"(?P<relative>(?:who|which|that)\s(?:is|was|has\sbeen|had\sbeen|became|remains|(?:(?:has|had)\s)?served\sas|serves\sas"
    r"|work(?:s|ed)\sas)\s)?(?:(?:also|himself|herself|itself|already|at\sthe\stime)\s)?"
)
_CLOSE: Final = re.compile(r",(?!\d{3}\b)|[;:()“”\"—–]|\s--\s|\s(?:who|whom|whose|which|where|that)\s|\.(?=\s|$)")
_WORD: Final = re.compile(r"\d{1,3}(?:,\d{3})+|[^\s,;:()“”\"—–]+")
_ONE_OF: Final = re.compile(r"one\sof\s(?:the|his|her|its|their)\s")
_OWNER: Final = ("'s", "’s")
_OPENING: Final = DETERMINERS - {"this", "that", "these", "those", "my", "our", "your"}
_ENDED: Final = re.compile(r",(?! and\b)|\.$")
# At a sentence's end a noun after "according to Holt," is as likely the subject of what follows.
_ADJUNCT: Final = re.compile(
    r"(?:According to|For|Like|Unlike|With|By|From|To|In|As|At|After|Before|When|If|While|Because)\s"
)
_RELATIVES: Final = frozenset(("who", "whom", "whose", "which", "where", "that"))
_WHEN: Final = frozenset(("now", "then", "once", "currently", "formerly", "previously"))
_PREPOSITIONS: Final = frozenset(
    """of for at in from with on to by under over about behind near among against""".split()
)
_CLAUSE: Final = frozenset(
    """when while as because after before since although though but until unless if than so during""".split()
)
_JOINS: Final = frozenset(("and", "&", "or", "the", "a", "an"))
_PLAIN: Final = frozenset("own most more other former first last few only and".split())
_NO_VERBS: Final = frozenset(("united", "red", "based", "limited", "allied", "associated", "armed", "combined"))


def described_after(
    text: str, sentence: Sentence, name: Mention, follower: Mention | None
) -> Iterator[tuple[int, int, DescriptionKind]]:
    """The descriptions that follow a name, as start, end and kind; ``follower`` is the name mentioned next."""
    at, stop = name.end, sentence.end
    if name.type is EntityType.PERSON:
        if of := _OF_PLACE.match(text, at, stop):
            at = of.end()
        if party := _PARTY.match(text, at, stop):
            yield *party.span("party"), DescriptionKind.APPOSITION
            at = party.end() + (text[party.end() : party.end() + 1] == ")")
        if (age := _AGE.match(text, at, stop) or _BRACKETED.match(text, at, stop)) and _YOUNGEST <= int(
            age["age"]
        ) <= _OLDEST:
            yield *age.span("age"), DescriptionKind.AGE
            at = age.end()
    opened = _OPENS.match(text, at, stop)
    if opened and opened.end() < stop and (span := _noun_phrase(text, opened, sentence, name, follower)):
        yield *span, DescriptionKind.APPOSITION


def described_before(text: str, sentence: Sentence, name: Mention, previous: Mention | None) -> Span | None:
    """The description between an article or a possessive and the comma before a name, if a mark follows the name.

    Between two names it may belong to either, and is left out.
    """
    first = max(sentence.start, name.start - _LONGEST - 2)
    if text[name.start - 2 : name.start] != ", " or not _ENDED.match(text, name.end, sentence.end):
        return None
    marks = list(_CLOSE.finditer(text, first, name.start - 2))
    if marks and previous and previous.end == marks[-1].start():
        return None
    words = [found.span() for found in _WORD.finditer(text, marks[-1].end() if marks else first, name.start - 2)]
    for place, (start, end) in enumerate(words):
        opens = text[start:end].lower() in _OPENING or text[start:end].endswith(_OWNER)
        core, rest = _split_words(text, words[place:]) if opens else ([], [])
        if core and _is_phrase([text[slice(*word)] for word in core], name.type, goes_on=bool(rest)):
            whole = _until(text, core, rest) == words[-1][1]
            another = any(plain_form(text[slice(*word)]) in role_words("person") for word in rest)
            return (start, words[-1][1]) if whole and not another else None
    return None


def _noun_phrase(
    text: str, opened: re.Match[str], sentence: Sentence, name: Mention, follower: Mention | None
) -> Span | None:
    """The description that begins where the name's comma, dash or "who is" ends, if there is one."""
    start = opened.end()
    end, closed = _closing_mark(text, start, sentence.end)
    if closed in ("", ".") and not opened["relative"] and _ADJUNCT.match(text, sentence.start, name.start):
        return None
    words = [found.span() for found in _WORD.finditer(text, start, end)]
    if words and text[slice(*words[0])].lower() in _WHEN:
        words = words[1:]
    core, rest = _split_words(text, words)
    if not core or not _is_phrase([text[slice(*word)] for word in core], name.type, goes_on=bool(rest)):
        return None
    if len(core) == len(words) <= _BRIEF and (closed in _RELATIVES or name.type is not EntityType.PERSON):
        return None
    last = _until(text, core, rest)
    if last is not None and follower and follower.start < last < follower.end:
        last = follower.end
    if last is None or last - start > _LONGEST or _is_of_other(text, core, last, follower):
        return None
    return start, last - (text[last - 1] in "'’")


def _closing_mark(text: str, start: int, end: int) -> tuple[int, str]:
    """The position of the mark that closes a description, and the mark; a full stop closes it only at the end."""
    for close in _CLOSE.finditer(text, start, end):
        if close.group() != "." or close.end() == end:
            return close.start(), close.group().strip()
    return end, ""


def _split_words(text: str, words: Sequence[Span]) -> tuple[Sequence[Span], Sequence[Span]]:
    """The words up to the first preposition or clause, and the rest; "one of the" stays with its noun."""
    skip = 2 if words and _ONE_OF.match(text, words[0][0]) else 0
    noun = False
    for place, (start, end) in enumerate(words):
        word = text[start:end]
        if place >= skip and (word.lower() in _PREPOSITIONS or (noun and word.islower() and word.endswith("ing"))):
            return words[:place], words[place:]
        noun = plain_form(word) in role_words("person") or plain_form(word) in role_words("body")
    return words, []


def _is_phrase(core: Sequence[str], kind: EntityType, *, goes_on: bool) -> bool:
    """Whether the words before the first preposition end in a noun for a person or body and contain no verb."""
    first, head = core[0].lower(), plain_form(core[-1])
    one_of = first == "one" and len(core) > len(("one", "of", "the"))
    determined = one_of or first in DETERMINERS or first.endswith(_OWNER)
    if kind is not EntityType.PERSON and not (determined and first not in ("this", "that") and core[-1].islower()):
        return False
    nouns = role_words("person" if kind is EntityType.PERSON else "body")
    if (head.removesuffix("s") if one_of else head) not in nouns or (first in DETERMINERS and len(core) == 1):
        return False
    middle = core[3 if one_of else determined : -1]
    if any(word.lower() in DETERMINERS for word in middle):
        return False
    if determined:
        return not any(_is_verb(word) for word in middle)
    return (len(core) > 1 or goes_on) and all(_is_known(word) for word in middle)


def _is_verb(word: str) -> bool:
    lower = word.lower()
    if "-" in word or word[0].isupper() or lower in role_words("participle") or lower in role_words("before"):
        return False
    return lower in verbs() or lower.endswith(("ed", "ing")) or (lower in STOP_WORDS and lower not in _PLAIN)


def _is_known(word: str) -> bool:
    """Whether a word may be part of a description without an article."""
    return may_modify(word) or word[0].isupper() or "-" in word or word in ("and", "&") or word.endswith(_OWNER)


def _until(text: str, core: Sequence[Span], rest: Sequence[Span]) -> int | None:
    """End of the description: with the objects of its prepositions, before a clause; None if a verb follows."""
    end = core[-1][1]
    for place, (start, stop) in enumerate(rest):
        word, lower = text[start:stop], text[start:stop].lower()
        if lower in _CLAUSE or (word.islower() and word.endswith("ing") and _is_clause(text, rest, place)):
            return end
        past = word.islower() and word.endswith("ed") and "-" not in word and word not in role_words("participle")
        if lower in verbs() or (past and word not in _NO_VERBS):
            return None
        if lower not in _PREPOSITIONS and lower not in _JOINS:
            end = stop
    return end


def _is_clause(text: str, words: Sequence[Span], place: int) -> bool:
    """Whether the context of a form in -ing shows a verb: "representing Holt", but not "shooting victim"."""
    after = text[slice(*words[place + 1])] if place + 1 < len(words) else "a"
    named_before = place > 0 and text[words[place - 1][0]].isupper()
    return named_before or after[0].isupper() or after.lower() in DETERMINERS | _PREPOSITIONS | STOP_WORDS


def _is_of_other(text: str, core: Sequence[Span], end: int, follower: Mention | None) -> bool:
    """Whether the noun belongs to another person's name, or one follows that may be the person described."""
    if follower is None or follower.type is not EntityType.PERSON:
        return False
    in_name = core[0][0] <= follower.start < core[-1][1] <= follower.end
    return in_name or text[end : follower.start] in (", ", " ")
