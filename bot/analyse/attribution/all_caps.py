"""Lines in capitals between paragraphs: headlines of other pieces, which nobody says."""

import re
from typing import Final

from bot.model.analysis import Sentence

_HEAD = re.compile(r"[^:“”\"]+")  # up to a colon or a quotation
_FEWEST: Final = 4  # words: "THE PRESIDENT:" and "MARY ANN LUND:" open a turn of an interview
_OPENING, _FEW = 20, 3  # characters at its start; with more lower-case letters among them, a line is not a headline
_CAPITAL: Final = 0.9  # of the letters: "McCARTHY BACKS REYES FOR MAYOR"


def end_of_capitals(text: str, sentence: Sentence) -> int:
    """End of the headline in capitals that a sentence is or opens with; its start if there is none."""
    if sum(map(str.islower, text[sentence.start : sentence.start + _OPENING])) > _FEW:
        return sentence.start
    head = _HEAD.match(text, sentence.start, sentence.end)
    words = head.group() if head else ""
    if head is None or len(words.split(maxsplit=_FEWEST)) < _FEWEST:
        return sentence.start
    letters = [char for char in words if char.isalpha()]
    return head.end() if sum(map(str.isupper, letters)) > _CAPITAL * len(letters) else sentence.start
