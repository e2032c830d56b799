"""Questions about how a vote went, which a sentence with its numbers answers: "what was the vote?", "voted 228-193"."""

import re
from typing import Final

from bot.compare.lines import ComparedSentence
from bot.text.quantities.numerals import number_words
from bot.text.typed.answer_type import AnswerType
from bot.text.typed.question import Question

_NUMBER: Final = rf"(?:\d{{1,3}}|{number_words(1, 19)})"
_TALLY: Final = re.compile(
    rf"\b{_NUMBER}(?:[-–]| to | votes? to ){_NUMBER}\b|\bunanimous|\bby (?:a|one) (?:single )?(?:vote|margin)\b"
    rf"|\b{_NUMBER} (?:\w+ )?(?:in favou?r|against|voted|votes|abst\w+)\b",
    re.IGNORECASE,
)


def lacks_tally(question: Question, line: ComparedSentence) -> bool:
    """Whether it is asked how a vote went, in whatever words, and a sentence has no numbers of one."""
    told = "vot" in line.text.lower() and _TALLY.search(line.text)
    return question.type is AnswerType.VOTE and not told
