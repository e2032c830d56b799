"""Whether a sentence has somebody whom its "he" or "her" could mean."""

import re
from collections.abc import Iterable
from typing import Final

from bot.analyse.role_nouns import role_words
from bot.text.alternation import alternation
from bot.text.quoted.source_nouns import UNNAMED

_PERSONAL: Final = re.compile(r"\b(?:he|she|him|his|her|himself|herself)\b", re.IGNORECASE)
QUOTED: Final = re.compile(r"[“\"][^“”\"]*[”\"]?")
_MANY: Final = frozenset("some many media people majority police men women group".split())
_ROLES: Final = {word for word in role_words("person") | UNNAMED if not word.endswith("s")} - _MANY
# Nouns for one person: "the mayor", "a former baker", "the Finn who".
_SOMEBODY: Final = re.compile(
    rf"\b(?:{alternation(_ROLES)}|child|baby|[Ww]ho|President|Republican|Democrat|Senator|Governor|Mayor"
    r"|[Aa]n?\s(?:[\w-]+\s){0,2}[a-z]+(?:er|or|ist|man|woman|ian|ee|ant|ent))\b(?!-)"
)


def lacks_antecedent(sentence: str, people: Iterable[int]) -> bool:
    """Whether "he" or "her" stands outside quotations and nobody before it, in the sentence, whom it could mean.

    Before the first comma it may also mean a person named behind: "In his letter, Ada Quill asked".
    """
    own = QUOTED.sub(lambda quoted: " " * len(quoted[0]), sentence)
    pronoun = _PERSONAL.search(own)
    if pronoun is None or _SOMEBODY.search(own, 0, pronoun.start()):
        return False
    comma = own.find(",", pronoun.end())
    opens = comma >= 0 and "," not in own[: pronoun.start()] and not own.startswith(("The ", "A ", "An "))
    if opens and _SOMEBODY.search(own, comma):
        return False
    return all(pronoun.start() < place and not (opens and place > comma) for place in people)
