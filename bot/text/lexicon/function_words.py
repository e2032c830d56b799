"""Words that say nothing on their own, by class. What a table of such words adds of its own stands in that table."""

from typing import Final

ARTICLES: Final = frozenset({"a", "an", "the"})
PRONOUNS: Final = frozenset({"he", "she", "it", "they", "we", "you", "i"})
POSSESSIVES: Final = frozenset({"his", "her", "its", "their", "our", "my", "your"})
DEMONSTRATIVES: Final = frozenset({"this", "that", "these", "those"})
QUESTION_WORDS: Final = frozenset({"how", "what", "when", "where", "who", "why"})
CONJUNCTIONS: Final = frozenset({"and", "because", "but", "if", "so", "while", "yet"})
PREPOSITIONS: Final = frozenset(
    "after as at before by during for from in of on over per since to under until with".split()
)
# All that may open a sentence as well as go on with one.
OPENING: Final = frozenset("all also both just many no not now some then there".split()).union(
    ARTICLES, PRONOUNS, POSSESSIVES, DEMONSTRATIVES, QUESTION_WORDS, CONJUNCTIONS, PREPOSITIONS
)
FUNCTION_WORDS: Final = OPENING.union(
    "about any between down each into off only or out than through too up upon which within without".split(),
    "are get had has have is was were".split(),
)
# Words beside these that are common in a clause.
IN_A_CLAUSE: Final = frozenset(
    """again am be been being can could did do does got hers him me might much must nor once own rather said say says
    should such them told us whom whose will won would""".split()
)
