"""Why sentences were taken to report one fact, in a few words for a person."""

from collections.abc import Sequence
from typing import Final

from bot.compare.kin import kin
from bot.compare.lines import Line
from bot.text.quantities import same_value
from bot.text.words import rarity

_LEAST_RUN: Final = 3  # words of a quotation that two sentences share
_MOST: Final = 3  # names, figures or words that are told


def reasons(lines: Sequence[Line], score: float) -> tuple[str, ...]:
    """What the first sentence shares with the others, the strongest first, and how sure the pairing is."""
    one, others = lines[0], lines[1:]
    found = [
        _quotation(one, others),
        _listed("same figure", _figures(one, others)),
        _listed("both name", _names(one, others)),
        _listed("same words", _words(one, others)),
        _listed("of one meaning", _meanings(one, others)),
        f"score {score:.2f}",
    ]
    return tuple(reason for reason in found if reason)


def _listed(what: str, told: Sequence[str]) -> str:
    return f"{what}: {', '.join(told[:_MOST])}" if told else ""


def _quotation(one: Line, others: Sequence[Line]) -> str:
    runs = set(zip(one.quoted, one.quoted[1:], one.quoted[2:], strict=False))
    same = any(runs & set(zip(o.words, o.words[1:], o.words[2:], strict=False)) for o in others)
    back = any(
        set(zip(one.words, one.words[1:], one.words[2:], strict=False))
        & set(zip(o.quoted, o.quoted[1:], o.quoted[2:], strict=False))
        for o in others
    )
    return "same quotation" if same or back else ""


def _figures(one: Line, others: Sequence[Line]) -> list[str]:
    found = []
    for mine in (*one.figures, *one.dates):
        theirs = next((f for o in others for f in (*o.figures, *o.dates) if same_value(mine, f)), None)
        if theirs is not None:
            found.append(mine.text if mine.text == theirs.text else f"{mine.text} / {theirs.text}")
    return list(dict.fromkeys(found))


def _names(one: Line, others: Sequence[Line]) -> list[str]:
    shared = {key for other in others for key in other.names}
    return list(dict.fromkeys(text for key, text in one.named if key in shared))


def _words(one: Line, others: Sequence[Line]) -> list[str]:
    shared = {term for other in others for term in other.event}
    return _spelt(one, [term for term in one.event if term in shared])


def _meanings(one: Line, others: Sequence[Line]) -> list[str]:
    theirs = {term: other for other in others for term in other.event}
    found = []
    for term in dict.fromkeys(one.event):
        if term not in theirs:
            met = next((other for other in sorted(kin(term)) if other in theirs and other not in one.stems), None)
            if met is not None:
                found.append(f"{_spelt(one, [term])[0]} / {_spelt(theirs[met], [met])[0]}")
    return found


def _spelt(line: Line, terms: Sequence[str]) -> list[str]:
    """Terms as the sentence spells them, the rarest first."""
    place = {term: at for at, term in reversed(line.terms)}
    order = sorted(dict.fromkeys(terms), key=lambda term: (-rarity(term), place[term]))
    return [_word_at(line.text, place[term]).lower() for term in order]


def _word_at(text: str, start: int) -> str:
    end = start
    while end < len(text) and (text[end].isalnum() or text[end] in "'’"):
        end += 1
    return text[start:end]
