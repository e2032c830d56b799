"""The speakers of an interview printed with their names before what they say: "Mary Lund: I never knew"."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, zip_longest
from typing import Final

from bot.model.analysis import EntityType, Mention, Sentence, SentenceKind

_LABEL = re.compile(
    r"(?:\*\*|__)?(?P<name>[A-Z][\w.’'-]{0,20}(?:\s[A-Z][\w.’'-]{0,20}){0,3})(?:\*\*|__)?:(?:\*\*|__)?\s(?=\S)"
)
_LONE = re.compile(r"[a-z.’'-]{1,20}(?:\s[a-z.’'-]{1,20}){1,3}")
_TALK = re.compile(r"\b(?:I|[Yy]ou|[Ww]e|[Mm]y|[Yy]our|[Oo]ur)\b|\?")
_NEAR: Final = 200  # characters after a label in which words of a conversation are looked for
_TWICE: Final = 2  # fewest turns of each of two speakers
_ALONE: Final = 3  # fewest turns of a single named speaker, if the questions have no name


def labelled_speakers(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> Mapping[int, tuple[int, int]]:
    """The position of the label with the speaker of each paragraph, by its number; empty if it is not an interview.

    A label is the name, the surname or the initials of a person of the article. If two take turns, each speaks until
    the other does; a name in lower case on a line of its own, as in transcripts, is only of the paragraph below.
    """
    labels = dict(_labels(text, sentences))
    whose = _surnames(mentions)
    found = {number: whose[name] for number, place in labels.items() if (name := text[slice(*place)].upper()) in whose}
    uses = Counter(found.values())
    spoken = [number for number in found if _TALK.search(text, labels[number][1], labels[number][1] + _NEAR)]
    if len(spoken) < _TWICE:
        return {}  # "Lund: 52 per cent"
    if len([name for name, count in uses.items() if count >= _TWICE]) < _TWICE:
        return {number: labels[number] for number, name in found.items() if uses[name] >= _ALONE}
    turns = zip_longest(labels, [*labels][1:])  # whoever speaks next, known or not
    return {
        each: labels[number]
        for number, following in turns
        if number in found
        for each in range(number, (text[labels[number][0]].isupper() and following) or number + 1)
    }


def _surnames(mentions: Sequence[Mention]) -> Mapping[str, str]:
    """The surname of each person of an article by name, surname and initials, all in capitals."""
    names = [mention.text.upper().split() for mention in mentions if mention.type is EntityType.PERSON]
    whole = {" ".join(words): words[-1] for words in names} | {words[-1]: words[-1] for words in names}
    return {"".join(word[0] for word in words): words[-1] for words in names if len(words) > 1} | whole


def _labels(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[int, tuple[int, int]]]:
    for number, parts in groupby(sentences, key=lambda sentence: sentence.paragraph):
        first = next(parts)
        name = text[first.start : first.end].removesuffix(":")
        if name.islower() and _LONE.fullmatch(name):
            yield number + 1, (first.start, first.start + len(name))
        label = _LABEL.match(text, first.start) if first.kind is SentenceKind.BODY else None
        if label is not None:
            yield number, label.span("name")
