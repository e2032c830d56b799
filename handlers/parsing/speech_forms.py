"""Patterns of questions about what somebody says: ``who`` is the speaker, ``words`` the topic."""

from typing import Final

# A speaker, but not one who stands for everybody ("they", "the papers").
_ANYONE: Final = (
    r"(?!(?:they|it|we|you|i|people|this|that|these|those|being|been|only|all|both|each|every|everyone"
    r"|everybody|anyone|anybody|nobody|no one|(?:the )?(?:others?|rest)|different|various"
    r"|(?:the |all )?(?:the )?(?:other )?"
    r"(?:outlets|papers|sources|articles?|stor(?:y|ies)|reports|news|coverage|media|press))\b)"
)
_WHO: Final = rf"{_ANYONE}(?P<who>.{{2,60}}?)(?<!\bthe)(?<!\ban)"
_SAYING_NOW: Final = r"(?:say|claim|tell|writ|report|argu|think|warn|comment)ing"
_SAY: Final = (
    rf"(?:say|said|claim|claimed|tell|told|writ(?:e|ten)|report|reported|argue|think|warn|comment|{_SAYING_NOW})"
)
_DOES: Final = rf"(?:does|did|do|has|have|had|(?:is|was|are|were)(?=.{{2,80}}\s{_SAYING_NOW}\b))"  # not "is the report"
_ON: Final = r"(?:\s+(?:(?:about|on|of|regarding)\s+)?(?P<words>.+))?"
_WHATS: Final = (
    r"what['’]?s(?=.{2,80}\s(?:say(?:ing)?|said|claiming|claimed|telling|told)\b)"  # not "what's the report"
)

SAYS: Final = rf"(?:(?:what|how)\s+(?:(?:exactly|precisely|else)\s+)?{_DOES}|{_WHATS})\s+{_WHO}\s+{_SAY}{_ON}"
COVERS: Final = rf"how\s+(?:does|did|has|have|is)\s+{_WHO}\s+cover(?:ed|ing)?{_ON}"
SAYS_ANYTHING: Final = rf"(?:does|did|do|has|have)\s+{_WHO}\s+{_SAY}\s+(?:anything|something){_ON}"
