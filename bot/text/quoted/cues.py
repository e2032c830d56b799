"""Verbs that attribute words to somebody: the one table used for quotes and attributions.

``data/verbs.txt`` lists them with their forms, and marks what each form does. Nothing outside the table is a cue.
"""

from collections import defaultdict
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from bot.text.alternation import alternation


def _forms_by_mark() -> MappingProxyType[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in files("bot.text").joinpath("data/verbs.txt").read_text(encoding="utf-8").splitlines():
        for part in () if line.startswith("#") else line.split(";"):
            forms, _, marks = part.partition(":")
            for mark in marks.split():
                found[mark].update(forms.split())
    return MappingProxyType({mark: frozenset(forms) for mark, forms in found.items()})


MARKED: Final = _forms_by_mark()

SPEECH: Final = MARKED["speech"]  # may attribute a quotation beside them
THOUGHT: Final = MARKED["thought"]  # report a view
SHOWING: Final = MARKED["showing"]  # what documents and studies do
# Verbs that report speech in any context; the others need a quotation, "that" or a colon.
PLAIN: Final = MARKED["plain"]
# Those of them also used without reporting anything: "argued a case", "added to the drama", "reported from Arden".
OF_TWO_KINDS: Final = MARKED["two-kinds"]
# What things do as well as people: "the attack suggests", "his silence reveals".
OF_THINGS: Final = MARKED["things"]
# What a study does and a newspaper does not: "the paper found".
OF_FINDING: Final = MARKED["finding"]
# Cues that are nouns as well: verbs only if an object, a clause or a quotation follows.
NOUNISH: Final = MARKED["noun"]
# Verbs whose object is the person they are about or addressed to: a name after one is not its subject.
OF_SOMEBODY: Final = MARKED["somebody"]
# Those of them, and others, that report how somebody names a thing, even themselves: "described herself as a friend".
OF_NAMING: Final = MARKED["naming"]
# Speech only after a quotation: "“We won,” smiled Lund".
GESTURES: Final = MARKED["gesture"]
# What people do as well as say: speech only if a quotation or a mark is right beside it.
OF_DEEDS: Final = MARKED["deed"] | GESTURES

# As in running text, and capitalised if a line or a headline may begin with them.
CUES: Final = SPEECH | THOUGHT | SHOWING | {form.capitalize() for form in PLAIN}
CUE: Final = alternation(CUES)
