"""What kind of thing a name stands for, told by its own words: "Meridian Police", "Harbour Bridge"."""

from typing import Final

from bot.model.analysis import EntityType

BODIES: Final = frozenset(
    """academy administration agency alliance army assembly associates association authority bank board brigade brigades
    bureau cabinet capital center centre chamber church club coalition college commission committee company congress co
    corp corporation corps council court department directorate federation force forces foundation front fund group
    guard holdings house inc institute institution journal laboratories league llc ltd media ministry movement network
    news observatory office organisation organization parliament partners party plc police post press school senate
    service services society syndicate team technologies telegraph times tribunal trust union university watch
    ministerio universidad banco partido gobierno partei ministère parti""".split()  # noqa: SIM905 - a list of words reads best as words
)
SITES: Final = frozenset(
    """airport avenue basin bay beach boulevard bridge canal cathedral city county creek crossing district dam desert
    forest gulf harbor harbour heights highway hill hills island islands lake mosque mountain mountains oblast ocean
    palace park peninsula plateau plaza port prefecture province region reservoir ridge river road sea square stadium
    strait street territory town township valley village""".split()  # noqa: SIM905 - a list of words reads best as words
)
# These also end the names of places and of people, so that they say nothing as a last word.
_DOUBTFUL: Final = frozenset(("center", "centre", "church", "court", "force", "house", "journal", "club", "corps"))


def kind_by_last_word(name: str, otherwise: EntityType) -> EntityType:
    """The kind that the last word of a name of several words tells, else ``otherwise``."""
    first, _, last = name.rpartition(" ")
    word = last.rstrip(".").lower()
    if not first or word in _DOUBTFUL:
        return otherwise
    return EntityType.ORGANISATION if word in BODIES else EntityType.PLACE if word in SITES else otherwise
