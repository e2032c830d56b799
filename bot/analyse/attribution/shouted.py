"""Lines in capitals that are set between paragraphs: headlines of other pieces, in which nobody speaks."""

import re
from typing import Final

from bot.model.analysis import Sentence

_HEAD = re.compile(r"[^:“”\"]+")  # up to a colon or a quotation
_FEWEST: Final = 4  # words: "THE PRESIDENT:" and "MARY ANN LUND:" open a turn of a talk
_OPENING, _FEW = 20, 3  # characters at its start, and small letters among them, beyond which a line is none
_CAPITAL: Final = 0.9  # of the letters: "McCARTHY BACKS REYES FOR MAYOR"


def shouted(text: str, sentence: Sentence) -> int:
    """Where the headline in capitals ends that a sentence is or opens with; its start if it is none."""
    if sum(map(str.islower, text[sentence.start : sentence.start + _OPENING])) > _FEW:
        return sentence.start
    head = _HEAD.match(text, sentence.start, sentence.end)
    words = head.group() if head else ""
    if head is None or len(words.split(maxsplit=_FEWEST)) < _FEWEST:
        return sentence.start
    letters = [char for char in words if char.isalpha()]
    return head.end() if sum(map(str.isupper, letters)) > _CAPITAL * len(letters) else sentence.start
