"""Words that deny: "not" and its contractions, "nobody", "denied", "refused"."""

from typing import Final

NOT: Final = frozenset(("not", "never"))
NO: Final = frozenset("no none nobody nothing nowhere neither nor without".split())
# Verbs before "n't": "wo" and "ca" are those of "won't" and "can't".
AUXILIARIES: Final = tuple("do does did is are was were has have had would could should must wo ca".split())
CONTRACTED: Final = frozenset(f"{verb}n't" for verb in AUXILIARIES)
DENYING: Final = frozenset("deny denies denied denying".split())
DECLINING: Final = frozenset("refuse refuses refused refusing decline declines declined declining".split())
REJECTING: Final = frozenset("reject rejects rejected rejecting fail fails failed failing".split())
# Patterns: the end of a contraction; a word that denies its clause, after a boundary.
N_T: Final = r"n['’]t"
IS_NOT: Final = rf"(?:not|never|\w{{2,7}}{N_T})"
