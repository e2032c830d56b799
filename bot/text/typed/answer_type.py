"""What kind of thing answers a question: its expected answer type (Li and Roth 2002), told by how it is asked."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from bot.text.typed.typed_lines import YES_OR_NO


class AnswerType(Enum):
    """What a question asks for."""

    YES_OR_NO = auto()  # was it shut?
    WHETHER = auto()  # any arrests?
    BEARER = auto()  # who is the owner? who runs it?
    PERSON = auto()  # who resigned?
    REASON = auto()  # why did she go? on what grounds?
    BEGINNING = auto()  # since when is she mayor?
    EXTENT = auto()  # how long is the wreck?
    COUNT = auto()  # how many ships wait?
    AMOUNT = auto()  # how much was stolen?
    TIME = auto()  # at what time did it sink?
    PLACE = auto()  # where did it sink?
    CAUSE_OF_DEATH = auto()  # what did he die of?
    VOTE = auto()  # how did the vote go?
    OTHER = auto()  # another figure, or sentences with its words


_VOTE: Final = (
    r"(?:what(?:s| is| was)?|how (?:did|was)|by (?:how many|what)) (?:the )?(?:\w+ ){0,3}?|(?:the )?(?:\w+ )?"
)
_FORMS: Final = tuple(
    (re.compile(rf"(?:{form})(?= |$)"), of)
    for form, of in (
        (YES_OR_NO, AnswerType.YES_OR_NO),
        (r"any", AnswerType.WHETHER),
        (r"whos|who (?:is|was|are|were|runs|ran|the)", AnswerType.BEARER),  # "who's the owner?" reads "who the owner"
        (r"who", AnswerType.PERSON),
        (r"why|on what (?:grounds|ground|basis)", AnswerType.REASON),
        (r"since when", AnswerType.BEGINNING),
        (r"how long (?:is|was|are|were)", AnswerType.EXTENT),
        (r"how (?:many|few)", AnswerType.COUNT),
        (r"how much", AnswerType.AMOUNT),
        (r"(?:at )?(?:what|which) (?:time|hour)", AnswerType.TIME),
        (r"(?:in )?(?:where|(?:what|which) (?:place|city|town|country))", AnswerType.PLACE),
        (
            (
                r"what (?:did|do|has|have) .+ (?:die|died) (?:of|from)$|how (?:did|do) .+ die$"
                r"|.{0,80}\bcause of .{0,80}\bdeaths?$"
            ),
            AnswerType.CAUSE_OF_DEATH,
        ),
        (
            rf"(?:{_VOTE})votes?(?: (?:tally|count|split|margin|result|go|end|turn out))?$",
            AnswerType.VOTE,
        ),
    )
)


def answer_type(asked: Sequence[str]) -> AnswerType:
    """What the lower-case words of a question ask for."""
    line = " ".join(asked)
    return next((of for form, of in _FORMS if form.match(line)), AnswerType.OTHER)
